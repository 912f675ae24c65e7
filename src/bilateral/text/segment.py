"""Cut a page into paragraphs and sentences."""

import re
from collections.abc import Iterator
from functools import cache

from bilateral.lang.pack import Language
from bilateral.model.spans import Span
from bilateral.patterns import regex

__all__ = ["find_paragraphs", "find_sentences"]

_LINE = regex(r"[^\n]+")
_STOP = regex(r"[.!?](?<![.!?].)[.!?]*+[\"')\]*]*+(?=\s)")  # tried once a run: a line of a million stops is cheap
_LAST_WORD = regex(r"[\w.&'-]+$")
_NEXT = regex(r"[\s\"'(\[-]*")
_WIDEST = 130  # characters: a page with a longer line was not broken into lines for want of room
_NARROWEST = 45  # characters that a line broken for want of room has at least
_LONGEST = 2500  # characters of one sentence; the preamble of a joint statement has some 1,500
_WINDOW = 24  # characters looked at before a full stop: longer than any abbreviation


def find_paragraphs(plain: str) -> tuple[Span, ...]:
    r"""
    Return the paragraphs, in order: the lines that hold anything, or what a narrow page broke into lines.

    >>> [p.of("One.\n\nTwo.") for p in find_paragraphs("One.\n\nTwo.")]
    ['One.', 'Two.']
    """
    lines = [
        Span(m.start() + len(line) - len(line.lstrip()), m.start() + len(line.rstrip()))
        for m in _LINE.finditer(plain)
        if (line := m[0]).strip()
    ]
    if len(lines) <= 1 or any(len(line) > _WIDEST for line in lines):
        return tuple(lines)
    return tuple(_unwrap(plain, lines))


def _unwrap(plain: str, lines: list[Span]) -> Iterator[Span]:
    """
    Join the lines of a narrow page: one was broken for want of room if the next one's first word would not have fitted.

    The room is what four lines in five keep to, so that one line that runs over does not hide it.
    """
    room = sorted(map(len, lines))[len(lines) * 4 // 5]
    start, last = lines[0].start, lines[0]
    for line in lines[1:]:
        first = plain.find(" ", line.start, line.stop)
        word = (first if first >= 0 else line.stop) - line.start
        broken = len(last) >= _NARROWEST and line.start == last.stop + 1 and len(last) + 1 + word > room
        if not broken:
            yield Span(start, last.stop)
            start = line.start
        last = line
    yield Span(start, last.stop)


def find_sentences(plain: str, paragraphs: tuple[Span, ...], language: Language) -> tuple[Span, ...]:
    """
    Return the sentences of the paragraphs, in order; a sentence never leaves its paragraph.

    >>> from bilateral.lang.pack import language
    >>> text = "Mr. Abe met U.S. envoys on Jan. 3. They spoke."
    >>> [s.of(text) for s in find_sentences(text, find_paragraphs(text), language("en"))]
    ['Mr. Abe met U.S. envoys on Jan. 3.', 'They spoke.']
    """
    rules = _rules(language)
    return tuple(span for paragraph in paragraphs for span in _cut(plain, paragraph, rules))


_Rules = tuple[frozenset[str], frozenset[str]]


@cache
def _rules(language: Language) -> _Rules:
    table = language.table("abbreviations")
    return frozenset(table.get("never_ends", ())), frozenset(table.get("may_end", ()))


def _cut(plain: str, paragraph: Span, rules: _Rules) -> Iterator[Span]:
    start = paragraph.start
    for stop in _STOP.finditer(plain, paragraph.start, paragraph.stop):
        if _ends(plain, stop, paragraph, rules):
            yield from _pieces(plain, start, stop.end())
            start = _skip_space(plain, stop.end(), paragraph.stop)
    if start < paragraph.stop:
        yield from _pieces(plain, start, paragraph.stop)


def _pieces(plain: str, start: int, stop: int) -> Iterator[Span]:
    """Cut what is too long for a sentence between words: a megabyte without a full stop is no prose."""
    while stop - start > _LONGEST:
        cut = plain.rfind(" ", start + 1, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else cut
        yield Span(start, cut)
        start = _skip_space(plain, cut, stop)
    if start < stop:
        yield Span(start, stop)


def _skip_space(plain: str, position: int, limit: int) -> int:
    while position < limit and plain[position].isspace():
        position += 1
    return position


def _ends(plain: str, stop: re.Match[str], paragraph: Span, rules: _Rules) -> bool:
    """Say whether a full stop ends its sentence: not after *Mr.*, *U.S.* or an initial before a name."""
    never, may = rules
    after = _NEXT.match(plain, stop.end(), min(paragraph.stop, stop.end() + 8))
    follows = plain[after.end() : after.end() + 1] if after else ""
    if not follows or after is None or after.end() >= paragraph.stop:
        return True
    if follows.islower():
        return False
    if plain[stop.start()] != ".":
        return True
    before = _LAST_WORD.search(plain, max(paragraph.start, stop.start() - _WINDOW), stop.start())
    word = before[0] if before else ""
    if word in never or (len(word) == 1 and word.isupper() and word != "I"):
        return bool(len(word) == 1 and stop[0] != ".")
    if word in may or ("." in word and len(word) <= 5):  # noqa: PLR2004  "U.S", "p.m", "U.N"
        return follows.isupper() and _opens(plain, after.end())
    return True


_OPENERS = regex(
    r"(?:The|He|She|It|They|We|I|In|On|At|But|And|This|That|These|Those|His|Her|Their|Our|A|An|As|If|When|While|After|"
    r"Before|There|Both|For|To|With|By|From|However|Earlier|Last|Mr|Mrs|Ms|So|Under|During|Since|What|You|Now|Some|Also)\b"
)


def _opens(plain: str, position: int) -> bool:
    """Say whether a word after *U.S.* or *Inc.* opens a sentence rather than goes on with a name."""
    return _OPENERS.match(plain, position) is not None
