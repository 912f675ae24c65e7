"""Countries that are listed beside a post, and who is named behind it, each for his own: "the presidents of Chad and Mali, X and Y"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from bilateral.mentions.introductions import Introduction
from bilateral.mentions.joining import Name
from bilateral.mentions.names import GEO
from bilateral.mentions.scan import Hit, Hits
from bilateral.model.offices import Office
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["countries_after", "introduced_by_lists"]

_SEVERAL, _MOST = 2, 8  # countries of one list
_OF = regex(r" (?:of|from) (?:the )?")
_NEXT = regex(r"(?:,|,? and|,? as well as) (?:the )?")
_OWNS = regex(r"(?:'s?|-)\w*")
_AND_OTHERS = regex(r",? and (?:(?:the|some|several|many|two|three) )*(?:other|several|more|dozens|\d)")
_AND, _COMMA = regex(r",?\s+and\s+"), regex(r",\s+")
_TOUCH = regex(r"(?:'s)?\s+")
_OFFICES = frozenset(Office)


def countries_after(document: Document, geos: Sequence[Hit], position: int) -> list[Hit]:
    """Return the countries of "of France, Germany and Russia"; none where others that are not told belong to the list."""
    lower, at, link = document.lower, position, _OF
    found: list[Hit] = []
    first = bisect_left(geos, at, key=lambda hit: hit.start)
    for geo in geos[first : first + _MOST]:
        between = link.match(lower, at)
        if between is None or between.end() != geo.start or geo.kind == "demonym":
            break
        found.append(geo)
        at, link = geo.stop, _NEXT
    return [] if _OWNS.match(lower, at) or _AND_OTHERS.match(lower, at) else found


def introduced_by_lists(document: Document, hits: Hits, names: Sequence[Name]) -> Iterator[tuple[int, Introduction]]:
    """Yield the start of each name that a list of countries introduces, with its title: the first is of the first country."""
    geos = hits.of(*GEO)
    starts = [name.start for name in names]
    for hit in hits.of("group", "offices", "counterpart"):
        office = str(hit.value) if str(hit.value) in _OFFICES else None
        peer = hit.kind == "counterpart"
        if office is None and not peer:
            continue
        listed = countries_after(document, geos, hit.stop)
        at = listed[-1].stop if listed else hit.stop
        listed = listed or _before(document.plain, geos, hit.start)
        row = _row(document.plain, names[bisect_left(starts, at) :][: len(listed)], at)
        if len(listed) < _SEVERAL or len(row) != len(listed):
            continue
        for geo, name in zip(listed, row, strict=True):
            told = Introduction(name.start, name.stop, office, geo.country, peer=peer, rule="list of countries")
            yield name.start, told


def _row(plain: str, names: Sequence[Name], position: int) -> list[Name]:
    """Return the names that follow a position, joined as a list is."""
    found: list[Name] = []
    for name in names:
        links = (_COMMA, _AND) if found else (_COMMA,)
        if not any(link.fullmatch(plain, position, name.start) for link in links):
            break
        found.append(name)
        position = name.stop
    return found


def _before(plain: str, geos: Sequence[Hit], position: int) -> list[Hit]:
    """Return the countries of "the Kenyan, Ugandan and Rwandan presidents"."""
    index = bisect_right(geos, position - 1, key=lambda hit: hit.start) - 1
    if index < 0 or not _TOUCH.fullmatch(plain, geos[index].stop, position):
        return []
    found = [geos[index]]
    for geo in reversed(geos[max(0, index - _MOST) : index]):
        link = _AND if len(found) == 1 else _COMMA
        if not link.fullmatch(plain, geo.stop, found[0].start):
            break
        found.insert(0, geo)
    return found
