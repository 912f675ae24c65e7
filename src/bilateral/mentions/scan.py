"""One pass over the page: every word of every lexicon, found by one automaton."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain
from operator import itemgetter
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind
from attrs import define, frozen

from bilateral.text.clean import cast_shadow
from bilateral.text.documents import Document

__all__ = ["Entry", "Hit", "Hits", "Lexicon", "scan", "sort_hits"]

_start = itemgetter(0)  # of a hit
_ACRONYM = 5  # a form of capitals up to this length must stand in capitals


@frozen
class Entry:
    """A form to look for, what kind of word it is, and what it stands for."""

    form: str
    kind: str
    value: Any


class Hit(NamedTuple):
    """A word of a lexicon on the page; ``start`` and ``stop`` are offsets of the shadow."""

    start: int
    stop: int
    kind: str
    value: Any


@define(slots=False, eq=False)
class Lexicon:
    """All forms of all lexicons, as one automaton over words in lower case, a space apart."""

    entries: tuple[Entry, ...]

    @cached_property
    def _forms(self) -> dict[str, list[tuple[str, str, Any]]]:
        """Return case, kind and value of the entries by the words they are found by."""
        forms: dict[str, list[tuple[str, str, Any]]] = {}
        for entry in self.entries:
            key = _words(entry.form)
            if key != _NOTHING:
                forms.setdefault(key, []).append((_case(entry.form), entry.kind, entry.value))
        return forms

    @cached_property
    def _patterns(self) -> list[list[tuple[str, str, Any]]]:
        return list(self._forms.values())

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(list(self._forms), matchkind=MatchKind.Standard)

    def prepare(self) -> None:
        """Build now what is otherwise built on the first page."""
        _ = self._automaton, self._patterns

    def find(self, document: Document) -> list[Hit]:
        """Return each whole word or phrase that stands in the case it asks for, as it comes; masked lines too."""
        plain, patterns = document.plain, self._patterns
        found = []
        for index, start, stop in self._automaton.find_matches_as_indexes(
            _page_words(document.lower), overlapping=True
        ):
            end = stop - 2
            small = plain[start].islower()
            for case, kind, value in patterns[index]:
                if case == "lower" or (case == "capital" and not small) or plain[start:end].isupper():
                    found.append(Hit(start, end, kind, value))
        return found


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


def _page_words(lower: str) -> str:
    """Return the page as words with one character for each of its own, and a space at both ends."""
    return f" {lower.translate(_BLANK)} "


_NOTHING = "  "


def _words(form: str) -> str:
    if form.isascii():
        return f" {form.lower().translate(_BLANK).strip()} "
    return f" {cast_shadow(form).lower.translate(_BLANK).strip()} "


@define(slots=False, eq=False)
class Hits:
    """What the scan found: per kind, in order, the longest of those that lie within each other."""

    by_kind: dict[str, list[Hit]]

    def of(self, *kinds: str) -> list[Hit]:
        """Return the hits of some kinds, in order."""
        if len(kinds) == 1:
            return self.by_kind.get(kinds[0], [])
        return sorted(chain.from_iterable(self.by_kind.get(kind, ()) for kind in kinds), key=_start)

    def within(self, kind: str, start: int, stop: int) -> Sequence[Hit]:
        """Return the hits of a kind that start within a range."""
        hits = self.by_kind.get(kind, [])
        if not hits:
            return ()
        left = bisect_left(hits, start, key=_start)
        right = bisect_left(hits, stop, key=_start)
        return hits[left:right]


def scan(document: Document, lexicon: Lexicon) -> Hits:
    """
    Find every word of the lexicon on the page.

    >>> from bilateral import Source
    >>> from bilateral.lang.pack import language
    >>> from bilateral.text.documents import open_document
    >>> page = open_document(Source.of("Envoys met in Mexico City."), language("en"))
    >>> lexicon = Lexicon((Entry("Mexico", "country", "MX"), Entry("Mexico City", "place", "Mexico City")))
    >>> [(hit.kind, hit.value) for hit in scan(page, lexicon).of("country", "place")]
    [('place', 'Mexico City')]
    """
    return sort_hits(lexicon.find(document), document)


def sort_hits(found: list[Hit], document: Document) -> Hits:
    """Keep what the automaton found in prose, the longest of those that lie within each other, by kind."""
    by_kind: dict[str, list[Hit]] = {}
    for hit in _longest(_unmasked(found, document)):
        by_kind.setdefault(hit.kind, []).append(hit)
    return Hits(by_kind)


def _unmasked(hits: list[Hit], document: Document) -> Iterable[Hit]:
    if not document.masked:
        return hits
    masked = document.masked
    return (hit for hit in hits if not any(m.start <= hit.start < m.stop for m in masked))


def _longest(hits: Iterable[Hit]) -> list[Hit]:
    """Leave out each hit that lies strictly within a longer one."""
    kept: list[Hit] = []
    left = right = -1
    for hit in sorted(hits, key=_outermost):
        start, stop = hit.start, hit.stop
        if stop <= right and (start != left or stop != right):
            continue
        if stop > right:
            left, right = start, stop
        kept.append(hit)
    return kept


def _outermost(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.stop
