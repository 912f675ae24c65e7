"""The days of a contact; of one that is off, those it was to have, or those it was moved to."""

from dateutil.relativedelta import relativedelta

from bilateral.events.meetings.contacts import Contact
from bilateral.events.meetings.counted import NUMBERS, counted_day
from bilateral.events.meetings.grasp import Grasp
from bilateral.events.meetings.verdicts import ACCEPTED, FELL, NOT_SINCE
from bilateral.events.meetings.views import DateAt, View
from bilateral.events.meetings.whens import bind_dates, moved
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.text.worded import Worded, Words

__all__ = ["days_of", "long_off"]

_DUE = 40  # characters before a contact: "had been due to meet"
_SOON = 40  # characters from "postponed" to the new date
_DAYS = "moods.days"
_TO_BE = Worded(
    r"\b(?:(?:was|were|is|are|had been|<arranged>) (?:to|for|due|on|in|at|next)|(?:was|were|had been) <settled>|<surely>)\b",
    _DAYS,
)
_UNTIL = Words(_DAYS, "until")


def days_of(view: View, contact: Contact, grasp: Grasp) -> list[DateAt]:
    """Return the dates of a contact; of one that is put off, the new one ("pushed back to 20 March")."""
    dates = [d for d in bind_dates(view, grasp) if not _of_agreeing(view, contact, d)]
    if contact.mood.rule == NOT_SINCE:
        since = [d for d in view.dates if 0 <= d.start - contact.cue.stop <= _SOON]
        return since[:1]
    counted = counted_day(view, grasp, contact.mood.status)
    if counted and counted.when and all(d.when is not None and d.when.contains(counted.when) for d in dates):
        dates = [counted]
    if contact.mood.status is Status.POSTPONED and contact.mood.stop:
        later = [d for d in view.dates if d.when and 0 <= d.start - contact.mood.stop <= _SOON]
        new = [d for d in later if view.word_before(d.start) in _UNTIL[view.language]] or _instead(view, contact)
        if new:
            return new[:1]
        return [_put_back(view, contact, date) for date in dates]
    if contact.mood.status is not Status.CANCELLED:
        return dates
    was_to_be = _TO_BE[view.language].search(view.text(contact.start - _DUE, contact.start)) is not None
    due = contact.mood.rule == FELL or was_to_be
    wanted = [_as_planned(view, contact, date, due=due) for date in dates]
    return [date for date in wanted if due or _to_come(view, date)]


_ANEW = Worded(r"\b(?:will|would|to) (?:now |instead |then )?<anew>\b[^.;:\"]{0,30}$", _DAYS)


def _instead(view: View, contact: Contact) -> list[DateAt]:
    """Read "was put off and will take place on 20 March instead"."""
    after = (d for d in view.dates if d.when is not None and d.start > contact.mood.stop)
    return [d for d in after if _ANEW[view.language].search(view.text(contact.mood.stop, d.start))][:1]


_BY = regex(
    rf"^[^.;:]{{0,20}}?\bby (?:just |only |another )?(a|an|{'|'.join(NUMBERS)}|\d{{1,2}}) (day|week|month|year)s?\b"
)
_BY_WITHIN = 50


def _put_back(view: View, contact: Contact, date: DateAt) -> DateAt:
    """Read "due to begin on Monday, has been delayed by one day"."""
    told = _BY.match(view.text(contact.mood.stop, contact.mood.stop + _BY_WITHIN))
    if told is None or date.when is None or date.start > contact.mood.stop:
        return date
    count = int(told[1]) if told[1].isdigit() else NUMBERS.get(told[1], 1)
    due = _as_planned(view, contact, date, due=True)
    units = {"day": relativedelta(days=count), "week": relativedelta(weeks=count), "month": relativedelta(months=count)}
    later = (due.when or date.when).shifted(units.get(told[2], relativedelta(years=count)))
    return date._replace(when=later, rival=due.when, rule="put back by")


_AGREED = Words(_DAYS, "agreed")


def _of_agreeing(view: View, contact: Contact, date: DateAt) -> bool:
    """Say whether on a day a contact was only agreed: "agreed on Friday to meet again"."""
    verb = contact.mood.rule.partition(": ")[2] if contact.mood.status is Status.PLANNED else ""
    agreed = verb.partition(" ")[0] in _AGREED[view.language] or contact.mood.rule == ACCEPTED
    return agreed and date.stop <= contact.cue.start


def _as_planned(view: View, contact: Contact, date: DateAt, *, due: bool) -> DateAt:
    """Read "talks that had been set for Friday" from the day of writing on."""
    if not due and not _TO_BE[view.language].search(view.text(contact.cue.stop, date.start)):
        return date
    when = moved(view, date, Status.PLANNED)
    return date._replace(when=when, rival=date.when, rule="weekday as it was planned") if when else date


def long_off(view: View, contact: Contact) -> bool:
    """Say whether a meeting told of without its parties was called off long before the day of writing."""
    if contact.mood.status is not Status.CANCELLED or not contact.partial:
        return False
    return any(not _to_come(view, d) for d in bind_dates(view, contact.grasp(view)))


def _to_come(view: View, date: DateAt) -> bool:
    """Say whether a date is not yet over on the day of writing, or may not be."""
    now, when = view.page.reference.when, date.when
    return not (now and when and when.is_before(now))
