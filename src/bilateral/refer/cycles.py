"""What comes round again: which Friday, which June, which quarter, on which side of a day."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from bilateral.mentions.dates.expressions import Pick, Unit, Weekday
from bilateral.model.dates import When
from bilateral.text.verbs import Tense

__all__ = ["NOWHERE", "Reading", "Way", "choose", "part_of_year", "unit_around", "way_of", "weekday_near"]

_LONG_GONE = 300  # days: nobody leaves the year out of so old a date, if the same day is close ahead
_CLOSE_BY = 66
_WEEK = 7


class Way(StrEnum):
    """On which side of the day of writing to look; today itself counts unless strictly."""

    BACK = "back"
    AHEAD = "ahead"
    NEAREST = "nearest"
    AHEAD_RATHER = "ahead rather"
    BACK_RATHER = "back rather"
    STRICTLY_BACK = "strictly back"
    STRICTLY_AHEAD = "strictly ahead"


class Reading(NamedTuple):
    """What an expression comes to, the other reading that its words allow, and the rule."""

    when: When | None
    rival: When | None
    rule: str


NOWHERE = Reading(None, None, "nothing-to-count-from")
"""There is no day to count from."""

_WAYS = {
    Tense.PAST: Way.BACK,
    Tense.FUTURE: Way.AHEAD,
    Tense.MODAL: Way.AHEAD,
    Tense.PRESENT: Way.AHEAD_RATHER,
    Tense.NONE: Way.BACK_RATHER,
}


def way_of(tense: Tense) -> Way:
    """Return where a tense looks."""
    return _WAYS.get(tense, Way.NEAREST)


def choose(candidates: Sequence[When], today: date, way: Way, rule: str) -> Reading:
    """
    Choose among dates that come round once a year: the last behind, the first ahead, or the nearest.

    >>> junes = [When("2022-06"), When("2023-06"), When("2024-06")]
    >>> str(choose(junes, date(2023, 11, 16), Way.BACK, "month").when)
    '2023-06'
    """
    strict = way in {Way.STRICTLY_BACK, Way.STRICTLY_AHEAD}
    here = When.day(today)
    behind = [when for when in candidates if (when < here or not strict) and _starts(when) <= today]
    behind = [when for when in behind if not (strict and when.overlaps(here))]
    ahead = [when for when in candidates if _ends(when) >= today and not (strict and when.overlaps(here))]
    last, first = (behind[-1] if behind else None), (ahead[0] if ahead else None)
    if last is None or first is None or last == first:
        return Reading(last or first, None, rule)
    if way in {Way.BACK, Way.STRICTLY_BACK}:
        chosen, other = last, first
    elif way in {Way.AHEAD, Way.STRICTLY_AHEAD}:
        chosen, other = first, last
    else:
        nearer = (today - _ends(last)) <= (_starts(first) - today)
        chosen, other = (last, first) if nearer else (first, last)
    if not strict and _far(chosen, today) and _near(other, today):
        chosen, other = other, chosen
    return Reading(chosen, None if strict or way in {Way.BACK, Way.AHEAD} else other, rule)


def _starts(when: When) -> date:
    return when.first or date.min


def _ends(when: When) -> date:
    return when.last or date.max


def _distance(when: When, today: date) -> int:
    if _starts(when) > today:
        return (_starts(when) - today).days
    return max((today - _ends(when)).days, 0)


def _far(when: When, today: date) -> bool:
    return _distance(when, today) > _LONG_GONE


def _near(when: When, today: date) -> bool:
    return _distance(when, today) < _CLOSE_BY


def weekday_near(expression: Weekday, today: date, way: Way) -> Reading:  # noqa: PLR0911  a case a line
    """
    Choose the weekday that is meant; today counts for a bare one.

    >>> [str(weekday_near(Weekday(5), date(2023, 11, 16), way).when) for way in (Way.BACK, Way.AHEAD)]
    ['2023-11-10', '2023-11-17']
    """
    since = (today.isoweekday() - expression.day) % _WEEK
    back, ahead = today - timedelta(days=since), today + timedelta(days=-since % _WEEK)
    match expression.pick:
        case Pick.LAST | Pick.PAST:
            return Reading(When.day(back if since else back - timedelta(days=_WEEK)), None, "last-weekday")
        case Pick.NEXT | Pick.COMING:
            ahead = ahead if since else ahead + timedelta(days=_WEEK)
            if expression.pick is Pick.NEXT and ahead.isocalendar()[:2] == today.isocalendar()[:2]:
                return Reading(When.day(ahead + timedelta(days=_WEEK)), When.day(ahead), "next-weekday")
            return Reading(When.day(ahead), None, "next-weekday")
        case Pick.THIS:
            return Reading(When.day(back if way is Way.BACK else ahead), None, "this-weekday")
    if back == ahead:
        return Reading(When.day(today), None, "weekday-of-writing")
    if way in {Way.NEAREST, Way.AHEAD_RATHER, Way.BACK_RATHER}:
        nearer_ahead = _WEEK - since < since
        forward = way is Way.AHEAD_RATHER or (way is Way.NEAREST and nearer_ahead)
        days = (ahead, back) if forward else (back, ahead)
        return Reading(When.day(days[0]), When.day(days[1]), "weekday-without-tense")
    return Reading(When.day(back if way is Way.BACK else ahead), None, "weekday-by-tense")


def unit_around(unit: Unit, day: date, shift: int) -> When:  # noqa: PLR0911  a unit a line
    """
    Return the unit that holds a day, moved by some units of its kind.

    >>> str(unit_around(Unit.WEEK, date(2023, 11, 16), -1)), str(unit_around(Unit.DECADE, date(2023, 11, 16), -1))
    ('2023-11-06/2023-11-12', '201X')
    """
    monday = day - timedelta(days=day.isoweekday() - 1)
    match unit:
        case Unit.DAY:
            return When.day(day + timedelta(days=shift))
        case Unit.WEEK | Unit.FORTNIGHT:
            monday += timedelta(weeks=shift * (2 if unit is Unit.FORTNIGHT else 1))
            return When.between(monday, monday + timedelta(days=6))
        case Unit.WEEKEND:
            saturday = monday + timedelta(weeks=shift, days=5)
            return When.between(saturday, saturday + timedelta(days=1))
        case Unit.MONTH:
            moved = day.replace(day=1) + relativedelta(months=shift)
            return When.month(moved.year, moved.month)
        case Unit.QUARTER | Unit.HALF:
            length = 3 if unit is Unit.QUARTER else 6
            moved = day.replace(day=1) + relativedelta(months=length * shift)
            return part_of_year(unit, moved.year, (moved.month - 1) // length + 1)
        case Unit.YEAR:
            return When.year(day.year + shift)
        case Unit.DECADE:
            return When(f"{day.year // 10 + shift:03}X")
        case Unit.CENTURY:
            return When(f"{day.year // 100 + shift:02}XX")


def part_of_year(unit: Unit, year: int, number: int) -> When:
    """Return a quarter or a half of a year."""
    if unit is Unit.QUARTER:
        return When.quarter(year, number)
    return When.between(date(year, 6 * number - 5, 1), date(year, 6 * number, 30 if number == 1 else 31))
