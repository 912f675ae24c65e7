"""What an offer comes to that is accepted or turned down: a visit to whoever invites, or a meeting with them."""

from typing import NamedTuple

from bilateral.events.meetings.acts import Act, emit
from bilateral.events.meetings.contacts import VISITED, told_visitors
from bilateral.events.meetings.goals import goals
from bilateral.events.meetings.parties import sides_of
from bilateral.events.meetings.tellings import Drafts, Told
from bilateral.events.meetings.verdicts import Mood
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.meetings import Mode
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, countries_of
from bilateral.text.worded import Worded

__all__ = ["MEETING", "VISIT", "Offer", "is_event", "meeting_due", "visit_due"]

_OFFERS = "contacts.offers"
_NEAR = 6  # characters between the words of a visit and the country: " the "
_REACH = 60  # characters after an offer that tell of which contact it is
_FOR = regex(r" (?:for|on) an? (?:[\w-]+ ){0,3}visit\b")
MEETING = Worded(r"^ (?:to|for|of|on) (?:(?:an?|the|hold|have) )*(?:[\w-]+ ){0,2}?<contact>\b(?! between)", _OFFERS)
"""The words after an offer by which it is one to meet: "to meet", "of talks", "for a call"."""
VISIT = Worded(
    r"^ (?:(?:for|on) an? [\w ]{0,24})?to (?:<going> )?(?:(?:an?|the) [\w ,-]{0,24}<visit>(?: to)? ?)?", _OFFERS
)
"""The words after an offer by which it is one to go somewhere: "to visit", "to pay a state visit to"."""
_CALL = Worded(r"\b<calls>$", _OFFERS)
_EVENT = Worded(r"\b<events>\b", "contacts.invitations")


class Offer(NamedTuple):
    """Who offers a contact to whom, and the position after which it is told what it would be."""

    host: PartyMention
    guests: list[PartyMention]
    stop: int


def is_event(view: View, words: str) -> bool:
    """Say whether an offer is one to come to something that is held anyway: "to attend a summit"."""
    return _EVENT[view.language].search(words.partition(",")[0]) is not None


def meeting_due(view: View, cue: Hit, offer: Offer, mood: Mood) -> Drafts:
    """Yield the meeting that an offer is of, as told by a mood, by the cue's words."""
    meeting = MEETING[view.language].match(view.text(offer.stop, offer.stop + _REACH))
    if meeting is None:
        return
    whole = Hit(cue.start, max(cue.stop, offer.stop + meeting.end()), "talk-noun", "meeting")
    mode = Mode.PHONE if _CALL[view.language].search(meeting[0]) else None
    told = mood._replace(start=cue.start, stop=cue.stop)
    yield from emit(view, Act(whole, offer.guests, [offer.host], "meeting", mode), told)


def visit_due(view: View, cue: Hit, offer: Offer, mood: Mood) -> Drafts:
    """Yield the visit to the country told at a position, else to that of who invites: as told by a mood, by the cue's words."""
    host, guests, at = offer
    mood = mood._replace(start=cue.start, stop=cue.stop)
    goal = next(goals(view, at), None)
    if goal is None or countries_of([goal]) == countries_of([host]):
        goal = sides_of([host])[0]._replace(rule=VISITED)
    spot = next((p for p in view.places if at < p.start <= at + _NEAR), None)
    place = [Told("place", spot.place, Basis.STATED, "place table", ((spot.start, spot.stop),))] if spot else []
    named = [(m.start, m.stop) for m in view.mentions] + [(p.start, p.stop) for p in view.places]
    stop = max(cue.stop, *(end for start, end in named if start <= at + _NEAR))
    visit = _FOR.match(view.text(stop, stop + 40))
    whole = Hit(cue.start, stop + (visit.end() if visit else 0), cue.kind, cue.value)
    yield from emit(view, Act(whole, guests, [goal], "visit", told=(*told_visitors(guests), *place)), mood)
