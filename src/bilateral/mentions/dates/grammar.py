"""A rule is a pattern over tags and a function that makes an expression of what matched."""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from bilateral.errors import InvalidDate
from bilateral.mentions.dates.expressions import Expression, Fixed, Pick, Unit
from bilateral.mentions.dates.tokens import Tokens
from bilateral.mentions.dates.words import DateWords
from bilateral.model.dates import When
from bilateral.patterns import regex

__all__ = ["Build", "Rule", "fixed", "pick_of", "rule", "value_of", "year_shift_of"]

Match = re.Match[str]
Build = Callable[[Match, Tokens, DateWords], Expression | None]

_PICKS = {
    "this": Pick.THIS,
    "last": Pick.LAST,
    "past": Pick.PAST,
    "next": Pick.NEXT,
    "coming": Pick.COMING,
    "previous": Pick.LAST,
}
_YEAR_SHIFTS = {"this": 0, "last": -1, "next": 1, "previous": -1, "same": 0}


class Rule(NamedTuple):
    """A pattern over tags, the tags it can open with, and what it makes of a match."""

    pattern: re.Pattern[str]
    opens: str
    build: Build

    def match(self, tags: str, position: int) -> Match | None:
        """Match at a token."""
        return self.pattern.match(tags, position)


def rule(opens: str, pattern: str, build: Build) -> Rule:
    """Make a rule; white space in the pattern is for the eye."""
    return Rule(regex(pattern, re.VERBOSE), opens, build)


def value_of(match: Match, tokens: Tokens, group: str) -> Any:  # noqa: ANN401  as many types as tags
    """Return the value of the last token of a group, None where the group is empty."""
    stop = match.end(group)
    return tokens.values[stop - 1] if stop > match.start(group) else None


def pick_of(match: Match, tokens: Tokens, *groups: str) -> Pick:
    """Return which of several is meant; of *this past* and *this coming* the second word says it."""
    for group in groups:
        value = value_of(match, tokens, group)
        if value == "past" and len(match[group]) == 1:
            return Pick.NONE  # "past Nov. 1" is beyond it
        if value in _PICKS:
            return _PICKS[value]
    return Pick.NONE


def year_shift_of(match: Match, tokens: Tokens) -> int | None:
    """Return -1 for *… last year*, 1 for *… next year*, 0 for *… this year*."""
    if value_of(match, tokens, "yu") != Unit.YEAR:
        return None
    return _YEAR_SHIFTS.get(value_of(match, tokens, "yp"))


def fixed(edtf: Iterable[object]) -> Fixed | None:
    """Make a date that needs no calendar of the parts of its EDTF; None where no calendar has it."""
    try:
        return Fixed(When("".join(str(part) for part in edtf)))
    except InvalidDate:
        return None
