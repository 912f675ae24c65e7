"""Find what a page says of where it comes from: dateline, agency, writers, owner, the day it appeared."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bilateral.lang.pack import Language
from bilateral.mentions.bylines import find_authors
from bilateral.mentions.mastheads import find_masthead
from bilateral.mentions.published import find_published
from bilateral.mentions.signoffs import find_sign_off
from bilateral.mentions.stations import find_station
from bilateral.model.dates import When
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.text.documents import Document
from bilateral.text.worded import Worded

__all__ = ["OriginFact", "agency_named", "find_dateline", "find_datelines", "find_origin"]

_HEAD = 6  # paragraphs that a dateline or a byline may stand in
_TAIL = 12  # paragraphs from the end that may credit an agency
_SHORT = 120  # characters of a line that credits
_PLACE = r"[A-Z][A-Za-z.'-]*(?:[ ](?:de|la|of|the|[A-Z])[A-Za-z.'-]*){0,3}"
_DATED = r"[.,]? {1,3}(?:[A-Z][A-Za-z]{2,8}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}\.?)(?:,? \d{4})?"
_DATELINE = regex(
    rf"((?:{_PLACE})(?:[ ]?[/,][ ]?(?:{_PLACE})){{0,3}}?)"
    rf"(?:{_DATED},?)?"
    rf" {{0,3}}(?:[(\[]([^()\[\]]{{2,40}})[)\]]|(?<= )({_PLACE}))? {{0,3}}(?:{_DATED})?"
    r" {0,3}(?:--?-?|\.-|_)(?: {1,3}(?=[A-Za-z\"'\d])|(?<=\.-)(?=[A-Z])|$)"
)
# Without a dash, where a known agency stands after the place: "MOSCOW, August 30. /TASS/.", "Ankara, 30 August, Anadolu:"
_WIRED = regex(
    rf"((?:{_PLACE})(?:[ ]?[/,][ ]?(?:{_PLACE})){{0,3}}?)(?:{_DATED})?[.,]{{0,2}} {{1,3}}"
    rf"(?:[(\[/]([^()\[\]/]{{2,40}})[)\]/]|({_PLACE}?))[.,:-]{{0,2}}(?= |$|[A-Z])"
)
_FIRST = 2  # sentences that may credit an agency
_ALONE = 40  # characters of a line that is nothing but an agency's name
_BRACKET = regex(r"\(([^()]{2,40})\)\W*$")
_SIGNED = regex(r"[.\"] {1,2}-{1,2} {0,2}([A-Z][A-Za-z ]{1,24})$")
_LEAD = regex(r"\(([A-Z][^()]{1,30})\) {0,2}(?:--?|:) ")
_YEAR = regex(r"\b(?:19|20)\d\d\b")


class OriginFact(NamedTuple):
    """One fact: a field of `Origin`, its value, the shadow's range of its words, and the rule that read it."""

    field: str
    value: str | int | When
    start: int
    stop: int
    rule: str


def find_origin(document: Document, language: Language) -> Iterator[OriginFact]:
    """Yield what the head and the foot of a page say of its origin, the surest first for each field."""
    yield from find_dateline(document, language)
    station = find_station(document, language)
    if station is not None:
        yield OriginFact(
            "dateline", _titled(document.plain[station.start : station.stop]), station.start, station.stop, "station"
        )
    yield from _credits(document, language)
    for name, start, stop, rule in find_authors(document, language):
        yield OriginFact("author", name, start, stop, rule)
    yield from _owner(document, language)
    for name, span, rule in find_masthead(document, language):
        yield OriginFact("outlet", name, span.start, span.stop, rule)
    for field, name, start, stop in find_sign_off(document, language):
        yield OriginFact(field, name, start, stop, "sign-off")
    published = find_published(document, language)
    if published is not None:
        when, span = published
        yield OriginFact("published", when, span.start, span.stop, "published line")


def find_dateline(document: Document, language: Language) -> Iterator[OriginFact]:
    """Read *PARIS/BERLIN (Reuters) -*, *BEIJING, Nov. 3 (Xinhua) --* *OSLO, May 2, NTB -* and *Washington --* before the first sentence."""
    for line in document.paragraphs[:_HEAD]:
        found = _dateline(document, line, language)
        if found is not None:
            yield from found
            return


def find_datelines(document: Document, language: Language) -> Iterator[OriginFact]:
    """Yield the place of every dateline: a page may hold several dispatches."""
    for line in document.paragraphs:
        yield from (f for f in _dateline(document, line, language) or () if f.field == "dateline")


def _dateline(document: Document, line: Span, language: Language) -> list[OriginFact] | None:
    head = document.plain[line.start : min(line.stop, line.start + _SHORT)]
    match = _DATELINE.match(document.plain, line.start, line.start + len(head)) if "-" in head or "_" in head else None
    if match is None:
        match = _WIRED.match(document.plain, line.start, line.start + len(head))
        match = match if match is not None and agency_named(match[2] or match[3], language) else None
    if match is None:
        lead = _LEAD.match(document.plain, line.start, line.start + len(head)) if head[:1] == "(" else None
        wire = agency_named(lead[1], language) if lead else None
        return [OriginFact("agency", wire, lead.start(1), lead.end(1), "dateline")] if lead and wire else None
    place, named = match[1], match[2] or match[3] or ""
    agency = agency_named(named, language)
    if match[3] and not agency:
        return None  # "Paris, May 3, Envoys - and others": no agency stands there
    shouted = all(word.isupper() for word in re.findall(r"\w{3,}", place))
    if not (shouted or agency or "--" in match[0] or "—" in document.words(match.start(), match.end())):
        return None
    facts = []
    if not agency_named(place, language):
        facts.append(OriginFact("dateline", _titled(place), match.start(1), match.end(1), "dateline"))
    if agency:
        at = match.start(2 if match[2] else 3)
        facts.append(OriginFact("agency", agency, at, at + len(named), "dateline"))
    return facts


def _titled(place: str) -> str:
    place = place.strip(" ,")
    words = re.split(r"([ /,]+)", place if re.search(r"\b\w\.\w\.$", place) else place.rstrip("."))
    return "".join(w.title() if w.isupper() and len(w) > 2 and "." not in w else w for w in words)  # noqa: PLR2004  "UN"


def _credits(document: Document, language: Language) -> Iterator[OriginFact]:
    """Read *Source: Reuters*, *(AP)* at an end, *The Associated Press contributed to this report*, *© 2016 AFP*."""
    lines = document.paragraphs
    for line in lines[:1]:
        first = document.plain[line.start : line.stop].split(" ", 1)[0]
        if len(line) <= _SHORT and document.plain[line.start : line.stop].isupper() and agency_named(first, language):
            yield OriginFact(
                "agency", agency_named(first, language) or "", line.start, line.start + len(first), "title"
            )
            return
    for line in (*lines[-_TAIL:][::-1], *lines[:_HEAD]):
        name = _credited(document, line, language)
        if name:
            yield OriginFact("agency", name, line.start, line.stop, "credit line")
            return
    yield from _first_report(document, language)


class _Markers(NamedTuple):
    """The words by which a line credits an agency."""

    source: tuple[str, ...]
    by: tuple[str, ...]
    contributed: re.Pattern[str]


@cache
def _markers(language: Language) -> _Markers:
    told = language.table("origin")["markers"]
    contributed = regex("|".join(map(re.escape, told["contributed"])))
    return _Markers((*told["source"], *told["copyright"]), tuple(f"{m} " for m in told["by"]), contributed)


def _credited(document: Document, line: Span, language: Language) -> str | None:
    """Return the agency that a line credits: by a marker, in a bracket at its end, or all alone."""
    markers = _markers(language)
    where, lower = document.plain[line.start : line.stop], document.lower[line.start : line.stop]
    parts: list[str] = []
    if len(lower) <= _SHORT:
        told = next((m for m in markers.source if lower.startswith(m)), "")
        parts += [_YEAR.sub("", where[len(told) :])] if told or len(lower) <= _ALONE else []
    if markers.contributed.search(lower[-_SHORT:]):
        parts += re.split(r",| and |[.] ", where[-_SHORT:])
    if lower.startswith(markers.by) and len(lower) <= _SHORT:
        parts += re.split(r"[,|]| - |  ", where)
        parts += [" ".join(where.split()[at:]) for at in (-2, -3)]
    bracket = _BRACKET.search(where[-50:])
    parts += [bracket[1]] if bracket else []
    signed = _SIGNED.search(where[-40:])
    parts += [signed[1]] if signed else []
    return next((name for part in parts if (name := agency_named(part, language))), None)


def _first_report(document: Document, language: Language) -> Iterator[OriginFact]:
    """Read *…, Xinhua reported Sunday* and *state news agency Petra said* in the first sentences."""
    for sentence in document.sentences[:_FIRST]:
        words = document.lower[sentence.start : sentence.stop]
        told = any(word in words for word in ("report", "said", "quoted"))
        match = _reports(language).search(document.plain, sentence.start, sentence.stop) if told else None
        if match:
            name = match[1] or match[2]
            known = _agencies(language).get(name, name)
            yield OriginFact("agency", known, match.start(), match.start() + len(name), "first sentences")
            return


@cache
def _reports(language: Language) -> re.Pattern[str]:
    forms = "|".join(sorted(map(re.escape, _agencies(language)), key=len, reverse=True))
    says = r"(?:has )?(?:reported|reports|said|quoted)\b"
    return regex(rf"\b(?:({forms})(?: news agency| agency)? {says}|([A-Z][A-Za-z-]+) news agency {says})")


_FILLER = Worded(r"\b(?:<filler>|<contributed>.*)\b|[^\w\s-]", "origin.credits")
_APART = regex(r"[/,;|]| - ")


def agency_named(words: str, language: Language) -> str | None:
    """Return the wire service that some words are, apart from filler around its name."""
    bare = _FILLER[language].sub(" ", words)
    told = {" ".join(words.strip(" .,:;-").split()), " ".join(bare.split())}
    told |= {part.strip() for part in _APART.split(words)}
    return next((_agencies(language)[form] for form in sorted(told) if form in _agencies(language)), None)


@cache
def _agencies(language: Language) -> dict[str, str]:
    return {form: name for name, forms in language.table("origin")["agencies"].items() for form in forms}


def _owner(document: Document, language: Language) -> Iterator[OriginFact]:
    """Read *© 2024 Example Times. All rights reserved* in a line at the foot."""
    markers = language.table("origin")["markers"]
    for line in document.paragraphs[-_TAIL:][::-1]:
        lower = document.lower[line.start : line.stop]
        if len(line) > 2 * _SHORT or not lower.startswith(tuple(markers["copyright"])):
            continue
        stop = regex("|".join([r"[.,;|]", *(rf"\b{re.escape(word)}\b" for word in markers["rights"])]))
        year = _YEAR.search(lower)
        if year:
            at = line.start + year.start()
            yield OriginFact("copyright_year", int(year[0]), at, at + 4, "copyright line")
        begin = max(lower.find(m) + len(m) for m in (*markers["copyright"], year[0] if year else "") if m in lower[:40])
        end = stop.search(lower, begin + 3)
        raw = document.plain[line.start + begin : line.start + (end.start() if end else len(lower))]
        name = regex(r"^[-\d ]{4,6} ").sub("", raw).strip(" ,.-:")
        name = name.removeprefix("by ").strip()
        if (
            (name[:1].isupper() or "-" in name.strip())
            and len(name) <= _LONGEST_OWNER
            and not name.lower().startswith(tuple(markers["rights"]))
        ):
            at = document.plain.find(name, line.start)
            yield OriginFact("outlet", document.words(at, at + len(name)), at, at + len(name), "copyright line")
        return


_LONGEST_OWNER = 50
