"""Who *we*, *it*, *he* and *the government* are that undertake something: who speaks, or tells of himself."""

import re
from collections.abc import Iterator

from attrs import define

from bilateral.events.undertakings.bodies import Bodies
from bilateral.events.undertakings.drafts import Bound
from bilateral.events.undertakings.nearby import bound_by
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.model.spans import Span

__all__ = ["OWNERS", "Selves"]

_WINDOW = 60
OWNERS = frozenset({"his", "her", "him"})
"""Words for one person that are no subject."""


@define(slots=False, eq=False, repr=False)
class Selves(Bodies):
    """Finds those of one page who are told by no name."""

    def selves(self, left: int, verb: int) -> Iterator[Bound]:
        """Yield who says *we*, or tells of himself as *it*, *he* or *the government*, in order."""
        quoted = self.page.document.plain.count('"', left, verb) % 2 == 1 or self.page.document.plain.startswith(
            '"', left - 1
        )
        for match in filter(self._unnamed, self.grammar.own.finditer(self.page.document.lower, left, verb)):
            word = match[0].split()[0]
            start, stop = match.start(), match.end()
            if word in {"his", "her"} and (leader := self._teller(left, start) or self.company.person(start)):
                parties = tuple(Party(code) for code in leader.codes)
                yield Bound(parties, start, stop, Basis.INFERRED, "country of a leader")
            elif word in {"he", "she"}:  # “Doe said he would …”, where the page leaves it open
                if not self.page.cast.within(start, stop) and (teller := self._teller(left, start)):
                    yield teller._replace(start=start, stop=stop, basis=Basis.INFERRED, rule="who tells of himself")
            elif word in {"it", "its"}:
                if body := self._body_before(left, start):
                    yield body._replace(start=start, stop=stop, basis=Basis.INFERRED, rule="country named before")
            elif word in {"we", "i", "our", "my", "the"}:
                party = self.company.first_person(start, quoted=quoted and word != "the")
                if party:
                    yield self._both(Bound((party,), start, stop, Basis.INFERRED, "speaker"), word)
                elif word == "the" and (cabinet := self.company.cabinet(start, _noun(match[0]))):
                    yield cabinet._replace(start=start, stop=stop, basis=Basis.INFERRED, rule="government told of")

    def _body_before(self, left: int, start: int) -> Bound | None:
        """Return which body *it* is: the one that tells of itself, "The union said it would …", else the first."""
        bodies = [b for b in self.bodies(left, start) if self.reigns(b, left) and not self.owned(b)]
        telling = [match.start() for match in self.grammar.telling.finditer(self.page.document.lower, left, start)]
        lower, at = self.page.document.lower, telling[-1] if telling else left
        bodies += [
            told._replace(start=match.start(), stop=match.end())
            for match in filter(self._unnamed, self.grammar.own.finditer(lower, left, start))
            if match[0].startswith("the ") and (told := self.company.cabinet(match.start(), _noun(match[0])))
        ]
        tells = [b for b in bodies if b.stop <= at and self.grammar.adjacent.fullmatch(lower, b.stop, at)]
        return next(iter((*tells[-1:], *bodies)), None)

    def _unnamed(self, match: re.Match[str]) -> bool:
        """Say whether a phrase names nobody: "the Gulf kingdom", not "the Norwegian government"."""
        if not match[0].startswith("the "):
            return True
        return not (self.page.cast.within(*match.span()) or self.page.hits.within("demonym", *match.span()))

    def _teller(self, left: int, start: int) -> Bound | None:
        """Return who speaks of himself: "Doe told his guest from Lima that his country …" is Doe's country."""
        lower, company = self.page.document.lower, self.company
        verb = max(self.grammar.telling.finditer(lower, left, start), key=lambda match: match.start(), default=None)
        if verb is None:
            return None
        before = [m for m in company.leaders(Span(left, verb.start())) if lower[m.start : m.stop] not in OWNERS]
        after = [m for m in company.leaders(Span(verb.end(), start)) if m.start <= verb.end() + 1]
        beside = [m for m in before if self.grammar.adjacent.fullmatch(lower, m.stop, verb.start())]
        found = beside or after or [m for m in before if self.reigns(bound_by(m), left)]
        return next(map(bound_by, found), None)

    def _both(self, bound: Bound, word: str) -> Bound:
        """Add the other side where *we* act "together", or are "both" of us."""
        lower = self.page.document.lower
        shared = word == "we" and (
            lower.endswith(("together ", "together, ", "jointly "), 0, bound.start)
            or self.grammar.shared.match(lower, bound.stop)
            or self.grammar.among_us.search(lower, max(0, bound.start - _WINDOW), bound.start)
        )
        other = self.company.partner(bound) if shared else None
        return bound._replace(parties=(*bound.parties, *other.parties), rule="we, both") if other else bound

    def reigns(self, candidate: Bound, left: int) -> bool:
        """Say whether a phrase hangs on no preposition ("talks with Oslo"), unless as "the leaders of Norway"."""
        lower = self.page.document.lower
        near = max(left, candidate.start - _WINDOW)
        if self.grammar.governed.search(lower, near, candidate.start):
            return self.grammar.of_body.search(lower, near, candidate.start) is not None
        return True

    def owned(self, candidate: Bound) -> bool:
        """Say whether the phrase is a mere possessor ("Oslo's team"), not "Oslo's government"."""
        lower = self.page.document.lower
        return lower.startswith(("'s ", "' "), candidate.stop) and not self.grammar.body.match(lower, candidate.stop)


def _noun(words: str) -> str:
    """Return what "the Himalayan kingdom" is called, and "the oil-rich Gulf state"."""
    last = words.split()
    return " ".join(last[-2:]) if last[-1] == "state" else last[-1]
