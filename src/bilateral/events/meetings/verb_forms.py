"""What a verb of contact says by its form alone: "met", "meets", "meeting", "to be received"."""

from bilateral.events.meetings.verdicts import HISTORY, NOT_SINCE, UNTIL, WINDOW, Mood, Verdict, nearest
from bilateral.events.meetings.views import DateAt, View
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Status
from bilateral.patterns import regex

__all__ = ["by_form", "to_be"]

_BE_PRESENT = regex(r"\b(?:is|are|'s|'re|'m|be|been|am)(?: (?:also|currently|now|due|still|today))*\s*$")
_BE_PAST = regex(r"\b(?:was|were)(?: [\w ]{0,24})?\s*$")
_HAVE = regex(r"\b(?:has|have|had|'ve|having)(?: \w+){0,2}\s*$")
_DID = regex(r"\b(?:did|does|do)(?: \w+){0,1}\s*$")
_WAS_DOING = regex(r"\b(?:was|were)(?: still| also)?\s*$")
_WOULD_HAVE = regex(r"\b(?:would|could|might|should|may)(?: \w+)? have(?: \w+ly)?\s*$")  # it never came to that
_TO = regex(r"\bto(?: \w+ly| also)?\s*$")
_BY_FORM = {
    "past": Status.HELD, "third": Status.PLANNED, "base": Status.PLANNED, "ing": None,
}  # fmt: skip
_SOME_DAY = regex(r"\b(?:until|till|before|once|when|if|unless)\b[^,;:\"]*$")  # "until Annan visits"


_IS_TO_BE = regex(r"\b(?:is|are|was|were|'s|'re|been|being)(?: \w+){1,3} to be(?: \w+ly)?\s*$")
_NOT_YET = regex(r"\bto be(?: \w+ly)?\s*$")


def to_be(cue: Hit, window: str) -> Mood | None:
    """Read "is envisaged to be received"; what is only wished "to be received" tells of nothing."""
    if cue.value != "past" or not _NOT_YET.search(window):
        return None
    planned = _IS_TO_BE.search(window) is not None
    verdict, status = (Verdict.STATUS, Status.PLANNED) if planned else (Verdict.NONE, None)
    return Mood(verdict, status, "is to be", cue.start, cue.stop)


def by_form(view: View, cue: Hit, window: str) -> Mood:
    """Return the mood of a verb that nothing before it sets."""
    past = _earlier(view, cue)
    status, firm, rule = _BY_FORM[str(cue.value)], True, "verb in the " + str(cue.value)
    if cue.value == "past":
        if _WOULD_HAVE.search(window):
            return Mood(Verdict.NONE, rule="would have", start=cue.start, stop=cue.stop)
        since = view.text(cue.stop - len("since"), cue.stop) == "since"
        rule = NOT_SINCE if since else rule
        return Mood(Verdict.STATUS, Status.HELD, rule, cue.start, cue.stop, past=past or since)
    if cue.value == "ing":
        status, firm = _participle(view, cue, window)
    elif cue.value == "third" and view.headline:
        status, firm, rule = None, False, "headline"
    elif cue.value == "third" and _SOME_DAY.search(view.text(cue.start - WINDOW, cue.start)):
        firm, rule = False, "some day"
    elif cue.value == "base":
        if _DID.search(window):
            status = Status.HELD
        elif view.headline and not _TO.search(window):
            status, firm, rule = None, False, "headline"
        elif _TO.search(window):
            came = _HAD_COME.search(window) is not None
            status, firm, rule = Status.HELD if came else Status.PLANNED, False, "purpose"
        else:
            firm = False
    return Mood(Verdict.STATUS, status, rule, cue.start, cue.stop, firm=firm, past=past)


_HAD_COME = regex(r"\b(?:had (?:come|gone|flown|travelled|traveled)|ha(?:s|ve) come)\b[^,;:\"]{0,30}\bto\s*$")
_PERFECT = regex(r"(?:have|has) met")


def _earlier(view: View, cue: Hit) -> bool:
    """Say whether a verb tells of an earlier contact; "has met" at the top of a page is its news."""
    found = {match[0] for match in HISTORY[view.language].finditer(view.text(cue.start - WINDOW, cue.stop + 40))}
    return any(view.index > _LEAD or not _PERFECT.fullmatch(words) for words in found)


_LEAD = 1


def _participle(view: View, cue: Hit, window: str) -> tuple[Status | None, bool]:
    if _BE_PRESENT.search(window):
        return Status.ONGOING, True
    if _WAS_DOING.search(window) and any(_today(view, date) for date in view.dates):
        return Status.ONGOING, True  # "were meeting on Wednesday", on that Wednesday
    if _BE_PAST.search(window) or _HAVE.search(window):
        return Status.HELD, True
    if UNTIL.search(window):
        ahead = nearest(view, view.text(view.start, cue.start - len("before ")))
        return (Status.PLANNED if ahead and ahead[0] == "planned" else None), False
    return Status.HELD, False


def _today(view: View, date: DateAt) -> bool:
    now = view.page.reference.when
    return now is not None and now.days == 1 and date.when is not None and date.when.overlaps(now)
