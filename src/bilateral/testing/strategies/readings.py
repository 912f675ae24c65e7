"""Strategies for readings."""

from typing import TypeVar

from hypothesis import strategies as st

from bilateral.model.readings import DateMention, Problem, Reading
from bilateral.model.sources import Source
from bilateral.testing.strategies.appearances import appearances, origins
from bilateral.testing.strategies.commitments import commitments, intentions
from bilateral.testing.strategies.meetings import meetings
from bilateral.testing.strategies.sources import sources
from bilateral.testing.strategies.spans import spans
from bilateral.testing.strategies.statements import absences, statements
from bilateral.testing.strategies.whens import whens
from bilateral.testing.strategies.words import phrases

__all__ = ["readings"]

T = TypeVar("T")
_READERS = ("meetings", "commitments", "statements")


@st.composite
def readings(draw: st.DrawFn, *, sources: st.SearchStrategy[Source] = sources(), max_size: int = 2) -> Reading:
    """
    Readings, every evidence of which quotes their source; shrinks towards an empty reading of an empty text.

    ``max_size`` bounds the records of each kind.
    """
    page = draw(sources)
    met = draw(_some(meetings(source=page), max_size))
    ids = st.sampled_from([meeting.id for meeting in met] or ["0123456789abcdef"])
    dates = st.builds(DateMention, spans(text=page.text), st.none() | whens())
    return Reading(
        page,
        draw(origins(source=page)),
        leaders=draw(_some(appearances(source=page), max_size)),
        meetings=met,
        commitments=draw(_some(commitments(source=page, meetings=ids), max_size)),
        intentions=draw(_some(intentions(source=page), max_size)),
        statements=draw(_some(statements(source=page), max_size)),
        absences=draw(_some(absences(source=page), max_size)),
        dates=draw(_some(dates, max_size)),
        problems=draw(_some(st.builds(Problem, phrases(), spans(text=page.text)), max_size)),
        skipped=draw(st.frozensets(st.sampled_from(_READERS))),
        reader_version=draw(st.sampled_from(["", "1", "2"])),
    )


def _some(members: st.SearchStrategy[T], max_size: int) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(members, max_size=max_size).map(tuple)
