"""How far a cue reaches: the range in which a date, a place or an event belongs to it."""

from typing import NamedTuple

from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.patterns import regex
from bilateral.text.worded import Worded

__all__ = ["Grasp", "cut", "far", "grasp_of"]

_RIGHT, _LEFT = 150, 110
_BEHIND = 20  # what follows the cue comes first
_BREAK = Worded(r"[;:\"]|\b<breaks>\b|, (?:the|an?) ", "contacts.grasp")


class Grasp(NamedTuple):
    """
    The head words of a contact with its parties, ``[start, stop)``, and the range between the cues beside it.

    ``loose``: a noun that no verb carries; what stands before it may belong to another verb.
    """

    start: int
    stop: int
    left: int
    right: int
    loose: bool = False

    def distance(self, view: View, start: int, stop: int) -> int | None:
        """Return how far a range stands from the head in its own clause; what stands before counts double."""
        if self.start <= start < self.stop:
            return 0
        if view.aside(start) != view.aside(self.start):
            return None
        if self.stop <= start < min(self.right, self.stop + _RIGHT):
            gap = view.text(self.stop, start)
            return None if cut(view, self.stop, start) else len(gap)
        if max(self.left, self.start - _LEFT) <= start and stop <= self.start:
            gap = view.text(stop, self.start)
            return None if cut(view, stop, self.start, before=True) else _BEHIND + 2 * len(gap)
        return None


_DEADLINE = regex(r"^ (?:the )?(?:(?:end|close) of|year[ -]end)\b")
_LOOK = 16
_OVER = regex(r"\b(?:at|over|for|to|during)(?: an?| the)?(?: [\w-]+){0,2} $")
_MEAL = 40
_BY = regex(r"\b(?:via|by|over|through)(?: an?| the)? $")


# “the visit, which begins on Monday”, “talks between the two will be held on Monday”: the clause is about the contact itself.
_RELATIVE = Worded(r"^,? (?:which|that) (?=<goes_on>\b)", "contacts.grasp")
_TAKES_PLACE = Worded(r"^ +(?:will|would)(?: now| also| then)? (?=<takes_place>\b)", "contacts.grasp")


_INSERTED = Worded(  # ", officials said on Monday,"
    r",(?: [\w'.-]+){1,6} (?:<told>|told \w+)(?: (?:on|late|early|in|at|last|this)[^,;:\"]{1,30})?,(?= )",
    "contacts.grasp",
)


def cut(view: View, start: int, stop: int, *, before: bool = False) -> bool:
    """Say whether a clause ends between two positions."""
    told = _INSERTED[view.language].sub(" ", view.text(start, stop))
    gap = _TAKES_PLACE[view.language].sub(" ", _RELATIVE[view.language].sub(" ", told))
    match = _BREAK[view.language].search(gap)
    if match and match[0] == "before" and _DEADLINE.match(view.text(stop - len(gap) + match.end(), stop + _LOOK)):
        match = None  # "before the end of the month"
    if match and not (before and match[0] in {"will", ", the ", ", a ", ", an "}):
        return True
    return any(
        start <= cue.start < stop and cue.kind.endswith("verb") and cue.kind != "discuss-verb" for cue in view.cues
    )


def grasp_of(view: View, start: int, stop: int, reach: int, *, loose: bool) -> Grasp:
    """Return the grasp of a cue: between the verbs and nouns of contact beside it."""
    bars = [c for c in view.cues if c.kind != "discuss-verb" and (c.kind.endswith("verb") or c.value != "talks")]
    left = max((c.stop for c in bars if c.stop <= start), default=view.start)
    later = (c for c in bars if c.start >= max(stop, reach))
    right = min((c.start for c in later if not _is_means(view, c)), default=view.stop)
    return Grasp(start, max(stop, reach), left, right, loose)


def _is_means(view: View, cue: Hit) -> bool:
    """Say whether a cue is only how two talk: "talks via videoconference", "hosted X at a lunch on Friday"."""
    if cue.value == "meal":
        after = view.text(cue.stop, cue.stop + len(" with"))
        return _OVER.search(view.text(cue.start - _MEAL, cue.start)) is not None and after != " with"
    return cue.value == "video" and _BY.search(view.text(cue.start - _LOOK, cue.start)) is not None


def far(view: View, grasp: Grasp, at: int) -> bool:
    """Say whether a phrase stands in another clause than the cue."""
    gap = view.text(grasp.stop, at) if at >= grasp.stop else view.text(at, grasp.start)
    return len(gap) > _RIGHT or bool(_OTHER[view.language].search(gap))


_OTHER = Worded(r"[;:\"]|\b<others>\b", "contacts.grasp")
