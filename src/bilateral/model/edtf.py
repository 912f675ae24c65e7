"""The grammar of EDTF level 1 (ISO 8601-2), as far as dates in the news need it."""

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache

from attrs import frozen

from bilateral.errors import InvalidDate
from bilateral.model.shown import shown
from bilateral.patterns import regex

__all__ = ["Precision", "Reckoned", "name_days", "reckon"]

_PART = regex(r"(?P<digits>\d{4}(?:-\d\d(?:-\d\d)?)?|\d{3}X|\d\dXX)(?P<mark>[~?%]?)", re.ASCII)
_OPEN = ("", "..")
_SEASON_START = {"21": 3, "22": 6, "23": 9, "24": 12}
_SEASON_OF = {month: season for season, month in _SEASON_START.items()}
_EXPECTED = "expected EDTF such as 2023-11-17, 2023-11, 2023, 198X, 2023-21, a/b, ../b or a/.., with ~, ? or %"


class Precision(IntEnum):
    """How wide a stretch of days a date leaves open; the narrower, the smaller."""

    DAY = 1
    WEEK = 7
    MONTH = 31
    SEASON = 92
    YEAR = 366
    DECADE = 3653
    CENTURY = 36525
    OPEN = 3652059


@frozen(repr=False)
class Reckoned:
    """What an EDTF expression says: its canonical spelling and its days."""

    edtf: str
    first: date | None
    last: date | None
    precision: Precision

    __repr__ = shown


@lru_cache(maxsize=4096)
def reckon(edtf: str) -> Reckoned:
    """
    Work out the days of an EDTF expression.

    >>> reckon("2023-21").last
    datetime.date(2023, 5, 31)

    Raises:
        InvalidDate: the text is not such an expression, or names a day that no calendar has.

    """
    head, slash, tail = edtf.partition("/")
    return _interval(edtf, head, tail) if slash else _simple(edtf, edtf)


def name_days(first: date, last: date, *, season: bool = False) -> str:
    """
    Give the shortest expression for just these days; seasons only where asked for.

    >>> name_days(date(1980, 1, 1), date(1989, 12, 31)), name_days(date(2024, 2, 1), date(2024, 2, 29))
    ('198X', '2024-02')
    """
    if first == last:
        return first.isoformat()
    for name in _round_names(first, season=season):
        reckoned = reckon(name)
        if (reckoned.first, reckoned.last) == (first, last):
            return name
    return f"{first.isoformat()}/{last.isoformat()}"


def _round_names(first: date, *, season: bool) -> list[str]:
    if first.day != 1:
        return []
    year = f"{first.year:04}"
    names = [f"{year}-{first.month:02}"]
    if season and first.month in _SEASON_OF:
        names.append(f"{year}-{_SEASON_OF[first.month]}")
    return [*names, year, f"{year[:3]}X", f"{year[:2]}XX"]


def _interval(edtf: str, head: str, tail: str) -> Reckoned:
    begins = None if head in _OPEN else _simple(head, edtf)
    ends = None if tail in _OPEN else _simple(tail, edtf)
    if begins is None:
        if ends is None:
            raise InvalidDate(_complaint(edtf))
        return Reckoned(f"../{ends.edtf}", None, ends.last, Precision.OPEN)
    if ends is None:
        return Reckoned(f"{begins.edtf}/..", begins.first, None, Precision.OPEN)
    if begins.edtf == ends.edtf:
        return begins
    first, last = begins.first, ends.last
    if first is None or last is None or first > last:
        msg = f"a range of dates cannot end before it begins (got {edtf!r})"
        raise InvalidDate(msg)
    return Reckoned(f"{begins.edtf}/{ends.edtf}", first, last, _precision((last - first).days + 1))


def _precision(days: int) -> Precision:
    return next((rank for rank in Precision if days <= rank), Precision.OPEN)


def _simple(part: str, edtf: str) -> Reckoned:
    match = _PART.fullmatch(part)
    if not match:
        raise InvalidDate(_complaint(edtf))
    try:
        first, last, precision = _days(match["digits"])
    except (ValueError, OverflowError):
        msg = f"expected a day of the calendar, years 0001 to 9999, got {edtf!r}"
        raise InvalidDate(msg) from None
    return Reckoned(part, first, last, precision)


def _days(digits: str) -> tuple[date, date, Precision]:
    if digits.endswith("X"):
        return _decade_or_century(digits)
    year, *rest = digits.split("-")
    match rest:
        case [month, day]:
            only = date(int(year), int(month), int(day))
            return only, only, Precision.DAY
        case [season] if season in _SEASON_START:
            first = date(int(year), _SEASON_START[season], 1)
            return first, _end_of_months(first, 3), Precision.SEASON
        case [month]:
            first = date(int(year), int(month), 1)
            return first, _end_of_months(first, 1), Precision.MONTH
        case _:
            return date(int(year), 1, 1), date(int(year), 12, 31), Precision.YEAR


def _decade_or_century(digits: str) -> tuple[date, date, Precision]:
    stem = digits.rstrip("X")
    width = 10 ** (len(digits) - len(stem))
    begins = int(stem) * width
    precision = Precision.CENTURY if digits.endswith("XX") else Precision.DECADE
    return date(max(begins, 1), 1, 1), date(begins + width - 1, 12, 31), precision


def _end_of_months(first: date, count: int) -> date:
    if count == 1:
        return first.replace(day=monthrange(first.year, first.month)[1])
    years, month = divmod(first.month - 1 + count, 12)
    return date(first.year + years, month + 1, 1) - timedelta(days=1)


def _complaint(edtf: str) -> str:
    return f"{_EXPECTED}; got {edtf!r}"
