"""Whether talks of those whom countries send took place, go on, or have come to a standstill."""

from collections.abc import Sequence

from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.noun_moods import noun_mood
from bilateral.events.meetings.parties import Side
from bilateral.events.meetings.verdicts import Mood, Verdict
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Status
from bilateral.text.verbs import Tense, Verb
from bilateral.text.worded import Worded

__all__ = ["COURSE", "mood_of_talks", "of_deed"]

COURSE = "course of talks"
"""The rule of talks that go on, and are only spoken of."""

_TALKS = "delegates.talks"
_STILL = Worded(r"\b<still>\b", _TALKS)
_RESUMED = Worded(
    r"^(?:,? (?:that |which )?(?:were |was )?<taken_place>|(?! [^.;:]{0,50}\b<elsewhere>\b)[\w ,'-]{0,50}?\b<resumed>)\b",
    _TALKS,
)
_GOING = Worded(
    r"^(?: [\w'-]+){0,3} (?:(?:are|were|is|was) (?:now |currently |also |still )?<going_on>|<goes_on>)\b", _TALKS
)
_COURSE = Worded(r"\b<course> (?:of|in|to|at)(?: the)? $|\b<made> (?:the )?$", _TALKS)
_THE = Worded(r"the\b(?! <past>\b)", _TALKS)
_BEFORE, _AFTER = 30, 130  # characters beside talks in which something is said of them
_SOON = 60
_NEAR = 40  # characters after talks in which their own day stands


def mood_of_talks(view: View, phrase: tuple[int, int], cue: Hit, carrier: Hit | None, left: Sequence[Side]) -> Mood:
    """Return the mood of talks whose phrase is told: by the verb that carries them, else by what is said of them."""
    start, stop = phrase
    told = noun_mood(view, start, cue, stop)
    if _STILL[view.language].search(view.text(stop, stop + _SOON)):
        return Mood(Verdict.NONE, rule="at a standstill", start=start, stop=cue.stop)
    if told.verdict is Verdict.NEVER:
        return told
    if carrier is not None:
        return verb_mood(view, carrier, max((s.stop for s in left if s.stop <= carrier.start), default=view.start))
    return _as_told(view, phrase, cue, told)


def _as_told(view: View, phrase: tuple[int, int], cue: Hit, told: Mood) -> Mood:
    """Return the mood of talks that no verb carries: "the progress of talks between …", "talks between … resumed"."""
    tongue, (start, stop) = view.language, phrase
    tail = view.text(stop, stop + _AFTER)
    going = Mood(Verdict.STATUS, Status.ONGOING, COURSE, start, cue.stop, firm=False)
    dated = any(start <= d.start < stop + _NEAR for d in view.dates)
    spoken_of = _COURSE[tongue].search(view.text(start - _BEFORE, start)) is not None and not dated
    if spoken_of or told.status is Status.ONGOING:
        return going
    if told.verdict is not Verdict.STATUS or told.firm:
        return told
    if _RESUMED[tongue].match(tail):
        return Mood(Verdict.STATUS, Status.HELD, "took place", start, cue.stop)
    definite = _THE[tongue].match(view.text(start, cue.start)) and told.status is None and not dated
    return going if definite or _GOING[tongue].match(tail) else told


def of_deed(mood: Mood, deed: Verb | None) -> Mood:
    """Return the mood of talks that are the setting of a deed, where nothing else is said of them: that of the deed."""
    status = _BY_TENSE.get(deed.tense) if deed else None
    if status is None or mood.verdict is not Verdict.STATUS or mood.status is not None:
        return mood
    return mood._replace(status=status, rule="mood of the deed")


_BY_TENSE = {Tense.PAST: Status.HELD, Tense.FUTURE: Status.PLANNED}
