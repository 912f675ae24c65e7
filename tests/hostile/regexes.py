"""
Print every regular expression the package compiles and how it is used, as JSON: run in a process of its own.

What is only ever matched at a given place may begin with a repetition; what is searched for may not.
"""

import importlib
import json
import pkgutil
import re
import sys
from collections.abc import Callable
from typing import Any

_compile: Callable[..., Any] = re.compile
_SEARCHES = frozenset({"search", "finditer", "findall", "sub", "subn", "split"})
found: dict[tuple[str, int], "Noted"] = {}


class Noted:
    """A compiled pattern that remembers how long a text its searches were let loose on; 0 where it is only matched."""

    def __init__(self, pattern: str, flags: int, where: str) -> None:
        self.compiled, self.where = _compile(pattern, flags), where
        self.reach = 0

    def __getattr__(self, name: str) -> Any:
        method = getattr(self.compiled, name)
        return self._watched(method) if name in _SEARCHES else method

    def _watched(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def search(*args: Any) -> Any:
            text = next(arg for arg in reversed(args) if isinstance(arg, str))
            given = [arg for arg in args if isinstance(arg, int)]
            start, stop = (*given, *(0, len(text))[len(given) :])[:2]
            self.reach = max(self.reach, min(stop, len(text)) - start)
            return method(*args)

        return search


def _noting(pattern: Any, flags: Any = 0) -> Any:
    frame = sys._getframe(1)
    module = frame.f_globals.get("__name__", "")
    if not module.startswith("bilateral.") or not isinstance(pattern, str):
        return _compile(pattern, flags)
    return found.setdefault((pattern, int(flags)), Noted(pattern, flags, f"{module}:{frame.f_lineno}"))


def main() -> None:
    """Import every module but the optional ones, read all samples, print what was compiled and used meanwhile."""
    import bilateral.patterns

    re.compile = bilateral.patterns.regex = _noting
    for module in pkgutil.walk_packages(bilateral.__path__, "bilateral."):
        if not module.name.endswith("__main__"):
            try:
                importlib.import_module(module.name)
            except ImportError:
                continue
    from bilateral.pipeline import read
    from bilateral.testing.bundled import articles

    for article in articles():
        read(article, dates=True)
    print(json.dumps([[pattern, flags, n.where, n.reach] for (pattern, flags), n in found.items()]))


if __name__ == "__main__":
    main()
