"""A claim: one value for one field of a record, and the words it was read from."""

from enum import StrEnum
from typing import Any

from attrs import fields, frozen, validators

from bilateral.model.shown import shown

__all__ = ["Basis", "Claim", "Evidence", "order_of_telling"]


class Basis(StrEnum):
    """On what ground a value stands."""

    GIVEN = "given"
    STATED = "stated"
    INFERRED = "inferred"
    RIVAL = "rival"  # the other reading the words allow: kept, never concluded from


@frozen(order=True, repr=False)
class Evidence:
    """Words of a source: ``source.text[start:stop] == quote``."""

    source: str
    start: int
    stop: int
    quote: str

    __repr__ = shown

    def __attrs_post_init__(self) -> None:
        if self.start < 0:
            validators.ge(0)(self, fields(Evidence).start, self.start)


@frozen(repr=False)
class Claim:
    """
    One value for one field: in which words, on what basis, by which rule, told when.

    ``as_of`` is the day the source tells it (ISO 8601), or empty where the source has no date;
    an empty day is older than any other.
    """

    field: str
    value: Any
    basis: Basis
    rule: str = ""
    evidence: tuple[Evidence, ...] = ()
    as_of: str = ""

    __repr__ = shown


def order_of_telling(claim: Claim) -> tuple[str, tuple[Evidence, ...], str, str, str]:
    """Return what claims are sorted by: the day they were told, then their words, so that the order is always the same."""
    return (claim.as_of, claim.evidence, str(claim.value), claim.basis, claim.rule)
