"""Where a page is set: the place of its dateline, and where the summits are held that it tells of."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import timedelta

from attrs import frozen

from bilateral.events.tellings import Told
from bilateral.events.views import View
from bilateral.mentions.origin import find_datelines
from bilateral.mentions.places import PlaceMention
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.meetings import Status
from bilateral.model.places import Place, Summit
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.refer.page import Page
from bilateral.resolve.stories import Story

__all__ = ["Scene", "Venue", "is_scene", "place_of_occasion", "scenes_of", "summit_before", "venues_of"]

_AFTER = regex(
    r"^(?: held| taking place| being held| opening| meeting| here| gathering)?(?: this week| next week| last week| on \w+)?,? (?:in|at) (?:the )?(?:[\w-]+ ){0,3}?$"
)
_BEFORE = regex(
    r"^(?:'s)?(?: on \w+| this week| later| late| early){0,2},? (?:for|to attend|attending|at|ahead of|before|during|hosts?|hosted|hosting|is hosting|will host)\b[^.;:\"]{0,40}$"
)
_SLACK = timedelta(days=1)  # leaders meet on the eve of a summit too
_AROUND = timedelta(days=7)
_HEAD, _BYLINE, _NAME = 6, 90, 30
_FROM = regex(
    r"(?:By [^\n]{3,60}?,? (?:in|reporting from) |[A-Z][\w ]{2,20} News, |[A-Z][\w ]{2,20} correspondent,? (?:in )?)(?=[A-Z])"
)
_BODY = regex(r"\b(?:united nations|u\.n\.)", re.IGNORECASE)


@frozen
class Scene:
    """The one place of a dateline, and the sentence that it stands before."""

    place: Place
    start: int
    stop: int
    sentence: int


@frozen
class Venue:
    """A summit is told to be in a place."""

    summit: Summit
    place: PlaceMention


def scenes_of(page: Page) -> Iterator[Scene]:
    """Yield the places that the page's dispatches are filed from: "PARIS/BERLIN" is none."""
    for fact in find_datelines(page.document, page.language):
        yield from _scene(page, fact.start, fact.stop)
    for line in page.document.paragraphs[:_HEAD]:
        if len(line) <= _BYLINE:
            yield from _signed(page, line)


def _scene(page: Page, start: int, stop: int) -> Iterator[Scene]:
    left = bisect_left(page.places, start, key=lambda p: p.start)
    found = page.places[left : bisect_left(page.places, stop, key=lambda p: p.start)]
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


def venues_of(views: Sequence[View]) -> Iterator[Venue]:
    """Yield the summits whose place the page tells: "the NATO summit in Lisbon", "gathered in Malabo for the AU summit"."""
    for view in views:
        for mention in view.summits:
            for place in view.places:
                after = place.start >= mention.stop and _AFTER.match(view.text(mention.stop, place.start))
                before = place.stop <= mention.start and _BEFORE.match(view.text(place.stop, mention.start))
                if after or before:
                    yield Venue(mention.summit, place)


def place_of_occasion(
    page: Page, told: Told, when: When | None, venues: Sequence[Venue], *, placed: bool
) -> Told | None:
    """Return where an occasion was: as the page tells, else the place of the edition of those days."""
    summit = _of_series(page, told)
    found = [v for v in venues if _same(v.summit, summit)]
    if len({v.place.place.city for v in found}) == 1:
        place = found[0].place
        return Told("place", place.place, Basis.INFERRED, "place of the occasion", ((place.start, place.stop),))
    days = _days(page, when) if summit.series and not found and not placed else None
    edition = page.world.summit(summit.series, days) if days is not None else None
    if edition is None or not edition.city:
        return None
    return Told("place", Place(edition.country, edition.city), Basis.INFERRED, "known edition", told.spans)


def _of_series(page: Page, told: Told) -> Summit:
    """Return an occasion with the series whose name its own name holds: "informal summit of the CIS heads of state"."""
    summit: Summit = told.value
    held = [hit for start, stop in told.spans for hit in page.hits.within("summit", start, stop)]
    return summit if summit.series or not held else Summit(summit.name, str(held[0].value))


def _same(one: Summit, other: Summit) -> bool:
    return one.series == other.series if one.series and other.series else one.name.lower() == other.name.lower()


def _days(page: Page, when: When | None) -> When | None:
    """Return the days in which the edition must lie: those of the contact, else around the day of writing."""
    reference = page.reference.when
    if when is not None and when.first is not None and when.last is not None:
        near = when.days is not None and when.days <= 31  # noqa: PLR2004  a month is as good as a day
        return When.between(when.first - _SLACK, when.last + _SLACK) if near else when
    if reference is None or reference.first is None or reference.last is None:
        return None
    return When.between(reference.first - _AROUND, reference.last + _AROUND)


_MARGINS = regex(
    r"\b(?:sidelines?|margins|fringes)(?: of (?:the|that|this) (?:[\w-]+ ){0,2}?(?:summit|conference|forum|meeting|session|gathering|assembly)\b|(?= with\b|,? (?:on|late|early) \w+day|[.,;]))"
)


def summit_before(views: Sequence[View], story: Story) -> Iterator[Told]:
    """Yield the summit named last before "on the sidelines of the summit"."""
    for draft in story.drafts:
        view = views[draft.sentence]
        match = _MARGINS.search(view.text(view.start, view.stop))
        if match is None or draft.start - _NEAR_MARGINS >= view.start + match.start():
            continue
        summits, at = view.page.summits, view.start + match.start()
        known = bisect_left(summits, view.start + match.end(), key=lambda m: m.start)
        named = next((m for m in reversed(summits[max(0, known - _FEW) : known]) if m.summit.series), None)
        if named is not None:
            spans = ((named.start, named.stop), (at, at + len(match[0])))
            yield Told("occasion", named.summit, Basis.INFERRED, "the summit told before", spans)
            return


_NEAR_MARGINS = 120  # characters before the contact
_FEW = 64  # summits named before
_LEDE, _TOP = 1, 3  # sentences
_FRESH = 2  # days before the day of writing
_ELSEWHERE = regex(r"\b(?:state media|state television|state-run|news agency|state radio|newspaper|reported)\b")


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
    if scene.place.country in {p.country for p in story.parties}:
        return dated or first <= _TOP
    lede = views[story.drafts[0].sentence]
    return first <= _LEDE and not _ELSEWHERE.search(lede.text(lede.start, lede.stop))


def _gathering(page: Page, story: Story, scene: Scene) -> bool:
    """Say whether the page tells of a summit that is in the place of its dateline on the days of a contact."""
    days = _days(page, story.when)
    editions = (page.world.summit(series, days) for series in page.series if days is not None)
    return any(edition is not None and edition.city == scene.place.city for edition in editions)


def _fresh(story: Story, page: Page) -> bool:
    """Say whether a contact is of the day of writing or those just before."""
    reference = page.reference.when
    if story.when is None or story.when.days is None or reference is None:
        return False
    return story.when.days <= _TOP and story.when.overlaps(reference, _FRESH)
