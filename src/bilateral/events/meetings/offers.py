"""Read offers of a contact that are answered: "Y accepted X's invitation to Z", "Y turned down a request by X to meet"."""

from bilateral.events.meetings.dues import VISIT, Offer, is_event, meeting_due, visit_due
from bilateral.events.meetings.goals import goals
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.parties import subject
from bilateral.events.meetings.tellings import Drafts
from bilateral.events.meetings.verdicts import ACCEPTED, Mood, Verdict
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Status
from bilateral.refer.mentions import PEOPLE, PartyMention
from bilateral.text.worded import Worded

__all__ = ["ACCEPT", "DECLINE", "read_answer"]

ACCEPT, DECLINE = "accept-verb", "decline-verb"
_OFFERS = "contacts.offers"
_REACH = 90  # characters after an answer that tell what was offered, or after an offer that tell what it is of
_BACK = 140  # characters before an answer in the passive in which the offer stands
_OWNED = 40  # characters between who offers and the offer
_ACTIVE = Worded(
    r"^ (?:\w+ )?(?:an? |the |his |her )?(?:[\w-]+ ){0,2}<offers>\b|^ [\w' .-]{1,60}?(?:'s|s') (?:[\w-]+ ){0,2}<offers>\b",
    _OFFERS,
)
_PASSIVE = Worded(r"\b<be>(?: \w+ly)? $", _OFFERS)
_OFFER = Worded(r"\b<offers>\b", _OFFERS)
_BY = Worded(r"^ <sent> ", _OFFERS)
_STATE_VISIT = Worded(r"^ (?:for|on|to) an? (?:[\w-]+ ){0,2}<visit>\b", _OFFERS)


def read_answer(view: View, cue: Hit) -> Drafts:
    """Read what is accepted or turned down: a visit or a meeting, by the one to whom it was offered."""
    passive = _PASSIVE[view.language].search(view.text(cue.start - _JUST, cue.start)) is not None
    offer = _passive(view, cue) if passive else _active(view, cue)
    if offer is None:
        return
    before = max((m.stop for m in offer.guests if m.stop <= cue.start), default=view.start)
    left = max(before, cue.start - _JUST) if passive else before
    rest = view.text(offer.stop, offer.stop + _REACH)
    if verb_mood(view, cue, left).verdict is not Verdict.STATUS or is_event(view, rest):
        return
    mood = _ACCEPTED if cue.kind == ACCEPT else _DECLINED
    visit = VISIT[view.language].match(rest)
    at = offer.stop + visit.end() - 1 if visit else offer.stop
    if (visit and any(goals(view, at))) or _STATE_VISIT[view.language].match(rest):
        yield from visit_due(view, cue, offer._replace(stop=at), mood)
    else:
        yield from meeting_due(view, cue, offer, mood)


_JUST = 24  # characters before an answer in which it is told to be given: "has been warmly "
_ACCEPTED = Mood(Verdict.STATUS, Status.PLANNED, ACCEPTED)
_DECLINED = Mood(Verdict.STATUS, Status.DECLINED, "offer turned down")


def _active(view: View, cue: Hit) -> Offer | None:
    """Read "Y accepted X's offer", "Y turned down an invitation from X"."""
    offer = _ACTIVE[view.language].match(view.text(cue.stop, cue.stop + _REACH))
    if offer is None:
        return None
    host, stop = _host(view, cue.stop, cue.stop + offer.end())
    guests = [m for m in subject(view, cue.start) if m.way in PEOPLE]
    return Offer(host, guests, stop) if host and guests else None


def _passive(view: View, cue: Hit) -> Offer | None:
    """Read "X's offer was turned down by Y", "a request by X to Y was rejected"."""
    start = max(view.start, cue.start - _BACK)
    offer = next(_OFFER[view.language].finditer(view.text(start, cue.start)), None)
    if offer is None:
        return None
    host, stop = _host(view, max(view.start, start + offer.start() - _OWNED), start + offer.end())
    by = view.text(cue.stop, cue.stop + len(" by ")) == " by "
    to = view.text(stop, stop + len(" to ")) == " to "
    found = objects(view, cue.stop + len(" by")) if by else objects(view, stop + len(" to")) if to else []
    guests = [m for m in found if m.way in PEOPLE]
    stop = guests[-1].stop if guests and not by else stop
    return Offer(host, guests, stop) if host and guests else None


def _host(view: View, start: int, stop: int) -> tuple[PartyMention | None, int]:
    """Return who made an offer that ends at a position, and where that is told to its end: "X's invitation", "a request by X"."""
    owner = [m for m in view.after(start) if m.stop < stop and view.owned(m)]
    by = _BY[view.language].match(view.text(stop, stop + 16))
    hosts = [m for m in (owner or (objects(view, stop + by.end() - 1) if by else [])) if m.way in PEOPLE]
    if len(hosts) != 1:
        return None, stop
    return hosts[0], stop if owner else hosts[0].stop
