"""Whom a nation stands for on a page: "the Ecuadorean", "Norway's leader"."""

from bisect import bisect_left

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
        mentions = self.page.cast.mentions[: bisect_left(self.starts, position)]
        named = (m.parties[0] for m in reversed(mentions) if m.name and len(m.parties) == 1)
        return next((party for party in named if party.country == code), None)

    def countries_of(self, name: str) -> frozenset[str]:
        """Return the countries that the cast gives a name."""
        return frozenset(
            m.parties[0].country for m in self.page.cast.mentions if m.parties and m.parties[0].name == name
        )

    def country(self, start: int, stop: int) -> str:
        """Return the country that the end of a range names."""
        for mention in self.page.cast.within(start, stop):
            if mention.way is Way.COUNTRY and mention.stop >= stop - 1 and mention.parties:
                return mention.parties[0].country
        return ""

    def country_in(self, start: int, stop: int) -> str:
        """Return the country that a range names or derives a word from."""
        for hit in self._geo:
            if start <= hit[0] < stop:
                return hit[1]
        return ""

    @kept
    def starts(self) -> list[int]:
        """Where the mentions of the page start, in order."""
        return [mention.start for mention in self.page.cast.mentions]

    @kept
    def _geo(self) -> list[tuple[int, str]]:
        hits = self.page.hits.of("country", "demonym", "metonym")
        return [(hit.start, hit.country) for hit in hits]
