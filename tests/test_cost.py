"""
What a page costs may not creep up: counted in calls, not in time, so that every machine finds the same.

When this fails, look first whether the new rule can wait for a word of its own: what is asked of every page or sentence
costs a hundred times what is asked where a word of the lexicon stands. Only then raise the bar.
"""

import sys
from collections.abc import Callable
from types import FrameType

from bilateral import read
from bilateral.testing.bundled import articles

_BAR = 20.9  # calls of functions, of Python and built-in, a character of the sample articles; 19.9 on 22 November 2026


def _calls(run: Callable[[], object]) -> int:
    told = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal told
        told += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(before)
    return told


def _read_all() -> None:
    for source in articles():
        read(source)


def test_what_a_page_costs_does_not_creep_up() -> None:
    _read_all()  # tables, patterns and names are worked out once
    cost = _calls(_read_all) / sum(len(source.text) for source in articles())
    assert cost <= _BAR, f"the bar is {_BAR} calls a character, it is {cost:.2f}"
