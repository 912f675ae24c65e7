"""Whom a nation stands for on a page: "the Ecuadorean", "Norway's leader"."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from operator import itemgetter

from attrs import define

from bilateral.kept import kept
from bilateral.model.leaders import Party
from bilateral.refer.mentions import Way
from bilateral.refer.page import Page

__all__ = ["Nations"]


@define(slots=False, eq=False, repr=False)
class Nations:
    """The countries of a page, and the people of the cast who bear them."""

    page: Page

    def of_nation(self, start: int, stop: int) -> Party | None:
        """Return whom "the Ecuadorean" stands for: the leader of that nation who was named last before."""
        if not self.page.document.lower.startswith("the ", start):
            return None
        codes = [
            hit.value
            for hit in self.page.hits.within("demonym", start, stop)
            if (hit.start, hit.stop) == (start + 4, stop)
        ]
        if not codes or self.page.document.lower.startswith("s", stop - 1):
            return None
        return self.last_of(str(codes[0]), start)

    def last_of(self, code: str, position: int) -> Party | None:
        """Return the leader of a country who was named last before a position."""
        named = self._named.get(code, ())
        at = bisect_left(named, position, key=itemgetter(0)) - 1
        return named[at][1] if at >= 0 else None

    def countries_of(self, name: str) -> frozenset[str]:
        """Return the countries that the cast gives a name."""
        return frozenset(self._countries.get(name, ()))

    def country(self, start: int, stop: int) -> str:
        """Return the country that the end of a range names."""
        for mention in self.page.cast.within(start, stop):
            if mention.way is Way.COUNTRY and mention.stop >= stop - 1 and mention.parties:
                return mention.parties[0].country
        return ""

    def country_in(self, start: int, stop: int) -> str:
        """Return the country that a range names or derives a word from."""
        at = bisect_left(self._geo, start, key=itemgetter(0))
        return self._geo[at][1] if at < len(self._geo) and self._geo[at][0] < stop else ""

    @kept
    def starts(self) -> list[int]:
        """Where the mentions of the page start, in order."""
        return [mention.start for mention in self.page.cast.mentions]

    @kept
    def _named(self) -> Mapping[str, Sequence[tuple[int, Party]]]:
        """Who is named, by country, with where."""
        found: defaultdict[str, list[tuple[int, Party]]] = defaultdict(list)
        for mention in self.page.cast.mentions:
            if mention.name and len(mention.parties) == 1:
                found[mention.parties[0].country].append((mention.start, mention.parties[0]))
        return found

    @kept
    def _countries(self) -> Mapping[str, set[str]]:
        """The countries of whom the cast gives a name."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for mention in self.page.cast.mentions:
            if mention.parties:
                found[mention.parties[0].name].add(mention.parties[0].country)
        return found

    @kept
    def _geo(self) -> list[tuple[int, str]]:
        hits = self.page.hits.of("country", "demonym", "metonym")
        return [(hit.start, hit.country) for hit in hits]
