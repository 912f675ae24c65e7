"""The world that reading relies on: what a name stands for, who held which office, where places are, when summits were."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Self

from bilateral import prebuilt
from bilateral.errors import InvalidWorld, UnknownName
from bilateral.model.dates import When
from bilateral.model.leaders import Leader
from bilateral.model.names import fold
from bilateral.model.places import Country, Place, Summit
from bilateral.world.facts import FOLDERS
from bilateral.world.holders import Holders, stretch
from bilateral.world.lexicon import build_lexicon
from bilateral.world.tables import COLUMNS, Edition, Encounter
from bilateral.world.tenures import LateMapping, by_office, late_terms, told_terms

__all__ = ["World"]

_BUNDLED = Path(__file__).parent / "data"
_TERMS = "terms.txt"


class World(Holders):
    """
    The tables of facts that reading relies on; read when first asked for.

    >>> World.default().country("FR").capital
    'Paris'
    """

    @classmethod
    def default(cls) -> "World":
        """Return the world of the bundled tables."""
        return _default()

    @classmethod
    def load(cls, folder: str | Path) -> Self:
        """
        Return the bundled world with the tables of a folder laid over it: the same file names and columns.

        Raises:
            InvalidWorld: there is no such folder, or it holds a file of an unknown name.

        """
        path = Path(folder)
        if not path.is_dir():
            msg = f"{path}: expected a folder of tables ({', '.join(sorted(COLUMNS))}); there is none"
            raise InvalidWorld(msg)
        for file in path.glob("*.csv"):
            if file.stem not in COLUMNS.keys() - FOLDERS:
                msg = f"{file}: expected one of {', '.join(f'{k}.csv' for k in sorted(COLUMNS.keys() - FOLDERS))}"
                raise InvalidWorld(msg)
        return cls((_BUNDLED, path))

    @classmethod
    def empty_of_people(cls) -> Self:
        """Return the bundled world without its leaders: what rules can read alone, and which offices countries have."""
        world = cls((_BUNDLED,))
        world.__dict__["_seats"] = LateMapping(_default().terms_by_country, by_office)
        world.__dict__["terms"] = ()
        world.__dict__["aliases"] = {}
        return world

    # -- countries -------------------------------------------------------------------------------

    def country(self, code: str) -> Country:
        """
        Return the country or organisation of a code.

        Raises:
            UnknownName: there is none.

        """
        try:
            return self.countries[code]
        except KeyError:
            msg = f"no country or organisation has the code {code!r}"
            raise UnknownName(msg) from None

    # -- names -----------------------------------------------------------------------------------

    def named(self, name: str) -> tuple[Leader, ...]:
        """Return everybody who is called so: by full name, alias or surname; full names count first."""
        wanted = fold(name)
        return self._by_name.get(wanted, ()) or self._by_surname.get(wanted, ())

    def by_surname(self, word: str) -> tuple[Leader, ...]:
        """Return everybody of a surname."""
        return self._by_surname.get(fold(word), ())

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[Leader, ...]]:
        return _folded(self.lexicon["person"])

    @cached_property
    def _by_surname(self) -> Mapping[str, tuple[Leader, ...]]:
        return _folded(self.lexicon["surname"])

    # -- places and summits ----------------------------------------------------------------------

    def places(self, name: str) -> tuple[Place, ...]:
        """Return the places of a name."""
        wanted = fold(name)
        return tuple(dict.fromkeys(site.place for site in self.sites if fold(site.form) == wanted))

    def summit(self, series: str, on: dt.date | When) -> Edition | None:
        """Return the meeting of a series that falls into a stretch of days, if there is just one."""
        first, last = stretch(on)
        within = [
            e for e in self.editions.get(series, ()) if e.start <= last[: len(e.start)] and first[: len(e.end)] <= e.end
        ]
        return within[0] if len(within) == 1 else None

    def as_summit(self, edition: Edition) -> Summit:
        """Return an edition as the noun a record holds."""
        return Summit(edition.series, edition.series, int(edition.start[:4]))

    @cached_property
    def encounters(self) -> tuple[Encounter, ...]:
        """Well-known meetings of two leaders, by which undated articles can be dated."""
        return tuple(self._facts("encounters", Encounter))

    # -- for the scan ----------------------------------------------------------------------------

    @cached_property
    def lexicon(self) -> Mapping[str, Mapping[str, Any]]:
        """Every form of every name, by kind: what the text is searched for."""
        return build_lexicon(self)

    @classmethod
    def build(cls) -> Path:
        """Write the terms of the bundled tables, by country, into a file that is read sooner."""
        world = cls((_BUNDLED,))
        return prebuilt.save(_TERMS, _sources(world), told_terms(world.terms_by_country))


def _sources(world: World) -> list[Path]:
    return [*world.files("leaders"), Path(__file__).with_name("tenures.py")]


@cache
def _default() -> World:
    world = World((_BUNDLED,))
    told = prebuilt.load(_TERMS, _sources(world))
    if told is not None:
        world.__dict__["terms_by_country"] = late_terms(told)
    return world


def _folded(forms: Mapping[str, tuple[Leader, ...]]) -> Mapping[str, tuple[Leader, ...]]:
    found: dict[str, dict[Leader, None]] = defaultdict(dict)
    for form, leaders in forms.items():
        # The forms have no accents left: this is what ``fold`` would give, and ten times as fast.
        key = form.lower().replace("-", " ").replace("'", "").replace(".", " ") if form.isascii() else fold(form)
        found[" ".join(key.split())].update(dict.fromkeys(leaders))
    return {form: tuple(leaders) for form, leaders in found.items()}
