"""Find places and venues: those of the world tables, and unknown ones that the text itself locates."""

from collections.abc import Callable, Collection, Container
from typing import NamedTuple

from bilateral.mentions.scan import Hit, Hits
from bilateral.model.places import Place
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["PlaceMention", "find_places"]

_NAME = r"[A-Z][\w'-]*(?: (?:[A-Z][\w'-]*|de|del|la|el|al|es|sur|upon|on|of))*"
_LOCATED = regex(rf"(?:the (?:[\w-]+ ){{0,3}}(?:city|town|resort|village|port|capital|island) of )({_NAME})")
_COMMA_COUNTRY = regex(rf"(?:in|at|near) ({_NAME}), (?:the )?(?:[a-z]+ern )?$")
_REACH = 60


class PlaceMention(NamedTuple):
    """A place on the page; offsets of the shadow."""

    start: int
    stop: int
    place: Place
    rule: str


def find_places(
    document: Document,
    hits: Hits,
    shared: Container[str] = (),
    rivals: Callable[[str], Collection[Place]] = lambda _: (),
    *,
    buildings: Container[str] = (),
) -> tuple[PlaceMention, ...]:
    """
    Return the places that are named, in order.

    ``shared`` are names that cities of several countries have, ``rivals`` gives those: the page's countries decide.
    ``buildings`` are names that any capital may have ("State House"): known only where the page names the country.

    A name of the tables gives its city and country. After "the resort of", or after "in" before a comma and a
    country ("in Hagerstown, Ghana"), an unknown name is a city as well.
    """
    found = [
        PlaceMention(hit.start, hit.stop, _meant(document, hits, hit, shared, rivals), "table")
        for hit in hits.of("place", "venue")
        if hit.value.city and not _of_any_capital(document, hits, hit, buildings)
    ]
    found += _before_country(document, hits)
    found += _located(document, hits)
    return _apart(found)


def _meant(
    document: Document, hits: Hits, hit: Hit, shared: Container[str], rivals: Callable[[str], Collection[Place]]
) -> Place:
    """Return which of the places of a name is meant: Tripoli on a page about Libya is the one there."""
    name = document.lower[hit.start : hit.stop]
    known: Place = hit.value
    if name not in shared:
        return known
    codes = [_code(other) for other in hits.of("country", "demonym")]
    found = [place for place in rivals(name) if place.city] or [known]
    return max(found, key=lambda place: codes.count(place.country))


def _of_any_capital(document: Document, hits: Hits, hit: Hit, buildings: Container[str]) -> bool:
    if hit.kind != "venue" or document.lower[hit.start : hit.stop] not in buildings:
        return False
    return all(
        _code(other) != hit.value.country for other in hits.of("country", "demonym", "place") if other is not hit
    )


def _code(hit: Hit) -> str:
    return str(hit.value.country) if isinstance(hit.value, Place) else hit.country


def _before_country(document: Document, hits: Hits) -> list[PlaceMention]:
    found = []
    for hit in hits.of("country", "region"):
        start = max(0, hit.start - _REACH)
        if document.plain[max(0, hit.start - 2) : hit.start] != ", " and ", " not in document.plain[start : hit.start]:
            continue
        match = _COMMA_COUNTRY.search(document.plain, start, hit.start)
        if match:
            country = hit.value.country if hit.kind == "region" else hit.value[0]
            if country and not hits.within("country", match.start(1), match.end(1)):  # "in Ghana, Tanzania and Mali"
                found.append(
                    PlaceMention(match.start(1), match.end(1), Place(country=country, city=match[1]), "before-country")
                )
    return found


def _located(document: Document, hits: Hits) -> list[PlaceMention]:
    found = []
    for hit in hits.of("place-noun"):
        match = _LOCATED.search(document.plain, max(0, hit.start - _REACH), min(len(document.plain), hit.stop + _REACH))
        if match:
            # “the Swiss resort of Muerren”, “the Kenyan town of Nanyuki”
            people = hits.within("demonym", match.start(), match.start(1))
            place = Place(country=_code(people[-1]), city=match[1]) if people else Place(city=match[1])
            found.append(PlaceMention(match.start(1), match.end(1), place, "place-noun"))
    return found


def _apart(found: list[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Leave the first of two that overlap; the tables know better."""
    kept: list[PlaceMention] = []
    for mention in sorted(found, key=lambda m: (m.start, m.rule != "table", -m.stop)):
        if not kept or mention.start >= kept[-1].stop:
            kept.append(mention)
    return tuple(kept)
