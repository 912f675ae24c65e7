"""Reading with several processes: in order, in constant memory, ended cleanly; what the bar and the inputs promise."""

import gzip
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral import Source, read, read_all
from bilateral.cli import reading as cli_reading
from bilateral.cli.inputs import Inputs
from bilateral.jobs import ordered_map
from bilateral.testing.bundled import articles

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")


def corpus(count: int) -> Iterator[Source]:
    """Return the bundled articles again and again, each text its own."""
    told = articles()
    for n in range(count):
        one = told[n % len(told)]
        yield Source.of(f"{one.text}\n\nNote {n}.", published=one.published, name=str(n))


class TestOrder:
    """The results are those of one process, in the order of the items."""

    @settings(max_examples=4)
    @given(items=st.lists(st.integers(), max_size=40), chunk=st.integers(1, 7))
    def test_as_map(self, items: list[int], chunk: int) -> None:
        assert list(ordered_map(str, items, jobs=2, chunk=chunk)) == [str(item) for item in items]

    def test_readings(self) -> None:
        sources = list(corpus(150))
        assert list(read_all(sources, jobs=2)) == [read(source) for source in sources]


class TestBounds:
    """Endless input is taken as fast as results are, and no faster."""

    @pytest.mark.parametrize("jobs", [1, 2])
    def test_little_is_taken_ahead(self, jobs: int) -> None:
        taken = 0

        def endless() -> Iterator[int]:
            nonlocal taken
            while True:
                taken += 1
                yield taken

        results = ordered_map(abs, endless(), jobs=jobs, chunk=5)
        assert [next(results) for _ in range(20)] == list(range(1, 21))
        assert taken <= 20 + 2 * 3 * 5 * 2
        results.close()  # type: ignore[attr-defined]  # a generator

    def test_an_error_of_the_work_comes_out(self) -> None:
        with pytest.raises(ZeroDivisionError):
            list(ordered_map(_inverse, [1, 0], jobs=2))


def _inverse(number: int) -> float:
    return 1 / number


def test_ctrl_c_keeps_what_was_done(tmp_path: Path) -> None:
    lines = [json.dumps({"id": source.name, "text": source.text}) for source in corpus(6000)]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "bilateral", "read", "--jobs", "2", "--format", "flat", str(tmp_path / "in.jsonl")]
    with (tmp_path / "out.jsonl").open("wb") as out:
        run = subprocess.Popen(
            command,
            stdout=out,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": ":".join(sys.path), "PYTHONUNBUFFERED": "1"},
            start_new_session=True,
        )
        deadline = time.monotonic() + 60
        while (tmp_path / "out.jsonl").stat().st_size == 0 and time.monotonic() < deadline:
            time.sleep(0.05)
        os.killpg(run.pid, signal.SIGINT)  # as a terminal does: parent and workers alike
        _, told = run.communicate(timeout=60)
    assert run.returncode != 0
    assert b"Traceback" not in told, told
    kept = (tmp_path / "out.jsonl").read_bytes().splitlines()
    assert 0 < len(kept) < 6000
    assert [json.loads(line)["id"] for line in kept[:-1]] == [str(n) for n in range(len(kept) - 1)]


class TestInputs:
    """A corpus may be packed; how many articles it holds is known where counting is cheap."""

    def test_zst(self, tmp_path: Path) -> None:
        zstandard = pytest.importorskip("zstandard")
        lines = b"".join(json.dumps({"id": str(n), "text": "They met."}).encode() + b"\n" for n in range(3))
        (tmp_path / "a.jsonl.zst").write_bytes(zstandard.compress(lines))
        (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(lines))
        for name in ("a.jsonl.zst", "b.jsonl.gz"):
            inputs = Inputs([str(tmp_path / name)], print)
            assert [source.name for source in inputs] == ["0", "1", "2"]
            assert inputs.total is None

    def test_damaged_files_are_told_of(self, tmp_path: Path) -> None:
        zstandard = pytest.importorskip("zstandard")
        rows = [json.dumps({"id": str(n), "text": f"They met {n} times."}).encode() + b"\n" for n in range(4000)]
        first, second = b"".join(rows[:2000]), b"".join(rows[2000:])
        packed = zstandard.compress(first) + zstandard.compress(second)
        broken = bytearray(gzip.compress(first))
        broken[2000:2100] = b"x" * 100
        files = {
            "whole.jsonl.zst": packed,
            "cut.jsonl.zst": packed[:-200],
            "none.jsonl.zst": rows[0],
            "broken.jsonl.gz": bytes(broken),
        }
        told: list[str] = []
        counts = {}
        for name, data in files.items():
            (tmp_path / name).write_bytes(data)
            inputs = Inputs([str(tmp_path / name)], told.append)
            counts[name] = sum(1 for _ in inputs)
            assert bool(inputs.failed) == (name != "whole.jsonl.zst")
        assert counts["whole.jsonl.zst"] == 4000
        assert counts["none.jsonl.zst"] == 0
        assert any("it ends within a frame" in line for line in told)
        assert any("not a whole zstd file: zstd" in line for line in told)
        assert any("not a whole gzip file" in line for line in told)

    def test_total(self, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl").write_text('{"text": "a"}\n{"text": "b"}\n', encoding="utf-8")
        (tmp_path / "b.txt").write_text("c", encoding="utf-8")
        assert Inputs([str(tmp_path / "a.jsonl"), str(tmp_path / "b.txt")], print).total == 3
        assert Inputs(["-"], print).total is None
        assert Inputs([str(tmp_path / "none.jsonl")], print).total is None


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class TestBar:
    """On a terminal a bar shows the rate, and never takes or adds an item."""

    @pytest.mark.parametrize("total", [None, 3])
    def test_items_pass(self, monkeypatch: pytest.MonkeyPatch, total: int | None) -> None:
        pytest.importorskip("rich")
        screen = _Terminal()
        monkeypatch.setattr(sys, "stderr", screen)
        monkeypatch.setattr(cli_reading, "_TICK", 0.0)
        assert list(cli_reading.progress(iter("abc"), "reading", total, prints=False)) == ["a", "b", "c"]
        assert "reading" in screen.getvalue()
        assert "/s" in screen.getvalue()
