"""What is not told as a fact: contacts that are supposed, rumoured, denied or demanded by the clause around them."""

import re

from bilateral.events.meetings.lists import listed_before
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import last_match
from bilateral.patterns import regex
from bilateral.refer.mentions import Way
from bilateral.text.worded import Worded

__all__ = ["DENIED", "SUPPOSED", "UNREAL", "doubt_of", "fell_through", "noun_doubt_of"]

DENIED, UNREAL, SUPPOSED = "denied", "not told as a fact", "supposed"
_WINDOW = 90
_CUT = regex(r"[;:\"]")
_AS_PLANNED = Worded(r"\bas <planned>\b", "contacts.unreal")
_THAT = regex(r"(?: [\w', -]{0,60}\bthat)? (?:the |both )?")
_INVERTED = regex(r"\W*(?:and |but |or )?(?:had|should) (?:the )?")  # “Had X met Y, markets would have calmed”
_OF = regex(r"(?: [\w' -]{0,30}\b(?:of|about))? (?:the |a |an |any )?(?:[\w-]+ ){0,2}")
_ASIDE = regex(r"(?:, [^,]{1,40},)? (?:the |both )?")
_WHO = regex(r",? (?:who|whom|which|whose)\b")
_TO_DO = regex(r" (?:to )?(?:\w+ly |also |both )?")
_BARE = regex(r"(?: that)? (?:the |both )?")


def doubt_of(view: View, left: int, start: int, *, base: bool = False) -> str | None:
    """
    Return why the clause around a cue is no fact: denied ("denied that X met Y"), or supposed or demanded.

    ``left`` is where the subject ends, ``start`` where the cue starts, ``base`` whether its verb stands bare.
    """
    gap = view.text(left, start)
    if _asked(view, start):
        return UNREAL
    if _WHO.match(gap):
        return None  # "ridiculed X, who met Y"
    opening = _opening(view, left, start)
    if _INVERTED.fullmatch(view.text(view.start, opening)):
        return SUPPOSED
    window = _clause(view, opening)
    doubt = _denied(view, window, start) or _supposed(view, window)
    if doubt is not None or not base:
        return doubt if doubt != _MEANT else None
    if gap.endswith(" would ") and _IF.search(view.text(start, view.stop)):
        return SUPPOSED
    return UNREAL if _asks_other(view, left, start) or _demanded(view, window, gap) else None


def _denied(view: View, window: str, start: int) -> str | None:
    """Read "denied that X met", "rumours that X met", "reports that X met … are false"."""
    if _REPORTS[view.language].search(window) and _FALSE[view.language].search(view.text(start, view.stop)):
        return DENIED
    for kind, why in (("deny", DENIED), ("rumour", UNREAL), ("hope", UNREAL)):
        rest = _governs(view, kind, window)
        if rest is not None and _THAT.fullmatch(rest):
            return why
    return None


_MEANT = "as planned"


def _supposed(view: View, window: str) -> str | None:
    """Read "if X meets Y"; "if X meets Y as planned" is no doubt of it."""
    supposed = _governs(view, "suppose", window)
    if supposed is None or not _ASIDE.fullmatch(supposed):
        return None
    return _MEANT if _AS_PLANNED[view.language].search(view.sentence) else SUPPOSED


def _demanded(view: View, window: str, gap: str) -> bool:
    """Read "urged that X meet Y"."""
    demanded = _governs(view, "demand", window) if _TO_DO.fullmatch(gap) else None
    return demanded is not None and _BARE.fullmatch(demanded) is not None and "accept" not in view.sentence


# "Will X meet Y?", "Prime Minister, has X spoken to Y?"; "What did X and Y discuss?" takes for granted that they did.
_QUESTION = Worded(
    r"^[\"' ]*(?:[\w. ]{1,24}: *)?(?:[\w.' ]{1,40}, ){0,3}(?:and |so |but |then )?<asks>\b", "contacts.unreal"
)
_REPORTS = Worded(r"\b<reports>(?: [\w-]+){0,4} (?:that|of) (?:the |both )?$", "contacts.unreal")
_FALSE = Worded(r"\b(?:is|are|was|were|as) (?:<quite> )?(?:<false>|fabricat\w+)\b", "contacts.unreal")
_IF = regex(r"(?:\bif|\bprovided(?: that)?|\bunless|\bon (?:the )?condition) ")


def _asked(view: View, start: int) -> bool:
    """Say whether the sentence of a cue asks whether its contact is, was or will be."""
    stop = view.page.document.lower.find("?", start, view.stop)
    return (
        stop >= 0
        and _QUESTION[view.language].match(view.text(view.start, start)) is not None
        and _ENDED.match(view.text(stop, view.stop)) is not None
    )


_ENDED = regex(r"^\?(?:[\"']|[ )]*$)")


def _asks_other(view: View, left: int, start: int) -> bool:
    """Say whether the subject only asks another to do it: "called on X to meet Y"."""
    gap = view.text(left, start)
    told = view.phrases.doubts["demand"].last(gap) if gap.endswith(" to ") else None
    if told is None or "accept" in view.sentence:
        return False
    at = max(left, view.start) + told.stop
    return any(at < m.start <= at + len(" the ") and m.stop < start and m.parties for m in view.mentions)


def noun_doubt_of(view: View, start: int) -> str | None:
    """Return why a noun of contact tells no fact: "denied reports of a meeting", "ruled out talks"."""
    if _asked(view, start):
        return UNREAL
    window = _clause(view, start)
    for kind, why in (("deny", DENIED), ("rumour", UNREAL), ("forgo", DENIED)):
        rest = _governs(view, kind, window)
        if rest is not None and _OF.fullmatch(rest):
            return why
    return None


def _clause(view: View, stop: int) -> str:
    window = view.text(stop - _WINDOW, stop)
    cut = last_match(_CUT, window)
    return window[cut.end() :] if cut else window


def _governs(view: View, kind: str, window: str) -> str | None:
    """Return what stands between the last phrase of a kind and the end of a window, None without one."""
    told = view.phrases.doubts[kind].last(window) if window.strip() else None
    return window[told.stop :] if told else None


def _opening(view: View, left: int, start: int) -> int:
    """Return where the subject of a verb starts, else the verb."""
    last = next((m for m in view.before(start) if m.stop == left), None)
    if last is None:
        return start
    return last.start if last.way is Way.PRONOUN else listed_before(view, last)[0].start


_OFF = Worded(
    r"\b(?:but|before|until)\b[^;:\"]{0,60}\b(?:(<off>|cancel\w+|called (?:\w+ )?off|(?:did not|didn't|never) (?:happen\w*|take place|took place|materiali\w+))|(<postponed>))",
    "contacts.unreal",
)


def fell_through(view: View, stop: int) -> re.Match[str] | None:
    """Read "but cancelled because of a strike" after what was due; the second group where it is put off."""
    return _OFF[view.language].search(view.text(stop, view.stop))
