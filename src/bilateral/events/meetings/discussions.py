"""Read contacts told by what was talked about: "X discussed trade with Y in Baku", "X and Y discussed trade"."""

from bilateral.events.meetings.acts import Act, emit
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.parties import pair, subject
from bilateral.events.meetings.sights import came_before
from bilateral.events.meetings.tellings import Drafts
from bilateral.events.meetings.verbs import BY_PHONE, dated
from bilateral.events.meetings.verdicts import Mood, Verdict
from bilateral.events.meetings.views import View
from bilateral.events.meetings.voice import SPEAKERS
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Mode, Status
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way
from bilateral.text.worded import Worded, Words

__all__ = ["read_discuss_verb"]

_WITH = regex(r"^[^;:\".]{0,90}?\bwith ")
_CLAUSE = 30  # characters within which a place belongs to the verb
_JOINT = Words("contacts.discussions", "joint")


def read_discuss_verb(view: View, cue: Hit) -> Drafts:
    """Read "X discussed trade with Y in Baku", "is expected to take it up with Y", "X and Y discussed trade"."""
    if view.phrases.moods["never"].stands_in(view.text(cue.start - 20, cue.start)):
        return
    if view.text(cue.stop, cue.stop + len(" by ")) == " by ":
        yield from _by_two(view, cue)
        return
    who = subject(view, cue.start)
    match = _WITH.match(view.text(cue.stop, cue.stop + 120)) if who else None
    found = objects(view, cue.stop + match.end()) if match else []
    whom = [m for m in found if m.way is not Way.COUNTRY]
    if whom:
        yield from _with(view, cue, who, whom)
    elif pair(who) and (view.text(cue.start, cue.stop) in _JOINT[view.language] or _agreed_in(view, cue, who)):
        mood = verb_mood(view, cue, who[-1].stop)
        yield from emit(view, Act(cue, who, [], "conversation", partial=True), mood)
    elif any(m.parts for m in who) and pair(who, groups=True) and BY_PHONE.search(view.text(cue.stop, view.stop)):
        mood = verb_mood(view, cue, who[-1].stop)
        yield from emit(view, Act(cue, who, [], "call", Mode.PHONE), mood)


def _by_two(view: View, cue: Hit) -> Drafts:
    """Read "as discussed by X and Y during their recent contacts over the telephone"."""
    who = objects(view, cue.stop + len(" by"), pair=True) if view.text(cue.start, cue.stop) == "discussed" else []
    if pair(who):
        call = BY_PHONE.search(view.text(who[-1].stop, who[-1].stop + _FAR)) or _CALL.search(
            view.text(who[-1].stop, who[-1].stop + _FAR)
        )
        kind, mode = ("call", Mode.PHONE) if call else ("conversation", None)
        mood = Mood(Verdict.STATUS, Status.HELD, "passive", cue.start, cue.stop, firm=False, past=True)
        yield from emit(view, Act(cue, who, [], kind, mode, partial=not call), mood)


_FAR = 50  # characters after two in which it is told that they spoke by telephone
_WHEN_THEY = regex(r"^,? (?:when|as|after|while) (?:they|the two|both|the pair)\b")
_IN = regex(r",? (?:on \w+day |late on \w+day )?(?:in|at) ")


def _agreed_in(view: View, cue: Hit, who: list[PartyMention]) -> bool:
    """Say whether two agreed in a place: "Putin and Erdogan agreed in Sochi to …"."""
    match = _IN.match(view.text(cue.stop, cue.stop + 30)) if view.text(cue.start, cue.stop) == "agreed" else None
    speak = any(m.rule == SPEAKERS for m in who)  # “we agreed in Moscow to meet” looks back on a meeting
    return match is not None and not speak and any(p.start == cue.stop + match.end() for p in view.places)


def _with(view: View, cue: Hit, who: list[PartyMention], whom: list[PartyMention]) -> Drafts:
    tail = view.text(whom[-1].stop, whom[-1].stop + 60)
    if _WHEN_THEY.match(tail):
        return  # “raised it with X when they met in Skopje”: the other verb tells it
    placed = any(0 <= p.start - whom[-1].stop <= _CLAUSE for p in view.places)
    met = _AT_TALKS.match(tail)
    call = _CALL.search(tail)
    by_phone = call or BY_PHONE.search(tail)
    mood = verb_mood(view, cue, who[-1].stop)
    came = cue.value == "base" and view.text(cue.start - 3, cue.start) == "to " and came_before(view, cue)
    if placed or met or by_phone or came or dated(view, whom[-1].stop + 3) or _due(view, mood):
        yield from emit(view, Act(cue, who, whom, "talks", Mode.PHONE if call else None), mood)


_AT_TALKS = regex(r"^,? (?:at|in|during|over) (?:a|an|the|their|talks|dinner|lunch|breakfast)\b")
_CALL = regex(r"\bcall\b")
_DUE = Worded(r"verb: <arranged> to$")


def _due(view: View, mood: Mood) -> bool:
    """Say whether it is arranged: "is expected to discuss the border with Y"."""
    planned = mood.verdict is Verdict.STATUS and mood.status is Status.PLANNED
    return planned and _DUE[view.language].match(mood.rule) is not None
