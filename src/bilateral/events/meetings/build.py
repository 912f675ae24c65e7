"""Make drafts of what a cue tells: one a meeting, with date, place, occasion, topics and mode."""

from collections.abc import Iterator, Sequence

from bilateral.events.meetings.called_off import days_of, long_off
from bilateral.events.meetings.contacts import VISITED, Contact
from bilateral.events.meetings.grasp import Grasp
from bilateral.events.meetings.lengths import OVER_ITS_DAYS, ended, over_its_days
from bilateral.events.meetings.manner import tell_format, tell_mode
from bilateral.events.meetings.noun_phrases import is_another
from bilateral.events.meetings.occasions import bind_occasion
from bilateral.events.meetings.parties import Side
from bilateral.events.meetings.spoken_days import SPOKEN, spoken_day
from bilateral.events.meetings.tellings import Drafts, MeetingDraft, NoMeeting, Told
from bilateral.events.meetings.topics import tell_topics
from bilateral.events.meetings.unreal import SUPPOSED
from bilateral.events.meetings.verdicts import ACCEPTED, IS_THERE, VISITING, Mood, Verdict
from bilateral.events.meetings.views import DateAt, View
from bilateral.events.meetings.voice import SPEAKERS
from bilateral.events.meetings.whens import arrives, tell_date
from bilateral.events.meetings.wheres import bind_here, bind_place, listed
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.meetings import Status
from bilateral.model.places import Place, is_state

__all__ = ["draft"]

_PAIR = 2
_JOURNEYS = frozenset({"visit", "host"})
_TALK = frozenset({"conversation", "talks"})  # “we will discuss trade”: now


def draft(view: View, contact: Contact) -> Drafts:
    """Yield the drafts of a contact: one, or several where dates are listed ("in 2021 and 2022")."""
    parties = tuple(_tell_parties(contact.sides))
    countries = {told.value.country for told in parties if told.value.country}
    if contact.mood.verdict is Verdict.NEVER:
        if len(countries) >= _PAIR:
            yield NoMeeting(contact.start, contact.cue.stop, parties)
        return
    supposed = contact.mood.rule == SUPPOSED
    if (contact.mood.verdict is Verdict.NONE and not supposed) or long_off(view, contact):
        return
    if contact.mood.status is Status.PLANNED and view.plain(view.stop - 2, view.stop).rstrip().endswith("?"):
        return  # “Do you expect to see President X?”
    grasp = contact.grasp(view)
    dates = days_of(view, contact, grasp)
    if _of_now(view, contact, dates):
        if contact.kind not in _TALK and not dates:
            return  # “we meet often”, “we will meet again”
        contact = contact._replace(mood=contact.mood._replace(status=None, firm=False))
    common = (*parties, *_tell_common(view, contact, grasp, dates))
    for group in [[d] for d in dates] if _apart(contact, dates) else [dates]:
        days = [told for date in group[:1] for told in _tell_day(view, contact, date)]
        yield MeetingDraft(
            contact.start,
            contact.cue.stop,
            view.index,
            contact.kind,
            (*common, *(days or _spoken(view, contact, grasp))),
            partial=contact.partial or len(countries) < _PAIR,
            past=contact.mood.past,
            plural=str(contact.cue.value).endswith("s"),
            supposed=supposed,
            another=is_another(view, contact.cue) and not _of_others(view, contact),
        )


def _of_others(view: View, contact: Contact) -> bool:
    """Say whether somebody who is no leader holds it: "the committee will hold another meeting"."""
    named = "the " in view.text(contact.start, contact.cue.start)  # “it was agreed to hold the next meeting in Cairo”
    return contact.carried and not contact.sides and not named


def _tell_common(view: View, contact: Contact, grasp: Grasp, dates: Sequence[DateAt]) -> Iterator[Told]:
    """Yield what is told of a contact beside its parties, whichever of its days it is."""
    yield from contact.told
    yield from _status(view, contact.mood, dates)
    yield from tell_mode(view, contact, grasp)
    yield from tell_format(view, contact)
    place = bind_place(view, grasp, goal=contact.kind in _JOURNEYS) or bind_here(view, grasp)
    for told in (_at_goal(view, contact, place), bind_occasion(view, grasp)):
        if told is not None:
            yield told
    yield from tell_topics(view, contact.kind, contact.start, contact.cue, grasp)


def _tell_day(view: View, contact: Contact, first: DateAt) -> Iterator[Told]:
    """Yield the day of a contact, stretched over all its days; that of an arrival is no firm day of a visit."""
    date = over_its_days(view, contact, first)
    firm = contact.kind not in _JOURNEYS or not arrives(view, date, contact.start, contact.cue.stop)
    yield from tell_date(view, date, contact.mood.status, ahead=contact.mood.rule == ACCEPTED, firm=firm)


def _of_now(view: View, contact: Contact, dates: Sequence[DateAt]) -> bool:
    """Say whether two who speak to each other say what they do now or at times: "we will discuss trade today"."""
    now = view.page.reference.when
    later = [d for d in dates if d.when is None or now is None or not d.when.overlaps(now)]
    spoken = bool(contact.sides) and all(s.rule == SPEAKERS for s in contact.sides)
    return spoken and not later and contact.mood.status is Status.PLANNED


def _spoken(view: View, contact: Contact, grasp: Grasp) -> Iterator[Told]:
    """Yield the day of the deed that a contact without its own day is the setting of: "said on Monday after talks"."""
    if contact.mood.status not in {Status.HELD, None} or contact.mood.past:
        return
    date = spoken_day(view, grasp)
    if date is not None:
        date = over_its_days(view, contact, date)
        yield Told("when", date.when, Basis.INFERRED, SPOKEN, ((date.start, date.stop),), firm=False)
    elif (days := _ended(view, contact)) is not None:
        yield Told("when", days, Basis.INFERRED, OVER_ITS_DAYS, ((contact.start, contact.cue.stop),), firm=False)


def _ended(view: View, contact: Contact) -> When | None:
    """Return the days of a contact that ends on the day of writing: "X, ending a two-day visit, said …"."""
    now = view.page.reference.when
    if now is None or now.days != 1 or not all(d.when is not None and d.when.bare == now.bare for d in view.dates):
        return None
    return ended(view, contact, now.bare)


def _at_goal(view: View, contact: Contact, place: Told | None) -> Told | None:
    """Return the place of a visit: it lies in the country visited."""
    host = next((t.value.country for t in contact.told if t.field == "host"), "")
    if contact.kind == "host" and place is not None and is_state(host) and place.value.country not in {"", host}:
        return None  # “who is to host Y, was briefed on the summit due in Vientiane”
    goal = next((s for s in contact.sides if s.rule == VISITED and contact.kind == "visit"), None)
    code = goal.parties[0].country if goal else ""
    if contact.mood.rule == VISITING and is_state(code):
        place = None  # “Visiting President X on Thursday agreed to link the mines with the port of Y”
    if goal is None or not is_state(code):
        return place
    named = next((p for p in view.places if p.start == goal.start and p.place.country == code), None)
    whole = place is None or not place.value.city
    if named is not None and whole and listed(view, named, abroad=True):  # "visited Kiev and Moscow"
        return Told("place", named.place, Basis.STATED, "place " + named.rule, ((named.start, named.stop),))
    if place is not None and place.value.country == code:
        return place
    return Told("place", Place(country=code), Basis.INFERRED, VISITED, ((goal.start, goal.stop),))


def _apart(contact: Contact, dates: Sequence[object]) -> bool:
    """Say whether each date is that of a contact of its own: "met in 2021 and 2022"."""
    return len(dates) > 1 and contact.mood.status is Status.HELD and not contact.partial


def _tell_parties(sides: Sequence[Side]) -> Iterator[Told]:
    for side in sides:
        for party in side.parties:
            yield Told("parties", party, side.basis, side.rule, ((side.start, side.stop),))


def _status(view: View, mood: Mood, dates: Sequence[DateAt]) -> list[Told]:
    if mood.status is None:
        return []
    now = view.page.reference.when
    days = [d.when.first for d in dates if d.when is not None and d.when.first is not None]
    if mood.status is Status.ONGOING and days and now and now.last and min(days) > now.last:
        mood = mood._replace(status=Status.PLANNED)  # "sets off on Tuesday on a three-day visit"
    if mood.rule == IS_THERE and now is not None and any(_to_come(d.when, now) for d in dates):
        mood = mood._replace(status=Status.PLANNED)  # "is in Jakarta at the end of the month"
    return [Told("status", mood.status, Basis.STATED, mood.rule, ((mood.start, mood.stop),), firm=mood.firm)]


_DAYS = 8  # of a stay that may be going on


def _to_come(when: When | None, now: When) -> bool:
    """Say whether days told of a stay are still to come: one that may be going on is of some days, and holds the day of writing."""
    if when is None or when.last is None or now.first is None or when.is_before(now):
        return False
    return not when.overlaps(now) or (when.days or _DAYS) > _DAYS
