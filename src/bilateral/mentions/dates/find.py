"""Find dates on a page."""

import re
from collections.abc import Iterator

from bilateral.lang.pack import Language
from bilateral.mentions.dates.expressions import Bound, DateMention, Expression, Stretch, Weekday
from bilateral.mentions.dates.grammar import Rule
from bilateral.mentions.dates.rules import RULES
from bilateral.mentions.dates.tokens import Tokens, date_windows
from bilateral.mentions.dates.words import DateWords, date_words
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["find_dates"]

_BY_TAG: dict[str, tuple[Rule, ...]] = {
    tag: tuple(rule for rule in RULES if tag in rule.opens) for tag in {tag for rule in RULES for tag in rule.opens}
}
_ALONE = "MWwmTYDQSZ"  # tags that can be a date by themselves; the others need one beside them
_BESIDE = "".join(re.escape(tag) for tag in sorted(set(_BY_TAG) - set(_ALONE)))
_OPENERS = regex(rf"[{_ALONE}]|[{_BESIDE}](?=[^x|])")
_DROPPED = "-~"  # signs before a date that are no part of it


def find_dates(document: Document, language: Language) -> tuple[DateMention, ...]:
    """
    Find the dates of a page, in order, none within another; masked lines hold none.

    >>> from bilateral import Source
    >>> from bilateral.lang.pack import language
    >>> from bilateral.text.documents import open_document
    >>> page = open_document(Source.of("They met on 3 May 2019."), language("en"))
    >>> [m.span.of(page.plain) for m in find_dates(page, language("en"))]
    ['3 May 2019']
    """
    words = date_words(language)
    found = _read_page(document.plain, document.lower, words)
    if not document.masked:
        return tuple(found)
    return tuple(m for m in found if not document.hides(m.span.start, m.span.stop))


def _read_page(plain: str, lower: str, words: DateWords) -> Iterator[DateMention]:
    for tokens in date_windows(plain, lower, words):
        yield from _read_window(tokens, words)


def _read_window(tokens: Tokens, words: DateWords) -> Iterator[DateMention]:
    position = 0
    while opener := _OPENERS.search(tokens.tags, position):
        position = opener.start()
        read = read_at(tokens, position, words)
        if read is None:
            position += 1
            continue
        match, expression = read
        yield _mention(tokens, match, expression, words)
        position = match.end()


def read_at(tokens: Tokens, position: int, words: DateWords) -> tuple[re.Match[str], Expression] | None:
    """Read the longest date that begins with a token."""
    matches = [(match, rule) for rule in _BY_TAG[tokens.tags[position]] if (match := rule.match(tokens.tags, position))]
    for match, rule in sorted(matches, key=lambda pair: -pair[0].end()):
        expression = rule.build(match, tokens, words)
        if expression is not None:
            return match, expression
    return None


def _mention(tokens: Tokens, match: re.Match[str], expression: Expression, words: DateWords) -> DateMention:
    first, last = match.start(), match.end() - 1
    while tokens.tags[first] in _DROPPED:
        first += 1
    while tokens.tags[last] == ".":
        last -= 1
    groups = match.groupdict()
    part = next((str(tokens.values[i]) for i in range(first, last + 1) if tokens.tags[i] == "E"), "")
    return DateMention(
        Span(tokens.starts[first], tokens.stops[last]),
        expression,
        Bound.NONE if isinstance(expression, Stretch) else _bound(tokens, first, words),
        part,
        approximate=bool(groups.get("about")) or (not isinstance(expression, Weekday) and _is_about(tokens, first)),
    )


def _is_about(tokens: Tokens, first: int) -> bool:
    return first > 0 and tokens.tags[first - 1] == "~"


def _bound(tokens: Tokens, first: int, words: DateWords) -> Bound:
    before = first - 1
    while before >= 0 and tokens.tags[before] in "d~":
        before -= 1
    return Bound(words.bounds.get(tokens.lower(before), ""))
