"""Strategies for meetings."""

from hypothesis import strategies as st

from bilateral.model.dates import When
from bilateral.model.leaders import Party
from bilateral.model.meetings import Meeting
from bilateral.model.sources import Source
from bilateral.testing.strategies.parties import parties
from bilateral.testing.strategies.records import records
from bilateral.testing.strategies.whens import whens

__all__ = ["meetings"]


def meetings(
    *,
    source: Source | None = None,
    parties: st.SearchStrategy[Party] = parties(),
    whens: st.SearchStrategy[When] = whens(),
) -> st.SearchStrategy[Meeting]:
    """Meetings as one source tells them, of any parties and days; shrinks towards one of which nothing is claimed."""
    return records(Meeting, source=source, values={"parties": parties, "when": whens})
