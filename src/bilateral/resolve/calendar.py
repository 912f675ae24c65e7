"""The day of a contact that its own words leave undated: by the gathering it is part of, the journey, what was told just before."""

from collections.abc import Callable

from bilateral.events.meetings.date_owners import befell
from bilateral.events.meetings.lengths import OVER_ITS_DAYS, stretched
from bilateral.events.meetings.spoken_days import of_speech
from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.views import DateAt, View
from bilateral.events.meetings.whens import moved
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.meetings import UNDONE, Mode, Status
from bilateral.patterns import regex
from bilateral.refer.mentions import Way
from bilateral.resolve.atlas import JOURNEY, Atlas
from bilateral.resolve.gatherings import days_of_gathering
from bilateral.resolve.itinerary import Stop
from bilateral.resolve.news import OF_TODAY
from bilateral.resolve.story import Story
from bilateral.text.worded import Worded

__all__ = ["give_days"]

_JUST_BEFORE = 2  # sentences
_WEEKS = 31  # days of a journey at most
_LATE = 1  # days: news of the evening before


def give_days(atlas: Atlas) -> None:
    """Date the contacts whose tellings name no day of their own; each way in its turn."""
    for story in atlas.stories:
        if story.past or story.values("when") or any(told.rule == OF_TODAY for told in story.values("status")):
            continue
        found = next((told for way in _WAYS if (told := way(atlas, story)) is not None), None)
        if found is not None:
            story.tell(found)


def _by_gathering(atlas: Atlas, story: Story) -> Told | None:
    """“The summit opens on Friday. … X will see Y on the sidelines”: the days of the gathering."""
    found = days_of_gathering(atlas, story) if story.mode is Mode.IN_PERSON else None
    if found is None or not _suits(atlas, story, found.when) or _is_now(atlas, story, found.when):
        return None
    return Told("when", found.when, Basis.INFERRED, "days of the gathering", ((found.start, found.stop),), firm=False)


def _is_now(atlas: Atlas, story: Story, when: When) -> bool:
    """Say whether a gathering that is told of goes on: what was held there is the news of the day."""
    now = atlas.page.reference.when
    return story.firm_status is not Status.PLANNED and now is not None and when.overlaps(now, _LATE)


def _by_stay(atlas: Atlas, story: Story) -> Told | None:
    """“Blinken will be in Niamey on Thursday. … He will meet Bazoum”: the days that the page has the guest there."""
    if story.mode is not Mode.IN_PERSON or story.firm_status in UNDONE:
        return None
    first = story.drafts[0].sentence
    stays = [
        stop
        for stop in atlas.stops_near(story)
        if stop.when is not None and 0 <= first - stop.sentence <= JOURNEY and _is_there(atlas, story, stop)
    ]
    best = next((s for s in reversed(stays) if s.when is not None and _suits(atlas, story, s.when)), None)
    if best is None or best.when is None or (best.when.days or _WEEKS) >= _WEEKS:
        return None
    view = atlas.views[best.sentence]
    date = stretched(view, next(d for d in view.dates if d.when == best.when))
    rule = OVER_ITS_DAYS if date.rule == OVER_ITS_DAYS else "day of the stay"
    return Told("when", date.when, Basis.INFERRED, rule, ((date.start, date.stop),), firm=False)


def _is_there(atlas: Atlas, story: Story, stop: Stop) -> bool:
    """Say whether a stop is where the contact is: a party of it, away from home, in the place told or with the others."""
    if stop.party not in story.parties or stop.place.country == stop.party.country:
        return False
    if stop.ahead != (story.firm_status is Status.PLANNED):
        return False
    first = story.drafts[0]
    if story.firm_status is Status.HELD and stop.sentence == first.sentence and stop.start > first.stop:
        return False  # "held talks with Y, who came on Saturday"
    places = story.values("place")
    if places:
        return all(told.value.agrees(stop.place) for told in places)
    return stop.place.country in atlas.homes(story, stop.party)


_AGAIN = Worded(r"^<openings>\b|\b<goes_on>\b", "settle.calendar")
_OTHER_CLAUSE = Worded(r"[;:\"]|\b<breaks>\b", "settle.calendar")


def _by_order(atlas: Atlas, story: Story) -> Told | None:
    """“On Monday she laid a wreath. She then sat down with Y”: the day of what somebody did just before."""
    if story.firm_status in UNDONE or story.firm_status is Status.ONGOING:
        return None
    draft = story.drafts[0]
    if not draft.sentence:
        return None
    view = atlas.views[draft.sentence]
    linked = _AGAIN[atlas.page.language].search(view.text(view.start, draft.start)) is not None
    reach = _JUST_BEFORE if linked else 1
    for index in range(draft.sentence - 1, max(-1, draft.sentence - 1 - reach), -1):
        date = _day_of_deed(atlas.views[index], story, linked=linked)
        if date is not None and date.when is not None and _suits(atlas, story, date.when):
            spans = ((date.start, date.stop),)
            return Told("when", date.when, Basis.INFERRED, "day of what was told before", spans, firm=False)
    return None


_TRAVELS = Worded(r"\b(?:<travels>|in \w+ (?:for|on))", "settle.calendar")
_WEEKLONG = 8


def _day_of_deed(view: View, story: Story, *, linked: bool) -> DateAt | None:
    """Return the one day on which a party of a contact did something, or its days of travel, by the main clause of a sentence."""
    first = next((m for m in view.mentions if m.way is not Way.COUNTRY), None)
    if first is None or not set(first.parties) & set(story.parties):
        return None
    days = [d for d in view.dates if d.when is not None and (d.when.days == 1 or not linked)]
    if len(days) != 1 or of_speech(view, days[0]) or befell(view, days[0]):
        return None
    gap = view.text(first.stop, days[0].start) if first.stop <= days[0].start else ""
    if _OTHER_CLAUSE[view.language].search(gap):
        return None
    other = moved(view, days[0], story.firm_status)
    found = days[0]._replace(when=other) if other is not None else days[0]
    if linked and found.when is not None and found.when.days == 1:
        return stretched(view, found)
    within = found.when is not None and (found.when.days or _WEEKS) <= _WEEKLONG
    return stretched(view, found) if within and _TRAVELS[view.language].search(gap) else None


def _suits(atlas: Atlas, story: Story, when: When) -> bool:
    """Say whether a contact may be on some days: what is planned, not before the day of writing; what was, not after."""
    now = atlas.page.reference.when
    if now is None or None in (now.first, now.last, when.first, when.last):
        return False
    if story.firm_status in {Status.PLANNED, *UNDONE}:
        return when.last >= now.first  # type: ignore[operator]
    return when.first <= now.last  # type: ignore[operator]


_IN_THE_DAY = regex(r"\b(?:earlier|later) (?:in|on) the day\b")


def _by_day(atlas: Atlas, story: Story) -> Told | None:
    """“Later in the day”, where nothing before tells which: that of the page."""
    now, view = atlas.page.reference.when, atlas.views[story.drafts[0].sentence]
    match = _IN_THE_DAY.search(view.text(view.start, view.stop))
    if match is None or now is None or now.days != 1:
        return None
    span = (view.start + match.start(), view.start + match.end())
    return Told("when", now.bare, Basis.INFERRED, "day of the page", (span,), firm=False)


_WAYS: tuple[Callable[[Atlas, Story], Told | None], ...] = (_by_gathering, _by_stay, _by_order, _by_day)
