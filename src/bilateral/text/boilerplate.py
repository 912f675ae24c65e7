"""Tell lines of a page that are not prose: copyright, link lists, comment forms."""

from collections.abc import Iterator
from functools import cache

from bilateral.lang.pack import Language
from bilateral.model.spans import Span

__all__ = ["find_boilerplate"]

_STARTS_LIMIT = 300  # a longer line is prose, however it begins
_HEADLINE = 110  # characters of a headline at most
_HEADLINE_SPACES = 2
_HEADLINES = 4  # so many in a row are a list of links, not a heading
_LABEL = 40  # characters of what heads a list of links at most
_ENDS = frozenset(".!?:;,\"')]-")


def find_boilerplate(lower: str, paragraphs: tuple[Span, ...], language: Language) -> tuple[Span, ...]:
    r"""
    Return the paragraphs that are not prose.

    >>> from bilateral.lang.pack import language
    >>> text = "they met.\nplease enter your name here"
    >>> find_boilerplate(text, (Span(0, 9), Span(10, 38)), language("en"))
    (Span(start=10, stop=38),)
    """
    starts, holds, whole, limit = _tables(language)
    links = _links(language)
    found = []
    for paragraph in paragraphs:
        size = len(paragraph)
        if size > _STARTS_LIMIT:
            continue
        line = lower[paragraph.start : paragraph.stop]
        if line.startswith(starts) or line in whole or (size <= limit and any(words in line for words in holds)):
            found.append(paragraph)
    return tuple(sorted({*found, *_headlines(lower, paragraphs), *_linked(lower, paragraphs, links)}))


def _linked(lower: str, paragraphs: tuple[Span, ...], labels: frozenset[str]) -> Iterator[Span]:
    """Return the lists of other stories: the label, and the short lines below it to the next empty line."""
    listed = fresh = False
    at = 0
    for paragraph in paragraphs:
        line = lower[paragraph.start : paragraph.stop]
        parted = lower.count("\n", at, paragraph.start) > 1
        at = paragraph.stop
        if len(paragraph) <= _LABEL and line.rstrip(" :") in labels:
            listed, fresh = True, True
            yield paragraph
        elif listed and (fresh or not parted) and len(paragraph) <= _HEADLINE and line[-1] != ".":
            fresh = False
            yield paragraph
        else:
            listed = False


def _headlines(lower: str, paragraphs: tuple[Span, ...]) -> Iterator[Span]:
    """Return the lines of each run of headlines: short ones of several words of which none ends a sentence."""
    run: list[Span] = []
    for paragraph in paragraphs:
        if len(paragraph) <= _HEADLINE and _is_headline(lower[paragraph.start : paragraph.stop]):
            run.append(paragraph)
            continue
        if len(run) >= _HEADLINES:
            yield from run
        run = []
    if len(run) >= _HEADLINES:
        yield from run


def _is_headline(line: str) -> bool:
    return line[-1] not in _ENDS and line.count(" ") >= _HEADLINE_SPACES and not line.startswith(("by ", "(", '"'))


@cache
def _links(language: Language) -> frozenset[str]:
    return frozenset(language.table("boilerplate")["links"])


@cache
def _tables(language: Language) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str], int]:
    table = language.table("boilerplate")
    return tuple(table["starts"]), tuple(table["holds"]), frozenset(table["whole"]), int(table["holds_limit"])
