"""Which commitments, statements and absences are one, told twice."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

from attrs import define, field, frozen

from bilateral.archive.accounts import NOWHERE, order_of
from bilateral.model.commitments import Undertaking
from bilateral.model.issues import Issue
from bilateral.model.leaders import Appearance
from bilateral.model.names import fold
from bilateral.model.records import Record
from bilateral.model.statements import Absence, Statement
from bilateral.patterns import regex

__all__ = ["Telling", "key_of", "same_by_key", "same_undertakings", "telling_of"]

R = TypeVar("R", bound=Record)
U = TypeVar("U", bound=Undertaking)

_CONTENT = 5  # Letters: shorter words bind sentences more than they say.
_COMMON = 3  # Words two wordings must share.
_SHARE = 0.5  # Of the shorter wording's words, how many the other must have.
_FREQUENT = 200  # A word of more groups than this tells none of them apart.
_TELLING = 10  # "Two nations" says nothing of what was agreed; "300,000 visas" does.
_WORD = regex(r"[^\W_]+")


@frozen(eq=False)
class Telling(Generic[U]):
    """What one source tells of one undertaking, with what is needed to compare it."""

    source: str
    order: str
    block: tuple[str, ...]
    names: frozenset[str]
    words: frozenset[str]
    issues: frozenset[Issue]
    amounts: frozenset[str]
    meeting: str
    record: U = field(repr=False)


def telling_of(record: U, source: str, meeting: Callable[[str], str]) -> Telling[U]:
    """Sum up one source's record; ``meeting`` gives the archive's meeting for a record's own id of it."""
    local = record.meeting
    sides = {party.country or NOWHERE for party in record.actors}
    # Who has no country is told by name: two such are not one side.
    names = {f"={fold(party.name)}" for party in record.actors if not party.country}
    return Telling(
        source=source,
        order=order_of(record),
        block=(type(record).__name__, *sorted(sides)),
        names=frozenset(names),
        words=content(record.quote or ""),
        issues=record.issues,
        amounts=frozenset(
            f"{amount.value.normalize()} {fold(amount.unit)}"
            for amount in record.amounts
            if abs(amount.value) >= _TELLING
        ),
        meeting=meeting(local) if local else "",
        record=record,
    )


def content(text: str) -> frozenset[str]:
    """Return the longer words of a wording, without the ending of the plural."""
    return frozenset(word.removesuffix("s") for word in _WORD.findall(fold(text)) if len(word) >= _CONTENT)


@define(eq=False)
class _Group(Generic[U]):
    tellings: list[Telling[U]] = field(factory=list)
    sources: set[str] = field(factory=set)
    meetings: set[str] = field(factory=set)
    wordings: set[tuple[frozenset[str], frozenset[Issue], frozenset[str]]] = field(factory=set)

    def add(self, telling: Telling[U]) -> None:
        self.tellings.append(telling)
        self.sources.add(telling.source)
        self.meetings |= {telling.meeting} - {""}
        self.wordings.add((telling.words, telling.issues, telling.amounts))

    def likeness(self, telling: Telling[U]) -> float:
        """Return how near the wording is to the nearest of the group's; 0 where it cannot be the same."""
        if telling.names != self.tellings[0].names or (telling.meeting and self.meetings - {telling.meeting}):
            return 0
        return max(_near(wording, telling) for wording in self.wordings)


def same_undertakings(tellings: Iterable[Telling[U]]) -> list[list[Telling[U]]]:
    """
    Group the tellings of one commitment; the answer depends on the set alone.

    Those of the same actors are one if they can be of the same meeting, share an issue where both tell one, and share
    half of the shorter wording's longer words, or the same amount. The nearest group takes it; where two are as near,
    none does. One source's records stay apart unless the wording is the same.
    """
    blocks: dict[tuple[str, ...], list[Telling[U]]] = defaultdict(list)
    for telling in tellings:
        blocks[telling.block].append(telling)
    return [group.tellings for block in sorted(blocks) for group in _grouped(blocks[block])]


def _grouped(tellings: Iterable[Telling[U]]) -> list[_Group[U]]:
    groups: list[_Group[U]] = []
    holders: dict[str, list[int]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda t: (not t.meeting, -len(t.words), t.order)):
        words = telling.words | telling.amounts
        near = {n for word in words if len(holders[word]) <= _FREQUENT for n in holders[word]}
        scores = {n: score for n in sorted(near) if (score := groups[n].likeness(telling))}
        best = max(scores.values(), default=0)
        found = [n for n, score in scores.items() if score == best]
        if best == 1:
            found = [n for n in found if groups[n].meetings == {telling.meeting} - {""}][:1] or found
        if len(found) != 1 or (telling.source in groups[found[0]].sources and best < 1):
            found = [len(groups)]
            groups.append(_Group())
        group = groups[found[0]]
        for word in words - {w for mine, _, amounts in group.wordings for w in mine | amounts}:
            holders[word].append(found[0])
        group.add(telling)
    return groups


def _near(wording: tuple[frozenset[str], frozenset[Issue], frozenset[str]], telling: Telling[U]) -> float:
    words, issues, amounts = wording
    if issues and telling.issues and not issues & telling.issues:
        return 0
    common, least = len(words & telling.words), min(len(words), len(telling.words))
    if amounts & telling.amounts and (common or not least):
        return 1 if words == telling.words else 0.99
    if words == telling.words:
        return 1
    return min(common / least, 0.98) if common >= _COMMON and common >= _SHARE * least else 0


def key_of(record: Record, source: str) -> Hashable:
    """
    Return what makes two records of these kinds one.

    Statements: the same words of the same speaker. Absences: the same lack, parties and words. Leaders: the person.
    What has no words to compare is one with nothing else of another source.
    """
    if isinstance(record, Statement):
        speaker = record.speaker
        said = fold(record.quote or "")
        who = (speaker.country, fold(str(speaker))) if speaker else (source, record.id)
        return (who, said, record.form) if said else (source, order_of(record))
    if isinstance(record, Absence):
        return (record.kind, record.parties, record.issues, fold(record.words or "") or (source, order_of(record)))
    if isinstance(record, Appearance) and record.leader:
        return record.leader.id
    return (source, order_of(record))


def same_by_key(records: Iterable[tuple[str, R]]) -> Mapping[Hashable, list[R]]:
    """Group records by what makes them one."""
    groups: dict[Hashable, list[R]] = defaultdict(list)
    for source, record in records:
        groups[key_of(record, source)].append(record)
    return groups
