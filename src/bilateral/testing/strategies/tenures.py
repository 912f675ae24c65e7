"""Strategies for terms of office."""

import datetime as dt

from hypothesis import strategies as st

from bilateral.model.dates import When
from bilateral.model.leaders import Leader, Tenure
from bilateral.model.offices import Office
from bilateral.testing.strategies.leaders import leaders
from bilateral.testing.strategies.words import phrases

__all__ = ["tenures"]

_FIRST, _LAST = dt.date(1945, 1, 1), dt.date(2049, 12, 31)


@st.composite
def tenures(
    draw: st.DrawFn,
    *,
    leaders: st.SearchStrategy[Leader] = leaders(),
    offices: st.SearchStrategy[Office] = st.sampled_from(Office),
) -> Tenure:
    """Terms of office, ended or open; shrinks towards an open one from 2000-01-01, of a president."""
    since = draw(st.dates(_FIRST, _LAST))
    until = draw(st.none() | st.dates(since, _LAST))
    ends = None if until is None else When.day(until)
    return Tenure(draw(leaders), draw(offices), When.day(since), ends, draw(st.just("") | phrases()))
