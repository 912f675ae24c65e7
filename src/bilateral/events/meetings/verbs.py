"""Read verbs of meeting, talking, calling, visiting and receiving."""

from bilateral.events.meetings.acts import Act, emit
from bilateral.events.meetings.clauses import also_with, antecedent, fronted
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.parties import sides_of, subject
from bilateral.events.meetings.receptions import BY, BY_WITHIN, WAS, including, read_host_verb, unnamed
from bilateral.events.meetings.stays import is_event
from bilateral.events.meetings.tellings import Drafts
from bilateral.events.meetings.verdicts import Mood
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Mode, Status
from bilateral.patterns import regex
from bilateral.refer.mentions import PEOPLE, PartyMention, Way, countries_of
from bilateral.text.worded import Worded

__all__ = ["BY_PHONE", "INTRANSITIVE", "dated", "read_call_verb", "read_meet_verb", "read_talk_verb"]

INTRANSITIVE = Worded(r"^(?: (?:<alone>|\w+ly)\b|[,.;!?\"]|$| -)", "contacts.verbs")


def read_meet_verb(view: View, cue: Hit) -> Drafts:
    """
    Read "X met (with) Y", "X and Y will meet".

    The nearest settled party before the verb that is no object is the subject.
    """
    passive = WAS.search(view.text(cue.start - 5, cue.start)) and BY.match(view.text(cue.stop, cue.stop + BY_WITHIN))
    if passive and not passive[0].startswith((" with", " to")):
        yield from read_host_verb(view, cue)  # "was met at the airport by"
        return
    whom = objects(view, cue.stop) or including(view, cue)
    whom += also_with(view, whom[-1].stop) if whom else antecedent(view, cue)
    who = subject(view, cue.start) or fronted(view, cue, whom)
    yield from _contact(view, cue, who, whom, "meet")


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
        sent = unnamed(view, cue)
        right = [sent] if sent else []
    if (
        not right
        and not INTRANSITIVE[view.language].match(view.text(cue.stop, cue.stop + 24))
        and not dated(view, cue.stop)
        and not _COUNTED[view.language].match(view.text(cue.stop, cue.stop + _LATEST))
    ):
        return
    yield from emit(view, Act(cue, who, right, kind), mood)


_COUNTED = Worded(r"^ (?:[\w-]+ ){1,4}times\b[^;:\"]{0,80}\b<latest>\b", "contacts.verbs")
_LATEST = 120


def dated(view: View, stop: int) -> bool:
    """Say whether a date stands right after a position."""
    return any(0 <= d.start - stop <= len(" on ") for d in view.dates)


BY_PHONE = regex(r"\b(?:by|over the|on the|via) (?:secure |tele|mobile )?phone|\bvideo")


def read_talk_verb(view: View, cue: Hit) -> Drafts:
    """Read "X spoke to Y" (by phone, where no place is told), "X and Y talked by phone"."""
    after = view.text(cue.stop, cue.stop + 70)
    who = subject(view, cue.start)
    if not who:
        return
    whom = [m for m in objects(view, cue.stop) if m.way is not Way.COUNTRY]
    if whom and not _TOWARDS.search(view.text(cue.stop, whom[0].start)):
        whom = []
    whom += also_with(view, whom[-1].stop) if whom else antecedent(view, cue)
    sent = unnamed(view, cue) if not whom and _TO.match(after) else None
    by_phone = BY_PHONE.search(after)
    if not whom and not by_phone and sent is None and not _spoke(view, cue, who):
        return
    mood = _often(view, cue, verb_mood(view, cue, who[-1].stop)) if by_phone else verb_mood(view, cue, who[-1].stop)
    placed = any(cue.stop <= p.start < cue.stop + 90 and view.word_before(p.start) != "of" for p in view.places)
    placed = placed or any(
        cue.stop < s.start and _THERE[view.language].search(view.text(s.start - 24, s.start)) for s in view.summits
    )
    placed = placed or _FACED[view.language].search(after) is not None or view.text(view.start, view.start + 3) == "in "
    mode = None if by_phone or placed else Mode.PHONE
    joint = by_phone is not None and view.page.publisher.official  # a readout tells each call for itself
    yield from emit(view, Act(cue, who, [sent] if sent else whom, "call", mode, joint=joint), mood)


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
    if len(countries_of(who)) <= 1 or cue.value == "ing":
        return False
    day = any(0 <= d.start - cue.stop <= len(" again on ") for d in view.dates)
    ahead = any(d.start - view.start <= len("on ") for d in view.dates)  # “On Wednesday the two spoke again”
    day |= ahead and _AGAIN.match(view.text(cue.stop, cue.stop + len(" again "))) is not None
    return (
        day
        or _of_something(view, cue, who)
        or view.text(cue.start - 5, cue.start) == "last "
        or _AT_LENGTH[view.language].match(view.text(cue.stop, cue.stop + 40)) is not None
    )


_AGAIN = regex(r"^(?: again\b|[.,;])")
_VERBS = "contacts.verbs"
_FACED = Worded(r"\b<faced>\b", _VERBS)
_AT_LENGTH = Worded(r"^ (?:<first> )?(?:<faced>|<apart>|for (?:[\w-]+ ){1,5}(?:hours?|minutes))\b", _VERBS)
_TO = regex(r"^ (?:to|with) ")
_TOWARDS = regex(r"\b(?:to|with)\b")
_THERE = Worded(r"\b<at>(?: the| an?)? $", "contacts.verbs")


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
