"""Read verbs of meeting, talking, calling, visiting and receiving."""

from bilateral.events.meetings.acts import Act, emit
from bilateral.events.meetings.clauses import also_with, antecedent, fronted
from bilateral.events.meetings.contacts import told_visitors
from bilateral.events.meetings.goals import goals
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.moods import Mood, verb_mood
from bilateral.events.meetings.officials import officials
from bilateral.events.meetings.parties import Side, sides_of, subject
from bilateral.events.meetings.stays import is_event
from bilateral.events.meetings.tellings import Drafts, Told
from bilateral.events.meetings.views import View
from bilateral.events.meetings.voice import speaker_of
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.meetings import Mode, Status
from bilateral.model.offices import Office
from bilateral.patterns import regex
from bilateral.refer.leaders import PartyMention, Way
from bilateral.refer.mentions import PEOPLE, PERSONS

__all__ = ["BY_PHONE", "INTRANSITIVE", "dated", "read_call_verb", "read_host_verb", "read_meet_verb", "read_talk_verb"]

INTRANSITIVE = regex(
    r"^(?: (?:again|briefly|privately|separately|alone|twice|face|together|\w+ly|once|here|there|one|repeatedly|several|three|for|at|in|on|to|"
    r"during|last|this|next|behind|by|via|before|after|ahead|as|and|earlier|when|until|from|over|outside|amid|today|"
    r"yesterday|tomorrow|under|informally|under|near|but|while|since|just|following|was|were|is|are|will|may|or|who|that|shortly|late|early|upon|without|because|if|where)\b|[,.;!?\"]|$| -)"
)


def read_meet_verb(view: View, cue: Hit) -> Drafts:
    """
    Read "X met (with) Y", "X and Y will meet".

    The nearest settled party before the verb that is no object is the subject.
    """
    passive = _WAS.search(view.text(cue.start - 5, cue.start)) and _BY.match(view.text(cue.stop, cue.stop + _BY_WITHIN))
    if passive and not passive[0].startswith((" with", " to")):
        yield from read_host_verb(view, cue)  # "was met at the airport by"
        return
    whom = objects(view, cue.stop) or _including(view, cue)
    whom += also_with(view, whom[-1].stop) if whom else antecedent(view, cue)
    who = subject(view, cue.start) or fronted(view, cue, whom)
    yield from _contact(view, cue, who, whom, "meet")


_BY_WITHIN = 80  # characters from a passive verb to "by"
_BY = regex(r"^ (?:(?:\w+ly|in|at|on|upon|with|to)\b[\w' -]{0,60}? )?by ")
_WAS = regex(r"\b(?:was|were|been|be) $")
_OTHERS_WITHIN = 130  # characters from a verb to "including"
_OTHERS = regex(
    r"^ (?:with )?(?:\w+ ){0,4}(?:leaders|officials|ministers|presidents|counterparts|heads of state|politicians|others)\b[^;:.\"]{0,60}?"
    r"\b(?:including|such as|among them|like|notably)\b"
)


def _including(view: View, cue: Hit) -> list[PartyMention]:
    """Return those that are named of many: "met other leaders, including Angela Merkel"."""
    others = _OTHERS.match(view.text(cue.stop, cue.stop + _OTHERS_WITHIN))
    return objects(view, cue.stop + others.end()) if others else []


_CALLS_ON = frozenset({"call on", "calls on", "called on"})
# Not "called on X to resign", "called on X and others last week to act".
_CALLED_ON = regex(
    r"^(?:[.,]$|[.,] |$| in | at | here | today | on [a-z]+day)|"
    r"^(?!'|,? and |[^.,;:\"]{0,30}\b(?:to|for) (?!discuss|talk|pay|present|convey|brief|deliver|hand|take|say))"
)


def _contact(view: View, cue: Hit, who: list[PartyMention], whom: list[PartyMention], kind: str) -> Drafts:
    if view.text(cue.start, cue.stop) in _CALLS_ON and not (
        whom and _CALLED_ON.match(view.text(whom[-1].stop, whom[-1].stop + 50))
    ):
        return
    left = who[-1].stop if who else view.start
    mood = verb_mood(view, cue, left)
    right = sides_of(whom)
    if not right:
        unnamed = _unnamed(view, cue)
        right = [unnamed] if unnamed else []
    if not right and not INTRANSITIVE.match(view.text(cue.stop, cue.stop + 24)) and not dated(view, cue.stop):
        return
    yield from emit(view, Act(cue, who, right, kind), mood)


def dated(view: View, stop: int) -> bool:
    """Say whether a date stands right after a position."""
    return any(0 <= d.start - stop <= len(" on ") for d in view.dates)


def _unnamed(view: View, cue: Hit) -> Side | None:
    side = officials(view, cue.stop, min(view.stop, cue.stop + _UNNAMED_WITHIN))
    return side if side is not None and _UNNAMED.match(view.text(cue.stop, side.start)) else None


_UNNAMED_WITHIN = 60  # characters from a verb to officials without a name
_UNNAMED = regex(
    r"^ (?:with |to )?(?:(?:top|senior|several|other|the|a|an|a group of|members of|his|her|visiting|high-level|also) )*$"
)


BY_PHONE = regex(r"\b(?:by|over the|on the|via) (?:secure |tele|mobile )?phone|\bby video|\bvia video|\bvideo")


def read_talk_verb(view: View, cue: Hit) -> Drafts:
    """Read "X spoke to Y" (by phone, where no place is told), "X and Y talked by phone"."""
    after = view.text(cue.stop, cue.stop + 70)
    who = subject(view, cue.start)
    if not who:
        return
    whom = [m for m in objects(view, cue.stop) if m.way is not Way.COUNTRY]
    if whom and not _TOWARDS.search(view.text(cue.stop, whom[0].start)):
        whom = []
    whom += also_with(view, whom[-1].stop) if whom else ()
    unnamed = _unnamed(view, cue) if not whom and _TO.match(after) else None
    by_phone = BY_PHONE.search(after)
    if not whom and not by_phone and unnamed is None and not _spoke(view, cue, who):
        return
    mood = _often(view, cue, verb_mood(view, cue, who[-1].stop)) if by_phone else verb_mood(view, cue, who[-1].stop)
    placed = any(cue.stop <= p.start < cue.stop + 90 and view.word_before(p.start) != "of" for p in view.places)
    placed = placed or any(cue.stop < s.start and _THERE.search(view.text(s.start - 24, s.start)) for s in view.summits)
    placed = placed or _FACED.search(after) is not None or view.text(view.start, view.start + 3) == "in "
    mode = None if by_phone or placed else Mode.PHONE
    joint = by_phone is not None and view.page.publisher.official  # a readout tells each call for itself
    yield from emit(view, Act(cue, who, [unnamed] if unnamed else whom, "call", mode, joint=joint), mood)


def _of_something(view: View, cue: Hit, who: list[PartyMention]) -> bool:
    """Say whether two who are named together spoke about something, and not before an audience."""
    named = len(who) > 1 and all(m.way in PEOPLE for m in who) and who[-1].stop == cue.start - 1
    return (
        named
        and not is_event(view)
        and not view.summits
        and _ABOUT.match(view.text(cue.stop, cue.stop + 9)) is not None
    )


_ABOUT = regex(r" (?:about|on the) ")


def _often(view: View, cue: Hit, mood: Mood) -> Mood:
    """Read "we speak by telephone every week", said by one to the other: they have done so."""
    often = mood.rule == "verb in the base" and not mood.firm and view.page.dialogue.speaker(cue.start) is not None
    return mood._replace(status=Status.HELD, rule="often", past=True) if often else mood


def _spoke(view: View, cue: Hit, who: list[PartyMention]) -> bool:
    """Say whether two sides spoke with each other: "Mr Abe and Mr Moon last spoke in May", "the two spoke on Monday"."""
    if len({p.country for m in who for p in m.parties}) <= 1 or cue.value == "ing":
        return False
    day = any(0 <= d.start - cue.stop <= len(" again on ") for d in view.dates)
    ahead = any(d.start - view.start <= len("on ") for d in view.dates)  # “On Wednesday the two spoke again”
    day |= ahead and _AGAIN.match(view.text(cue.stop, cue.stop + len(" again "))) is not None
    return (
        day
        or _of_something(view, cue, who)
        or view.text(cue.start - 5, cue.start) == "last "
        or _AT_LENGTH.match(view.text(cue.stop, cue.stop + 40)) is not None
    )


_AGAIN = regex(r"^(?: again\b|[.,;])")
_FACED = regex(r"\bface[ -]to[ -]face\b|\bone[ -]on[ -]one\b|\bin person\b|\bbehind closed doors\b")
_AT_LENGTH = regex(
    r"^ (?:(?:briefly|privately|again|alone) )?(?:face[ -]to[ -]face|one[ -]on[ -]one|privately|in private|in person|behind closed doors|"
    r"for (?:an?|half an|\w+|more than an?|nearly an?|about an?|almost an?) (?:hours?|minutes))\b"
)
_TO = regex(r"^ (?:to|with) ")
_TOWARDS = regex(r"\b(?:to|with)\b")
_THERE = regex(r"\b(?:following|after|during|at|before|(?:sidelines|margins|fringes) of)(?: the| an?)? $")


def read_call_verb(view: View, cue: Hit) -> Drafts:
    """Read "X phoned Y"; "called" only before a leader's name that no name-calling follows."""
    whom = [m for m in objects(view, cue.stop) if m.way is not Way.COUNTRY]
    who = subject(view, cue.start)
    if not who or not whom:
        return
    if view.text(cue.start, cue.stop) == "called":
        after = view.text(whom[-1].stop, whom[-1].stop + 24)
        if view.owned(whom[0]) or not (_NO_NAME.match(after) or dated(view, whom[-1].stop)):
            return
    mood = verb_mood(view, cue, who[-1].stop)
    yield from emit(view, Act(cue, who, whom, "call", Mode.PHONE), mood)


_NO_NAME = regex(r"^(?:[.,]| on | to | and | after | last | this |$)")  # not "called Mr Chavez a friend"


def read_host_verb(view: View, cue: Hit) -> Drafts:
    """Read "X received Y at the palace", "X was received by Y"."""
    passive = _BY.match(view.text(cue.stop, cue.stop + _BY_WITHIN))
    first, second = subject(view, cue.start), objects(view, cue.stop) or antecedent(view, cue)
    if passive:
        whom = objects(view, cue.stop + passive.end() - 1)
        first, second = whom, first
    if view.text(cue.start, cue.stop).endswith(_HAVING):
        if not second or not _HERE.match(view.text(second[-1].stop, second[-1].stop + _BY_WITHIN)):
            return  # “good to have your support”
        first = first or speaker_of(view, cue.start)
    second = second or _including(view, cue)
    second = [m for m in second if m.way is not Way.COUNTRY and not view.owned(m)]
    guests = _unnamed(view, cue) if not second and not passive else None
    if guests is not None and first:
        yield from emit(view, Act(cue, first, [guests], "host"), verb_mood(view, cue, first[-1].stop))
    if not second:
        yield from _given_welcome(view, cue, first)
        return
    first = first or fronted(view, cue, second)
    if not first:
        yield from _welcomed(view, cue, second)
        return
    mood = verb_mood(view, cue, max((m.stop for m in (*first, *second) if m.stop <= cue.start), default=view.start))
    host = [Told("host", p, Basis.STATED, "host", ((m.start, m.stop),)) for m in first for p in m.parties][:1]
    apart = passive is not None and _in_turn(first)
    joint = passive is not None and not apart
    told = (*host[: not apart], *told_visitors(second, "guest"))
    yield from emit(view, Act(cue, first, second, "host", told=told, apart=apart, joint=joint), mood)


def _given_welcome(view: View, cue: Hit, guests: list[PartyMention]) -> Drafts:
    """Read "X was given a red-carpet welcome in Rome": the country does so, where nobody is told to."""
    passive = _WAS.search(view.text(cue.start - 5, cue.start)) is not None
    place = _IN.match(view.text(cue.stop, cue.stop + len(" in "))) if passive else None
    guests = [m for m in guests if m.way in PERSONS]
    home = {p.country for m in guests for p in m.parties}
    for goal in goals(view, cue.stop + len(" in") if place else cue.stop) if place and guests else ():
        if goal.parties[0].country not in home:
            told = told_visitors(guests, "guest")
            yield from emit(view, Act(cue, guests, [goal], "visit", told=told), verb_mood(view, cue, guests[-1].stop))


_IN = regex(r" (?:in|to|at) ")
_HAVING = (" to have", " having")  # “what a pleasure it is to have Y here”
_HERE = regex(
    r"^,?(?: (?:\w+ly|again|both|back))*,? (?:here|with us|with me|in our country|as our guest|by my side|at the)\b"
)


def _in_turn(hosts: list[PartyMention]) -> bool:
    """Say whether hosts receive one by one: of several countries, or each by an office of their own."""
    offices = {m.office for m in hosts}
    several = len({p.country for m in hosts for p in m.parties}) > 1
    return several or (len(offices) == len(hosts) > 1 and not offices & {None, Office.OFFICIAL, Office.MONARCH})


def _welcomed(view: View, cue: Hit, guests: list[PartyMention]) -> Drafts:
    """Read "I look forward to welcoming Mr Kok to Australia": the country welcomes."""
    if not _TO.match(view.text(guests[-1].stop, guests[-1].stop + len(" to "))):
        return
    mood = verb_mood(view, cue, view.start)
    for goal in goals(view, guests[-1].stop + 3):
        yield from emit(view, Act(cue, guests, [goal], "visit"), mood)
