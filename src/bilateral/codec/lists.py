"""Lists, read strictly and with the place of what is wrong: a string or an object is none."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar, get_args, get_origin

from cattrs import Converter
from cattrs.errors import IterableValidationError, IterableValidationNote

from bilateral.errors import InvalidData

__all__ = ["add_lists", "each", "note"]

T = TypeVar("T")

_LISTS: tuple[Any, ...] = (list, tuple, frozenset)


def add_lists(converter: Converter) -> None:
    """Teach a converter lists, tuples of one kind, and sets; each is a list in data."""

    def make(kind: Any) -> Callable[[Any, Any], Any]:  # noqa: ANN401  cattrs asks of every annotation
        collect: Callable[[Iterable[object]], object] = get_origin(kind)
        item = get_args(kind)[0]
        return lambda data, _: collect(each(data, lambda one: converter.structure(one, item), kind))

    converter.register_structure_hook_factory(lambda kind: get_origin(kind) in _LISTS, make)


def each(data: object, make: Callable[[Any], T], kind: Any) -> list[T]:  # noqa: ANN401
    """Make something of each member; what goes wrong is told together, each with its place."""
    if not isinstance(data, list | tuple):
        msg = f"expected a list, got {type(data).__name__} {data!r:.60}"
        raise InvalidData(msg)
    made, wrong = [], []
    for index, item in enumerate(data):
        try:
            made.append(make(item))
        except Exception as error:  # noqa: BLE001  each is told with its place in the list
            note(error, IterableValidationNote(f"member {index}", index, kind))
            wrong.append(error)
    if wrong:
        msg = f"{len(wrong)} members of a list"
        raise IterableValidationError(msg, wrong, list)
    return made


def note(error: Exception, place: str) -> None:
    """Say where in the data it went wrong; cattrs looks for the note when it names the path."""
    error.__notes__ = [*getattr(error, "__notes__", ()), place]
