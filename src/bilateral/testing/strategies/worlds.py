"""Strategies for worlds: small, whole, and consistent in themselves."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from bilateral.model.offices import Office
from bilateral.model.places import Country, Place, Polity
from bilateral.testing.strategies.words import country_names, words
from bilateral.world.tables import Edition, Naming, Site, Term
from bilateral.world.world import World

__all__ = ["world_of", "worlds"]

_TOP = (Office.PRESIDENT, Office.PRIME_MINISTER)
_DAY = dt.timedelta(days=1)
_FIRST, _LAST = dt.date(1990, 1, 1), dt.date(2029, 12, 31)


@st.composite
def worlds(draw: st.DrawFn, *, max_terms: int = 3) -> World:
    """
    Worlds of a few made-up countries, each office held by one person at a time; shrinks towards countries without people.

    ``max_terms`` bounds the terms of each office of each country.
    """
    chosen = draw(st.lists(st.sampled_from(list(country_names())), min_size=1, max_size=4, unique=True))
    countries = [Country(code, country_names()[code], Polity.COUNTRY, draw(words("cities"))) for code in chosen]
    terms = [
        term
        for country in countries
        for office in _TOP
        for term in _succession(draw, country.code, office, draw(st.integers(0, max_terms)))
    ]
    return world_of(countries, terms)


def _succession(draw: st.DrawFn, country: str, office: Office, count: int) -> list[Term]:
    """Return terms that follow each other, the last one open or not."""
    changes = sorted(draw(st.lists(st.dates(_FIRST, _LAST), min_size=count, max_size=count, unique=True)))
    ends = [str(day - _DAY) for day in changes[1:]] + [""]
    return [
        Term(f"{draw(words('given'))} {surname}", surname, country, office, str(since), until, "made up")
        for since, until in zip(changes, ends, strict=False)
        for surname in [draw(words("surnames"))]
    ]


def world_of(
    countries: list[Country],
    terms: list[Term],
    *,
    editions: list[Edition] | None = None,
) -> World:
    """Return a world that holds these facts and no other: every capital is a place, every country has its name."""
    world = World(())
    facts: dict[str, Any] = {
        "countries": {country.code: country for country in countries},
        "namings": tuple(Naming(country.code, country.name, "name") for country in countries),
        "terms": tuple(terms),
        "aliases": {},
        "sites": tuple(
            Site(country.capital, "city", Place(country.code, country.capital))
            for country in countries
            if country.capital
        ),
        "summit_names": tuple(dict.fromkeys((edition.series, edition.series) for edition in editions or ())),
        "editions": {
            edition.series: tuple(e for e in editions or () if e.series == edition.series) for edition in editions or ()
        },
    }
    world.__dict__.update(facts)
    return world
