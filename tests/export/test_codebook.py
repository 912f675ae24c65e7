"""The codebook is up to date, and names every field, code and key there is, and no other."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs
import icalendar
import pytest
from tests.export.samples import FIRST, FULL, READINGS

import bilateral
from bilateral.archive.archive import Archive
from bilateral.codec.converter import unstructure
from bilateral.codec.records import KINDS
from bilateral.export import annotations, flat, ical, jsonld, plover
from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.commitments import CommitmentStatus, Kind, Strength
from bilateral.model.meetings import Format, Mode, Rank, Status
from bilateral.model.places import Polity
from bilateral.model.statements import Form, Lack, Level, Speaker, Stance

KEYS = tomllib.loads((files("bilateral.export") / "data" / "keys.toml").read_text(encoding="utf-8"))
CODES: tuple[type[StrEnum], ...] = (
    Basis, Status, Mode, Format, Rank, Kind, CommitmentStatus, Strength, Speaker, Level, Form, Stance, Lack, Polity,
)  # fmt: skip


def test_the_files_are_up_to_date() -> None:
    said = subprocess.run(
        [sys.executable, "tools/codebook.py", "--check"],
        env=os.environ | {"PYTHONPATH": str(Path(bilateral.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


@pytest.mark.parametrize("name", sorted(set(KINDS) - {"intention"}))
def test_records(name: str) -> None:
    assert list(KEYS[name]) == list(KINDS[name].fields())


@pytest.mark.parametrize("kind", CODES)
def test_codes(kind: type[StrEnum]) -> None:
    assert list(KEYS["codes"][kind.__name__]) == [member.value for member in kind]


def test_no_code_is_told_of_a_list_that_is_gone() -> None:
    assert set(KEYS["codes"]) == {kind.__name__ for kind in CODES}


def test_json() -> None:
    assert set(KEYS["reading"]) == set(unstructure(FIRST))
    assert list(KEYS["claim"]) == [field.name for field in attrs.fields(Claim)]
    assert list(KEYS["evidence"]) == [field.name for field in attrs.fields(Evidence)]


def test_event_rows() -> None:
    assert list(KEYS["plover"]) == [field.name for field in attrs.fields(plover.Event)]


def paths(value: object, here: str = "") -> Iterator[str]:
    """Name the keys that values stand at; lists of numbers and texts are values."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from paths(item, f"{here}.{key}" if here else key)
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for item in value:
            yield from paths(item, f"{here}[]")
    else:
        yield here


def test_the_flat_view() -> None:
    told = set(paths(flat.flat(FULL, mentions=True)))
    why = {path for path in told if ".why." in path}
    starred = {f"meetings[].why.*[].{path.rpartition('.')[2]}" for path in why if path.count("[]") == 2}
    assert (told - why) | starred | {"meetings[].why"} == set(KEYS["flat"])


def test_the_graph() -> None:
    told = {f"{node['@type']}.{key}" for node in jsonld.graph([*READINGS, FULL]) for key in node if key[0] != "@"}
    assert told == set(KEYS["jsonld"])


def test_the_calendar() -> None:
    entries = icalendar.Calendar.from_ical(ical.dumps(Archive([*READINGS, FULL]))).subcomponents
    assert {str(key) for entry in entries for key in entry} == set(KEYS["ical"])


def test_annotations() -> None:
    def flatten(value: Any, here: str) -> Iterator[str]:
        for key, item in value.items():
            if isinstance(item, list):
                yield from (f"{here}{key}[{number}]" for number in range(len(item)))
            elif isinstance(item, dict):
                yield from flatten(item, f"{here}{key}.")
            else:
                yield f"{here}{key}"

    assert {path for each in annotations.annotations(READINGS) for path in flatten(each, "")} == set(
        KEYS["annotations"]
    )
