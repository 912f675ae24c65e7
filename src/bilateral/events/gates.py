"""Which readers a page calls for: told from the hits of its scan, before anything else is done with it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from bilateral.events.meetings.views import CUES
from bilateral.events.worth import COUNTRIES, OFFICES, PEOPLE, SOMEBODY, STRONG, leading, may_meet, may_quote
from bilateral.lang.pack import Language
from bilateral.mentions.scan import Found, Hit
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["READERS", "called"]

READERS = frozenset({"origin", "leaders", "meetings", "statements", "commitments", "absences"})
"""The readers by the names that `Reading.skipped` calls them."""

_CUES = frozenset(CUES)
_COUNTRIES = frozenset(COUNTRIES)
_SIDES = frozenset({*COUNTRIES, "prefix", "person"})
_SITES = frozenset({*COUNTRIES, "place", "venue", "region", "institution"})
_ACTS = frozenset({*STRONG, "absence", "sign-act", "touch-act", "stay-verb", "by-phone"})
_NAMES = frozenset({*COUNTRIES, *SOMEBODY, "summit"})
_PLACES = frozenset({"place", "venue"})
_ORIGIN = frozenset({"origin"})
_REPORTED = _ORIGIN | {"statements", "commitments"}
_TWO = 2
_SHORT = 400  # characters


def called(found: Found, language: Language) -> frozenset[str]:
    """
    Return the readers that a page calls for; none, for most pages of a crawl.

    Contacts need a word of contact, an office or a person, and two sides: countries, or holders of leading offices.
    What was said is read where a page with quotation marks names a person, an office or a country. Who is on the page
    is told where it names a known person in full, or somebody by a political office.

    Words of contact that mostly tell of none ("called", "saw", "discussed"), and marks around a word or two, call for
    readers only where they stand as those read them: before a name, with somebody; in a sentence that reports speech.

    A text of a few sentences that names a country or somebody, tells of an act or quotes, is read by all: it says too
    little to be turned away by, and costs little.

    >>> from bilateral import Source
    >>> from bilateral.lang.pack import language
    >>> from bilateral.text.documents import open_document
    >>> page = open_document(Source.of("Shares rose in Lima. " * 40), language("en"))
    >>> sorted(called(Found(page, [Hit(15, 19, "place", "Lima")]), language("en")))
    []
    """
    document, hits = found.document, found.hits
    kinds = {hit.kind for hit in hits}
    if len(document.plain) < _SHORT:
        return _of_few_words(kinds, quotes=_quotes(document.lower))
    people = not kinds.isdisjoint(PEOPLE)
    looks: set[str] = set()
    if people and not kinds.isdisjoint(_CUES) and _two_sides(hits, language) and may_meet(found, language):
        looks |= {"meetings", "statements", "commitments", "absences"}
    named = people or not kinds.isdisjoint(COUNTRIES)
    if named and _quotes(document.lower) and may_quote(found, people=people):
        looks |= {"statements", "commitments"}
    if looks or "person" in kinds or (people and _titled(document, hits, language)):
        looks |= {"origin", "leaders"}
    return frozenset(looks)


def _of_few_words(kinds: set[str], *, quotes: bool) -> frozenset[str]:
    """Return the readers of a short text: all, where it names anybody, tells of an act or quotes."""
    if quotes or not (kinds.isdisjoint(_NAMES) and kinds.isdisjoint(_ACTS)):
        return READERS
    looks = frozenset() if kinds.isdisjoint(_PLACES) else _ORIGIN  # a dateline
    return looks | _REPORTED if {"speech", "commit"} <= kinds else looks


def _two_sides(hits: list[Hit], language: Language) -> bool:
    sides: set[str] = set()
    ruling = leading(language)
    offices = 0
    for hit in hits:
        if hit.kind in _SIDES:
            sides.update(_codes(hit))
        elif hit.kind in OFFICES and hit.value in ruling:
            offices += 1
    return len(sides) >= _TWO or offices >= _TWO


def _codes(hit: Hit) -> Iterable[str]:
    """Return the countries that a word may stand for."""
    if hit.kind == "person":
        return (leader.country for leader in hit.value)
    return (hit.value,) if isinstance(hit.value, str) else hit.value[:1]


def _quotes(lower: str) -> bool:
    """Say whether there are quotation marks: double ones, or a single one where a word begins."""
    if '"' in lower:
        return True
    single = "'" in lower and (any(mark in lower for mark in ("''", " '", "\n'", "('")) or lower[0] == "'")
    return single or ("`" in lower and "``" in lower) or ",," in lower


def _titled(document: Document, hits: list[Hit], language: Language) -> bool:
    """Say whether one of the offices of a page stands beside a name."""
    telling = leading(language) | {"official"}
    offices = [hit for hit in hits if hit.kind in OFFICES and hit.value in telling]
    if not offices:
        return False
    starts, ends = _by_place(hits)
    return any(_titles(document, office, starts, ends) for office in offices)


_Kinds = Mapping[int, frozenset[str] | set[str]]


def _by_place(hits: Iterable[Hit]) -> tuple[_Kinds, _Kinds]:
    """Return the kinds of what starts at a place, and of what ends there."""
    starts: defaultdict[int, set[str]] = defaultdict(set)
    ends: defaultdict[int, set[str]] = defaultdict(set)
    for hit in hits:
        starts[hit.start].add(hit.kind)
        ends[hit.stop].add(hit.kind)
    return starts, ends


def _titles(document: Document, hit: Hit, starts: _Kinds, ends: _Kinds) -> bool:
    """Say whether an office stands beside a name: before a capital, or in apposition to one."""
    plain, start, stop = document.plain, hit.start, hit.stop
    if plain.startswith(" and ", stop) and "outsider" in starts.get(stop + len(" and "), ()):
        return False  # “president and chief executive”: of a firm
    if (after := _CAPITAL.match(plain, stop)) is not None:
        # “official Serb sources” are nobody.
        return hit.value != "official" or _COUNTRIES.isdisjoint(starts.get(after.end() - 1, ()))
    if hit.kind == "offices" and hit.value == "official":
        return False  # “in the town of Rio Nido, officials say”
    before = _NAME_BEFORE.search(plain, max(0, start - _APART), start)
    return before is not None and not _is_site(ends.get(before.end(1), frozenset()))


def _is_site(kinds: frozenset[str] | set[str]) -> bool:
    """“A bomb in Kenya, an official said”: what ends there is the name of a place or a firm, and of no person."""
    return not kinds.isdisjoint(_SITES) and kinds.isdisjoint(PEOPLE)


_APART = 48  # characters between a name's comma and its office: "Doe, then a Deputy Prime Minister"
_CAPITAL = regex(r"[ \n]{0,2}(?!The\b)[A-Z]")
_NAME_BEFORE = regex(r"\b([A-Z][\w.'-]{1,24}), {1,2}(?!(?:is|was) )(?:[\w.'-]{1,20} {1,2}){0,4}$")
