"""Why a record says what it says, and how many independent voices say so."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from bilateral.model.claims import Basis
from bilateral.model.records import Record
from bilateral.model.sources import Source

__all__ = ["Explanation", "Ground", "Support", "corroborate", "explain", "label"]


@frozen
class Ground:
    """One claim in full: the value, the words, who told it when, on what basis, by which rule."""

    field: str
    value: Any
    words: tuple[str, ...]
    source: str
    outlet: str
    told: str
    basis: Basis
    rule: str
    concluded: bool

    def __str__(self) -> str:
        words = " … ".join(f"“{quote}”" for quote in self.words) or "-"
        who = ", ".join(part for part in (self.outlet, self.told) if part)
        mark = "=" if self.concluded else " "
        return f"{mark} {self.field}: {self.value} ← {words} ({who or 'by hand'}; {self.basis} by {self.rule or '-'})"


@frozen
class Explanation:
    """Every claim of a record, field by field; ``=`` marks those the record's value follows from."""

    record: Record
    grounds: tuple[Ground, ...]

    def __str__(self) -> str:
        return "\n".join(map(str, self.grounds))


@frozen
class Support:
    """A claimed value with its sources, and how many of them speak for themselves."""

    field: str
    value: Any
    voices: int
    sources: frozenset[str]


def label(source: Source | None, key: str) -> str:
    """Return what people call a source: its outlet, else the caller's name for it, else its id."""
    return (source and (source.outlet or source.name)) or key


def explain(record: Record, sources: Mapping[str, Source]) -> Explanation:
    """Lay open each field: value, words, source, stated or inferred, rule."""
    grounds: list[Ground] = []
    for name in record.fields():
        concluded = getattr(record, name)
        for claim in record.why(name):
            key = claim.evidence[0].source if claim.evidence else ""
            follows = claim.value in concluded if isinstance(concluded, frozenset) else claim.value == concluded
            grounds.append(
                Ground(
                    field=name,
                    value=claim.value,
                    words=tuple(e.quote for e in claim.evidence),
                    source=key,
                    outlet=label(sources.get(key), key),
                    told=claim.as_of,
                    basis=claim.basis,
                    rule=claim.rule,
                    concluded=follows and claim.basis is not Basis.RIVAL,
                )
            )
    return Explanation(record, tuple(grounds))


def corroborate(record: Record, voices: Mapping[str, str]) -> tuple[Support, ...]:
    """Count the independent voices behind each claimed value; copies of one text are one voice."""
    told: dict[tuple[str, Any], set[str]] = defaultdict(set)
    for name in record.fields():
        for claim in record.why(name):
            if claim.basis is not Basis.RIVAL:
                told[name, claim.value].update(e.source for e in claim.evidence)
    return tuple(
        Support(name, value, len({voices.get(source, source) for source in keys}), frozenset(keys))
        for (name, value), keys in told.items()
    )
