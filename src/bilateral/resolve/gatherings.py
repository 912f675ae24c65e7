"""When the gatherings of a page are: summits and conferences with the days that are told of them, or known."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from bilateral.events.meetings.lengths import stretched
from bilateral.events.meetings.views import DateAt, View
from bilateral.events.meetings.whens import moved
from bilateral.model.dates import When
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.resolve.atlas import Atlas
from bilateral.resolve.itinerary import THERE
from bilateral.resolve.story import Story
from bilateral.text.worded import Worded

__all__ = ["Gathering", "days_of_gathering"]

_BACK = 8  # sentences
_SEASON = timedelta(days=90)
_WEEK = timedelta(days=7)
_NOUN = Worded(
    r"\b(?:<gathering>|(?:leaders|ministers|heads of state(?: and government)?)(?: of [\w' -]{3,60}?| from [\w' -]{3,40}?)? (?:will )?(?:meet|gather|convene|assemble))\b",
    "settle.gatherings",
)
_AT_IT = Worded(
    r"\b(?:on|in|at) the (?:sidelines?|margins|fringes)\b|\b(?:at|during|attending|attend) (?:the|that|this) (?:[\w-]+ ){0,2}?<occasions>\b",
    "settle.gatherings",
)
_APART = Worded(r"[;:\"]|\b<breaks>\b", "settle.gatherings")
_JOINED = regex(r"^(?:,? and(?: on)?|,| to| through| until| -)? ?$")
_FAR = 90


class Gathering(NamedTuple):
    """Days of a gathering, and the words that tell them; the series where it is one of the tables."""

    when: When
    sentence: int
    start: int
    stop: int
    series: str = ""


def days_of_gathering(atlas: Atlas, story: Story) -> Gathering | None:
    """Return the gathering that a contact is part of, with its days: as the page tells, else as the tables know."""
    occasion = next(iter(story.values("occasion")), None)
    if occasion is None and not any(_points(atlas.views[draft.sentence]) for draft in story.drafts):
        return None
    series = occasion.value.series if occasion else ""
    first = story.drafts[0].sentence
    told = [g for view in atlas.views[max(0, first - _BACK) : first + 1] for g in gatherings_of(view)]
    edition = _edition(atlas, story, series) if occasion and series else None
    same = [g for g in told if g.series == series] or (
        [] if edition else [g for g in told if not (g.series and series)]
    )
    if same:
        return same[-1]
    if edition is None or occasion is None:
        return None
    start, stop = occasion.spans[0] if occasion.spans else (story.drafts[0].start, story.drafts[0].stop)
    return Gathering(edition, first, start, stop, series)


def _points(view: View) -> bool:
    """Say whether a sentence points to a gathering: "on the sidelines", "at the summit", "there"."""
    return _AT_IT[view.language].search(view.sentence) is not None or THERE.search(view.sentence) is not None


def gatherings_of(view: View) -> Iterator[Gathering]:
    """Yield the gatherings whose days a sentence tells: "the summit opens in Brussels on March 23", "the Nov. 18-19 forum"."""
    if not view.dates:
        return
    for match in _NOUN[view.language].finditer(view.sentence):
        start, stop = view.start + match.start(), view.start + match.end()
        mention = next((m for m in view.summits if m.start < stop and start < m.stop), None)
        low, high = (min(start, mention.start), max(stop, mention.stop)) if mention else (start, stop)
        dates = _beside(view, low, high)
        when = _whole(view, dates)
        if when is not None:
            series = mention.summit.series if mention else ""
            yield Gathering(when, view.index, dates[0].start, dates[-1].stop, series)


def _beside(view: View, start: int, stop: int) -> Sequence[DateAt]:
    """Return the dates of a gathering: those joined right behind it in its clause, else the one right before it."""
    after = [d for d in view.dates if d.start >= stop and d.start - stop <= _FAR]
    if after and not _APART[view.language].search(view.text(stop, after[0].start)):
        return list(_chain(view, after))
    before = [
        d
        for d in view.dates
        if d.stop <= start and view.text(d.stop, start).strip(" '") in {"", "s", "european union", "eu"}
    ]
    return before[-1:]


def _chain(view: View, dates: Sequence[DateAt]) -> Iterator[DateAt]:
    for last, date_at in zip((None, *dates), dates, strict=False):
        if last is not None and not _JOINED.match(view.text(last.stop, date_at.start)):
            return
        yield date_at


def _whole(view: View, dates: Sequence[DateAt]) -> When | None:
    told = [d._replace(when=moved(view, d, Status.PLANNED) or d.when) if _ahead(view, dates[0]) else d for d in dates]
    days = [d.when for d in told if d.when is not None and d.when.first is not None and d.when.last is not None]
    if not days or len(days) != len(dates):
        return None
    when = days[0] if len(days) == 1 else When.between(days[0], days[-1]) if days[0] <= days[-1] else None
    return stretched(view, dates[0]._replace(when=when)).when


_COMES = Worded(r"\b<comes>\b", "settle.gatherings")
_WAS = Worded(r"\b<was>\b", "settle.gatherings")


def _ahead(view: View, date: DateAt) -> bool:
    """Say whether the clause of a date tells of what is to come."""
    before = view.text(view.start, date.start)
    return _COMES[view.language].search(before) is not None and _WAS[view.language].search(before) is None


def _edition(atlas: Atlas, story: Story, series: str) -> When | None:
    """Return the days of the edition about the day of writing; for what is planned, of the next one."""
    now = atlas.page.reference.when
    if now is None or now.first is None or now.last is None:
        return None
    ahead = story.firm_status is Status.PLANNED
    window = When.between(now.first, now.last + _SEASON) if ahead else When.between(now.first - _WEEK, now.last)
    edition = atlas.page.world.summit(series, window)
    if edition is None:
        return None
    return When(edition.start) if edition.start == edition.end else When(f"{edition.start}/{edition.end}")
