"""The kernel: a record is a set of claims, and its fields are what follows from them."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import cache
from hashlib import blake2s
from typing import Any, Generic, Protocol, Self, TypeVar, overload

from attrs import field, fields, frozen, validators

from bilateral.errors import InvalidRecord
from bilateral.model.shown import shown

__all__ = ["Basis", "Claim", "Evidence", "Record", "Told", "every", "latest", "narrowest"]

T = TypeVar("T")


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
            claims.sort(key=_telling)
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


@frozen(repr=False, cache_hash=True)
class Record:
    """Where it is told, and what is claimed of it."""

    evidence: frozenset[Evidence]
    claims: frozenset[Claim] = field()

    @claims.validator
    def _check_claims(self, attribute: object, claims: frozenset[Claim]) -> None:  # noqa: ARG002
        kinds = _kinds(type(self))  # type: ignore[arg-type]  # mypy takes the instances' hash for the class's
        name = type(self).__name__
        for claim in claims:
            kind = kinds.get(claim.field)
            if kind is None:
                msg = f"{name} has the fields {', '.join(self.fields())}; got a claim for {claim.field!r}"
                raise InvalidRecord(msg)
            if not isinstance(claim.value, kind):
                msg = f"{name}.{claim.field} takes {kind.__name__}; got {type(claim.value).__name__} {claim.value!r}"
                raise InvalidRecord(msg)

    @classmethod
    def fields(cls) -> tuple[str, ...]:
        """Return the names of the fields that claims can be made for, in the order of the class body."""
        return tuple(_kinds(cls))  # type: ignore[arg-type]  # mypy takes the instances' hash for the class's

    def why(self, name: str) -> list[Claim]:
        """Return what was claimed of a field, oldest telling first."""
        return sorted((c for c in self.claims if c.field == name), key=_telling)

    @property
    def sources(self) -> frozenset[str]:
        """Return the ids of the sources that tell of it."""
        return frozenset(e.source for e in self.evidence)

    @property
    def ids(self) -> frozenset[str]:
        """Return the id that each telling had alone: of its head words, so a better rule later does not change it."""
        kind = type(self).__name__
        heads = {f"{kind}:{e.source}:{e.start}:{e.stop}" for e in self.evidence}
        if not heads:
            heads = {f"{kind}:{sorted(map(str, self.claims))}"}
        return frozenset(blake2s(head.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest() for head in heads)

    @property
    def id(self) -> str:
        """Return the smallest of its ids; any of them finds it."""
        return min(self.ids)

    def __or__(self, other: Self) -> Self:
        if type(other) is not type(self):
            return NotImplemented
        return type(self)(self.evidence | other.evidence, self.claims | other.claims)

    @classmethod
    def given(cls, **values: object) -> Self:
        """Make a record by hand; a set, list or tuple gives one claim a member, and ``None`` gives none."""
        return cls(
            frozenset(),
            frozenset(
                Claim(name, value, Basis.GIVEN)
                for name, told in values.items()
                for value in _members(told)
                if value is not None
            ),
        )

    def explain(self) -> str:
        """Return each field with its value, basis, rule and words, a line a claim."""
        return "\n".join(
            f"{claim.field}: {claim.value}  {claim.basis} by {claim.rule or '-'}: "
            + " … ".join(repr(e.quote) for e in claim.evidence)
            for name in self.fields()
            for claim in self.why(name)
        )

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={_plain(value)}" for name in self.fields() if (value := getattr(self, name)))
        return f"{type(self).__name__}({told})"


@cache
def _kinds(kind: type[Record]) -> dict[str, type]:
    """Return the fields that claims can be made for, in the order of the class body, each with the type of its values."""
    told = (item for part in reversed(kind.__mro__) for item in vars(part).items())
    return {name: value.kind for name, value in told if isinstance(value, Told)}


def _telling(claim: Claim) -> tuple[str, tuple[Evidence, ...], str, str, str]:
    return (claim.as_of, claim.evidence, str(claim.value), claim.basis, claim.rule)


def _members(told: object) -> Iterable[object]:
    return told if isinstance(told, frozenset | set | list | tuple) else (told,)


def _plain(value: object) -> str:
    if isinstance(value, frozenset):
        return "{" + ", ".join(sorted(map(str, value))) + "}"
    return str(value)
