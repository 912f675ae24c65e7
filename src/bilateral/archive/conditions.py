"""What a query asks for, in terms that memory and disk both answer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from attrs import field, frozen

from bilateral.model.records import Record

__all__ = ["Condition", "Has", "Shelf", "Touches"]

R_co = TypeVar("R_co", bound=Record, covariant=True)


def _keys(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(keys)


@frozen
class Has:
    """The record has one of these keys in the facet."""

    facet: str
    keys: frozenset[str] = field(converter=_keys)


@frozen
class Touches:
    """The record's stretch (days or figures) has a point in common with this one; ends included."""

    span: str
    low: float
    high: float


Condition = Has | Touches


class Shelf(Protocol[R_co]):
    """All records of one kind, in order of time, found by condition."""

    def select(self, conditions: Sequence[Condition], *, backwards: bool = False) -> Iterator[R_co]:
        """Return the records that meet every condition: by date, undated ones last (first if backwards)."""
        ...

    def dated_last(self, conditions: Sequence[Condition]) -> R_co | None:
        """Return the latest that has a date."""
        ...

    def count(self, conditions: Sequence[Condition]) -> int:
        """Return how many meet every condition."""
        ...

    def tally(self, conditions: Sequence[Condition], facet: str) -> Mapping[str, int]:
        """Return how many have each key of the facet, by its label."""
        ...

    def labels(self, facet: str) -> Mapping[str, str]:
        """Return every key of the facet with its label."""
        ...

    def has(self, facet: str, key: str) -> bool:
        """Say whether any record has the key."""
        ...

    def people(self, form: str) -> Iterable[str]:
        """Return the ids of the leaders who bear a folded name, in whole or as a surname."""
        ...

    def names(self) -> Iterable[str]:
        """Return the name of every leader known."""
        ...
