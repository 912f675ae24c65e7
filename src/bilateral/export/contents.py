"""What is exported: an archive's merged records, or the records of single readings, in one shape."""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any, Protocol, TypeAlias, runtime_checkable

from attrs import field, frozen

from bilateral.errors import WrongType
from bilateral.model.commitments import Commitment, Intention
from bilateral.model.leaders import Appearance
from bilateral.model.meetings import Meeting
from bilateral.model.readings import Reading
from bilateral.model.records import Record
from bilateral.model.sources import Source
from bilateral.model.statements import Absence, Statement

__all__ = ["Contents", "Exportable", "Kept", "Note", "contents", "readings_of"]


@runtime_checkable
class Kept(Protocol):
    """What the formats ask of an archive: in memory its readings are a set, on disk a method gives them one by one."""

    @property
    def readings(self) -> Any:  # noqa: ANN401
        """Return every reading, or what gives them when called."""
        ...

    @property
    def sources(self) -> Mapping[str, Source]:
        """Return every source by id."""
        ...


Exportable: TypeAlias = Kept | Iterable[Reading] | Reading


@frozen
class Note:
    """What a format cannot say of a record, and so does not."""

    record: str
    field: str
    reason: str

    def __str__(self) -> str:
        return f"{self.record}: {self.field}: {self.reason}"


@frozen
class Contents:
    """The records to export, each kind in an order that depends on nothing but the records."""

    sources: Mapping[str, Source] = field(factory=dict)
    meetings: tuple[Meeting, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    intentions: tuple[Intention, ...] = ()
    statements: tuple[Statement, ...] = ()
    absences: tuple[Absence, ...] = ()
    leaders: tuple[Appearance, ...] = ()
    _meetings_by_id: Mapping[str, Meeting] = field(factory=dict)

    @property
    def records(self) -> Iterable[Record]:
        """Return every record, kind by kind."""
        return chain(self.meetings, self.commitments, self.intentions, self.statements, self.absences, self.leaders)

    def meeting(self, told: str | None) -> Meeting | None:
        """Return the meeting that a record refers to by any of its ids."""
        return self._meetings_by_id.get(told) if told else None

    def meeting_id(self, told: str | None) -> str | None:
        """Return the id that a meeting has here for the one that a single source's record refers to."""
        meeting = self.meeting(told)
        return meeting.id if meeting else told


def contents(what: Exportable) -> Contents:
    """
    Return what an archive, a reading or several readings hold.

    Raises:
        WrongType: it is none of these.

    """
    readings = () if isinstance(what, Kept) else readings_of(what)
    kinds = {name: tuple(_told(what, readings, name)) for name in _KINDS}
    meetings = tuple(sorted(kinds.pop("meetings"), key=_by_date))
    return Contents(
        sources=what.sources if isinstance(what, Kept) else {reading.source.id: reading.source for reading in readings},
        meetings=meetings,
        **{name: tuple(sorted(records, key=_by_place)) for name, records in kinds.items()},
        meetings_by_id={told: meeting for meeting in meetings for told in meeting.ids},
    )


def readings_of(what: Exportable) -> tuple[Reading, ...]:
    """Return the readings of an archive in a fixed order, or the ones that are given in theirs."""
    if isinstance(what, Reading):
        return (what,)
    if isinstance(what, Kept):
        told = what.readings() if callable(what.readings) else what.readings
        return tuple(sorted(told, key=lambda r: (r.source.id, r.reader_version, repr(r.source.name))))
    if isinstance(what, Iterable):
        return tuple(what)
    msg = f"expected an archive, a reading or several; got {type(what).__name__} {what!r:.60}"
    raise WrongType(msg)


_KINDS = ("meetings", "commitments", "intentions", "statements", "absences", "leaders")


def _told(what: Exportable, readings: tuple[Reading, ...], name: str) -> Any:  # noqa: ANN401
    """Return an archive's merged records of a kind, or the readings' own."""
    if isinstance(what, Kept):
        return getattr(what, name)
    return chain.from_iterable(getattr(reading, name) for reading in readings)


def _by_date(meeting: Meeting) -> tuple[bool, str, str]:
    return (meeting.when is None, str(meeting.when), meeting.id)


def _by_place(record: Record) -> tuple[Any, ...]:
    return (sorted(record.evidence)[:1], record.id)
