"""The typed shape of a language folder: TOML tables of words, read once, on first use."""

import json
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from attrs import define, field

from bilateral import prebuilt
from bilateral.errors import UnknownLanguage

__all__ = ["Language", "available", "language"]

_HERE = Path(__file__).parent


@define(slots=False, eq=False, repr=False)
class Language:
    """One folder of word tables; ``table("meetings")`` is ``meetings.toml`` as a dictionary."""

    code: str
    _folder: Path
    _read: dict[str, dict[str, Any]] = field(init=False, factory=dict)

    @property
    def tables(self) -> dict[str, dict[str, Any]]:
        """Return every table of the folder by its stem."""
        return {path.stem: self.table(path.stem) for path in self.files}

    def table(self, stem: str) -> dict[str, Any]:
        """Return one table, read when first asked for; an empty one where the folder has no such file."""
        if stem not in self._read:
            built = self._written.get(stem)
            self._read[stem] = self._from_file(stem) if built is None else json.loads(built)
        return self._read[stem]

    def _from_file(self, stem: str) -> dict[str, Any]:
        path = self._folder / f"{stem}.toml"
        if path not in self.files:
            return {}
        import tomllib  # noqa: PLC0415  what was read when the package was built needs no reader

        return tomllib.loads(path.read_text(encoding="utf-8"))

    @cached_property
    def _written(self) -> dict[str, bytes]:
        """The tables as they were written when the package was built: a line each, with its stem."""
        built = prebuilt.load(self._built, self.files) or b""
        return {stem.decode(): told for stem, _, told in (line.partition(b"\t") for line in built.splitlines())}

    @property
    def _built(self) -> str:
        return f"{self.code}-tables.txt"

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """The files of the folder, by name."""
        return tuple(sorted(self._folder.glob("*.toml")))

    def build(self) -> Path:
        """Write the tables into a file that is read sooner."""
        lines = [
            f"{path.stem}\t{json.dumps(self._from_file(path.stem), separators=(',', ':'))}\n" for path in self.files
        ]
        return prebuilt.save(self._built, self.files, "".join(lines))

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
