"""How single values are written, and how strictly they are read: nothing is coerced."""

import datetime as dt
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TypeVar

from cattrs import Converter

from bilateral.errors import WrongType
from bilateral.model.dates import When

__all__ = ["add_scalars"]

E = TypeVar("E", bound=StrEnum)
S = TypeVar("S")

_MOST_DIGITS = 64
"""More digits than any amount in the news; a longer number is an attack, not a figure."""


def add_scalars(converter: Converter) -> None:
    """Teach a converter text, numbers, days, dates and the members of closed lists."""
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, _just)
    # Closed lists are strings too: without a hook of their own they would fall to the one of ``str``.
    converter.register_structure_hook(StrEnum, _member)
    converter.register_unstructure_hook(StrEnum, lambda member: member.value)
    converter.register_unstructure_hook(Decimal, _written)
    converter.register_structure_hook(Decimal, lambda data, _: _decimal(data))
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_structure_hook(dt.date, lambda data, _: _day(data))
    converter.register_unstructure_hook(When, str)
    converter.register_structure_hook(When, lambda data, _: When(_just(data, str)))


def _just(data: object, kind: type[S]) -> S:
    """Return what has exactly that type: ``True`` is no number, and ``3`` is no text."""
    if type(data) is not kind:
        msg = f"expected {kind.__name__}, got {type(data).__name__} {data!r:.60}"
        raise WrongType(msg)
    return data


def _member(data: object, kind: type[E]) -> E:
    text = _just(data, str)
    try:
        return kind(text)
    except ValueError:
        known = ", ".join(str(member.value) for member in kind)
        msg = f"no {kind.__name__} is called {text!r:.60}; there are {known}"
        raise ValueError(msg) from None


def _decimal(data: object) -> Decimal:
    text = _just(data, str)
    try:
        number = Decimal(text)
    except InvalidOperation:
        msg = f"expected a decimal number as text, got {text!r:.60}"
        raise ValueError(msg) from None
    return _plain(number)


def _written(number: Decimal) -> str:
    return str(_plain(number))


def _plain(number: Decimal) -> Decimal:
    if not number.is_finite() or len(number.as_tuple().digits) > _MOST_DIGITS or abs(number.adjusted()) > _MOST_DIGITS:
        msg = f"expected a finite number of at most {_MOST_DIGITS} digits, got {number!s:.60}"
        raise ValueError(msg)
    return number


def _day(data: object) -> dt.date:
    text = _just(data, str)
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        msg = f"expected a day such as 2023-11-16, got {text!r:.60}"
        raise ValueError(msg)
    return day
