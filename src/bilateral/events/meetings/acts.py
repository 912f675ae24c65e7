"""An act of contact: who does it to whom, by which words; and what it tells, one draft a meeting."""

from collections.abc import Sequence
from typing import NamedTuple

from bilateral.events.meetings.build import draft
from bilateral.events.meetings.contacts import EACH_ALONE, Contact, own_stretch, pairs_of, unlisted
from bilateral.events.meetings.parties import Side, sides_of
from bilateral.events.meetings.tellings import Drafts, Told
from bilateral.events.meetings.verdicts import Mood
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Mode
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention

__all__ = ["Act", "emit"]

_AHEAD = 60  # characters after the words of an act in which it says that all act together
_BACK = 40  # and before them
_BEFORE = 20  # characters before them in which "separately" stands


class Act(NamedTuple):
    """The words of a contact, with those who stand on either side of them."""

    cue: Hit
    left: Sequence[PartyMention]
    right: Sequence[PartyMention] | Sequence[Side]
    kind: str
    mode: Mode | None = None
    told: tuple[Told, ...] = ()
    apart: bool = False  # each on the left has a contact of their own
    partial: bool = False  # it may tell of a contact told before
    joint: bool = False  # those on the right come together: "A and B were received by C"


def emit(view: View, act: Act, mood: Mood) -> Drafts:
    """Yield the drafts of an act, one for each pair of its sides: "both phoned Z" tells of two calls."""
    cue, left = act.cue, sides_of(act.left)
    right = [side for r in act.right for side in ([r] if isinstance(r, Side) else sides_of([r]))]
    reach = view.stop if act.kind == "host" else cue.stop + _AHEAD
    together = act.joint or view.phrases.together.stands_in(view.text(cue.start - _BACK, reach))
    together |= _at_one_table(view, act, right)
    alone = act.kind == "call" and not together
    right = unlisted(view, right, cue.start - _BEFORE, right[-1].start if right else cue.stop, apart=alone)
    groups = [[side] for side in left] if right and _apart(view, act, left) else [left]
    for sides in (s for group in groups for s in pairs_of(group, right, together=together)):
        own = own_stretch(view, right, sides)
        yield from draft(
            view, Contact(cue, cue.start, sides, mood, act.kind, act.mode, act.partial, told=act.told, own=own)
        )


def _apart(view: View, act: Act, left: Sequence[Side]) -> bool:
    """Say whether each on the left has a contact of their own: "both X and Y phoned Z", "met Z separately"."""
    if len(left) > 1:
        first, last = act.left[0].start, act.left[-1].stop
        if view.text(first - len("both "), first) == "both " or _EACH.search(view.text(last, act.cue.start)):
            return True
    if len(act.right) == 1 and _RESPECTIVELY in view.text(act.left[-1].stop if left else act.cue.start, view.stop):
        return True  # “X and Y will meet with him respectively”
    return act.apart or _SEPARATELY.match(view.text(act.cue.stop, act.cue.stop + _ADVERB)) is not None


def _at_one_table(view: View, act: Act, guests: Sequence[Side]) -> bool:
    """Say whether guests who are listed come together: "hosted X, Y and Z in Kasane", not "hosted X on Monday and Y on Friday"."""
    if len(guests) < _SEVERAL or not _HOSTS.match(view.text(act.cue.start, act.cue.stop)):
        return False
    first, last = guests[0].stop, guests[-1].start
    alone = EACH_ALONE[view.language].search(view.text(act.cue.start - _BEFORE, view.stop))
    return not alone and not any(first <= at < last for at in view.spots)


_SEVERAL = 2
_HOSTS = regex(r"(?:host|entertain|gather|convene|brought|bring|assembl)")
_EACH = regex(r"\b(?:both|each)(?: \w+)? $")  # "X and Y both phoned Z"
_RESPECTIVELY = " respectively"
_ADVERB = 30  # characters in which "separately" follows its verb
_SEPARATELY = regex(r"^,? (?:\w+ )?(?:separately|individually|in turn)\b")
