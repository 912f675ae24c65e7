"""
Lossless JSON and JSON Lines: everything a reading says, with the words behind it.

For `jq`, a document store, or this library again: a document is one object with its ``schema`` version and its
``kind``. The text is canonical: the same reading gives the same bytes. The published JSON Schema is
``docs/reference/bilateral.schema.json``, made by `bilateral.export.json_schema`.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeAlias

from attrs import frozen

from bilateral.codec.converter import structure, unstructure
from bilateral.codec.jsontext import parse, write
from bilateral.codec.records import KINDS, kind_named
from bilateral.errors import InvalidData, NewerSchema, UnknownKind, WrongType
from bilateral.model.readings import Reading
from bilateral.model.records import Record

__all__ = ["SCHEMA", "Document", "Readings", "dumps", "loads", "loads_lines"]

SCHEMA = 1
"""The version of the documents that this library writes; it reads this one and the ones before."""


class Readings(Protocol):
    """What an archive is to this format: a set of readings."""

    @property
    def readings(self) -> Iterable[Reading]:
        """Return every reading."""
        ...


Document: TypeAlias = Reading | Record | Readings


def dumps(what: Document | Iterable[Reading | Record]) -> str:
    """
    Return one document as JSON, or an iterable of readings or records as JSON Lines.

    >>> from bilateral.model.dates import When
    >>> from bilateral.model.meetings import Meeting
    >>> dumps(Meeting.given(when=When("2018-06")))[:80]
    '{"claims":[{"as_of":"","basis":"given","evidence":[],"field":"when","rule":"","v'
    """
    if isinstance(what, Iterable) and not hasattr(what, "readings"):
        return "".join(write(_document(each)) + "\n" for each in what)
    return write(_document(what))


def loads(text: str | bytes) -> Document:
    """
    Return the reading, the record or the archive that a JSON document holds.

    Raises:
        InvalidData: it is no such document; the message names the path and the cause.
        NewerSchema: a newer version of the library wrote it.

    """
    return _load(parse(text))


def loads_lines(lines: str | Iterable[str | bytes]) -> Iterator[Reading | Record]:
    """
    Return the readings and records of JSON Lines, one after the other, as they come; blank lines are passed over.

    Raises:
        InvalidData: a line is no such document; the message begins with the number of the line.

    """
    # `splitlines` would also cut at U+2028, which JSON allows within a string.
    for number, line in enumerate(lines.split("\n") if isinstance(lines, str) else lines, 1):
        if line.strip():
            try:
                loaded = loads(line)
            except InvalidData as error:
                msg = f"line {number}: {error}"
                raise type(error)(msg) from None
            if not isinstance(loaded, Reading | Record):
                msg = f"line {number}: expected a reading or a record a line, got a whole archive"
                raise InvalidData(msg)
            yield loaded


def _document(what: object) -> dict[str, Any]:
    return {"schema": SCHEMA} | _data(what)


def _data(what: object) -> dict[str, Any]:
    if isinstance(what, Record | Reading):
        return dict(unstructure(what))
    readings = getattr(what, "readings", None)
    if readings is None:
        msg = f"JSON holds a reading, a record or an archive; got {type(what).__name__} {what!r:.60}"
        raise WrongType(msg)
    # An archive is a set: its readings are written in the order of their text.
    return {"kind": "archive", "readings": sorted((_data(reading) for reading in readings), key=write)}


def _load(data: object) -> Document:
    if not isinstance(data, dict):
        msg = f"expected an object, got {type(data).__name__} @ $"
        raise InvalidData(msg)
    _check_schema(data)
    named = data.get("kind")
    match named:
        case "reading":
            return structure(_unversioned(data), Reading)
        case "archive":
            return _archive(data)
        case str() if named in KINDS:
            return structure(_unversioned(data), kind_named(named))
        case _:
            known = ", ".join(("reading", "archive", *KINDS))
            msg = f"no kind of document is called {named!r:.60}; there are {known} @ $.kind"
            raise UnknownKind(msg)


def _check_schema(data: dict[str, Any]) -> None:
    version = data.get("schema")
    if type(version) is not int or version < 1:
        msg = f"expected the schema version, a whole number up to {SCHEMA}; got {version!r:.60} @ $.schema"
        raise InvalidData(msg)
    if version > SCHEMA:
        msg = (
            f"written with schema version {version}; this version of bilateral reads up to {SCHEMA}: "
            "update bilateral to load it @ $.schema"
        )
        raise NewerSchema(msg)


@frozen
class _Archive:
    """An archive as it lies in a document."""

    kind: str
    readings: tuple[Reading, ...]


def _archive(data: dict[str, Any]) -> Readings:
    readings = structure(_unversioned(data), _Archive).readings
    from bilateral.archive.archive import Archive  # noqa: PLC0415  only who loads an archive needs its views

    return Archive(readings)


def _unversioned(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key != "schema"}
