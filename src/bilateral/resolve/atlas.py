"""What a page tells of places: where everybody is, where summits are, where the news is filed from."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from attrs import define

from bilateral.events.meetings.views import View
from bilateral.kept import kept
from bilateral.model.leaders import Party
from bilateral.model.places import Place, is_state
from bilateral.refer.page import Page
from bilateral.resolve.itinerary import Stop, stops_of
from bilateral.resolve.scenes import Scene, scenes_of
from bilateral.resolve.story import Story
from bilateral.resolve.summits import Venue, venues_of

__all__ = ["HEIRS", "JOURNEY", "NEAR", "Atlas", "has_city"]

K = TypeVar("K", bound=Hashable)

NEAR = 4  # sentences around a telling in which a journey is told
JOURNEY = 15  # sentences after which a journey is not the news any more
HEIRS = {"SU": "RU", "YU": "RS", "CS": "CZ", "DD": "DE"}  # states that are no more, and where their capital is now


def has_city(story: Story) -> bool:
    """Say whether the city of a contact is told."""
    return any(told.value.city for told in story.values("place"))


@define(slots=False, eq=False, repr=False)
class Atlas:
    """What the page tells of places, each found when first asked for."""

    page: Page
    views: Sequence[View]
    stories: Sequence[Story]

    @kept
    def stops(self) -> list[Stop]:
        """Where everybody is told to be."""
        return list(stops_of(self.views, self._filed_from))

    @kept
    def _stops_in(self) -> dict[int, list[Stop]]:
        return _grouped(self.stops, lambda stop: stop.sentence)

    def stops_near(self, story: Story) -> list[Stop]:
        """Return where somebody is told to be in the sentences around those that tell of a contact, in order."""
        around = {near for draft in story.drafts for near in range(draft.sentence - NEAR, draft.sentence + NEAR + 1)}
        around.update(range(story.drafts[0].sentence - JOURNEY, story.drafts[0].sentence))
        return [stop for near in sorted(around) for stop in self._stops_in.get(near, ())]

    @kept
    def stays(self) -> dict[Party, list[Stop]]:
        """Where each is told to be now, each place and day once."""
        once = {(s.party, s.place.country, s.when): s for s in self.stops if not s.ahead}
        return _grouped(once.values(), lambda stop: stop.party)

    @kept
    def venues(self) -> list[Venue]:
        """Where the summits are told to be, each once."""
        return list({(v.summit, v.place.place): v for v in reversed(list(venues_of(self.views)))}.values())[::-1]

    @kept
    def scenes(self) -> list[Scene]:
        """The places of the datelines, in order."""
        return sorted(scenes_of(self.page), key=lambda scene: scene.start)

    def scene(self, story: Story) -> Scene | None:
        """Return the place of the dispatch that tells of a contact."""
        return self._scene_at(story.drafts[0].start)

    def _scene_at(self, position: int) -> Scene | None:
        index = bisect_right(self.scenes, position, key=lambda scene: scene.start) - 1
        return self.scenes[index] if index >= 0 else None

    def _filed_from(self, position: int) -> Place | None:
        scene = self._scene_at(position)
        return scene.place if scene is not None else None

    def seat(self, code: str) -> Place | None:
        """Return the capital of a country, the seat of an organisation."""
        country = self.page.world.countries.get(code)
        if country is None or not country.capital:
            return None
        if is_state(code):
            return Place(country=code, city=country.capital)
        place = self.page.world.lexicon["place"].get(country.capital)
        return place if isinstance(place, Place) else None

    def homes(self, story: Story, guest: Party) -> set[str]:
        """Return the countries of the others; an organisation's is that of its seat."""
        codes = story.countries - {guest.country}
        codes |= {HEIRS[code] for code in codes if code in HEIRS}
        return codes | {seat.country for code in codes if (seat := self.seat(code)) is not None}


def _grouped(stops: Iterable[Stop], key: Callable[[Stop], K]) -> dict[K, list[Stop]]:
    found: dict[K, list[Stop]] = defaultdict(list)
    for stop in stops:
        found[key(stop)].append(stop)
    return found
