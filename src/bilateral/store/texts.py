"""The sources of an archive on disk, each read when it is asked for."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from bilateral.codec.converter import structure
from bilateral.model.sources import Source
from bilateral.store.trouble import plainly, soundly

__all__ = ["Texts"]


class Texts(Mapping[str, Source]):
    """Sources by id."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db, self._path = db, path

    def __getitem__(self, key: str) -> Source:
        with plainly(self._path):
            row = self._db.execute("SELECT reading FROM source WHERE id = ?", (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        with soundly(self._path):
            return structure(json.loads(row[0])["source"], Source)

    def __contains__(self, key: object) -> bool:
        with plainly(self._path):
            return self._db.execute("SELECT 1 FROM source WHERE id = ?", (key,)).fetchone() is not None

    def __iter__(self) -> Iterator[str]:
        with plainly(self._path):
            return iter([row[0] for row in self._db.execute("SELECT id FROM source ORDER BY id")])

    def __len__(self) -> int:
        with plainly(self._path):
            count: int = self._db.execute("SELECT count(*) FROM source").fetchone()[0]
        return count
