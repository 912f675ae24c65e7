"""An archive: a set of readings. Merge is union; everything else is a view of the whole set."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from attrs import field, frozen

from bilateral.archive.accounts import account_of, order_of, told_on
from bilateral.archive.entries import Entry, entry_of
from bilateral.archive.identity import same_meetings
from bilateral.archive.kept import Kept
from bilateral.archive.names import Directory
from bilateral.archive.questions import Absences, Commitments, Intentions, Leaders, Meetings, Statements
from bilateral.archive.shelf import MemoryShelf
from bilateral.archive.tellings import same_by_key, same_undertakings, telling_of
from bilateral.archive.unite import unite
from bilateral.archive.views import Views
from bilateral.archive.voices import sketch, voices
from bilateral.archive.who import Who
from bilateral.errors import WrongType
from bilateral.model.commitments import Commitment, Intention, Undertaking
from bilateral.model.leaders import Appearance
from bilateral.model.meetings import Meeting
from bilateral.model.readings import Reading
from bilateral.model.records import Record
from bilateral.model.sources import Source
from bilateral.model.statements import Absence, Statement

__all__ = ["Archive"]

R = TypeVar("R", bound=Record)
U = TypeVar("U", bound=Undertaking)


def _readings(told: Iterable[Reading]) -> frozenset[Reading]:
    readings = frozenset(told)
    for reading in readings:
        if not isinstance(reading, Reading):
            msg = f"an archive takes readings; got {type(reading).__name__} {reading!r:.60}"
            raise WrongType(msg)
    return readings


@frozen(slots=False, repr=False)
class Archive(Views):
    """
    What many sources say, nothing lost.

    ``a | b`` is everything in either; the order of merging never matters. Records of one real meeting are one
    ``Meeting`` with the claims of every source; a source read twice counts as its newest reading says.

    >>> archive = Archive([])
    >>> len(archive.meetings), archive.meetings.held().last(), Archive() | archive == archive
    (0, None, True)
    """

    readings: frozenset[Reading] = field(default=frozenset(), converter=_readings)

    def __or__(self, other: "Archive") -> "Archive":
        return Archive(self.readings | other.readings) if isinstance(other, Archive) else NotImplemented

    def __repr__(self) -> str:
        return f"Archive({len(self.readings)} readings)"

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Return every source by id."""
        return {reading.source.id: reading.source for reading in self._current}

    @property
    def meetings(self) -> Meetings:
        """Return all meetings, each once."""
        return Meetings(self._meetings)

    @property
    def commitments(self) -> Commitments:
        """Return all commitments, each once."""
        return Commitments(self._commitments)

    @property
    def intentions(self) -> Intentions:
        """Return all words weaker than commitments, each once."""
        return Intentions(self._intentions)

    @property
    def statements(self) -> Statements:
        """Return what was said."""
        return Statements(self._statements)

    @property
    def leaders(self) -> Leaders:
        """Return the people named, each once."""
        return Leaders(self._leaders)

    @property
    def absences(self) -> Absences:
        """Return what was told not to be."""
        return Absences(self._absences)

    @cached_property
    def voices(self) -> Mapping[str, str]:
        """Return the voice of each source: near-identical copies have one."""
        return voices({reading.source.id: sketch(reading.source.text) for reading in self._current})

    @cached_property
    def _current(self) -> list[Reading]:
        """Return the newest reading of each source."""
        by_source: dict[str, Reading] = {}
        for reading in self.readings:
            known = by_source.get(reading.source.id)
            if known is None or _newness(reading) > _newness(known):
                by_source[reading.source.id] = reading
        return [by_source[source] for source in sorted(by_source)]

    @cached_property
    def _directory(self) -> Directory:
        return Directory.of_readings(self._current)

    @cached_property
    def _who(self) -> Who:
        return Who.of(self._directory.people(), (entry.record for entry in self._leaders.entries))

    @cached_property
    def _kept(self) -> Kept:
        return Kept.of(self._current, self._directory)

    @cached_property
    def _meeting_ids(self) -> Mapping[str, str]:
        """Return the archive's id of a meeting for each id a telling had."""
        return {key: entry.record.id for entry in self._meetings.entries for key in entry.record.ids}

    @cached_property
    def _meetings(self) -> MemoryShelf[Meeting]:
        def united() -> Iterable[Meeting]:
            told = {reading.source.id: told_on(reading) for reading in self._current}
            accounts = (account_of(record, source, told[source]) for source, record in self._kept.meetings)
            return (unite(account.record for account in group) for group in same_meetings(accounts))

        return self._shelf(united)

    @cached_property
    def _commitments(self) -> MemoryShelf[Commitment]:
        return self._shelf(lambda: self._undertakings(self._kept.commitments))

    @cached_property
    def _intentions(self) -> MemoryShelf[Intention]:
        return self._shelf(lambda: self._undertakings(self._kept.intentions))

    @cached_property
    def _statements(self) -> MemoryShelf[Statement]:
        return self._shelf(lambda: map(unite, same_by_key(self._kept.statements).values()))

    @cached_property
    def _leaders(self) -> MemoryShelf[Appearance]:
        return self._shelf(lambda: map(unite, same_by_key(self._kept.leaders).values()))

    @cached_property
    def _absences(self) -> MemoryShelf[Absence]:
        return self._shelf(lambda: map(unite, same_by_key(self._kept.absences).values()))

    def _undertakings(self, told: Iterable[tuple[str, U]]) -> Iterable[U]:
        tellings = (telling_of(record, source, self._meeting_of) for source, record in told)
        return (unite(telling.record for telling in group) for group in same_undertakings(tellings))

    def _meeting_of(self, local: str) -> str:
        return self._meeting_ids.get(local, local)

    def _shelf(self, records: Callable[[], Iterable[R]]) -> MemoryShelf[R]:
        def entries() -> Iterable[Entry[R]]:
            return (entry_of(record, self.sources, self._meeting_of) for record in records())

        return MemoryShelf(entries, lambda: self._who)


def _newness(reading: Reading) -> tuple[list[int], int, list[str]]:
    version = [int(part) for part in re.findall(r"\d+", reading.reader_version)]
    records = list(reading.records)
    return version, len(records), sorted(map(order_of, records))
