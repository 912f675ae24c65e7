"""Read invitations that are accepted: "X invited Y to visit Z. The invitation was accepted", "Y accepted X's invitation to Z"."""

from bilateral.events.meetings.acts import Act, emit
from bilateral.events.meetings.contacts import told_visitors
from bilateral.events.meetings.goals import goals
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.moods import ACCEPTED, Mood, Verdict, verb_mood
from bilateral.events.meetings.parties import sides_of, subject
from bilateral.events.meetings.tellings import Drafts, Told
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.refer.leaders import PartyMention
from bilateral.refer.mentions import PEOPLE
from bilateral.text.worded import Worded

__all__ = ["ACCEPT", "INVITE", "read_accepted", "read_invited"]

INVITE, ACCEPT = "invite-verb", "accept-verb"
_NEAR = 6  # characters between the words of a visit and the country: " the "
_REACH = 90  # characters after an invitation or its guests that tell of the visit
_NEXT = 160  # characters of the sentence that tells what became of an invitation
_ACCEPTED = regex(r"\w-{0,2} (?:(?:was|were|has been|has|have|had) )?(?:\w+ly )?accepted\b")
_NOT = Worded(r"\b<refused>\b", "contacts.invitations")
_HE = regex(
    r"^\W*(?:(?:the|his|her|this|that) invitation|he|she|mr \w+|[\w' -]{0,40}) (?:was |has been |has |have |had )?(?:\w+ly )?accepted\b"
)
_TO = regex(
    r"^ (?:(?:for|on) an? [\w ]{0,24})?to (?:come to |travel to |(?:visit|tour)(?: to)? |(?:make|pay|undertake) [\w ,-]{0,24}visit(?: to)? ?)?"
)
_OURS = regex(r"(?:our|his|her|the) (?:country|republic|capital)\b")
_VISIT = Worded(r"^[^,;:]{0,40}\b<visits>\b", "contacts.invitations")
_EVENT = Worded(r"\b<events>\b", "contacts.invitations")
_OFFER = regex(
    r"^ (?:\w+ )?(?:an? |the |his |her )?(?:[\w-]+ ){0,2}invitation\b|^ [\w' .-]{1,60}?(?:'s|s') (?:[\w-]+ ){0,2}invitation\b"
)
_FOR = regex(r" (?:for|on) an? (?:[\w-]+ ){0,3}visit\b")
_FROM = Worded(r"^ <sent>\b", "contacts.invitations")


def read_invited(view: View, cue: Hit) -> Drafts:
    """Read "X invited Y to visit Z, and he accepted": who accepts in the same sentence or in the next."""
    guests = [m for m in objects(view, cue.stop) if m.way in PEOPLE]
    hosts = subject(view, cue.start) if guests and _is_accepted(view, guests[-1].stop) else []
    if len(hosts) != 1 or hosts[0].way not in PEOPLE:
        return
    rest = view.text(guests[-1].stop, guests[-1].stop + _REACH)
    if _EVENT[view.language].search(rest.partition(",")[0]):
        return
    to = _TO.match(rest)
    at = guests[-1].stop + to.end() - 1 if to else view.stop
    if to and (next(goals(view, at), None) or _VISIT[view.language].match(rest) or _OURS.search(rest)):
        yield from _invitation(view, cue, hosts[0], guests, at)


def read_accepted(view: View, cue: Hit) -> Drafts:
    """Read "Y accepted X's invitation to Z": where no word of visiting tells it."""
    offer = _OFFER.match(view.text(cue.stop, cue.stop + _REACH))
    guests = subject(view, cue.start) if offer else []
    if offer is None or not guests or guests[-1].way not in PEOPLE:
        return
    stop = cue.stop + offer.end()
    owner = [m for m in view.after(cue.stop) if m.stop < stop and view.owned(m)]
    by = _FROM[view.language].match(view.text(stop, stop + 16))
    hosts = owner or (objects(view, stop + by.end()) if by else [])
    hosts = [m for m in hosts if m.way in PEOPLE]
    after = hosts[0].stop if hosts and not owner else stop
    rest = view.text(after, after + _REACH)
    to = _TO.match(rest)
    if len(hosts) != 1 or to is None or _EVENT[view.language].search(rest.partition(",")[0]):
        return
    at = after + to.end() - 1
    if any(goals(view, at)) and verb_mood(view, cue, guests[-1].stop).verdict is Verdict.STATUS:
        yield from _invitation(view, cue, hosts[0], guests, at)


def _is_accepted(view: View, position: int) -> bool:
    """Say whether an invitation is told to be accepted, after a position or in the next sentence."""
    here = view.text(position, view.stop)
    match = _ACCEPTED.search(here)
    if match is not None:
        return not _NOT[view.language].search(here[: match.end()])
    after = view.page.document.flat_lower[view.stop : view.stop + _NEXT].partition(". ")[0]
    told = _HE.match(after)
    return told is not None and not _NOT[view.language].search(told[0])


def _invitation(view: View, cue: Hit, host: PartyMention, guests: list[PartyMention], at: int) -> Drafts:
    """Yield the visit that is due to the country told at a position, else to that of who invites."""
    mood = Mood(Verdict.STATUS, Status.PLANNED, ACCEPTED, cue.start, cue.stop)
    goal = next(goals(view, at), None)
    if goal is None or {p.country for p in goal.parties} == {p.country for p in host.parties}:
        goal = sides_of([host])[0]._replace(rule="country visited")
    spot = next((p for p in view.places if at < p.start <= at + _NEAR), None)
    place = [Told("place", spot.place, Basis.STATED, "place table", ((spot.start, spot.stop),))] if spot else []
    named = [(m.start, m.stop) for m in view.mentions] + [(p.start, p.stop) for p in view.places]
    stop = max(cue.stop, *(end for start, end in named if start <= at + _NEAR))
    visit = _FOR.match(view.text(stop, stop + 40))
    whole = Hit(cue.start, stop + (visit.end() if visit else 0), cue.kind, cue.value)
    yield from emit(view, Act(whole, guests, [goal], "visit", told=(*told_visitors(guests), *place)), mood)
