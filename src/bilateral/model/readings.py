"""What one source says, and what could not be settled."""

from collections.abc import Iterator
from itertools import chain

from attrs import field, frozen, validators

from bilateral.errors import InvalidRecord
from bilateral.model.claims import Evidence
from bilateral.model.commitments import Commitment, Intention
from bilateral.model.dates import When
from bilateral.model.leaders import Appearance
from bilateral.model.meetings import Meeting
from bilateral.model.records import Record
from bilateral.model.shown import shown
from bilateral.model.sources import Origin, Source
from bilateral.model.spans import Span
from bilateral.model.statements import Absence, Statement

__all__ = ["DateMention", "Problem", "Reading", "evidence_of"]


@frozen(order=True, repr=False)
class Problem:
    """Words that could not be settled, and why."""

    reason: str = field(validator=validators.instance_of(str))
    span: Span = field(validator=validators.instance_of(Span))

    __repr__ = shown


@frozen(order=True, repr=False)
class DateMention:
    """A calendar expression of the text and the days it stands for; ``None`` where they cannot be known."""

    span: Span
    when: When | None

    __repr__ = shown


@frozen(repr=False)
class Reading:
    """
    What one source says.

    It cannot be built unless its evidence quotes its source. ``skipped`` names the readers that did not look, because
    nothing on the page called for them: nothing found differs from not looked at.
    """

    source: Source
    origin: Origin
    leaders: tuple[Appearance, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    intentions: tuple[Intention, ...] = ()
    statements: tuple[Statement, ...] = ()
    absences: tuple[Absence, ...] = ()
    dates: tuple[DateMention, ...] = ()
    problems: tuple[Problem, ...] = ()
    skipped: frozenset[str] = frozenset()
    reader_version: str = ""

    __repr__ = shown

    def __attrs_post_init__(self) -> None:
        own, text = self.source.id, self.source.text
        for record in self.records:
            for evidence in evidence_of(record):
                got = text[evidence.start : evidence.stop]
                if evidence.source != own or evidence.quote != got:
                    msg = (
                        f"a reading's evidence quotes its own source: expected {evidence.quote!r:.80} at "
                        f"{evidence.start}:{evidence.stop} of {evidence.source}; got {got!r:.80} in {own}"
                    )
                    raise InvalidRecord(msg)

    @property
    def records(self) -> Iterator[Record]:
        """Return every record of the reading, kind by kind."""
        yield self.origin
        yield from chain(self.leaders, self.meetings, self.commitments, self.intentions, self.statements, self.absences)


def evidence_of(record: Record) -> Iterator[Evidence]:
    """Return each evidence of a record, of its head and of its claims."""
    return chain(record.evidence, *(claim.evidence for claim in record.claims))
