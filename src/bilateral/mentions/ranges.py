"""What begins within a range, of things that stand in order."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol, TypeVar

__all__ = ["starting"]


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


P = TypeVar("P", bound=_Placed)


def starting(placed: Sequence[P], start: int, stop: int) -> Sequence[P]:
    """
    Return those that start within a range, of several in the order of their starts; in time logarithmic in their number.

    >>> from bilateral import Span
    >>> [span.start for span in starting([Span(0, 3), Span(4, 9), Span(8, 9)], 3, 8)]
    [4]
    """
    if not placed:
        return ()
    left = bisect_left(placed, start, key=_start)
    return placed[left : bisect_left(placed, stop, lo=left, key=_start)]


_start = attrgetter("start")
