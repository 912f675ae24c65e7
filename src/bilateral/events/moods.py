"""Whether a contact was, will be, is off or is only wished for: by the mood and tense of what governs its cue."""

import re
from enum import Enum

from attrs import frozen

from bilateral.events.views import View
from bilateral.events.wording import last_match, words_in
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Status
from bilateral.patterns import regex

__all__ = ["Mood", "Verdict", "noun_mood", "verb_mood"]


class Verdict(Enum):
    """What a cue says of its contact."""

    STATUS = "status"
    NONE = "none"  # wished, possible, asked for: nobody has agreed
    NEVER = "never"  # told not to be


@frozen
class Mood:
    """The verdict with the words it was read from; ``firm``: by a verb rather than by a preposition."""

    verdict: Verdict
    status: Status | None = None
    rule: str = ""
    start: int = 0
    stop: int = 0
    firm: bool = True
    past: bool = False


_WINDOW = 70
_HISTORY = regex(
    r"\b(?:last (?:met|time|visit|summit|meeting|talks|spoke|month|year|week)|previous(?:ly)?|first met|earlier (?:this|last)|"
    r"in the past|years ago|months ago|ago|repeatedly|several times|have met|has met|had met|recalling|recalled|since then)\b"
)
_BE_PRESENT = regex(r"\b(?:is|are|'s|'re|be|been|am)(?: (?:also|currently|now|due|still|today))*\s*$")
_BE_PAST = regex(r"\b(?:was|were)(?: [\w ]{0,24})?\s*$")
_HAVE = regex(r"\b(?:has|have|had|'ve|having)(?: \w+){0,2}\s*$")
_DID = regex(r"\b(?:did|does|do)(?: \w+){0,1}\s*$")
_SINCE = regex(r"\b(?:after|since|on|upon|in|while|by|of|for|from)(?: \w+ly)?\s*$")
_BEFORE = regex(r"\b(?:before|prior to|ahead of|to|by)(?: \w+ly)?\s*$")
_WOULD_HAVE = regex(r"\b(?:would|could|might|should|may)(?: \w+)? have(?: \w+ly)?\s*$")  # it never came to that
_TO = regex(r"\bto(?: \w+ly| also)?\s*$")
_TO_BE = regex(r"\b(?:will|to|would|shall)(?: \w+)? be(?: \w+ly)?\s*$")
_BY_FORM = {
    "past": Status.HELD, "third": Status.PLANNED, "base": Status.PLANNED, "ing": None,
}  # fmt: skip


def verb_mood(view: View, cue: Hit, left: int) -> Mood:
    """Return the mood of a verb, from the words between its subject and itself."""
    start = max(left, cue.start - _WINDOW, view.start)
    window = view.text(start, cue.start)
    if view.phrases.moods["never"].search(_near(window, 45)):
        return _refused(view, start, cue) or Mood(Verdict.NEVER, rule="negated", start=cue.start, stop=cue.stop)
    status = _status_verb(view, start, cue.start)
    if status is not None:
        return status
    found = _nearest(view, window)
    passive = bool(_TO_BE.search(window))  # “will be received by”
    if found is not None:
        mood, match = found
        if match[0].startswith("invit") and "accept" in window:
            return Mood(Verdict.STATUS, Status.PLANNED, "invitation accepted", start + match.start(), cue.stop)
        wished = match[0].endswith("forward to") and not view.dates  # "looked forward to visiting Kenya"
        past = cue.value == "past" and not match[0].endswith(("to", "may", "might", "could"))
        if wished or (mood == "perhaps" and not past):
            return Mood(Verdict.NONE, rule=match[0], start=start + match.start(), stop=start + match.end())
        if mood == "planned" and (cue.value in {"base", "ing"} or passive) and match[0] != "for":
            return Mood(Verdict.STATUS, Status.PLANNED, "verb: " + match[0], start + match.start(), cue.stop)
    return _by_form(view, cue, window)


def _near(window: str, reach: int) -> str:
    return window[-reach:]


def _nearest(view: View, window: str) -> tuple[str, re.Match[str]] | None:
    """Return the phrase of mood that stands nearest before the end of the window; the longer of two that end there."""
    best: tuple[str, re.Match[str]] | None = None
    for mood in ("perhaps", "planned", "held"):
        match = last_match(view.phrases.moods[mood], window)
        if match and (best is None or (match.end(), -match.start()) > (best[1].end(), -best[1].start())):
            best = (mood, match)
    return best


_SOME_DAY = regex(r"\b(?:until|till|before|once|when|if|unless)\b[^,;:\"]*$")  # "until Annan visits"


def _by_form(view: View, cue: Hit, window: str) -> Mood:
    past = bool(_HISTORY.search(view.text(cue.start - _WINDOW, cue.stop + 40)))
    status, firm, rule = _BY_FORM[str(cue.value)], True, "verb in the " + str(cue.value)
    if cue.value == "past" and _WOULD_HAVE.search(window):
        return Mood(Verdict.NONE, rule="would have", start=cue.start, stop=cue.stop)
    if cue.value == "past":
        return Mood(Verdict.STATUS, Status.HELD, rule, cue.start, cue.stop, past=past)
    if cue.value == "ing":
        status, firm = _participle(window)
    elif cue.value == "third" and _SOME_DAY.search(view.text(cue.start - _WINDOW, cue.start)):
        firm, rule = False, "some day"
    elif cue.value == "base":
        if _DID.search(window):
            status = Status.HELD
        elif _TO.search(window):
            status, firm, rule = Status.PLANNED, False, "purpose"
        else:
            firm = False
    return Mood(Verdict.STATUS, status, rule, cue.start, cue.stop, firm=firm, past=past)


def _participle(window: str) -> tuple[Status | None, bool]:
    if _BE_PRESENT.search(window):
        return Status.ONGOING, True
    if _BE_PAST.search(window) or _HAVE.search(window):
        return Status.HELD, True
    if re.search(r"\b(?:before|prior to|ahead of)\s*$", window):
        return Status.PLANNED, False
    return Status.HELD, False


_DURING = regex(r"^ (?:in|at|during|on) ")  # "had rejected in talks": something else is rejected


def _status_verb(view: View, start: int, stop: int) -> Mood | None:
    """Read "declined to meet", "postponed a meeting", "called off talks": a verb of status just before."""
    hits = view.page.hits.within("status-verb", start, stop)
    if not hits:
        return None
    hit = hits[-1]
    gap = view.text(hit.stop, stop)
    if len(words_in(gap)) > 7 or re.search(r"[,;:\"]|\b(?:and|that|but|after|because|who)\b", gap):  # noqa: PLR2004
        return None
    if _DURING.match(gap):
        return None
    governed = _nearest(view, view.text(hit.start - 30, hit.start))
    if governed and governed[0] in {"perhaps", "planned"} and governed[1][0] not in {"for", "announced", "confirmed"}:
        return Mood(Verdict.NONE, rule="status not settled", start=hit.start, stop=hit.stop)
    return Mood(Verdict.STATUS, Status(hit.value), "verb of status", hit.start, hit.stop)


def _refused(view: View, start: int, cue: Hit) -> Mood | None:
    hits = view.page.hits.within("status-verb", start, cue.start)
    declined = [h for h in hits if h.value == "declined"]
    if declined:
        return Mood(Verdict.STATUS, Status.DECLINED, "verb of refusal", declined[-1].start, declined[-1].stop)
    return None


_AFTER_NOUN = (
    ("under way", regex(r"^(?: \w+)? (?:is|are|was|were) (?:still )?(?:under way|underway|in progress|going on|continuing)\b"), Status.ONGOING),
    ("cancelled", regex(r"\b(?:was|were|is|are|been|be)? ?(?:abruptly |suddenly )?(?:cancell?ed|called off|scrapped|suspended indefinitely)\b"), Status.CANCELLED),
    ("postponed", regex(r"\b(?:was|were|is|are|been|be) (?:\w+ )?(?:postponed|put off|pushed back|delayed|rescheduled|moved to|moved back)\b"), Status.POSTPONED),
    ("took place", regex(r"^(?:[\w ,'-]{0,50})?\b(?:took place|was held|were held|ended|was attended|lasted|came|concluded|broke down|collapsed|followed|produced|yielded|began|opened|got under way|got underway|focused on|failed|was cut short|was abruptly cut short)\b"), Status.HELD),
    ("will take place", regex(r"^(?:[\w ,'-]{0,50})?\b(?:will|is due|is scheduled|is expected|is set|is slated|is planned|are due|are scheduled|are expected|are set|to be held|to take place|scheduled|planned for|set for|slated for|due to|due on|would take place|would be|expected to)\b"), Status.PLANNED),
)  # fmt: skip
_INNER = (
    (regex(r"\b(?:planned|scheduled|upcoming|forthcoming|expected|coming|pending|imminent|anticipated|looming)\b"), Status.PLANNED),
    (regex(r"\b(?:cancelled|canceled|aborted|scrapped|called-off)\b"), Status.CANCELLED),
    (regex(r"\b(?:postponed|delayed|rescheduled)\b"), Status.POSTPONED),
    (regex(r"\b(?:last|recent|previous|past|earlier)\b"), Status.HELD),
)  # fmt: skip
_UNREAL = regex(
    r"\b(?:possible|potential|proposed|any|no|hypothetical|future|would-be|such|suggested|eventual|more|further|regular|continued|future)\b"
)
_EMPTY = regex(r"\b(?:no|without(?: any| a)?|any)(?: [\w-]+){0,4}\s*$")


def noun_mood(view: View, np_start: int, cue: Hit, stop: int) -> Mood:
    """Return the mood of a noun: its adjectives, what governs it, what is said of it; else ``status`` is open."""
    inner = view.text(np_start, cue.start)
    window = view.text(np_start - _WINDOW, np_start)
    if _EMPTY.search(inner) or _EMPTY.search(window):
        return Mood(Verdict.NEVER, rule="no meeting", start=np_start, stop=cue.stop)
    if _UNREAL.search(inner):
        return Mood(Verdict.NONE, rule="adjective of possibility", start=np_start, stop=cue.stop)
    status = _status_verb(view, max(view.start, np_start - _WINDOW), np_start)
    if status is not None:
        return status
    past = bool(_HISTORY.search(view.text(np_start - 25, cue.stop)))
    said = _said_of(view, stop)
    if said is not None:
        return said
    for pattern, value in _INNER:
        match = pattern.search(inner)
        if match:
            at = np_start + match.start()
            return Mood(Verdict.STATUS, value, "adjective", at, at + len(match[0]), past=past)
    return _governed(view, window, np_start, past=past)


def _said_of(view: View, stop: int) -> Mood | None:
    """Read what is said of the meeting right after it: "was cancelled", "will take place"."""
    tail = view.text(stop, stop + 120)
    cut = re.search(r"[;:\"]| (?:that|which) (?!was|were|will|is|are|had)| who | after | before ", tail)
    tail = tail[: cut.start()] if cut else tail
    for rule, pattern, status in _AFTER_NOUN:
        match = pattern.search(tail)
        if match and not re.search(r"\b(?:and|said|says|told|,)\b", tail[: match.start()]):
            return Mood(Verdict.STATUS, status, rule, stop + match.start(), stop + match.end())
    return None


def _governed(view: View, window: str, np_start: int, *, past: bool) -> Mood:
    cut = last_match(regex(r"[;:\"]|, (?!who)"), window)
    offset = cut.end() if cut else 0
    window = window[offset:]
    base = max(view.start, np_start - _WINDOW) + offset
    found = _nearest(view, window)
    if found is None or len(words_in(window[found[1].end() :])) > 5:  # noqa: PLR2004
        return Mood(Verdict.STATUS, None, "open", np_start, np_start, firm=False, past=past)
    mood, match = found
    start, stop = base + match.start(), base + match.end()
    if mood == "perhaps" and not (match[0].startswith("invit") and "accept" in window):
        return Mood(Verdict.NONE, rule=match[0], start=start, stop=stop)
    before = window[: match.start()]
    if match[0] == "for" and (not _LEAVES.search(before) or _THERE.search(before)):
        return Mood(Verdict.STATUS, None, "noun: for", start, stop, firm=False, past=past)
    status = Status.PLANNED if mood != "held" else Status.HELD
    if match[0] in {"for", "next", "last", "start of", "coming", "would"}:
        return Mood(Verdict.STATUS, status, "noun: " + match[0], start, stop, firm=False, past=past)
    return Mood(Verdict.STATUS, status, "noun: " + match[0], start, stop, firm=match[0] in _FIRM, past=past)


_LEAVES = regex(
    r"\b(?:arriv|flew|fly|flies|travel|left|leav|depart|head|due|way|prepar|schedul|plan|agree|set|will|to\b|(?:is|are) in\b)"
)
_THERE = regex(r"\b(?:paid|visited|made|received|hosted|welcomed|was in|were in)\b")  # "paid a visit to X for talks"
_FIRM = frozenset({"scheduled", "planned", "will", "wrapped up", "announced", "confirmed", "after", "following"})
