"""How long a visit lasts: "a three-day visit" that begins or ends on a day."""

from datetime import timedelta

from bilateral.events.contacts import Contact
from bilateral.events.counted import NUMBERS
from bilateral.events.views import DateAt, View
from bilateral.events.whens import arrives
from bilateral.model.dates import When
from bilateral.patterns import regex

__all__ = ["over_its_days", "stretched"]

_DAYS = regex(r"\b(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})-day\b")
_ENDS = regex(r"\b(?:conclud\w+|end(?:s|ed|ing)|wrap(?:s|ped|ping) up|complet\w+|wound up|winds up|finish\w*)\b")
_LONG = 14
_REACH = 24
_SPAN = regex(
    r"\b(?:(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})[- ]day|(week|fortnight|weekend)-?long)\b"
    r"|\b(?:for|lasts?|over) (two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) days\b"
)
_LONG_ONES = {"week": 7, "fortnight": 14, "weekend": 2}


def stretched(view: View, date: DateAt) -> DateAt:
    """Return the first day of a journey or a gathering stretched over the days that its sentence says it lasts."""
    when, told = date.when, _SPAN.search(view.text(view.start, view.stop))
    if told is None or when is None or when.days != 1 or when.first is None:
        return date
    number = told[1] or told[3]
    count = _LONG_ONES[told[2]] if told[2] else int(number) if number.isdigit() else NUMBERS[number]
    more = timedelta(days=min(count, _LONG) - 1)
    if _ENDS.search(view.text(view.start, date.start)):
        return date._replace(when=When.between(when.first - more, when.first))
    return date._replace(when=When.between(when.first, when.first + more))


def over_its_days(view: View, contact: Contact, date: DateAt) -> DateAt:
    """Return a date stretched over the days of the visit that begins or ends on it."""
    when = date.when
    told = _DAYS.search(view.text(contact.start, contact.cue.stop)) if contact.kind == "visit" else None
    if told is None or when is None or when.days != 1 or when.first is None:
        return date
    more = timedelta(days=min(int(told[1]) if told[1].isdigit() else NUMBERS[told[1]], _LONG) - 1)
    if _ENDS.search(view.text(contact.start - _REACH, contact.cue.start)):
        return date._replace(when=When.between(when.first - more, when.first))
    if arrives(view, date, contact.start, contact.cue.stop):
        return date._replace(when=When.between(when.first, when.first + more))
    return date
