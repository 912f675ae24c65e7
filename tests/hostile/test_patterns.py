"""No regular expression of the package backtracks: checked by regexploit, and by trying."""

import json
import re
import subprocess
import sys
import time
import warnings
from pathlib import Path
from typing import Any

import pytest
from tests.hostile.nasty import MONOTONOUS

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # regexploit imports sre_parse by its old name
    from regexploit.ast.sre import SreOpParser
    from regexploit.redos import find

_SIZE = 10_000
_SECONDS = 0.2  # a quadratic pattern takes longer at this size, a linear one about a thousandth of it
_WINDOW = 120  # characters; what searches no longer stretch in sixteen articles has a window to search in


class _Parser(SreOpParser):  # type: ignore[misc]
    """Regexploit is older than possessive repetition: take it as greedy, which is the worse."""

    def from_POSSESSIVE_REPEAT(self, data: object) -> object:  # noqa: N802
        return self.from_MAX_REPEAT(data)

    def from_ATOMIC_GROUP(self, data: object) -> object:  # noqa: N802
        return self.sequence_or_singleton(data)


Pattern = tuple[str, int, str, int]


@pytest.fixture(scope="module")
def told() -> dict[str, list[Any]]:
    run = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("regexes.py"))], capture_output=True, text=True, check=True
    )
    found: dict[str, list[Any]] = json.loads(run.stdout)
    return found


@pytest.fixture(scope="module")
def patterns(told: dict[str, list[Any]]) -> list[Pattern]:
    return [(pattern, flags, where, reach) for pattern, flags, where, reach in told["patterns"]]


def test_no_pattern_escapes(told: dict[str, list[Any]]) -> None:
    """Those that are compiled at their first use and those in a call of `re` are there; none is known to nobody."""
    assert len(told["patterns"]) > 300
    assert told["unseen"] == []


def test_no_pattern_is_ambiguous(patterns: list[Pattern]) -> None:
    """By analysis: no two repetitions that can take the same characters."""
    assert [
        f"{where}: {pattern} on {redos.example()!r:.60}"
        for pattern, flags, where, _ in patterns
        for redos in find(_Parser().parse_sre(pattern, flags))
    ] == []


def test_no_pattern_is_slow_on_monotony(patterns: list[Pattern]) -> None:
    """By trying: every pattern over long stretches of every kind of monotony, searched for if it ever is."""
    texts = {name: (piece * (_SIZE // len(piece)))[:_SIZE] for name, piece in MONOTONOUS.items()}
    assert [
        f"{where}: {pattern} on {name}"
        for pattern, flags, where, reach in patterns
        for name, text in texts.items()
        if _seconds(re.compile(pattern, flags), text, anchored=reach <= _WINDOW) > _SECONDS
    ] == []


def _seconds(pattern: re.Pattern[str], text: str, *, anchored: bool) -> float:
    start = time.perf_counter()
    if anchored:
        pattern.match(text)
        pattern.fullmatch(text)
    else:
        pattern.sub("", text)
    return time.perf_counter() - start
