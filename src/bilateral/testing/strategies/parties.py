"""Strategies for the sides of a meeting."""

from hypothesis import strategies as st

from bilateral.model.leaders import Leader, Party
from bilateral.testing.strategies.leaders import leaders
from bilateral.testing.strategies.words import codes

__all__ = ["parties"]


def parties(
    *, leaders: st.SearchStrategy[Leader] = leaders(), countries: st.SearchStrategy[str] = codes()
) -> st.SearchStrategy[Party]:
    """Countries, and leaders with their country; shrinks towards ``Party("AA")``."""
    return st.builds(Party, countries) | leaders.map(Party.of)
