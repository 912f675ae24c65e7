"""Cities told by what they are: "the Turkish capital", "Turkey's capital"."""

from collections.abc import Iterator, Mapping

from bilateral.mentions.places import PlaceMention
from bilateral.mentions.scan import Hits
from bilateral.model.places import Country, Place, Polity
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["find_capitals"]

_CAPITAL = regex(
    r"(?:'s)? capital(?! (?:market|flow|gain|control|account|invest|goods|rais|punish|spend|require|ratio)|-|s\b)"
)
_NAMED = regex(r",? (?:city )?(?:of )?[A-Z]")


def find_capitals(document: Document, hits: Hits, countries: Mapping[str, Country]) -> Iterator[PlaceMention]:
    """Yield the capitals that are told by their country, but not by their name ("the Turkish capital Ankara")."""
    for hit in hits.of("demonym", "country"):
        code = hit.country
        match = _CAPITAL.match(document.lower, hit.stop, hit.stop + 40)
        country = countries.get(code)
        if match is None or country is None or not country.capital or country.kind is Polity.ORGANISATION:
            continue
        if _NAMED.match(document.plain, match.end(), match.end() + 12):
            continue
        place = Place(country=code, city=country.capital)
        yield PlaceMention(hit.start, match.end(), place, "capital of a country")
