"""Where a visit goes that a noun tells of: to the country after "to" or before it, else to the other one of the sentence."""

from collections.abc import Iterator, Sequence

from bilateral.events.meetings.contacts import VISITED, country_side
from bilateral.events.meetings.goals import goals
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.parties import Side, sides_of
from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.refer.mentions import PEOPLE, Way, countries_of
from bilateral.text.worded import Worded

__all__ = ["SCENE", "at_scene", "goals_of", "other_country"]

SCENE = "scene"
"""The field of the country that a page is filed from: it is visited, where nothing else is told."""


def other_country(view: View, visitors: Sequence[Side]) -> Iterator[Side]:
    """Yield the one other country of the sentence, where a visitor is named and the host is not."""
    home = countries_of(visitors)
    if not any(p.name for side in visitors for p in side.parties):
        return
    others = [m for m in view.mentions if m.way is Way.COUNTRY and m.parties and m.parties[0].country not in home]
    codes = {m.parties[0].country for m in others}
    if len(codes) != 1:
        return
    after = view.text(others[0].stop, others[0].stop + _BEFORE)
    if not view.owned(others[0]) and not _ANNOUNCES[view.language].match(after):
        return
    yield country_side(codes.pop(), others[0].start, others[0].stop, "the other country")


_ANNOUNCES = Worded(r" (?:has |had |have |also )?<announces>\b", "contacts.destinations")
_BOUND = Worded(
    r"\b(?:<leaves>|leav\w+|depart\w*|head\w*) for (?:the )?$|\b(?:left|leaves|departed|departs) $",
    "contacts.destinations",
)


_REACH = 120  # characters from a visit to the preposition of its goal
_BEFORE = 24  # characters before a goal in which one sets out for it
_TOWARDS = Worded(r"\b(?:to|in|<takes_in>)\b", "contacts.destinations")
_TOWARDS_OF = Worded(r"\b(?:to|in|of|through|<takes_in>|is|will be|was)\b", "contacts.destinations")
_TOURS = Worded(r"\b<tours>$", "contacts.destinations")


def at_scene(view: View, visitors: Sequence[Side]) -> Iterator[Told]:
    """Yield the country of the dateline for a visit that goes nowhere in its words: "NAIROBI - … the visit of X in June"."""
    code, home = view.page.publisher.scene, countries_of(visitors)
    named = [p.country for m in view.mentions if m.way is Way.COUNTRY for p in m.parties]
    if code and code not in home and not set(named) - home - {code} and _named(visitors):
        yield Told(SCENE, Party(code), Basis.INFERRED, VISITED, ((visitors[0].start, visitors[0].stop),))


def _named(visitors: Sequence[Side]) -> bool:
    return len(visitors) == 1 and any(m.way is Way.NAME for m in visitors[0].mentions)


def goals_of(view: View, cue: Hit) -> Iterator[Side]:
    """Yield the countries that a visit goes to: after "to" or "in", else before the noun."""
    tours = _TOURS[view.language].search(view.text(cue.start, cue.stop)) is not None
    to = _TOWARDS_OF if tours else _TOWARDS
    for match in to[view.language].finditer(view.text(cue.stop, cue.stop + _REACH)):
        at = cue.stop + match.end()
        whom = [m for m in objects(view, at) if m.way in PEOPLE and not view.owned(m)] if match[0] == "to" else []
        found = list(goals(view, at)) or sides_of(whom[:1])
        if found:
            yield from found
            return
    before = [m for m in view.before(cue.start) if m.way is Way.COUNTRY and not view.owned(m)]
    for mention in before[:2]:
        towards = view.word_before(mention.start) in {"to", "in"} or _BOUND[view.language].search(
            view.text(mention.start - _BEFORE, mention.start)
        )
        if towards and mention.parties:
            yield country_side(mention.parties[0].country, mention.start, mention.stop, VISITED)
            return
    for place in reversed([p for p in view.places if p.stop <= cue.start]):
        towards = view.word_before(place.start) in {"in", "to"} or _BOUND[view.language].search(
            view.text(place.start - _BEFORE, place.start)
        )
        if towards and place.place.country:
            yield country_side(place.place.country, place.start, place.stop, VISITED)
            return
