"""Where a summit is that leaders meet at: as the page tells, or by its edition in the tables."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.views import View
from bilateral.mentions.places import PlaceMention
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.meetings import Status
from bilateral.model.places import Place, Summit
from bilateral.patterns import regex
from bilateral.refer.page import Page
from bilateral.resolve.story import Story
from bilateral.text.worded import Worded

__all__ = ["Venue", "days_of", "place_of_occasion", "summit_at_hand", "summit_before", "summit_there", "venues_of"]

_AFTER = regex(
    r"^(?: held| taking place| being held| opening| meeting| here| gathering)?(?: this week| next week| last week| on \w+)?,? (?:in|at) (?:the )?(?:[\w-]+ ){0,3}?$"
)
_BEFORE = Worded(
    r"^(?:'s)?(?: on \w+| this week| later| late| early){0,2},? <leads>\b[^.;:\"]{0,40}$", "settle.summits"
)
_SLACK = timedelta(days=1)  # leaders meet on the eve of a summit too
_AROUND = timedelta(days=7)
_MONTH = 31  # days: a month is as good as a day to find an edition
_SEASON = timedelta(days=90)  # in which a summit is that a meeting is planned for
_USUAL = 5  # editions from which the seat of a forum is known
_NEAR_MARGINS = 120  # characters before the contact
_FEW = 64  # summits named before
_BESIDE, _TOP = 1, 3  # sentences
_SHORT = 3  # days


class Venue(NamedTuple):
    """A summit is told to be in a place."""

    summit: Summit
    place: PlaceMention


def venues_of(views: Sequence[View]) -> Iterator[Venue]:
    """Yield the summits whose place the page tells: "the NATO summit in Lisbon", "gathered in Malabo for the AU summit"."""
    for view in views:
        for mention in view.summits:
            for place in view.places:
                after = place.start >= mention.stop and _AFTER.match(view.text(mention.stop, place.start))
                before = place.stop <= mention.start and _BEFORE[view.language].match(
                    view.text(place.stop, mention.start)
                )
                if after or before:
                    yield Venue(mention.summit, place)


def place_of_occasion(page: Page, story: Story, told: Told, venues: Sequence[Venue], *, placed: bool) -> Told | None:
    """Return where an occasion was: as the page tells, else the place of the edition of those days."""
    summit = _of_series(page, told)
    found = [v for v in venues if _same(v.summit, summit)]
    if len({v.place.place.city for v in found}) == 1:
        place = found[0].place
        return Told("place", place.place, Basis.INFERRED, "place of the occasion", ((place.start, place.stop),))
    if not summit.series or found or placed:
        return None
    where = _edition(page, summit.series, story) or _usual_seat(page, summit.series)
    return None if where is None else Told("place", where, Basis.INFERRED, "known edition", told.spans)


def _edition(page: Page, series: str, story: Story) -> Place | None:
    """Return where the edition was that a contact falls into; one that is planned for an undated day, the next one."""
    days, reference = days_of(page, story.when), page.reference.when
    edition = page.world.summit(series, days) if days is not None else None
    if edition is None and story.when is None and reference is not None and story.firm_status is Status.PLANNED:
        last = reference.last
        edition = page.world.summit(series, When.between(last, last + _SEASON)) if last is not None else None
    return Place(edition.country, edition.city) if edition is not None and edition.city else None


def _usual_seat(page: Page, series: str) -> Place | None:
    """Return where a forum always is: the UN General Assembly is in New York."""
    places = {(edition.country, edition.city) for edition in page.world.editions.get(series, ())}
    many = len(page.world.editions.get(series, ())) >= _USUAL
    return Place(*places.pop()) if many and len(places) == 1 else None


def _of_series(page: Page, told: Told) -> Summit:
    """Return an occasion with the series whose name its own name holds: "informal summit of the CIS heads of state"."""
    summit: Summit = told.value
    held = [hit for start, stop in told.spans for hit in page.hits.within("summit", start, stop)]
    return summit if summit.series or not held else Summit(summit.name, str(held[0].value))


def _same(one: Summit, other: Summit) -> bool:
    return one.series == other.series if one.series and other.series else one.name.lower() == other.name.lower()


def days_of(page: Page, when: When | None) -> When | None:
    """Return the days in which the edition must lie: those of the contact, else around the day of writing."""
    reference = page.reference.when
    if when is not None and when.first is not None and when.last is not None:
        near = when.days is not None and when.days <= _MONTH
        return When.between(when.first - _SLACK, when.last + _SLACK) if near else when
    if reference is None or reference.first is None or reference.last is None:
        return None
    return When.between(reference.first - _AROUND, reference.last + _AROUND)


_MARGINS = Worded(
    r"\b(?:sidelines?|margins|fringes)(?: of (?:the|that|this) (?:[\w-]+ ){0,2}?<gatherings>\b|(?= with\b|,? (?:on|late|early) \w+day|[.,;]))",
    "settle.summits",
)


def summit_before(views: Sequence[View], story: Story) -> Iterator[Told]:
    """Yield the summit named last before "on the sidelines of the summit"."""
    for draft in story.drafts:
        view = views[draft.sentence]
        match = _MARGINS[view.language].search(view.sentence)
        if match is None or draft.start - _NEAR_MARGINS >= view.start + match.start():
            continue
        summits, at = view.page.summits, view.start + match.start()
        known = bisect_left(summits, view.start + match.end(), key=lambda m: m.start)
        named = next((m for m in reversed(summits[max(0, known - _FEW) : known]) if m.summit.series), None)
        if named is not None:
            spans = ((named.start, named.stop), (at, at + len(match[0])))
            yield Told("occasion", named.summit, Basis.INFERRED, "the summit told before", spans)
            return


def summit_there(page: Page, story: Story) -> Told | None:
    """Return the summit that the page tells of, and that was where two met on the days they met: they were there for it."""
    cities = {told.value.city for told in story.values("place") if told.value.city}
    dated = story.when is not None and 0 < (story.when.days or 0) <= _SHORT
    when = story.when if dated else page.reference.when
    if any("summit" in page.document.lower[draft.start : draft.stop] for draft in story.drafts):
        return None  # “their summit in Singapore” is the meeting itself
    if not cities or when is None or when.first is None or when.last is None or (story.when is not None and not dated):
        return None
    days = When.between(when.first - _SLACK, when.last + _SLACK)
    for mention in page.summits if page.series else ():
        many = mention.summit.series and not _OF_TWO.match(mention.summit.series)
        edition = page.world.summit(mention.summit.series, days) if many else None
        if edition is not None and edition.city in cities:
            spans = ((mention.start, mention.stop),)
            return Told("occasion", mention.summit, Basis.INFERRED, "the summit there on those days", spans)
    return None


_OF_TWO = regex(r"Inter-Korean|EU-(?!.*(?:Africa|America|Balkans))")  # a summit of two sides is their meeting itself


def summit_at_hand(page: Page, views: Sequence[View], story: Story) -> Told | None:
    """
    Return the summit that leaders meet at, though nobody says so: told beside them, and held on their day.

    "Leaders gather for the G20 summit. Obama meets Hu on Wednesday."
    """
    reference = story.when if story.when is not None and 0 < (story.when.days or 0) <= _SHORT else page.reference.when
    dated = reference is story.when
    if reference is None or reference.first is None or reference.last is None:
        return None
    if not dated and story.firm_status is not Status.PLANNED:
        return None
    days = reference if dated else When.between(reference.first, reference.last + _AROUND)
    near = {draft.sentence + step for draft in story.drafts for step in range(-_BESIDE, _BESIDE + 1)}
    for index in sorted({*near, *range(_TOP)} if dated else near):
        for mention in views[index].summits if 0 <= index < len(views) else ():
            edition = page.world.summit(mention.summit.series, days) if mention.summit.series else None
            if edition is not None and edition.city:
                spans = ((mention.start, mention.stop),)
                return Told("place", Place(edition.country, edition.city), Basis.INFERRED, "the summit at hand", spans)
    return None
