"""The kernel: a record is a set of claims, and its fields are what follows from them."""

from collections.abc import Iterable
from functools import cache
from hashlib import blake2s
from typing import Self

from attrs import field, frozen

from bilateral.errors import InvalidRecord
from bilateral.model.claims import Basis, Claim, Evidence, order_of_telling
from bilateral.model.conclusions import Told

__all__ = ["Record"]


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
        return sorted((c for c in self.claims if c.field == name), key=order_of_telling)

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


def _members(told: object) -> Iterable[object]:
    return told if isinstance(told, frozenset | set | list | tuple) else (told,)


def _plain(value: object) -> str:
    if isinstance(value, frozenset):
        return "{" + ", ".join(sorted(map(str, value))) + "}"
    return str(value)
