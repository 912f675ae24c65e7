"""The typed shape of a language folder: TOML tables of words, read once, on first use."""

import json
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from attrs import define, field

from bilateral import prebuilt
from bilateral.errors import UnknownLanguage, UnknownName

__all__ = ["Language", "available", "language"]

_HERE = Path(__file__).parent
_SHARED = "words"  # the table of the lists that others are made of


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

        told = tomllib.loads(path.read_text(encoding="utf-8"))
        return told if stem == _SHARED else {key: self._whole(value) for key, value in told.items()}

    def _whole(self, value: Any) -> Any:  # noqa: ANN401  whatever a TOML file holds
        """Return a value with the words of each list that it names: ``"@saying"``."""
        if isinstance(value, dict):
            return {key: self._whole(own) for key, own in value.items()}
        if not isinstance(value, list):
            return value
        return [word for entry in value for word in (self.group(entry[1:]) if str(entry).startswith("@") else (entry,))]

    def group(self, name: str) -> tuple[str, ...]:
        """
        Return the words of a list of ``words.toml``, with those of the lists that it names.

        Raises:
            UnknownName: there is no such list.

        """
        if name not in self._groups:
            msg = f"no list of words {name!r} in words.toml; there is {', '.join(sorted(self._groups))}"
            raise UnknownName(msg)
        return tuple(self._whole(self._groups[name]))

    @cached_property
    def _groups(self) -> dict[str, list[str]]:
        return {name: words for section in self.table(_SHARED).values() for name, words in section.items()}

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

    def section(self, path: str) -> dict[str, list[str]]:
        """Return the lists of a section of a table: ``moods.noun``; none where it is not there."""
        stem, _, name = path.partition(".")
        found: dict[str, list[str]] = self.table(stem).get(name, {})
        return found

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
