"""Strategies for countries and organisations."""

from hypothesis import strategies as st

from bilateral.model.places import Country, Polity
from bilateral.testing.strategies.words import codes, country_names, words

__all__ = ["countries"]


@st.composite
def countries(
    draw: st.DrawFn, *, codes: st.SearchStrategy[str] = codes(), kinds: tuple[Polity, ...] = tuple(Polity)
) -> Country:
    """Countries, territories and organisations with made-up names; shrinks towards ``Country("AA", "Arden")``."""
    code = draw(codes)
    name = country_names().get(code, code)
    return Country(code, name, draw(st.sampled_from(kinds)), draw(st.none() | words("cities")))
