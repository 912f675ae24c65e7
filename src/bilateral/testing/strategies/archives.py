"""Strategies for archives."""

from hypothesis import strategies as st

from bilateral.archive.archive import Archive
from bilateral.model.readings import Reading
from bilateral.testing.strategies.readings import readings

__all__ = ["archives"]


def archives(
    *, readings: st.SearchStrategy[Reading] = readings(max_size=1), max_size: int = 3
) -> st.SearchStrategy[Archive]:
    """Archives of a few readings; shrinks towards the empty archive."""
    return st.frozensets(readings, max_size=max_size).map(Archive)
