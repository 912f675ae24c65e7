"""Read the lines at the head of a page that hold a day or the place its writer was in."""

import re
from collections.abc import Iterator
from functools import cache

from bilateral.lang.pack import Language
from bilateral.mentions.bylines import given_names
from bilateral.model.dates import When
from bilateral.model.names import fold
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["day_lines", "find_station"]

_HEAD = 10  # paragraphs that may name the place
_SHORT = 90  # characters of such a line
_MONTHS = 12
_PLACED = 40  # characters beside a date and a time, which may be a place
_REST = 14  # characters beside a date in a line that is nothing else: "Tue", "10:04 EST"
_PLACE = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}(?:, [A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?)?"
_BY_IN = regex(rf"(?:(?:By|BY|From) )?(?P<name>[A-Z][\w'.-]*(?: [\w'.-]+){{1,4}}?) (?:in|IN) (?P<place>{_PLACE})$")
_IN = regex(rf"(?:in|IN) (?P<place>{_PLACE})$")
_OWN = regex(rf"(?P<outlet>[A-Z][\w' ]{{1,30}}), (?P<place>{_PLACE})$")
_DATED = regex(rf"(?P<place>{_PLACE}), (?=[A-Z]?[a-z]*,? ?\d|[A-Z][a-z]+ \d)")
_TIME = regex(r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?(?: ?(?:gmt|[a-z]{1,2}[sd]?t)\b)?|\bno[:.]? ?\d+,")


def find_station(document: Document, language: Language) -> Span | None:
    """Return where the place stands that a byline or a heading gives: *Jane Doe in Oslo*, *Oslo, 4 March 2019*."""
    author, outlet = fold(document.source.author or ""), fold(document.source.outlet or "")
    signed = -1  # the last line that names the writer
    for index, line in enumerate(document.paragraphs[:_HEAD]):
        if len(line) > _SHORT:
            continue
        words = document.plain[line.start : line.stop].rstrip()
        writer = words.startswith(("By ", "BY ")) or (author != "" and fold(words).startswith(author))
        lone = index > 0 and words.removeprefix("From ").split(" ", 1)[0].lower() in given_names(language)
        found = _BY_IN.match(words) if writer or lone else None
        signed = index if writer else signed
        if found is None and not writer and signed >= 0 and index - signed <= 2:  # noqa: PLR2004  "Bureau Chief", "IN OSLO"
            own = _OWN.match(words)
            found = own if own and outlet and fold(own["outlet"]) == outlet else _IN.match(words)
        found = found or _headed(words, language)
        if found is not None:
            return Span(line.start + found.start("place"), line.start + found.end("place"))
    return None


def _headed(words: str, language: Language) -> re.Match[str] | None:
    """Read a line that is nothing but a place and a day."""
    found = _DATED.match(words)
    if found is None or found["place"].split(",")[0].lower() in _calendar(language):
        return None
    rest = words[found.end() :].lower()
    return (
        found
        if any(start == 0 and stop == len(rest.rstrip(".")) for _, start, stop, _ in day_lines(rest, language))
        else None
    )


def day_lines(lower: str, language: Language) -> Iterator[tuple[When, int, int, bool]]:
    """Yield each day that a line names, where it stands, and whether the line is nothing else."""
    if "19" not in lower and "20" not in lower:
        return  # each has its year
    found = list(_days(language).finditer(lower))
    if not found:
        return
    rest = _marks(language).sub("", _TIME.sub("", _days(language).sub("", lower)))
    numbered = lower.startswith("no") and _TIME.match(lower) is not None  # "No. 31, 4 March 2019, Press Release …"
    timed = found[0].start() <= _REST and _TIME.search(lower) is not None
    alone = len(" ".join(rest.split())) <= (_PLACED if timed else _REST) or (numbered and found[0].start() <= _REST)
    for match in found:
        if when := _day(match, language):
            yield when, match.start(), match.end(), alone


@cache
def _calendar(language: Language) -> frozenset[str]:
    table = language.table("dates")
    days = [str(day) for day in table["weekdays"]]
    return frozenset([*table["months"], *table["month_abbreviations"], *days])


@cache
def _marks(language: Language) -> re.Pattern[str]:
    words = [*language.table("origin")["markers"]["published"], "last modified", "last updated at"]
    days = (
        _calendar(language)
        - set(language.table("dates")["months"])
        - set(language.table("dates")["month_abbreviations"])
    )
    forms = "|".join(sorted(map(re.escape, [*words, *days]), key=len, reverse=True))
    return regex(rf"\b(?:{forms})\b:?|[|/,]")


@cache
def _days(language: Language) -> re.Pattern[str]:
    table = language.table("dates")
    months = "|".join(sorted([*table["months"], *table["month_abbreviations"]], key=len, reverse=True))
    return regex(
        rf"\b(?:(?P<m1>{months})\.? (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y1>(?:19|20)\d\d)"
        rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)?(?: of)?[ -](?P<m2>{months})\.?,?[ -](?P<y2>(?:19|20)\d\d)"
        r"|(?P<y3>(?:19|20)\d\d)(?P<s3>[-./])(?P<m3>\d\d)(?P=s3)(?P<d3>\d\d)"
        r"|(?P<d4>\d{1,2})(?P<s4>[-./])(?P<m4>\d{1,2})(?P=s4)(?P<y4>(?:19|20)\d\d))\b"
    )


def _day(match: re.Match[str], language: Language) -> When | None:
    table = language.table("dates")
    months = {**table["months"], **table["month_abbreviations"]}
    if match["d4"]:
        return _numbered(match["y4"], int(match["d4"]), int(match["m4"]), dotted=match["s4"] == ".")
    year = match["y1"] or match["y2"] or match["y3"]
    word = match["m1"] or match["m2"] or match["m3"]
    return _parsed(year, int(word) if word.isdigit() else months[word], match["d1"] or match["d2"] or match["d3"])


def _numbered(year: str, one: int, two: int, *, dotted: bool) -> When | None:
    """Read *16.01.2019*, *16/01/2019*, *01/16/2019*; *03/04/2019* may be either of two days."""
    if not dotted and one <= _MONTHS and two <= _MONTHS and one != two:
        return None
    day, month = (two, one) if two > _MONTHS and not dotted else (one, two)
    return _parsed(year, month, str(day))


def _parsed(year: str, month: int, day: str) -> When | None:
    try:
        return When.parse(f"{year}-{month:02}-{int(day):02}")
    except ValueError:
        return None
