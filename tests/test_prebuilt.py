"""What is made when the package is built says what the tables say, and is used only while it is fresh."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bilateral import prebuilt
from bilateral.lang.pack import language
from bilateral.mentions.forms import forms_of, late_forms
from bilateral.mentions.lexicon import build_forms, entries_of
from bilateral.world.tenures import late_terms
from bilateral.world.world import World

EN = language("en")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(prebuilt, "FOLDER", tmp_path / "built")
    prebuilt.forget()
    yield tmp_path / "built"
    prebuilt.forget()


def _body(path: Path) -> bytes:
    return path.read_bytes().partition(b"\n")[2]


def test_the_forms_say_what_the_tables_say(folder: Path) -> None:
    built, told = late_forms(_body(build_forms(EN))), forms_of(entries_of(World.default(), EN))
    assert [path.name for path in folder.iterdir()] == ["en-forms.txt"]
    (keys, places), (words, numbers) = built.all(), told.all()
    assert keys == words
    assert [built.known[place] for place in places] == [told.known[number] for number in numbers]
    assert built.opening(["new", "united", "zzz"])[0] == told.opening(["new", "united", "zzz"])[0]


def test_the_terms_say_what_the_tables_say(folder: Path) -> None:
    built, told = late_terms(_body(World.build())), World.load(folder).terms_by_country
    assert {country: built[country] for country in built} == told


def test_the_words_say_what_the_tables_say(folder: Path) -> None:
    from_files = EN.tables
    EN.build()
    assert folder.is_dir()
    assert language.__wrapped__("en").tables == from_files


@pytest.mark.usefixtures("folder")
def test_a_stale_file_is_not_used(tmp_path: Path) -> None:
    facts = tmp_path / "facts.csv"
    facts.write_text("a,b\n", "utf-8")
    assert prebuilt.load("facts.txt", [facts]) is None
    prebuilt.save("facts.txt", [facts], "A is B")
    assert prebuilt.load("facts.txt", [facts]) == b"A is B"
    facts.write_text("a,c\n", "utf-8")
    prebuilt.forget()
    assert prebuilt.load("facts.txt", [facts]) is None
    assert prebuilt.load("facts.txt", [facts, tmp_path / "not there"]) is None
