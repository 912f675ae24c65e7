"""Read invitations that are accepted: "X invited Y to visit Z. The invitation was accepted", "Y, invited by X to Z, will go there"."""

import re

from bilateral.events.meetings.dues import MEETING, VISIT, Offer, is_event, meeting_due, visit_due
from bilateral.events.meetings.goals import goals
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.parties import subject
from bilateral.events.meetings.tellings import Drafts
from bilateral.events.meetings.verdicts import ACCEPTED, Mood, Verdict
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.refer.mentions import PEOPLE, PartyMention
from bilateral.text.worded import Worded

__all__ = ["INVITE", "read_invited"]

INVITE = "invite-verb"
_REACH = 90  # characters after an invitation or its guests that tell of the visit
_NEXT = 160  # characters of the sentence that tells what became of an invitation
_INVITATIONS = "contacts.invitations"
_NOT = Worded(r"\b<refused>\b", _INVITATIONS)
_ACCEPTED = Worded(r"\b<accepts>\b", _INVITATIONS)
_HE = Worded(r"^\W*[\w' -]{0,40}\b<accepts>\b", _INVITATIONS)
_BY = Worded(r"^(?: to [\w ,-]{1,40}?)? by\b", _INVITATIONS)
_OURS = regex(r"(?:our|his|her|the) (?:country|republic|capital)\b")
_VISIT = Worded(r"^[^,;:]{0,40}\b<visits>\b", _INVITATIONS)
_DUE = Mood(Verdict.STATUS, Status.PLANNED, ACCEPTED)


def read_invited(view: View, cue: Hit) -> Drafts:
    """Read "X invited Y to visit Z, and he accepted": who accepts in the same sentence or in the next."""
    passive = _BY[view.language].match(view.text(cue.stop, cue.stop + _REACH))
    if passive is not None:
        yield from _invited_by(view, cue, passive)
        return
    guests = [m for m in objects(view, cue.stop) if m.way in PEOPLE]
    hosts = subject(view, cue.start) if guests and _is_accepted(view, guests, guests[-1].stop) else []
    if len(hosts) != 1 or hosts[0].way not in PEOPLE:
        return
    rest = view.text(guests[-1].stop, guests[-1].stop + _REACH)
    if is_event(view, rest):
        return
    meeting = MEETING[view.language].match(rest)
    if meeting is not None:
        yield from meeting_due(view, cue, Offer(hosts[0], guests, guests[-1].stop), _DUE)
        return
    to = VISIT[view.language].match(rest)
    at = guests[-1].stop + to.end() - 1 if to else view.stop
    if to and (next(goals(view, at), None) or _VISIT[view.language].match(rest) or _OURS.search(rest)):
        yield from visit_due(view, cue, Offer(hosts[0], guests, at), _DUE)


def _invited_by(view: View, cue: Hit, by: re.Match[str]) -> Drafts:
    """Read "Y was invited to Z by X and will go", "Y, invited by X to Z, will go there"."""
    hosts = [m for m in objects(view, cue.stop + by.end()) if m.way in PEOPLE]
    guests = [m for m in subject(view, cue.start) if m.way in PEOPLE]
    if len(hosts) != 1 or not guests or not _is_accepted(view, guests, hosts[0].stop):
        return
    for start in (cue.stop, hosts[0].stop):
        to = VISIT[view.language].match(view.text(start, start + _REACH))
        if to is not None and any(goals(view, start + to.end() - 1)):
            yield from visit_due(view, cue, Offer(hosts[0], guests, start + to.end() - 1), _DUE)
            return


def _is_accepted(view: View, guests: list[PartyMention], position: int) -> bool:
    """Say whether an invitation is told to be accepted, after a position or by the guest in the next sentence."""
    refused = _NOT[view.language]
    here = view.text(position, view.stop)
    match = _ACCEPTED[view.language].search(here)
    if match is not None:
        return not refused.search(here[: match.end()])
    after = view.page.document.flat_lower[view.stop : view.stop + _NEXT].partition(". ")[0]
    told = _HE[view.language].match(after)
    if told is None or refused.search(told[0]):
        return False
    who = next(iter(view.page.cast.within(view.stop, view.stop + told.end())), None)
    return "accept" in told[0] or (
        who is not None and not {p for m in guests for p in m.parties}.isdisjoint(who.parties)
    )
