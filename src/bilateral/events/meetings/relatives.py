"""Read what a relative clause tells of a noun of contact: "the visit that X will make to Z", "the talks X had with Y"."""

from typing import NamedTuple

from bilateral.events.meetings.acts import Act, emit
from bilateral.events.meetings.contacts import told_visitors
from bilateral.events.meetings.goals import goals
from bilateral.events.meetings.lists import listed_after, objects
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.tellings import Drafts
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Mode
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way, countries_of
from bilateral.text.worded import Words

__all__ = ["Relative", "read_relative", "relative"]

_THAT = regex(r"^,? (?:that |which )?(?:the )?")
_WINDOW = 44  # characters between the subject of the clause and the end of its verb
_WITH = regex(r"^[^,;:\"]{0,50}?\b(?:with|and) ")
_TO = regex(r"^[^,;:\"]{0,40}?\b(?:to|in) ")
_SAYS = Words("contacts.relatives", "says")


class Relative(NamedTuple):
    """Who does in a relative clause what its verb says."""

    who: list[PartyMention]
    verb: Hit


def relative(view: View, cue: Hit) -> Relative | None:
    """Return the clause that follows a noun: a name at once, and a verb that carries such nouns."""
    match = _THAT.match(view.text(cue.stop, cue.stop + 16))
    first = view.at(cue.stop + match.end()) or view.at(cue.stop + match.end() - len("the ")) if match else None
    if first is None or first.way in {Way.COUNTRY, Way.OTHER_PERSON} or not first.parties or view.owned(first):
        return None
    who = listed_after(view, first, pair=True)
    start = who[-1].stop
    tail = view.text(start, start + _WINDOW)
    for form, pattern in view.phrases.light.items():
        found = pattern.search(tail)
        between = words_in(tail[: found.start()]) if found else ["no"]
        if (
            found
            and not _SAYS[view.language].intersection(between)
            and all(w in view.phrases.auxiliaries or w in {"to", "due"} for w in between)
        ):
            return Relative(who, Hit(start + found.start(), start + found.end(), "light", form))
    return None


def read_relative(view: View, cue: Hit, clause: Relative) -> Drafts:
    """Read a noun of contact by its relative clause."""
    who, verb = clause
    mood = verb_mood(view, verb, who[-1].stop)
    whole = Hit(cue.start, verb.stop, cue.kind, cue.value)
    if cue.kind == "visit-noun":
        to = _TO.match(view.text(verb.stop, verb.stop + 60))
        for goal in goals(view, verb.stop + to.end() - 1) if to else ():
            yield from emit(view, Act(whole, who, [goal], "visit", told=told_visitors(who)), mood)
        return
    beside = _WITH.match(view.text(verb.stop, verb.stop + 70))
    whom = objects(view, verb.stop + beside.end() - 1) if beside else []
    mode = Mode(str(cue.value)) if cue.kind == "call-noun" else None
    kind = "call" if cue.kind == "call-noun" else str(cue.value)
    if whom or len(countries_of(who)) > 1:
        yield from emit(view, Act(whole, who, whom, kind, mode, partial=not whom), mood)
