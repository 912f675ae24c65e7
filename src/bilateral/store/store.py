"""The archive on disk: what was reported as kept is kept, and the same questions find the same answers."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from attrs import frozen

from bilateral.archive.archive import Archive
from bilateral.archive.questions import Absences, Commitments, Intentions, Leaders, Meetings, Statements
from bilateral.archive.views import Views
from bilateral.archive.voices import voices
from bilateral.codec.converter import structure
from bilateral.errors import ArchiveUnavailable, WrongType
from bilateral.model.readings import Reading
from bilateral.model.sources import Source
from bilateral.store.keep import insert_reading
from bilateral.store.refresh import refresh
from bilateral.store.schema import connect, migrate
from bilateral.store.shelf import DiskShelf
from bilateral.store.texts import Texts
from bilateral.store.trouble import plainly, soundly

__all__ = ["Store", "Summary"]

_BATCH = 64


@frozen
class Summary:
    """What an ingest did: readings taken in, those that were new, those it had."""

    read: int = 0
    new: int = 0

    @property
    def known(self) -> int:
        """Return how many were there already."""
        return self.read - self.new


class Store(Views):
    """
    An archive in one file, for what outgrows memory or a session.

    It has the questions and views of `Archive`. Readings are kept in batches, each whole or not at all; the views of
    identity are worked out for the blocks of parties that new readings touched, before the next answer.

    Raises:
        InvalidArchive: the file is no archive, or is damaged.
        NewerSchema: a newer version of the library wrote it.
        ArchiveUnavailable: it cannot be opened, or it cannot be written and ``writable`` is asked for.

    """

    def __init__(self, path: str | Path, *, writable: bool = True, wait: float = 60.0) -> None:
        """Open or make an archive; ``wait`` is how many seconds another process may keep it busy."""
        self.path, self.writable = Path(path), writable
        with soundly(self.path):
            self._db = connect(self.path, writable=writable, wait=wait)
            try:
                migrate(self._db, self.path, writable=writable)
            except BaseException:
                self._db.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def ingest(
        self, readings: Iterable[Reading], *, batch: int = _BATCH, kept: Callable[[Summary], None] = lambda _: None
    ) -> Summary:
        """
        Keep what is new among the readings, in constant memory.

        ``kept`` is called after each batch is safe on disk, with the sum so far. What has a source that is known is
        passed over; to spare even reading it, give ``read_all(store.unknown(sources))``.

        Raises:
            ArchiveUnavailable: the archive cannot be written now; what was reported as kept is kept.

        """
        told, summary = iter(readings), Summary()
        while some := list(islice(told, max(1, batch))):
            new = self._keep(some)
            summary = Summary(summary.read + len(some), summary.new + new)
            kept(summary)
        self.refresh()
        return summary

    def _keep(self, readings: list[Reading]) -> int:
        for reading in readings:
            if not isinstance(reading, Reading):
                msg = f"an archive takes readings; got {type(reading).__name__} {reading!r:.60}"
                raise WrongType(msg)
        with plainly(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                new = sum(insert_reading(self._db, reading) for reading in readings)
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
        return new

    def refresh(self) -> None:
        """Work out the views of identity that new readings touched; questions do it themselves."""
        with soundly(self.path):
            if self._db.execute("SELECT 1 FROM stale LIMIT 1").fetchone():
                if not self.writable:
                    msg = f"{self.path}: it has readings that were not worked into its views; open it once for writing"
                    raise ArchiveUnavailable(msg)
                refresh(self._db)

    def has(self, source: Source | str) -> bool:
        """Say whether a source (or the one with an id) is kept."""
        return (source.id if isinstance(source, Source) else source) in self.sources

    def unknown(self, sources: Iterable[Source]) -> Iterator[Source]:
        """Return the sources that are not kept yet, one by one."""
        return (source for source in sources if not self.has(source))

    def readings(self) -> Iterator[Reading]:
        """Return every reading, by source id, in constant memory."""
        for told in self.lines():
            with soundly(self.path):
                reading = structure(json.loads(told), Reading)
            yield reading

    def lines(self) -> Iterator[bytes]:
        """Return each reading's canonical JSON, by source id."""
        with plainly(self.path):
            for (told,) in self._db.execute("SELECT reading FROM source ORDER BY id"):
                yield bytes(told)

    def archive(self) -> Archive:
        """Return all of it as an archive in memory."""
        return Archive(self.readings())

    def check(self) -> None:
        """
        Look the whole file over.

        Raises:
            InvalidArchive: it is damaged.

        """
        with plainly(self.path):
            (found,) = self._db.execute("PRAGMA integrity_check").fetchone()
            if found != "ok":
                msg = f"malformed: {found:.200}"
                raise sqlite3.DatabaseError(msg)

    def __len__(self) -> int:
        with plainly(self.path):
            count: int = self._db.execute("SELECT count(*) FROM source").fetchone()[0]
        return count

    def __repr__(self) -> str:
        return f"Store({str(self.path)!r})"

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Return every source by id, each read when asked for."""
        return Texts(self._db, self.path)

    @property
    def voices(self) -> Mapping[str, str]:
        """Return the voice of each source: near-identical copies have one."""
        with soundly(self.path):
            told = self._db.execute("SELECT id, sketch FROM source").fetchall()
            return voices({key: tuple(int(one) for one in json.loads(bins)) for key, bins in told})

    @property
    def meetings(self) -> Meetings:
        """Return all meetings, each once."""
        return Meetings(DiskShelf("meeting", self.path, self._fresh, "when"))

    @property
    def commitments(self) -> Commitments:
        """Return all commitments, each once."""
        return Commitments(DiskShelf("commitment", self.path, self._fresh))

    @property
    def intentions(self) -> Intentions:
        """Return all words weaker than commitments, each once."""
        return Intentions(DiskShelf("intention", self.path, self._fresh))

    @property
    def statements(self) -> Statements:
        """Return what was said."""
        return Statements(DiskShelf("statement", self.path, self._fresh))

    @property
    def leaders(self) -> Leaders:
        """Return the people named, each once."""
        return Leaders(DiskShelf("appearance", self.path, self._fresh))

    @property
    def absences(self) -> Absences:
        """Return what was told not to be."""
        return Absences(DiskShelf("absence", self.path, self._fresh))

    def _fresh(self) -> sqlite3.Connection:
        self.refresh()
        return self._db
