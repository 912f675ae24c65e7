"""Records into the tables they are found by, and out again."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from bilateral.archive.entries import Entry, tie_of
from bilateral.archive.who import forms_of
from bilateral.codec.converter import unstructure
from bilateral.codec.jsontext import write
from bilateral.model.leaders import Appearance

__all__ = ["WIDE", "Filing", "at_text"]

WIDE = 400
"""Days: the few records that leave more open than a year are looked at one by one."""


class Filing:
    """The changes of one transaction; keys are looked up once, and how often each is used is written at the end."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._keys: dict[tuple[str, str, str], tuple[int, str]] = {}
        self._uses: Counter[int] = Counter()

    def replace(self, kind: str, block: str, entries: Iterable[Entry[Any]]) -> None:
        """Put a block's records in the place of those it had; what is as before stays."""
        old: dict[tuple[str, str, bytes], list[int]] = defaultdict(list)
        asked = "SELECT n, at, keys, record FROM record WHERE kind = ? AND block = ?"
        for n, *row in self._db.execute(asked, (kind, block)):
            old[row[0], row[1], row[2]].append(n)
        for entry in entries:
            keys = sorted(self._key(kind, *told) for told in _flat(entry))
            row_now = (at_text(entry), json.dumps(keys), write(unstructure(entry.record)).encode())
            if old.get(row_now):
                old[row_now].pop()
            else:
                self._put(kind, block, entry, keys, row_now)
        for (at, told_keys, _), numbers in old.items():
            for n in numbers:
                self._drop(n, at, json.loads(told_keys))

    def finish(self) -> None:
        """Write how often keys are used, and let those go that no record has any more."""
        changed = [(by, key) for key, by in self._uses.items() if by]
        self._db.executemany("UPDATE key SET uses = uses + ? WHERE n = ?", changed)
        self._db.executemany("DELETE FROM key WHERE n = ? AND uses = 0", [(key,) for by, key in changed if by < 0])
        self._keys.clear()
        self._uses.clear()

    def _put(self, kind: str, block: str, entry: Entry[Any], keys: list[int], row: tuple[str, str, bytes]) -> None:
        put = "INSERT INTO record(kind, block, at, keys, record) VALUES (?, ?, ?, ?, ?)"
        n = self._db.execute(put, (kind, block, *row)).lastrowid
        self._db.executemany("INSERT INTO term(key, at, record) VALUES (?, ?, ?)", [(key, row[0], n) for key in keys])
        self._uses.update(keys)
        spans = [(n, name, *ends) for name, ends in entry.spans.items()]
        self._db.executemany("INSERT INTO span VALUES (?, ?, ?, ?)", spans)
        if isinstance(entry.record, Appearance) and entry.record.leader:
            own = entry.record.leader
            forms = forms_of(own, entry.record.names)
            self._db.executemany("INSERT INTO form VALUES (?, ?, ?)", [(form, own.id, n) for form in forms])

    def _drop(self, n: int, at: str, keys: list[int]) -> None:
        self._db.executemany("DELETE FROM term WHERE key = ? AND at = ? AND record = ?", [(key, at, n) for key in keys])
        self._uses.subtract(keys)
        for table, column in (("span", "record"), ("form", "record"), ("record", "n")):
            self._db.execute(f"DELETE FROM {table} WHERE {column} = ?", (n,))  # noqa: S608  the names are ours

    def _key(self, kind: str, facet: str, key: str, label: str) -> int:
        known = self._keys.get((kind, facet, key))
        if known is None:
            asked = "SELECT n, label FROM key WHERE kind = ? AND facet = ? AND key = ?"
            known = self._db.execute(asked, (kind, facet, key)).fetchone()
        if known is None:
            put = "INSERT INTO key(kind, facet, key, label) VALUES (?, ?, ?, ?)"
            known = (self._db.execute(put, (kind, facet, key, label)).lastrowid or 0, label)
        if known[1] != label:
            self._db.execute("UPDATE key SET label = ? WHERE n = ?", (label, known[0]))
            known = (known[0], label)
        if facet != "id":  # An id is one record's own: keeping it in mind would not pay.
            self._keys[kind, facet, key] = known
        return known[0]


def _flat(entry: Entry[Any]) -> Iterator[tuple[str, str, str]]:
    yield ("all", "all", "all")
    undated, first, last, _ = entry.at
    if not undated and last - first > WIDE:
        yield ("wide", "wide", "wide")
    for facet, keys in entry.facets.items():
        for key, label in keys.items():
            yield facet, key, label


def at_text(entry: Entry[Any]) -> str:
    """Return the place in time as text that sorts alike."""
    undated, first, last, key = entry.at
    return f"{int(undated)}{first:07}{last:07}{key}{tie_of(entry.record)}"
