"""What new readings made out of date, worked out again: block by block, each in a transaction of its own."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from bilateral.archive.accounts import Days, account_of
from bilateral.archive.entries import Entry, entry_of
from bilateral.archive.identity import same_meetings
from bilateral.archive.names import Directory
from bilateral.archive.tellings import same_by_key, same_undertakings, telling_of
from bilateral.archive.unite import respell, unite
from bilateral.archive.who import forms_of
from bilateral.codec.converter import structure
from bilateral.codec.records import KINDS
from bilateral.errors import InvalidArchive
from bilateral.model.commitments import Undertaking
from bilateral.model.leaders import Leader, Party
from bilateral.model.records import Record
from bilateral.store.filing import Filing
from bilateral.store.keep import leader_block

__all__ = ["refresh"]

# Spellings say who is who; commitments refer to meetings.
_ORDER = ("spelling", "appearance", "meeting", "commitment", "intention", "statement", "absence")
_AT_ONCE = 256


def refresh(db: sqlite3.Connection) -> None:
    """Work out every block that is out of date; it can be broken off at any moment and taken up again."""
    while db.execute("SELECT 1 FROM stale LIMIT 1").fetchone():
        db.execute("BEGIN IMMEDIATE")
        try:
            filing = Filing(db)
            _must_go_on(sum(_some(db, filing, kind) for kind in _ORDER))
            filing.finish()
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


def _must_go_on(done: int) -> None:
    """Refuse a damaged file, in which blocks stay out of date for ever."""
    if not done:
        msg = "blocks are out of date that cannot be worked out"
        raise InvalidArchive(msg)


def _some(db: sqlite3.Connection, filing: Filing, kind: str) -> int:
    """Work out some blocks of a kind, if nothing it rests on is out of date; return how many."""
    waits_for = _ORDER[: _ORDER.index(kind)]
    if db.execute(f"SELECT 1 FROM stale WHERE kind IN ({_marks(waits_for)}) LIMIT 1", waits_for).fetchone():  # noqa: S608
        return 0
    done = 0
    for (block,) in db.execute("SELECT block FROM stale WHERE kind = ? LIMIT ?", (kind, _AT_ONCE)).fetchall():
        if kind == "spelling":
            _respell(db, block)
        else:
            _block(db, filing, kind, block)
        done += db.execute("DELETE FROM stale WHERE kind = ? AND block = ?", (kind, block)).rowcount
    return done


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))


def _respell(db: sqlite3.Connection, country: str) -> None:
    """Work out who is who in a country; what names people who are now someone else goes out of date."""
    rows = db.execute("SELECT name, times, chosen FROM spelling WHERE country = ?", (country,)).fetchall()
    directory = Directory.of({(country, name): times for name, times, _ in rows})
    for name, _, before in rows:
        chosen = directory.chosen[country, name]
        if chosen == before:
            continue
        db.execute("UPDATE spelling SET chosen = ? WHERE country = ? AND name = ?", (chosen, country, name))
        db.execute(
            "INSERT OR IGNORE INTO stale SELECT kind, block FROM told_by WHERE country = ? AND name = ?",
            (country, name),
        )
        for shown in filter(None, (before, chosen)):
            block = leader_block(Leader(shown, country)) if country else f":{shown}"
            db.execute("INSERT OR IGNORE INTO stale VALUES ('appearance', ?)", (block,))
    if country:
        _name(db, country, {name for _, name in directory.chosen.items()}, {before for *_, before in rows if before})


def _name(db: sqlite3.Connection, country: str, shown: set[str], before: set[str]) -> None:
    """Let the people shown, and no one else, be found by their names."""
    for name in before - shown:
        db.execute("DELETE FROM form WHERE leader = ? AND record = 0", (Leader(name, country).id,))
    for name in shown - before:
        leader = Leader(name, country)
        rows = [(form, leader.id) for form in forms_of(leader, ())]
        db.executemany("INSERT OR IGNORE INTO form VALUES (?, ?, 0)", rows)


@frozen
class _Label:
    outlet: str | None
    name: str | None


class _Labels(Mapping[str, _Label]):
    """Each source's outlet and name, read when asked for."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    def __getitem__(self, key: str) -> _Label:
        row = self.db.execute("SELECT outlet, name FROM source WHERE id = ?", (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        return _Label(*row)

    def __contains__(self, key: object) -> bool:
        return self.db.execute("SELECT 1 FROM source WHERE id = ?", (key,)).fetchone() is not None

    def __iter__(self) -> Iterator[str]:
        return (row[0] for row in self.db.execute("SELECT id FROM source"))

    def __len__(self) -> int:
        count: int = self.db.execute("SELECT count(*) FROM source").fetchone()[0]
        return count


def _block(db: sqlite3.Connection, filing: Filing, kind: str, block: str) -> None:
    unit, blocks = _unit(db, filing, block) if kind == "appearance" else (block, [block])
    asked = f"SELECT n, source, local, became, record FROM account WHERE kind = ? AND block IN ({_marks(blocks)})"  # noqa: S608
    told = db.execute(f"{asked} ORDER BY source, n", (kind, *blocks)).fetchall()
    party, leader = _names(db)
    records = [(row[1], respell(_load(kind, row[4]), party, leader)) for row in told]
    meeting_of = _meeting_of(db) if kind in {"commitment", "intention"} else str
    labels = _Labels(db)
    entries = [entry_of(unite(group), labels, meeting_of) for group in _groups(db, kind, records, meeting_of)]
    filing.replace(kind, unit, entries)
    if kind == "meeting":
        _refer(db, told, entries)


def _unit(db: sqlite3.Connection, filing: Filing, block: str) -> tuple[str, list[str]]:
    """Return a leader's block under the shown name, and the blocks of all spellings."""
    country, _, name = block.partition(":")
    row = db.execute("SELECT chosen FROM spelling WHERE country = ? AND name = ?", (country, name)).fetchone()
    chosen = (row and row[0]) or name
    names = db.execute("SELECT name FROM spelling WHERE country = ? AND chosen = ?", (country, chosen)).fetchall()
    if row and row[0] != name:
        # The block itself is no one's any more; its records are shown under the chosen name.
        filing.replace("appearance", block, [])
    return f"{country}:{chosen}", [f"{country}:{one}" for (one,) in names] or [block]


def _names(db: sqlite3.Connection) -> tuple[Any, Any]:
    known: dict[tuple[str, str], str] = {}

    def shown(country: str, name: str) -> str:
        if (country, name) not in known:
            row = db.execute("SELECT chosen FROM spelling WHERE country = ? AND name = ?", (country, name)).fetchone()
            known[country, name] = (row and row[0]) or name
        return known[country, name]

    def party(told: Party) -> Party:
        best = shown(told.country, told.name) if told.name else ""
        return told if best == told.name else Party(told.country, best)

    def leader(told: Leader) -> Leader:
        best = shown(told.country, told.name)
        return told if best == told.name else Leader(best, told.country, told.surname)

    return party, leader


def _meeting_of(db: sqlite3.Connection) -> Any:  # noqa: ANN401
    def became(local: str) -> str:
        row = db.execute(
            "SELECT became FROM account WHERE local = ? AND kind = 'meeting' ORDER BY n DESC", (local,)
        ).fetchone()
        return (row and row[0]) or local

    return became


def _load(kind: str, record: bytes) -> Any:  # noqa: ANN401
    return structure(json.loads(record), KINDS[kind])


def _groups(
    db: sqlite3.Connection,
    kind: str,
    records: list[tuple[str, Any]],
    meeting_of: Any,  # noqa: ANN401
) -> Iterable[list[Record]]:
    if kind == "meeting":
        accounts = [account_of(record, source, _told_on(db, source)) for source, record in records]
        return [[account.record for account in group] for group in same_meetings(accounts)]
    if issubclass(KINDS[kind], Undertaking):
        tellings = [telling_of(record, source, meeting_of) for source, record in records]
        return [[telling.record for telling in group] for group in same_undertakings(tellings)]
    return same_by_key(records).values()


def _told_on(db: sqlite3.Connection, source: str) -> Days | None:
    first, last = db.execute("SELECT first, last FROM source WHERE id = ?", (source,)).fetchone()
    return None if first is None else (first, last)


def _refer(db: sqlite3.Connection, told: Iterable[Any], entries: Iterable[Entry[Record]]) -> None:
    """Note which meeting each account became; commitments that refer to one that changed go out of date."""
    became = {key: entry.record.id for entry in entries for key in entry.record.ids}
    for n, _, local, before, _ in told:
        if became.get(local, local) != before:
            db.execute("UPDATE account SET became = ? WHERE n = ?", (became.get(local, local), n))
            db.execute("INSERT OR IGNORE INTO stale SELECT kind, block FROM account WHERE refers = ?", (local,))
