"""Strategies for places and summits."""

from hypothesis import strategies as st

from bilateral.model.places import Place, Summit
from bilateral.testing.strategies.words import codes, words

__all__ = ["places", "summits"]

_TOLD = ((1, 0, 0), (1, 1, 0), (1, 1, 1), (0, 1, 0), (0, 1, 1), (0, 0, 1), (1, 0, 1))


@st.composite
def places(draw: st.DrawFn, *, countries: st.SearchStrategy[str] = codes()) -> Place:
    """Places told as a country, city, venue or any of them together; shrinks towards ``Place("AA")``."""
    country, city, venue = draw(st.sampled_from(_TOLD))
    return Place(
        draw(countries) if country else "",
        draw(words("cities")) if city else "",
        draw(words("venues")) if venue else "",
    )


@st.composite
def summits(draw: st.DrawFn, *, years: st.SearchStrategy[int] = st.integers(1945, 2099)) -> Summit:
    """Summits, of a series or not; shrinks towards ``Summit("Arden Forum")``."""
    name = draw(words("summits"))
    series = draw(st.sampled_from(["", name]))
    return Summit(name, series, draw(st.none() | years))
