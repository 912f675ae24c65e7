"""What a date on the page says, before anyone has looked at a calendar."""

from enum import StrEnum
from typing import NamedTuple

from attrs import frozen

from bilateral.model.dates import When
from bilateral.model.spans import Span

__all__ = [
    "Bound",
    "DateMention",
    "DayOfMonth",
    "DaysFrom",
    "Expression",
    "Fixed",
    "Holiday",
    "MonthName",
    "Pick",
    "Recalled",
    "SeasonName",
    "Shift",
    "Stretch",
    "Trailing",
    "Unit",
    "WeekOf",
    "Weekday",
    "YearPart",
]


class Unit(StrEnum):
    """A stretch of the calendar."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Pick(StrEnum):
    """Which of several is meant: *this* Friday, *last* June, *next* spring, or none said."""

    NONE = ""
    THIS = "this"
    LAST = "last"
    PAST = "past"
    NEXT = "next"
    COMING = "coming"


class Bound(StrEnum):
    """What the word before a date makes of it: the opening or the close of a stretch."""

    NONE = ""
    SINCE = "since"
    FROM = "from"
    UNTIL = "until"
    BY = "by"


class Fixed(NamedTuple):
    """A date that needs no calendar of its own: *12 June 2019*, *the 1990s*."""

    when: When


class DayOfMonth(NamedTuple):
    """A day without its year: *June 22*, *Friday, Oct. 23*, *June 5 last year*."""

    month: int
    day: int
    pick: Pick = Pick.NONE
    weekday: int | None = None
    year_shift: int | None = None


class MonthName(NamedTuple):
    """A month without its year: *in October*, *last May*, *June last year*."""

    month: int
    pick: Pick = Pick.NONE
    year_shift: int | None = None


class Weekday(NamedTuple):
    """A day of the week, Monday is 1: *Friday*, *last Friday*, *Friday last week*."""

    day: int
    pick: Pick = Pick.NONE
    week_shift: int | None = None


@frozen
class Shift:
    """So many units from the day of writing: *yesterday*, *next week*, *two years ago*."""

    unit: Unit
    count: int
    comparative: bool = False


class Trailing(NamedTuple):
    """The stretch that ends with the day of writing: *the past week*."""

    unit: Unit


class SeasonName(NamedTuple):
    """A season without its year, 21 is spring: *last fall*."""

    season: int
    pick: Pick = Pick.NONE
    year_shift: int | None = None


class YearPart(NamedTuple):
    """A quarter or half: *the third quarter*; without a number the one spoken of, *the 1988 period*."""

    unit: Unit
    number: int | None = None
    year: int | None = None
    year_shift: int | None = None


class Holiday(NamedTuple):
    """A feast by its rule (``12-25``, ``11 4 4``, ``easter -2``)."""

    rule: str
    pick: Pick = Pick.NONE
    year_shift: int | None = None


@frozen
class Recalled:
    """So many units from the date last spoken of: *the same day*, *a year earlier*."""

    unit: Unit
    count: int


class WeekOf(NamedTuple):
    """The week that holds a date: *the week of March 6*."""

    date: "Expression"


@frozen
class DaysFrom:
    """So many days from another date: *the day before last Tuesday*."""

    date: "Expression"
    count: int


class Stretch(NamedTuple):
    """From one date to another: *Sept. 5-6*, *30 November - 2 December*."""

    first: "Expression"
    last: "Expression"


Expression = (
    Fixed
    | DayOfMonth
    | MonthName
    | Weekday
    | Shift
    | Trailing
    | SeasonName
    | YearPart
    | Holiday
    | Recalled
    | WeekOf
    | DaysFrom
    | Stretch
)


class DateMention(NamedTuple):
    """
    A date on the page: where it stands, what it says.

    ``part`` is *early*, *mid*, *late*, *start* or *end* where it says so; ``approximate`` is *around*, *nearly*.
    The span is one of the shadow.
    """

    span: Span
    expression: Expression
    bound: Bound = Bound.NONE
    part: str = ""
    approximate: bool = False
