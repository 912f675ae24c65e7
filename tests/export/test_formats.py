"""Every format by name, one way to write them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.export.samples import NOVEMBER, READINGS

import bilateral
from bilateral.archive.archive import Archive
from bilateral.errors import MissingExtra, UnknownName, WrongType
from bilateral.export import FORMATS, json, write
from bilateral.export.contents import Exportable, contents
from bilateral.export.formats import format_named


@pytest.mark.parametrize("name", [each.name for each in FORMATS])
def test_every_format_writes_archives_and_readings(name: str, tmp_path: Path) -> None:
    given: tuple[Exportable, ...] = (Archive(READINGS), READINGS, READINGS[0], [*READINGS], [])
    for number, what in enumerate(given):
        target = tmp_path / str(number)
        write(what, name, target)
        assert target.is_dir() == format_named(name).folder
        again = tmp_path / f"{number}-again"
        write(what, name, again)
        for path in target.iterdir() if target.is_dir() else [target]:
            other = again / path.name if target.is_dir() else again
            assert path.read_bytes() == other.read_bytes()


PROGRAM = """
import sys
from hashlib import sha256
from bilateral import Archive
from bilateral.export import FORMATS
from tests.export.samples import READINGS
for each in FORMATS:
    print(each.name, sha256(repr(each.dumps(Archive(READINGS))).encode()).hexdigest())
"""


def test_the_seed_of_hashing_changes_no_byte() -> None:
    path = os.pathsep.join([str(Path(bilateral.__file__).parents[1]), str(Path(__file__).parents[2])])
    said = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": path},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(said) == 1


def test_json_is_an_archive_and_jsonl_its_readings(tmp_path: Path) -> None:
    write(READINGS, "json", tmp_path / "a.json")
    assert json.loads((tmp_path / "a.json").read_bytes()) == Archive(READINGS)
    write(Archive(READINGS), "jsonl", tmp_path / "a.jsonl")
    with (tmp_path / "a.jsonl").open(encoding="utf-8") as lines:
        assert set(json.loads_lines(lines)) == set(READINGS)


def test_what_a_format_cannot_say_is_returned(tmp_path: Path) -> None:
    (note,) = write(READINGS, "ical", tmp_path / "a.ics")
    assert str(note).startswith(f"{NOVEMBER.id}: when: 2024-11: a calendar needs days")
    assert write(READINGS, "csv", tmp_path / "tables") == ()


def test_an_unknown_format_names_the_known() -> None:
    with pytest.raises(UnknownName, match="no format is called 'xls'; there are json, jsonl, flat, csv"):
        format_named("xls")


def test_what_is_no_archive_is_refused() -> None:
    with pytest.raises(WrongType, match="expected an archive, a reading or several; got int 3"):
        contents(3)  # type: ignore[arg-type]


def test_a_missing_extra_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtra, match=r"pip install 'bilateral\[ical\]'"):
        write(READINGS, "ical", tmp_path / "a.ics")
