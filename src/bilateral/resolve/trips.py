"""Where a contact was, by the journeys that a page tells of: who came where, and whom else he met there."""

from collections.abc import Iterator, Sequence

from bilateral.events.meetings.tellings import Told
from bilateral.model.claims import Basis
from bilateral.model.meetings import DONE, UNDONE, Mode, Status
from bilateral.model.places import Place
from bilateral.resolve.atlas import JOURNEY, NEAR, Atlas
from bilateral.resolve.itinerary import THERE, Stop
from bilateral.resolve.stories import beside
from bilateral.resolve.story import Story

__all__ = ["away", "by_company", "by_journey", "by_sentence", "by_there", "by_twin", "long_past"]

_BESIDE = 1
_SAME_NEWS = 6  # sentences between the stops of one journey
_STAY = 3  # days that a visitor stays
_LONG_AGO = 10  # days


def by_journey(atlas: Atlas, story: Story) -> Told | None:
    """“Abe arrived in Kiev. … Abe met Poroshenko”: a party is told to be in the country of another."""
    if long_past(atlas, story) or story.firm_status in UNDONE:
        return None
    near = list(_near_stops(atlas, story))
    found = [stop for stop in near if stop.place.country in atlas.homes(story, stop.party)]
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
    return found[0]._replace(place=Place(country=found[0].place.country)) if one else None


def long_past(atlas: Atlas, story: Story) -> bool:
    """Say whether a contact lies before the news of the page: "had met earlier in the day" does not."""
    reference = atlas.page.reference.when
    return story.past and (story.when is None or reference is None or not story.when.overlaps(reference, _STAY))


def _near_stops(atlas: Atlas, story: Story) -> Iterator[Stop]:
    names = {party for party in story.parties if party.name}
    held = story.firm_status is Status.HELD
    for stop in atlas.stops_near(story) if names else ():
        if stop.party not in names or (stop.ahead and held):
            continue
        near = story.distance(stop.sentence) <= NEAR or _came_before(story, stop)
        if near and _timely(atlas, story, stop) and not _nearer(atlas, story, stop):
            yield stop


def _came_before(story: Story, stop: Stop) -> bool:
    """Say whether the page told of a journey some paragraphs before the contact."""
    return stop.place.country != stop.party.country and 0 < story.drafts[0].sentence - stop.sentence <= JOURNEY


def _before(story: Story, stop: Stop) -> bool:
    return story.is_told_within(stop.sentence, stop.sentence + _BESIDE)


def _nearer(atlas: Atlas, story: Story, stop: Stop) -> bool:
    """Say whether another contact of the same countries stands nearer to a stop: it may be that one's."""
    mine, far = {party.country for party in story.parties}, story.distance(stop.sentence)
    rivals = (o for o in beside(atlas.stories, story) if o is not story and o.countries == mine)
    return any(not o.past and not o.values("place") and o.distance(stop.sentence) < far for o in rivals)


def _timely(atlas: Atlas, story: Story, stop: Stop) -> bool:
    """Say whether a contact can fall into a journey."""
    reference = atlas.page.reference.when
    if story.when is not None and stop.when is not None:
        return story.when.overlaps(stop.when, _STAY)
    if stop.ahead and stop.when is None and story.firm_status is Status.PLANNED:
        return True
    told = story.when or stop.when
    return told is None or reference is None or reference.overlaps(told, _LONG_AGO)


_REACH = 60  # characters around a contact


def by_there(atlas: Atlas, story: Story) -> Told | None:
    """“To Vilnius for the gathering. He will have a conversation there with Y”: the city told in the sentence before."""
    for draft in story.drafts:
        view = atlas.views[draft.sentence]
        if draft.sentence and THERE.search(view.text(draft.start - _REACH, draft.stop + _REACH)):
            cities = [p for p in atlas.views[draft.sentence - 1].places if p.place.city and p.place.country]
            if len({p.place.city for p in cities}) == 1:
                place = cities[-1]
                return Told("place", place.place, Basis.INFERRED, "there", ((place.start, place.stop),))
    return None


def by_sentence(atlas: Atlas, story: Story) -> Told | None:
    """“Speaking in Vilnius, Grybauskaite, after talks with Zatlers, …”: a party is at home where the contact is told."""
    if long_past(atlas, story) or story.firm_status not in {Status.HELD, Status.ONGOING}:
        return None
    told = {draft.sentence for draft in story.drafts}
    found = [s for s in atlas.stops_near(story) if s.sentence in told and s.party in story.parties and s.place.city]
    home = [s for s in found if s.place.country == s.party.country and not s.ahead and _timely(atlas, story, s)]
    if len({s.place.city for s in found}) != 1 or not home:
        return None
    return Told("place", home[0].place, Basis.INFERRED, "where the host speaks", ((home[0].start, home[0].stop),))


def by_company(atlas: Atlas, story: Story) -> Told | None:
    """“In Windhoek, Mugabe held talks with Nujoma. … Mugabe also called on Pohamba”: another stop of the same guest."""
    if story.past or story.firm_status in UNDONE:
        return None
    found = {
        told.value.city: told for other in beside(atlas.stories, story) for told in _shared_places(atlas, story, other)
    }
    told = next(iter(found.values()), None)
    if told is None or len(found) > 1:
        return None
    place = Place(country=told.value.country, city=told.value.city)
    return Told("place", place, Basis.INFERRED, "another stop there", told.spans)


def _shared_places(atlas: Atlas, story: Story, other: Story) -> Iterator[Told]:
    """Yield the cities of another contact that a guest of both has with the same hosts in these days."""
    shared = [p for p in story.parties if p.name and p in other.parties]
    if other is story or other.mode is not Mode.IN_PERSON or other.past or other.firm_status in UNDONE or not shared:
        return
    if story.firm_status in DONE and other.firm_status is Status.PLANNED:
        return  # "held talks with Y, and will leave for Shanghai"
    far = abs(other.drafts[0].sentence - story.drafts[0].sentence) > _SAME_NEWS and not _on_one_day(story, other)
    if far or not _same_days(atlas, story, other):
        return
    for told in other.values("place"):
        where = told.value
        abroad = [p for p in shared if p.country != where.country and where.country in atlas.homes(story, p)]
        if where.city and abroad:
            yield told


def _on_one_day(story: Story, other: Story) -> bool:
    """Say whether a visitor who has come is to go on to another host on the day of a contact."""
    mine, theirs = story.when, other.when
    if mine is None or theirs is None or theirs.days is None or other.firm_status not in DONE:
        return False
    return mine.days == 1 and mine.overlaps(theirs)


def _same_days(atlas: Atlas, story: Story, other: Story) -> bool:
    now = atlas.page.reference.when
    if story.when is not None and other.when is not None:
        return story.when.overlaps(other.when, _STAY)
    told = story.when or other.when
    return told is None or now is None or now.overlaps(told, _LONG_AGO)


def by_twin(atlas: Atlas, story: Story) -> Told | None:
    """“She meets Abbas and Netanyahu separately on Friday. … Netanyahu's talks in London”: told in one word with another."""
    first = story.drafts[0]
    twins = (o for o in beside(atlas.stories, story) if o is not story and o.drafts[0].sentence <= first.sentence)
    for twin in (o for o in twins if any(d.start == first.start for d in o.told_in(first.sentence))):
        told = next((t for t in twin.values("place") if t.value.city and t.firm), None)
        if told is not None and twin.when == story.when:
            return Told("place", told.value, Basis.INFERRED, "where the other of two is", told.spans)
    return None


def away(atlas: Atlas, story: Story, country: str) -> bool:
    """Say whether a party is told to be elsewhere: the one of the country if there is one, else any."""
    local = [p for p in story.parties if p.country == country] or story.parties
    stays = (stay for party in local for stay in atlas.stays.get(party, ()))
    return any(stay.place.country != country and _timely(atlas, story, stay) for stay in stays)
