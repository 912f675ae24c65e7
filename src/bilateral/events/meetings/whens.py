"""When: the dates that belong to a cue, in the reading that suits its mood."""

import re
from collections.abc import Iterator
from datetime import date as day_of
from datetime import timedelta

from dateutil.relativedelta import relativedelta

from bilateral.events.meetings.date_owners import does_next, is_close, of_occasion, of_other
from bilateral.events.meetings.grasp import Grasp
from bilateral.events.meetings.shapes import shaped
from bilateral.events.meetings.spoken_days import only_said
from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.views import DateAt, View
from bilateral.events.meetings.wording import words_in
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.text.worded import Worded

__all__ = ["arrives", "bind_dates", "moved", "tell_date"]

_JOINED = regex(r"^(?:,? and(?: in| on)?|,(?: in| on)?) $")
_OR = regex(r"^ or (?:in |on )?$")
_TO = regex(r"^ (?:to|until|through|till) $")
_HAPPENS = regex(r"\b(?:at|in|during|after|following|for|from|to|on)(?: (?:a|the))? $")
_FORTNIGHT = 15
_SIDES = {Status.PLANNED: 1, Status.HELD: -1, Status.POSTPONED: 1}


def bind_dates(view: View, grasp: Grasp) -> list[DateAt]:
    """Return the date that belongs to a cue, nearest first in its clause; several where they are listed."""
    found = sorted(_reachable(view, grasp), key=lambda pair: pair[0])
    if not found:
        return _opening(view, grasp)
    first = found[0][1]
    either = next((d for d in view.dates if d.start > first.stop and _spans(view, first, d)), None)
    end = _end(first, either) if either is not None else None
    if either is not None and first.when and end:
        return [first._replace(stop=either.stop, when=When.between(first.when, end), rival=None, rule="either")]
    opening = next((d for d in view.dates if d.stop < first.start and _spans(view, d, first)), None)
    if opening is not None and opening.when and first.when and opening.when <= first.when:
        return [
            opening._replace(stop=first.stop, when=When.between(opening.when, first.when), rival=None, rule="either")
        ]
    chain = [first]
    for date in view.dates:
        joined = date.start > chain[-1].stop and date.when and _JOINED.match(view.text(chain[-1].stop, date.start))
        if joined and not does_next(view, date, chain[-1].stop):
            chain.append(date)
    return chain


def _end(first: DateAt, last: DateAt) -> When | None:
    """Return the end of a stretch: "from Monday to Wednesday", written on a Wednesday, is the next one."""
    if first.when is None or last.when is None or first.when <= last.when:
        return last.when
    return last.when.shifted(relativedelta(days=7)) if first.weekday and last.weekday else None


_OPENS = regex(r"^(?:on|in|early|late|by|meanwhile,?|earlier)?(?: on| in)? ?$")
_GOES_ON = Worded(r"[;\"]|:(?!\d)|\b<breaks>\b", "contacts.whens")


def _opening(view: View, grasp: Grasp) -> list[DateAt]:
    """Return the date that opens the sentence, for each of its verbs: "On Tuesday he flew home and met Renzi"."""
    first = view.dates[0] if view.dates else None
    if first is None or first.when is None or grasp.loose or first.stop > grasp.start or len(view.dates) > 1:
        return []
    opens = _OPENS.match(view.text(view.start, first.start)) and not of_other(view, first, grasp)
    return [first] if opens and not _GOES_ON[view.language].search(view.text(first.stop, grasp.start)) else []


def _spans(view: View, first: DateAt, last: DateAt) -> bool:
    """Say whether two dates are the ends of one stretch: "from 30 April to 2 May", "in May or June"."""
    gap = view.text(first.stop, last.start)
    return bool(_OR.match(gap)) or bool(_TO.match(gap) and view.word_before(first.start) == "from")


def _reachable(view: View, grasp: Grasp) -> Iterator[tuple[int, DateAt]]:
    near = not grasp.loose or bool(_HAPPENS.search(view.text(grasp.start - 14, grasp.start)))
    for date in view.dates:
        if (date.when is None and not date.weekday) or only_said(view, date, grasp):
            continue
        if of_other(view, date, grasp):
            continue
        distance = _WHERE_COST if _when(view, date, grasp) else grasp.distance(view, date.start, date.stop)
        if distance is None and of_occasion(view, date, grasp):
            distance = date.start - grasp.stop
        if distance is None:
            continue
        if date.stop <= grasp.start and not near and not is_close(view.text(date.stop, grasp.start)):
            continue
        yield distance, date


_WHERE_COST = 10  # "on March 5, when he met"
_WITHIN = 60  # characters from "where" to the cue
_WHERE = regex(r", where [^,;:\"]*$")


_LEFT = Worded(r"\b<left>\b", "contacts.whens")
_AHEAD = Worded(r"\b<ahead>\b", "contacts.whens")


def _when(view: View, date: DateAt, grasp: Grasp) -> bool:
    """Read "on March 5, when he met Renzi", "on Monday he will go to Rome, where he will meet Renzi"."""
    gap = view.text(date.stop, grasp.start)
    where = _WHERE.search(view.text(grasp.start - _WITHIN, grasp.start))
    if where:
        at = max(view.start, grasp.start - _WITHIN) + where.start()
        ahead = _LEFT[view.language].search(view.text(view.start, at)) and _AHEAD[view.language].search(where[0])
        return not ahead and [d for d in view.dates if d.stop <= at][-1:] == [date]
    return date.stop <= grasp.start and bool(re.match(r"^,? (?:when|where)\b", gap)) and len(words_in(gap)) <= _CLAUSE


_CLAUSE = 6


_SETS_OUT = Worded(r"\b(?:<sets_out>|arriv\w+|leav\w+|depart\w*|start\w*|embark\w*|travel\w*)\b", "contacts.whens")


def arrives(view: View, date: DateAt, start: int, stop: int) -> bool:
    """Say whether a date is the first day of the visit of a cue: "arrived in Berlin on Monday", "begins a visit on Tuesday"."""
    return (
        _SETS_OUT[view.language].search(view.text(min(start - _ARRIVAL, date.start), max(stop, date.start))) is not None
    )


def tell_date(
    view: View, date: DateAt, status: Status | None, *, firm: bool = True, ahead: bool = False
) -> Iterator[Told]:
    """
    Return a date as claims: the reading that suits the mood of the cue, and its rival.

    ``ahead``: an invitation taken up, which is always to come. ``firm`` is false for the day of an arrival, which gives way to that of the talks.
    "spoke ahead of a meeting on Thursday": the clause's tense says last Thursday, the cue's mood the next.
    """
    when, rival, rule = date.when, date.rival, date.rule or "date"
    other = moved(view, date, status, ahead=ahead) if when else _weekday(view, date, status)
    if other is not None:
        when, rival, rule = other, when, "weekday by the mood of the cue"
    if when is not None:
        yield Told("when", shaped(view, date, when, status), Basis.STATED, rule, ((date.start, date.stop),), firm=firm)
    if rival is not None and rival != when:
        yield Told("when", rival, Basis.RIVAL, date.rule or "date", ((date.start, date.stop),))


def _weekday(view: View, date: DateAt, status: Status | None) -> When | None:
    """Return the weekday next to a day of writing that is known only within some days, if it is the same for all."""
    now, side = view.page.reference.when, _SIDES.get(status or Status.HELD, -1)
    if now is None or now.first is None or now.last is None or not date.weekday or now.days is None:
        return None
    if (now.last - now.first).days >= _FORTNIGHT:
        return None
    found = {_next(end, date.weekday, side) for end in (now.first, now.last)}
    return When.day(found.pop()) if len(found) == 1 else None


def _next(start: day_of, weekday: int, side: int) -> day_of:
    days = (weekday - start.isoweekday()) * side % 7
    return start + timedelta(days=days * side)


_ARRIVAL = 96  # characters from "arrived" to its day
_ARRIVED = Worded(r"\b<arrived>\b[^,;:\"]*$", "contacts.whens")


def moved(view: View, date: DateAt, status: Status | None, *, ahead: bool = False) -> When | None:
    """Return the other reading of a weekday, a day or a month where the first lies on the wrong side of the day of writing."""
    now, when = view.page.reference.when, date.when
    if now is None or when is None or status not in _SIDES:
        return None
    side = _SIDES[status]
    if not (when.is_before(now) if side > 0 else now.is_before(when)):
        return None
    if date.rule in _YEARLY and status is not Status.POSTPONED:
        return _a_year_on(when, now, always=ahead) if side > 0 else when.shifted(relativedelta(years=-1))
    if not date.rule.startswith("weekday"):
        return None
    came = (
        _ARRIVED[view.language].search(view.text(date.start - _ARRIVAL, date.start))
        if status is Status.PLANNED
        else None
    )
    if came and not any(date.start - len(came[0]) < d.start < date.start for d in view.dates):
        return None  # "arrived here on Saturday for a meeting on Tuesday": the second is still to come
    return date.rival or when.shifted(relativedelta(days=7 * side))


_LONG_BACK = timedelta(days=75)  # what is planned for a month that lies as far back is of the next year
_YEARLY = frozenset({"day-by-tense", "month-by-tense"})


def _a_year_on(when: When, now: When, *, always: bool) -> When | None:
    """Return the same days of the year to come where they are nearer: "accepted an invitation to visit in May"."""
    later = when.shifted(relativedelta(years=1))
    if None in (later.first, when.last, now.last) or later.is_before(now):
        return None
    back = now.last - when.last  # type: ignore[operator]
    return later if later.first - now.last < back or back > _LONG_BACK or always else None  # type: ignore[operator]
