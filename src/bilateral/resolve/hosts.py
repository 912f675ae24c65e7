"""Who of the parties is at home: the host, by what is told of him and of his guest, and the building he receives in."""

from collections.abc import Iterator, Sequence

from bilateral.events.meetings.contacts import VISITED
from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.views import View
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.model.places import Place, is_state
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way
from bilateral.refer.page import Page
from bilateral.resolve.itinerary import spots_of
from bilateral.resolve.story import Story
from bilateral.text.worded import Worded

__all__ = ["building_of", "host_of", "welcomed_to"]

_AFTER, _BEFORE = 70, 24  # characters beside a name that tell whether he is at home
_LEAD = 40  # characters before a place in which one is welcomed to it
_HERE = Worded(
    r"^,? (?:who )?(?:\w+ ){0,3}?<came> (?:back |due )?here\b|^,? (?:who )?(?:\w+ ){0,3}?<begins> (?:an? |his |her )?(?:[\w-]+ ){0,3}visit\b(?! (?:to|in|of)\b)",
    "settle.hosts",
)
_INVITED = regex(r"\b(?:invitation (?:of|from)|invited by|guest of)(?: the)? $")
_INVITES = Worded(r"^(?:'s)? (?:has |had )?<invites>\b|^'s invitation\b", "settle.hosts")


def host_of(views: Sequence[View], story: Story) -> Told | None:
    """Return the country of the host: the one visited, the one who receives, else the one that is no guest's."""
    goal = next((t for t in story.told if t.field == "parties" and t.rule == VISITED), None)
    host = goal or next(iter(story.values("host")), None)
    if host is not None and is_state(host.value.country):
        return Told("place", Place(country=host.value.country), Basis.INFERRED, "country of the host", host.spans)
    for party, at_home, mention in _roles(views, story):
        codes = {party.country} if at_home else story.countries - {party.country}
        if len(codes) == 1 and is_state(code := codes.pop()):
            spans = ((mention.start, mention.stop),)
            return Told("place", Place(country=code), Basis.INFERRED, "country of the host", spans)
    return None


def _roles(views: Sequence[View], story: Story) -> Iterator[tuple[Party, bool, PartyMention]]:
    """Yield the parties that are told to be at home (True) or guests (False), with the words."""
    for told in story.values("visitors"):
        start, stop = told.spans[0] if told.spans else (0, 0)
        yield told.value, False, PartyMention(start, stop, Way.NAME)
    for index in dict.fromkeys(draft.sentence for draft in story.drafts):
        view = views[index]
        for mention in view.mentions:
            party = mention.parties[0] if len(mention.parties) == 1 else None
            if party is None or party not in story.parties:
                continue
            after, before = (
                view.text(mention.stop, mention.stop + _AFTER),
                view.text(mention.start - _BEFORE, mention.start),
            )
            title = view.text(mention.start, mention.name.start if mention.name else mention.stop)
            if before.endswith("visiting ") or "visiting" in title or _HERE[view.language].match(after):
                yield party, False, mention
            elif _INVITED.search(before) or _INVITES[view.language].match(after):
                yield party, True, mention


_BUILDING = Worded(
    r"\b(?:in|at|to|inside|outside|from) (?:the |his |her |their |its )?(?:[\w-]+ )??(<buildings>)\b|\bin the (capital)(?! of\b| \w+ly\b)",
    "wheres.seats",
)


def building_of(views: Sequence[View], story: Story, seat: Place) -> Told | None:
    """Return the seat of a government, where a contact is told to be in one of its buildings or in the capital."""
    for draft in story.drafts:
        view = views[draft.sentence]
        match = _BUILDING[view.language].search(view.sentence)
        if match is None:
            continue
        which = 1 if match[1] else 2
        start, stop = view.start + match.start(which), view.start + match.end(which)
        venue = view.page.document.words(start, stop) if match[1] else ""
        place = Place(country=seat.country, city=seat.city, venue=venue)
        return Told("place", place, Basis.INFERRED, "seat of the host", ((start, stop),))
    return None


_WELCOME = Worded(
    r"\b(?:here in|<welcomed>(?: you| him| her)?(?: here)? (?:to|in)|see(?:ing)? you(?: here)? in|(?:arrived|being|are) (?:here )?in)(?: the)? $",
    "settle.hosts",
)
_COMING = Worded(r"\b<coming>(?: the)? $", "settle.hosts")
_OURS = Worded(r"\b<comes> (?:to|in) our (?:country|state|capital|land)\b", "settle.hosts")


def welcomed_to(page: Page, views: Sequence[View], story: Story) -> Told | None:
    """Return where a government receives, by the words of its own page: "here in Sochi", "welcome to Ukraine"."""
    home = page.publisher.home
    if not home or home not in story.countries:
        return None
    found: list[tuple[int, int, Place]] = []
    for view in views:
        for start, stop, place in spots_of(view):
            before = view.text(start - _LEAD, start)
            if place.country == home and _WELCOME[page.language].search(before):
                found.append((start, stop, place))
            elif place.country == home and _COMING[page.language].search(before):
                found.append((start, stop, Place(country=home)))
        ours = _OURS[page.language].search(view.sentence)
        if ours:
            found.append((view.start + ours.start(), view.start + ours.end(), Place(country=home)))
    best = next((spot for spot in found if spot[2].city), next(iter(found), None))
    if best is None:
        return None
    return Told("place", best[2], Basis.INFERRED, "where the government receives", ((best[0], best[1]),))
