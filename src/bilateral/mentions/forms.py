"""The forms a page is searched for, in order, and what each may stand for: read from a file when first met."""

import json
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from attrs import define, field

from bilateral.model.leaders import Leader
from bilateral.model.places import Place
from bilateral.text.clean import cast_shadow

__all__ = ["Entry", "Forms", "Meaning", "forms_of", "late_forms", "page_words", "told_forms"]

_ACRONYM = 5  # a form of capitals up to this length must stand in capitals
_NOTHING = "  "


class Entry(NamedTuple):
    """A form to look for, what kind of word it is, and what it stands for."""

    form: str
    kind: str
    value: Any


class Meaning(NamedTuple):
    """What a form may stand for, and the case it must stand in: ``lower`` (any), ``capital`` or ``upper``."""

    case: str
    kind: str
    value: Any


@define(slots=False, eq=False)
class Forms:
    """The forms as words in lower case, a space apart and around them, sorted; and the meanings of each."""

    keys: list[str] = field(repr=False)
    known: list[list[Meaning] | None] = field(repr=False)
    _read: Callable[[int], list[Meaning]] = field(repr=False)

    def meanings(self, index: int) -> list[Meaning]:
        """Return what a form may stand for."""
        told = self.known[index]
        if told is None:
            told = self.known[index] = self._read(index)
        return told


def forms_of(entries: Iterable[Entry]) -> Forms:
    """Return the forms of entries."""
    found: dict[str, list[Meaning]] = {}
    for entry in entries:
        key = _words(entry.form)
        if key != _NOTHING:
            found.setdefault(key, []).append(Meaning(_case(entry.form), entry.kind, entry.value))
    keys = sorted(found)
    known = [found[key] for key in keys]
    return Forms(keys, [*known], known.__getitem__)


def told_forms(forms: Forms) -> str:
    """Write forms in three parts, a form feed apart: the people they may mean, the forms, and the meanings of each."""
    people: dict[Leader, int] = {}
    told = []
    for index in range(len(forms.keys)):
        rows = []
        for case, kind, value in forms.meanings(index):
            rows.append((case, kind, _plain(kind, value, people)))
        told.append(json.dumps(rows, separators=(",", ":")))
    names = [f"{leader.name}\t{leader.country}\t{leader.surname}" for leader in people]
    return "\f".join("\n".join(part) for part in (names, forms.keys, told))


def late_forms(told: bytes) -> Forms:
    """Return what was written, the meanings of a form still to be read when it is first met."""
    return _Late(told).forms


class _Late:
    def __init__(self, told: bytes) -> None:
        people, keys, meanings = told.split(b"\f")
        self._people: list[bytes | Leader] = [*people.split(b"\n")]
        self._meanings = meanings.split(b"\n")
        forms = keys.decode().split("\n")
        self.forms = Forms(forms, [None] * len(forms), self._read)

    def _read(self, index: int) -> list[Meaning]:
        rows = json.loads(self._meanings[index])
        return [Meaning(case, kind, self._value(kind, value)) for case, kind, value in rows]

    def _value(self, kind: str, plain: Any) -> Any:  # noqa: ANN401  a lexicon holds values of many types
        if kind in _PEOPLE:
            return tuple(map(self._leader, plain))
        return Place(*plain) if kind in _PLACES else tuple(plain) if isinstance(plain, list) else plain

    def _leader(self, number: int) -> Leader:
        told = self._people[number]
        if isinstance(told, bytes):
            told = self._people[number] = Leader(*told.decode().split("\t"))
        return told


_PEOPLE = frozenset({"person", "surname"})
_PLACES = frozenset({"place", "venue", "region"})


def _plain(kind: str, value: Any, people: dict[Leader, int]) -> Any:  # noqa: ANN401  a lexicon holds values of many types
    if kind in _PEOPLE:
        return [people.setdefault(leader, len(people)) for leader in value]
    return (value.country, value.city, value.venue) if kind in _PLACES else value


def _case(form: str) -> str:
    if form.isupper() and 1 < sum(map(str.isalpha, form)) <= _ACRONYM:
        return "upper"
    return "capital" if form[:1].isupper() else "lower"


class _Blank(dict[int, str]):
    """A translation table that keeps letters and digits and makes a space of all else."""

    def __missing__(self, key: int) -> str:
        kept = chr(key) if chr(key).isalnum() else " "
        self[key] = kept
        return kept


_BLANK = _Blank({ord(c): c if c.isalnum() else " " for c in map(chr, range(128))})


def page_words(lower: str) -> str:
    """Return the page as words with one character for each of its own, and a space at both ends."""
    return f" {lower.translate(_BLANK)} "


def _words(form: str) -> str:
    if form.isascii():
        return f" {form.lower().translate(_BLANK).strip()} "
    return f" {cast_shadow(form).lower.translate(_BLANK).strip()} "
