"""How long a contact lasts: "a three-day visit" that begins or ends on a day, "leaves on Monday and returns on Thursday"."""

import re
from datetime import timedelta

from dateutil.relativedelta import relativedelta

from bilateral.events.meetings.contacts import Contact
from bilateral.events.meetings.counted import NUMBERS
from bilateral.events.meetings.views import DateAt, View
from bilateral.events.meetings.whens import arrives
from bilateral.model.dates import When
from bilateral.patterns import regex
from bilateral.text.worded import Worded

__all__ = ["OVER_ITS_DAYS", "ended", "over_its_days", "stretched"]

OVER_ITS_DAYS = "over its days"  # the rule of a day that is stretched over those of a visit

_COUNT = "|".join([*(word for word, count in NUMBERS.items() if count > 1), r"\d{1,2}"])
_LENGTH = regex(
    rf"\b(?:(?P<n1>{_COUNT})[- ]day|(?P<unit>week|fortnight|weekend)-?long)\b"
    rf"|\b(?P<n2>{_COUNT}) days of\b|\b(?:for|lasts?|over) (?P<n3>{_COUNT}) days\b"
)
_LONG_ONES = {"week": 7, "fortnight": 14, "weekend": 2}
_STARTS = Worded(r"\b(?:<starts>|start\w*)\b", "contacts.lengths")
_ENDS = Worded(r"\b(?:<ends>|conclud\w+|complet\w+|finish\w*)\b", "contacts.lengths")
_OVER = regex(r"\bafter (?:an? |the |his |her |their )?$")  # "left on Wednesday after a three-day visit"
_RETURN = Worded(r"^[^.;:\"]{0,40}?(?:\band (?:will )?|, )<returns>\b[^.;:,\"]{0,30}$", "contacts.lengths")
_LONG = 14  # days of the longest contact
_BEFORE = 16  # characters before a contact in which its length is told: "a three-day"
_REACH = 24  # and in which it is told to end: "wound up a"
_FAR = 60  # and in which it is told to begin
_AHEAD = 90  # characters after a visit in which its length is told


def over_its_days(view: View, contact: Contact, date: DateAt) -> DateAt:
    """Return a date stretched over the days of the contact that begins or ends on it."""
    start, stop = contact.start, contact.cue.stop
    sets_out = arrives(view, date, start, stop)
    if contact.kind in {"visit", "host"} and sets_out:
        both = _until_return(view, date)
        if both is not None:
            return both
    told = _LENGTH.search(view.text(start - _BEFORE, stop))
    if told is None and contact.kind == "visit":
        told = _LENGTH.search(view.text(stop, stop + _AHEAD))
    if told is None:
        return date
    if _ENDS[view.language].search(view.text(start - _REACH, contact.cue.start)):
        return _over(date, told, back=True)
    begins = sets_out or _STARTS[view.language].search(view.text(start - _FAR, max(stop, date.start))) is not None
    return _over(date, told) if begins else date


def stretched(view: View, date: DateAt) -> DateAt:
    """Return the first day of a journey or a gathering stretched over the days that its sentence says it lasts."""
    both = _until_return(view, date)
    if both is not None:
        return both
    told = _LENGTH.search(view.text(view.start, view.stop))
    if told is None:
        return date
    start = view.start + told.start()
    over = _OVER.search(view.text(view.start, start)) or _ENDS[view.language].search(view.text(start - _REACH, start))
    return _over(date, told, back=bool(over or _ENDS[view.language].search(view.text(view.start, date.start))))


def ended(view: View, contact: Contact, day: When) -> When | None:
    """Return the days of a contact that is told, with its length, to end on a day: "ending a two-day visit, he said"."""
    told = _LENGTH.search(view.text(contact.start - _BEFORE, contact.cue.stop))
    if told is None or not _ENDS[view.language].search(view.text(contact.start - _REACH, contact.cue.start)):
        return None
    return _over(DateAt(contact.start, contact.cue.stop, day), told, back=True).when


def _until_return(view: View, date: DateAt) -> DateAt | None:
    """Read "will leave on 29 March and return on 1 April" as one stretch."""
    last = next((d for d in view.dates if d.start > date.stop), None)
    if last is None or date.when is None or last.when is None or date.when.days != 1 or last.when.days != 1:
        return None
    if _RETURN[view.language].match(view.text(date.stop, last.start)) is None:
        return None
    end = last.when if date.when <= last.when else last.when.shifted(relativedelta(days=7 * bool(last.weekday)))
    if end < date.when:
        return None
    return date._replace(stop=last.stop, when=When.between(date.when, end), rival=None)


def _over(date: DateAt, told: re.Match[str], *, back: bool = False) -> DateAt:
    when = date.when
    if when is None or when.days != 1 or when.first is None:
        return date
    number = told["n1"] or told["n2"] or told["n3"]
    count = _LONG_ONES[told["unit"]] if told["unit"] else int(number) if number.isdigit() else NUMBERS[number]
    more = timedelta(days=max(min(count, _LONG), 1) - 1)
    first, last = (when.first - more, when.first) if back else (when.first, when.first + more)
    return date._replace(when=When.between(first, last), rule=OVER_ITS_DAYS)
