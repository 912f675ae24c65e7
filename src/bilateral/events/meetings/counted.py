"""Days that a contact's sentence tells by counting: "in two weeks", "on the 28th", "comes three weeks after his visit"."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from bilateral.events.meetings.grasp import Grasp, cut
from bilateral.events.meetings.views import DateAt, View
from bilateral.model.dates import When
from bilateral.model.meetings import Status
from bilateral.patterns import regex

__all__ = ["NUMBERS", "counted_day"]

NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}  # fmt: skip
_REACH = 90
_COUNT = rf"({'|'.join(NUMBERS)}|\d{{1,2}}) (day|week|fortnight|month)s?"
_AHEAD = regex(
    rf"\bin (?:about |around |just |roughly |another )?{_COUNT}(?:'s?)?(?: time| from now)?(?=[,.;]|$| (?:for|to|in|at|with|when|and|on)\b)"
)
_AFTER = regex(rf"\b(?:comes?|came|coming)\b[^,;:\"]{{0,20}}\b{_COUNT} after (?:the |a |an )?(?:[\w.' -]{{0,40}})$")
_DAY = regex(
    r"\bon (?:the )?(\d{1,2})(?:st|nd|rd|th)(?: of (?:this|the) month)?(?=[,.;]|$| (?:in|at|for|with|to|and|when|where)\b)"
)
_OVERNIGHT = regex(r"^(?: (?:in|at|by) [\w' -]{1,30}?)?,? overnight\b(?! (?:train|flight|stop|stay|bus|curfew))")
_FIRST = regex(r"\b(?:first|last|only|\w+th|time|second|third)\b[^,;:\"]{0,50}$")
_FOR = regex(r"^ (?:for|to hold) (?:a |the )?$")
_MONTHS = range(-2, 3)


def counted_day(view: View, grasp: Grasp, status: Status | None) -> DateAt | None:
    """Return the day that the words around a contact count out from the day of writing."""
    now = view.page.reference.when
    today = now.first if now is not None and now.days == 1 else None
    if today is None:
        return None
    after = view.text(grasp.stop, min(grasp.right, grasp.stop + _REACH))
    night = _OVERNIGHT.match(after)
    if night is not None:
        return _date(
            grasp.stop, night, When.between(today - timedelta(days=1), today), "the night to the day of writing"
        )
    found = _day_of_month(view, grasp, after, today, status)
    if found is None and status is Status.PLANNED:
        found = _ahead(view, grasp, after, today)
    return found or _behind(view, grasp, today)


def _day_of_month(view: View, grasp: Grasp, after: str, today: date, status: Status | None) -> DateAt | None:
    match = _DAY.search(after)
    if match is None or cut(view, grasp.stop, grasp.stop + match.start()):
        return None
    days = sorted(day for shift in _MONTHS if (day := _in_month(today, shift, int(match[1]))))
    ahead = status in {Status.PLANNED, Status.POSTPONED, Status.CANCELLED}
    wanted = [day for day in days if day >= today][:1] if ahead else [day for day in days if day <= today][-1:]
    return _date(grasp.stop, match, When.day(wanted[0]), "day of the month") if wanted else None


def _in_month(today: date, shift: int, day: int) -> date | None:
    month = today.replace(day=1) + relativedelta(months=shift)
    try:
        return month.replace(day=day)
    except ValueError:
        return None


def _ahead(view: View, grasp: Grasp, after: str, today: date) -> DateAt | None:
    match = _AHEAD.search(after)
    start = max(grasp.left, grasp.start - _REACH)
    before = _AHEAD.search(view.text(start, grasp.start)) if match is None and grasp.loose else None
    if before is not None and _FOR.search(view.text(start + before.end(), grasp.start)):
        return _date(start, before, _counted(today, before[1], before[2], 1), "counted from writing")
    if match is None or _FIRST.search(view.text(grasp.start - _REACH, grasp.stop + match.start())):
        return None  # "his first visit in two months"
    if cut(view, grasp.stop, grasp.stop + match.start()):
        return None
    return _date(grasp.stop, match, _counted(today, match[1], match[2], 1), "counted from writing")


def _behind(view: View, grasp: Grasp, today: date) -> DateAt | None:
    start = max(view.start, grasp.start - _REACH)
    match = _AFTER.search(view.text(start, grasp.start))
    return _date(start, match, _counted(today, match[1], match[2], -1), "counted from writing") if match else None


def _counted(today: date, number: str, unit: str, side: int) -> When:
    count = side * (int(number) if number.isdigit() else NUMBERS[number])
    if unit == "month":
        moved = today + relativedelta(months=count)
        return When.month(moved.year, moved.month)
    days = {"day": 1, "week": 7, "fortnight": 14}[unit]
    when = When.day(today + timedelta(days=days * count))
    return when if unit == "day" else when.approximately()


def _date(offset: int, match: re.Match[str], when: When, rule: str) -> DateAt:
    return DateAt(offset + match.start(), offset + match.end(), when, None, rule)
