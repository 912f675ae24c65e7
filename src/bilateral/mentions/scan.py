"""One pass over the page: every word of every lexicon, found by one automaton."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain
from operator import itemgetter
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind
from attrs import define, field

from bilateral.kept import Keeps, kept
from bilateral.mentions.forms import Entry, Forms, Meaning, forms_of, page_words
from bilateral.text.documents import Document

__all__ = ["Found", "Hit", "Hits", "Lexicon", "longest_hits", "scan"]

_start, _stop = itemgetter(0), itemgetter(1)  # of a hit
_FEW = 16  # pages that are searched without the whole automaton
_TOPICS = frozenset({"issue", "issue-weak", "trouble", "matter"})
_CONTACTS = frozenset({"talk-noun", "call-noun", "visit-noun"})
_LONG = 20_000  # characters of a page that is not


class Hit(NamedTuple):
    """A word of a lexicon on the page; ``start`` and ``stop`` are offsets of the shadow."""

    start: int
    stop: int
    kind: str
    value: Any

    @property
    def country(self) -> str:
        """Return the country that a name or a demonym stands for; of several, the one meant first."""
        return str(self.value[0] if isinstance(self.value, tuple) else self.value)


@define(slots=False, eq=False, repr=False)
class Lexicon:
    """
    All forms of all lexicons, as one automaton over words in lower case, a space apart.

    Building it takes as long as reading some tens of pages. So the first pages are each searched by an automaton of
    just those forms whose first word stands on the page, which finds the same.
    """

    entries: Iterable[Entry] = ()
    _told: Forms | None = None
    _pages: int = 0

    @cached_property
    def forms(self) -> Forms:
        """The forms in order, with what each stands for."""
        return forms_of(self.entries) if self._told is None else self._told

    @cached_property
    def _whole(self) -> "_Search":
        return _search(*self.forms.all())

    def prepare(self) -> None:
        """Build now what is otherwise built when some pages have been read."""
        self._pages = _FEW
        _ = self._whole

    def find(self, document: Document) -> list[Hit]:
        """Return each whole word or phrase that stands in the case it asks for, as it comes; masked lines too."""
        plain, known, words = document.plain, self.forms.known, page_words(document.lower)
        automaton, numbers, met = self._for(words)
        found, make = [], tuple.__new__
        for index, start, stop in automaton.find_matches_as_indexes(words, overlapping=True):
            told = met[index]
            if told is None:
                told = met[index] = known[numbers[index]]
            end = stop - 2
            for case, kind, value in told:
                if case == "lower" or (case == "capital" and not plain[start].islower()) or plain[start:end].isupper():
                    found.append(make(Hit, (start, end, kind, value)))
        return found

    def _for(self, words: str) -> "_Search":
        if self._pages >= _FEW or len(words) > _LONG:
            return self._whole
        self._pages += 1
        return _search(*self.forms.opening(sorted(set(words.split()))))


class _Search(NamedTuple):
    """The automaton of some forms, the number of each, and the meanings of those met so far."""

    automaton: AhoCorasick
    numbers: Sequence[int]
    met: list[list[Meaning] | None]


def _search(keys: list[str], numbers: Sequence[int]) -> _Search:
    automaton = AhoCorasick(keys, matchkind=MatchKind.Standard, store_patterns=False)
    return _Search(automaton, numbers, [None] * len(keys))


@define(eq=False, repr=False)
class Hits:
    """What the scan found: per kind, in order, the longest of those that lie within each other."""

    by_kind: dict[str, list[Hit]]
    _merged: dict[tuple[str, ...], list[Hit]] = field(factory=dict)

    def of(self, *kinds: str) -> list[Hit]:
        """Return the hits of some kinds, in order; not to be changed."""
        if len(kinds) == 1:
            return self.by_kind.get(kinds[0], [])
        if kinds not in self._merged:
            found = [self.by_kind[kind] for kind in kinds if kind in self.by_kind]
            self._merged[kinds] = found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=_start)
        return self._merged[kinds]

    def within(self, kind: str, start: int, stop: int) -> Sequence[Hit]:
        """Return the hits of a kind that start within a range."""
        hits = self.by_kind.get(kind, [])
        if not hits:
            return ()
        left = bisect_left(hits, start, key=_start)
        right = bisect_left(hits, stop, key=_start)
        return hits[left:right]

    def among(self, kinds: tuple[str, ...], start: int, stop: int) -> list[Hit]:
        """Return the hits of some kinds that start within a range, in order; of those that start together, by the order of kinds."""
        hits = self.of(*kinds)
        return hits[bisect_left(hits, start, key=_start) : bisect_left(hits, stop, key=_start)]


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
    return Found(document, lexicon.find(document)).in_prose


@define(eq=False, repr=False)
class Found(Keeps):
    """What the automaton found on a page, in no order; sorted out once, when a reader asks."""

    document: Document
    hits: list[Hit]

    @kept
    def longest(self) -> Hits:
        """The longest of the hits that lie within each other, by kind."""
        return longest_hits(self.hits)

    @kept
    def in_prose(self) -> Hits:
        """The longest hits of those that are no boilerplate."""
        if not self.document.masked:
            return self.longest
        return longest_hits(hit for hit in self.hits if not self.document.hides(hit.start, hit.start + 1))


def longest_hits(found: Iterable[Hit]) -> Hits:
    """Keep the longest of those that lie within each other, by kind."""
    by_kind: dict[str, list[Hit]] = {}
    for hit in _longest(found):
        by_kind.setdefault(hit.kind, []).append(hit)
    return Hits(by_kind)


def _longest(hits: Iterable[Hit]) -> list[Hit]:
    """Leave out each hit that lies strictly within a longer one; the noun of "gas talks" tells a contact all the same."""
    kept: list[Hit] = []
    left = right = -1
    topic = False
    last_first = sorted(hits, key=_stop, reverse=True)
    for hit in sorted(last_first, key=_start):  # of those that begin together the longest first
        start, stop = hit.start, hit.stop
        if stop <= right and (start != left or stop != right):
            if not topic or hit.kind not in _CONTACTS:
                continue
        elif stop > right:
            left, right = start, stop
            topic = hit.kind in _TOPICS
        else:
            topic = topic and hit.kind in _TOPICS
        kept.append(hit)
    return kept
