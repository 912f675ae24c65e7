"""Strategies for what was said, and for what was told not to be."""

from hypothesis import strategies as st

from bilateral.model.sources import Source
from bilateral.model.statements import Absence, Statement, Voice
from bilateral.testing.strategies.records import records
from bilateral.testing.strategies.voices import voices

__all__ = ["absences", "statements"]


def statements(
    *, source: Source | None = None, speakers: st.SearchStrategy[Voice] = voices()
) -> st.SearchStrategy[Statement]:
    """Statements of any speakers; shrinks towards one of which nothing is claimed."""
    return records(Statement, source=source, values={"speaker": speakers})


def absences(*, source: Source | None = None) -> st.SearchStrategy[Absence]:
    """Things that were told not to be; shrinks towards one of which nothing is claimed."""
    return records(Absence, source=source)
