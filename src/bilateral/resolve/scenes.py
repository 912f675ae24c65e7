"""Where a page is set: the place of its dateline, and whether a contact is the news that was filed from there."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bilateral.events.meetings.views import View
from bilateral.mentions.origin import find_datelines
from bilateral.mentions.ranges import starting
from bilateral.model.meetings import Status
from bilateral.model.places import Place
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.refer.page import Page
from bilateral.resolve.story import Story
from bilateral.resolve.summits import days_of
from bilateral.text.worded import Worded

__all__ = ["Scene", "is_scene", "scenes_of"]

_HEAD, _BYLINE, _NAME = 6, 90, 30
_FROM = regex(
    r"(?:By [^\n]{3,60}?,? (?:in|reporting from) |[A-Z][\w ]{2,20} News, |[A-Z][\w ]{2,20} correspondent,? (?:in )?)(?=[A-Z])"
)
_BODY = regex(r"\b(?:united nations|u\.n\.)", re.IGNORECASE)


class Scene(NamedTuple):
    """The one place of a dateline, and the sentence that it stands before."""

    place: Place
    start: int
    stop: int
    sentence: int


def scenes_of(page: Page) -> Iterator[Scene]:
    """Yield the places that the page's dispatches are filed from: "PARIS/BERLIN" is none."""
    for fact in find_datelines(page.document, page.language):
        yield from _scene(page, fact.start, fact.stop)
    for line in page.document.paragraphs[:_HEAD]:
        if len(line) <= _BYLINE:
            yield from _signed(page, line)


def _scene(page: Page, start: int, stop: int) -> Iterator[Scene]:
    found = starting(page.places, start, stop)
    places = {(p.place.city, p.place.country) for p in found if p.place.city}
    place = found[0].place if len(places) == 1 else None
    if not found and _BODY.fullmatch(page.document.plain[start:stop]):
        place = Place(country="US", city="New York")
    if place is not None:
        yield Scene(place, start, stop, bisect_right(page.document.sentences, stop, key=lambda s: s.stop))


def _signed(page: Page, line: Span) -> Iterator[Scene]:
    """Read "BBC News, Asmara", "By A. Writer in Quito"."""
    match = _FROM.match(page.document.plain, line.start, line.stop)
    if match:
        yield from _scene(page, match.end(), min(line.stop, match.end() + _NAME))


_LEDE, _TOP = 1, 3  # sentences
_FRESH = 2  # days before the day of writing
_ELSEWHERE = Worded(r"\b<media>\b", "settle.scenes")


def is_scene(page: Page, views: Sequence[View], story: Story, scene: Scene) -> bool:
    """
    Say whether a contact is the news that was filed from a place: of these days, and at home there for one of the parties.

    Where both are guests, it must be the first news of the page, told by no one but its writer.
    """
    first, reference = story.drafts[0].sentence - scene.sentence, page.reference.when
    dated = story.when is not None and reference is not None
    if dated and not _fresh(story, page):
        return False
    if _gathering(page, story, scene):
        return True
    if story.firm_status is Status.PLANNED:
        return False
    if scene.place.country in story.countries:
        return dated or first <= _TOP
    lede = views[story.drafts[0].sentence]
    return first <= _LEDE and not _ELSEWHERE[page.language].search(lede.text(lede.start, lede.stop))


def _gathering(page: Page, story: Story, scene: Scene) -> bool:
    """Say whether the page tells of a summit that is in the place of its dateline on the days of a contact."""
    days = days_of(page, story.when)
    editions = (page.world.summit(series, days) for series in page.series if days is not None)
    return any(edition is not None and edition.city == scene.place.city for edition in editions)


def _fresh(story: Story, page: Page) -> bool:
    """Say whether a contact is of the day of writing or those just before."""
    reference = page.reference.when
    if story.when is None or story.when.days is None or reference is None:
        return False
    return story.when.days <= _TOP and story.when.overlaps(reference, _FRESH)
