"""
Promises of the library as assertions, to call on one's own records.

Each takes values and returns nothing; where the promise is broken it raises ``AssertionError`` and says how.

>>> from bilateral.model.meetings import Meeting
>>> from bilateral.model.leaders import Party
>>> merge_is_a_semilattice(Meeting.given(parties=[Party("FR")]), Meeting.given(parties=[Party("DE")]))
"""

from collections.abc import Callable, Iterable
from itertools import permutations
from typing import Any, Protocol, Self, TypeVar

from bilateral.model.claims import Basis
from bilateral.model.readings import Reading, evidence_of
from bilateral.model.records import Record
from bilateral.model.sources import Source

__all__ = [
    "conclusions_follow_from_claims",
    "evidence_quotes_its_source",
    "merge_is_a_semilattice",
    "nothing_is_lost_by_merging",
    "reading_is_deterministic",
    "round_trips",
    "text_never_moves",
]


class Merging(Protocol):
    """Whatever can be merged by ``|``."""

    def __or__(self, other: Self, /) -> Self: ...


T = TypeVar("T")
M = TypeVar("M", bound=Merging)
_THREE = 3


def round_trips(value: T, dumps: Callable[[T], Any], loads: Callable[[Any], object]) -> None:
    """Writing and reading again gives the same value."""
    written = dumps(value)
    again = loads(written)
    assert again == value, f"expected {value!r} back from {written!r:.300}; got {again!r}"


def evidence_quotes_its_source(record: Record, sources: Source | Iterable[Source]) -> None:
    """Every quotation of a record stands in its source, at its place, letter for letter."""
    texts = {source.id: source.text for source in ([sources] if isinstance(sources, Source) else sources)}
    for evidence in evidence_of(record):
        assert evidence.source in texts, f"{evidence} quotes a source that is none of {sorted(texts)}"
        words = texts[evidence.source][evidence.start : evidence.stop]
        assert words == evidence.quote, (
            f"expected {evidence.quote!r} at {evidence.start}:{evidence.stop}; got {words!r}"
        )


def text_never_moves(text: str, read: Callable[[str], Reading]) -> None:
    """A reading keeps the text as it was given, and everything in it points into that text."""
    reading = read(text)
    assert reading.source.text == text, "the text of a reading is not the one that was given"
    for record in reading.records:
        evidence_quotes_its_source(record, reading.source)
    for span in (*(problem.span for problem in reading.problems), *(mention.span for mention in reading.dates)):
        assert 0 <= span.start <= span.stop <= len(text), f"{span} is no part of a text of {len(text)} characters"


def reading_is_deterministic(text: str, read: Callable[[str], Reading]) -> None:
    """Reading a text twice says the same twice."""
    first, second = read(text), read(text)
    assert first == second, f"two readings of one text differ: {first!r:.300} and {second!r:.300}"


def merge_is_a_semilattice(*values: M) -> None:
    """Merging is idempotent, commutative and associative: neither order nor repetition matters."""
    for value in values:
        assert value | value == value, f"{value!r} merged with itself is another: {value | value!r}"
    for a, b in permutations(values, 2):
        assert a | b == b | a, f"the order of {a!r} and {b!r} matters"
    for a, b, c in permutations(values[:_THREE], _THREE):
        assert (a | b) | c == a | (b | c), f"the grouping of {a!r}, {b!r} and {c!r} matters"


def nothing_is_lost_by_merging(*records: Record) -> None:
    """A merged record has every claim, every evidence and every id of its parts."""
    merged = records[0]
    for record in records[1:]:
        merged |= record
    for record in records:
        assert record.claims <= merged.claims, f"claims of {record!r} are lost in {merged!r}"
        assert record.evidence <= merged.evidence, f"evidence of {record!r} is lost in {merged!r}"
        if record.evidence:
            assert record.ids <= merged.ids, f"ids of {record!r} are lost in {merged!r}"


def conclusions_follow_from_claims(record: Record) -> None:
    """What a field concludes was claimed of it, and never as a rival reading only."""
    for name in record.fields():
        concluded = getattr(record, name)
        values = concluded if isinstance(concluded, frozenset) else {concluded} - {None}
        claimed = {claim.value for claim in record.why(name) if claim.basis is not Basis.RIVAL}
        assert values <= claimed, f"{name} concludes {concluded!r}, of which {claimed!r} is claimed"
        assert bool(values) == bool(claimed), f"{name} concludes nothing from {claimed!r}"
