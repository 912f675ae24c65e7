"""Small strategies for records of every kind, with evidence that quotes its source."""

import datetime as dt
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.commitments import Commitment, CommitmentStatus, Intention, Kind, Strength
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.leaders import Appearance, Leader, Party
from bilateral.model.meetings import Format, Meeting, Mode, Raised, Rank, Status
from bilateral.model.offices import Office
from bilateral.model.places import Place, Summit
from bilateral.model.quantities import Quantity
from bilateral.model.readings import DateMention, Problem, Reading
from bilateral.model.records import Record
from bilateral.model.sources import Origin, Source
from bilateral.model.spans import Span
from bilateral.model.statements import Absence, Form, Lack, Level, Speaker, Stance, Statement, Voice

_texts = st.text(max_size=20)
_words = st.text(min_size=1, max_size=12)
_codes = st.sampled_from(["US", "MX", "FR", "DE", "EU", "OTHER"])
_whens = st.sampled_from(
    ["2023-11-17", "2023-11", "2023", "198X", "2023-11-15/2023-11-17", "2022~", "../2024", "2023-21", "2024/.."]
).map(When)
_parties = st.builds(Party, _codes, _texts)
_issues = st.sampled_from(Issue)
_values: dict[type, st.SearchStrategy[object]] = {
    str: _texts,
    int: st.integers(0, 3000),
    bool: st.booleans(),
    When: _whens,
    Party: _parties,
    Issue: _issues,
    Leader: st.builds(Leader, _words, _codes, _texts),
    Place: st.builds(Place, _codes, _texts, _texts),
    Summit: st.builds(Summit, _words, _texts, st.none() | st.integers(1900, 2100)),
    Raised: st.builds(Raised, _issues, _parties, st.integers(0, 5)),
    Quantity: st.builds(
        Quantity,
        st.decimals(min_value=Decimal(-(10**15)), max_value=Decimal(10**15), places=2),
        _words,
        _words,
        _texts,
        st.none() | _whens,
        st.booleans(),
    ),
    Voice: st.builds(
        Voice, _texts, _texts, _codes, st.sampled_from(Speaker), level=st.sampled_from(Level), number=st.integers(0, 9)
    ),
}
for closed in (Status, Mode, Format, Rank, Office, Kind, CommitmentStatus, Strength, Form, Stance, Lack):
    _values[closed] = st.sampled_from(list(closed))


@st.composite
def evidences(draw: st.DrawFn, source: Source) -> Evidence:
    """Evidence that quotes the source; shrinks towards its beginning."""
    start = draw(st.integers(0, len(source.text)))
    stop = draw(st.integers(start, len(source.text)))
    return Evidence(source.id, start, stop, source.text[start:stop])


@st.composite
def records(draw: st.DrawFn, kind: type[Record], source: Source) -> Record:
    """Records of a kind; shrinks towards one without claims."""
    quoted = evidences(source)
    made = []
    for name in draw(st.lists(st.sampled_from(kind.fields()), max_size=4)):
        value = draw(_values[getattr(kind, name).kind])
        basis, told = draw(st.sampled_from(Basis)), draw(st.sampled_from(["", "2023-11-16", "2024-01-01"]))
        made.append(Claim(name, value, basis, draw(_texts), tuple(draw(st.lists(quoted, max_size=2))), told))
    return kind(draw(st.frozensets(quoted, max_size=2)), frozenset(made))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Readings with records of every kind; shrinks towards an empty text."""
    days = st.none() | st.dates(dt.date(1980, 1, 1), dt.date(2030, 1, 1))
    text = draw(st.text(max_size=60))
    source = Source(text, draw(st.none() | _words), draw(days), draw(st.none() | _words), url=draw(st.none() | _words))
    few: dict[str, Any] = {
        name: draw(st.lists(records(kind, source), max_size=2).map(tuple))
        for name, kind in (
            ("leaders", Appearance),
            ("meetings", Meeting),
            ("commitments", Commitment),
            ("intentions", Intention),
            ("statements", Statement),
            ("absences", Absence),
        )
    }
    origin = draw(records(Origin, source))
    assert isinstance(origin, Origin)
    spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 50), st.integers(0, 9))
    date_mentions = st.tuples(spans, st.none() | _whens).map(lambda told: DateMention(*told))
    problems = st.tuples(_texts, spans).map(lambda told: Problem(*told))
    few |= {
        "dates": draw(st.lists(date_mentions, max_size=2).map(tuple)),
        "problems": draw(st.lists(problems, max_size=2).map(tuple)),
        "skipped": draw(st.frozensets(_words, max_size=3)),
    }
    return Reading(source, origin, **few, reader_version=draw(_texts))
