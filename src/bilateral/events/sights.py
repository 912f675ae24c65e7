"""Read contacts told in plain words that mostly mean something else: "saw X in Tokyo", "told X by telephone"."""

from collections.abc import Iterator

from bilateral.events.clauses import antecedent, fronted
from bilateral.events.lists import objects
from bilateral.events.moods import verb_mood
from bilateral.events.parties import subject
from bilateral.events.tellings import MeetingDraft, NoMeeting
from bilateral.events.verbs import Verb, dated, emit
from bilateral.events.views import View
from bilateral.events.wording import last_match
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Mode
from bilateral.patterns import regex
from bilateral.refer.leaders import Way

__all__ = ["BY_PHONE", "read_by_phone", "read_see_verb"]

BY_PHONE = "by-phone"
Drafts = Iterator[MeetingDraft | NoMeeting]

_ENDS = regex(
    r"^(?:[.;]|$|, (?:and|but|who|he|she|they|before|after|his|her)\b|,\"| (?:to discuss|to talk|again|here|there|yesterday|today|tomorrow|"
    r"last|next|this|earlier|before|after|during|twice|briefly|privately|alone|face to face|one-on-one|at (?:the|a|his|her)|on the (?:sidelines|margins|fringes)|for (?:talks|lunch|dinner|breakfast|the first|\w+ (?:minutes|hours)))\b)"
)
_SPOT = 5  # characters between a name and the place or day: " in ", " on "


def read_see_verb(view: View, cue: Hit) -> Drafts:
    """Read "X saw Y in Tokyo": only right before a leader's name, and where a place, a day or the end follows."""
    if view.text(cue.start, cue.stop) == "seen" and not _HAS.search(view.text(cue.start - 24, cue.start)):
        return
    whom = [m for m in objects(view, cue.stop) if m.way in {Way.NAME, Way.OFFICE} and not view.owned(m)]
    if whom:
        after = whom[-1].stop
        spots = [p.start for p in view.places] + [d.start for d in view.dates]
        placed = any(0 <= at - after <= _SPOT for at in spots)
        tail = view.text(after, after + 40)
        opens = cue.value == "ing" and tail.startswith(",")  # "After seeing Mr Abe, …"
        if not (placed or opens or dated(view, after) or _ENDS.match(tail)):
            return
    else:
        whom = antecedent(view, cue)
    who = subject(view, cue.start) or fronted(view, cue, whom)
    if who and whom:
        yield from emit(view, Verb(cue, who, whom, "meet"), verb_mood(view, cue, who[-1].stop))


_HAS = regex(r"\b(?:has|have|had|'ve)(?: \w+){0,2} $")
_TOLD = regex(r"^(?:,? (?:on|late|early|last|this|yesterday|today|earlier|again)[\w ]{0,24})?,? $")


def read_by_phone(view: View, cue: Hit) -> Drafts:
    """Read "X told Y by telephone that …"."""
    match = last_match(view.phrases.tell, view.text(view.start, cue.start))
    if match is None:
        return
    verb = Hit(view.start + match.start(), view.start + match.end(), "tell", "past")
    whom = [m for m in objects(view, verb.stop) if m.way not in {Way.COUNTRY, Way.OTHER_PERSON}]
    if not whom or not _TOLD.match(view.text(whom[-1].stop, cue.start)):
        return
    who = subject(view, verb.start)
    if who:
        mode = Mode(str(cue.value))
        yield from emit(view, Verb(verb, who, whom, "call", mode), verb_mood(view, verb, who[-1].stop))
