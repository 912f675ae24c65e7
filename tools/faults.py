"""The small faults that `mutation.py` makes: where they can be made, a sample of them, and the broken source."""

import ast
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import parso  # noqa: F401 - Cosmic Ray's operators cannot be imported before it
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.provider import OperatorProvider

__all__ = ["Fault", "drawn", "places"]

_SAME = ("_Eq_Is", "_Is_Eq", "_NotEq_IsNot", "_IsNot_NotEq")  # enumerations, short strings: one object each


class Fault(NamedTuple):
    """One way to break a module."""

    path: Path
    line: int
    operator: str
    source: str


_Place = tuple[Path, tuple[int, int], str]
"""Module, line and column, kind of fault."""


def places(modules: Iterable[Path]) -> dict[_Place, list[tuple[str, int]]]:
    """Return where modules can be broken, and the ways to do it: an operator, and which of its occurrences."""
    found: dict[_Place, list[tuple[str, int]]] = defaultdict(list)
    for path in sorted(file for module in modules for file in ([module] if module.is_file() else module.rglob("*.py"))):
        nodes = list(ast_nodes(get_ast(path.read_text(encoding="utf-8"))))
        for name, operator in _operators():
            starts = (start for node in nodes for start, _ in operator.mutation_positions(node))
            for occurrence, start in enumerate(starts):
                found[(path, start, name.partition("_")[0])].append((name, occurrence))
    return found


def drawn(modules: Iterable[Path], size: int, seed: int) -> Iterator[Fault]:
    """Draw places, break each in one way, and leave out what cannot be read or changes nothing that runs."""
    found = places(modules)
    chance = random.Random(seed)
    operators = dict(_operators())
    made = 0
    for place in chance.sample(sorted(found), len(found)):
        path, (line, _), _ = place
        name, occurrence = chance.choice(found[place])
        source = path.read_text(encoding="utf-8")
        broken = mutate_code(source, operators[name], occurrence)
        if broken is not None and _what_runs(broken) not in ("", _what_runs(source)):
            yield Fault(path, line, name, broken)
            made += 1
        if made == size:
            return


def _operators() -> Iterator[tuple[str, Any]]:
    provider = OperatorProvider()
    for name in sorted(provider):
        if not provider[name].arguments() and not name.endswith(_SAME):
            yield name, provider[name]()


def _what_runs(source: str) -> str:
    """Return a module without annotations and docstrings, to compare; “” if it cannot be read."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return ""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg | ast.AnnAssign):
            node.annotation = ast.Constant(None)
        elif isinstance(node, ast.FunctionDef):
            node.returns = None
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value = ast.Constant(None)
    return ast.dump(tree)
