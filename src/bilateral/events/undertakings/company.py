"""Who keeps company on a page: whose words stand where, who is spoken to, who is meant by *he* and *the government*."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from attrs import define

from bilateral.events.undertakings.drafts import Bound, Said
from bilateral.events.undertakings.gathered import Gathered
from bilateral.events.undertakings.nearby import bound_by
from bilateral.kept import kept
from bilateral.model.leaders import Party
from bilateral.model.spans import Span
from bilateral.refer.mentions import PEOPLE

__all__ = ["Company"]

_BACK = 2  # sentences before the one at hand in which a government is told of
_SIDES = 2
_GOVERNED = 60  # characters before a name in which its preposition stands
_LOOK = 4  # statements that may begin before a position and still hold it


@define(slots=False, eq=False, repr=False)
class Company(Gathered):
    """The parties of one page, to be asked about."""

    said: Sequence[Said] = ()

    def speaker(self, position: int, *, direct: bool = True) -> Said | None:
        """Return whose words stand at a position: in direct speech, or also in reported speech."""
        index = bisect_right(self.said, position, key=lambda said: said.start)
        for said in reversed(self.said[max(0, index - _LOOK) : index]):
            if position < said.stop and (said.direct or not direct):
                return said
        return None

    def addressed(self, bound: Bound, position: int) -> bool:
        """Say whether a turn is spoken to somebody of another country, who answers in turns of his own."""
        said = self.speaker(position)
        return said is not None and said.turn and bool(self._conversing - bound.codes)

    @kept
    def _conversing(self) -> frozenset[str]:
        """Return the countries of those who speak by turns."""
        return frozenset(said.party.country for said in self.said if said.turn and said.party and said.party.country)

    def first_person(self, position: int, *, quoted: bool) -> Party | None:
        """Return who says *we* at a position: the speaker, or outside quotations the government whose paper it is."""
        said = self.speaker(position)
        official = said is not None and self.grammar.office.search(said.voice.role or said.voice.text.lower())
        if (said is None and not quoted) or (said and said.party is None and official):
            said = self.home or self.speaker(position, direct=False)
        return said.party if said else None

    def cabinet(self, position: int, noun: str) -> Bound | None:
        """Return whose "the government" is: of the country told of last; "the administration" is Washington's first."""
        for span in self._backwards(position, _BACK):
            found = self._parties(span.start, span.stop, persons=False)
            if noun == "administration" and "US" in found:
                return bound_by(found["US"])
            if realm := self.grammar.realms.get(noun):
                found = {code: mention for code, mention in found.items() if code in realm}
            people = [m for m in found.values() if m.way in PEOPLE]
            if mentions := people or list(found.values()):
                return bound_by(mentions[0])
        return None

    def partner(self, bound: Bound) -> Bound | None:
        """Return the other country of two that keep company on the page."""
        others = [code for code in self.pair if code not in bound.codes]
        mention = self._first(others[0]) if others else None
        return bound_by(mention) if mention else None

    def addressee(self, bound: Bound) -> Bound | None:
        """Return with whom "we" have agreed: who answers by turns, else who was named last, else the other of the pair."""
        near = () if self.addressed(bound, bound.start) else islice(self._backwards(bound.start), _SIDES)
        for span in near:
            named = self._parties(span.start, span.stop, persons=True)
            others = [m for code, m in named.items() if code not in bound.codes and not self.is_body(code)]
            if len(others) == 1:
                return bound_by(others[0])
        return self.partner(bound)

    def agents(self, start: int, stop: int) -> Bound | None:
        """Return who does what is told in the passive: "(will be paid) by Oslo and Lima"."""
        lower = self.page.document.lower
        by = lower.find(" by ", start, stop)
        named = self.around(by, min(stop, by + _GOVERNED)) if by >= 0 else []
        whole = named[:1]
        for last, bound in pairwise(named):
            if not self.grammar.conjoined.fullmatch(lower, last.stop, bound.start):
                break
            whole.append(bound)
        parties = tuple(dict.fromkeys(party for bound in whole for party in bound.parties))
        return whole[0]._replace(parties=parties, stop=whole[-1].stop) if whole else None

    def set_off(self, last: Bound, bound: Bound, following: Iterable[Bound]) -> bool:
        """Say whether a comma ends an opening phrase: "After talks with Lima, Oslo said …"; a list goes on."""
        lower, grammar = self.page.document.lower, self.grammar
        if lower[last.stop : bound.start] not in {", ", ", the "}:
            return False
        if not grammar.governed.search(lower, max(0, last.start - _GOVERNED), last.start):
            return False
        return not any(grammar.conjoined.fullmatch(lower, bound.stop, other.start) for other in following)

    def person(self, position: int) -> Bound | None:
        """Return the leader who is meant by *he*: the one named last in the sentence, else the next, else before it."""
        span = self.sentence(position)
        before, after = self.leaders(Span(span.start, position)), self.leaders(Span(position, span.stop))
        found = before[-1:] or after[-1:]
        for earlier in islice(self._backwards(position), 1, None):
            found = found or self.leaders(earlier)[:1]
        return bound_by(found[0]) if found else None
