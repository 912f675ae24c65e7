"""The one converter: records and values to plain data (dicts, lists, text, numbers) and back."""

from collections.abc import Callable
from typing import Any, TypeVar

import attrs
from cattrs import Converter, transform_error
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from bilateral.codec.lists import add_lists
from bilateral.codec.records import add_records
from bilateral.codec.scalars import add_scalars
from bilateral.errors import BilateralError, InvalidData
from bilateral.model.readings import Reading
from bilateral.model.sources import Source

__all__ = ["CONVERTER", "structure", "unstructure"]

T = TypeVar("T")

_MOST_TOLD = 5


def unstructure(value: object) -> Any:  # noqa: ANN401  JSON has no type
    """
    Return a record, a reading or any value of the model as plain data.

    >>> from bilateral.model.places import Place
    >>> unstructure(Place("FR", "Paris"))
    {'country': 'FR', 'city': 'Paris', 'venue': ''}
    """
    return CONVERTER.unstructure(value)


def structure(data: object, kind: type[T]) -> T:
    """
    Make a value of the model from plain data; nothing is coerced, nothing unknown is let through.

    >>> from bilateral.model.places import Place
    >>> structure({"country": "FR", "city": 3}, Place)
    Traceback (most recent call last):
    bilateral.errors.InvalidData: expected str, got int 3 @ $.city

    Raises:
        InvalidData: the data is no such value; the message names the path and the cause.

    """
    try:
        return CONVERTER.structure(data, kind)
    except BaseValidationError as error:
        raise _as_invalid(transform_error(error, format_exception=_cause)) from None
    except BilateralError as error:
        if isinstance(error, InvalidData):
            raise
        raise _as_invalid([f"{_cause(error, kind)} @ $"]) from None
    except (ValueError, TypeError, RecursionError) as error:
        raise _as_invalid([f"{_cause(error, kind)} @ $"]) from None


def _as_invalid(told: list[str]) -> InvalidData:
    more = f"; and {len(told) - _MOST_TOLD} more" if len(told) > _MOST_TOLD else ""
    return InvalidData("; ".join(told[:_MOST_TOLD]) + more)


def _cause(error: BaseException, _kind: type | None) -> str:
    """Return the text of the cause, which cattrs leaves out."""
    match error:
        case KeyError():
            return "a required field is missing"
        case ForbiddenExtraKeysError():
            return f"unknown keys {', '.join(sorted(map(repr, error.extra_fields))):.120}"
        case _:
            # attrs' validators raise with the message first and the attribute behind it.
            return f"{error.args[0] if error.args else type(error).__name__!s:.300}"


def _make() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    _add_objects(converter)
    add_scalars(converter)
    add_lists(converter)
    add_records(converter)
    _add_sources(converter)
    _add_readings(converter)
    return converter


def _add_objects(converter: Converter) -> None:
    """Take objects for what has fields, and say so where something else comes."""

    def make(kind: type) -> Callable[[Any, Any], Any]:
        plain: Callable[[Any, Any], Any] = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)
        return lambda data, _: plain(_object(data), kind)

    converter.register_structure_hook_factory(attrs.has, make)


def _object(data: object) -> dict[str, Any]:
    if not isinstance(data, dict):
        msg = f"expected an object, got {type(data).__name__} {data!r:.60}"
        raise InvalidData(msg)
    return data


def _add_sources(converter: Converter) -> None:
    """Write a source with its id, which evidence refers to; on the way in, the id must be the text's own."""
    plain = make_dict_structure_fn(Source, converter, _cattrs_forbid_extra_keys=True)

    def write(source: Source) -> dict[str, Any]:
        told = {name: getattr(source, name) for name in ("text", "outlet", "author", "title", "url", "name", "id")}
        return told | {"published": source.published.isoformat() if source.published else None}

    def read(data: Any, kind: type[Source]) -> Source:  # noqa: ANN401  data is checked as it is read
        source = plain({key: value for key, value in _object(data).items() if key != "id"}, kind)
        if data.get("id", source.id) != source.id:
            msg = f"the source's id is {source.id!r} by its text, outlet and url; got {data['id']!r:.60}"
            raise InvalidData(msg)
        return source

    converter.register_unstructure_hook(Source, write)
    converter.register_structure_hook(Source, read)


def _add_readings(converter: Converter) -> None:
    """Write a reading with its kind, as records are; a document may leave it out."""
    plain = make_dict_structure_fn(Reading, converter, _cattrs_forbid_extra_keys=True)
    parts = make_dict_unstructure_fn(Reading, converter)

    def write(reading: Reading) -> dict[str, Any]:
        return {"kind": "reading"} | parts(reading) | {"skipped": sorted(reading.skipped)}

    def read(data: Any, kind: type[Reading]) -> Reading:  # noqa: ANN401  data is checked as it is read
        if _object(data).get("kind", "reading") != "reading":
            msg = f"expected an object of the kind 'reading', got {data!r:.60}"
            raise InvalidData(msg)
        return plain({key: value for key, value in data.items() if key != "kind"}, kind)

    converter.register_unstructure_hook(Reading, write)
    converter.register_structure_hook(Reading, read)


CONVERTER = _make()
"""Every hook is on it; use `structure` and `unstructure`, whose errors name the path."""
