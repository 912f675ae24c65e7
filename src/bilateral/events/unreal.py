"""What is not told as a fact: contacts that are supposed, rumoured, denied or demanded by the clause around them."""

import re

from bilateral.events.lists import listed_before
from bilateral.events.views import View
from bilateral.events.wording import last_match
from bilateral.patterns import regex

__all__ = ["DENIED", "SUPPOSED", "UNREAL", "doubt_of", "fell_through", "noun_doubt_of"]

DENIED, UNREAL, SUPPOSED = "denied", "not told as a fact", "supposed"
_WINDOW = 90
_CUT = regex(r"[;:\"]")
_AS_PLANNED = regex(r"\bas (?:planned|projected|expected|scheduled|announced|agreed)\b")
_THAT = regex(r"(?: [\w', -]{0,60}\bthat)? (?:the |both )?")
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
    if _WHO.match(gap):
        return None  # "ridiculed X, who met Y"
    opening = _opening(view, left, start)
    window = _clause(view, opening)
    denied = _governs(view, "deny", window)
    if denied is not None and _THAT.fullmatch(denied):
        return DENIED
    rumoured = _governs(view, "rumour", window)
    if rumoured is not None and _THAT.fullmatch(rumoured):
        return UNREAL
    supposed = _governs(view, "suppose", window)
    if supposed is not None and _ASIDE.fullmatch(supposed):
        return None if _AS_PLANNED.search(view.sentence) else SUPPOSED
    if base and _asks_other(view, left, start):
        return UNREAL
    demanded = _governs(view, "demand", window) if base and _TO_DO.fullmatch(gap) else None
    accepted = "accept" in view.sentence
    return UNREAL if demanded is not None and _BARE.fullmatch(demanded) and not accepted else None


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
    return listed_before(view, last)[0].start if last is not None else start


_OFF = regex(
    r"\b(?:but|before|until)\b[^;:\"]{0,60}\b(?:(cancel\w+|called (?:\w+ )?off|pulled out|withdrew|scrapped|backed out|dropped out|"
    r"stayed (?:away|home)|fell through|(?:did not|didn't|never) (?:happen\w*|take place|took place|materiali\w+))|"
    r"(postponed|put (?:it |them |this )?off|delayed|put back|pushed back|rescheduled))"
)


def fell_through(view: View, stop: int) -> re.Match[str] | None:
    """Read "but cancelled because of a strike" after what was due; the second group where it is put off."""
    return _OFF.search(view.text(stop, view.stop))
