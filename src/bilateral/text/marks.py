"""Find quotation marks, and tell them from apostrophes, inches and feet."""

import re
from enum import StrEnum

from attrs import evolve, frozen

from bilateral.model.spans import Span

__all__ = ["Mark", "Side", "find_marks"]

_DOUBLE = re.compile("[\"“”„‟«»″＂]|''|``|[‘’]{2}|,,(?=\\w)")
_SINGLE = re.compile("['‘’‚‛`´]")
_ELIDED = re.compile(r"(?:em|tis|til|till|twas|twere|cause|n|round|bout|ere|kay|\d\ds?)\b", re.IGNORECASE)
_AFTER_OPEN = re.compile(r"[\w$€£#@(\[.…'‘“-]")


class Side(StrEnum):
    """Which way a mark faces."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


@frozen
class Mark:
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
    """
    Return the quotation marks of a text in order, with the side each faces.

    >>> [m.side.value for m in find_marks('a 6\\'2" man: "Yes"', 'a 6\\'2" man: "Yes"', (Span(0, 18),))]
    ['open', 'close']
    """
    marks: list[Mark] = []
    for index, paragraph in enumerate(paragraphs):
        found = _doubles(plain, text, paragraph, index)
        marks += _with_singles(plain, text, paragraph, index, found)
    return _weighed(marks)


def _doubles(plain: str, text: str, paragraph: Span, index: int) -> list[Mark]:
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
        elif kind in "«»" and side is Side.EITHER:
            side = Side.OPEN if kind == "«" else Side.CLOSE
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
    feet = re.compile(r"\d'\d{1,2}$").search(plain, max(paragraph.start, start - 5), start)
    return feet is not None or re.compile(r"[ -](?:x|by|wide|long|tall|high|thick|gun|screen)\b").match(plain, stop) is not None


def _side(plain: str, start: int, stop: int, paragraph: Span) -> Side:
    before = plain[start - 1] if start > paragraph.start else " "
    after = plain[stop] if stop < paragraph.stop else " "
    opens = (before.isspace() or before in "([{-/\"'") and not after.isspace()
    closes = (not before.isspace() and before not in "([{") and not (after.isalnum() or after in "([{$")
    if opens == closes:
        return Side.EITHER
    if closes and before in ":":
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
    """Pair an opening single mark with the next closing one, none inside double marks or across them."""
    pairs: list[tuple[int, int]] = []
    opened: int | None = None
    weak: int | None = None
    seen = 0
    for at in singles:
        before = seen
        while seen < len(doubles) and doubles[seen] < at:
            seen += 1
        if seen != before:
            if opened is not None and weak is not None:
                pairs.append((opened, weak))
            opened = weak = None
        if seen % 2:
            continue
        if _opens_single(plain, at, paragraph):
            if opened is not None and weak is not None:
                pairs.append((opened, weak))
            opened, weak = at, None
        elif opened is not None and _closes_single(plain, at, paragraph):
            if plain[at - 1] == "s" and plain[at + 1 : at + 2] == " " and at + 1 < paragraph.stop:
                weak = at if weak is None else weak
            else:
                pairs.append((opened, at))
                opened = weak = None
    if opened is not None and weak is not None:
        pairs.append((opened, weak))
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
        balance += {Side.OPEN: -1, Side.CLOSE: 1, Side.EITHER: 0}[mark.side]
        weighed.append(
            evolve(
                mark,
                balance=balance,
                reopened=mark.paragraph + 1 in opening,
                reopens=mark.first and mark.paragraph - 1 in marked,
            )
        )
    return weighed[::-1]
