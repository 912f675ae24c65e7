"""Who held which office, and when: looked up as of a date."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property

from bilateral.model.dates import When
from bilateral.model.leaders import Leader, Tenure
from bilateral.model.offices import Office
from bilateral.world.facts import Facts
from bilateral.world.tables import Term
from bilateral.world.tenures import LateMapping, Posts, by_office, by_person, posts_of

__all__ = ["Holders", "stretch"]

_GAP = 8  # years that the tables may leave out between two holders
_PROTOCOL = (Office.SUPREME_LEADER, Office.CHANCELLOR, Office.PRESIDENT, Office.PRIME_MINISTER, Office.MONARCH)


class Holders(Facts):
    """The holders of offices, as the leaders tables list them."""

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
        first, last = stretch(on)
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
        first, last = stretch(on)
        held = [term for term in self.terms_of(leader) if term.covers(first, last)]
        return tuple(term.office for term in sorted(held, key=lambda term: term.since, reverse=True))

    def stale(self, as_of: dt.date, *, years: int = 5) -> tuple[Tenure, ...]:
        """Return the open terms that began more than so many years before a day: they may have ended since."""
        limit = f"{as_of.year - years:04}{as_of.isoformat()[4:]}"
        return tuple(
            _tenure(leader, term)
            for leader, terms in self._terms_of.items()
            for term in terms
            if not term.until and term.since < limit[: len(term.since)]
        )


def _tenure(leader: Leader, term: Term) -> Tenure:
    return Tenure(leader, term.office, When(term.since), When(term.until) if term.until else None, term.source)


def stretch(on: dt.date | When | None) -> tuple[str, str]:
    """Return the first and the last day, as ISO 8601 dates; what is open or not known reaches to the first or last of all days."""
    first, last = (on.first, on.last) if isinstance(on, When) else (on, on)
    return (first.isoformat()[:10] if first else "0000"), (last.isoformat()[:10] if last else "9999-99-99")
