"""Strategies for leaders as a source shows them, and for where a source says it comes from."""

from hypothesis import strategies as st

from bilateral.model.leaders import Appearance, Leader
from bilateral.model.sources import Origin, Source
from bilateral.testing.strategies.leaders import leaders
from bilateral.testing.strategies.records import records

__all__ = ["appearances", "origins"]


def appearances(
    *, source: Source | None = None, leaders: st.SearchStrategy[Leader] = leaders()
) -> st.SearchStrategy[Appearance]:
    """Leaders on one page; shrinks towards one of whom nothing is claimed."""
    return records(Appearance, source=source, values={"leader": leaders})


def origins(*, source: Source | None = None) -> st.SearchStrategy[Origin]:
    """What a page says of its origin; shrinks towards nothing."""
    return records(Origin, source=source)
