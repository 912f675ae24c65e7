"""
Print every regular expression the package compiles and how it is used, as JSON: run in a process of its own.

What is only ever matched at a given place may begin with a repetition; what is searched for may not.
"""

import ast
import importlib
import importlib.util
import json
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

_compile: Callable[..., Any] = re._compile  # type: ignore[attr-defined]
_SEARCHES = frozenset({"search", "finditer", "findall", "sub", "subn", "split"})
found: dict[tuple[str, int], "Noted"] = {}
seen: set[tuple[str, int]] = set()


class Noted:
    """A compiled pattern that remembers how long a text its searches were let loose on; 0 where it is only matched."""

    def __init__(self, pattern: str, flags: int, where: str) -> None:
        self.compiled, self.where = _compile(pattern, flags), where
        self.reach = 0

    def __getattr__(self, name: str) -> Any:
        method = getattr(self.compiled, name)
        return self._watched(method) if name in _SEARCHES else method

    def _watched(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def search(*args: Any, **options: Any) -> Any:
            text = next(arg for arg in reversed(args) if isinstance(arg, str))
            given = [arg for arg in args if isinstance(arg, int)]
            start, stop = (*given, *(0, len(text))[len(given) :])[:2]
            self.reach = max(self.reach, min(stop, len(text)) - start)
            return method(*args, **options)

        return search


def _noted(pattern: Any, flags: Any, frame: Any) -> Any:
    module = frame.f_globals.get("__name__", "")
    if not module.startswith("bilateral.") or not isinstance(pattern, str):
        return _compile(pattern, flags)
    seen.add((module, frame.f_lineno))
    return found.setdefault((pattern, int(flags)), Noted(pattern, flags, f"{module}:{frame.f_lineno}"))


def _lazily(pattern: str, flags: int = 0) -> Any:
    """Stand in for `bilateral.patterns.regex`."""
    return _noted(pattern, flags, sys._getframe(1))


def _at_once(pattern: Any, flags: Any) -> Any:
    """Stand in for what `re.compile`, `re.search` and all others of `re` go through."""
    return _noted(pattern, flags, sys._getframe(2))


def _with_words(modules: list[str]) -> None:
    """Put together every pattern whose words stand in the tables, also those that no sample needs."""
    from bilateral.lang.pack import language
    from bilateral.text.worded import Worded

    def within(value: object) -> Iterator[Worded]:
        if isinstance(value, Worded):
            yield value
        elif isinstance(value, tuple | dict):
            for part in value.values() if isinstance(value, dict) else value:
                yield from within(part)

    for name in modules:
        for value in list(vars(sys.modules[name]).values()) if name in sys.modules else ():
            for pattern in within(value):
                assert pattern[language("en")]


def _read_everything() -> None:
    """Read all samples, and the texts of the suite: the more is read, the more patterns are used."""
    from bilateral.pipeline import read
    from bilateral.testing.bundled import articles

    for article in articles():
        read(article, dates=True)
    for path in sorted(Path(__file__).parent.parent.glob("*/*.txt")):
        read(path.read_text("utf-8"), dates=True)


def _calls(module: str) -> Iterator[ast.Call]:
    """Yield the calls of a module that take a pattern."""
    spec = importlib.util.find_spec(module)
    source = Path(spec.origin).read_text("utf-8") if spec and spec.origin else ""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args:
            match node.func:
                case ast.Name("regex") | ast.Attribute(
                    ast.Name("re"), attr="compile" | "match" | "fullmatch" | "split"
                ):
                    yield node
                case ast.Attribute(ast.Name("re"), attr) if attr in _SEARCHES:
                    yield node


def _never_used(module: str) -> Iterator[str]:
    """Take up the patterns of a module that nothing used; yield where one is that is only known when it is used."""
    for call in _calls(module):
        stop = call.end_lineno or call.lineno
        if module == "bilateral.patterns" or any((module, line) in seen for line in range(call.lineno, stop + 1)):
            continue
        match call.args[0]:
            case ast.Constant(str(pattern)):
                found.setdefault((pattern, 0), Noted(pattern, 0, f"{module}:{call.lineno}"))
            case _:
                yield f"{module}:{call.lineno}"


def main() -> None:
    """Import every module but the optional ones, read all samples, print what was compiled and used meanwhile."""
    import bilateral.patterns

    bilateral.patterns.regex = _lazily
    setattr(re, "_compile", _at_once)  # noqa: B010  a name that `re` does not publish
    modules = [module.name for module in pkgutil.walk_packages(bilateral.__path__, "bilateral.")]
    for name in modules:
        if not name.endswith("__main__"):
            try:
                importlib.import_module(name)
            except ImportError:
                continue
    _with_words(modules)
    _read_everything()
    unseen = [where for name in modules for where in _never_used(name)]
    told = [[pattern, flags, n.where, n.reach] for (pattern, flags), n in found.items()]
    print(json.dumps({"patterns": told, "unseen": unseen}))


if __name__ == "__main__":
    main()
