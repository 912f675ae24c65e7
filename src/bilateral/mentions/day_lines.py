"""Read the lines of a page that are little more than a day: *Published: 4 March 2019*, *Oslo, 4 March 2019*."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bilateral.lang.pack import Language
from bilateral.mentions.dates.numerals import day_and_month
from bilateral.model.dates import When
from bilateral.patterns import regex

__all__ = ["DayAt", "calendar", "day_lines"]

_PLACED = 40  # characters beside a date and a time, which may be a place
_REST = 14  # characters beside a date in a line that is nothing else: "Tue", "10:04 EST"
_TIME = regex(r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?(?: ?(?:gmt|[a-z]{1,2}[sd]?t)\b)?|\bno[:.]? ?\d+,")


class DayAt(NamedTuple):
    """A day and where it stands in its line; ``alone`` where the line is nothing else."""

    when: When
    start: int
    stop: int
    alone: bool


def day_lines(lower: str, language: Language) -> Iterator[DayAt]:
    """
    Yield each day, with its year, that a line in lower case names.

    >>> from bilateral.lang.pack import language
    >>> [(str(day.when), day.alone) for day in day_lines("oslo, 4 march 2019", language("en"))]
    [('2019-03-04', True)]
    """
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
            yield DayAt(when, match.start(), match.end(), alone)


@cache
def calendar(language: Language) -> frozenset[str]:
    """Return the names of months and weekdays, short forms too."""
    table = language.table("dates")
    return frozenset([*table["months"], *table["month_abbreviations"], *map(str, table["weekdays"])])


@cache
def _marks(language: Language) -> re.Pattern[str]:
    words = [*language.table("origin")["markers"]["published"], "last modified", "last updated at"]
    days = map(str, language.table("dates")["weekdays"])
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
        told = day_and_month(int(match["d4"]), int(match["m4"]), dotted=match["s4"] == ".")
        return _parsed(match["y4"], told[1], str(told[0])) if told else None
    year = match["y1"] or match["y2"] or match["y3"]
    word = match["m1"] or match["m2"] or match["m3"]
    return _parsed(year, int(word) if word.isdigit() else months[word], match["d1"] or match["d2"] or match["d3"])


def _parsed(year: str, month: int, day: str) -> When | None:
    try:
        return When.parse(f"{year}-{month:02}-{int(day):02}")
    except ValueError:
        return None
