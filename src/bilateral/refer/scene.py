"""Who stands on a page before a group is told of: names and offices in order, and the countries it speaks of."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from bilateral.kept import kept
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.model.offices import Office
from bilateral.patterns import regex
from bilateral.refer.mentions import PEOPLE, PartyMention, Way
from bilateral.refer.rules import POSTS_TOGETHER, UNNAMED
from bilateral.text.documents import Document

__all__ = ["MINOR", "Scene", "Spoken", "posts_of"]

MINOR = frozenset({"spokesperson", "official", "legislator", "ambassador"})
"""Offices whose holders are no leaders that a group is gathered of."""


_MINISTER = "minister"
_COMMA, _LISTS = regex(r",? "), regex(r",? and |, |,? [\w' -]{3,30}, and ")
_MOST = 20  # leaders of a page that may be meant
_MANY = 40  # told of in one sentence
_REACH = 4  # sentences back that a group may be gathered from


class Spoken:
    """The countries that a page speaks of, counted as the page goes on."""

    def __init__(self, geos: Sequence[Hit]) -> None:
        self._codes = [(geo.start, geo.country) for geo in geos]
        self._counts: Counter[str] = Counter()
        self._next = 0

    def most(self, position: int, number: int) -> list[str]:
        """“Our two countries”: those spoken of most before a position, which only rises; the order of first mention kept."""
        while self._next < len(self._codes) and self._codes[self._next][0] < position:
            self._counts[self._codes[self._next][1]] += 1
            self._next += 1
        counts = self._counts or Counter(code for _, code in self._codes)
        most = [code for code, _ in counts.most_common(number)]
        return [code for code in counts if code in most] if len(most) == number else []


class Scene:
    """The parties that are named or told by office, in the order of the page."""

    def __init__(self, document: Document, mentions: Iterable[PartyMention]) -> None:
        """Take the names and offices found so far."""
        mentions = list(mentions)
        self.document = document
        self._told = [m for m in mentions if m.way in PEOPLE and len(m.parties) == 1]
        self._starts = [mention.start for mention in self._told]
        self._groups = [m for m in mentions if m.way is Way.GROUP and len(m.parties) > 1 and m.parties[0].name]
        self._group_starts = [mention.start for mention in self._groups]
        self._named = tuple(self._told)  # before leaders of listed countries are added
        self._heads: dict[tuple[str, str | None], Party] = {}

    @kept
    def _most(self) -> list[PartyMention]:
        """Those told of most often, each where told of first."""
        counts = Counter(mention.parties[0] for mention in self._named)
        first = {m.parties[0]: m for m in reversed(self._named)}
        return [first[party] for party, _ in counts.most_common(_MOST)]

    def add(self, parties: Sequence[Party], starts: Iterable[int], office: str) -> None:
        """Take in the leaders of a list of countries: "the foreign ministers of Iraq, Jordan and Egypt"."""
        for party, start in zip(parties, starts, strict=True):
            at = bisect_left(self._starts, start)
            self._starts.insert(at, start)
            told = PartyMention(start, start, Way.OFFICE, (party,), office=Office(office), basis=Basis.INFERRED)
            self._told.insert(at, told)
        if any(party.name for party in parties):
            self._heads.clear()  # who has no name heads nothing

    def before(self, position: int, sentence: int) -> list[PartyMention]:
        """Return who is told of in one sentence before a position."""
        if not 0 <= sentence < len(self.document.sentences):
            return []
        span = self.document.sentences[sentence]
        return self._told[bisect_left(self._starts, span.start) : bisect_left(self._starts, min(span.stop, position))]

    def groups(self, position: int, sentence: int) -> list[PartyMention]:
        """Return the groups of persons in one sentence before a position."""
        if not 0 <= sentence < len(self.document.sentences):
            return []
        span, starts = self.document.sentences[sentence], self._group_starts
        return self._groups[bisect_left(starts, span.start) : bisect_left(starts, min(span.stop, position))]

    def together(self, position: int, office: str | None = None, number: int = 2) -> list[Party]:
        """Return the parties of different countries told of together last before a position, or none."""
        here = self.document.sentence_at(position)
        gathered: list[PartyMention] = []
        for back in range(_REACH):
            sentence = self.before(position, here - back)[-_MANY:]
            for pool in (sentence, gathered := [*sentence, *gathered]):
                apart = _apart(pool, office)
                if len(apart) == number:
                    return apart
        most = _apart(self._most, office)
        return most[:number] if len(most) >= number else []

    def apposed(self, position: int, number: int) -> tuple[Party, ...]:
        """Return those who are named right behind a group: "the two presidents, X and Y,"."""
        found: list[Party] = []
        for mention in self._told[bisect_left(self._starts, position) :][:number]:
            link = self.document.plain[position : mention.start]
            if not (_COMMA if not found else _LISTS).fullmatch(link) or mention.way is not Way.NAME:
                break
            found.append(mention.parties[0])
            position = mention.stop
        return tuple(found) if len({party.country for party in found}) == number else ()

    def office_before(self, position: int) -> str | None:
        """Return the office of who is told of last before a position, in its sentence."""
        before = self.before(position, self.document.sentence_at(position))
        return next((str(m.office) for m in reversed(before) if m.office), None)

    def head(self, country: str, office: str | None) -> Party:
        """Return who holds an office of a country, or leads it, as far as the page names one; else the country."""
        if (country, office) not in self._heads:
            bearers = (m for m in self._told if m.parties[0].country == country)
            named = (m for m in bearers if (_holds(m, office) if office else m.office and m.office.leads))
            found = next((m.parties[0] for m in named if m.parties[0].name), Party(country))
            self._heads[country, office] = found
        return self._heads[country, office]


def posts_of(parties: Iterable[Party]) -> str:
    """Return the rule of a group told by the posts of countries: whether anybody of it is named."""
    return POSTS_TOGETHER if any(party.name for party in parties) else UNNAMED


def _holds(mention: PartyMention, office: str) -> bool:
    """Say whether somebody holds an office: deputy prime ministers mostly hold a ministry besides."""
    return str(mention.office) == office or (
        office.endswith("-minister") and mention.office is Office.DEPUTY_PRIME_MINISTER and office != "prime-minister"
    )


def _fits(held: str, office: str | None) -> bool:
    """Say whether who holds an office may be of a group: “the two ministers” are of any ministry."""
    if office is None:
        return held not in MINOR
    return held == office or (office == _MINISTER and held.endswith(_MINISTER) and held != "prime-minister")


def _apart(mentions: Iterable[PartyMention], office: str | None) -> list[Party]:
    """Keep one leader a country: who holds the office asked for, else who holds a leading one."""
    found: dict[str, Party] = {}
    aspiring: set[str] = set()  # countries told so far by who does not govern: “the opposition leader”
    for mention in mentions:
        party, held = mention.parties[0], str(mention.office)
        if not party.country or (office is None and (mention.former or held == Office.SPOKESPERSON)):
            continue
        if not _fits(held, office):
            continue
        if party.country in aspiring and mention.office and mention.office.leads:
            found[party.country] = party
            aspiring.discard(party.country)
        elif party.country not in found and held in _ASPIRING:
            aspiring.add(party.country)
        found.setdefault(party.country, party)
    return list(found.values())


_ASPIRING = frozenset({"party-leader", "candidate"})
