"""Conclusions: the rules by which a field of a record follows from its claims."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeVar, overload

from bilateral.model.claims import Basis, Claim, order_of_telling

if TYPE_CHECKING:
    from bilateral.model.records import Record

__all__ = ["Told", "every", "latest", "narrowest"]

T = TypeVar("T")


class Precise(Protocol):
    """A value that knows how much it leaves open."""

    @property
    def width(self) -> int:
        """Return a rank: the lower, the less is left open."""
        ...


P = TypeVar("P", bound=Precise)
_UNORDERED = frozenset({"every", "sides", "narrowest"})  # rules that the order of telling does not matter to


class Told(Generic[T]):
    """A field that is concluded from its claims by a stated rule; reads as the plain value."""

    def __init__(self, kind: type, rule: Callable[[list[Claim]], T], name: str) -> None:
        """Take the type of one claim's value, the rule, and the rule's name."""
        self.kind, self.rule, self.rule_name = kind, rule, name
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: "Record", owner: type) -> T: ...
    def __get__(self, record: "Record | None", owner: type) -> Self | T:
        """Conclude the value from the record's claims, rivals left out."""
        if record is None:
            return self
        claims = [c for c in record.claims if c.field == self.name and c.basis is not Basis.RIVAL]
        if self.rule_name not in _UNORDERED:
            claims.sort(key=order_of_telling)
        return self.rule(claims)


def every(kind: type[T]) -> Told[frozenset[T]]:
    """All that is told: the set of the claimed values."""
    return Told(kind, lambda claims: frozenset(c.value for c in claims), "every")


def latest(kind: type[T]) -> Told[T | None]:
    """The value told last; on the same day, the one most sources tell."""

    def rule(claims: list[Claim]) -> T | None:
        if len(claims) <= 1:
            return claims[0].value if claims else None
        last = claims[-1].as_of
        newest = [c for c in claims if c.as_of == last]
        value: T = _most_told(newest)
        return value

    return Told(kind, rule, "latest")


def narrowest(kind: type[P]) -> Told[P | None]:
    """The most specific value; among those, the one most sources tell, then the one told last."""

    def rule(claims: list[Claim]) -> P | None:
        if len(claims) <= 1:
            return claims[0].value if claims else None
        least = min(c.value.width for c in claims)
        value: P = _most_told([c for c in claims if c.value.width == least])
        return value

    return Told(kind, rule, "narrowest")


def _most_told(claims: list[Claim]) -> Any:  # noqa: ANN401  the kind is the field's
    """
    Return the value that most sources tell; then the one told last; then by its words.

    Copies of one text have the same words at the same place: they are one voice.
    """
    sources: dict[Any, set[str]] = {}
    places: dict[Any, set[tuple[int, str]]] = {}
    day: dict[Any, str] = {}
    for claim in claims:
        sources.setdefault(claim.value, set()).update(e.source for e in claim.evidence)
        places.setdefault(claim.value, set()).update((e.start, e.quote) for e in claim.evidence)
        day[claim.value] = max(day.get(claim.value, ""), claim.as_of)
    return max(day, key=lambda value: (min(len(sources[value]), len(places[value])), day[value], str(value)))
