"""“Our foreign ministers”, “your country”: whom those mean who speak to each other."""

from collections.abc import Iterator
from typing import NamedTuple

from bilateral.mentions.scan import Hit, Hits
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.model.offices import Office
from bilateral.patterns import regex
from bilateral.refer.dialogue import Dialogue
from bilateral.refer.mentions import PartyMention, Way
from bilateral.refer.rules import BY_NAME, PLURAL_POST, POST_OF_COUNTRY, STAFF_OF_BOTH
from bilateral.refer.scene import MINOR, Scene, posts_of
from bilateral.text.documents import Document
from bilateral.text.worded import Worded

__all__ = ["ADDRESSED", "find_addressed"]

ADDRESSED = "the one who is spoken to"
"""The rule of *you*, said by one of two to the other."""

_COUNTRY = Worded(r"\b(our|my|your) (?:<praise> )?(?:country|capital|land)\b(?!')", "refer.addressed")
_YOU = Worded(r"\b<meets> (you)\b", "refer.addressed")
_WHOSE = regex(r"\b(our|my|your)(?: respective)?(?: [a-z-]+ and)? $")  # “our defence and foreign ministers”
_OF_BOTH = regex(r" (?:of|from) (?:our|both|the two|our two) (?:countries|nations|states|governments)\b(?!')")
_OF_YOURS = regex(r" (?:of|from|in) (your|my|our) (?:country|government)\b(?!')")
_THE = regex(r"\bthe $")
_BACK = 32
_POSTS = frozenset(Office)
_NO_POSTS = MINOR - {"official"} | {"countries"}


def find_addressed(document: Document, hits: Hits, dialogue: Dialogue, scene: Scene) -> Iterator[PartyMention]:
    """Yield the countries and posts that two leaders call theirs: of the one who speaks, of the other, of both."""
    if not dialogue.starts:
        return
    for match in _COUNTRY[document.language].finditer(document.lower, dialogue.starts[0]):
        two = dialogue.both(match.start())
        party = Party(two[match[1] == "your"].parties[0].country)
        yield PartyMention(match.start(), match.end(), Way.COUNTRY, (party,), basis=Basis.INFERRED, rule=BY_NAME)
    for match in _YOU[document.language].finditer(document.lower, dialogue.starts[0]):
        parties = dialogue.both(match.start())[1].parties
        yield PartyMention(match.start(1), match.end(), Way.PRONOUN, parties, basis=Basis.INFERRED, rule=ADDRESSED)
    for hit in hits.of("office", "offices", "group"):
        if hit.start < dialogue.starts[0] or hit.value in _NO_POSTS:
            continue
        phrase = _phrase(document, hit)
        if phrase is not None:
            codes = [m.parties[0].country for m in dialogue.both(hit.start)]
            yield _post(phrase, codes, str(hit.value), scene)


class _Phrase(NamedTuple):
    """A post that one of two calls theirs: *our*, *my* or *your*."""

    start: int
    stop: int
    word: str
    plural: bool


def _phrase(document: Document, hit: Hit) -> _Phrase | None:
    plural = hit.kind != "office"
    whose = _WHOSE.search(document.lower, max(0, hit.start - _BACK), hit.start)
    both = _OF_BOTH.match(document.lower, hit.stop) if plural else None
    theirs = _OF_YOURS.match(document.lower, hit.stop)
    if not (whose or both or theirs):
        return None
    the = _THE.search(document.lower, max(0, hit.start - _BACK), hit.start)
    start = whose.start() if whose else the.start() if the else hit.start
    of = both or theirs
    word = whose[1] if whose else theirs[1] if theirs and not both else "our"
    return _Phrase(start, of.end() if of else hit.stop, word, plural)


def _post(phrase: _Phrase, codes: list[str], office: str, scene: Scene) -> PartyMention:
    """Return the holders of a post: of both countries, or of the one that is meant."""
    told = office if office in _POSTS else None
    start, stop = phrase.start, phrase.stop
    code = codes[phrase.word == "your"]
    if not phrase.plural:
        held = Office(told) if told else None
        party = scene.head(code, told)
        return PartyMention(start, stop, Way.OFFICE, (party,), office=held, basis=Basis.INFERRED, rule=POST_OF_COUNTRY)
    if phrase.word != "our":
        return PartyMention(start, stop, Way.COUNTRY, (Party(code),), basis=Basis.INFERRED, rule=PLURAL_POST)
    parties = tuple(scene.head(each, told) for each in codes)
    rule = STAFF_OF_BOTH if office in MINOR else posts_of(parties)
    return PartyMention(start, stop, Way.GROUP, parties, basis=Basis.INFERRED, rule=rule)
