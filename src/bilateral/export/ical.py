"""
A calendar of planned meetings (iCalendar, RFC 5545; extra ``ical``), for a newsroom's shared calendar.

Every meeting that some source tells as planned, under way, postponed, cancelled or declined is in it, and stays in it
when it was held. A date known to the day is an all-day event. A calendar cannot say "in November" without naming a
day: such a meeting is a journal entry without a date, its EDTF date in a comment, and a `Note` says so.
``STATUS`` is tentative for what is planned. ``UID`` is the id of the first telling, so that later sources do not change
it; ``SEQUENCE`` counts how often date, place or status changed; ``DTSTAMP`` is the day of the last telling.
"""

import datetime as dt
import re
from itertools import pairwise
from typing import Any

from bilateral.export.contents import Contents, Exportable, Note, contents
from bilateral.export.extras import needed
from bilateral.export.saved import clean_line
from bilateral.model.claims import Claim, Evidence
from bilateral.model.dates import When
from bilateral.model.meetings import Meeting, Status

__all__ = ["dumps", "notes"]

_STATUS = {
    Status.PLANNED: "TENTATIVE",
    Status.POSTPONED: "TENTATIVE",
    Status.HELD: "CONFIRMED",
    Status.ONGOING: "CONFIRMED",
    Status.CANCELLED: "CANCELLED",
    Status.DECLINED: "CANCELLED",
}
_JOURNAL = {"TENTATIVE": "DRAFT", "CONFIRMED": "FINAL", "CANCELLED": "CANCELLED"}
_DAYS = re.compile(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?", re.ASCII)
_NO_TELLING = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_CHANGING = ("when", "place", "status")


def dumps(what: Exportable) -> str:
    """Return the calendar; lines end as the standard wants them, in CR LF."""
    calendar = needed("icalendar", "ical").Calendar()
    calendar.add("prodid", "-//bilateral//meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    told = contents(what)
    for meeting in _planned(told):
        calendar.add_component(_entry(meeting, told))
    text: str = calendar.to_ical().decode("utf-8")
    return text


def notes(what: Exportable) -> tuple[Note, ...]:
    """Say which meetings a calendar cannot place on a day."""
    reason = "a calendar needs days; the entry has no date, only a comment"
    return tuple(
        Note(meeting.id, "when", f"{meeting.when or 'no date'}: {reason}")
        for meeting in _planned(contents(what))
        if _days(meeting.when) is None
    )


def _planned(told: Contents) -> list[Meeting]:
    return [m for m in told.meetings if any(c.value is not Status.HELD for c in m.why("status"))]


def _days(when: When | None) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day, if both are told as days and without doubt."""
    if when is None or when.first is None or when.last is None or not _DAYS.fullmatch(when.edtf):
        return None
    return when.first, when.last


def _entry(meeting: Meeting, told: Contents) -> Any:  # noqa: ANN401  icalendar's components
    icalendar = needed("icalendar", "ical")
    days, status = _days(meeting.when), _STATUS[meeting.status or Status.PLANNED]
    entry = icalendar.Event() if days else icalendar.Journal()
    entry.add("uid", f"{_first_id(meeting, told)}@bilateral")
    entry.add("dtstamp", _last_told(meeting))
    entry.add("sequence", _changes(meeting))
    entry.add("status", status if days else _JOURNAL[status])
    entry.add("summary", clean_line(" – ".join(map(str, sorted(meeting.parties))) or "Meeting"))
    if days:
        entry.add("dtstart", days[0])
        # The end of an all-day event is the day after its last.
        if days[1] < dt.date.max:
            entry.add("dtend", days[1] + dt.timedelta(days=1))
        entry.add("transp", "TRANSPARENT")
        if meeting.place:
            entry.add("location", clean_line(str(meeting.place)))
    for comment in _comments(meeting):
        entry.add("comment", clean_line(comment))
    if meeting.issues:
        entry.add("categories", sorted(issue.value for issue in meeting.issues))
    entry.add("description", _description(meeting, told))
    return entry


def _first_id(meeting: Meeting, told: Contents) -> str:
    """Return the id that the earliest telling had alone; sources that come later leave it as it is."""

    def age(head: Evidence) -> tuple[dt.date, Evidence]:
        source = told.sources.get(head.source)
        return (source.published if source and source.published else dt.date.max, head)

    heads = sorted(meeting.evidence, key=age)
    return Meeting(frozenset(heads[:1]), frozenset()).id if heads else meeting.id


def _last_told(meeting: Meeting) -> dt.datetime:
    days = [day for claim in meeting.claims if (day := _day(claim))]
    return dt.datetime.combine(max(days), dt.time(), dt.UTC) if days else _NO_TELLING


def _day(claim: Claim) -> dt.date | None:
    try:
        return dt.date.fromisoformat(claim.as_of)
    except ValueError:
        return None


def _changes(meeting: Meeting) -> int:
    """Count how often the date, the place or the status that was concluded changed from one day of telling to the next."""
    relevant = frozenset(c for c in meeting.claims if c.field in _CHANGING)
    states = []
    for day in sorted({c.as_of for c in relevant}):
        known = Meeting(frozenset(), frozenset(c for c in relevant if c.as_of <= day))
        states.append((known.when, known.place, known.status))
    return sum(before != after for before, after in pairwise(states))


def _comments(meeting: Meeting) -> list[str]:
    made = [f"date as told (EDTF): {meeting.when or 'none'}"]
    if meeting.moved_from:
        made.append(f"moved from (EDTF): {meeting.moved_from}")
    if meeting.place and _days(meeting.when) is None:
        made.append(f"place: {meeting.place}")
    return made


def _description(meeting: Meeting, told: Contents) -> str:
    lines = [f"status: {meeting.status or 'not told'}"]
    if meeting.occasion:
        lines.append(f"occasion: {clean_line(str(meeting.occasion))}")
    for head in sorted(meeting.evidence):
        source = told.sources.get(head.source)
        where = (source.url or source.outlet if source else None) or f"source {head.source}"
        lines.append(f"“{clean_line(head.quote)}” – {clean_line(where)}")
    return "\n".join(lines)
