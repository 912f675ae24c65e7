"""What surrounds a person on the page: the countries it speaks of, who else is there, and when it is."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from bilateral.kept import kept
from bilateral.mentions.names import GEO
from bilateral.mentions.scan import Hits
from bilateral.model.dates import When
from bilateral.model.leaders import Leader
from bilateral.model.offices import Office
from bilateral.patterns import regex
from bilateral.refer.person import Person
from bilateral.refer.publisher import Publisher
from bilateral.text.documents import Document
from bilateral.world.world import World

__all__ = ["Setting", "infer_era"]

_NO_OFFICE = frozenset({"official", "head", "spokesperson", "party-leader", "envoy", "candidate", "minister"})
# An office that a page gives no country at all, though it names places: American pages take theirs for granted.
_TAKEN_FOR_GRANTED, _UNTOLD = frozenset({"president", "vice-president"}), "US"
_OWN = 2  # what a word of a country's own politics counts
_TO = regex(r"\b(?:in|to|from|near|at|for)\s+(?:the\s+)?$")
# Whose holders are mostly named where others of their country are.
_DOMESTIC = frozenset({"legislator", "governor", "minister", "interior-minister"})
_EVERYWHERE = frozenset({"legislator", "governor"})  # every country has them, whether the tables name one or not
_AHEAD = 4  # countries told after a name that are looked at
_RIVAL = "candidate"
_AND = regex(r",?\s+(?:and|as well as)\s+(?:the\s+)?(?:also\s+)?")
_YEAR = regex(r"\b(?:19[4-9]\d|20[0-4]\d)\b")


class Setting:
    """The page around a person."""

    def __init__(  # noqa: PLR0913, PLR0917  the page and the facts
        self,
        document: Document,
        hits: Hits,
        persons: list[Person],
        world: World,
        reference: When | None,
        publisher: Publisher,
    ) -> None:
        """Take the page, everybody on it, and the tables."""
        self.world = world
        self.publisher = publisher
        self.era = reference or infer_era(document.plain, persons, world)
        self._document = document
        self._codes = [(hit.start, hit.country) for hit in hits.of(*GEO)]
        self._counts = Counter(code for _, code in self._codes)
        self.countries = frozenset(self._counts)
        self._visited = self.countries - {code for start, code in self._codes if not self._is_place(start)}
        self._told_from = frozenset(str(hit.value) for hit in hits.of("scene"))
        # “Sen.”, “Secretary of State”: a page of American offices is an American page.
        for hit in hits.of("home", "scene"):
            self._counts[str(hit.value)] += _OWN
        self._full: Counter[Leader] = Counter(leader for person in persons for leader in person.full)
        self._named = sorted(
            ((m.stop, person) for person in persons for m in person.mentions), key=lambda pair: pair[0]
        )
        self._held: set[tuple[str, str]] = set()

    @kept
    def _stops(self) -> list[int]:
        return [stop for stop, _ in self._named]

    def held(self, office: str, country: str) -> None:
        """Note that an office is taken: a page has one president of a country."""
        self._held.add((office, country))

    def taken(self, leader: Leader, person: Person) -> bool:
        """Say whether a leader is named in full elsewhere on the page."""
        return self._full[leader] > (leader in person.full)

    def named_at(self, stop: int) -> Person | None:
        """Return whose name stops at a position."""
        index = bisect_left(self._stops, stop)
        return self._named[index][1] if index < len(self._named) and self._stops[index] == stop else None

    def office_before(self, person: Person) -> str | None:
        """Return the office of the leader named last before a person's first mention."""
        index = bisect_left(self._stops, person.mentions[0].start)
        for _, other in reversed(self._named[max(0, index - 6) : index]):
            if other.office is not None:
                return str(other.office)
        return None

    def near(self, person: Person, office: str) -> str:
        """“In Turkey, Levy will also meet President Demirel”: the country told last before in the sentence."""
        home = self.publisher.country
        if home and self.publisher.official and office not in _NO_OFFICE and self._open(office, home):
            return home
        if office == _RIVAL and (country := self._country_before(person)):
            return country
        if office == Office.MONARCH and (country := self._beside(person)):
            return country  # "Emperor Akihito and Empress Michiko"
        index = self._document.sentence_at(person.mentions[0].start)
        floor = self._document.sentences[index].start if index >= 0 else person.mentions[0].start
        before = self._codes[
            bisect_left(self._codes, (floor, "")) : bisect_left(self._codes, (person.mentions[0].start, ""))
        ]
        told = list(reversed(before[-8:]))
        hosts = [code for start, code in told if self._is_place(start)]
        ahead = self._codes[bisect_left(self._codes, (person.mentions[0].stop, "")) :][:_AHEAD] if index >= 0 else []
        stop = self._document.sentences[index].stop
        there = [code for start, code in ahead if start < stop and self._is_place(start)] if office in _DOMESTIC else []
        usual = [code for code, _ in self._counts.most_common()]
        order = [self._beside(person), *hosts, self.publisher.scene, *there, *(code for _, code in told), home]
        if office in _DOMESTIC:
            order.append(self._country_before(person))
        order += [code for code in usual if code not in self._visited]
        if office in _TAKEN_FOR_GRANTED:
            order.append(_UNTOLD)
        parliament = office in _EVERYWHERE and len(person.words) > 1
        free = (code for code in [*order, *usual] if code and (parliament or self._open(office, code)))
        return next(free, "")

    def is_of(self, country: str) -> bool:
        """Say whether a page speaks of a country, or of none at all."""
        return not self.countries or country in self.countries or country in self._told_from

    def _beside(self, person: Person) -> str:
        """“Prime Minister Razak and Senate President Ujang”: two who are listed together are of one country, unless told apart."""
        mention = person.mentions[0]
        index = bisect_left(self._stops, mention.start)
        if not index or not _AND.fullmatch(self._document.plain, self._stops[index - 1], mention.start):
            return ""
        other = self._named[index - 1][1]
        return other.country if other.leads else ""

    def _is_place(self, start: int) -> bool:
        """“In Turkey”: where somebody is, not whose he is."""
        return _TO.search(self._document.lower, max(0, start - 12), start) is not None

    def _country_before(self, person: Person) -> str:
        """“Gantry and his rival for the presidency, Anna Bell”: the country of who leads and was named last."""
        index = bisect_left(self._stops, person.mentions[0].start)
        for _, other in reversed(self._named[max(0, index - 6) : index]):
            if other.leads and other.country:
                return other.country
        return ""

    def is_held(self, office: str, country: str) -> bool:
        """Say whether somebody on the page holds an office."""
        return (office, country) in self._held

    def leading_office(self, country: str) -> Office | None:
        """Return the office that leads a country at the page's time."""
        return self.world.leading_office(country, *self.days) if self.era else None

    @kept
    def days(self) -> tuple[str, str]:
        """Return the first and the last day of the page's time; empty where unknown."""
        first, last = (self.era.first, self.era.last) if self.era else (None, None)
        return (first.isoformat(), last.isoformat()) if first and last else ("", "")

    def _open(self, office: str, country: str) -> bool:
        """Say whether a country has such an office that nobody else on the page holds."""
        if (office, country) in self._held:
            return False
        return office in _NO_OFFICE or self.world.has_office(office, country, near=self.days)


def infer_era(plain: str, persons: Iterable[Person], world: World) -> When | None:
    """Return the year a page seems to be of: the latest it names that suits its leaders, else the latest."""
    years = {int(year) for year in _YEAR.findall(plain)}
    counted: Counter[int] = Counter()
    for leader in dict.fromkeys(p.full[0] for p in persons if len(p.full) == 1):
        spans = {
            year
            for term in world.terms_of(leader)
            if term.office.leads
            for year in range(int(term.since[:4]), (int(term.until[:4]) if term.until else 2026) + 1)
        }
        counted.update(spans)
    if counted:
        top = max(counted.values())
        suits = [year for year, count in counted.items() if count == top]
        return When.year(max([year for year in suits if year in years] or suits))
    return When.year(max(years)) if years else None
