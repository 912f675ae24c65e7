"""Regular expressions that are compiled when they are first used, not when their module is imported."""

import re
from typing import Any, cast

__all__ = ["regex"]


_TOLD = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))


class _Compiled:
    """What stands for a pattern, with all that the pattern has as its own: found without a detour, a thousand times a page."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __reduce__(self) -> tuple[object, tuple[str, int]]:
        return regex, self._given

    def __repr__(self) -> str:
        return f"regex({self._given[0]!r})"


class _Uncompiled(_Compiled):
    """A pattern that compiles itself when first asked for anything, and is a compiled one from then on."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  whatever a compiled pattern has
        pattern = re.compile(*self._given)
        self.__dict__.update((told, getattr(pattern, told)) for told in _TOLD)
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(pattern, name)


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """
    Return a pattern to use like a compiled one; it is compiled at its first use.

    Reading one page uses a third of some three hundred patterns; compiling them all takes longer than reading it.

    >>> regex("[a-z]+").findall("who met whom")
    ['who', 'met', 'whom']
    """
    return cast("re.Pattern[str]", _Uncompiled(pattern, flags))
