"""
How archives grow and answer, in memory and on disk.

    python benchmarks/archives.py growth --sizes 100 1000 10000
    python benchmarks/archives.py memory --meetings 100000
    python benchmarks/archives.py ingest --readings 5000
    python benchmarks/archives.py disk --sizes 10000 1000000 --folder /var/tmp
"""

import argparse
import math
import random
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bilateral.archive.archive import Archive
from bilateral.archive.entries import entry_of
from bilateral.archive.questions import Meetings
from bilateral.archive.shelf import MemoryShelf
from bilateral.archive.views import Views
from bilateral.archive.who import Who
from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.commitments import Commitment, CommitmentStatus
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.leaders import Leader, Party
from bilateral.model.meetings import Meeting, Mode, Status
from bilateral.model.places import Place
from bilateral.model.readings import Reading
from bilateral.model.sources import Origin, Source
from bilateral.store import Store
from bilateral.store.filing import Filing

COUNTRIES = [
    "AR", "AU", "BG", "BR", "CA", "CL", "CN", "CO", "CZ", "DE", "DK", "EG", "ES", "FI", "FR", "GB", "GR", "HU", "ID", "IN",
    "IT", "JP", "KE", "KZ", "MX", "MY", "NG", "NO", "PE", "PH", "PL", "RO", "RU", "SE", "TH", "TR", "UA", "US", "VN", "ZA",
]  # fmt: skip
ISSUES, FIRST = tuple(Issue), date(1990, 1, 1)


def leader(country: str, year: int) -> Party:
    return Party(country, f"{country.title()} President {'Abcdefghij'[(year // 5) % 10]}ov")


def meeting(n: int, chance: random.Random, source: str, quote: str) -> Meeting:
    a, b = chance.sample(COUNTRIES, 2)
    day = FIRST + timedelta(days=chance.randrange(12000))
    head = Evidence(source, 0, len(quote), quote)
    when = When(str(day) if n % 10 else f"{day.year}-{day.month:02}" if n % 20 else str(day.year))
    status = Status.PLANNED if n % 7 == 0 else Status.HELD
    values: list[tuple[str, object]] = [
        ("parties", leader(a, day.year)),
        ("parties", leader(b, day.year)),
        ("when", when),
        ("place", Place(a, f"Capital of {a}")),
        ("status", status),
        ("mode", Mode.PHONE if n % 6 == 0 else Mode.IN_PERSON),
        ("issues", ISSUES[n % len(ISSUES)]),
    ]
    claims = (Claim(name, value, Basis.STATED, "made", (head,), str(day)) for name, value in values)
    return Meeting(frozenset([head]), frozenset(claims))


def readings(count: int, seed: int = 1) -> Iterator[Reading]:
    """Two meetings and a commitment each, in texts of about 1,500 characters."""
    chance = random.Random(seed)
    for n in range(count):
        lines = [
            f"The leaders met, as report {n} says.",
            f"They had met before {n}.",
            f"Both agreed to build bridge {n}.",
        ]
        words = " ".join(
            chance.choice(["talks", "border", "trade", "visit", "leader", "ministry", "summit", "said", "would"])
            for _ in range(230)
        )
        source = Source.of("\n".join([*lines, words]), outlet=f"Paper {n % 50}", published="2023-01-01")
        meetings, start = [], 0
        for line in lines[:2]:
            one = meeting(n, chance, source.id, line)
            meetings.append(_moved(one, start))
            start += len(line) + 1
        head = Evidence(source.id, start, start + len(lines[2]), lines[2])
        sides = [("actors", party) for party in meetings[0].parties]
        told = [*sides, ("quote", lines[2]), ("status", CommitmentStatus.MADE), ("issues", ISSUES[n % len(ISSUES)])]
        claims = frozenset(Claim(name, value, Basis.STATED, "made", (head,), "2023-01-01") for name, value in told)
        deal = Commitment(frozenset([head]), claims)
        yield Reading(source, Origin.given(), meetings=tuple(meetings), commitments=(deal,))


def _moved(one: Meeting, by: int) -> Meeting:
    def move(e: Evidence) -> Evidence:
        return Evidence(e.source, e.start + by, e.stop + by, e.quote)

    claims = (Claim(c.field, c.value, c.basis, c.rule, tuple(map(move, c.evidence)), c.as_of) for c in one.claims)
    return Meeting(frozenset(map(move, one.evidence)), frozenset(claims))


def questions(views: Views, chance: random.Random) -> list[Callable[[], object]]:
    """Point queries: each narrows to some meetings and looks at the first."""
    a, b = chance.sample(COUNTRIES, 2)
    day = FIRST + timedelta(days=chance.randrange(12000))
    issue, name = chance.choice(ISSUES), leader(a, day.year).name
    return [
        lambda: views.meetings.between(a, b).since(str(day)).first(),
        lambda: views.meetings.of(a).held().on(str(day)).first(),
        lambda: views.meetings.of(name).last(),
        lambda: views.meetings.of(name).between(a, b).first(),
        lambda: views.meetings.between(a, b).about(issue).first(),
        lambda: views.meetings.place(f"Capital of {b}").since(str(day)).first(),
    ]


def query_times(views: Views, rounds: int = 60) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    chance, times = random.Random(3), []
    for question in questions(views, random.Random(2)):
        question()  # The first question makes the index.
    for _ in range(rounds):
        for question in questions(views, chance):
            start = time.perf_counter()
            question()
            times.append(time.perf_counter() - start)
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


def growth(sizes: list[int]) -> None:
    before: tuple[int, float] | None = None
    len(Archive(readings(9)).meetings)  # The world's tables are read once, and are no part of collecting.
    for size in sizes:
        told = list(readings(size))
        start = time.process_time()  # The machine's other work is not ours.
        archive = Archive(told)
        found = len(archive.meetings), len(archive.commitments)
        took = time.process_time() - start
        more = ""
        if before:
            ratio = (took / before[1]) / (size * math.log(size) / (before[0] * math.log(before[0])))
            more = f", {ratio:.2f} times what n log n would cost"
        print(f"collect {size:>7} readings: {took:8.3f} s, {took / size * 1e6:6.0f} us each{more}  {found}")
        before = (size, took)


class _Synthetic(Views):
    """An archive of ready-made meetings."""

    def __init__(self, count: int) -> None:
        chance = random.Random(5)
        made = [entry_of(meeting(n, chance, f"s{n}", "They met."), {}) for n in range(count)]
        people = {(p.country, p.name) for entry in made for p in entry.record.parties}
        who = Who.of([Leader(name, country) for country, name in sorted(people)], [])
        self._shelf: MemoryShelf[Meeting] = MemoryShelf(lambda: made, lambda: who)

    @property
    def meetings(self) -> Meetings:
        return Meetings(self._shelf)


def memory(count: int) -> None:
    views = _Synthetic(count)
    start = time.perf_counter()
    len(views.meetings.held())
    print(f"index of {count} meetings: {time.perf_counter() - start:.2f} s")
    median, most = query_times(views)
    print(f"memory, {count} meetings: median query {median * 1e6:.0f} us, 95 % under {most * 1e6:.0f} us")


def ingest(count: int) -> None:
    told = list(readings(count))
    with TemporaryDirectory() as folder, Store(Path(folder) / "a.db") as store:
        kept: list[float] = []
        start = time.perf_counter()
        store.ingest(told, kept=lambda _: kept.append(time.perf_counter()))
        done = time.perf_counter()
        print(
            f"kept {count} readings: {count / (kept[-1] - start):.0f} a second; with views {count / (done - start):.0f} a second"
        )


def disk(sizes: list[int], folder: str | None) -> None:
    medians = []
    for size in sizes:
        with TemporaryDirectory(dir=folder) as where, Store(Path(where) / "a.db") as store:
            start = time.perf_counter()
            _fill(store._db, size)  # noqa: SLF001  past the readings, straight to the tables
            took, file = time.perf_counter() - start, (Path(where) / "a.db").stat().st_size
            median, most = query_times(store)
            medians.append(median)
            print(
                f"disk, {size} meetings ({file / 1e6:.0f} MB, made in {took:.0f} s): "
                f"median query {median * 1e6:.0f} us, 95 % under {most * 1e6:.0f} us"
            )
    if len(medians) > 1:
        print(f"{sizes[-1]} to {sizes[0]} meetings: {medians[-1] / medians[0]:.2f} times")


def _fill(db: sqlite3.Connection, count: int) -> None:
    """Put ready-made meetings straight into the tables they are found by."""
    chance, people = random.Random(5), set()
    db.execute("PRAGMA synchronous=OFF")
    for start in range(0, count, 20_000):
        db.execute("BEGIN")
        filing = Filing(db)
        for n in range(start, min(start + 20_000, count)):
            one = meeting(n, chance, f"s{n}", "They met.")
            people |= {Leader(party.name, party.country) for party in one.parties}
            filing.replace("meeting", f"made {n}", [entry_of(one, {})])
        filing.finish()
        db.execute("COMMIT")
    for one_leader in people:
        forms = Who.of([one_leader], []).forms
        db.executemany("INSERT OR IGNORE INTO form VALUES (?, ?, 0)", [(form, one_leader.id) for form in forms])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["growth", "memory", "ingest", "disk"])
    parser.add_argument("--sizes", type=int, nargs="+", default=None)
    parser.add_argument("--meetings", type=int, default=100_000)
    parser.add_argument("--readings", type=int, default=3_000)
    parser.add_argument("--folder")
    told = parser.parse_args()
    match told.what:
        case "growth":
            growth(told.sizes or [100, 1_000, 10_000])
        case "memory":
            memory(told.meetings)
        case "ingest":
            ingest(told.readings)
        case _:
            disk(told.sizes or [10_000, 100_000], told.folder)


if __name__ == "__main__":
    main()
