"""Strategies for commitments and intentions."""

from hypothesis import strategies as st

from bilateral.model.commitments import Commitment, Intention
from bilateral.model.leaders import Party
from bilateral.model.sources import Source
from bilateral.testing.strategies.parties import parties
from bilateral.testing.strategies.records import records

__all__ = ["commitments", "intentions"]

_IDS = st.just("0123456789abcdef")


def commitments(
    *,
    source: Source | None = None,
    actors: st.SearchStrategy[Party] = parties(),
    meetings: st.SearchStrategy[str] = _IDS,
) -> st.SearchStrategy[Commitment]:
    """Commitments of any actors, made at the meetings of given ids; shrinks towards one of which nothing is claimed."""
    return records(Commitment, source=source, values={"actors": actors, "meeting": meetings})


def intentions(
    *, source: Source | None = None, actors: st.SearchStrategy[Party] = parties()
) -> st.SearchStrategy[Intention]:
    """Weaker words than commitments; shrinks towards one of which nothing is claimed."""
    return records(Intention, source=source, values={"actors": actors, "meeting": _IDS})
