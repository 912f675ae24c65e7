"""Find quotation marks, and tell them from apostrophes, inches and feet."""

import re
from enum import StrEnum
from typing import NamedTuple

from bilateral.model.spans import Span
from bilateral.patterns import regex

__all__ = ["Mark", "Side", "find_marks"]

# Each alternative begins with one letter, so that `re` skips to it.
_DOUBLE = regex("\"|“|”|„|‟|«|»|″|＂|''|``|‘[‘’]|’[‘’]|,,(?=\\w)")
_SINGLE = regex("['‘’‚‛`´]")
_ELIDED = regex(r"(?:em|tis|til|till|twas|twere|cause|n|round|bout|ere|kay|\d\ds?)\b", re.IGNORECASE)
_FEET = regex(r"\d'\d{1,2}$")
_INCHES = regex(r"[ -](?:x|by|wide|long|tall|high|thick|gun|screen)\b")
_LONGEST_HEIGHT = 5  # 10'11
_WEAK = 300  # a single-quoted passage that may as well end in a possessive is no longer than this


class Side(StrEnum):
    """Which way a mark faces."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


class Mark(NamedTuple):
    """
    One quotation mark.

    ``first`` marks open their paragraph. ``balance`` is how many closing marks more than opening ones stand from here
    to the end of the paragraph; ``reopened`` says that the next paragraph opens with a mark, ``reopens`` that this one
    does and that it follows the paragraph of the mark before.
    """

    start: int
    stop: int
    text: str
    side: Side
    family: str
    paragraph: int
    first: bool = False
    balance: int = 0
    reopened: bool = False
    reopens: bool = False


def find_marks(plain: str, text: str, paragraphs: tuple[Span, ...]) -> list[Mark]:
    r"""
    Return the quotation marks of a text in order, with the side each faces.

    >>> page = "a 6'2\" man: \"Yes\""
    >>> [m.side.value for m in find_marks(page, page, (Span(0, 17),))]
    ['open', 'close']
    """
    marks: list[Mark] = []
    if text.isascii() and not any(mark in text for mark in ('"', "'", "`", ",,")):
        return marks
    angle = min("«»", key=lambda mark: text.find(mark) % (len(text) + 1))  # German news writes »so«, the French « so »
    for index, paragraph in enumerate(paragraphs):
        found = _doubles(plain, text, paragraph, index, angle)
        marks += _with_singles(plain, text, paragraph, index, found)
    return _weighed(marks)


def _doubles(plain: str, text: str, paragraph: Span, index: int, opening: str) -> list[Mark]:
    marks: list[Mark] = []
    low = None
    for match in _DOUBLE.finditer(text, paragraph.start, paragraph.stop):
        kind = match[0]
        if _measures(plain, match.start(), match.end(), paragraph):
            continue
        side = _side(plain, match.start(), match.end(), paragraph)
        if kind in "„,,":
            side, low = Side.OPEN, kind
        elif low and kind in "“”":
            side, low = Side.CLOSE, None
        elif kind == "“" and side is not Side.CLOSE:
            side = Side.OPEN
        elif kind == "”" and side is not Side.OPEN:
            side = Side.CLOSE
        elif kind == "``":
            side = Side.OPEN
        elif kind in "«»":
            side = Side.OPEN if kind == opening else Side.CLOSE
        marks.append(
            Mark(match.start(), match.end(), kind, side, _family(kind), index, first=match.start() == paragraph.start)
        )
    return marks


def _family(kind: str) -> str:
    return "curly" if kind in "“”„‟" else "angle" if kind in "«»" else "straight"


def _measures(plain: str, start: int, stop: int, paragraph: Span) -> bool:
    """Say whether a mark stands for inches: 6'2" and 5" wide."""
    if start == paragraph.start or not plain[start - 1].isdigit():
        return False
    feet = _FEET.search(plain, max(paragraph.start, start - _LONGEST_HEIGHT), start)
    return feet is not None or _INCHES.match(plain, stop) is not None


def _side(plain: str, start: int, stop: int, paragraph: Span) -> Side:
    if stop == paragraph.stop or start == paragraph.start:
        return Side.CLOSE if stop == paragraph.stop else Side.OPEN
    before, after = plain[start - 1], plain[stop]
    opens = (before.isspace() or before in "([{-/\"'") and not after.isspace()
    closes = (not before.isspace() and before not in "([{") and not (after.isalnum() or after in "([{$")
    if opens == closes:
        return Side.EITHER
    if closes and before == ":":
        return Side.EITHER
    return Side.OPEN if opens else Side.CLOSE


def _with_singles(plain: str, text: str, paragraph: Span, index: int, doubles: list[Mark]) -> list[Mark]:
    """Add single marks that stand outside all double ones and come in pairs."""
    taken = {position for mark in doubles for position in range(mark.start, mark.stop)}
    singles = [m.start() for m in _SINGLE.finditer(text, paragraph.start, paragraph.stop) if m.start() not in taken]
    if not any(_opens_single(plain, at, paragraph) for at in singles):
        return doubles
    pairs = _pairs(plain, paragraph, singles, [mark.start for mark in doubles])
    if not pairs:
        return doubles
    added = [
        Mark(at, at + 1, text[at], side, "single", index, first=at == paragraph.start)
        for pair in pairs
        for at, side in zip(pair, (Side.OPEN, Side.CLOSE), strict=True)
    ]
    return sorted(doubles + added, key=lambda mark: mark.start)


def _pairs(plain: str, paragraph: Span, singles: list[int], doubles: list[int]) -> list[tuple[int, int]]:
    """Pair each opening single mark with the next closing one; no pair lies inside double marks or across one."""
    pairs: list[tuple[int, int]] = []
    opened = weak = -1
    seen = 0
    for at in [*singles, paragraph.stop]:
        passed = seen
        while seen < len(doubles) and doubles[seen] < at:
            seen += 1
        opens = at < paragraph.stop and _opens_single(plain, at, paragraph)
        if opens or seen != passed or at == paragraph.stop:
            # "the leaders' hopes": a mark after s may be a genitive; it closes only where no better one does.
            if -1 < opened < weak < opened + _WEAK:
                pairs.append((opened, weak))
            opened, weak = (at if opens and not seen % 2 else -1), -1
        elif opened >= 0 and _closes_single(plain, at, paragraph):
            if not plain.startswith("s' ", at - 1):
                pairs.append((opened, at))
                opened = weak = -1
            elif weak < 0:
                weak = at
    return pairs


def _opens_single(plain: str, at: int, paragraph: Span) -> bool:
    before = plain[at - 1] if at > paragraph.start else " "
    after = plain[at + 1] if at + 1 < paragraph.stop else " "
    return (before.isspace() or before in "([-") and after.isalnum() and not _ELIDED.match(plain, at + 1)


def _closes_single(plain: str, at: int, paragraph: Span) -> bool:
    after = plain[at + 1] if at + 1 < paragraph.stop else " "
    return not plain[at - 1].isspace() and not after.isalnum()


def _weighed(marks: list[Mark]) -> list[Mark]:
    """Give each mark the balance of its paragraph's rest, and say which paragraphs are reopened."""
    opening = {mark.paragraph for mark in marks if mark.first and mark.side is not Side.CLOSE}
    marked = {mark.paragraph for mark in marks}
    weighed: list[Mark] = []
    balance, paragraph = 0, -1
    for mark in reversed(marks):
        if mark.paragraph != paragraph:
            balance, paragraph = 0, mark.paragraph
        if mark.family != "single":
            balance += {Side.OPEN: -1, Side.CLOSE: 1, Side.EITHER: 0}[mark.side]
        weighed.append(
            Mark(
                mark.start,
                mark.stop,
                mark.text,
                mark.side,
                mark.family,
                mark.paragraph,
                mark.first,
                balance,
                reopened=mark.paragraph + 1 in opening,
                reopens=mark.first and mark.paragraph - 1 in marked,
            )
        )
    return weighed[::-1]
