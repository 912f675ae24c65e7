"""Two accounts of one meeting: what only one tells, what each words in its own way, what comes first."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from bilateral.archive.explain import label
from bilateral.archive.naming import unknown
from bilateral.model.claims import Basis, Claim
from bilateral.model.conclusions import Told
from bilateral.model.issues import Issue
from bilateral.model.meetings import Meeting
from bilateral.model.names import fold
from bilateral.model.records import Record
from bilateral.model.sources import Source

__all__ = ["Diff", "Difference", "Point", "compare", "sources_called"]


@frozen
class Point:
    """Something told: the field (or the kind of record), the value, and the words."""

    field: str
    value: Any
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.field}: {self.value}" + (f" “{self.words[0]}”" if self.words else "")


@frozen
class Difference:
    """One thing that both tell, each in its own words or with its own value."""

    field: str
    a: Point
    b: Point

    def __str__(self) -> str:
        return (
            f"{self.field}: {self.a.value} “{' … '.join(self.a.words)}” | {self.b.value} “{' … '.join(self.b.words)}”"
        )


@frozen
class Diff:
    """What two sources make of one meeting."""

    meeting: Meeting = field(repr=False)
    a: str
    b: str
    only_a: tuple[Point, ...]
    only_b: tuple[Point, ...]
    differently: tuple[Difference, ...]
    order_a: tuple[Issue, ...] = ()
    order_b: tuple[Issue, ...] = ()

    @property
    def reordered(self) -> bool:
        """Say whether the issues both tell come in another order."""
        return self.order_a != self.order_b

    def __str__(self) -> str:
        lines = [f"only {self.a}: {point}" for point in self.only_a]
        lines += [f"only {self.b}: {point}" for point in self.only_b]
        lines += [str(difference) for difference in self.differently]
        if self.reordered:
            told = (", ".join(order) for order in (self.order_a, self.order_b))
            lines.append("order: " + " | ".join(told))
        return "\n".join(lines)


def sources_called(name: str, record: Record, sources: Mapping[str, Source]) -> frozenset[str]:
    """
    Return the record's sources that an outlet, a caller's name or an id means.

    Raises:
        UnknownName: none of the record's sources is called so.

    """
    known = {key: sources.get(key) for key in record.sources}
    found = {
        key
        for key, source in known.items()
        if key == name or (source and fold(name) in {fold(t) for t in (source.outlet, source.name) if t})
    }
    if not found:
        kind = "source of this record"
        raise unknown(kind, name, [label(source, key) for key, source in known.items()])
    return frozenset(found)


def compare(meeting: Meeting, others: Iterable[Record], a: str, b: str, sources: Mapping[str, Source]) -> Diff:
    """Compare what two sources tell of a meeting, and of the ``others``: commitments, statements, absences."""
    mine, theirs = sources_called(a, meeting, sources), sources_called(b, meeting, sources)
    only_a: list[Point] = []
    only_b: list[Point] = []
    differently: list[Difference] = []
    for name in meeting.fields():
        told_a, told_b = _told(meeting, name, mine), _told(meeting, name, theirs)
        both = told_a.keys() & told_b.keys()
        rest_a, rest_b = ([p for v, p in told.items() if v not in both] for told in (told_a, told_b))
        many = isinstance(getattr(meeting, name), frozenset)
        if rest_a and rest_b and not many:
            differently.append(Difference(name, rest_a[0], rest_b[0]))
        else:
            only_a += rest_a
            only_b += rest_b
    for record in others:
        point_a, point_b = _heads(record, mine), _heads(record, theirs)
        if point_a and point_b:
            if _plain(point_a) != _plain(point_b):
                differently.append(Difference(point_a.field, point_a, point_b))
        elif point_a:
            only_a.append(point_a)
        elif point_b:
            only_b.append(point_b)
    shared = _told(meeting, "issues", mine).keys() & _told(meeting, "issues", theirs).keys()
    order_a, order_b = _order(meeting, mine, shared), _order(meeting, theirs, shared)
    return Diff(meeting, a, b, tuple(only_a), tuple(only_b), tuple(differently), order_a, order_b)


def _told(meeting: Meeting, name: str, sources: frozenset[str]) -> dict[Any, Point]:
    points: dict[Any, Point] = {}
    for claim in meeting.why(name):
        words = _words(claim, sources)
        if words and claim.basis is not Basis.RIVAL:
            points.setdefault(claim.value, Point(name, claim.value, words))
    return points


def _words(claim: Claim, sources: frozenset[str]) -> tuple[str, ...]:
    return tuple(e.quote for e in claim.evidence if e.source in sources)


def _heads(record: Record, sources: frozenset[str]) -> Point | None:
    heads = sorted(e for e in record.evidence if e.source in sources)
    if not heads:
        return None
    kind = type(record).__name__.lower()
    quotes = [c.value for c in record.why("quote") if _words(c, sources)] if _quotes(record) else []
    return Point(kind, quotes[0] if quotes else heads[0].quote, tuple(e.quote for e in heads))


def _quotes(record: Record) -> bool:
    return isinstance(getattr(type(record), "quote", None), Told)


def _plain(point: Point) -> str:
    return fold(str(point.value))


def _order(meeting: Meeting, sources: frozenset[str], shared: Iterable[Any]) -> tuple[Issue, ...]:
    firsts = {
        claim.value: min((e.source, e.start) for e in claim.evidence if e.source in sources)
        for claim in reversed(meeting.why("issues"))
        if claim.value in shared and _words(claim, sources)
    }
    return tuple(sorted(firsts, key=lambda issue: (firsts[issue], issue)))
