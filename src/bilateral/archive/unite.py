"""Many tellings, one record: every claim kept, every leader under one name."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from attrs import evolve

from bilateral.model.claims import Claim
from bilateral.model.leaders import Leader, Party
from bilateral.model.meetings import Raised
from bilateral.model.records import Record

__all__ = ["respell", "unite"]

R = TypeVar("R", bound=Record)


def unite(records: Iterable[R]) -> R:
    """Return the record that holds the evidence and the claims of all; the order does not matter."""
    told = list(records)
    if len(told) == 1:
        return told[0]
    evidence = frozenset[object]().union(*(record.evidence for record in told))
    claims = frozenset[object]().union(*(record.claims for record in told))
    return type(told[0])(evidence, claims)  # type: ignore[arg-type]


def respell(record: R, party: Callable[[Party], Party], leader: Callable[[Leader], Leader]) -> R:
    """Return the record with every person under the archive's name; the evidence still quotes the source's."""

    def value(claim: Claim) -> object:
        told = claim.value
        if isinstance(told, Party):
            return party(told)
        if isinstance(told, Raised):
            new = party(told.party)
            return told if new == told.party else evolve(told, party=new)
        return leader(told) if isinstance(told, Leader) else told

    changed = {claim: new for claim in record.claims if (new := value(claim)) is not claim.value and new != claim.value}
    if not changed:
        return record
    claims = (evolve(claim, value=changed[claim]) if claim in changed else claim for claim in record.claims)
    return type(record)(record.evidence, frozenset(claims))
