"""What can be wrong with a file or a disk is said plainly, and never spoils an archive."""

import multiprocessing
import sqlite3
from pathlib import Path

import pytest

from bilateral.errors import ArchiveUnavailable, InvalidArchive, NewerSchema, WrongType
from bilateral.model.readings import Reading
from bilateral.store import Store
from tests.store.many import many


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "archive.db"
    with Store(file) as store:
        store.ingest(many(40))
    return file


class TestFiles:
    """A file that is no archive of this version is refused, with its name."""

    def test_not_a_database(self, tmp_path: Path) -> None:
        file = tmp_path / "notes.txt"
        file.write_text("These are notes on a meeting. " * 100)
        with pytest.raises(InvalidArchive, match=r"notes\.txt: not an archive"):
            Store(file)
        assert file.read_text().startswith("These are notes")

    def test_another_database(self, tmp_path: Path) -> None:
        file = tmp_path / "other.db"
        with sqlite3.connect(file) as db:
            db.execute("CREATE TABLE t(x)")
        db.close()
        with pytest.raises(InvalidArchive, match="a database, but not an archive"):
            Store(file)

    def test_a_newer_schema(self, path: Path) -> None:
        with sqlite3.connect(path) as db:
            db.execute("PRAGMA user_version=99")
        db.close()
        with pytest.raises(NewerSchema, match="schema 99"):
            Store(path)

    def test_a_truncated_one(self, path: Path) -> None:
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
        with pytest.raises(InvalidArchive), Store(path) as store:
            store.check()

    def test_one_whose_work_never_ends(self, path: Path) -> None:
        with sqlite3.connect(path) as db:
            db.execute("INSERT INTO stale VALUES ('meating', 'FR|US')")
        db.close()
        with pytest.raises(InvalidArchive, match="cannot be worked out"), Store(path) as store:
            list(store.meetings)

    def test_no_folder(self, tmp_path: Path) -> None:
        with pytest.raises(ArchiveUnavailable, match="is the folder there"):
            Store(tmp_path / "nowhere" / "archive.db")

    def test_none_where_one_is_to_be_read(self, tmp_path: Path) -> None:
        with pytest.raises(ArchiveUnavailable):
            Store(tmp_path / "archive.db", writable=False)


class TestDisks:
    """What cannot be written is told; what was kept stays."""

    def test_read_only(self, path: Path) -> None:
        with Store(path, writable=False) as store:
            assert len(list(store.meetings)) > 0
            with pytest.raises(ArchiveUnavailable, match="read-only"):
                store.ingest(many(50))

    def test_full(self, path: Path) -> None:
        with Store(path) as store:
            pages = store._db.execute("PRAGMA page_count").fetchone()[0]  # noqa: SLF001
            store._db.execute(f"PRAGMA max_page_count={pages + 20}")  # noqa: SLF001
            kept: list[int] = []
            with pytest.raises(ArchiveUnavailable, match="full"):
                store.ingest(many(400), batch=5, kept=lambda summary: kept.append(summary.read))
            store.check()
            assert len(store) >= max(kept, default=0)
        with Store(path) as store:
            assert store.ingest(many(400)).read == 400
            assert len(store) == 400

    def test_what_is_no_reading(self, path: Path) -> None:
        with Store(path) as store, pytest.raises(WrongType, match="takes readings"):
            store.ingest(["a text"])  # type: ignore[list-item]

    def test_busy_for_too_long(self, path: Path) -> None:
        with Store(path) as one, Store(path, wait=0.05) as other:
            one._db.execute("BEGIN IMMEDIATE")  # noqa: SLF001
            with pytest.raises(ArchiveUnavailable, match="another process"):
                other.ingest(many(50))


def _half(path: str, odd: int) -> None:
    with Store(path) as store:
        store.ingest((reading for n, reading in enumerate(many(200)) if n % 2 == odd or n < 40), batch=3)


def test_two_processes_at_once(tmp_path: Path) -> None:
    path, alone = tmp_path / "both.db", tmp_path / "alone.db"
    context = multiprocessing.get_context("forkserver")
    children = [context.Process(target=_half, args=(str(path), odd)) for odd in (0, 1)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    assert [child.exitcode for child in children] == [0, 0]
    with Store(alone) as store:
        store.ingest(many(200))
        expected: list[Reading] = list(store.readings())
        meetings = list(store.meetings)
    with Store(path) as store:
        store.check()
        assert list(store.readings()) == expected
        assert list(store.meetings) == meetings
