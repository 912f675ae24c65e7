"""Killed at any moment, an ingest loses nothing it reported, and resumes to the same archive."""

import multiprocessing
import random
import time
from multiprocessing.connection import Connection
from pathlib import Path

from bilateral.store import Store
from tests.store.many import many

READINGS, BATCH, KILLS = 240, 6, 55


def ingest(path: str, report: Connection) -> None:
    with Store(path) as store:
        store.ingest(many(READINGS), batch=BATCH, kept=lambda summary: report.send(summary.read))
    report.send("done")


def contents(path: Path) -> list[object]:
    with Store(path) as store:
        store.check()
        kinds = (store.meetings, store.commitments, store.statements, store.leaders)
        return [list(store.lines()), *([repr(record) + record.explain() for record in kind] for kind in kinds)]


def test_killed_more_than_fifty_times(tmp_path: Path) -> None:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.store.test_kill"])
    moments, kills, path, runs = random.Random(7), 0, tmp_path / "killed.db", 0
    with Store(tmp_path / "whole.db") as store:
        store.ingest(many(READINGS))
    expected = contents(tmp_path / "whole.db")
    while kills < KILLS or runs == 0:
        mine, theirs = context.Pipe(duplex=False)
        child = context.Process(target=ingest, args=(str(path), theirs))
        child.start()
        theirs.close()
        if kills < KILLS:
            mine.poll(5)  # The first batch is kept, or the child is gone: from here on, any moment.
            time.sleep(moments.uniform(0, 0.12))
            child.kill()
        child.join()
        reported = _drain(mine)
        kills += child.exitcode == -9
        with Store(path) as store:
            store.check()
            kept = [int(count) for count in reported if count != "done"]
            assert len(store) >= max(kept, default=0)
            assert len(store) % BATCH == 0
        if "done" in reported:
            runs += 1
            assert contents(path) == expected
            path = tmp_path / f"killed-{runs}.db"
    assert (kills >= KILLS, runs >= 1) == (True, True)


def _drain(pipe: Connection) -> list[int | str]:
    told: list[int | str] = []
    try:
        while True:
            told.append(pipe.recv())
    except (EOFError, OSError):
        return told
