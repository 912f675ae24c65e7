"""The command line: six verbs, clear refusals, quiet pipes."""

import gzip
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from bilateral import Reading
from bilateral.cli import main
from bilateral.export import json as lossless

ARTICLES = Path(__file__).parents[2] / "src/bilateral/testing/articles/articles.jsonl"
STORY = "French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin on Tuesday to discuss energy."
ECHO = (
    "German Chancellor Olaf Scholz received French President Emmanuel Macron in Berlin on Tuesday for talks on trade."
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    return file


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main([str(a) for a in arguments])
    out, err = capsys.readouterr()
    return status, out, err


class TestRead:
    """Articles are read and printed; what cannot be read is told, and the rest is still read."""

    def test_flat_row(self, capsys: pytest.CaptureFixture[str], story: Path) -> None:
        status, out, err = run(
            capsys, "read", str(story), "--format", "flat", "--published", "2023-02-08", "--outlet", "Wire"
        )
        row = json.loads(out)
        assert (status, err, row["id"]) == (0, "", "story")
        assert row["source"]["outlet"] == "Wire"
        assert row["source"]["published"] == "2023-02-08"

    def test_cards_with_words(self, capsys: pytest.CaptureFixture[str], story: Path) -> None:
        _, out, _ = run(capsys, "read", str(story), "--why", "--published", "2023-02-08")
        assert "Berlin" in out
        assert all(len(line) <= 80 for line in out.splitlines())

    def test_json_is_lossless(self, capsys: pytest.CaptureFixture[str], story: Path) -> None:
        _, out, _ = run(capsys, "read", str(story), "--format", "json")
        told = lossless.loads(out)
        assert isinstance(told, Reading)
        assert told.source.text == STORY

    def test_bad_inputs_are_named_and_the_rest_is_read(
        self, capsys: pytest.CaptureFixture[str], story: Path, tmp_path: Path
    ) -> None:
        latin = tmp_path / "latin.txt"
        latin.write_bytes(b"caf\xe9")
        binary = tmp_path / "binary.txt"
        binary.write_bytes(b"\0\1\2")
        corpus = tmp_path / "corpus.jsonl"
        corpus.write_text(
            '{"text": 3}\nnonsense\n{"text": "Fine.", "published": "2025-13-01"}\n{"text": "Fine."}\n', encoding="utf-8"
        )
        status, out, err = run(
            capsys,
            "read",
            "--format",
            "flat",
            str(tmp_path / "none.txt"),
            str(latin),
            str(binary),
            str(corpus),
            str(story),
        )
        assert status == 1
        assert len(out.splitlines()) == 2
        told = err.splitlines()
        assert len(told) == 6
        assert "none.txt" in told[0]
        assert "latin.txt: expected UTF-8; byte 3" in told[1]
        assert "binary" in told[2]
        assert [f"corpus.jsonl:{n}:" in line for n, line in enumerate(told[3:], 1)] == [True] * 3

    def test_compressed_corpus(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        packed = tmp_path / "corpus.jsonl.gz"
        packed.write_bytes(gzip.compress(json.dumps({"id": "a", "text": STORY}).encode()))
        status, out, _ = run(capsys, "read", "--format", "flat", str(packed))
        assert (status, json.loads(out)["id"]) == (0, "a")

    def test_half_a_gzip_file(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        packed = tmp_path / "corpus.jsonl.gz"
        packed.write_bytes(gzip.compress(json.dumps({"id": "a", "text": STORY}).encode())[:-12])
        assert run(capsys, "read", str(packed))[0] == 1

    @pytest.mark.parametrize(
        "wrong", [["--published", "2020-99-01"], ["--jobs", "0"], ["--format", "xml"], ["--nonsense"]]
    )
    def test_a_wrong_call_is_status_2(self, story: Path, wrong: list[str]) -> None:
        with pytest.raises(SystemExit) as stop:
            main(["read", str(story), *wrong])
        assert stop.value.code == 2

    def test_a_world_that_is_none(self, capsys: pytest.CaptureFixture[str], story: Path) -> None:
        status, _, err = run(capsys, "read", str(story), "--world", "nowhere")
        assert status == 2
        assert "nowhere" in err


class TestKeepAndAsk:
    """Articles go into an archive once; it answers what the articles answer."""

    def test_ingest_twice(self, capsys: pytest.CaptureFixture[str], tmp_path: Path, story: Path) -> None:
        archive = str(tmp_path / "archive.db")
        assert run(capsys, "ingest", str(story), "--into", archive)[1] == "1 read, 1 new, 0 known, 0 failed\n"
        assert run(capsys, "ingest", str(story), "--into", archive)[1] == "1 read, 0 new, 1 known, 0 failed\n"
        from_file = run(capsys, "ask", archive, "leaders", "--format", "flat")[1]
        assert from_file == run(capsys, "ask", str(story), "leaders", "--format", "flat")[1]
        assert {json.loads(line)["name"] for line in from_file.splitlines()} == {"Emmanuel Macron", "Olaf Scholz"}

    def test_unknown_name_gives_the_nearest(self, capsys: pytest.CaptureFixture[str], story: Path) -> None:
        status, _, err = run(capsys, "ask", str(story), "leaders", "--who", "Macrom")
        assert status == 2
        assert "Emmanuel Macron" in err

    def test_counts_and_tables(self, capsys: pytest.CaptureFixture[str], story: Path) -> None:
        assert "FR" in run(capsys, "ask", str(story), "leaders", "--count-by", "country")[1]
        table = run(capsys, "ask", str(story), "leaders", "--format", "csv")[1].splitlines()
        assert len(table) == 3

    def test_brief_of_an_archive(self, capsys: pytest.CaptureFixture[str], tmp_path: Path, story: Path) -> None:
        archive = str(tmp_path / "archive.db")
        run(capsys, "ingest", str(story), "--into", archive)
        assert run(capsys, "brief", archive)[1] == run(capsys, "brief", str(story))[1]

    def test_diff_of_two_accounts(self, capsys: pytest.CaptureFixture[str], tmp_path: Path, story: Path) -> None:
        echo = tmp_path / "echo.txt"
        echo.write_text(ECHO, encoding="utf-8")
        status, out, _ = run(capsys, "diff", str(story), str(echo), "--published", "2023-02-08")
        assert status == 0
        assert "Emmanuel Macron" in out


class TestStreams:
    """The command works in a pipe, from standard input, and as a module."""

    def test_standard_input(self) -> None:
        told = subprocess.run(
            [sys.executable, "-m", "bilateral", "read", "--format", "flat", "-"],
            input=STORY,
            capture_output=True,
            text=True,
            check=True,
        )
        assert json.loads(told.stdout)["id"] == "stdin"

    def test_a_reader_that_leaves(self) -> None:
        command = f"{sys.executable} -m bilateral read --format flat {ARTICLES} {ARTICLES} {ARTICLES} | head -c 10"
        told = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=True)
        assert (len(told.stdout), told.stderr) == (10, "")

    def test_same_output_for_every_hash_seed(self) -> None:
        outs = {
            subprocess.run(
                [sys.executable, "-m", "bilateral", "read", "--format", "flat", str(ARTICLES)],
                capture_output=True,
                check=True,
                env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            ).stdout
            for seed in ("0", "1", "42")
        }
        assert len(outs) == 1


def test_inputs_need_no_extra_for_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], story: Path
) -> None:
    monkeypatch.setitem(sys.modules, "rich", None)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert run(capsys, "read", str(story), "--format", "flat")[0] == 0
