"""Who is named together on a page: the two, three or four that a group stands for, and the government whose paper it is."""

from collections.abc import Iterable, Iterator

from attrs import define, field

from bilateral.events.undertakings.drafts import Bound, Said
from bilateral.events.undertakings.nearby import Nearby, bound_by, codes_of
from bilateral.kept import kept
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.model.places import Polity
from bilateral.model.spans import Span
from bilateral.model.statements import Speaker, Voice
from bilateral.refer.mentions import PEOPLE, PartyMention
from bilateral.refer.own_text import author_of

__all__ = ["Gathered"]

_BACK = 3  # sentences that a group may be gathered from
_SIDES = 2
_THREE = 3


@define(slots=False, eq=False, repr=False)
class Gathered(Nearby):
    """The groups of one page, to be asked about."""

    _told: dict[tuple[int, bool], Bound | None] = field(factory=dict, init=False)

    def together(self, position: int, *, persons: bool = False) -> Bound | None:
        """Return the two that were named together last before a position; of ``persons``, those who act by name."""
        key = (position, persons)
        if key not in self._told:
            self._told[key] = self._together(position, persons=persons)
        return self._told[key]

    def several(self, position: int, number: int) -> Bound | None:
        """Return the three or four whom a sentence names together last: "the three agreed"."""
        lower = self.page.document.lower
        for span in self._backwards(position):
            whole = [bound for bound in self.around(span.start, span.stop) if len(bound.codes) == number]
            if whole:
                return whole[0]._replace(start=position, stop=position, basis=Basis.INFERRED)
            for persons in (True, False):
                named = self._parties(span.start, span.stop, persons=persons)
                named = {code: m for code, m in named.items() if not lower.startswith("'s ", m.stop)}  # “Doe's friends”
                if len(named) == number:
                    parties = tuple(mention.parties[0] for mention in named.values())
                    return Bound(parties, position, position, Basis.INFERRED, "those named together")
        return None

    def lands(self, both: Bound, position: int) -> Bound:
        """Return two countries in the place of two of which one is an organisation: "both countries" are none."""
        if len(both.codes) != _SIDES or not any(map(self.is_body, both.codes)):
            return both
        for span in self._backwards(position):
            named = self._parties(span.start, span.stop, persons=False)
            found = [mention.parties[0] for code, mention in named.items() if not self.is_body(code)]
            if len(found) == _SIDES:
                return both._replace(parties=tuple(found))
        pair = self.pair if len(self.pair) == _SIDES and not any(map(self.is_body, self.pair)) else ()
        return both._replace(parties=tuple(map(Party, pair))) if pair else both

    @kept
    def home(self) -> Said | None:
        """Return the government whose own paper this is: its first person speaks for it."""
        author = author_of(self.page.document)
        people = self.page.world.lexicon["person"] if author else {}
        known = {leader.country for leader in people.get(author, ())}
        outlet = self.page.document.source.outlet or ""
        publisher = self.page.publisher
        official = publisher.official or self.grammar.office.search(outlet.lower())
        if not known and official and publisher.country:
            known = {publisher.country}
        if len(known) != 1:
            return None
        voice = Voice(author or outlet, country=known.pop(), kind=Speaker.PERSON if author else Speaker.ORGANISATION)
        return Said(0, 0, voice)

    def is_body(self, code: str) -> bool:
        """Say whether a code stands for an organisation."""
        country = self.page.world.countries.get(code)
        return country is not None and country.kind is Polity.ORGANISATION

    def around(self, start: int, stop: int) -> list[Bound]:
        """Return the parties of a range, as they are named there."""
        return [bound_by(mention) for mention in self.page.cast.within(start, stop) if codes_of(mention)]

    def leaders(self, span: Span) -> list[PartyMention]:
        """Return the leaders of a range."""
        return [m for m in self.page.cast.within(span.start, span.stop) if m.way in PEOPLE and codes_of(m)]

    def _together(self, position: int, *, persons: bool) -> Bound | None:
        if self._trio:
            span = self.sentence(position)
            if len(self._parties(span.start, position, persons=False)) != _SIDES:
                return Bound(self._trio, position, position, Basis.INFERRED, "the three of the page")
        gathered = self._gather(position, persons=True) if persons else {}
        if len(gathered) != _SIDES and not (persons and len(self.pair) == _SIDES and self._by_name(self.pair)):
            gathered = self._gather(position, persons=False)
        if len(gathered) != _SIDES:
            gathered = {code: m for code in self.pair if (m := self._first(code))}
        if len(gathered) != _SIDES or self._without_home(gathered):
            return self._with_home({} if len(gathered) == _SIDES else gathered)
        parties = tuple(party for mention in gathered.values() for party in mention.parties[:1])
        return Bound(parties, position, position, Basis.INFERRED, "those named together")

    @kept
    def _trio(self) -> tuple[Party, ...]:
        """Return the three whose common page this is: its first sentences name three and call them so."""
        sentences = self.page.document.sentences[:_SIDES]
        if not sentences or not self.grammar.threefold.search(self.page.document.lower, 0, sentences[-1].stop):
            return ()
        named = [self._parties(span.start, span.stop, persons=False) for span in sentences]
        whole = {**named[-1], **named[0]}
        found = next((parties for parties in (*named, whole) if len(parties) == _THREE), {})
        return tuple(mention.parties[0] for mention in found.values())

    def _without_home(self, gathered: Iterable[str]) -> bool:
        """Say whether a government's own paper, which tells of it and another, has last named two others."""
        home = self.home.voice.country if self.home else ""
        return home in self.pair and home not in gathered

    def _with_home(self, gathered: dict[str, PartyMention]) -> Bound | None:
        """Join the government whose own paper it is, which does not name itself, and the one it tells of."""
        home = self.home.party if self.home else None
        others = [m for code, m in gathered.items() if home and code != home.country]
        others = others or [m for code in self.pair if home and code != home.country and (m := self._first(code))]
        if home is None or not others:
            return None
        parties = (Party(home.country), others[-1].parties[0])
        return Bound(parties, others[-1].start, others[-1].stop, Basis.INFERRED, "own paper and the one told of")

    def _by_name(self, codes: Iterable[str]) -> bool:
        return all((m := self._first(code)) is not None and m.way in PEOPLE for code in codes)

    def _gather(self, position: int, *, persons: bool) -> dict[str, PartyMention]:
        """Collect who is named in the sentence and those before it, until there are two."""
        gathered: dict[str, PartyMention] = {}
        for span in self._backwards(position):
            alone = self._parties(span.start, span.stop, persons=persons)
            alone = {code: m for code, m in alone.items() if code in self.pair or not self.is_body(code)}
            if len(alone) == _SIDES:
                return alone
            gathered = {**alone, **gathered}
            if len(gathered) >= _SIDES:
                break
        if len(gathered) > _SIDES:
            gathered = {code: mention for code, mention in gathered.items() if code in self.pair}
        return gathered

    def _backwards(self, position: int, most: int = _BACK) -> Iterator[Span]:
        """Yield the sentence at a position up to there, then those before it, the nearest first."""
        document = self.page.document
        here = document.sentence_at(position)
        if here < 0:
            return
        yield Span(self.sentence(position).start, position)
        for index in range(here - 1, max(-1, here - most - 1), -1):
            yield self.sentence(document.sentences[index].stop - 1)
