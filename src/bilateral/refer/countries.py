"""“Mexico”, “the Kremlin”, “Tokyo”: a country by its name, or by what stands for its government."""

from collections.abc import Iterator

from bilateral.mentions.scan import Hit, Hits
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way
from bilateral.refer.rules import BY_METONYM, BY_NAME
from bilateral.text.documents import Document
from bilateral.world.world import World

__all__ = ["find_countries"]

_SITE = regex(r"\b(?:in|at|near|outside|around|across|throughout)\s+(?:the\s+)?$")
_THE = regex(r"\bthe\s+$")
_DATELINE = regex(r"(?:,\s*[A-Z][\w.]+){0,2}(?:,?\s+\d{1,2}|\s+\d{4}-\d\d-\d\d)?\s*(?:--?\s|\(|_\s|:\s)")
_BACK = 16
_FORMER = {"RU": "SU", "RS": "YU", "CZ": "CS"}  # whose capital it was before


def find_countries(document: Document, hits: Hits, world: World) -> Iterator[PartyMention]:
    """Yield countries and governments; “in Beijing” is a place, “Beijing said” a government."""
    places = {hit.start for hit in hits.of("place", "venue")}
    told = {hit.country for hit in hits.of("country", "demonym")}
    parties: dict[str, Party] = {}
    for hit in hits.of("country", "metonym", "demonym"):
        if hit.kind == "demonym" and not _people(document, hit):
            continue
        code = hit.country
        window = document.lower[max(0, hit.start - _BACK) : hit.start]
        metonym = hit.kind == "metonym" or hit.start in places
        site = metonym and (_SITE.search(window) or _opens(document, hit.start, hit.stop))
        if code not in world.countries or site:
            continue
        if metonym and code not in told and _FORMER.get(code) in told:
            code = _FORMER[code]  # “Moscow” on a page of the Soviet Union
        the = _THE.search(window)
        start = hit.start - len(window) + the.start() if the else hit.start
        rule = BY_METONYM if metonym else BY_NAME
        basis = Basis.INFERRED if metonym else Basis.STATED
        stop = hit.stop + _dotted(document.plain, hit.stop)
        party = parties.get(code) or parties.setdefault(code, Party(code))
        yield PartyMention(start, stop, Way.COUNTRY, (party,), basis=basis, rule=rule)


def _dotted(plain: str, stop: int) -> bool:
    """Say whether the stop behind a name belongs to it: “U.S.”."""
    return plain.startswith(".", stop) and plain.startswith(".", stop - len("S."))


def _people(document: Document, hit: Hit) -> bool:
    """“the Swedes”: a people is its country; “Swedish” is not."""
    plural = document.plain.startswith("s", hit.stop - 1)
    return plural and _THE.search(document.lower, max(0, hit.start - _BACK), hit.start) is not None


def _opens(document: Document, start: int, stop: int) -> bool:
    """“BEIJING, Nov. 3 (Xinhua)”, “WASHINGTON - ”: where a report was written is no party."""
    index = document.sentence_at(start)
    opens = index >= 0 and document.sentences[index].start == start
    return opens and _DATELINE.match(document.plain, stop, stop + 60) is not None
