"""Tell lines of a page that are not prose: copyright, link lists, comment forms."""

from functools import cache

from bilateral.lang.pack import Language
from bilateral.model.spans import Span

__all__ = ["find_boilerplate"]

_STARTS_LIMIT = 300  # a longer line is prose, however it begins


def find_boilerplate(lower: str, paragraphs: tuple[Span, ...], language: Language) -> tuple[Span, ...]:
    r"""
    Return the paragraphs that are not prose.

    >>> from bilateral.lang.pack import language
    >>> text = "they met.\nplease enter your name here"
    >>> find_boilerplate(text, (Span(0, 9), Span(10, 38)), language("en"))
    (Span(start=10, stop=38),)
    """
    starts, holds, whole, limit = _tables(language)
    found = []
    for paragraph in paragraphs:
        size = len(paragraph)
        if size > _STARTS_LIMIT:
            continue
        line = lower[paragraph.start : paragraph.stop]
        if line.startswith(starts) or line in whole or (size <= limit and any(words in line for words in holds)):
            found.append(paragraph)
    return tuple(found)


@cache
def _tables(language: Language) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str], int]:
    table = language.table("boilerplate")
    return tuple(table["starts"]), tuple(table["holds"]), frozenset(table["whole"]), int(table["holds_limit"])
