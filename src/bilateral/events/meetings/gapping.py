"""Read contacts whose verb is told once: "X and Y met in Paris, and A and B in Rome"."""

from bilateral.events.meetings.acts import Act, emit
from bilateral.events.meetings.lists import listed_after, objects
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.parties import subject
from bilateral.events.meetings.tellings import Drafts
from bilateral.events.meetings.verbs import read_meet_verb
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way

__all__ = ["read_meeting_verb"]


def read_meeting_verb(view: View, cue: Hit) -> Drafts:
    """Read a verb of meeting, and those for whom it is left out."""
    yield from read_meet_verb(view, cue)
    if (
        cue.value in {"past", "base"}
        and _MORE.search(view.text(cue.stop, cue.stop + _FAR))
        and not objects(view, cue.stop)
    ):
        who = subject(view, cue.start)
        if who:
            yield from _gapped(view, cue, who)


_MORE = regex(r"[,;] (?:and|while)\b|; ")
_ELSEWHERE = regex(r"(?:, and|;|, while|;? and) (?:the )?$")
_FAR = 150


def _gapped(view: View, cue: Hit, who: list[PartyMention]) -> Drafts:
    """Read the second half of "X and Y met in Paris, and A and B in Rome": those who met are told, the verb is not."""
    taken = {p for m in who for p in m.parties}
    for mention in view.after(cue.stop):
        if mention.start > cue.stop + _FAR:
            return
        if mention.way is Way.COUNTRY or not _ELSEWHERE.search(view.text(mention.start - 12, mention.start)):
            continue
        others = listed_after(view, mention, pair=True)
        stop = others[-1].stop
        there = any(view.text(stop, at) in {" in ", " on ", " "} for at in view.spots)
        several = len({p.country for m in others for p in m.parties if p.country}) > 1
        if there and several and taken.isdisjoint(p for m in others for p in m.parties):
            verb = Hit(stop, stop + 3, cue.kind, cue.value)
            yield from emit(view, Act(verb, others, [], "meet"), verb_mood(view, cue, who[-1].stop))
        return
