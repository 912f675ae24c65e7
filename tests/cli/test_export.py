"""`bilateral export`: articles or an archive in, a file or a folder of another tool's format out."""

from pathlib import Path

import duckdb
import icalendar
import pytest
from tests.export.samples import READINGS

from bilateral.archive.archive import Archive
from bilateral.cli import main
from bilateral.export import FORMATS
from bilateral.export import json as lossless
from bilateral.store import Store


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "summer.archive"
    with Store(path) as store:
        store.ingest(READINGS)
    return path


def test_an_archive_file_is_lossless(archive: Path, tmp_path: Path) -> None:
    assert main(["export", str(archive), "--to", "json", "--out", str(tmp_path / "all.json")]) == 0
    assert lossless.loads((tmp_path / "all.json").read_bytes()) == Archive(READINGS)


def test_articles_become_an_archive(tmp_path: Path) -> None:
    text = "French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin on Tuesday to discuss energy."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "all.jsonl"
    told = ["export", str(tmp_path / "a.txt"), "--published", "2023-02-08", "--to", "jsonl", "--out", str(out)]
    assert main(told) == 0
    (reading,) = lossless.loads_lines(out.read_text(encoding="utf-8"))
    assert reading == next(iter(Archive([reading]).readings))  # type: ignore[list-item]


@pytest.mark.parametrize("name", [each.name for each in FORMATS])
def test_a_file_and_its_archive_in_memory_are_written_alike(name: str, archive: Path, tmp_path: Path) -> None:
    assert main(["export", str(archive), "--to", name, "--out", str(tmp_path / "out")]) == 0
    (format_,) = (each for each in FORMATS if each.name == name)
    expected = format_.dumps(Archive(READINGS))
    files = {"": expected} if isinstance(expected, str | bytes) else dict(expected)
    for path, data in files.items():
        assert (tmp_path / "out" / path).read_bytes() == (data.encode() if isinstance(data, str) else data)


def test_a_calendar_says_what_it_cannot_say(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(archive), "--to", "ical", "--out", str(tmp_path / "a.ics")]) == 0
    assert "ical cannot say it: " in (said := capsys.readouterr().err)
    assert "2024-11: a calendar needs days" in said
    names = [entry.name for entry in icalendar.Calendar.from_ical((tmp_path / "a.ics").read_bytes()).subcomponents]
    assert sorted(map(str, names)) == ["VEVENT", "VJOURNAL"]


def test_many_notes_are_summed_up(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["export", str(archive), str(archive), "--to", "annotations", "--out", str(tmp_path / "a")])
    assert len(capsys.readouterr().err.splitlines()) <= 6


def test_parquet_is_a_folder(archive: Path, tmp_path: Path) -> None:
    assert main(["export", str(archive), "--to", "parquet", "--out", str(tmp_path / "deep" / "tables")]) == 0
    query = f"select count(*) from '{tmp_path}/deep/tables/meetings.parquet'"
    assert duckdb.connect().execute(query).fetchall() == [(3,)]


def test_a_dash_prints(archive: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", str(archive), "--to", "plover", "--out", "-"]) == 0
    assert capsysbinary.readouterr().out.startswith(b"record,date,cameo,")


def test_a_folder_cannot_be_printed(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(archive), "--to", "csv", "--out", "-"]) == 2
    assert "csv is a folder of files" in capsys.readouterr().err


def test_a_path_that_cannot_be_written_is_named(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(archive), "--to", "json", "--out", str(tmp_path / "no" / "such" / "a.json")]) == 1
    assert "a.json: No such file or directory" in capsys.readouterr().err


def test_an_unknown_format_lists_the_known(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", str(archive), "--to", "xls", "--out", "x"])
    assert "parquet" in capsys.readouterr().err
