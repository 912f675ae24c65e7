"""One reading into the archive: its canonical text, its accounts, and what they make out of date."""

import json
import sqlite3
from collections.abc import Iterator
from hashlib import blake2s

from bilateral.archive.accounts import NOWHERE, told_on
from bilateral.archive.kept import spelled
from bilateral.archive.names import Directory, people_of, spellings
from bilateral.archive.tellings import key_of
from bilateral.archive.voices import sketch
from bilateral.codec.converter import structure, unstructure
from bilateral.codec.jsontext import write
from bilateral.model.commitments import Undertaking
from bilateral.model.leaders import Appearance, Leader, Party
from bilateral.model.meetings import Meeting
from bilateral.model.names import fold
from bilateral.model.readings import Reading
from bilateral.model.records import Record
from bilateral.model.statements import Absence

__all__ = ["block_of", "index_reading", "insert_reading", "kind_of", "leader_block"]


def insert_reading(db: sqlite3.Connection, reading: Reading) -> bool:
    """Keep a reading, inside the caller's transaction; say whether its source is new."""
    source = reading.source
    bins, told = sketch(source.text), told_on(reading) or (None, None)
    done = db.execute(
        "INSERT OR IGNORE INTO source(id, outlet, name, first, last, sketch, reading) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            source.id,
            source.outlet,
            source.name,
            *told,
            write(list(map(str, bins))),
            write(unstructure(reading)).encode(),
        ),
    )
    if done.rowcount < 1:
        return False
    _index(db, reading)
    return True


def index_reading(db: sqlite3.Connection, told: bytes) -> None:
    """Make a kept reading's accounts anew."""
    _index(db, structure(json.loads(told), Reading))


def _index(db: sqlite3.Connection, reading: Reading) -> None:
    accounts, stale, told_by = [], set(), set()
    for record in _records(reading):
        kind, block = kind_of(record), block_of(record, reading.source.id)
        refers = record.meeting if isinstance(record, Undertaking) else None
        text = write(unstructure(record)).encode()
        accounts.append((reading.source.id, kind, block, record.id, refers, text))
        stale.add((kind, block))
        told_by |= {(country, name, kind, block) for country, name in _people(record)}
    people = people_of(reading)
    db.executemany(
        "INSERT INTO spelling(country, name, times) VALUES (?, ?, 1) "
        "ON CONFLICT(country, name) DO UPDATE SET times = times + 1",
        sorted(people),
    )
    stale |= {("spelling", country) for country, _ in people}
    db.executemany(
        "INSERT INTO account(source, kind, block, local, refers, record) VALUES (?, ?, ?, ?, ?, ?)", accounts
    )
    db.executemany("INSERT OR IGNORE INTO told_by(country, name, kind, block) VALUES (?, ?, ?, ?)", sorted(told_by))
    db.executemany("INSERT OR IGNORE INTO stale(kind, block) VALUES (?, ?)", sorted(stale))


def _records(reading: Reading) -> Iterator[Record]:
    """Return the records that the archive has views of, people under the reading's own full names."""
    own, nobody = spellings(reading), Directory()
    for records in (reading.leaders, reading.meetings, reading.commitments, reading.intentions):
        yield from (record for _, record in spelled(reading.source.id, own, nobody, records))
    yield from reading.statements
    yield from (record for _, record in spelled(reading.source.id, own, nobody, reading.absences))


def kind_of(record: Record) -> str:
    """Return the name of a record's kind."""
    return type(record).__name__.lower()


def block_of(record: Record, source: str) -> str:
    """Return what a record must have in common with another for both to be one, whoever is who."""
    if isinstance(record, Meeting):
        return "|".join(sorted({party.country or NOWHERE for party in record.parties}))
    if isinstance(record, Undertaking):
        return "|".join(sorted({party.country or NOWHERE for party in record.actors}))
    if isinstance(record, Appearance) and record.leader:
        return leader_block(record.leader)
    if isinstance(record, Absence):
        sides = sorted({party.country for party in record.parties})
        return _digest((sides, record.kind, sorted(record.issues), fold(record.words or "")))
    return _digest(key_of(record, source))


def leader_block(leader: Leader) -> str:
    """Return the block of a leader under one spelling."""
    return f"{leader.country}:{leader.name}"


def _digest(value: object) -> str:
    return blake2s(repr(value).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _people(record: Record) -> set[tuple[str, str]]:
    people = set()
    for claim in record.claims:
        value = getattr(claim.value, "party", claim.value)
        if isinstance(value, Party | Leader) and value.name:
            people.add((value.country, value.name))
    return people
