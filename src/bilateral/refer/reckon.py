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
from bilateral.model.dates import When
from bilateral.refer.counting import part_named, recalled, shifted, trailing
from bilateral.refer.cycles import NOWHERE, Reading, Way, choose, part_of_year, unit_around, way_of, weekday_near
from bilateral.refer.standpoint import Standpoint

__all__ = ["reckon_expression"]

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
        return recalled(expression, standpoint.recent)
    published = standpoint.published
    if published is None or published.first is None or published.last is None:
        return NOWHERE
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
    return NOWHERE


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


reckon.register(Shift, shifted)
reckon.register(Trailing, trailing)
reckon.register(YearPart, part_named)


@reckon.register
def _(expression: Recalled, today: date, standpoint: Standpoint) -> Reading:  # noqa: ARG001  one shape for all
    return recalled(expression, When.day(today)) if expression.unit is not Unit.DAY else NOWHERE


@reckon.register
def _(expression: WeekOf, today: date, standpoint: Standpoint) -> Reading:  # noqa: ARG001  one shape for all
    inner = reckon_expression(expression.date, standpoint).when
    if inner is None or inner.first is None:
        return NOWHERE
    return Reading(unit_around(Unit.WEEK, inner.first, 0), None, "week-of-day")


@reckon.register
def _(expression: DaysFrom, today: date, standpoint: Standpoint) -> Reading:  # noqa: ARG001  one shape for all
    inner = reckon_expression(expression.date, standpoint).when
    if inner is None:
        return NOWHERE
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


def _stretch(expression: Stretch, standpoint: Standpoint) -> Reading:
    first = reckon_expression(expression.first, standpoint)
    last = reckon_expression(expression.last, standpoint)
    if first.when is None or last.when is None or first.when.first is None or last.when.last is None:
        return NOWHERE
    if first.when.last is None or isinstance(expression.last, Fixed) != isinstance(expression.first, Fixed):
        last = _same_year(first.when, last.when)
    if last.when is not None and last.when.last is not None and last.when.last < first.when.first:
        step = relativedelta(weeks=1) if isinstance(expression.first, Weekday) else relativedelta(years=1)
        last = last._replace(when=last.when.shifted(step))
    if last.when is None:
        return NOWHERE
    return Reading(When.between(first.when, last.when), None, first.rule)


def _same_year(first: When, last: When) -> Reading:
    """Give the end that lacks a year the year of the other."""
    return Reading(last, None, "said-in-full") if first <= last else Reading(None, None, "")
