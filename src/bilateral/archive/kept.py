"""The records of many readings, kind by kind, every person under one name."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TypeVar

from attrs import field, frozen

from bilateral.archive.names import Directory, spellings
from bilateral.archive.unite import respell
from bilateral.model.commitments import Commitment, Intention
from bilateral.model.leaders import Appearance, Party
from bilateral.model.meetings import Meeting
from bilateral.model.readings import Reading
from bilateral.model.records import Record
from bilateral.model.statements import Absence, Statement

__all__ = ["Kept", "spelled"]

R = TypeVar("R", bound=Record)


@frozen(eq=False)
class Kept:
    """Each record beside the id of its source."""

    leaders: list[tuple[str, Appearance]] = field(factory=list)
    meetings: list[tuple[str, Meeting]] = field(factory=list)
    commitments: list[tuple[str, Commitment]] = field(factory=list)
    intentions: list[tuple[str, Intention]] = field(factory=list)
    statements: list[tuple[str, Statement]] = field(factory=list)
    absences: list[tuple[str, Absence]] = field(factory=list)

    @classmethod
    def of(cls, readings: Iterable[Reading], directory: Directory) -> "Kept":
        """Take the records of the readings, in their order."""
        kept = cls()
        for reading in readings:
            own = {party: directory.party(told) for party, told in spellings(reading).items()}
            respelled = partial(spelled, reading.source.id, own, directory)
            kept.leaders.extend(respelled(reading.leaders))
            kept.meetings.extend(respelled(reading.meetings))
            kept.commitments.extend(respelled(reading.commitments))
            kept.intentions.extend(respelled(reading.intentions))
            kept.statements.extend(respelled(reading.statements))
            kept.absences.extend(respelled(reading.absences))
        return kept


def spelled(
    source: str, own: dict[Party, Party], directory: Directory, records: Iterable[R]
) -> Iterator[tuple[str, R]]:
    """Return one source's records with its people under the archive's names."""
    for record in records:
        yield source, respell(record, lambda party: own.get(party, party), directory.leader)
