"""Whether words that mostly tell of nothing stand on a page as their readers want them: asked before it is opened."""

from functools import cache

from bilateral.events.meetings.views import CUES
from bilateral.lang.pack import Language
from bilateral.mentions.bylines import given_names
from bilateral.mentions.names import labels_of
from bilateral.mentions.scan import Found, Hit, Hits
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.text.documents import Document
from bilateral.text.quotations import SHORTEST

__all__ = ["COUNTRIES", "OFFICES", "PEOPLE", "SOMEBODY", "STRONG", "leading", "may_meet", "may_quote"]

OFFICES = ("office", "offices")
PEOPLE = ("person", "surname", *OFFICES)
COUNTRIES = ("country", "demonym", "metonym")
SOMEBODY = (*PEOPLE, "group", "guest", "counterpart", "officials")
_WEAK = ("see-verb", "phone-verb", "talk-verb", "discuss-verb")  # that mostly tell of no contact
STRONG = tuple(cue for cue in CUES if cue not in _WEAK)

_OF = 20  # characters from an office to its country: “officials from the US”
_AHEAD = 140  # characters after a word of contact in which its object stands
_BEHIND = 300  # characters before it in which its sentence mostly begins
_SURE_END = regex(r"[a-z]{5}[.!?][\"')]{0,2}\s")  # of a sentence: no abbreviation is so long
_DUE = "expect"  # “is set to”: of whoever is named before
_FEW = 2  # words in marks that are mostly nobody's
_NAME_AHEAD = regex(r"(?: [a-z-]+){0,4} (?:[A-Z]|(?:him|her|them|me|us|you|each)\b)")
_OBJECT_AHEAD = regex(r" (?:[A-Z]|(?:[a-z-]+ ){0,3}(?:him|her|them|me|us|you|each)\b)")
_TO_SOMEBODY = regex(r" (?:to|with)\b|phone|video")
_BOTH = regex(r"\b(?:they|we|both|two|three|sides)\b")


def may_meet(found: Found, language: Language) -> bool:
    """Say whether somebody is named who may be a leader, and one of the words of contact may tell of one."""
    document, hits = found.document, found.longest
    named = hits.of("person") or any(_names(document, hit, hits, language) for hit in hits.of("surname"))
    if not named and not any(_is_of_state(hit, hits, language) for hit in hits.of(*OFFICES)):
        return False
    return bool(hits.of(*STRONG)) or any(_as_read(document, cue, hits) for cue in hits.of(*_WEAK))


def may_quote(found: Found, *, people: bool) -> bool:
    """
    Say whether a page with marks may quote somebody, or tell what those undertake whom it names: ``people``, or countries.

    A word or two in marks are nobody's words where their sentence reports no speech.
    """
    document, hits = found.document, found.in_prose
    for quotation in document.quoted[0]:
        words = document.plain[quotation.start : quotation.stop]
        if len(words) >= SHORTEST and (
            words.count(" ") >= _FEW or _within(document, hits, quotation.outer_start, ("speech",))
        ):
            return True
    if people and (document.plain.count(": ") > 1 or hits.of("commit")):
        return True  # a transcript, or what “he” will do
    return any(_within(document, hits, hit.start, COUNTRIES, ahead=hit.value != _DUE) for hit in hits.of("commit"))


def _names(document: Document, surname: Hit, hits: Hits, language: Language) -> bool:
    """
    Say whether a surname may name a leader: “May” and “Friday” do so after a title only, “He” never.

    Behind a given name it is somebody else's: a leader would be known by the whole.
    """
    label = labels_of(language).get(document.plain[surname.start : surname.stop], "")
    if label:
        return label != "stop" and any(title.stop in _before(surname) for title in hits.of("honorific"))
    start = document.plain.rfind(" ", 0, surname.start - 1) + 1
    return document.lower[start : surname.start].strip() not in given_names(language)


def _is_of_state(office: Hit, hits: Hits, language: Language) -> bool:
    """Say whether an office is one of a state: “minister”, “a Kenyan official”, “officials of Kenya”, “an official said”."""
    if office.value in leading(language):
        return True
    speaks = hits.within("speech", office.stop, office.stop + 2 * _OF)
    near = range(office.stop, office.stop + _OF)
    return bool(speaks) or any(hit.stop in _before(office) or hit.start in near for hit in hits.of(*COUNTRIES))


def _before(hit: Hit) -> tuple[int, int]:
    return hit.start - 1, hit.start - 2  # “Mr May”, “Mr. May”


@cache
def leading(language: Language) -> frozenset[str]:
    """Return the offices that make a leader: those of a state, not of any firm."""
    return frozenset(language.table("titles")["lexicon"]["office"]) - {"official", "spokesperson", "head"}


def _sentence(document: Document, position: int) -> Span | None:
    index = document.sentence_at(position)
    return document.sentences[index] if index >= 0 else None


def _within(document: Document, hits: Hits, position: int, kinds: tuple[str, ...], *, ahead: bool = True) -> bool:
    """Say whether the sentence of a position has a hit of some kinds; if not ``ahead``, before it."""
    sentence = _sentence(document, position)
    if sentence is None:
        return False
    stop = sentence.stop if ahead else position
    return any(hits.within(kind, sentence.start, stop) for kind in kinds)


def _as_read(document: Document, cue: Hit, hits: Hits) -> bool:
    """Say whether a weak word of contact stands in its sentence, as far as that is surely one, as its readers want it."""
    start, stop = max(0, cue.start - _BEHIND), cue.stop + _AHEAD
    start = max((end.end() for end in _SURE_END.finditer(document.plain, start, cue.start)), default=start)
    if end := _SURE_END.search(document.plain, cue.stop, stop):
        stop = end.end()
    plain, before = document.flat[cue.stop : stop], document.flat_lower[start : cue.start]
    after = plain.lower()
    if cue.kind == "see-verb":
        return _NAME_AHEAD.match(plain) is not None or "whom" in before
    if cue.kind == "phone-verb":
        named = any(hits.within(kind, cue.stop, stop) for kind in SOMEBODY)
        return named or _OBJECT_AHEAD.match(plain) is not None
    if cue.kind == "talk-verb":
        return cue.value != "ing" or _TO_SOMEBODY.search(after) is not None
    pair = any(hits.within(kind, start, cue.start) for kind in (*COUNTRIES, *SOMEBODY))
    return pair or " with " in after or _BOTH.search(before) is not None
