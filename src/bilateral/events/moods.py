"""Whether a contact was, will be, is off or is only wished for: by the mood and tense of what governs its cue."""

from enum import Enum
from typing import NamedTuple

from bilateral.events.unreal import DENIED, doubt_of, fell_through
from bilateral.events.views import DateAt, View
from bilateral.events.wording import words_in
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.text.alternatives import Found

__all__ = ["ACCEPTED", "FELL", "HISTORY", "WINDOW", "Mood", "Verdict", "doubted", "nearest", "status_verb", "verb_mood"]


class Verdict(Enum):
    """What a cue says of its contact."""

    STATUS = "status"
    NONE = "none"  # wished, possible, asked for: nobody has agreed
    NEVER = "never"  # told not to be


class Mood(NamedTuple):
    """The verdict with the words it was read from; ``firm``: by a verb rather than by a preposition."""

    verdict: Verdict
    status: Status | None = None
    rule: str = ""
    start: int = 0
    stop: int = 0
    firm: bool = True
    past: bool = False


WINDOW = 70
HISTORY = regex(
    r"\b(?:last (?:met|time|visit|summit|meeting|talks|spoke|month|year|week)|previous(?:ly)?|first met|earlier (?:this|last)|"
    r"in the past|years ago|months ago|ago|repeatedly|several times|have met|has met|had met|recalling|recalled|since then)\b"
)
_BE_PRESENT = regex(r"\b(?:is|are|'s|'re|be|been|am)(?: (?:also|currently|now|due|still|today))*\s*$")
_BE_PAST = regex(r"\b(?:was|were)(?: [\w ]{0,24})?\s*$")
_HAVE = regex(r"\b(?:has|have|had|'ve|having)(?: \w+){0,2}\s*$")
_DID = regex(r"\b(?:did|does|do)(?: \w+){0,1}\s*$")
_UNTIL = regex(r"\b(?:before|prior to|ahead of)\s*$")
_WAS_DOING = regex(r"\b(?:was|were)(?: still| also)?\s*$")
_WOULD_HAVE = regex(r"\b(?:would|could|might|should|may)(?: \w+)? have(?: \w+ly)?\s*$")  # it never came to that
_WAS = regex(r"\b(?:was|were|had been)\b")
_WAS_TO_HAVE = regex(r"\b(?:was|were|due|set|scheduled|supposed|meant|expected) to have(?: \w+ly)?\s*$")
ACCEPTED = "invitation accepted"  # the rule of what is always to come
FELL = "was to have"  # the rule of what was due and did not come about
_TO = regex(r"\bto(?: \w+ly| also)?\s*$")
_TO_BE = regex(r"\b(?:will|to|would|shall)(?: \w+)? be(?: \w+ly)?\s*$")
_BY_FORM = {
    "past": Status.HELD, "third": Status.PLANNED, "base": Status.PLANNED, "ing": None,
}  # fmt: skip


_NO_MORE = regex(
    r"\b(?:(?:will|would|was|is|are) (?:no longer|not now|now not)|won't now|no longer (?:plans?|planned|intends?|due|going) to|now (?:will not|won't))(?: be)?(?: \w+ly)?\s*$"
)  # "will not now meet"


def verb_mood(view: View, cue: Hit, left: int) -> Mood:
    """Return the mood of a verb, from the words between its subject and itself."""
    start = max(left, cue.start - WINDOW, view.start)
    window = view.text(start, cue.start)
    bare = not window or window.isspace()  # “X met Y”: nothing between that could set a mood
    dropped = None if bare else _NO_MORE.search(window)
    if dropped is not None:
        return Mood(Verdict.STATUS, Status.CANCELLED, "no more", start + dropped.start(), cue.stop)
    if not bare and view.phrases.moods["never"].stands_in(_near(window, 45)):
        return _refused(view, start, cue) or Mood(Verdict.NEVER, rule="negated", start=cue.start, stop=cue.stop)
    settled = status_verb(view, start, cue.start)
    doubt = None if settled else doubt_of(view, left, cue.start, base=cue.value == "base")
    if doubt is not None:
        settled = doubted(doubt, cue.start, cue.stop)
    if bare:
        return settled or _by_form(view, cue, window)
    return (
        settled
        or _came_to_nothing(view, cue, window)
        or _modal(view, cue, window, start)
        or _to_be(cue, window)
        or _by_form(view, cue, window)
    )


def doubted(doubt: str, start: int, stop: int) -> Mood:
    """Return the mood of what is no fact: never, where it is denied."""
    return Mood(Verdict.NEVER if doubt == DENIED else Verdict.NONE, rule=doubt, start=start, stop=stop)


def _came_to_nothing(view: View, cue: Hit, window: str) -> Mood | None:
    """Read "was to have met Y", "had been due to meet Y but cancelled"."""
    never = cue.value == "past" and _WAS_TO_HAVE.search(window) is not None
    found = nearest(view, window)
    due = found is not None and found[0] == "planned" and _WAS.search(window) is not None
    off = fell_through(view, cue.stop) if never or due else None
    if not never and off is None:
        return None
    return Mood(Verdict.STATUS, Status.POSTPONED if off and off[2] else Status.CANCELLED, FELL, cue.start, cue.stop)


def _modal(view: View, cue: Hit, window: str, start: int) -> Mood | None:
    """Read the phrase of mood that stands nearest before the verb: "may", "is expected to"."""
    found = nearest(view, window)
    if found is None:
        return None
    mood, told = found
    if told.words.startswith("invit") and "accept" in window:
        return Mood(Verdict.STATUS, Status.PLANNED, ACCEPTED, start + told.start, cue.stop)
    wished = told.words.endswith("forward to") and not view.dates  # "looked forward to visiting Kenya"
    past = cue.value == "past" and not told.words.endswith(("to", "may", "might", "could"))
    if wished or (mood == "perhaps" and not past):
        return Mood(Verdict.NONE, rule=told.words, start=start + told.start, stop=start + told.stop)
    passive = bool(_TO_BE.search(window))  # “will be received by”
    if cue.value == "ing" and _UNTIL.search(window):
        return None  # "met X before travelling to Y": the other verb says when
    if mood == "planned" and (cue.value in {"base", "ing"} or passive) and told.words != "for":
        return Mood(Verdict.STATUS, Status.PLANNED, "verb: " + told.words, start + told.start, cue.stop)
    return None


def _near(window: str, reach: int) -> str:
    return window[-reach:]


def nearest(view: View, window: str) -> tuple[str, Found] | None:
    """Return the phrase of mood that stands nearest before the end of the window; the longer of two that end there."""
    if not window or window.isspace():
        return None
    best: tuple[str, Found] | None = None
    for mood in ("perhaps", "planned", "held"):
        told = view.phrases.moods[mood].last(window)
        if told and (best is None or (told.stop, -told.start) > (best[1].stop, -best[1].start)):
            best = (mood, told)
    return best


_SOME_DAY = regex(r"\b(?:until|till|before|once|when|if|unless)\b[^,;:\"]*$")  # "until Annan visits"


_IS_TO_BE = regex(r"\b(?:is|are|was|were|'s|'re|been|being)(?: \w+){1,3} to be(?: \w+ly)?\s*$")
_NOT_YET = regex(r"\bto be(?: \w+ly)?\s*$")


def _to_be(cue: Hit, window: str) -> Mood | None:
    """Read "is envisaged to be received"; what is only wished "to be received" tells of nothing."""
    if cue.value != "past" or not _NOT_YET.search(window):
        return None
    planned = _IS_TO_BE.search(window) is not None
    verdict, status = (Verdict.STATUS, Status.PLANNED) if planned else (Verdict.NONE, None)
    return Mood(verdict, status, "is to be", cue.start, cue.stop)


def _by_form(view: View, cue: Hit, window: str) -> Mood:
    past = _earlier(view, cue)
    status, firm, rule = _BY_FORM[str(cue.value)], True, "verb in the " + str(cue.value)
    if cue.value == "past":
        if _WOULD_HAVE.search(window):
            return Mood(Verdict.NONE, rule="would have", start=cue.start, stop=cue.stop)
        return Mood(Verdict.STATUS, Status.HELD, rule, cue.start, cue.stop, past=past)
    if cue.value == "ing":
        status, firm = _participle(view, cue, window)
    elif cue.value == "third" and _in_headline(view):
        status, firm, rule = None, False, "headline"
    elif cue.value == "third" and _SOME_DAY.search(view.text(cue.start - WINDOW, cue.start)):
        firm, rule = False, "some day"
    elif cue.value == "base":
        if _DID.search(window):
            status = Status.HELD
        elif _TO.search(window):
            status, firm, rule = Status.PLANNED, False, "purpose"
        else:
            firm = False
    return Mood(Verdict.STATUS, status, rule, cue.start, cue.stop, firm=firm, past=past)


_PERFECT = regex(r"(?:have|has) met")


def _earlier(view: View, cue: Hit) -> bool:
    """Say whether a verb tells of an earlier contact; "has met" at the top of a page is its news."""
    found = {match[0] for match in HISTORY.finditer(view.text(cue.start - WINDOW, cue.stop + 40))}
    return any(view.index > _LEAD or not _PERFECT.fullmatch(words) for words in found)


_LEAD = 1
_TITLES = 2  # sentences at the top that may be a headline


def _in_headline(view: View) -> bool:
    """Say whether a sentence is a headline, whose present tense is that of news: "Macron meets Scholz in Berlin"."""
    return view.index <= _TITLES and not view.plain(view.stop - 2, view.stop).rstrip().endswith(
        (".", "!", "?", '"', ":")
    )


def _participle(view: View, cue: Hit, window: str) -> tuple[Status | None, bool]:
    if _BE_PRESENT.search(window):
        return Status.ONGOING, True
    if _WAS_DOING.search(window) and any(_today(view, date) for date in view.dates):
        return Status.ONGOING, True  # "were meeting on Wednesday", on that Wednesday
    if _BE_PAST.search(window) or _HAVE.search(window):
        return Status.HELD, True
    if _UNTIL.search(window):
        ahead = nearest(view, view.text(view.start, cue.start - len("before ")))
        return (Status.PLANNED if ahead and ahead[0] == "planned" else None), False
    return Status.HELD, False


def _today(view: View, date: DateAt) -> bool:
    now = view.page.reference.when
    return now is not None and now.days == 1 and date.when is not None and date.when.overlaps(now)


_OTHER_CLAUSE = regex(r"[,;:\"]|\b(?:and|that|but|after|because|who)\b")
_DURING = regex(r"^ (?:in|at|during|on) ")  # "had rejected in talks": something else is rejected


_SETTLED = frozenset(
    {"had to", "has to", "have to", "able to", "asked to", "asks to", "wanted", "wants"}
)  # "had to cancel his trip"
_NOT = regex(r"(?:\bnot|n't|\bnever|\bno plans to|\bno reason to|\bdenied|\bwithout)(?: \w+ly| be| been)?\s*$")


def status_verb(view: View, start: int, stop: int) -> Mood | None:
    """Read "declined to meet", "postponed a meeting", "called off talks": a verb of status just before."""
    hits = view.page.hits.within("status-verb", start, stop)
    if not hits:
        return None
    hit = hits[-1]
    gap = view.text(hit.stop, stop)
    if len(words_in(gap)) > 7 or _OTHER_CLAUSE.search(gap) or _DURING.match(gap):  # noqa: PLR2004
        return None
    before = view.text(hit.start - 30, hit.start)
    if _NOT.search(before):
        return Mood(Verdict.STATUS, Status.PLANNED, "not off", hit.start, hit.stop, firm=False)
    mood, word = (governed[0], governed[1].words) if (governed := nearest(view, before)) else ("", "")
    if (mood == "perhaps" and word not in _SETTLED) or word == "would":
        return Mood(Verdict.NONE, rule="status not settled", start=hit.start, stop=hit.stop)
    return Mood(Verdict.STATUS, Status(hit.value), "verb of status", hit.start, hit.stop)


def _refused(view: View, start: int, cue: Hit) -> Mood | None:
    hits = view.page.hits.within("status-verb", start, cue.start)
    declined = [h for h in hits if h.value == "declined"]
    if declined:
        return Mood(Verdict.STATUS, Status.DECLINED, "verb of refusal", declined[-1].start, declined[-1].stop)
    return None
