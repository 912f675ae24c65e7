"""How a value is written in code: one function for all classes, where attrs would make one for each."""

from attrs import AttrsInstance, fields

__all__ = ["shown"]


def shown(value: AttrsInstance) -> str:
    """
    Return a value as it is written in code: its class, and its fields by name.

    >>> from bilateral import Span
    >>> shown(Span(0, 9))
    'Span(start=0, stop=9)'
    """
    kind = type(value)
    told = (f"{a.name}={getattr(value, a.name)!r}" for a in fields(kind) if a.repr)
    return f"{kind.__name__}({', '.join(told)})"
