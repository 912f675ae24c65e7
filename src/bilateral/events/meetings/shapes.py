"""The stretch that the words around a date make of it: "the first week of February", "by the end of the year", "the autumn"."""

from datetime import timedelta

from dateutil.relativedelta import relativedelta

from bilateral.events.meetings.views import DateAt, View
from bilateral.model.dates import When
from bilateral.model.edtf import Precision
from bilateral.model.meetings import Status
from bilateral.patterns import regex

__all__ = ["shaped"]

_WEEK = regex(r"\b(first|second|third|last) week of (?:the month of )?$")
_WEEKS = {"first": 0, "second": 7, "third": 14}
_BY = regex(r"\b(?:before|by|no later than|not later than)(?: the)? $")
_END = regex(r"^(?:the )?(?:end|close)\b|^year[ -]end")
_LOOK = 40
_OPEN = frozenset({Status.PLANNED, Status.POSTPONED})
_MONTHS = range(2, 12)
_LONG = 27  # days of the shortest month, less one: what is shorter is no deadline but a day


def shaped(view: View, date: DateAt, when: When, status: Status | None) -> When:
    """Return the days of a contact by its date: part of a month, what is left until a deadline, the months of a season."""
    before = view.text(date.start - _LOOK, date.start)
    week = _WEEK.search(before)
    if week and when.precision is Precision.MONTH:
        return _week(when, week[1])
    if status in _OPEN and _BY.search(before):
        return _until(view, date, when)
    return _months(when)


def _week(month: When, which: str) -> When:
    if month.first is None or month.last is None:
        return month
    if which == "last":
        return When.between(month.last - timedelta(days=6), month.last)
    first = month.first + timedelta(days=_WEEKS[which])
    return When.between(first, first + timedelta(days=6))


def _until(view: View, date: DateAt, when: When) -> When:
    """Read "by the end of the year" from the day of writing on; what is "by May" may end before it."""
    now = view.page.reference.when
    if now is None or None in (now.first, when.last, when.days) or now.days != 1:
        return _months(when)
    whole = _END.search(view.text(date.start, date.stop)) is not None or when.days > _LONG  # type: ignore[operator]
    if not whole or when.last < now.first:  # type: ignore[operator]
        return _months(when)
    return When.between(now.bare, when.last)


def _months(when: When) -> When:
    """Write a season, a quarter or a half of a year as its months."""
    first, last = when.first, when.last
    if first is None or last is None or first.day != 1 or when.precision <= Precision.MONTH:
        return when
    after = last + timedelta(days=1)
    count = (after.year - first.year) * 12 + after.month - first.month
    if after.day != 1 or count not in _MONTHS:
        return when
    end = first + relativedelta(months=count - 1)
    return When.between(When.month(first.year, first.month), When.month(end.year, end.month))
