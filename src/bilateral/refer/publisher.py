"""Whose page it is: the country that the outlet's name or address tells, and whether a government speaks."""

import unicodedata
from typing import NamedTuple

from bilateral.lang.pack import Language
from bilateral.mentions.origin import find_dateline
from bilateral.patterns import regex
from bilateral.text.documents import Document
from bilateral.world.world import World

__all__ = ["Publisher", "publisher_of"]

_PARTS = regex(r"[,/]")
_WORD = regex(r"[^\W_]+")
_LONGEST = 3  # words of a country's or city's name
_SPECIAL = {"uk": "GB", "gov": "US", "mil": "US"}
_ADDRESS = regex(r"(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,4}(?![\w-])")


class Publisher(NamedTuple):
    """The country of an outlet, whether it is an office of its government, and where the page is told from."""

    country: str = ""
    official: bool = False
    scene: str = ""  # the country of the dateline

    @property
    def home(self) -> str:
        """Return the country of the government that speaks; empty on any other page."""
        return self.country if self.official else ""


def publisher_of(document: Document, world: World, language: Language) -> Publisher:
    """Return whose page it is, as far as its outlet, its address and its dateline tell."""
    source = document.source
    outlet = (source.outlet or "").lower()
    host = _host(source.url) if source.url else ""
    marks = language.table("meetings")["markers"]["readout"]
    official = any(mark in outlet or mark in host for mark in marks)
    country = _of_address(outlet, world) or _of_words(source.outlet or "", world)
    if not country and official:
        country = _of_address(host, world)
    datelines = (str(fact.value) for fact in find_dateline(document, language) if fact.field == "dateline")
    places = (world.lexicon["place"].get(part.strip()) for line in datelines for part in _PARTS.split(line))
    return Publisher(country, official, next((str(place.country) for place in places if place is not None), ""))


def _host(url: str) -> str:
    from urllib.parse import urlsplit  # noqa: PLC0415  most sources have no address

    return urlsplit(url).hostname or ""


def _of_address(words: str, world: World) -> str:
    """“president.gov.ua”, “kremlin.ru”: the last label of an address is its country's."""
    address = _ADDRESS.search(words)
    if address is None:
        return ""
    label = address[0].rpartition(".")[2]
    code = _SPECIAL.get(label, label.upper())
    return code if code in world.countries else ""


def _of_words(outlet: str, world: World) -> str:
    """“Prime Minister of Australia”, “USA Today”, “Kyiv Times”: a country, its people or a city is named."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", outlet) if not unicodedata.combining(c))
    words = _WORD.findall(bare)
    if not words:
        return ""
    for kind in ("country", "demonym", "metonym", "place"):
        forms = world.lexicon[kind]
        for size in range(_LONGEST, 0, -1):
            for at in range(len(words) - size + 1):
                found = forms.get(" ".join(words[at : at + size]))
                if found is not None:
                    return _code(found)
    return ""


def _code(found: object) -> str:
    if isinstance(found, tuple):
        found = found[0]
    return found if isinstance(found, str) else str(getattr(found, "country", ""))
