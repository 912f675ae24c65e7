"""Read hosts and guests: "X received Y at the palace", "X was received by Y", "X was given a warm welcome in Rome"."""

from bilateral.events.meetings.acts import Act, emit
from bilateral.events.meetings.clauses import antecedent, fronted
from bilateral.events.meetings.contacts import told_visitors
from bilateral.events.meetings.goals import goals
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.officials import officials
from bilateral.events.meetings.parties import Side, subject
from bilateral.events.meetings.tellings import Drafts, Told
from bilateral.events.meetings.views import View
from bilateral.events.meetings.voice import speaker_of
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.offices import Office
from bilateral.patterns import regex
from bilateral.refer.mentions import PERSONS, PartyMention, Way, countries_of
from bilateral.text.worded import Worded

__all__ = ["BY", "BY_WITHIN", "WAS", "including", "read_host_verb", "unnamed"]

BY_WITHIN = 80  # characters from a passive verb to "by"
BY = regex(r"^ (?:(?:\w+ly|in|at|on|upon|with|to)\b[\w' -]{0,60}? )?by ")
WAS = regex(r"\b(?:was|were|been|be) $")
_OTHERS_WITHIN = 130  # characters from a verb to "including"
_OTHERS = Worded(r"^ (?:with )?(?:\w+ ){0,4}<many>\b[^;:.\"]{0,60}?\b<such_as>\b", "contacts.receptions")


def including(view: View, cue: Hit) -> list[PartyMention]:
    """Return those that are named of many: "met other leaders, including Angela Merkel"."""
    others = _OTHERS[view.language].match(view.text(cue.stop, cue.stop + _OTHERS_WITHIN))
    return objects(view, cue.stop + others.end()) if others else []


def unnamed(view: View, cue: Hit) -> Side | None:
    """Return the country of officials who follow a verb at once: "met top Jordanian officials"."""
    side = officials(view, cue.stop, min(view.stop, cue.stop + _UNNAMED_WITHIN))
    return side if side is not None and _UNNAMED[view.language].match(view.text(cue.stop, side.start)) else None


_UNNAMED_WITHIN = 60  # characters from a verb to officials without a name
_UNNAMED = Worded(r"^ (?:with |to )?(?:<ranks> )*$")


def read_host_verb(view: View, cue: Hit) -> Drafts:
    """Read "X received Y at the palace", "X was received by Y"."""
    passive = BY.match(view.text(cue.stop, cue.stop + BY_WITHIN))
    first, second = subject(view, cue.start), objects(view, cue.stop) or antecedent(view, cue)
    if passive:
        whom = objects(view, cue.stop + passive.end() - 1)
        first, second = whom, first
    if view.text(cue.start, cue.stop).endswith(_HAVING):
        if not second or not _is_here(view, second[-1].stop):
            return  # “good to have your support”
        first = first or speaker_of(view, cue.start)
    second = second or including(view, cue)
    second = [m for m in second if m.way is not Way.COUNTRY and not view.owned(m)]
    guests = unnamed(view, cue) if not second and not passive else None
    if guests is not None and first:
        yield from emit(view, Act(cue, first, [guests], "host"), verb_mood(view, cue, first[-1].stop))
    if not second:
        yield from _given_welcome(view, cue, first)
        return
    first = first or fronted(view, cue, second)
    if not first:
        yield from _welcomed(view, cue, second)
        return
    yield from _received(view, cue, first, second, passive=passive is not None)


def _received(view: View, cue: Hit, first: list[PartyMention], second: list[PartyMention], *, passive: bool) -> Drafts:
    """Yield that hosts receive guests; where they are named after "by", each of his own country or office, one by one."""
    mood = verb_mood(view, cue, max((m.stop for m in (*first, *second) if m.stop <= cue.start), default=view.start))
    host = [Told("host", p, Basis.STATED, "host", ((m.start, m.stop),)) for m in first for p in m.parties][:1]
    apart = passive and _in_turn(first)
    joint = passive and not apart
    told = (*host[: not apart], *told_visitors(second, "guest"))
    yield from emit(view, Act(cue, first, second, "host", told=told, apart=apart, joint=joint), mood)


def _is_here(view: View, stop: int) -> bool:
    """Say whether a guest is told to be with the host: "to have President Y here with us"."""
    return _HERE[view.language].match(view.text(stop, stop + BY_WITHIN)) is not None


def _given_welcome(view: View, cue: Hit, guests: list[PartyMention]) -> Drafts:
    """Read "X was given a red-carpet welcome in Rome": the country does so, where nobody is told to."""
    passive = cue.value == "past" and WAS.search(view.text(cue.start - 5, cue.start)) is not None  # not “is welcome”
    place = _IN.match(view.text(cue.stop, cue.stop + len(" in "))) if passive else None
    guests = [m for m in guests if m.way in PERSONS]
    home = countries_of(guests)
    for goal in goals(view, cue.stop + len(" in") if place else cue.stop) if place and guests else ():
        if goal.parties[0].country not in home:
            told = told_visitors(guests, "guest")
            yield from emit(view, Act(cue, guests, [goal], "visit", told=told), verb_mood(view, cue, guests[-1].stop))


_IN = regex(r" (?:in|to|at) ")
_TO = regex(r"^ (?:to|with) ")
_HAVING = (" to have", " having")  # “what a pleasure it is to have Y here”
_HERE = Worded(r"^,?(?: (?:\w+ly|again|both|back))*,? <here>\b", "contacts.receptions")


def _in_turn(hosts: list[PartyMention]) -> bool:
    """Say whether hosts receive one by one: of several countries, or each by an office of their own."""
    offices = {m.office for m in hosts}
    several = len(countries_of(hosts)) > 1
    return several or (len(offices) == len(hosts) > 1 and not offices & {None, Office.OFFICIAL, Office.MONARCH})


def _welcomed(view: View, cue: Hit, guests: list[PartyMention]) -> Drafts:
    """Read "I look forward to welcoming Mr Kok to Australia": the country welcomes."""
    if not _TO.match(view.text(guests[-1].stop, guests[-1].stop + len(" to "))):
        return
    mood = verb_mood(view, cue, view.start)
    for goal in goals(view, guests[-1].stop + 3):
        yield from emit(view, Act(cue, guests, [goal], "visit"), mood)
