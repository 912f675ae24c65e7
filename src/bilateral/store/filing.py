"""Records into the tables they are found by, and out again."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from bilateral.archive.entries import Entry
from bilateral.archive.who import forms_of
from bilateral.codec.converter import unstructure
from bilateral.codec.jsontext import write
from bilateral.model.leaders import Appearance

__all__ = ["WIDE", "at_text", "replace"]

WIDE = 400
"""Days: the few records that leave more open than a year are looked at one by one."""


def replace(db: sqlite3.Connection, kind: str, block: str, entries: Iterable[Entry[Any]]) -> None:
    """Put a block's records in the place of those it had; what is as before stays."""
    old = {
        (row[1], row[2], row[3]): row[0]
        for row in db.execute("SELECT n, at, keys, record FROM record WHERE kind = ? AND block = ?", (kind, block))
    }
    new = []
    for entry in entries:
        keys = sorted(_key(db, kind, facet, key, label) for facet, key, label in _flat(entry))
        row = (at_text(entry.at), json.dumps(keys), write(unstructure(entry.record)).encode())
        if old.pop(row, None) is None:
            new.append((entry, keys, row))
    for (at, keys, _), n in old.items():
        _drop(db, n, at, json.loads(keys))
    for entry, keys, row in new:
        n = db.execute(
            "INSERT INTO record(kind, block, at, keys, record) VALUES (?, ?, ?, ?, ?)", (kind, block, *row)
        ).lastrowid
        db.executemany("INSERT INTO term(key, at, record) VALUES (?, ?, ?)", [(key, row[0], n) for key in keys])
        db.executemany("UPDATE key SET uses = uses + 1 WHERE n = ?", [(key,) for key in keys])
        db.executemany("INSERT INTO span VALUES (?, ?, ?, ?)", [(n, name, *ends) for name, ends in entry.spans.items()])
        if isinstance(entry.record, Appearance) and entry.record.leader:
            own = entry.record.leader
            forms = forms_of(own, entry.record.names)
            db.executemany("INSERT INTO form VALUES (?, ?, ?)", [(form, own.id, n) for form in forms])


def _flat(entry: Entry[Any]) -> Iterator[tuple[str, str, str]]:
    yield ("all", "all", "all")
    undated, first, last, _ = entry.at
    if not undated and last - first > WIDE:
        yield ("wide", "wide", "wide")
    for facet, keys in entry.facets.items():
        for key, label in keys.items():
            yield facet, key, label


def _key(db: sqlite3.Connection, kind: str, facet: str, key: str, label: str) -> int:
    row = db.execute("SELECT n, label FROM key WHERE kind = ? AND facet = ? AND key = ?", (kind, facet, key)).fetchone()
    if row is None:
        made = db.execute("INSERT INTO key(kind, facet, key, label) VALUES (?, ?, ?, ?)", (kind, facet, key, label))
        return int(made.lastrowid or 0)
    if row[1] != label:
        db.execute("UPDATE key SET label = ? WHERE n = ?", (label, row[0]))
    return int(row[0])


def _drop(db: sqlite3.Connection, n: int, at: str, keys: list[int]) -> None:
    db.executemany("DELETE FROM term WHERE key = ? AND at = ? AND record = ?", [(key, at, n) for key in keys])
    db.executemany("UPDATE key SET uses = uses - 1 WHERE n = ?", [(key,) for key in keys])
    for table, column in (("span", "record"), ("form", "record"), ("record", "n")):
        db.execute(f"DELETE FROM {table} WHERE {column} = ?", (n,))  # noqa: S608  the names are ours


def at_text(at: tuple[bool, int, int, str]) -> str:
    """Return the place in time as text that sorts alike."""
    undated, first, last, key = at
    return f"{int(undated)}{first:07}{last:07}{key}"
