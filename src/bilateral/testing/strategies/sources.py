"""Strategies for sources and their texts."""

import datetime as dt

from hypothesis import strategies as st

from bilateral.model.sources import Source
from bilateral.testing.strategies.words import phrases, words

__all__ = ["sources", "texts"]


def texts(*, max_lines: int = 6) -> st.SearchStrategy[str]:
    """Lines of words, marks and odd characters, not prose; shrinks towards the empty text."""
    line = phrases(max_words=12) | st.text(max_size=30)
    return st.lists(line, max_size=max_lines).map("\n".join)


@st.composite
def sources(
    draw: st.DrawFn,
    *,
    texts: st.SearchStrategy[str] = texts(),
    outlets: st.SearchStrategy[str | None] = st.none() | words("outlets"),
    published: st.SearchStrategy[dt.date | None] = st.none() | st.dates(dt.date(1945, 1, 1), dt.date(2049, 12, 31)),
) -> Source:
    """Sources with what a feed may tell of them; shrinks towards an empty text of no outlet and no date."""
    return Source(
        draw(texts),
        draw(outlets),
        draw(published),
        draw(st.none() | words("given")),
        draw(st.none() | phrases()),
        draw(st.none() | st.sampled_from(["https://example.org/1", "https://example.org/2?a=b"])),
        draw(st.none() | st.sampled_from(["article-1", "article-2"])),
    )
