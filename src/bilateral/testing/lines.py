"""Records as lines to read: a kind, what the record is known by, then a field after the other."""

from collections.abc import Callable, Iterable, Iterator
from functools import singledispatch

from bilateral.model.commitments import Undertaking
from bilateral.model.leaders import Appearance
from bilateral.model.meetings import Format, Meeting
from bilateral.model.readings import Reading
from bilateral.model.records import Record
from bilateral.model.statements import Absence, Form, Statement

__all__ = ["line", "lines"]

_MEETING = ("when", "place", "occasion", "mode", "status", "issues", "not_discussed")
_UNDERTAKING = ("actors", "kind", "status", "amounts", "deadline", "issues", "according_to")


def lines(reading: Reading) -> tuple[str, ...]:
    """Return one line a record, in the order of the reading; speech without quotation marks is left out."""
    return tuple(dict.fromkeys(line(record) for record in _told(reading)))


def _told(reading: Reading) -> Iterator[Record]:
    yield from reading.leaders
    yield from reading.meetings
    yield from reading.commitments
    yield from reading.intentions
    yield from (said for said in reading.statements if said.form in {Form.QUOTATION, None})
    yield from reading.absences


@singledispatch
def line(record: Record) -> str:
    """Return a record as one line."""
    return _joined(type(record).__name__.lower(), "", _fields(record, record.fields()))


@line.register
def _(record: Meeting) -> str:
    size = () if record.size is Format.BILATERAL else (f"format {record.size}",)
    return _joined("meeting", _value(record.parties), [*_fields(record, _MEETING), *size])


@line.register
def _(record: Undertaking) -> str:
    return _joined(type(record).__name__.lower(), _quoted(record.quote), _fields(record, _UNDERTAKING))


@line.register
def _(record: Statement) -> str:
    return _joined("statement", _quoted(record.quote), _fields(record, ("speaker",)))


@line.register
def _(record: Absence) -> str:
    return _joined("absence", _quoted(record.words), _fields(record, ("kind", "issues")))


@line.register
def _(record: Appearance) -> str:
    country = record.leader.country if record.leader else ""
    former = ("former yes",) if record.former else ()
    return _joined("leader", f"{record.name} ({country})", [*_fields(record, ("office",)), *former])


def _joined(kind: str, head: str, fields: Iterable[str]) -> str:
    return " | ".join([f"{kind} {head}".strip(), *fields])


def _fields(record: Record, names: Iterable[str]) -> list[str]:
    return [f"{name} {value}" for name in names if (value := _value(getattr(record, name)))]


def _value(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, frozenset):
        return _members(value, _plain)
    return _plain(value)


def _members(values: Iterable[object], plain: Callable[[object], str]) -> str:
    return "; ".join(sorted(map(plain, values)))


def _plain(value: object) -> str:
    return " ".join(str(value).replace("|", "/").split())


def _quoted(words: str | None) -> str:
    return f'"{_plain(words or "")}"'
