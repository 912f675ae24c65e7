"""Settle where a page comes from: what was given with it, and what it says itself."""

from collections.abc import Iterator

from bilateral.lang.pack import Language
from bilateral.mentions.origin import find_origin
from bilateral.model.claims import Basis, Claim
from bilateral.model.dates import When
from bilateral.model.sources import Source
from bilateral.patterns import regex
from bilateral.refer.page import Page

__all__ = ["given_origin", "settle_origin"]

_TOP = 6  # paragraphs that a dateline may stand in
_LONG = 100  # characters of a paragraph that is more than a heading
_DAY = r"[,.] (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?\.?"
_LAND = r"(?:, [A-Z][\w'.-]*(?: [A-Z][\w'-]*){0,2}?)?"
_OPENS = regex(
    rf"{_LAND}({_DAY})?( [(/\[][A-Z][^()/\[\]]{{1,30}}[)/\]]\.?)?(?: {{0,2}}(?::|--?)|(?<=[)/.\]])|(?<=[)\]]\.)) {{1,2}}(?=[A-Z\"])"
)
_FOOT = 4  # paragraphs from the end that a statement may be signed in
_DATE = 22  # characters of a date after the city


def given_origin(source: Source, as_of: str) -> Iterator[Claim]:
    """Yield what was given with a source."""
    for name, value in (("outlet", source.outlet), ("author", source.author)):
        if value:
            yield Claim(name, " ".join(value.split()), Basis.GIVEN, "given", (), as_of)
    if source.published:
        yield Claim("published", When.day(source.published), Basis.GIVEN, "given", (), as_of)


def settle_origin(page: Page, language: Language) -> Iterator[Claim]:
    """Yield the claims of an `Origin`; what is given goes before what the page says, which then stands as a rival."""
    given = list(given_origin(page.document.source, page.as_of))
    yield from given
    seen = {claim.field for claim in given}
    for fact in find_origin(page.document, language):
        basis = Basis.RIVAL if fact.field in seen else Basis.STATED
        seen.add(fact.field)
        evidence = (page.document.evidence(fact.start, fact.stop),)
        yield Claim(fact.field, fact.value, basis, fact.rule, evidence, page.as_of)
    if "dateline" not in seen:
        told = list(_at_head(page))
        yield from told or _at_foot(page)


def _at_head(page: Page) -> Iterator[Claim]:
    """Read the city that a report opens with: *NEW DELHI: …*, *Oslo, 4 May 2012 - …*."""
    document = page.document
    for line in document.paragraphs[:_TOP]:
        begin = line.start + (document.plain[line.start] in "([")
        place = next((p for p in page.places if p.start == begin and p.place.city), None)
        if place is not None and begin > line.start and document.plain.startswith((") ", "] "), place.stop):
            where = (document.evidence(place.start, place.stop),)
            yield Claim("dateline", where[0].quote.title(), Basis.STATED, "dateline", where, page.as_of)
            return
        if place is None or not (found := _OPENS.match(document.plain, place.stop, min(line.stop, place.stop + 60))):
            continue
        if len(line) < _LONG and not (found[1] or found[2] or document.plain[place.start : place.stop].isupper()):
            continue
        where = (document.evidence(place.start, place.stop),)
        yield Claim("dateline", where[0].quote.title(), Basis.STATED, "dateline", where, page.as_of)
        return


def _at_foot(page: Page) -> Iterator[Claim]:
    """Read the city that a statement is signed in: a line of its own at the end of the page."""
    document = page.document
    for line in document.paragraphs[-_FOOT:]:
        place = next((p for p in page.places if p.start == line.start and p.place.city), None)
        if place is None or len(line) > place.stop - place.start + _DATE:
            continue
        if any(c.isalpha() for c in document.plain[place.stop : line.stop].split(",")[0]):
            continue
        where = (document.evidence(place.start, place.stop),)
        yield Claim("dateline", where[0].quote.title(), Basis.STATED, "signed at the foot", where, page.as_of)
        return
