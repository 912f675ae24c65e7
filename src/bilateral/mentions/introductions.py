"""What an introduction is: the office, the country and the honorific that stand beside a name."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from attrs import define, field

from bilateral.lang.pack import Language
from bilateral.mentions.names import GEO, TITLES
from bilateral.mentions.scan import Hit, Hits
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["VERB", "Found", "Introduction", "Surroundings", "settle"]

_HEAD = "head"
_LEADER = regex(r"leader|ruler|strongman|dictator", re.IGNORECASE)
_ANYBODY = frozenset({"head", "official", "minister"})
_DIRECT = regex(r"(?:'s?)?[\s-]*")
_OF_BODY = regex(r"\s+(?:of|at|for|with)(?:\s+(?:[A-Z][\w&'-]*|of|for|on|and|the)){1,9}")
_FOR = regex(r"\s+(?:for|at|with)\s+(?:the\s+)?((?:[\w'-]+[ \n]?){1,5})")
_AND = regex(r",? (?:and|of finance|for) ")
_LEADING = {"president", "prime-minister", "chancellor", "monarch", "supreme-leader"}
_DEPUTIES = {"prime-minister": "deputy-prime-minister", "president": "vice-president", "minister": "minister"} | {
    office: office
    for office in ("spokesperson", "vice-president", "deputy-prime-minister", "ambassador", "envoy", "legislator")
}
# Words that end a noun phrase: prepositions of place and company, conjunctions, verbs.
VERB = (
    r"(?:with|to|in|by|from|at|that|said|says|met|meets|meet|told|will|would|has|had|have|is|was|are|were|be|as|after|"
    r"before|who|which|where|when|while|but|or|if|than|because|since|during|between|he|she|they|it|about|against|"
    r"may|might|could|should|can|hosts|urges|wants|calls|sends|tells|asks|gave|sent|left|saw|held|took|made|became|"
    r"[a-z]{2,}ed)"
)


class Introduction(NamedTuple):
    """What stands beside a name; ``start`` and ``stop`` cover title and name."""

    start: int
    stop: int
    office: str | None = None
    country: str | None = None
    home: str | None = None  # the country that the title alone implies
    honorific: str = ""
    former: bool = False
    outsider: bool = False
    peer: bool = False  # “his counterpart”
    owner: int = -1  # where the one stops whose spokesman, minister or envoy it is
    leads: bool = False  # “leader”, “ruler”: said of nobody else but who leads a country or a movement
    plural: bool = False  # “Presidents …”: what follows after “and” holds the office too
    rule: str = ""


@define(eq=False, repr=False)
class Found:
    """What was met so far on the way from the name."""

    start: int
    offices: list[Hit] = field(factory=list)
    country: str | None = None
    honorific: str = ""
    former: bool = False
    deputy: bool = False
    outsider: bool = False
    peer: bool = False
    owner: int = -1
    plural: bool = False  # “Presidents Kuchma of Ukraine and Yeltsin of Russia”
    body: bool = False  # an unknown body stands before the title: “UNOS spokeswoman”

    def take(self, hit: Hit) -> None:
        """Take a title word."""
        if hit.kind in {"office", "offices"}:
            self.offices.append(hit)
            self.plural = self.plural or hit.kind == "offices"
        elif hit.kind == "honorific":
            self.honorific = self.honorific or hit.value
        elif hit.kind == "former":
            self.former = self.former or hit.value in {"former", "then"}
        elif hit.kind == "deputy":
            self.deputy = True
        elif hit.kind == "outsider":
            self.outsider = not self.offices or self.offices[-1].start == hit.start
        elif hit.kind == "counterpart":
            self.peer = True


@cache
def _public(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that are no names, and those for public bodies."""
    words = language.table("titles")["words"]
    return frozenset(words["rarely_names"]) | frozenset(words["never_names"]), frozenset(words["public_bodies"])


class Surroundings:
    """The title words, countries and bodies of a page, found by where they stand."""

    def __init__(self, document: Document, hits: Hits, language: Language) -> None:
        """Take the page and what the scan found."""
        self.plain = document.plain
        self.document = document
        # “Leaders' Meeting”: only a plural that names one office introduces a row of names.
        self.titles = [hit for hit in hits.of(*TITLES) if hit.kind != "offices" or not self._anybodys(hit)]
        self._title_starts = [hit.start for hit in self.titles]
        self._geo = hits.of(*GEO)
        self._geo_starts = [hit.start for hit in self._geo]
        self._people = hits.of("person", "surname")
        self._people_starts = [hit.start for hit in self._people]
        self._bodies = hits.of("institution")
        self._body_starts = [hit.start for hit in self._bodies]
        self._ends: dict[int, list[Hit]] = {}
        for hit in (*self.titles, *self._geo):
            self._ends.setdefault(hit.stop, []).append(hit)
        self._sites = {hit.stop: hit.value.country for hit in hits.of("place", "venue", "region")}
        self.homes = {(hit.start, hit.stop): str(hit.value) for hit in hits.of("home")}
        self.public, self.bodies_public = _public(language)
        self.used: set[int] = set()

    def _anybodys(self, hit: Hit) -> bool:
        return hit.value in _ANYBODY and " " not in self.plain[hit.start : hit.stop]

    def sentence(self, position: int) -> tuple[int, int]:
        """Return where the sentence of a position starts and stops."""
        index = self.document.sentence_at(position)
        span = self.document.sentences[index] if index >= 0 else None
        return (span.start, span.stop) if span else (position, position)

    def ending_at(self, stop: int) -> list[Hit]:
        """Return the titles and countries that stop at a position."""
        return self._ends.get(stop, [])

    def site_ending(self, stop: int) -> str:
        """Return the country of the city or region whose name stops at a position; empty where none does."""
        return str(self._sites.get(stop, ""))

    def titles_from(self, start: int, stop: int) -> Sequence[Hit]:
        """Return the title words that start within a range."""
        return self.titles[bisect_left(self._title_starts, start) : bisect_left(self._title_starts, stop)]

    def geo_from(self, start: int, stop: int) -> Sequence[Hit]:
        """Return the countries that start within a range."""
        return self._geo[bisect_left(self._geo_starts, start) : bisect_right(self._geo_starts, stop - 1)]

    def people_from(self, start: int, stop: int) -> Sequence[Hit]:
        """Return the table's names that start within a range."""
        return self._people[bisect_left(self._people_starts, start) : bisect_left(self._people_starts, stop)]

    def bodies_from(self, start: int, stop: int) -> Sequence[Hit]:
        """Return the words for institutions that start within a range."""
        return self._bodies[bisect_left(self._body_starts, start) : bisect_left(self._body_starts, stop)]

    def take(self, found: Found, hit: Hit) -> None:
        """Take a title for one name, so that no other takes it."""
        self.used.add(hit.start)
        found.take(hit)


def settle(around: Surroundings, found: Found, stop: int, rule: str) -> Introduction:
    """Say what was found: which office of several, and whether it is a public one."""
    offices = found.offices
    office = _office(offices, deputy=found.deputy)
    homes = [around.homes[key] for hit in offices if (key := (hit.start, hit.stop)) in around.homes]
    unknown = found.body and found.country is None and not homes
    private = bool(offices) and (
        _of_company(around, offices, anywhere=found.country is None)
        or (unknown and office in {"spokesperson", "official", _HEAD, "president"})
        or (rule == "after" and found.country is None and _of_firm(around, found, office))
    )
    outsider = private or (found.outsider and not (offices and found.country))
    return Introduction(
        found.start,
        stop,
        None if outsider else office,
        found.country,
        homes[0] if homes else None,
        found.honorific,
        found.former,
        outsider,
        found.peer,
        found.owner,
        any(_LEADER.search(around.plain, hit.start, hit.stop) for hit in offices if hit.value == _HEAD),
        found.plural,
        rule,
    )


def _office(offices: list[Hit], *, deputy: bool) -> str | None:
    """Of several offices take the one that leads the country, else the one next to the name."""
    if not offices:
        return None
    told = [str(hit.value) for hit in offices]
    office = next((value for value in told if value in _LEADING), told[0])
    if deputy and len(told) == 1:
        return _DEPUTIES.get(office, "minister" if office.endswith("-minister") else _below(office))
    return office


def _below(office: str) -> str:
    return office if office == "candidate" else "official"


def _of_firm(around: Surroundings, found: Found, office: str | None) -> bool:
    """“Jim Unruh, Unisys's president”, “president of Nestle Foods”, “president and chief executive”: no country's."""
    if not found.offices or office not in {"president", "vice-president", "spokesperson", _HEAD}:
        return False
    last = max(hit.stop for hit in found.offices)
    if office == "spokesperson":
        # “a spokesman for the Port Authority” speaks for no country, “for the interior ministry” for one.
        whose = _FOR.match(around.plain, last)
        named = whose is not None and bool(around.people_from(last, whose.end()))
        return whose is not None and not named and not set(whose[1].lower().split()) & around.bodies_public
    joined = _AND.match(around.plain, last)
    return found.owner >= 0 or _OF_BODY.match(around.plain, last) is not None or joined is not None


def _of_company(around: Surroundings, offices: list[Hit], *, anywhere: bool) -> bool:
    """“president of the Migration Institute”, “Ford Motor Company President”: a head, but of no country."""
    first, last = min(hit.start for hit in offices), max(hit.stop for hit in offices)
    if any(hit.value == "governor" for hit in offices):
        return False
    of = _OF_BODY.match(around.plain, last)
    if of and around.bodies_from(last, of.end()):
        return True
    before = around.bodies_from(max(0, first - 45), first) if anywhere else ()
    return any(_DIRECT.fullmatch(around.plain, hit.stop, first) for hit in before if hit.stop <= first)
