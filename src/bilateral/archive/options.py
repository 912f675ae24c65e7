"""A question put as plain words, as a command line has them."""

from collections.abc import Mapping
from typing import Any

from bilateral.archive.naming import unknown
from bilateral.archive.query import Query
from bilateral.archive.views import Views
from bilateral.errors import WrongType

__all__ = ["KINDS", "ask"]

KINDS = ("meetings", "commitments", "intentions", "statements", "leaders", "absences")

_METHODS: Mapping[str, tuple[str, ...]] = {
    "who": ("of", "by"),
    "pair": ("between",),
    "since": ("since",),
    "until": ("until",),
    "on": ("during",),
    "place": ("place",),
    "summit": ("summit",),
    "about": ("about",),
    "status": ("status",),
    "mode": ("mode",),
    "source": ("source",),
    "ordinal": ("ordinal",),
    "for": ("for_",),
    "office": ("office",),
    "due_before": ("due_before",),
    "due_after": ("due_after",),
    "unit": ("amount",),
    "kind": ("kind",),
    "as_of": ("upcoming", "as_of"),
    "disputed": ("disputed",),
    "anonymous": ("anonymous",),
}


def ask(archive: Views, kind: str, options: Mapping[str, str | tuple[str, ...] | bool | None]) -> Query[Any]:
    """
    Return the query for a kind of record and plain options; those that are None, False or empty are left out.

    Options: who, pair (two words), since, until, on, place, summit, about, status, mode, source, ordinal, for, office,
    due_before, due_after, unit, kind, as_of (what is ahead of that day; the leaders in office by then), disputed,
    anonymous.

    >>> from bilateral.archive.archive import Archive
    >>> len(ask(Archive(), "meetings", {"pair": ("US", "MX"), "since": "2022", "about": None}))
    0

    Raises:
        UnknownName: there is no such kind, or a word names nothing known.
        WrongType: the option does not apply to that kind of record.

    """
    if kind not in KINDS:
        what = "kind of record"
        raise unknown(what, kind, KINDS)
    query: Query[Any] = getattr(archive, kind)
    for option, value in options.items():
        if value is None or value is False or value in {"", ()}:
            continue
        method = next((getattr(query, name) for name in _METHODS.get(option, ()) if hasattr(query, name)), None)
        if method is None:
            known = ", ".join(o for o, names in _METHODS.items() if any(hasattr(query, name) for name in names))
            msg = f"{kind} cannot be asked for {option!r}; they can for {known}"
            raise WrongType(msg)
        query = method() if value is True else method(*value) if isinstance(value, tuple) else method(value)
    return query
