"""Phrases for posts: “Mexico's president”, “the German and French foreign ministers”, and which of them nobody fills."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bilateral.mentions.names import GEO
from bilateral.mentions.scan import Hit, Hits
from bilateral.patterns import regex
from bilateral.refer.person import Person
from bilateral.text.documents import Document

__all__ = ["Phrase", "phrases", "vacant_posts"]

_LEFT = regex(r"(?:'s?)?(?:\s+(?:then|new|visiting|former|current|outgoing|incumbent|own|newly[ -]elected))?[\s-]+")
_OF = regex(r"\s+of\s+(?:the\s+)?")
_THE = regex(r"\b(?:the|his|her|its|their|our)\s+(?:visiting\s+|new\s+|former\s+)?$")
_REPUBLIC = regex(r" of the Republic\b(?! of\b)")
_A = regex(r"\ban?\s+(?:[\w-]+\s+)?$")
_AND = regex(r"\.?,?\s+and\s+(?:the\s+)?")  # “U.S. and”
_COMMA = regex(r",\s+(?:the\s+)?")
_PEER = regex(r"\b(?:his|her|their|its)\s+(?:[\w-]+\s+){0,2}$")
_LEADS = frozenset({"president", "prime-minister", "chancellor", "supreme-leader", "monarch"})
_LEADER = regex(r"leader|ruler", re.IGNORECASE)


class Phrase(NamedTuple):
    """An office as it stands in the text, with whose it is."""

    start: int
    stop: int
    office: str
    country: str
    peer: bool = False
    indefinite: bool = False
    others: tuple[str, ...] = ()  # “German, Dutch and French foreign ministers”: all but the last


def phrases(document: Document, hits: Hits) -> Iterator[tuple[Phrase, Hit]]:
    """Yield every phrase for an office, with the word for it."""
    geo = hits.of(*GEO)
    starts = [hit.start for hit in geo]
    for hit in hits.of("office", "offices", "counterpart"):
        if document.lower.startswith("-elect", hit.stop):
            continue
        phrase = _phrase(document, hit, geo, starts)
        if phrase is not None:
            yield phrase, hit


def vacant_posts(document: Document, hits: Hits, persons: Sequence[Person]) -> set[str]:
    """Return the countries whose leader the page speaks of by office alone, and names nobody who is."""
    told = sorted((i.start, i.stop) for person in persons for i in person.introductions)
    starts = [start for start, _ in told]
    taken = {person.country for person in persons if person.leads and person.office and person.office.leads}
    found = set()
    for phrase, hit in phrases(document, hits):
        leads = phrase.office in _LEADS or (hit.value == "head" and _LEADER.search(document.plain, hit.start, hit.stop))
        if hit.kind != "office" or not leads or not phrase.country or phrase.indefinite or phrase.country in taken:
            continue
        index = bisect_right(starts, hit.start) - 1
        if index < 0 or told[index][1] <= hit.start:
            found.add(phrase.country)
    return found


def _phrase(document: Document, hit: Hit, geo: Sequence[Hit], starts: list[int]) -> Phrase | None:
    """Return the whole phrase: the country before it or after “of”, and whether “the” makes it known."""
    plain = document.plain
    index = bisect_left(starts, hit.start) - 1
    start, stop, country = hit.start, hit.stop, ""
    if index >= 0 and geo[index].stop <= hit.start and _LEFT.fullmatch(plain, geo[index].stop, hit.start):
        start, country = geo[index].start, geo[index].country
    elif of := _OF.match(plain, hit.stop):
        right = bisect_right(starts, of.end() - 1)
        if right < len(geo) and starts[right] == of.end():
            stop, country = geo[right].stop, geo[right].country
    if not country and (republic := _REPUBLIC.match(plain, hit.stop)):
        stop = republic.end()
    others: tuple[str, ...] = ()
    plural = hit.kind == "offices" or (hit.kind == "counterpart" and plain.startswith("s", hit.stop - 1))
    if plural and start < hit.start:
        first = _listed_from(plain, geo, index)
        start, others = geo[first].start, tuple(one.country for one in geo[first:index])
    window = document.lower[max(0, start - 24) : start]
    the = _THE.search(window)
    if not country and not the and hit.kind != "counterpart":
        return None
    begin = start - len(window) + the.start() if the else start
    peer = hit.kind == "counterpart"
    if peer and (own := _PEER.search(window)):
        begin = start - len(window) + own.start()
    return Phrase(begin, stop, str(hit.value), country, peer, _A.search(window) is not None, others)


def _listed_from(plain: str, geo: Sequence[Hit], last: int) -> int:
    """Return the index of the first country of a list that ends with one: "the German, Dutch and French"."""
    first = last
    while first > 0:
        link = _COMMA if first < last else _AND
        if not link.fullmatch(plain, geo[first - 1].stop, geo[first].start):
            break
        first -= 1
    return first
