"""The tables of an archive on disk, and how an older file becomes a newer one."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from bilateral.errors import InvalidArchive, NewerSchema
from bilateral.store.keep import index_reading

__all__ = ["APPLICATION", "VERSION", "connect", "migrate"]

APPLICATION = 0x42494C41  # "BILA", in the file's header

_READINGS = """
CREATE TABLE source(
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, outlet TEXT, name TEXT, first INTEGER, last INTEGER,
    sketch BLOB NOT NULL, reading BLOB NOT NULL
);
"""

_VIEWS = """
CREATE TABLE account(
    n INTEGER PRIMARY KEY, source TEXT NOT NULL, kind TEXT NOT NULL, block TEXT NOT NULL, local TEXT NOT NULL,
    refers TEXT, became TEXT, record BLOB NOT NULL
);
CREATE INDEX account_block ON account(kind, block);
CREATE INDEX account_local ON account(local) WHERE kind = 'meeting';
CREATE INDEX account_refers ON account(refers) WHERE refers IS NOT NULL;
CREATE TABLE spelling(
    country TEXT NOT NULL, name TEXT NOT NULL, times INTEGER NOT NULL, chosen TEXT, PRIMARY KEY(country, name)
) WITHOUT ROWID;
CREATE TABLE told_by(
    country TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, block TEXT NOT NULL,
    PRIMARY KEY(country, name, kind, block)
) WITHOUT ROWID;
CREATE TABLE stale(kind TEXT NOT NULL, block TEXT NOT NULL, PRIMARY KEY(kind, block)) WITHOUT ROWID;
CREATE TABLE record(
    n INTEGER PRIMARY KEY, kind TEXT NOT NULL, block TEXT NOT NULL, at TEXT NOT NULL, keys TEXT NOT NULL,
    record BLOB NOT NULL
);
CREATE INDEX record_block ON record(kind, block);
CREATE TABLE key(
    n INTEGER PRIMARY KEY, kind TEXT NOT NULL, facet TEXT NOT NULL, key TEXT NOT NULL, label TEXT NOT NULL,
    uses INTEGER NOT NULL DEFAULT 0, UNIQUE(kind, facet, key)
);
CREATE TABLE term(
    key INTEGER NOT NULL, at TEXT NOT NULL, record INTEGER NOT NULL, PRIMARY KEY(key, at, record)
) WITHOUT ROWID;
CREATE TABLE span(
    record INTEGER NOT NULL, name TEXT NOT NULL, low REAL NOT NULL, high REAL NOT NULL, PRIMARY KEY(record, name)
) WITHOUT ROWID;
CREATE TABLE form(form TEXT NOT NULL, leader TEXT NOT NULL, record INTEGER NOT NULL, PRIMARY KEY(form, leader, record))
WITHOUT ROWID;
CREATE INDEX form_record ON form(record);
CREATE INDEX form_leader ON form(leader);
"""


def _first(db: sqlite3.Connection) -> None:
    _run(db, _READINGS)


def _second(db: sqlite3.Connection) -> None:
    """Add the views of identity; they follow from the readings, so they are made anew."""
    _run(db, _VIEWS)
    for (told,) in db.execute("SELECT reading FROM source ORDER BY n").fetchall():
        index_reading(db, told)


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_first, _second)
VERSION = len(MIGRATIONS)


def connect(path: Path, *, writable: bool, wait: float) -> sqlite3.Connection:
    """Open the file; each statement outside a transaction is one of its own."""
    if writable:
        db = sqlite3.connect(path, timeout=wait, isolation_level=None)
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=FULL")
    else:
        db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=wait, isolation_level=None)
    db.execute("PRAGMA cache_size=-65536")
    return db


def migrate(db: sqlite3.Connection, path: Path, *, writable: bool) -> None:
    """
    Bring the file to this version's tables, in one transaction.

    Raises:
        NewerSchema: a newer version of the library wrote it.
        InvalidArchive: it is a database, but not one of ours.

    """
    version, application = _header(db)
    if version == VERSION and application == APPLICATION:
        return
    tables = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION and (tables or version):
        msg = f"{path}: a database, but not an archive of bilateral"
        raise InvalidArchive(msg)
    if version > VERSION:
        msg = (
            f"{path}: written with schema {version}; this version of bilateral knows schemas up to {VERSION}: update it"
        )
        raise NewerSchema(msg)
    if not writable:
        msg = f"{path}: its schema {version} must be brought to {VERSION}, but it is opened for reading only"
        raise InvalidArchive(msg)
    db.execute("BEGIN IMMEDIATE")
    try:
        version, _ = _header(db)  # Another process may have been quicker.
        for step in MIGRATIONS[version:]:
            step(db)
        db.execute(f"PRAGMA application_id={APPLICATION}")
        db.execute(f"PRAGMA user_version={VERSION}")
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


def _header(db: sqlite3.Connection) -> tuple[int, int]:
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    application: int = db.execute("PRAGMA application_id").fetchone()[0]
    return version, application


def _run(db: sqlite3.Connection, script: str) -> None:
    """Run statements one by one: ``executescript`` would commit the transaction they belong to."""
    for statement in script.split(";"):
        if statement.strip():
            db.execute(statement)
