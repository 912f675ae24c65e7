"""Strategies for spans."""

from hypothesis import strategies as st

from bilateral.model.spans import Span

__all__ = ["spans"]


@st.composite
def spans(draw: st.DrawFn, *, text: str | None = None, max_stop: int = 10_000) -> Span:
    """Spans of a text, or of any text of ``max_stop`` characters; shrinks towards ``Span(0, 0)``."""
    limit = max_stop if text is None else len(text)
    start = draw(st.integers(0, limit))
    return Span(start, draw(st.integers(start, limit)))
