"""The records of one kind on disk, found by the same conditions as those in memory."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

from bilateral.archive.accounts import FIRST, LAST
from bilateral.archive.conditions import Condition, Has, Touches
from bilateral.codec.converter import structure
from bilateral.codec.records import KINDS
from bilateral.model.records import Record
from bilateral.store.filing import WIDE
from bilateral.store.trouble import soundly

__all__ = ["DiskShelf"]

R_co = TypeVar("R_co", bound=Record, covariant=True)

_SPAN = "EXISTS (SELECT 1 FROM span s WHERE s.record = t.record AND s.name = ? AND s.low <= ? AND s.high >= ?)"

Row = tuple[int, str]
"""A record's number and its place in time."""


class DiskShelf(Generic[R_co]):
    """
    The records of one kind.

    Each key has its records in order of time in one table, so a question reads along its rarest key and looks the
    others up; the place in time holds the first and last day, so dates cost nothing more.
    """

    def __init__(self, kind: str, path: Path, db: Callable[[], sqlite3.Connection], time: str = "told") -> None:
        self._kind, self._path, self._db, self._time = kind, path, db, time

    def select(self, conditions: Sequence[Condition], *, backwards: bool = False) -> Iterator[R_co]:
        """Return the records that meet every condition."""
        db = self._db()
        with soundly(self._path):
            for n, _ in self._rows(db, conditions, backwards=backwards):
                (told,) = db.execute("SELECT record FROM record WHERE n = ?", (n,)).fetchone()
                yield structure(json.loads(told), KINDS[self._kind])  # type: ignore[misc]

    def dated_last(self, conditions: Sequence[Condition]) -> R_co | None:
        """Return the latest that has a date."""
        dated = [*conditions, Touches(self._time, FIRST, LAST)]
        return next(self.select(dated, backwards=True), None)

    def count(self, conditions: Sequence[Condition]) -> int:
        """Return how many meet every condition."""
        with soundly(self._path):
            return sum(1 for _ in self._rows(self._db(), conditions))

    def tally(self, conditions: Sequence[Condition], facet: str) -> Mapping[str, int]:
        """Return how many have each key of the facet."""
        db = self._db()
        counts: dict[str, int] = defaultdict(int)
        with soundly(self._path):
            labels = dict(db.execute("SELECT n, label FROM key WHERE kind = ? AND facet = ?", (self._kind, facet)))
            for n, _ in self._rows(db, conditions):
                (keys,) = db.execute("SELECT keys FROM record WHERE n = ?", (n,)).fetchone()
                for key in json.loads(keys):
                    if key in labels:
                        counts[labels[key]] += 1
        return counts

    def labels(self, facet: str) -> Mapping[str, str]:
        """Return every key of the facet with its label."""
        asked = "SELECT key, label FROM key WHERE kind = ? AND facet = ? AND uses > 0"
        with soundly(self._path):
            return dict(self._db().execute(asked, (self._kind, facet)))

    def has(self, facet: str, key: str) -> bool:
        """Say whether any record has the key."""
        with soundly(self._path):
            return any(uses for _, uses in self._keys(self._db(), facet, [key]))

    def people(self, form: str) -> Iterable[str]:
        """Return the ids of the leaders who bear a name."""
        with soundly(self._path):
            return [row[0] for row in self._db().execute("SELECT DISTINCT leader FROM form WHERE form = ?", (form,))]

    def names(self) -> Iterable[str]:
        """Return the name of every leader known."""
        with soundly(self._path):
            return [row[0] for row in self._db().execute("SELECT DISTINCT chosen FROM spelling WHERE country <> ''")]

    def _keys(self, db: sqlite3.Connection, facet: str, keys: Iterable[str]) -> list[tuple[int, int]]:
        asked = "SELECT n, uses FROM key WHERE kind = ? AND facet = ? AND key = ?"
        found = [db.execute(asked, (self._kind, facet, key)).fetchone() for key in sorted(keys)]
        return [row for row in found if row]

    def _rows(
        self, db: sqlite3.Connection, conditions: Sequence[Condition], *, backwards: bool = False
    ) -> Iterator[Row]:
        """Read along the rarest key, and look the other conditions up for each record."""
        asked = [Has("all", ["all"]), *(c for c in dict.fromkeys(conditions) if isinstance(c, Has))]
        found = sorted((self._keys(db, c.facet, c.keys) for c in asked), key=lambda keys: sum(uses for _, uses in keys))
        if any(sum(uses for _, uses in keys) == 0 for keys in found):
            return
        low, high, dated, where, values = self._bounds(conditions)
        for keys in found[1:]:
            if sum(uses for _, uses in keys) < self._total(db):
                where.append(_has(keys))
        parts = _parts(low, high, self._keys(db, "wide", ["wide"])) if dated else [([], [])]
        for part, ends in reversed(parts) if backwards else parts:
            yield from self._read(db, found[0], [*where, *part], [*values, *ends], backwards=backwards)

    def _total(self, db: sqlite3.Connection) -> int:
        return sum(uses for _, uses in self._keys(db, "all", ["all"]))

    def _bounds(self, conditions: Sequence[Condition]) -> tuple[int, int, bool, list[str], list[Any]]:
        """Return the days asked for, whether any are, and the other stretches as conditions on a record."""
        low, high, dated = FIRST, LAST, False
        where: list[str] = []
        values: list[Any] = []
        for condition in conditions:
            if not isinstance(condition, Touches):
                continue
            if condition.span == self._time:
                where.append("CAST(substr(t.at, 9, 7) AS INTEGER) >= ?")
                values.append(int(condition.low))
                low, high, dated = max(low, int(condition.low)), min(high, int(condition.high)), True
            else:
                where.append(_SPAN)
                values += [condition.span, condition.high, condition.low]
        return low, high, dated, where, values

    def _read(
        self,
        db: sqlite3.Connection,
        keys: list[tuple[int, int]],
        where: list[str],
        values: list[Any],
        *,
        backwards: bool,
    ) -> Iterator[Row]:
        direction = "DESC" if backwards else "ASC"
        distinct = "DISTINCT" if len(keys) > 1 else ""
        also = "".join(f" AND {one}" for one in where)
        asked = (
            f"SELECT {distinct} t.record, t.at FROM term t WHERE {_among('t.key', keys)}{also} "  # noqa: S608  numbers and our own words
            f"ORDER BY t.at {direction}, t.record {direction}"
        )
        # `yield from` would close the cursor, which may outlive the file.
        for row in db.execute(asked, values):  # noqa: UP028
            yield row


def _among(column: str, keys: Sequence[tuple[int, int]]) -> str:
    numbers = [str(n) for n, _ in keys]
    return f"{column} = {numbers[0]}" if len(numbers) == 1 else f"{column} IN ({','.join(numbers)})"


def _has(keys: Sequence[tuple[int, int]]) -> str:
    return f"EXISTS (SELECT 1 FROM term o WHERE {_among('o.key', keys)} AND o.at = t.at AND o.record = t.record)"  # noqa: S608


def _parts(low: int, high: int, wide: Sequence[tuple[int, int]]) -> list[tuple[list[str], list[Any]]]:
    """
    Cut the days asked for into stretches of the table that can be read in order.

    What begins long before them is read only if it is one of the few wide ones.
    """
    end, far = f"0{min(high, LAST) + 1:07}", f"0{max(low - WIDE, 0):07}"
    parts: list[tuple[list[str], list[Any]]] = [(["t.at >= ?", "t.at < ?"], [far, end])]
    if low > WIDE and wide:
        parts.insert(0, ([_has(wide), "t.at < ?"], [min(far, end)]))
    return parts
