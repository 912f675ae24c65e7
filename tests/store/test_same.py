"""The archive on disk answers as the one in memory does."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.archive.archive import Archive
from bilateral.archive.views import Views
from bilateral.model.readings import Reading
from bilateral.store import Store
from bilateral.testing import strategies
from tests.archive.test_identity import SEEDS
from tests.archive.test_query import ARCHIVE, QUESTIONS, Ask
from tests.archive.told import reading_sets

KINDS = ("meetings", "commitments", "intentions", "statements", "leaders", "absences")
FACETS = ("status", "year", "issue", "country", "source", "leader", "actor", "office")


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "archive.db") as store:
        yield store


def seen(views: Views) -> list[object]:
    """Everything two archives could differ in."""
    kinds = [getattr(views, kind) for kind in KINDS]
    told: list[object] = [[*map(list, kinds)], [[*map(list, map(reversed, kinds))]]]
    told += [[(len(q), q.first(), q.last()) for q in kinds]]
    told += [[{f: q.count_by(f) for f in FACETS} for q in kinds]]
    return [*told, list(views.disagreements()), views.ledger(), views.timeline(), views.who_met_whom(), views.voices]


def unique(told: frozenset[Reading]) -> list[Reading]:
    return list({reading.source.id: reading for reading in sorted(told, key=repr)}.values())


class TestSame:
    """One suite, two archives."""

    @given(reading_sets(), st.integers(1, 3), st.lists(st.sampled_from(QUESTIONS), max_size=3))
    @settings(deadline=None)
    def test_whatever_is_told_in_whatever_batches(self, told: frozenset[Reading], batch: int, asked: list[Ask]) -> None:
        readings = unique(told)
        archive = Archive(readings)
        with TemporaryDirectory() as folder, Store(Path(folder) / "a.db") as store:
            for start in range(0, len(readings), batch):
                store.ingest(readings[start : start + batch])
            assert seen(store) == seen(archive)
            here, there = archive.meetings, store.meetings
            for narrow, _ in asked:
                here, there = narrow(here), narrow(there)
            assert (list(there), len(there), there.last()) == (list(here), len(here), here.last())
            assert list(reversed(there)) == list(reversed(here))
            assert store.archive() == archive

    @given(st.frozensets(strategies.readings(), max_size=3))
    @settings(deadline=None)
    def test_whatever_the_types_allow(self, told: frozenset[Reading]) -> None:
        readings = unique(told)
        with TemporaryDirectory() as folder, Store(Path(folder) / "a.db") as store:
            store.ingest(readings, batch=1)
            assert seen(store) == seen(Archive(readings))

    def test_five_articles(self, stored: Store) -> None:
        stored.ingest(SEEDS)
        assert seen(stored) == seen(Archive(SEEDS))
        found = stored.meetings.between("Biden", "López Obrador")
        assert [str(m.when) for m in found] == ["2021", "2022-07-12", "2023-01", "2023-11-17"]
        assert stored.diff(
            found.between("US", "MX").on("2022-07-12").of("Biden").last() or "", "Wire", "Cable News"
        ).only_a

    @pytest.mark.parametrize(
        "ask",
        [
            lambda a: a.meetings.summit("APEC 2023"),
            lambda a: a.meetings.place("san francisco").source("Gazette").ordinal(4),
            lambda a: a.meetings.upcoming(as_of="2024-06-01"),
            lambda a: a.meetings.with_("López Obrador").since("2022"),
            lambda a: a.leaders.of("US").as_of("2020", "president"),
            lambda a: a.leaders.named("Trump"),
        ],
    )
    def test_examples(self, stored: Store, ask: Callable[[Views], list[object]]) -> None:
        stored.ingest(ARCHIVE.readings)
        assert list(ask(stored)) == list(ask(ARCHIVE)) != []


class TestIngest:
    """Only what is new is taken in, and the sum says so."""

    def test_what_is_known_is_passed_over(self, stored: Store) -> None:
        assert (stored.ingest(SEEDS[:3]).new, stored.ingest(SEEDS).new, stored.ingest(SEEDS).known) == (3, 2, 5)
        assert list(stored.unknown(r.source for r in SEEDS)) == []
        assert stored.has(SEEDS[0].source)
        assert len(stored) == 5

    def test_what_is_reported_is_kept(self, stored: Store) -> None:
        reported: list[int] = []

        def broken() -> Iterator[Reading]:
            yield from SEEDS[:4]
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            stored.ingest(broken(), batch=2, kept=lambda summary: reported.append(summary.new))
        assert (reported, len(stored)) == ([2, 4], 4)

    def test_an_older_schema_is_brought_up(self, tmp_path: Path) -> None:
        with Store(tmp_path / "new.db") as store:
            store.ingest(SEEDS)
        path = tmp_path / "new.db"
        with sqlite3.connect(path) as db:
            for (table,) in db.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'source'"
            ).fetchall():
                db.execute(f"DROP TABLE {table}")
            db.execute("PRAGMA user_version=1")
        db.close()
        with Store(path) as store:
            assert seen(store) == seen(Archive(SEEDS))
