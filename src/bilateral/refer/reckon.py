"""Reckon: what a date expression comes to, seen from a day and a tense."""

from datetime import date, timedelta
from functools import singledispatch

from dateutil.relativedelta import relativedelta

from bilateral.mentions.dates.expressions import (
    DayOfMonth,
    DaysFrom,
    Expression,
    Fixed,
    Holiday,
    MonthName,
    Pick,
    Recalled,
    SeasonName,
    Shift,
    Stretch,
    Trailing,
    Unit,
    Weekday,
    WeekOf,
    YearPart,
)
from bilateral.mentions.dates.feasts import feast_day
from bilateral.model.dates import Precision, When
from bilateral.refer.cycles import Reading, Way, choose, part_of_year, unit_around, way_of, weekday_near
from bilateral.refer.standpoint import Standpoint
from bilateral.text.clauses import Tense

__all__ = ["reckon_expression"]

_NOWHERE = Reading(None, None, "nothing-to-count-from")
_SUNDAY = 7
_FAR_YEARS = range(-6, 7)  # far enough for a 29 February, and for a weekday to come round


def reckon_expression(expression: Expression, standpoint: Standpoint) -> Reading:  # noqa: PLR0911  a case a line
    """Say which days an expression stands for; where the day of writing is vague, only what it leaves no doubt of."""
    if isinstance(expression, Fixed):
        return Reading(expression.when, None, "said-in-full")
    if isinstance(expression, YearPart) and expression.number and expression.year:
        return Reading(part_of_year(expression.unit, expression.year, expression.number), None, "said-in-full")
    if isinstance(expression, Stretch):
        return _stretch(expression, standpoint)
    if isinstance(expression, Recalled) and standpoint.recent is not None:
        return _recalled(expression, standpoint.recent)
    published = standpoint.published
    if published is None or published.first is None or published.last is None:
        return _NOWHERE
    early = reckon(expression, published.first, standpoint)
    if published.first == published.last:
        return early
    late = reckon(expression, published.last, standpoint)
    if early.when != late.when:
        return Reading(None, None, "day-of-writing-too-vague")
    return early._replace(rival=early.rival if early.rival == late.rival else None)


@singledispatch
def reckon(expression: object, today: date, standpoint: Standpoint) -> Reading:  # noqa: ARG001  the rest of the row needs them
    """Reckon one kind of expression from a day."""
    return _NOWHERE


@reckon.register
def _(expression: Weekday, today: date, standpoint: Standpoint) -> Reading:
    if expression.week_shift is not None:
        monday = today - timedelta(days=today.isoweekday() - 1)
        day = monday + timedelta(weeks=expression.week_shift, days=expression.day - 1)
        return Reading(When.day(day), None, "weekday-of-week")
    return weekday_near(expression, today, way_of(standpoint.tense))


@reckon.register
def _(expression: DayOfMonth, today: date, standpoint: Standpoint) -> Reading:
    days = [
        day
        for shift in (_FAR_YEARS if expression.year_shift is None else (expression.year_shift,))
        if (day := _day(today.year + shift, expression.month, expression.day))
    ]
    if expression.weekday is not None:
        rightly_named = [day for day in days if day.isoweekday() == expression.weekday]
        days = rightly_named or days
    if expression.pick is Pick.THIS:
        days = [day for day in days if day.year == today.year]
    return choose([When.day(day) for day in days], today, _way(expression.pick, standpoint), "day-by-tense")


@reckon.register
def _(expression: MonthName, today: date, standpoint: Standpoint) -> Reading:
    shifts = (-1, 0, 1) if expression.year_shift is None else (expression.year_shift,)
    shifts = (0,) if expression.pick is Pick.THIS else shifts
    months = [When.month(today.year + shift, expression.month) for shift in shifts]
    return choose(months, today, _way(expression.pick, standpoint), "month-by-tense")


@reckon.register
def _(expression: SeasonName, today: date, standpoint: Standpoint) -> Reading:
    shifts = (-2, -1, 0, 1) if expression.year_shift is None else (expression.year_shift,)
    seasons = [When(f"{today.year + shift:04}-{expression.season}") for shift in shifts]
    if expression.pick is Pick.THIS:
        now = [season for season in seasons if season.contains(When.day(today))]
        return Reading((now or [When(f"{today.year:04}-{expression.season}")])[0], None, "this-season")
    return choose(seasons, today, _way(expression.pick, standpoint), "season-by-tense")


@reckon.register
def _(expression: Holiday, today: date, standpoint: Standpoint) -> Reading:
    shifts = (-1, 0, 1) if expression.year_shift is None else (expression.year_shift,)
    shifts = (0,) if expression.pick is Pick.THIS else shifts
    days = [day for shift in shifts if (day := feast_day(expression.rule, today.year + shift))]
    return choose([When.day(day) for day in days], today, _way(expression.pick, standpoint), "feast-by-tense")


@reckon.register
def _(expression: Shift, today: date, standpoint: Standpoint) -> Reading:
    if expression.comparative and standpoint.quarter is not None:
        return Reading(standpoint.quarter.shifted(relativedelta(years=expression.count)), None, "year-before-quarter")
    if expression.unit is Unit.WEEKEND and expression.count == 0:
        return _weekend(today, standpoint)
    if expression.unit is Unit.WEEK and today.isoweekday() == _SUNDAY and expression.count in {0, 1}:
        return _week_on_sunday(expression.count, today, standpoint)
    when = unit_around(expression.unit, today, expression.count)
    if expression.unit in {Unit.DECADE, Unit.CENTURY} and abs(expression.count) > 1:
        when = When.year((today + relativedelta(years=10 * expression.count)).year).approximately()
    return Reading(when, None, "counted-from-writing")


@reckon.register
def _(expression: Trailing, today: date, standpoint: Standpoint) -> Reading:  # noqa: ARG001  one shape for all
    since = {Unit.DAY: relativedelta(days=1), Unit.WEEK: relativedelta(weeks=1), Unit.MONTH: relativedelta(months=1)}
    span = since.get(expression.unit)
    if span is None:
        return Reading(unit_around(expression.unit, today, -1), None, "counted-from-writing")
    return Reading(When.between(today - span, today), None, "up-to-writing")


@reckon.register
def _(expression: YearPart, today: date, standpoint: Standpoint) -> Reading:
    if expression.number is None:
        return _same_quarter(expression, today, standpoint)
    if expression.year_shift is not None:
        year = today.year + expression.year_shift
        return Reading(part_of_year(expression.unit, year, expression.number), None, "part-of-year")
    parts = [part_of_year(expression.unit, today.year + shift, expression.number) for shift in (-1, 0, 1)]
    way = Way.AHEAD if standpoint.tense is Tense.FUTURE else Way.BACK
    here = parts[1]
    if here.first is not None and here.first <= today + timedelta(days=92):
        reading = choose(parts[:2], today, Way.BACK, "part-of-year-by-tense")
        return reading if here.first <= today else Reading(here, None, "part-of-year-by-tense")
    return choose(parts, today, way, "part-of-year-by-tense")


@reckon.register
def _(expression: Recalled, today: date, standpoint: Standpoint) -> Reading:  # noqa: ARG001  one shape for all
    return _recalled(expression, When.day(today)) if expression.unit is not Unit.DAY else _NOWHERE


@reckon.register
def _(expression: WeekOf, today: date, standpoint: Standpoint) -> Reading:  # noqa: ARG001  one shape for all
    inner = reckon_expression(expression.date, standpoint).when
    if inner is None or inner.first is None:
        return _NOWHERE
    return Reading(unit_around(Unit.WEEK, inner.first, 0), None, "week-of-day")


@reckon.register
def _(expression: DaysFrom, today: date, standpoint: Standpoint) -> Reading:  # noqa: ARG001  one shape for all
    inner = reckon_expression(expression.date, standpoint).when
    if inner is None:
        return _NOWHERE
    return Reading(inner.shifted(relativedelta(days=expression.count)), None, "beside-day")


def _way(pick: Pick, standpoint: Standpoint) -> Way:
    if pick in {Pick.LAST, Pick.PAST}:
        return Way.STRICTLY_BACK
    return Way.STRICTLY_AHEAD if pick in {Pick.NEXT, Pick.COMING} else way_of(standpoint.tense)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekend(today: date, standpoint: Standpoint) -> Reading:
    way = way_of(standpoint.tense)
    this = unit_around(Unit.WEEKEND, today, 0)
    if way is Way.BACK and this.first is not None and this.first > today:
        return Reading(unit_around(Unit.WEEKEND, today, -1), None, "weekend-by-tense")
    return Reading(this, None, "weekend-by-tense")


def _week_on_sunday(count: int, today: date, standpoint: Standpoint) -> Reading:
    """Read *this week* in a Sunday paper: gone or to come, by the tense; *next week* can be either of two."""
    here, following = (unit_around(Unit.WEEK, today, shift) for shift in (0, 1))
    if count == 1:
        return Reading(following, unit_around(Unit.WEEK, today, 2), "week-on-sunday")
    past = standpoint.tense is Tense.PAST
    return Reading(here if past else following, following if past else here, "week-on-sunday")


def _same_quarter(expression: YearPart, today: date, standpoint: Standpoint) -> Reading:
    """*the quarter*, *the latest period*, *the 1988 period*: the quarter last named, or the last that is over."""
    quarter = standpoint.quarter
    if quarter is None and expression.year is not None:
        return Reading(When.year(expression.year), None, "period-of-year")
    quarter = quarter or unit_around(Unit.QUARTER, today, -1)
    if expression.year is not None and quarter.first is not None:
        quarter = quarter.shifted(relativedelta(years=expression.year - quarter.first.year))
    return Reading(quarter, None, "quarter-last-named")


def _recalled(expression: Recalled, recent: When) -> Reading:
    """*that day*, *two years earlier*: counted from the date last named."""
    if recent.first is None:
        return _NOWHERE
    if expression.unit in {Unit.DAY, Unit.WEEK, Unit.WEEKEND} and recent.precision > Precision.WEEK:
        return _NOWHERE
    if expression.unit is Unit.MONTH and recent.precision > Precision.MONTH:
        return _NOWHERE
    return Reading(unit_around(expression.unit, recent.first, expression.count), None, "counted-from-last-named")


def _stretch(expression: Stretch, standpoint: Standpoint) -> Reading:
    first = reckon_expression(expression.first, standpoint)
    last = reckon_expression(expression.last, standpoint)
    if first.when is None or last.when is None or first.when.first is None or last.when.last is None:
        return _NOWHERE
    if first.when.last is None or isinstance(expression.last, Fixed) != isinstance(expression.first, Fixed):
        last = _same_year(first.when, last.when, expression)
    if last.when is not None and last.when.last is not None and last.when.last < first.when.first:
        step = relativedelta(weeks=1) if isinstance(expression.first, Weekday) else relativedelta(years=1)
        last = last._replace(when=last.when.shifted(step))
    if last.when is None:
        return _NOWHERE
    return Reading(When.between(first.when, last.when), None, first.rule)


def _same_year(first: When, last: When, expression: Stretch) -> Reading:
    """Give the end that lacks a year the year of the other."""
    return Reading(last, None, "said-in-full") if first <= last and expression else Reading(None, None, "")
