"""One hook for every record: a claim's value has the kind that its field declares."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from cattrs import AttributeValidationNote, ClassValidationError, Converter

from bilateral.codec.lists import each, note
from bilateral.errors import InvalidData, UnknownKind
from bilateral.model.claims import Claim, Evidence
from bilateral.model.commitments import Commitment, Intention
from bilateral.model.leaders import Appearance
from bilateral.model.meetings import Meeting
from bilateral.model.records import Record
from bilateral.model.sources import Origin
from bilateral.model.statements import Absence, Statement

__all__ = ["KINDS", "add_records", "kind_named"]

T = TypeVar("T")
Data = dict[str, Any]

KINDS: dict[str, type[Record]] = {
    kind.__name__.lower(): kind for kind in (Absence, Appearance, Commitment, Intention, Meeting, Origin, Statement)
}
"""Every kind of record, by the name it has in data."""

_KEYS = {"kind", "evidence", "claims"}
_CLAIM = {"field", "value", "basis", "rule", "evidence", "as_of"}


def add_records(converter: Converter) -> None:
    """Teach a converter records: the kinds, the head words, and the claims in canonical order."""

    def unstructure(record: Record) -> Data:
        return {
            "kind": type(record).__name__.lower(),
            "evidence": [converter.unstructure(e) for e in sorted(record.evidence)],
            "claims": [converter.unstructure(c) for c in sorted(record.claims, key=_canonical)],
        }

    def structure(data: object, kind: type[Record]) -> Record:
        if not isinstance(data, dict):
            msg = f"expected an object, got {type(data).__name__} {data!r:.60}"
            raise InvalidData(msg)
        named = kind_named(data.get("kind"))
        if not issubclass(named, kind):
            msg = f"expected the kind {kind.__name__.lower()!r}, got {data['kind']!r}"
            raise InvalidData(msg)
        _refuse_others(data, _KEYS)
        parts = _Parts(named)
        evidence = parts.take("evidence", lambda: converter.structure(data.get("evidence", ()), list[Evidence]))
        claims = parts.take(
            "claims", lambda: each(data.get("claims", ()), lambda claim: _claim(converter, claim, named), Claim)
        )
        parts.check()
        return named(frozenset(evidence or ()), frozenset(claims or ()))

    converter.register_unstructure_hook_func(_is_record, unstructure)
    converter.register_structure_hook_func(_is_record, structure)


def kind_named(name: object) -> type[Record]:
    """
    Return the kind of record that data calls so.

    >>> kind_named("meeting").__name__
    'Meeting'

    Raises:
        UnknownKind: there is none of that name.

    """
    kind = KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        msg = f"no kind of record is called {name!r:.60}; there are {', '.join(KINDS)}"
        raise UnknownKind(msg)
    return kind


def _is_record(kind: Any) -> bool:  # noqa: ANN401  cattrs asks of every annotation
    return isinstance(kind, type) and issubclass(kind, Record)


def _canonical(claim: Claim) -> tuple[str, str, tuple[Evidence, ...], str, str, str]:
    """Order claims by what they say alone: by field, the oldest telling first."""
    return (claim.field, claim.as_of, claim.evidence, claim.basis, claim.rule, repr(claim.value))


def _claim(converter: Converter, data: object, kind: type[Record]) -> Claim:
    if not isinstance(data, dict):
        msg = f"expected an object, got {type(data).__name__} {data!r:.60}"
        raise InvalidData(msg)
    _refuse_others(data, _CLAIM)
    name = data.get("field")
    if name not in kind.fields():
        msg = f"the fields of {kind.__name__} are {', '.join(kind.fields())}; got {name!r:.60}"
        raise InvalidData(msg)
    if "value" not in data:
        msg = "a claim needs a value"
        raise InvalidData(msg)
    parts = _Parts(Claim)
    value = parts.take("value", lambda: converter.structure(data["value"], getattr(kind, name).kind))
    parts.check()
    return converter.structure(data | {"value": value}, Claim)


def _refuse_others(data: Data, known: set[str]) -> None:
    others: Iterable[str] = sorted(set(data) - known)
    if others:
        msg = f"expected the keys {', '.join(sorted(known))}; got also {', '.join(map(repr, others)):.120}"
        raise InvalidData(msg)


class _Parts:
    """Structures the parts of one object and keeps what went wrong, each with its name."""

    def __init__(self, kind: type) -> None:
        self.kind = kind
        self.wrong: list[Exception] = []

    def take(self, name: str, make: Callable[[], T]) -> T | None:
        try:
            return make()
        except Exception as error:  # noqa: BLE001  each is told with its name
            note(error, AttributeValidationNote(f"attribute {name}", name, self.kind))
            self.wrong.append(error)
            return None

    def check(self) -> None:
        if self.wrong:
            msg = f"while structuring {self.kind.__name__}"
            raise ClassValidationError(msg, self.wrong, self.kind)
