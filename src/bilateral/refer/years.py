"""The years in which an undated article can have been written: what it tells, who held office, what is still to come."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from bilateral.mentions.scan import Hits
from bilateral.model.leaders import Leader
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.text.documents import Document
from bilateral.world.world import World

__all__ = ["Years", "copyright_year", "years_of"]

_OPEN = 9999
_COPYRIGHT = regex(r"(?:©|\(c\)|\bcopyright\b)[^\n\d]{0,40}((?:19|20)\d\d)\b")
_ELECTION = regex(r"\bnext year's (?:us|u\.s\.|american) (?:presidential )?(?:election|vote|poll)")
_TERM = 4  # years from one US presidential election to the next; they fall into years that four divides
_TWICE = 2  # a leader named once may be of any time


class Years(NamedTuple):
    """First and last year, and the words that a narrower one was told by."""

    first: int
    last: int
    spans: tuple[Span, ...] = ()

    @property
    def only(self) -> int | None:
        """Return the year, if there is just one."""
        return self.first if self.first == self.last else None


def years_of(document: Document, hits: Hits, world: World, latest_told: int) -> Years:
    """
    Return the years that the page admits.

    Not before the latest year told, nor outside the years in which those it names held the lead of a country together;
    not after a copyright line, which is no more than a bound; and "next year's US election" leaves one in four.
    """
    first, last = _in_office(hits, world)
    first, last = max(first, latest_told), min(last, copyright_year(document) or _OPEN)
    election = _ELECTION.search(document.lower)
    if election and first and last < _OPEN:
        fitting = [year for year in range(first, last + 1) if year % _TERM == _TERM - 1]
        if len(fitting) == 1:
            return Years(fitting[0], fitting[0], (Span(election.start(), election.end()),))
    return Years(first, last)


def copyright_year(document: Document) -> int | None:
    """Return the year of a copyright line; the article is not younger, but may be older."""
    years = [int(match[1]) for match in _COPYRIGHT.finditer(document.lower)]
    return max(years, default=None)


def _in_office(hits: Hits, world: World) -> tuple[int, int]:
    """Return the years in which all leaders that the page names in full, and more than once, led; wide open if none."""
    first, last = 0, _OPEN
    for leader in _often_named(hits):
        terms = [term for term in world.terms_of(leader) if term.office.leads]
        if not terms:
            continue
        since = min(int(term.since[:4]) for term in terms)
        until = max(int(term.until[:4]) if term.until else _OPEN for term in terms)
        if max(first, since) <= min(last, until):
            first, last = max(first, since), min(last, until)
    return first, last


def _often_named(hits: Hits) -> Iterator[Leader]:
    full = {hit.value[0] for hit in hits.of("person") if len(hit.value) == 1}
    times = Counter(leader for hit in hits.of("person", "surname") for leader in hit.value if leader in full)
    return (leader for leader, n in sorted(times.items(), key=lambda pair: (-pair[1], pair[0])) if n >= _TWICE)
