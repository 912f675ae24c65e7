"""“The two leaders”, “both presidents”, “the two sides”: the parties that were last told of together."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bilateral.mentions.names import GEO
from bilateral.mentions.scan import Hit, Hits
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.model.offices import Office
from bilateral.patterns import regex
from bilateral.refer.mentions import PEOPLE, PartyMention, Way
from bilateral.text.documents import Document

__all__ = ["Scene", "find_groups", "find_owned_groups"]

_COUNTRIES, _MINISTER = "countries", "minister"
_THREE = regex(r"\b(?:three|trio)\b")
_MINOR = frozenset({"spokesperson", "official", "legislator", "ambassador"})
_MOST = 20  # leaders of a page that may be meant
_REACH = 4  # sentences back that a group may be gathered from


class _Spoken:
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
        counts = Counter(mention.parties[0] for mention in self._told)
        self._first = {m.parties[0]: m for m in reversed(self._told)}
        self._most = [self._first[party] for party, _ in counts.most_common(_MOST)]
        self._heads: dict[tuple[str, str | None], Party] = {}

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
            sentence = self.before(position, here - back)
            for pool in (sentence, gathered := [*sentence, *gathered]):
                apart = _apart(pool, office)
                if len(apart) == number:
                    return apart
        most = _apart(self._most, office)
        return most[:number] if len(most) >= number else []

    def head(self, country: str, office: str | None) -> Party:
        """Return who holds an office of a country, or leads it, as far as the page names one; else the country."""
        if (country, office) not in self._heads:
            bearers = (m for m in self._told if m.parties[0].country == country)
            named = (m for m in bearers if (str(m.office) == office if office else m.office and m.office.leads))
            found = next((m.parties[0] for m in named if m.parties[0].name), Party(country))
            self._heads[country, office] = found
        return self._heads[country, office]


def find_groups(document: Document, hits: Hits, scene: Scene) -> Iterator[PartyMention]:
    """Yield the groups of a page, each with its parties where they can be told."""
    geos = hits.of(*GEO)
    spoken = _Spoken(geos)
    for hit in hits.of("group"):
        number = 3 if _THREE.search(document.lower, hit.start, hit.stop) else 2
        if _others(document, hits, hit):
            continue
        office = None if hit.value in {"leaders", _COUNTRIES} else str(hit.value)
        parties = tuple(scene.together(hit.start, office, number))
        listed = _listed(document, geos, hit) if hit.value != _COUNTRIES else []
        if len(listed) > 1:
            parties = tuple(scene.head(geo.country, office) for geo in listed)
            if office in _POSTS:
                scene.add(parties, [geo.start for geo in listed], str(office))
            yield PartyMention(
                hit.start, listed[-1].stop, Way.GROUP, parties, basis=Basis.INFERRED, rule="leaders of those listed"
            )
            continue
        if _led(document, geos, hit):
            continue
        if hit.value == _COUNTRIES:
            told = [party.country for party in parties] or spoken.most(hit.start, number)
            parties = tuple(Party(code) for code in told)
        yield PartyMention(
            hit.start, hit.stop, Way.GROUP, parties, basis=Basis.INFERRED, rule="those last named together"
        )


def find_owned_groups(document: Document, hits: Hits, scene: Scene) -> Iterator[PartyMention]:
    """Yield “their defence ministers”, “both countries' presidents”: of the countries last told of together."""
    for hit in hits.of("offices"):
        whose = _THEIRS.search(document.lower, max(0, hit.start - _BEFORE), hit.start)
        if whose is None or hit.value not in _POSTS or hit.value in _MINOR:
            continue
        number = 3 if _THREE.search(document.lower, whose.start(), hit.start) else 2
        codes = [party.country for party in scene.together(hit.start, number=number)]
        parties = tuple(scene.head(code, str(hit.value)) for code in codes)
        rule = "posts of those last named together"
        yield PartyMention(whose.start(), hit.stop, Way.GROUP, parties, basis=Basis.INFERRED, rule=rule)


_BEFORE = 40
_THEIRS = regex(
    r"\b(?:their (?:respective |two |three )?|(?:the (?:two|three)|both) (?:countries|nations|states|sides|neighbou?rs)' )$"
)
_BARE = frozenset({"the two", "the three"})
_DO = regex(r" (?:also|last|then|first|had|have|will|would|were|are|did|both|again|later|each|recently|sat|held|shook|took|spent|made|got|went|began|[a-z]+ed)\b")  # fmt: skip
_VERBS = ("meet-verb", "talk-verb", "discuss-verb", "phone-verb")


def _others(document: Document, hits: Hits, hit: Hit) -> bool:
    """Say whether a group is not of the page's leaders: "the leaders of 11 nations", "the two oil companies"."""
    lower = document.lower
    if lower[hit.start : hit.stop] not in _BARE:
        return hit.value != _COUNTRIES and _MANY.match(lower, hit.stop) is not None
    at = hit.stop + 1
    return _DO.match(lower, hit.stop) is None and not any(hits.within(kind, at, at + 1) for kind in _VERBS)


_MANY = regex(r" (?:of|from) (?:the |all |some |several |other |most )*(?:\d+|(?:four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|other|all|several|some|most|many|dozens|more than)\b)")  # fmt: skip


_GOVERNED = regex(r"\b(?:of|with|between|among|from|to|by|for) $")
_OF = regex(r" (?:of|from) (?:the )?")
_NEXT = regex(r"(?:,|,? and|,? as well as) (?:the )?")
_OWNS = regex(r"(?:'s?|-)\w*")


def _led(document: Document, geos: Sequence[Hit], group: Hit) -> bool:
    """Say whether countries of its own follow a group: "met the prime ministers of Samoa, …"."""
    of = _OF.match(document.lower, group.stop)
    at = bisect_left(geos, of.end(), key=lambda hit: hit.start) if of else len(geos)
    return of is not None and at < len(geos) and geos[at].start == of.end() and geos[at].kind != "demonym"


_POSTS = frozenset(Office)
_LISTED = 8  # countries of one list


def _listed(document: Document, geos: Sequence[Hit], group: Hit) -> list[Hit]:
    """“The foreign ministers of France, Germany and Russia met”: the countries, where the group is a subject."""
    if _GOVERNED.search(document.lower[max(0, group.start - 12) : group.start]):
        return []
    found: list[Hit] = []
    at, link = group.stop, _OF
    first = bisect_left(geos, at, key=lambda hit: hit.start)
    for geo in geos[first : first + _LISTED]:
        between = link.match(document.lower, at)
        if between is None or between.end() != geo.start or geo.kind == "demonym":
            break
        found.append(geo)
        at, link = geo.stop, _NEXT
    return [] if _OWNS.match(document.lower, at) else found


def _fits(held: str, office: str | None) -> bool:
    """Say whether who holds an office may be of a group: “the two ministers” are of any ministry."""
    if office is None:
        return held not in _MINOR
    return held == office or (office == _MINISTER and held.endswith(_MINISTER) and held != "prime-minister")


def _apart(mentions: Iterable[PartyMention], office: str | None) -> list[Party]:
    """Keep one leader a country: who holds the office asked for, else who holds a leading one."""
    found: dict[str, Party] = {}
    for mention in mentions:
        party, held = mention.parties[0], str(mention.office)
        if not party.country or (mention.former and office is None):
            continue
        if not _fits(held, office):
            continue
        found.setdefault(party.country, party)
    return list(found.values())
