"""Laws of patterns whose words stand in the tables: every list that a pattern names is there, and is read by one."""

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from bilateral.errors import UnknownName
from bilateral.lang.pack import Language, language
from bilateral.text.worded import Worded, Words

EN = language("en")


def patterns() -> Iterator[tuple[str, Worded | Words]]:
    """Every pattern of the rules with words of the tables, by module and place."""
    for room in ("mentions", "refer", "events", "resolve"):
        package = importlib.import_module(f"bilateral.{room}")
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(found.name)
            for name, value in vars(module).items():
                for at, told in enumerate(_within(value)):
                    yield f"{found.name}.{name}.{at}", told


def _within(value: object) -> Iterator[Worded | Words]:
    if isinstance(value, Worded | Words):
        yield value
    elif isinstance(value, tuple | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _within(part)


PATTERNS = dict(patterns())
STEMS = ("moods", "contacts", "settle", "refer", "delegates")  # tables that hold nothing else


def _lists(table: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of words of a table, with where it stands."""
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _lists(value, f"{path}{key}.")
        elif isinstance(value, list):
            yield f"{path}{key}", value


class TestWords:
    """A pattern finds the words of its lists."""

    @pytest.mark.parametrize("name", PATTERNS)
    def test_each_list_is_there(self, name: str) -> None:
        """A list that is not there would leave a part of the pattern that matches nothing."""
        told = PATTERNS[name][EN]
        assert told if isinstance(told, frozenset) else "(?!)" not in told.pattern

    def test_a_list_is_read(self) -> None:
        named: dict[str, set[str]] = {}
        for pattern in PATTERNS.values():
            named.setdefault(pattern.section, set()).update(pattern.names)
        own = [f"{stem}.{section}" for stem in STEMS for section in EN.table(stem) if section != "lexicon"]
        unread = {f"{section}.{name}" for section in own for name in EN.section(section)} - {
            f"{section}.{name}" for section, names in named.items() for name in names
        }
        assert unread == set()

    @pytest.mark.parametrize("stem", sorted(path.stem for path in EN.files))
    def test_no_word_stands_twice_in_a_list(self, stem: str) -> None:
        twice = {key: [word for word, n in Counter(words).items() if n > 1] for key, words in _lists(EN.table(stem))}
        assert {key: words for key, words in twice.items() if words} == {}

    def test_a_list_of_lists(self) -> None:
        """What several tables hold is written once."""
        assert set(EN.group("saying")) < set(EN.section("contacts.whens")["breaks"])
        assert not [entry for path in EN.files for entry in re.findall(r'"@[^"]*"', str(EN.table(path.stem)))]

    def test_a_list_that_is_not_there(self) -> None:
        with pytest.raises(UnknownName, match="sayin"):
            EN.group("sayin")


def test_a_language_without_the_table_finds_nothing(tmp_path: Path) -> None:
    """Not the empty word, which stands everywhere."""
    assert Worded("<cancelled>", "moods.noun")[Language("xx", tmp_path)].search("it was cancelled") is None
