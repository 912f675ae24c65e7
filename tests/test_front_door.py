"""The front door is small, sorted, closed and light, and every place tells the same version."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import bilateral
from bilateral.pipeline import READER_VERSION

_ROOT = Path(__file__).parents[1]
_HEAVY = ("cattrs", "hypothesis", "sqlite3", "rich", "jinja2", "pyarrow", "icalendar", "pytest", "dask")


def test_it_is_sorted_and_closed() -> None:
    names = list(bilateral.__all__)
    assert names == sorted(set(names))
    assert dir(bilateral) == names
    assert all(hasattr(bilateral, name) for name in names)


def test_each_room_behind_it_is_the_one_that_a_type_checker_sees() -> None:
    imports = re.findall(
        r"^    from bilateral\.(\S+) import (.+)$", Path(bilateral.__file__).read_text("utf-8"), re.MULTILINE
    )
    rooms = {name: room for room, names in imports for name in names.split(", ")}
    assert rooms == vars(bilateral)["_ROOMS"]
    assert sorted(rooms) == bilateral.__all__
    absent = "Reeding"
    with pytest.raises(AttributeError, match="has no attribute 'Reeding'"):
        getattr(bilateral, absent)


def test_everything_on_it_says_what_it_is() -> None:
    assert [name for name in bilateral.__all__ if not (getattr(bilateral, name).__doc__ or "").strip()] == []


@pytest.mark.parametrize("code", ["import bilateral", "import bilateral; bilateral.read('They met.')"])
def test_coming_in_and_reading_load_nothing_heavy(code: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", f"{code}; import json, sys; print(json.dumps(sorted(sys.modules)))"],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    loaded = {module.partition(".")[0] for module in json.loads(told.stdout)}
    assert loaded.isdisjoint(_HEAVY), sorted(loaded & set(_HEAVY))


def test_every_place_tells_the_same_version() -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    cited = re.search(r"^version: (\S+)$", (_ROOT / "CITATION.cff").read_text("utf-8"), re.MULTILINE)
    assert cited
    assert {project["version"], cited[1]} == {READER_VERSION}


def test_the_dependencies_are_those_of_the_table() -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    page = (_ROOT / "docs" / "explanation" / "architecture.md").read_text("utf-8")
    told = set(re.findall(r"^\| ([\w-]+)(?: \(`\w+`\))? \|", page.partition("## Dependencies")[2], re.MULTILINE))
    extras = (needs for name, needs in project["optional-dependencies"].items())
    needed = {re.split(r"[\[>=<]", need)[0] for needs in (project["dependencies"], *extras) for need in needs}
    assert needed <= told, sorted(needed - told)
