"""What Hypothesis calls when it starts: from then on ``st.from_type(Meeting)`` uses our strategies, unasked."""

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from bilateral.model.claims import Claim, Evidence
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

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]

_STRATEGIES = {
    Absence: "absences",
    Appearance: "appearances",
    Claim: "claims",
    Commitment: "commitments",
    Country: "countries",
    Evidence: "quoted",
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
    # Not at the top: whoever imports this file first would have Hypothesis load it before it is whole.
    from hypothesis.strategies import register_type_strategy  # noqa: PLC0415

    for kind, name in _STRATEGIES.items():
        register_type_strategy(kind, partial(_make, name))


def _make(name: str, _kind: type) -> "SearchStrategy[object]":
    made: SearchStrategy[object] = getattr(import_module("bilateral.testing.strategies"), name)()
    return made
