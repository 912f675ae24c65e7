"""Cut the surroundings of date words into tokens, each with a tag of one letter."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from bilateral.mentions.dates.words import DateWords, Tagged
from bilateral.patterns import regex

__all__ = ["Tokens", "date_windows"]

_REACH = 44  # characters on either side of a date word that can belong to its date
_DIGITS = regex(r"\d(?:\d{3}|0s)")
_TOKEN = regex(
    r"[a-z]+(?!\w)|\n[^\S\n]*\n|(?<=[.!?:\"])\n"  # the end of a paragraph
    r"|\d+(?:st|nd|rd|th|s)?(?!\w)|\d\d(?=T\d\d:)"  # 3, 3rd, 1990s, the day of 2023-11-17T10:00
    r"|[QHW]\d\d?(?!\w)|[^\W\d_]+(?!\w)|(?P<mixed>\w+)|\S"
)
_STRANGE: Tagged = ("x", None)
_ORDINAL_ENDS = ("st", "nd", "rd", "th")
_LAST_DAY = 31
_YEARS = range(1000, 2200)
_YEAR_DIGITS = 4
_DAY_DIGITS = 2
_DECADE_DIGITS = (2, 4)


class Tokens(NamedTuple):
    """
    The tokens of one window: places, values, and all tags as one string to match rules on.

    Tags: M month, m *May* or *March*, W weekday, w its abbreviation, T today, P part of the day, N 1..31, C other digits,
    c number in words, O ordinal, Y year, D decade, U unit, u units, S season, R this/last/next, r that/same, E early/end,
    e earlier, A ago, B before, Q quarter such as Q2, Z holiday, d the, a a, o of, | end of paragraph, x anything else.
    """

    plain: str
    tags: str
    starts: list[int]
    stops: list[int]
    values: list[Any]

    def lower(self, index: int) -> str:
        """Return a token in lower case; the empty string beyond the ends."""
        return self.plain[self.starts[index] : self.stops[index]].lower() if 0 <= index < len(self.tags) else ""

    def capital(self, index: int) -> bool:
        """Say whether a token begins with a capital."""
        return 0 <= index < len(self.tags) and self.plain[self.starts[index]].isupper()

    def joined(self, first: int, last: int) -> bool:
        """Say whether no space lies between the tokens from one to another."""
        return all(self.stops[i] == self.starts[i + 1] for i in range(first, last))


def date_windows(plain: str, lower: str, words: DateWords) -> Iterator[Tokens]:
    """Find the date words of a page and cut what is around them into tokens."""
    anchors, holidays = _anchors(lower, words)
    for start, stop in _merge(plain, anchors):
        yield _cut(plain, lower, (start, stop), words, [h for h in holidays if start <= h[0] < stop])


def _anchors(lower: str, words: DateWords) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    anchors = [m.span() for m in _DIGITS.finditer(lower)]
    holidays = []
    for pattern, start, stop in words.automaton.find_matches_as_indexes(lower):
        if (start and lower[start - 1].isalnum()) or lower[stop : stop + 1].isalpha():
            continue
        anchors.append((start, stop))
        if words.anchors[pattern] in words.holidays:
            holidays.append((start, stop))
    anchors.sort()
    return anchors, holidays


def _merge(plain: str, anchors: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Widen each anchor by whole words, and join those that meet."""
    begin = end = -1
    for start, stop in anchors:
        left = 0 if start <= _REACH else plain.find(" ", start - _REACH, start)
        right = plain.rfind(" ", stop, stop + _REACH)
        right = len(plain) if stop + _REACH >= len(plain) else right
        left, right = start if left < 0 else left, stop if right < 0 else right
        if begin >= 0 and left <= end:
            end = max(end, right)
            continue
        if begin >= 0:
            yield begin, end
        begin, end = left, right
    if begin >= 0:
        yield begin, end


def _cut(plain: str, lower: str, window: tuple[int, int], words: DateWords, holidays: list[tuple[int, int]]) -> Tokens:
    tags: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    values: list[Any] = []
    feasts = iter([*holidays, (len(plain) + 1, len(plain) + 1)])
    begin, end = next(feasts)  # of the next holiday
    for match in _TOKEN.finditer(plain, *window):
        start, stop = match.span()
        while start >= end:
            begin, end = next(feasts)
        if begin < start:
            continue
        if start == begin and plain[start].isupper():
            stop, tag, value = end, "Z", words.holidays[lower[begin:end]]
        elif match.lastgroup:
            tag, value = _STRANGE
        else:
            tag, value = _tag(match[0], words)
        if value == "following" and tags[-1:] != ["d"]:
            tag, value = _STRANGE  # "following Monday's talks": after them
        tags.append(tag)
        starts.append(start)
        stops.append(stop)
        values.append(value)
    return Tokens(plain, "".join(tags), starts, stops, values)


@lru_cache(maxsize=8192)
def _tag(word: str, words: DateWords) -> Tagged:
    first = word[0]
    if first.isdecimal():
        return _tag_number(word)
    if not first.isalpha():
        return ("|" if first == "\n" else first if first in ",.-/:'()[]" else "x"), None
    if first.isupper():
        if word[-1].isdecimal():
            return "Q", (first, int(word[1:]))
        found = words.capital_tags.get(word.lower())
        if found:
            return found
    return words.tags.get(word) or words.tags.get(word.lower()) or ("s" if word == "s" else "x", None)


def _tag_number(written: str) -> Tagged:
    digits = written.rstrip("sthndr")
    number = int(digits) if len(digits) <= _YEAR_DIGITS and digits.isascii() else 0
    if digits != written:
        if written[len(digits) :] == "s":
            is_decade = len(digits) in _DECADE_DIGITS and number % 10 == 0
            return ("D", number) if is_decade else ("x", None)
        return ("O", number) if 1 <= number <= _LAST_DAY else ("x", number)
    if len(digits) <= _DAY_DIGITS and 1 <= number <= _LAST_DAY:
        return "N", number
    return ("Y", number) if len(digits) == _YEAR_DIGITS and number in _YEARS else ("C", number)
