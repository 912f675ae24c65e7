"""“Li met with him”: whom somebody meets is another than who does it."""

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from bilateral.patterns import regex
from bilateral.text.documents import Document
from bilateral.text.worded import Worded

__all__ = ["doers"]

_MET = Worded(r"\b(?:<meets>|<takes>) $", "refer.addressed")
_BACK = 40  # characters before a pronoun in which its verb of contact stands
_FAR = 120  # characters from who does something to whom he does it to
_BREAKS = Worded(r"[,;:\"]|\b<breaks>\b", "refer.whom")
_HERS = regex(
    r"[.,;)]|$| (?:in|on|at|for|to|from|and|after|before|over|during|twice|again|today|there|here|\w{3,16}ly)\b"
)
_BESIDE = regex(r"^(?: of(?: the)? [\w-]+)?(?:, (?:and )?| and )(?:the )?$")


class _Acting(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def stop(self) -> int: ...
    @property
    def beside(self) -> bool: ...


_A = TypeVar("_A", bound=_Acting)


def doers(document: Document, match: re.Match[str], before: Sequence[_A]) -> list[_A]:
    """Return those of ``before`` who meet the one a pronoun stands for; nobody where it is not told so."""
    if match[0] not in {"him", "her"} or not before or before[-1].beside or match.start() - before[-1].stop > _FAR:
        return []
    lower = document.lower
    if match[0] == "her" and not _HERS.match(lower, match.end()):
        return []
    if not _MET[document.language].search(lower, max(0, match.start() - _BACK), match.start()):
        return []
    if _BREAKS[document.language].search(lower, before[-1].stop, match.start()):
        return []
    first = len(before) - 1
    while first and not before[first - 1].beside and _BESIDE.match(lower[before[first - 1].stop : before[first].start]):
        first -= 1
    return list(before[first:])
