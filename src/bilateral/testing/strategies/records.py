"""Records of any kind: for each field, claims of values that fit it, in the words of one source."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from hypothesis import strategies as st

from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.conclusions import Told
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.leaders import Leader, Party
from bilateral.model.meetings import Meeting, Raised
from bilateral.model.places import Place, Summit
from bilateral.model.quantities import Quantity
from bilateral.model.records import Record
from bilateral.model.sources import Source
from bilateral.model.statements import Voice
from bilateral.testing.strategies.issues import issues
from bilateral.testing.strategies.leaders import leaders
from bilateral.testing.strategies.parties import parties
from bilateral.testing.strategies.places import places, summits
from bilateral.testing.strategies.quantities import quantities
from bilateral.testing.strategies.sources import sources
from bilateral.testing.strategies.spans import spans
from bilateral.testing.strategies.voices import voices
from bilateral.testing.strategies.whens import whens
from bilateral.testing.strategies.words import phrases

__all__ = ["claims", "evidences", "quoted", "records"]

R = TypeVar("R", bound=Record)
_GROUNDS = tuple((basis, rule, count) for count in (1, 2, 0) for rule in ("", "a-rule") for basis in Basis)


def evidences(source: Source) -> st.SearchStrategy[Evidence]:
    """Words of a source; shrinks towards its empty beginning."""
    return spans(text=source.text).map(lambda s: Evidence(source.id, s.start, s.stop, s.of(source.text)))


def quoted() -> st.SearchStrategy[Evidence]:
    """Words of any source; shrinks towards the empty beginning of the simplest."""
    return sources().flatmap(evidences)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim that a meeting makes; shrinks towards its first party, in no words."""
    name = draw(st.sampled_from(Meeting.fields()))
    return _claim(draw, name, _usual(Meeting, name), [draw(quoted())] * 2, draw(st.sampled_from(["", "2020-01-01"])))


@st.composite
def records(
    draw: st.DrawFn,
    kind: type[R],
    *,
    source: Source | None = None,
    values: Mapping[str, st.SearchStrategy[Any]] | None = None,
    max_claims: int = 6,
) -> R:
    """
    Records of a kind whose evidence quotes one source; shrinks towards one with no claim.

    ``values`` gives a strategy for the values of a field where the usual ones will not do; those fields are claimed
    more often. ``max_claims`` bounds the claims of a record.
    """
    page = draw(sources()) if source is None else source
    told = values or {}
    quoted = draw(st.lists(evidences(page), min_size=1, max_size=3))
    names = draw(st.lists(st.sampled_from([*told, *told, *kind.fields()]), max_size=max_claims))
    day = page.published.isoformat() if page.published else ""
    claims = [_claim(draw, name, told[name] if name in told else _usual(kind, name), quoted, day) for name in names]
    return kind(frozenset(quoted[:2]), frozenset(claims))


def _claim(draw: st.DrawFn, name: str, values: st.SearchStrategy[Any], quoted: list[Evidence], day: str) -> Claim:
    basis, rule, count = draw(st.sampled_from(_GROUNDS))
    return Claim(name, draw(values), basis, rule, tuple(quoted[:count]), day)


def _usual(kind: type[Record], name: str) -> st.SearchStrategy[Any]:
    told = getattr(kind, name)
    assert isinstance(told, Told)
    return _values(told.kind)


def _values(kind: type) -> st.SearchStrategy[Any]:
    if issubclass(kind, StrEnum) and kind is not Issue:
        return st.sampled_from(kind)
    return _VALUES[kind]()


_VALUES: dict[type, Callable[[], st.SearchStrategy[Any]]] = {
    bool: st.booleans,
    int: lambda: st.integers(1, 3000),
    str: phrases,
    Issue: issues,
    Leader: leaders,
    Party: parties,
    Place: places,
    Quantity: quantities,
    Raised: lambda: st.builds(Raised, issues(), parties(), st.integers(0, 5)),
    Summit: summits,
    Voice: voices,
    When: whens,
}
