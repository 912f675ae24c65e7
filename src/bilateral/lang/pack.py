"""The typed shape of a language folder: TOML tables of words, read once, on first use."""

import tomllib
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from attrs import define

from bilateral.errors import UnknownLanguage

__all__ = ["Language", "available", "language"]

_HERE = Path(__file__).parent


@define(slots=False, eq=False)
class Language:
    """One folder of word tables; ``table("meetings")`` is ``meetings.toml`` as a dictionary."""

    code: str
    _folder: Path

    @cached_property
    def tables(self) -> dict[str, dict[str, Any]]:
        """Return every table of the folder by its stem."""
        return {
            entry.name.removesuffix(".toml"): tomllib.loads(entry.read_text(encoding="utf-8"))
            for entry in sorted(self._folder.iterdir(), key=lambda e: e.name)
            if entry.name.endswith(".toml")
        }

    def table(self, stem: str) -> dict[str, Any]:
        """Return one table; an empty one where the folder has no such file."""
        return self.tables.get(stem, {})

    def words(self, stem: str, key: str) -> tuple[str, ...]:
        """Return a list of words of a table, empty where it is not there."""
        return tuple(self.table(stem).get(key, ()))

    def lexicon(self) -> Iterator[tuple[str, str, str]]:
        """Return ``(form, kind, value)`` for each word of each ``[lexicon.<kind>]`` table."""
        for table in self.tables.values():
            for kind, values in table.get("lexicon", {}).items():
                for value, forms in values.items():
                    for form in forms:
                        yield form, kind, value


def available() -> tuple[str, ...]:
    """
    Return the codes of the languages there are folders for.

    >>> available()
    ('en',)
    """
    return tuple(
        sorted(entry.name for entry in _HERE.iterdir() if entry.is_dir() and (entry / "boilerplate.toml").is_file())
    )


@cache
def language(code: str) -> Language:
    """
    Return the language folder of an ISO 639-1 code.

    Raises:
        UnknownLanguage: there is no such folder.

    """
    if code not in available():
        msg = f"no language {code!r}; there is {', '.join(available())}"
        raise UnknownLanguage(msg)
    return Language(code, _HERE / code)
