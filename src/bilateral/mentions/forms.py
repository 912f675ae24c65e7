"""The forms a page is searched for, in order, and what each may stand for: read from a file when first met."""

import json
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from bilateral.model.leaders import Leader
from bilateral.model.places import Place
from bilateral.text.clean import cast_shadow

__all__ = ["Entry", "Forms", "Meaning", "forms_of", "late_forms", "page_words", "told_forms"]

_ACRONYM = 5  # a form of capitals up to this length must stand in capitals
_NOTHING = "  "
_CASES = ("lower", "capital", "upper")  # the first asks nothing


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


class Forms:
    """
    The forms as words in lower case, a space apart and around them, sorted; each has a number.

    ``known`` tells what the form of a number may stand for.
    """

    def __init__(self, keys: list[str], known: dict[int, list[Meaning]]) -> None:
        """Take the forms, and what each may stand for by its place among them."""
        self._keys, self.known = keys, known

    def all(self) -> tuple[list[str], Sequence[int]]:
        """Return every form, and the number of each."""
        return self._keys, range(len(self._keys))

    def opening(self, words: Iterable[str]) -> tuple[list[str], list[int]]:
        """Return the forms that begin with one of some words, and the number of each."""
        keys, numbers = self._keys, list[int]()
        for word in words:
            first = f" {word} "
            number = bisect_left(keys, first)
            while number < len(keys) and keys[number].startswith(first):
                numbers.append(number)
                number += 1
        return [keys[number] for number in numbers], numbers


def forms_of(entries: Iterable[Entry]) -> Forms:
    """Return the forms of entries."""
    found: dict[str, list[Meaning]] = {}
    for entry in entries:
        key = _words(entry.form)
        if key != _NOTHING:
            found.setdefault(key, []).append(Meaning(_case(entry.form), entry.kind, entry.value))
    keys = sorted(found)
    return Forms(keys, {number: _once(found[key]) for number, key in enumerate(keys)})


def _once(told: list[Meaning]) -> list[Meaning]:
    """Leave each meaning once, in the case that asks least: "Yasukuni shrine" and "Yasukuni Shrine" are one form."""
    if len(told) == 1:
        return told
    least: dict[tuple[str, Any], Meaning] = {}
    for meaning in told:
        known = least.setdefault((meaning.kind, meaning.value), meaning)
        if _CASES.index(meaning.case) < _CASES.index(known.case):
            least[meaning.kind, meaning.value] = meaning
    return list(least.values())


def told_forms(forms: Forms) -> str:
    """Write forms in two parts, a form feed apart: the people they may mean, and a line a form, with its meanings."""
    roll, told = _Roll(), []
    for key, number in zip(*forms.all(), strict=True):
        rows = [(case, kind, _plain(kind, value, roll)) for case, kind, value in forms.known[number]]
        told.append(f"{key}\t{json.dumps(rows, separators=(',', ':'))}\n")
    return f"{''.join(roll.lines)}\f{''.join(told)}"


def late_forms(told: bytes) -> Forms:
    """Return what was written; a form is looked for in its line, and what it may stand for is read, when first met."""
    return _Late(told)


class _Late(Forms):
    """Forms as they were written; the number of each is where its line begins."""

    def __init__(self, told: bytes) -> None:
        self._people, _, self._lines = told.partition(b"\f")
        self._leaders: dict[int, Leader] = {}
        self.known = _Known(self._read)

    def all(self) -> tuple[list[str], Sequence[int]]:
        lines = self._lines.splitlines(keepends=True)
        starts = array("l", accumulate(map(len, lines[:-1]), initial=0))
        return [line[: line.index(b"\t")].decode() for line in lines], starts

    def opening(self, words: Iterable[str]) -> tuple[list[str], list[int]]:
        lines, keys, numbers = self._lines, list[str](), list[int]()
        for word in words:
            first = f" {word} ".encode()
            at = self._first(first)
            while lines.startswith(first, at):
                stop = lines.index(b"\t", at)
                keys.append(lines[at:stop].decode())
                numbers.append(at)
                at = lines.index(b"\n", stop) + 1
        return keys, numbers

    def _first(self, key: bytes) -> int:
        """Return where the first line begins that comes not before some words: they are sorted."""
        lines, low, high = self._lines, 0, len(self._lines)
        while low < high:
            begin = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
            if lines[begin : begin + len(key)] < key:
                low = lines.index(b"\n", begin) + 1
            else:
                high = begin
        return low

    def _read(self, number: int) -> list[Meaning]:
        lines = self._lines
        rows = json.loads(lines[lines.index(b"\t", number) : lines.index(b"\n", number)])
        return [Meaning(case, kind, self._value(kind, value)) for case, kind, value in rows]

    def _value(self, kind: str, plain: Any) -> Any:  # noqa: ANN401  a lexicon holds values of many types
        if kind in _PEOPLE:
            return tuple(map(self._leader, plain))
        return Place(*plain) if kind in _PLACES else tuple(plain) if isinstance(plain, list) else plain

    def _leader(self, start: int) -> Leader:
        if start not in self._leaders:
            told = self._people[start : self._people.index(b"\n", start)]
            self._leaders[start] = Leader(*told.decode().split("\t"))
        return self._leaders[start]


class _Known(dict[int, list[Meaning]]):
    """What the forms met so far may stand for."""

    def __init__(self, read: Callable[[int], list[Meaning]]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, number: int) -> list[Meaning]:
        told = self[number] = self._read(number)
        return told


_PEOPLE = frozenset({"person", "surname"})
_PLACES = frozenset({"place", "venue", "region"})


class _Roll:
    """The people written so far, a line each; one is told by where the line begins."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._starts: dict[Leader, int] = {}
        self._size = 0

    def start(self, leader: Leader) -> int:
        if leader not in self._starts:
            line = f"{leader.name}\t{leader.country}\t{leader.surname}\n"
            self.lines.append(line)
            self._starts[leader] = self._size
            self._size += len(line.encode())
        return self._starts[leader]


def _plain(kind: str, value: Any, roll: _Roll) -> Any:  # noqa: ANN401  a lexicon holds values of many types
    if kind in _PEOPLE:
        return [roll.start(leader) for leader in value]
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
