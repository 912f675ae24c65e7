"""What a cue says of its contact, and the phrases of mood before it."""

import re
from enum import Enum
from typing import NamedTuple

from bilateral.events.meetings.views import View
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.text.alternatives import Found
from bilateral.text.worded import Worded

__all__ = [
    "ACCEPTED",
    "FELL",
    "HISTORY",
    "IS_THERE",
    "NOT_SINCE",
    "UNTIL",
    "VISITING",
    "WINDOW",
    "Mood",
    "Verdict",
    "nearest",
]

ACCEPTED = "invitation accepted"  # the rule of what is always to come
IS_THERE = "is there"  # the rule of "X is in Muscat"
NOT_SINCE = "not since"  # the rule of "have not met since May"
VISITING = "visiting"  # the rule of "Visiting President Y said"
FELL = "was to have"  # the rule of what was due and did not come about


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
HISTORY = Worded(r"\b<history>\b", "moods.past")
UNTIL = regex(r"\b(?:before|prior to|ahead of)\s*$")


_MONTH = regex(r"(?:\d(?:st|nd|rd|th)? |\b(?:in|of|late|early|mid|mid-|since|until|last|next) ?)\bmay\b|\bmay(?= \d)")


def _blank(found: re.Match[str]) -> str:
    """Blank out a month that is no modal verb: "on May 25 to meet"."""
    return " " * len(found[0])


def nearest(view: View, window: str) -> tuple[str, Found] | None:
    """Return the phrase of mood that stands nearest before the end of the window; the longer of two that end there."""
    if not window or window.isspace():
        return None
    if "may" in window:
        window = _MONTH.sub(_blank, window)
    best: tuple[str, Found] | None = None
    for mood in ("perhaps", "planned", "held"):
        told = view.phrases.moods[mood].last(window)
        if told and (best is None or (told.stop, -told.start) > (best[1].stop, -best[1].start)):
            best = (mood, told)
    return best
