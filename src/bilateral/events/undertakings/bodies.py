"""Countries by name, and the bodies that act for them."""

from collections.abc import Iterator

from attrs import define

from bilateral.events.undertakings.commissives import Grammar
from bilateral.events.undertakings.company import Company
from bilateral.events.undertakings.drafts import Bound
from bilateral.events.undertakings.nearby import bound_by, codes_of
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.refer.mentions import Way
from bilateral.refer.page import Page

__all__ = ["Bodies"]

_BACK = 3000  # characters before a body that is called again in which it is named
_BLOC = "bloc"


@define(slots=False, eq=False)
class Bodies:
    """Finds the countries, governments and alliances of one page."""

    page: Page
    grammar: Grammar
    company: Company

    def bodies(self, left: int, verb: int) -> list[Bound]:
        """Return countries by name, and their bodies: "the Norwegian government"."""
        lower = self.page.document.lower
        named = [bound_by(m) for m in self.page.cast.within(left, verb) if m.way is Way.COUNTRY and m.stop <= verb]
        named += [
            self.of_demonym(hit)
            for hit in self.page.hits.within("demonym", left, verb)
            if self.grammar.body.match(lower, hit.stop, verb)
            or lower.startswith("s", hit.stop - 1)
            or (lower.startswith("the ", hit.start - 4) and self.grammar.adjacent.fullmatch(lower, hit.stop, verb))
        ]
        named += [
            Bound(
                (Party(self.grammar.alliances[self._alliance(match[0])]),), match.start(), match.end(), rule="alliance"
            )
            for match in self.grammar.alliance.finditer(lower, left, verb)
        ]
        named += self._called_again(left, verb)
        return sorted(named, key=lambda bound: bound.start)

    def _called_again(self, left: int, verb: int) -> Iterator[Bound]:
        """Yield bodies by what they are, once named: "the alliance", "the 27-nation bloc"."""
        for match in self.grammar.anaphor.finditer(self.page.document.lower, left, verb):
            codes = self.grammar.anaphors[match["noun"]]
            before = self.page.cast.within(max(0, match.start() - _BACK), match.start())
            code = next((c for m in reversed(before) for c in sorted(codes_of(m) & codes)), "")
            if not code and match["noun"] == _BLOC and not before:
                code = "EU"
            if code:
                yield Bound((Party(code),), match.start(), match.end(), Basis.INFERRED, "body called again")

    def of_demonym(self, hit: Hit) -> Bound:
        """Return a country by its adjective: "the Norwegian government"."""
        return Bound((Party(hit.value),), hit.start, hit.stop, rule="body of a country")

    def _alliance(self, words: str) -> str:
        return max((form for form in self.grammar.alliances if words.startswith(form)), key=len)
