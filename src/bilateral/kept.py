"""A property that is worked out once: `functools.cached_property` without the lock that it takes until Python 3.12."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

__all__ = ["Keeps", "kept"]

T = TypeVar("T")


class kept(Generic[T]):  # noqa: N801  stands where ``property`` stands
    """
    A property that is worked out when first asked for, and kept.

    For what one thread works on alone, a page and its parts: if two ask at once, both work it out. What pages share
    (a world, a lexicon, a list of words) is a `functools.cached_property`.

    >>> class Page:
    ...     @kept
    ...     def words(self) -> list[str]:
    ...         return "who met whom".split()
    >>> page = Page()
    >>> page.words is page.words
    True
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        """Take the method that works the value out."""
        self.work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type | None = None) -> "kept[T]": ...
    @overload
    def __get__(self, instance: object, owner: type | None = None) -> T: ...
    def __get__(self, instance: object, owner: type | None = None) -> "kept[T] | T":
        """Work the value out, and keep it where the next look finds it before this."""
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.work(instance)
        return value


class Keeps:
    """What keeps values: the fields of an attrs class made of it stand in slots, and what is kept in a dictionary beside them."""
