"""Where a contact was, if its own words do not say: the occasion, the journey, the host, the scene of the page."""

from collections.abc import Callable, Sequence
from datetime import date

from attrs import evolve

from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.views import View
from bilateral.mentions.places import PlaceMention
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.meetings import UNDONE, Mode
from bilateral.model.places import Place, is_state
from bilateral.refer.mentions import countries_of
from bilateral.resolve.atlas import Atlas, has_city
from bilateral.resolve.encounters import met_among
from bilateral.resolve.hosts import building_of, host_of, welcomed_to
from bilateral.resolve.scenes import is_scene
from bilateral.resolve.story import Story
from bilateral.resolve.summits import place_of_occasion, summit_at_hand, summit_before, summit_there
from bilateral.resolve.trips import away, by_company, by_journey, by_sentence, by_there, by_twin, long_past

__all__ = ["locate"]

_STAY = 3  # days that a known encounter may last


def locate(atlas: Atlas) -> None:
    """Place the contacts that their own words do not place; each way may tell the country, a later one the city."""
    for story in atlas.stories:
        if story.mode is not Mode.IN_PERSON:
            continue
        if any(told.value.city and not told.value.country for told in story.values("place")):
            _with_country(atlas.views, story)
        for way in _WAYS:
            if has_city(story):
                break
            found = way(atlas, story)
            if found is not None and all(found.value.agrees(told.value) for told in story.values("place")):
                story.tell(found)
        occasion = None if story.past or story.values("occasion") else summit_there(atlas.page, story)
        if occasion is not None:
            story.tell(occasion)


def _with_country(views: Sequence[View], story: Story) -> None:
    """Give a town that no table knows the country of the host."""
    host = host_of(views, story)
    for told in [t for t in story.values("place") if host is not None and not t.value.country]:
        place = evolve(told.value, country=host.value.country if host else "")
        story.tell(Told("place", place, Basis.INFERRED, "town in the country of the host", told.spans))


def _by_occasion(atlas: Atlas, story: Story) -> Told | None:
    """“On the sidelines of the G20 summit”: where the page, or the tables, say that it was."""
    placed = bool(story.values("place"))
    told = next(iter(story.values("occasion")), None)
    before = next(summit_before(atlas.views, story), None) if told is None or not told.value.series else None
    if before is not None and told is None:
        story.tell(before)
    summit = before or told
    return place_of_occasion(atlas.page, story, summit, atlas.venues, placed=placed) if summit else None


def _by_encounter(atlas: Atlas, story: Story) -> Told | None:
    """“His summit with Kim, cut short on Thursday”: the city named on the page in which the two are known to have met then."""
    when, people = story.when, [p for p in story.parties if p.name]
    if when is None or when.days is None or when.days > _STAY or len(people) != len(story.parties):
        return None
    found = [e for e in met_among(atlas.page, people) if _on(e.start, e.end, when)]
    if len(found) != 1 or not any(_tells_of(atlas, p, story) for p in atlas.page.places if _is(p, found[0].city)):
        return None
    spans = ((story.drafts[0].start, story.drafts[0].stop),)
    return Told("place", Place(found[0].place_country, found[0].city), Basis.INFERRED, "known encounter", spans)


def _is(place: PlaceMention, city: str) -> bool:
    return place.place.city == city and not place.place.venue


def _tells_of(atlas: Atlas, place: PlaceMention, story: Story) -> bool:
    """Say whether a sentence names a city and both countries: "the offer that North Korea made to Trump in Hanoi"."""
    index = atlas.page.document.sentence_at(place.start)
    mentions = atlas.views[index].mentions if index >= 0 else ()
    return story.countries <= countries_of(mentions)


def _on(start: str, end: str, when: When) -> bool:
    return When.between(date.fromisoformat(start), date.fromisoformat(end)).contains(when)


def _by_host(atlas: Atlas, story: Story) -> Told | None:
    """“Her visiting counterpart”, “received”, “at the invitation of”: the country of the one who stays at home."""
    if story.values("place"):
        return None
    host = next((t for t in story.values("host") if not is_state(t.value.country)), None)
    seat = atlas.seat(host.value.country) if host else None
    if host is not None and seat is not None:  # “Barroso received”: in Brussels
        return Told("place", seat, Basis.INFERRED, "seat of the host", host.spans)
    return host_of(atlas.views, story)


def _by_welcome(atlas: Atlas, story: Story) -> Told | None:
    """“Welcome to Moscow”: a government's own page tells where it receives."""
    own = story is atlas.stories[0] and not story.past
    return welcomed_to(atlas.page, atlas.views, story) if own else None


def _by_seat(atlas: Atlas, story: Story) -> Told | None:
    """“In the capital”, “at the presidential palace”: that of the country where it is."""
    told = next(iter(story.values("place")), None)
    seat = atlas.seat(told.value.country) if told else None
    return building_of(atlas.views, story, seat) if seat else None


def _by_summit(atlas: Atlas, story: Story) -> Told | None:
    """“Leaders gather for the G20 summit. Obama meets Hu on Wednesday”: the summit that both are there for."""
    if story.past or story.firm_status in UNDONE or any(not p.name for p in story.parties):
        return None
    found = summit_at_hand(atlas.page, atlas.views, story)
    return None if found is None or away(atlas, story, found.value.country) else found


def _by_dateline(atlas: Atlas, story: Story) -> Told | None:
    """“TIRANA (Reuters) - X met Y on Monday”: where the news comes from, if nothing says otherwise."""
    scene = atlas.scene(story)
    if scene is None or long_past(atlas, story) or story.firm_status in UNDONE:
        return None
    if not is_scene(atlas.page, atlas.views, story, scene) or away(atlas, story, scene.place.country):
        return None
    return Told("place", scene.place, Basis.INFERRED, "place of the dateline", ((scene.start, scene.stop),))


_WAYS: tuple[Callable[[Atlas, Story], Told | None], ...] = (
    _by_occasion, _by_encounter, _by_host, by_journey, by_there, by_twin, by_sentence, _by_welcome, by_company, _by_seat,
    _by_summit, _by_dateline,
)  # fmt: skip
