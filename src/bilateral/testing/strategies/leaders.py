"""Strategies for leaders."""

from hypothesis import strategies as st

from bilateral.model.leaders import Leader
from bilateral.testing.strategies.words import codes, words

__all__ = ["leaders"]


@st.composite
def leaders(draw: st.DrawFn, *, countries: st.SearchStrategy[str] = codes()) -> Leader:
    """Leaders of a country, with the kinds of name the world has; shrinks towards ``Leader("Ana Adu", "AA", "Adu")``."""
    surname = draw(words("surnames"))
    return Leader(f"{draw(words('given'))} {surname}", draw(countries), draw(st.sampled_from([surname, ""])))
