"""Where a contact was, if its own words do not say: the occasion, the journey, the host, the scene of the page."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from attrs import evolve

from bilateral.events.tellings import Told
from bilateral.events.views import View
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.meetings import Mode, Status
from bilateral.model.places import Place
from bilateral.refer.page import Page
from bilateral.resolve.atlas import JOURNEY, NEAR, Atlas
from bilateral.resolve.encounters import between
from bilateral.resolve.hosts import building_of, host_of, welcomed_to
from bilateral.resolve.itinerary import Stop
from bilateral.resolve.scenes import is_scene, place_of_occasion, summit_before
from bilateral.resolve.stories import Story, beside

__all__ = ["locate"]

_BESIDE = 1
_SAME_NEWS = 6  # sentences between the stops of one journey
_STAY = 3  # days that a visitor stays
_LONG_AGO = 10  # days
_OFF = frozenset({Status.CANCELLED, Status.POSTPONED, Status.DECLINED})


def locate(page: Page, views: Sequence[View], stories: Sequence[Story]) -> None:
    """Place the contacts that their own words do not place; each way may tell the country, a later one the city."""
    pages = Atlas(page, views, stories)
    for story in stories:
        if story.mode is not Mode.IN_PERSON:
            continue
        for way in _WAYS:
            if _has_city(story):
                break
            found = way(pages, story)
            if found is not None and all(found.value.agrees(told.value) for told in story.values("place")):
                story.tell(found)


def _has_city(story: Story) -> bool:
    return any(told.value.city for told in story.values("place"))


def _by_occasion(pages: Atlas, story: Story) -> Told | None:
    """“On the sidelines of the G20 summit”: where the page, or the tables, say that it was."""
    placed = bool(story.values("place"))
    told = next(iter(story.values("occasion")), None)
    before = next(summit_before(pages.views, story), None) if told is None or not told.value.series else None
    if before is not None and told is None:
        story.tell(before)
    summit = before or told
    return place_of_occasion(pages.page, summit, story.when, pages.venues, placed=placed) if summit else None


def _by_encounter(pages: Atlas, story: Story) -> Told | None:
    """“His summit with Kim, cut short on Thursday”: where the tables know that the two met on that day."""
    when, people = story.when, [p for p in story.parties if p.name]
    if when is None or when.days is None or when.days > _STAY or len(people) != len(story.parties):
        return None
    found = [e for e in pages.page.world.encounters if between(e, people) and _on(e.start, e.end, when)]
    if len(found) != 1:
        return None
    spans = ((story.drafts[0].start, story.drafts[0].stop),)
    return Told("place", Place(found[0].place_country, found[0].city), Basis.INFERRED, "known encounter", spans)


def _on(start: str, end: str, when: When) -> bool:
    return When.between(date.fromisoformat(start), date.fromisoformat(end)).contains(when)


def _by_journey(pages: Atlas, story: Story) -> Told | None:
    """“Abe arrived in Kiev. … Abe met Poroshenko”: a party is told to be in the country of another."""
    if _long_past(pages, story) or story.firm_status in _OFF:
        return None
    near = list(_near_stops(pages, story))
    found = [stop for stop in near if stop.place.country in pages.homes(story, stop.party)]
    # Both may be away from home: “Kerry flew to Geneva on Friday to see Lavrov.”
    found = found or [s for s in near if _before(story, s) and s.place.city and s.place.country != s.party.country]
    best = _likeliest(story, found)
    if best is None:
        return None
    return Told("place", best.place, Basis.INFERRED, "where the guest is", ((best.start, best.stop),))


def _likeliest(story: Story, found: Sequence[Stop]) -> Stop | None:
    """Return the one place of a journey; of several the one reached last before the contact, else just the country."""
    if len({stop.place.city for stop in found if stop.place.city}) <= 1 and len({s.place.country for s in found}) <= 1:
        return next((stop for stop in found if stop.place.city), next(iter(found), None))
    first = story.drafts[0].sentence
    reached = [stop for stop in found if first - _BESIDE <= stop.sentence <= first]
    if reached:
        return reached[-1]
    one = len({stop.place.country for stop in found}) == 1
    return evolve(found[0], place=Place(country=found[0].place.country)) if one else None


def _long_past(pages: Atlas, story: Story) -> bool:
    """Say whether a contact lies before the news of the page: "had met earlier in the day" does not."""
    reference = pages.page.reference.when
    return story.past and (story.when is None or reference is None or not story.when.overlaps(reference, _STAY))


def _near_stops(pages: Atlas, story: Story) -> Iterator[Stop]:
    names = {party for party in story.parties if party.name}
    held = story.firm_status is Status.HELD
    for stop in pages.stops_near(story) if names else ():
        early = stop.ahead and held
        near = (
            stop.party in names and not early and (story.distance(stop.sentence) <= NEAR or _came_before(story, stop))
        )
        if near and _timely(pages, story, stop) and not _nearer(pages, story, stop):
            yield stop


def _came_before(story: Story, stop: Stop) -> bool:
    """Say whether the page told of a journey some paragraphs before the contact."""
    return stop.place.country != stop.party.country and 0 < story.drafts[0].sentence - stop.sentence <= JOURNEY


def _before(story: Story, stop: Stop) -> bool:
    return story.is_told_within(stop.sentence, stop.sentence + _BESIDE)


def _nearer(pages: Atlas, story: Story, stop: Stop) -> bool:
    """Say whether another contact of the same countries stands nearer to a stop: it may be that one's."""
    mine, far = {party.country for party in story.parties}, story.distance(stop.sentence)
    rivals = (o for o in beside(pages.stories, story) if o is not story and {p.country for p in o.parties} == mine)
    return any(not o.past and not o.values("place") and o.distance(stop.sentence) < far for o in rivals)


def _timely(pages: Atlas, story: Story, stop: Stop) -> bool:
    """Say whether a contact can fall into a journey."""
    reference = pages.page.reference.when
    if story.when is not None and stop.when is not None:
        return story.when.overlaps(stop.when, _STAY)
    if stop.ahead and stop.when is None and story.firm_status is Status.PLANNED:
        return True
    told = story.when or stop.when
    return told is None or reference is None or reference.overlaps(told, _LONG_AGO)


def _by_host(pages: Atlas, story: Story) -> Told | None:
    """“Her visiting counterpart”, “received”, “at the invitation of”: the country of the one who stays at home."""
    return None if story.values("place") else host_of(pages.views, story)


def _by_welcome(pages: Atlas, story: Story) -> Told | None:
    """“Welcome to Moscow”: a government's own page tells where it receives."""
    own = story is pages.stories[0] and not story.past
    return welcomed_to(pages.page, pages.views, story) if own else None


def _by_company(pages: Atlas, story: Story) -> Told | None:
    """“In Windhoek, Mugabe held talks with Nujoma. … Mugabe also called on Pohamba”: another stop of the same guest."""
    if story.past or story.firm_status in _OFF:
        return None
    found = {
        told.value.city: told for other in beside(pages.stories, story) for told in _shared_places(pages, story, other)
    }
    told = next(iter(found.values()), None)
    if told is None or len(found) > 1:
        return None
    place = Place(country=told.value.country, city=told.value.city)
    return Told("place", place, Basis.INFERRED, "another stop there", told.spans)


def _shared_places(pages: Atlas, story: Story, other: Story) -> Iterator[Told]:
    """Yield the cities of another contact that a guest of both has with the same hosts in these days."""
    shared = [p for p in story.parties if p.name and p in other.parties]
    if other is story or other.mode is not Mode.IN_PERSON or other.past or other.firm_status in _OFF or not shared:
        return
    if abs(other.drafts[0].sentence - story.drafts[0].sentence) > _SAME_NEWS or not _same_days(story, other):
        return
    for told in other.values("place"):
        where = told.value
        abroad = [p for p in shared if p.country != where.country and where.country in pages.homes(story, p)]
        if where.city and abroad:
            yield told


def _same_days(story: Story, other: Story) -> bool:
    return story.when is None or other.when is None or story.when.overlaps(other.when, _STAY)


def _by_seat(pages: Atlas, story: Story) -> Told | None:
    """“In the capital”, “at the presidential palace”: that of the country where it is."""
    told = next(iter(story.values("place")), None)
    seat = pages.seat(told.value.country) if told else None
    return building_of(pages.views, story, seat) if seat else None


def _by_dateline(pages: Atlas, story: Story) -> Told | None:
    """“TIRANA (Reuters) - X met Y on Monday”: where the news comes from, if nothing says otherwise."""
    scene = pages.scene(story)
    if (
        scene is None
        or _long_past(pages, story)
        or story.firm_status in _OFF
        or not is_scene(pages.page, pages.views, story, scene)
    ):
        return None
    there = {p.country for p in story.parties} & {scene.place.country}
    local = [p for p in story.parties if p.country in there] or story.parties
    stays = (stay for party in local for stay in pages.stays.get(party, ()))
    if any(s.place.country != scene.place.country and _timely(pages, story, s) for s in stays):
        return None
    return Told("place", scene.place, Basis.INFERRED, "place of the dateline", ((scene.start, scene.stop),))


_WAYS: tuple[Callable[[Atlas, Story], Told | None], ...] = (
    _by_occasion, _by_encounter, _by_host, _by_journey, _by_welcome, _by_company, _by_seat, _by_dateline,
)  # fmt: skip
