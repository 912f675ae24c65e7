"""Find the day that a page says it appeared: in a line of its own, in a heading, in a dateline."""

from collections.abc import Iterator

from bilateral.lang.pack import Language
from bilateral.mentions.day_lines import DayAt, day_lines
from bilateral.model.dates import When
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["find_published"]

_HEAD = 6  # paragraphs that may tell the day
_FOOT = 3  # paragraphs from the end that may be nothing but a date
_SHORT = 120  # characters of such a line


def find_published(document: Document, language: Language) -> tuple[When, Span] | None:
    r"""
    Return the day that a page says it appeared, and where: by a line of its own before a heading or a dateline.

    >>> from bilateral.lang.pack import language
    >>> from bilateral.model.sources import Source
    >>> from bilateral.text.documents import open_document
    >>> page = open_document(Source.of("Published: 4 March 2019\nThe two met on Sunday."), language("en"))
    >>> str(find_published(page, language("en"))[0])
    '2019-03-04'
    """
    markers = tuple(language.table("origin")["markers"]["published"])
    for index, line in enumerate(document.paragraphs):
        if len(line) > (_SHORT if index else 2 * _SHORT):
            continue
        lower = document.lower[line.start : line.stop]
        marked = lower.startswith(markers)
        if not marked and _HEAD <= index < len(document.paragraphs) - _FOOT:
            continue
        bar = lower.rfind("|") + 1 if index < _HEAD else 0
        for day in (*day_lines(lower, language), *_after(lower, bar, language)):
            if marked or day.alone:
                return day.when, Span(line.start + day.start, line.start + day.stop)
    return _headed(document, language)


def _after(lower: str, bar: int, language: Language) -> Iterator[DayAt]:
    """Yield the days of what stands after the last bar of a line: *EXAMPLE TIMES | OSLO | MAY 4, 2012*."""
    if bar:
        words = lower[bar:].lstrip()
        begin = len(lower) - len(words)
        for day in day_lines(words.rstrip(), language):
            yield day._replace(start=begin + day.start, stop=begin + day.stop)


_PARTED = regex(r"(?:.*[,|/(] ?| *|.* --? )(?:on |of |dated )?(?:[a-z]+day,? )?")
_PARTS = regex(r" *(?:$|[,|/)]| --? | by |: )")
_FILED = regex(r"[A-Z][A-Z .'/-]{2,40}, ")
_WIRE = regex(r",? (?:\(|--? )")


def _headed(document: Document, language: Language) -> tuple[When, Span] | None:
    """Return the day that stands apart in a heading, or in a dateline: *Press conference, Canberra, 4 March 2019*."""
    for line in document.paragraphs[:_HEAD]:
        lower = document.lower[line.start : min(line.stop, line.start + _SHORT)]
        filed = _FILED.match(document.plain, line.start, line.stop)
        heading = len(line) <= _SHORT and not lower.rstrip().endswith((".", "!", "?", '"', ":"))
        for day in day_lines(lower, language) if filed or heading else ():
            parted = heading and _PARTED.fullmatch(lower, 0, day.start) and _PARTS.match(lower, day.stop)
            wired = filed and line.start + day.start == filed.end() and _WIRE.match(lower, day.stop)
            if parted or wired:
                return day.when, Span(line.start + day.start, line.start + day.stop)
    return None
