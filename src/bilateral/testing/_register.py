"""What Hypothesis calls when it starts: from then on ``st.from_type(Meeting)`` uses our strategies, unasked."""

from functools import partial
from importlib import import_module

from hypothesis import strategies as st

from bilateral.model.commitments import Commitment, Intention
from bilateral.model.dates import When
from bilateral.model.leaders import Appearance, Leader, Party, Tenure
from bilateral.model.meetings import Meeting
from bilateral.model.places import Country, Place, Summit
from bilateral.model.quantities import Quantity
from bilateral.model.readings import Reading
from bilateral.model.sources import Origin, Source
from bilateral.model.spans import Span
from bilateral.model.statements import Absence, Statement, Voice

__all__ = ["register"]

_STRATEGIES = {
    Absence: "absences",
    Appearance: "appearances",
    Commitment: "commitments",
    Country: "countries",
    Intention: "intentions",
    Leader: "leaders",
    Meeting: "meetings",
    Origin: "origins",
    Party: "parties",
    Place: "places",
    Quantity: "quantities",
    Reading: "readings",
    Source: "sources",
    Span: "spans",
    Statement: "statements",
    Summit: "summits",
    Tenure: "tenures",
    Voice: "voices",
    When: "whens",
}


def register() -> None:
    """Tell Hypothesis which strategy makes which record; the strategies themselves are imported on first use."""
    for kind, name in _STRATEGIES.items():
        st.register_type_strategy(kind, partial(_make, name))


def _make(name: str, _kind: type) -> st.SearchStrategy[object]:
    made = getattr(import_module("bilateral.testing.strategies"), name)()
    assert isinstance(made, st.SearchStrategy)
    return made
