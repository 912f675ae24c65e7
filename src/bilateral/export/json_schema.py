"""The published JSON Schema of what `bilateral.export.json` writes, made from the types themselves."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs

from bilateral.codec.jsontext import write
from bilateral.codec.records import KINDS
from bilateral.export.json import SCHEMA
from bilateral.model.claims import Claim, Evidence
from bilateral.model.conclusions import Told
from bilateral.model.dates import When
from bilateral.model.readings import Reading
from bilateral.model.records import Record
from bilateral.model.sources import Source

__all__ = ["dumps", "schema"]

Data = dict[str, Any]

_PLAIN: dict[Any, Data] = {
    Any: {},
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    When: {"type": "string", "description": "EDTF (ISO 8601-2, level 1)"},
    dt.date: {"type": "string", "format": "date"},
    Decimal: {"type": "string", "description": "a decimal number as text"},
}
_LISTS = (tuple, frozenset, list)


def dumps() -> str:
    """Return the schema as JSON text."""
    return write(schema()) + "\n"


def schema() -> Data:
    """
    Return the JSON Schema (draft 2020-12) of one document.

    >>> schema()["$defs"]["Place"]["properties"]["city"]
    {'type': 'string'}
    """
    found = _Definitions()
    reading = _object({"kind": {"const": "reading"}, **found.fields(Reading)}, ["kind", *_needed(Reading)])
    readings = _list_of({"$ref": "#/$defs/Reading"})
    archive = _object({"kind": {"const": "archive"}, "readings": readings}, ["kind", "readings"])
    records = [found.define(kind) for kind in KINDS.values()]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"bilateral, schema version {SCHEMA}",
        "anyOf": [_document(described) for described in (reading, archive, *records)],
        "$defs": {"Reading": reading, **found.made},
    }


class _Definitions:
    """The definitions that the types need, one for each class, made as they are met."""

    def __init__(self) -> None:
        self.made: dict[str, Data] = {}

    def of(self, kind: Any) -> Data:  # noqa: ANN401  an annotation is anything
        """Return the schema of a type: written out, or a reference to its definition."""
        if kind in _PLAIN:
            return _PLAIN[kind]
        if get_origin(kind) in {Union, UnionType}:
            return {"anyOf": [self.of(one) for one in get_args(kind)]}
        if get_origin(kind) in _LISTS:
            return _list_of(self.of(get_args(kind)[0]))
        self.define(kind)
        return {"$ref": f"#/$defs/{kind.__name__}"}

    def define(self, kind: Any) -> Data:  # noqa: ANN401
        """Return the definition of a class, made once."""
        name = kind.__name__
        if name not in self.made:
            self.made[name] = {}  # A type may hold itself.
            self.made[name] = self._define(kind)
        return self.made[name]

    def fields(self, kind: Any) -> dict[str, Data]:  # noqa: ANN401
        """Return the schema of each field of an attrs class."""
        made = {field.name: self.of(field.type) for field in attrs.fields(kind) if field.init}
        return made | {"id": {"type": "string"}} if kind is Source else made

    def _define(self, kind: Any) -> Data:  # noqa: ANN401
        if issubclass(kind, StrEnum):
            return {"enum": [member.value for member in kind]}
        if issubclass(kind, Record):
            return self._record(kind)
        return _object(self.fields(kind), _needed(kind))

    def _record(self, kind: type[Record]) -> Data:
        claims = [self._claim(name, getattr(kind, name)) for name in kind.fields()]
        parts = {
            "kind": {"const": kind.__name__.lower()},
            "evidence": _list_of(self.of(Evidence)),
            "claims": _list_of({"anyOf": claims}),
        }
        return _object(parts, list(parts))

    def _claim(self, name: str, told: Told[Any]) -> Data:
        parts = {**self.fields(Claim), "field": {"const": name}, "value": self.of(told.kind)}
        return _object(parts, _needed(Claim))


def _document(described: Data) -> Data:
    """Describe what stands alone: it has its schema version, too."""
    version = {"type": "integer", "minimum": 1, "maximum": SCHEMA}
    properties = {"schema": version, **described["properties"]}
    return described | {"properties": properties, "required": ["schema", *described["required"]]}


def _object(properties: dict[str, Data], required: list[str]) -> Data:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _needed(kind: Any) -> list[str]:  # noqa: ANN401
    return [field.name for field in attrs.fields(kind) if field.init and field.default is attrs.NOTHING]


def _list_of(item: Data) -> Data:
    return {"type": "array", "items": item}
