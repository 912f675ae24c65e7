"""Dates that are counted: so many units from the day of writing or from the date last named, or a part of a year."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from bilateral.mentions.dates.expressions import Recalled, Shift, Trailing, Unit, YearPart
from bilateral.model.dates import When
from bilateral.model.edtf import Precision
from bilateral.refer.cycles import NOWHERE, Reading, Way, choose, part_of_year, unit_around, way_of
from bilateral.refer.standpoint import Standpoint
from bilateral.text.verbs import Tense

__all__ = ["part_named", "recalled", "shifted", "trailing"]

_SUNDAY = 7
_RESULTS_TO_COME = timedelta(days=92)  # a quarter: the next one may be spoken of as if it were here


def shifted(expression: Shift, today: date, standpoint: Standpoint) -> Reading:
    """Read *last month*, *two weeks ago*, *this weekend*: so many units from the day of writing."""
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


def trailing(expression: Trailing, today: date, standpoint: Standpoint) -> Reading:  # noqa: ARG001  one shape for all
    """Read *the past week*: it ends on the day of writing."""
    since = {Unit.DAY: relativedelta(days=1), Unit.WEEK: relativedelta(weeks=1), Unit.MONTH: relativedelta(months=1)}
    span = since.get(expression.unit)
    if span is None:
        return Reading(unit_around(expression.unit, today, -1), None, "counted-from-writing")
    return Reading(When.between(today - span, today), None, "up-to-writing")


def part_named(expression: YearPart, today: date, standpoint: Standpoint) -> Reading:
    """Read *the third quarter*, *the second half of last year*: a part whose year the tense may have to tell."""
    if expression.number is None:
        return _same_quarter(expression, today, standpoint)
    if expression.year_shift is not None:
        year = today.year + expression.year_shift
        return Reading(part_of_year(expression.unit, year, expression.number), None, "part-of-year")
    parts = [part_of_year(expression.unit, today.year + shift, expression.number) for shift in (-1, 0, 1)]
    way = Way.AHEAD if standpoint.tense is Tense.FUTURE else Way.BACK
    here = parts[1]
    if here.first is not None and here.first <= today + _RESULTS_TO_COME:
        reading = choose(parts[:2], today, Way.BACK, "part-of-year-by-tense")
        return reading if here.first <= today else Reading(here, None, "part-of-year-by-tense")
    return choose(parts, today, way, "part-of-year-by-tense")


def _same_quarter(expression: YearPart, today: date, standpoint: Standpoint) -> Reading:
    """Read *the quarter*, *the latest period*, *the 1988 period*: the quarter last named, or the last that is over."""
    quarter = standpoint.quarter
    if quarter is None and expression.year is not None:
        return Reading(When.year(expression.year), None, "period-of-year")
    quarter = quarter or unit_around(Unit.QUARTER, today, -1)
    if expression.year is not None and quarter.first is not None:
        quarter = quarter.shifted(relativedelta(years=expression.year - quarter.first.year))
    return Reading(quarter, None, "quarter-last-named")


def recalled(expression: Recalled, recent: When) -> Reading:
    """Read *that day*, *two years earlier*: counted from the date last named."""
    if recent.first is None:
        return NOWHERE
    if expression.unit in {Unit.DAY, Unit.WEEK, Unit.WEEKEND} and recent.precision > Precision.WEEK:
        return NOWHERE
    if expression.unit is Unit.MONTH and recent.precision > Precision.MONTH:
        return NOWHERE
    return Reading(unit_around(expression.unit, recent.first, expression.count), None, "counted-from-last-named")
