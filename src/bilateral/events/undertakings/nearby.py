"""What stands near a position of a page: its sentence, the dates, places, topics and parties of a range."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import define

from bilateral.events.undertakings.commissives import Grammar
from bilateral.events.undertakings.drafts import Bound
from bilateral.kept import kept
from bilateral.mentions.issues import IssueMention
from bilateral.mentions.places import PlaceMention
from bilateral.mentions.ranges import starting
from bilateral.model.leaders import Party
from bilateral.model.spans import Span
from bilateral.refer.anchor import ResolvedDate
from bilateral.refer.mentions import PEOPLE, PartyMention, Way
from bilateral.refer.page import Page

__all__ = ["Nearby", "bound_by", "codes_of"]

_REACH = 600  # characters of a sentence that are looked at
_SIDES = 2
_HEAD = 5  # sentences among which a headline may stand
_TITLE = 110  # characters of a headline
_MARKS = frozenset(".!?:;,\"')")


@define(slots=False, eq=False, repr=False)
class Nearby:
    """The ranges of one page, to be asked about."""

    page: Page
    grammar: Grammar

    def sentence(self, position: int) -> Span:
        """Return the sentence at a position, cut down to what is near: a sentence of a whole page costs no more."""
        document = self.page.document
        index = document.sentence_at(position)
        if index < 0:
            return Span(position, position)
        span = document.sentences[index]
        return Span(max(span.start, position - _REACH), max(position, min(span.stop, position + _REACH)))

    def headed(self, position: int, index: int) -> bool:
        """Say whether a sentence is a headline, which the text says again: a short line above that ends in no mark."""
        document = self.page.document
        if not index < _HEAD < len(document.sentences):
            return False
        line = document.paragraphs[bisect_right(document.paragraphs, position, key=lambda line: line.start) - 1]
        return len(line) <= _TITLE and document.plain[line.stop - 1 : line.stop] not in _MARKS

    def before(self, position: int) -> Span:
        """Return the sentence before the one at a position; an empty range where there is none."""
        index = self.page.document.sentence_at(position)
        if index < 1:
            return Span(position, position)
        return self.sentence(self.page.document.sentences[index - 1].stop - 1)

    def dates(self, start: int, stop: int) -> Sequence[ResolvedDate]:
        """Return the dates that begin within a range."""
        return starting(self.page.dates, start, stop)

    def places(self, start: int, stop: int) -> Sequence[PlaceMention]:
        """Return the places that begin within a range."""
        return starting(self.page.places, start, stop)

    def issues(self, start: int, stop: int) -> Sequence[IssueMention]:
        """Return the topics that begin within a range."""
        return starting(self.page.issues, start, stop)

    def _parties(self, start: int, stop: int, *, persons: bool) -> dict[str, PartyMention]:
        found: dict[str, PartyMention] = {}
        for mention in _each(self.page.cast.within(start, stop)):
            if len(mention.parties) != 1 or not mention.parties[0].country or mention.way is Way.PRONOUN:
                continue
            if persons and mention.way not in PEOPLE:
                continue
            code = mention.parties[0].country
            if code not in found or (mention.way in PEOPLE and found[code].way not in PEOPLE):
                found[code] = mention
        return found

    def _first(self, code: str) -> PartyMention | None:
        return self._firsts.get(code)

    @kept
    def _firsts(self) -> dict[str, PartyMention]:
        """Return the first mention of each country."""
        firsts: dict[str, PartyMention] = {}
        for mention in _each(self.page.cast.mentions):
            if len(mention.parties) == 1 and mention.parties[0].country:
                firsts.setdefault(mention.parties[0].country, mention)
        return firsts

    @kept
    def pair(self) -> tuple[str, ...]:
        """Return the two countries that are named most."""
        counts = Counter(code for m in _each(self.page.cast.mentions) if len(m.parties) == 1 for code in codes_of(m))
        return tuple(code for code, _ in counts.most_common(_SIDES))


def _each(mentions: Iterable[PartyMention]) -> Iterator[PartyMention]:
    """Yield mentions, a list of countries one by one."""
    for mention in mentions:
        if not mention.parts:
            yield mention
        for party, part in zip(mention.parties, mention.parts, strict=False):
            yield mention._replace(
                start=part.start, stop=part.stop, way=Way.COUNTRY, parties=(Party(party.country),), parts=()
            )


def bound_by(mention: PartyMention) -> Bound:
    """Return a mention as the one who is bound; without parties where it is no leader, country or body."""
    parties = tuple(party for party in mention.parties if party.country)
    return Bound(parties, mention.start, mention.stop, mention.basis, mention.rule)


def codes_of(mention: PartyMention) -> frozenset[str]:
    """Return the countries and organisations a mention stands for."""
    return frozenset(party.country for party in mention.parties if party.country)
