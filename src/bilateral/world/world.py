"""Who holds which office, where places are, when summits were: looked up as of a date."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Self

from bilateral import prebuilt
from bilateral.errors import InvalidWorld, UnknownName
from bilateral.model.dates import When
from bilateral.model.leaders import Leader, Tenure
from bilateral.model.names import fold
from bilateral.model.offices import Office
from bilateral.model.places import Country, Place, Summit
from bilateral.world.facts import FOLDERS, Facts
from bilateral.world.lexicon import build_lexicon
from bilateral.world.tables import COLUMNS, Edition, Encounter, Term
from bilateral.world.tenures import LateMapping, Posts, by_office, by_person, late_terms, posts_of, told_terms

__all__ = ["World"]

_BUNDLED = Path(__file__).parent / "data"
_TERMS = "terms.txt"
_GAP = 8  # years that the tables may leave out between two holders
_PROTOCOL = (Office.SUPREME_LEADER, Office.CHANCELLOR, Office.PRESIDENT, Office.PRIME_MINISTER, Office.MONARCH)


class World(Facts):
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

    # -- people ----------------------------------------------------------------------------------

    @cached_property
    def _terms_of(self) -> Mapping[Leader, tuple[Term, ...]]:
        return by_person(self.terms)

    @cached_property
    def _people(self) -> Mapping[str, Mapping[Leader, tuple[Term, ...]]]:
        return LateMapping(self.terms_by_country, by_person)

    @cached_property
    def leaders(self) -> tuple[Leader, ...]:
        """Everybody in the tables, in their order."""
        return tuple(self._terms_of)

    @cached_property
    def _posts(self) -> Mapping[str, Posts]:
        return LateMapping(self.terms_by_country, posts_of)

    def holder(self, office: Office | str, country: str, *, on: dt.date | When) -> Leader | None:
        """Return who held an office on a day; on a day of change or in a longer stretch, who came last."""
        return next(self.holders(office, country, on=on), None)

    def holders(self, office: Office | str, country: str, *, on: dt.date | When) -> Iterator[Leader]:
        """Yield everybody who held an office on a day or during a stretch, latest first."""
        first, last = _days(on)
        for term, leader in self._posts.get(country, {}).get(Office(office), ()):
            if term.covers(first, last):
                yield leader

    @cached_property
    def _seats(self) -> Mapping[str, Mapping[Office, tuple[Term, ...]]]:
        """Which offices each country has had, and when."""
        return LateMapping(self.terms_by_country, by_office)

    def has_office(self, office: Office | str, country: str, *, near: tuple[str, str] = ("", "")) -> bool:
        """Say whether a country has an office, as far as the tables know: at any time, or within years of two days."""
        told = self._seats.get(country)
        if told is None:
            return country in self.countries and self.countries[country].kind == "country"
        first, last = (int(day[:4] or 0) for day in near)
        terms = told.get(Office(office), ())
        return any(
            not last or (int(term.since[:4]) <= last + _GAP and (not term.until or int(term.until[:4]) >= first - _GAP))
            for term in terms
        )

    def leading_office(self, country: str, first: str, last: str) -> Office | None:
        """Return the office that led a country in a stretch of days (ISO): of several the one called its leader."""
        told = self._seats.get(country, {})
        for office in _PROTOCOL:
            if any(term.covers(first, last) for term in told.get(office, ())):
                return office
        return None

    def tenures_of(self, leader: Leader) -> tuple[Tenure, ...]:
        """Return the terms of a person, oldest first."""
        terms = sorted(self.terms_of(leader), key=lambda term: term.since)
        return tuple(_tenure(leader, term) for term in terms)

    def terms_of(self, leader: Leader) -> tuple[Term, ...]:
        """Return the rows of a person, in the order of the tables."""
        return self._people.get(leader.country, {}).get(leader, ())

    def offices_on(self, leader: Leader, on: dt.date | When) -> tuple[Office, ...]:
        """Return the offices a person held on a day, the latest begun first."""
        first, last = _days(on)
        held = [term for term in self.terms_of(leader) if term.covers(first, last)]
        return tuple(term.office for term in sorted(held, key=lambda term: term.since, reverse=True))

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

    def stale(self, as_of: dt.date, *, years: int = 5) -> tuple[Tenure, ...]:
        """Return the open terms that began more than so many years before a day: they may have ended since."""
        limit = f"{as_of.year - years:04}{as_of.isoformat()[4:]}"
        return tuple(
            _tenure(leader, term)
            for leader, terms in self._terms_of.items()
            for term in terms
            if not term.until and term.since < limit[: len(term.since)]
        )

    # -- places and summits ----------------------------------------------------------------------

    def places(self, name: str) -> tuple[Place, ...]:
        """Return the places of a name."""
        wanted = fold(name)
        return tuple(dict.fromkeys(site.place for site in self.sites if fold(site.form) == wanted))

    def summit(self, series: str, on: dt.date | When) -> Edition | None:
        """Return the meeting of a series that falls into a stretch of days, if there is just one."""
        first, last = _days(on)
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


def _tenure(leader: Leader, term: Term) -> Tenure:
    return Tenure(leader, term.office, When(term.since), When(term.until) if term.until else None, term.source)


def _days(on: dt.date | When) -> tuple[str, str]:
    first, last = (on.first, on.last) if isinstance(on, When) else (on, on)
    return (first.isoformat()[:10] if first else "0000"), (last.isoformat()[:10] if last else "9999-99-99")


def _folded(forms: Mapping[str, tuple[Leader, ...]]) -> Mapping[str, tuple[Leader, ...]]:
    found: dict[str, dict[Leader, None]] = defaultdict(dict)
    for form, leaders in forms.items():
        # The forms have no accents left: this is what ``fold`` would give, and ten times as fast.
        key = form.lower().replace("-", " ").replace("'", "").replace(".", " ") if form.isascii() else fold(form)
        found[" ".join(key.split())].update(dict.fromkeys(leaders))
    return {form: tuple(leaders) for form, leaders in found.items()}
