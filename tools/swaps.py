"""The functions in which two compilations of a module differ: what a fault changes, if it changes no more."""

from types import CodeType

__all__ = ["swaps"]


def swaps(before: CodeType, after: CodeType) -> list[CodeType] | None:
    """Return the functions of a module that differ, as they are after; None if what is run on import differs."""
    if _run(before) != _run(after):
        return None
    found: list[CodeType] = []
    for old, new in zip(_inner(before), _inner(after), strict=True):
        if old == new:
            continue
        if old.co_flags & 1:  # optimised: a function; a class body is not
            if (old.co_firstlineno, old.co_freevars) != (new.co_firstlineno, new.co_freevars):
                return None
            found.append(new)
        elif (inner := swaps(old, new)) is None:
            return None
        else:
            found += inner
    return found


def _inner(code: CodeType) -> list[CodeType]:
    return [value for value in code.co_consts if isinstance(value, CodeType)]


def _run(code: CodeType) -> tuple[object, ...]:
    values = [value for value in code.co_consts if not isinstance(value, CodeType)]
    return code.co_code, code.co_names, repr(values), len(code.co_consts)
