"""What cannot both be true: values of one field, who says which, since when."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import combinations
from typing import Any

from attrs import field, frozen

from bilateral.model.claims import Basis, Claim
from bilateral.model.commitments import CommitmentStatus, Undertaking
from bilateral.model.dates import When
from bilateral.model.meetings import Meeting, Status
from bilateral.model.places import Place
from bilateral.model.quantities import Quantity
from bilateral.model.records import Record

__all__ = ["Disagreement", "Side", "disagreements_of", "figures_differ"]

_ROUGHLY = Decimal("0.1")  # Of the larger figure: what "nearly" and "about" allow.


@frozen
class Side:
    """One value, the ids of the sources that tell it, and the first day one of them did."""

    value: Any
    sources: frozenset[str]
    since: str
    claims: tuple[Claim, ...] = field(default=(), repr=False)


@frozen
class Disagreement:
    """A field of a record with values that cannot all hold, in the order they were first told."""

    record: Record = field(repr=False)
    field: str
    sides: tuple[Side, ...]

    def __str__(self) -> str:
        return f"{self.field}: " + " | ".join(f"{s.value} ({', '.join(sorted(s.sources))})" for s in self.sides)


def disagreements_of(record: Record) -> Iterator[Disagreement]:
    """
    Return the fields on which a record's sources cannot all be right.

    Dates without a common day, places that differ in what both tell, figures of one measure and one period that
    different sources give, and undertakings that one source reports and another doubts. A plan and what came of it
    is history: what is told as ahead is compared only with what is told as ahead.
    """
    if isinstance(record, Meeting):
        moved: list[When] = [c.value for c in record.why("moved_from")]
        yield from _settle(record, "when", lambda a, b: _apart(a, b, moved), _stages(record))
        yield from _settle(record, "place", lambda a, b: not _agree(a, b), _stages(record))
        yield from _settle(record, "status", _undone, {})
    elif isinstance(record, Undertaking):
        yield from _settle(record, "deadline", lambda a, b: _apart(a, b, []), {})
        yield from _figures(record)
        yield from _dispute(record)


def figures_differ(a: Quantity, b: Quantity) -> bool:
    """Say whether two figures of one measure and one period cannot both hold."""
    if (a.unit, a.of) != (b.unit, b.of) or (a.period is None) != (b.period is None):
        return False
    if a.period is not None and b.period is not None and not a.period.overlaps(b.period):
        return False
    gap = abs(a.value - b.value)
    allowed = _ROUGHLY * max(abs(a.value), abs(b.value)) if a.approximate or b.approximate else 0
    return gap > allowed


def _settle(
    record: Record, name: str, clash: Callable[[Any, Any], bool], stages: dict[str, frozenset[object]]
) -> Iterator[Disagreement]:
    sides = _sides(c for c in record.why(name) if c.basis is not Basis.RIVAL)
    bad = set()
    for (m, a), (n, b) in combinations(enumerate(sides), 2):
        if clash(a.value, b.value) and _same_stage(a, b, stages):
            bad |= {m, n}
    if bad:
        yield Disagreement(record, name, tuple(side for n, side in enumerate(sides) if n in bad))


def _sides(claims: Iterable[Claim]) -> list[Side]:
    by_value: dict[Any, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_value[claim.value].append(claim)
    sides = [
        Side(value, frozenset(e.source for c in told for e in c.evidence), min(c.as_of for c in told), tuple(told))
        for value, told in by_value.items()
    ]
    return sorted(sides, key=lambda side: (side.since, str(side.value)))


def _stages(record: Record) -> dict[str, frozenset[object]]:
    """Return by source whether it tells the meeting as ahead."""
    stages: dict[str, set[object]] = defaultdict(set)
    for claim in record.why("status"):
        for evidence in claim.evidence:
            stages[evidence.source].add(claim.value is Status.PLANNED)
    return {source: frozenset(told) for source, told in stages.items()}


def _same_stage(a: Side, b: Side, stages: dict[str, frozenset[object]]) -> bool:
    nothing: frozenset[object] = frozenset()
    mine = nothing.union(*(stages.get(source, nothing) for source in a.sources))
    theirs = nothing.union(*(stages.get(source, nothing) for source in b.sources))
    return not mine or not theirs or bool(mine & theirs)


def _apart(a: When, b: When, moved: Iterable[When]) -> bool:
    return not a.overlaps(b) and not any(old.overlaps(a) or old.overlaps(b) for old in moved)


def _agree(a: Place, b: Place) -> bool:
    return a.agrees(b)


def _undone(a: Status, b: Status) -> bool:
    """Say whether the first, told earlier or on the same day, cannot be followed by the second."""
    return a is Status.HELD and b in {Status.CANCELLED, Status.DECLINED}


def _figures(record: Record) -> Iterator[Disagreement]:
    sides = _sides(c for c in record.why("amounts") if c.basis is not Basis.RIVAL)
    bad = set()
    for (m, a), (n, b) in combinations(enumerate(sides), 2):
        # One source that gives both figures means two things by them.
        if figures_differ(a.value, b.value) and not a.sources & b.sources:
            bad |= {m, n}
    if bad:
        yield Disagreement(record, "amounts", tuple(side for n, side in enumerate(sides) if n in bad))


def _dispute(record: Undertaking) -> Iterator[Disagreement]:
    doubts = [c for c in record.why("status") if c.value is CommitmentStatus.DISPUTED] + record.why("disputed_by")
    for_it = [c for c in record.why("according_to") if c.value not in {d.value for d in doubts}]
    for_it += [
        c for c in record.why("status") if c.value not in {CommitmentStatus.DISPUTED, CommitmentStatus.WITHDRAWN}
    ]
    if doubts:
        told = for_it or record.why("quote")
        yield Disagreement(
            record, "status", tuple(_sum_up(v, c) for v, c in (("made", told), ("disputed", doubts)) if c)
        )


def _sum_up(value: str, claims: list[Claim]) -> Side:
    sources = frozenset(e.source for c in claims for e in c.evidence)
    return Side(value, sources, min(c.as_of for c in claims), tuple(claims))
