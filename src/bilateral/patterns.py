"""Regular expressions that are compiled when they are first used, not when their module is imported."""

import re
from typing import Any, cast

__all__ = ["regex"]


class _Lazy:
    """What stands for a pattern: each of its methods becomes its own when first asked for, and is found without a detour then."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  whatever a compiled pattern has
        found = re.compile(*self._given) if name == "_pattern" else getattr(self._pattern, name)
        self.__dict__[name] = found
        return found

    def __reduce__(self) -> tuple[object, tuple[str, int]]:
        return regex, self._given

    def __repr__(self) -> str:
        return f"regex({self._given[0]!r})"


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """
    Return a pattern to use like a compiled one; it is compiled at its first use.

    Reading one page uses a third of some three hundred patterns; compiling them all takes longer than reading it.

    >>> regex("[a-z]+").findall("who met whom")
    ['who', 'met', 'whom']
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
