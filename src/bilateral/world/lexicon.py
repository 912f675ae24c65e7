"""All forms of all names of a world, by the kind of thing they name."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol

from bilateral.model.leaders import Leader
from bilateral.model.names import fold
from bilateral.world.persons import full_forms, short_forms, without_accents
from bilateral.world.tables import Naming, Site, Term

__all__ = ["build_lexicon"]


class _Tables(Protocol):
    @property
    def namings(self) -> tuple[Naming, ...]: ...
    @property
    def sites(self) -> tuple[Site, ...]: ...
    @property
    def terms(self) -> tuple[Term, ...]: ...
    @property
    def leaders(self) -> tuple[Leader, ...]: ...
    @property
    def aliases(self) -> Mapping[tuple[str, str], tuple[str, ...]]: ...
    @property
    def summit_names(self) -> tuple[tuple[str, str], ...]: ...


def build_lexicon(world: _Tables) -> Mapping[str, Mapping[str, Any]]:
    """
    Return kind -> form -> what it names.

    The kinds: ``person`` and ``surname`` (everybody who bears the form), ``country`` (code, name or alias),
    ``demonym``, ``metonym`` and ``prefix`` (code), ``place``, ``venue`` and ``region`` (the place), ``summit`` (series).
    """
    return _Kinds(world)


class _Kinds(Mapping[str, Mapping[str, Any]]):
    """The forms by kind; each table is gone through when one of its kinds is first asked for."""

    def __init__(self, world: _Tables) -> None:
        self._world = world
        self._found: dict[str, Mapping[str, Any]] = {}

    def __getitem__(self, kind: str) -> Mapping[str, Any]:
        if kind not in self._found:
            self._found.update(_TABLES[kind](self._world))
        return self._found[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(_TABLES)

    def __len__(self) -> int:
        return len(_TABLES)


def _namings(world: _Tables) -> dict[str, dict[str, Any]]:
    countries: dict[str, tuple[str, str]] = {}
    others: dict[str, dict[str, str]] = {"demonym": {}, "metonym": {}, "prefix": {}}
    for naming in world.namings:
        # “the White House” and “White House” are one form: an article is no part of a name.
        form = without_accents(naming.form).removeprefix("the ")
        if not form[:1].isupper() or form.endswith(" administration"):
            # “the Reagan administration” speaks of Reagan: his name must be found in it.
            continue
        if naming.kind in others:
            others[naming.kind].setdefault(form, naming.code)
        elif form not in countries or naming.kind == "name":
            # A form that is one country's name and another's alias (“Guinea”) is read as the name.
            countries[form] = (naming.code, naming.kind)
    return {"country": countries, **others}


def _people(world: _Tables, forms: Callable[[Leader, Iterable[str]], Iterator[str]]) -> dict[str, tuple[Leader, ...]]:
    found: dict[str, dict[Leader, None]] = defaultdict(dict)
    for leader in world.leaders:
        for form in forms(leader, world.aliases.get((fold(leader.name), leader.country), ())):
            found[form][leader] = None
    return {form: tuple(leaders) for form, leaders in found.items()}


def _persons(world: _Tables) -> dict[str, dict[str, tuple[Leader, ...]]]:
    return {"person": _people(world, full_forms)}


def _surnames(world: _Tables) -> dict[str, dict[str, tuple[Leader, ...]]]:
    return {"surname": _people(world, short_forms)}


def _sites(world: _Tables) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {"place": {}, "venue": {}, "region": {}}
    for site in world.sites:
        found["place" if site.kind == "city" else site.kind].setdefault(without_accents(site.form), site.place)
    return found


def _summits(world: _Tables) -> dict[str, dict[str, str]]:
    return {"summit": {without_accents(form): series for series, form in world.summit_names}}


_TABLES = {
    **dict.fromkeys(("country", "demonym", "metonym", "prefix"), _namings),
    "person": _persons,
    "surname": _surnames,
    **dict.fromkeys(("place", "venue", "region"), _sites),
    "summit": _summits,
}
