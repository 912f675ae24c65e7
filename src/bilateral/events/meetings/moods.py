"""Whether a contact was, will be, is off or is only wished for: by the mood and tense of what governs its cue."""

from bilateral.events.meetings.aims import is_idle
from bilateral.events.meetings.unreal import DENIED, doubt_of, fell_through
from bilateral.events.meetings.verb_forms import by_form, to_be
from bilateral.events.meetings.verdicts import (
    ACCEPTED,
    FELL,
    NOT_SINCE,
    UNTIL,
    WINDOW,
    Mood,
    Verdict,
    nearest,
)
from bilateral.events.meetings.views import View
from bilateral.events.meetings.voice import glad_of
from bilateral.events.meetings.wording import words_in
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.text.worded import Worded, Words

__all__ = ["doubted", "status_verb", "verb_mood"]

_WAS = regex(r"\b(?:was|were|had been)\b")
_VERB = "moods.verb"
_WAS_TO_HAVE = Worded(r"\b(?:was|were|<arranged>) to have(?: been)?(?: \w+ly)?\s*$")
_TO_BE = regex(r"\b(?:will|to|would|shall)(?: \w+)? be(?: \w+ly)?\s*$")


_NO_MORE = Worded(
    r"\b(?:(?:will|would|was|is|are) <no_more>|won't now|no longer <plans> to|now (?:will not|won't))(?: be)?(?: \w+ly)?\s*$",
    _VERB,
)  # "will not now meet"


def verb_mood(view: View, cue: Hit, left: int) -> Mood:
    """Return the mood of a verb, from the words between its subject and itself."""
    left = left if left <= cue.start else view.start  # “It was good to see Y,” said X
    start = max(left, cue.start - WINDOW, view.start)
    window = _undated(view, start, cue.start)
    bare = not window or window.isspace()  # “X met Y”: nothing between that could set a mood
    dropped = None if bare else _NO_MORE[view.language].search(window)
    if dropped is not None:
        return Mood(Verdict.STATUS, Status.CANCELLED, "no more", start + dropped.start(), cue.stop)
    if not bare and view.phrases.moods["never"].stands_in(_near(window)):
        if cue.value == "past" and _not_since(view, cue):
            return Mood(Verdict.STATUS, Status.HELD, NOT_SINCE, cue.start, cue.stop, past=True)
        return _refused(view, start, cue) or Mood(Verdict.NEVER, rule="negated", start=cue.start, stop=cue.stop)
    settled = status_verb(view, start, cue.start)
    doubt = None if settled else doubt_of(view, left, cue.start, base=cue.value == "base")
    if doubt is not None:
        settled = doubted(doubt, cue.start, cue.stop)
    if bare:
        return settled or by_form(view, cue, window)
    return (
        settled
        or _pleased(view, cue, window)
        or _came_to_nothing(view, cue, window)
        or _modal(view, cue, window, start)
        or to_be(cue, window)
        or _aimless(view, cue, window)
        or by_form(view, cue, window)
    )


def _aimless(view: View, cue: Hit, window: str) -> Mood | None:
    """Read "is thinking of flying to Rome to meet Y": what is done there is no more agreed than the journey."""
    idle = cue.value == "base" and window.endswith("to ") and is_idle(view, cue.start)
    return Mood(Verdict.NONE, rule="aim of what is only possible", start=cue.start, stop=cue.stop) if idle else None


def _undated(view: View, start: int, stop: int) -> str:
    """Return the words before a verb with its days blanked: the “next” of "could meet next week" says nothing of its mood."""
    text = view.text(start, stop)
    for day in view.dates:
        if start < day.start and day.stop <= stop and "may" not in view.text(day.start, day.stop):
            text = text[: day.start - start] + " " * (day.stop - day.start) + text[day.stop - start :]
    return text


def doubted(doubt: str, start: int, stop: int) -> Mood:
    """Return the mood of what is no fact: never, where it is denied."""
    return Mood(Verdict.NEVER if doubt == DENIED else Verdict.NONE, rule=doubt, start=start, stop=stop)


def _came_to_nothing(view: View, cue: Hit, window: str) -> Mood | None:
    """Read "was to have met Y", "had been due to meet Y but cancelled"."""
    never = cue.value == "past" and _WAS_TO_HAVE[view.language].search(window) is not None
    if cue.value == "base" and _HAD_BEEN[view.language].search(window):
        if _came_about(view, cue):
            return Mood(Verdict.NONE, rule="came about otherwise", start=cue.start, stop=cue.stop)
        never = True
    found = nearest(view, window)
    due = found is not None and found[0] == "planned" and _WAS.search(window) is not None
    off = fell_through(view, cue.stop) if never or due else None
    if not never and off is None:
        return None
    return Mood(Verdict.STATUS, Status.POSTPONED if off and off[2] else Status.CANCELLED, FELL, cue.start, cue.stop)


_HAD_BEEN = Worded(r"\bhad been (?:<arranged>|planning|going) to(?: \w+ly)? ?$")


def _came_about(view: View, cue: Hit) -> bool:
    """Say whether another contact follows in the sentence: "had been due to meet for an hour, but talked for three"."""
    return any(c.start > cue.stop and c.kind in _MEETS for c in view.cues)


_MEETS = frozenset({"meet-verb", "talk-verb", "see-verb", "phone-verb"})


def _modal(view: View, cue: Hit, window: str, start: int) -> Mood | None:
    """Read the phrase of mood that stands nearest before the verb: "may", "is expected to"."""
    found = nearest(view, window)
    if found is None:
        return None
    mood, told = found
    if told.words.startswith("invit") and "accept" in window:
        return Mood(Verdict.STATUS, Status.PLANNED, ACCEPTED, start + told.start, cue.stop)
    if mood == "held" and cue.value == "base" and told.words.endswith(" to"):  # "had the pleasure to meet Y"
        return Mood(Verdict.STATUS, Status.HELD, "came about", start + told.start, cue.stop)
    wished = told.words.endswith("forward to") and not view.dates  # "looked forward to visiting Kenya"
    past = cue.value == "past" and not told.words.endswith(("to", "may", "might", "could"))
    if wished or (mood == "perhaps" and not past):
        return Mood(Verdict.NONE, rule=told.words, start=start + told.start, stop=start + told.stop)
    passive = bool(_TO_BE.search(window))  # “will be received by”
    before = cue.value == "ing" and UNTIL.search(window)  # "met X before travelling to Y": the other verb says when
    if before or mood != "planned" or told.words == "for" or not (cue.value in {"base", "ing"} or passive):
        return None
    return Mood(Verdict.STATUS, Status.PLANNED, "verb: " + told.words, start + told.start, cue.stop)


def _pleased(view: View, cue: Hit, window: str) -> Mood | None:
    """Read "it was good to see Y", "I am delighted to welcome Y": what one is glad of has come about."""
    glad = glad_of(view.language, window) if cue.value in {"base", "past"} else ""
    firm = glad.startswith(("was", "were", "been"))
    return Mood(Verdict.STATUS, Status.HELD, "glad of it", cue.start, cue.stop, firm=firm) if glad else None


def _not_since(view: View, cue: Hit) -> bool:
    """Read "have not met since May": they met in May."""
    since = _SINCE.match(view.text(cue.stop, cue.stop + _AHEAD))
    end = cue.stop + since.end() if since else 0
    told = any(0 <= d.start - end <= _SOON for d in view.dates)
    return since is not None and (told or any(c.kind == "talk-noun" and 0 <= c.start - end <= _SOON for c in view.cues))


_AHEAD, _SOON = 60, 24
_SINCE = regex(r"(?: [\w-]+){0,6} since (?!then\b|that\b|this\b)")  # "have not met face to face since May"
_NEGATING = 45  # characters before a verb in which it is denied


def _near(window: str) -> str:
    """Return the end of a window, in which a verb may be denied."""
    return window[-_NEGATING:].rpartition("- ")[2]  # "we have not met for long - we spoke in June"


_OTHER_CLAUSE = Worded(r"[,;:\"]|\b<breaks>\b", _VERB)
_DURING = regex(
    r"^ (?:in|at|during|on) (?!the last|short|(?:\w+ )?\w+day\b)"
)  # "had rejected in talks": something else is rejected


_GAP_WORDS = 7  # from a verb of status to what it is about
_GOVERNING = 30  # characters before a verb of status in which its own mood is told
_SETTLED = Words(_VERB, "settled")
_NOT = Worded(r"(?:\b<negates>|n't)(?: \w+ly| be| been)?\s*$", _VERB)


def status_verb(view: View, start: int, stop: int) -> Mood | None:
    """Read "declined to meet", "postponed a meeting", "called off talks": a verb of status just before."""
    hits = view.page.hits.within("status-verb", start, stop)
    if not hits:
        return None
    hit = hits[-1]
    gap = view.text(hit.stop, stop)
    if len(words_in(gap)) > _GAP_WORDS or _OTHER_CLAUSE[view.language].search(gap) or _DURING.match(gap):
        return None
    before = view.text(hit.start - _GOVERNING, hit.start)
    if _NOT[view.language].search(before):
        return Mood(Verdict.STATUS, Status.PLANNED, "not off", hit.start, hit.stop, firm=False)
    mood, word = (governed[0], governed[1].words) if (governed := nearest(view, before)) else ("", "")
    if (mood == "perhaps" and word not in _SETTLED[view.language]) or word == "would":
        return Mood(Verdict.NONE, rule="status not settled", start=hit.start, stop=hit.stop)
    return Mood(Verdict.STATUS, Status(hit.value), "verb of status", hit.start, hit.stop)


_CHOSE_NOT = Worded(r"\b<chooses> not to(?: \w+ly)? $", _VERB)


def _refused(view: View, start: int, cue: Hit) -> Mood | None:
    hits = view.page.hits.within("status-verb", start, cue.start)
    declined = [h for h in hits if h.value == "declined"]
    if declined:
        return Mood(Verdict.STATUS, Status.DECLINED, "verb of refusal", declined[-1].start, declined[-1].stop)
    chosen = _CHOSE_NOT[view.language].search(view.text(start, cue.start))
    return Mood(Verdict.STATUS, Status.DECLINED, "chosen not to", cue.start, cue.stop) if chosen else None
