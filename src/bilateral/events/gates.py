"""Which readers a page calls for: told from the hits of its scan, before anything else is done with it."""

from collections.abc import Iterable
from functools import cache

from bilateral.events.views import CUES
from bilateral.lang.pack import Language
from bilateral.mentions.names import labels_of
from bilateral.mentions.scan import Hit, Hits, sort_hits
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["READERS", "called"]

READERS = frozenset({"origin", "leaders", "meetings", "statements", "commitments", "absences"})
"""The readers by the names that `Reading.skipped` calls them."""

_CUES = frozenset(CUES)
_WEAK = ("see-verb", "phone-verb", "talk-verb", "discuss-verb")  # that mostly tell of no contact
_STRONG = tuple(cue for cue in CUES if cue not in _WEAK)
_OFFICES = frozenset({"office", "offices"})
_PEOPLE = frozenset({"person", "surname", *_OFFICES})
_COUNTRIES = frozenset({"country", "demonym", "metonym"})
_SIDES = frozenset({*_COUNTRIES, "prefix", "person"})
_SITES = frozenset({*_COUNTRIES, "place", "venue", "region", "institution"})
_SOMEBODY = (*_PEOPLE, "group", "guest", "counterpart", "officials")
_ACTS = frozenset({*_STRONG, "absence", "sign-act", "touch-act", "stay-verb", "by-phone"})
_NAMES = frozenset({*_COUNTRIES, *_SOMEBODY, "place", "venue", "summit"})
_TWO = 2
_SHORT = 400  # characters


def called(document: Document, found: list[Hit], language: Language) -> frozenset[str]:
    """
    Return the readers that a page calls for; none, for most pages of a crawl.

    Contacts need a word of contact, an office or a person, and two sides: countries, or holders of leading offices.
    What was said is read where a page with quotation marks names a person, an office or a country. Who is on the page
    is told where it names a known person in full, or somebody by a political office.

    Words of contact that mostly tell of none ("called", "saw", "discussed") call for the readers only where one stands
    as they read it: before a name, with somebody.

    A text of a few sentences that names a country, somebody or a place, tells of an act, quotes, or reports an
    undertaking, is read by all: it says too little to be turned away by, and costs little.

    >>> from bilateral import Source
    >>> from bilateral.lang.pack import language
    >>> from bilateral.text.documents import open_document
    >>> page = open_document(Source.of("Shares rose in Lima. " * 40), language("en"))
    >>> sorted(called(page, [Hit(15, 19, "place", "Lima")], language("en")))
    []
    """
    kinds = {hit.kind for hit in found}
    if len(document.plain) < _SHORT:
        return READERS if _says_something(kinds) or _quotes(document.lower) else frozenset()
    people = not kinds.isdisjoint(_PEOPLE)
    looks: set[str] = set()
    if people and not kinds.isdisjoint(_CUES) and _two_sides(found, language) and _contact(document, found, language):
        looks |= {"meetings", "statements", "commitments", "absences"}
    if (people or not kinds.isdisjoint(_COUNTRIES)) and _quotes(document.lower):
        looks |= {"statements", "commitments"}
    offices = [hit for hit in found if hit.kind in _OFFICES] if people else []
    if looks or "person" in kinds or any(_titles(document, office, found, language) for office in offices):
        looks |= {"origin", "leaders"}
    return frozenset(looks)


def _says_something(kinds: set[str]) -> bool:
    """Say whether a short text names anybody or a place, tells of an act, or reports what somebody undertakes."""
    return not (kinds.isdisjoint(_NAMES) and kinds.isdisjoint(_ACTS)) or {"speech", "commit"} <= kinds


def _two_sides(hits: list[Hit], language: Language) -> bool:
    sides: set[str] = set()
    leading = _leading(language)
    offices = 0
    for hit in hits:
        if hit.kind in _SIDES:
            sides.update(_codes(hit))
        elif hit.kind in _OFFICES and hit.value in leading:
            offices += 1
    return len(sides) >= _TWO or offices >= _TWO


def _contact(document: Document, found: list[Hit], language: Language) -> bool:
    """Say whether somebody is named who may be a leader, and one of the words of contact may tell of one."""
    hits = sort_hits(found, document)
    if not (hits.of("person", *_OFFICES) or any(_names(document, hit, hits, language) for hit in hits.of("surname"))):
        return False
    return bool(hits.of(*_STRONG)) or any(_read_so(document, cue, hits) for cue in hits.of(*_WEAK))


def _names(document: Document, surname: Hit, hits: Hits, language: Language) -> bool:
    """Say whether a surname may name somebody: “May” and “Friday” do so after a title only, “He” never."""
    label = labels_of(language).get(document.plain[surname.start : surname.stop], "")
    return not label or (label != "stop" and any(h.stop in _before(surname) for h in hits.of("honorific")))


def _before(hit: Hit) -> range:
    return range(hit.start - 2, hit.start)


def _read_so(document: Document, cue: Hit, hits: Hits) -> bool:
    """Say whether a weak word of contact stands in its sentence as the readers of such words want it."""
    index = document.sentence_at(cue.start)
    if index < 0:
        return False
    sentence = document.sentences[index]
    plain, before = document.flat[cue.stop : sentence.stop], document.flat_lower[sentence.start : cue.start]
    after = plain[:_AHEAD].lower()
    if cue.kind == "see-verb":
        return _NAME_AHEAD.match(plain) is not None or "whom" in before
    if cue.kind == "phone-verb":
        named = any(hits.within(kind, cue.stop, min(sentence.stop, cue.stop + _AHEAD)) for kind in _SOMEBODY)
        return named or _OBJECT_AHEAD.match(plain) is not None
    if cue.kind == "talk-verb":
        return cue.value != "ing" or _TO_SOMEBODY.search(after) is not None
    pair = any(hits.within(kind, sentence.start, cue.start) for kind in (*_COUNTRIES, *_SOMEBODY))
    return pair or " with " in after or _BOTH.search(before) is not None


_AHEAD = 140  # characters after a word of contact in which its object stands
_NAME_AHEAD = regex(r"(?: [a-z-]+){0,4} (?:[A-Z]|(?:him|her|them|me|us|you|each)\b)")
_OBJECT_AHEAD = regex(r" (?:[A-Z]|(?:[a-z-]+ ){0,3}(?:him|her|them|me|us|you|each)\b)")
_TO_SOMEBODY = regex(r" (?:to|with)\b|phone|video")
_BOTH = regex(r"\b(?:they|we|both|two|three|sides)\b")


def _codes(hit: Hit) -> Iterable[str]:
    """Return the countries that a word may stand for."""
    if hit.kind == "person":
        return (leader.country for leader in hit.value)
    return (hit.value,) if isinstance(hit.value, str) else hit.value[:1]


def _quotes(lower: str) -> bool:
    """Say whether there are quotation marks: double ones, or a single one where a word begins."""
    return any(mark in lower for mark in ('"', "''", "``", " '", "\n'", "('", ",,")) or lower.startswith("'")


def _titles(document: Document, hit: Hit, hits: list[Hit], language: Language) -> bool:
    """Say whether an office stands beside a name: before a capital, or in apposition to one."""
    if hit.value not in _leading(language) and hit.value != "official":
        return False
    plain, start, stop = document.plain, hit.start, hit.stop
    if plain.startswith(" and ", stop) and any(o.kind == "outsider" and o.start == stop + len(" and ") for o in hits):
        return False  # “president and chief executive”: of a firm
    if (after := _CAPITAL.match(plain, stop)) is not None:
        # “official Serb sources” are nobody.
        return hit.value != "official" or not any(o.kind in _COUNTRIES and o.start == after.end() - 1 for o in hits)
    if hit.kind == "offices" and hit.value == "official":
        return False  # “in the town of Rio Nido, officials say”
    before = _NAME_BEFORE.search(plain, max(0, start - _APART), start)
    return before is not None and not _site(before.end(1), hits)


def _site(end: int, hits: list[Hit]) -> bool:
    """“A bomb in Kenya, an official said”: what ends here is the name of a place or a firm, and of no person."""
    kinds = {hit.kind for hit in hits if hit.stop == end}
    return not kinds.isdisjoint(_SITES) and kinds.isdisjoint(_PEOPLE)


_APART = 48  # characters between a name's comma and its office: "Doe, then a Deputy Prime Minister"
_CAPITAL = regex(r"[ \n]{0,2}(?!The\b)[A-Z]")
_NAME_BEFORE = regex(r"\b([A-Z][\w.'-]{1,24}), {1,2}(?!(?:is|was) )(?:[\w.'-]{1,20} {1,2}){0,4}$")


@cache
def _leading(language: Language) -> frozenset[str]:
    """Return the offices that make a leader: those of a state, not of any firm."""
    return frozenset(language.table("titles")["lexicon"]["office"]) - {"official", "spokesperson", "head"}
