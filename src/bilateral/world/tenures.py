"""The terms of each country's leaders, arranged when first asked for: a page speaks of a few countries."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from bilateral.model.leaders import Leader
from bilateral.model.offices import Office
from bilateral.world.tables import Term

__all__ = ["LateMapping", "Posts", "by_office", "by_person", "late_terms", "posts_of", "told_terms"]

A = TypeVar("A")
B = TypeVar("B")

Posts = Mapping[Office, list[tuple[Term, Leader]]]
"""Who held each office of a country, the latest first."""


class LateMapping(Mapping[str, B]):
    """A mapping whose values are worked out from those of another, each when first asked for."""

    def __init__(self, given: Mapping[str, A], work: Callable[[A], B]) -> None:
        self._given, self._work = given, work
        self._found: dict[str, B] = {}

    def __getitem__(self, key: str) -> B:
        if key not in self._found:
            self._found[key] = self._work(self._given[key])
        return self._found[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)


def by_person(terms: Iterable[Term]) -> Mapping[Leader, tuple[Term, ...]]:
    """Return the terms of each person, in the order they come."""
    people: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms:
        people[term.name, term.country].append(term)
    return {Leader(n, c, own[0].surname): tuple(own) for (n, c), own in people.items()}


def by_office(terms: Iterable[Term]) -> Mapping[Office, tuple[Term, ...]]:
    """Return the terms in each office, in the order they come."""
    seats: dict[Office, list[Term]] = defaultdict(list)
    for term in terms:
        seats[term.office].append(term)
    return {office: tuple(held) for office, held in seats.items()}


def posts_of(terms: Iterable[Term]) -> Posts:
    """Return who held each office, the latest first."""
    posts: dict[Office, list[tuple[Term, Leader]]] = defaultdict(list)
    for leader, own in by_person(terms).items():
        for term in own:
            posts[term.office].append((term, leader))
    for held in posts.values():
        held.sort(key=lambda pair: pair[0].since, reverse=True)
    return posts


def told_terms(terms: Mapping[str, tuple[Term, ...]]) -> str:
    """Write the terms by country: its code on a line, a line for each term; a form feed between countries."""
    return "\f".join("\n".join([country, *map(_line, own)]) for country, own in terms.items())


def late_terms(told: bytes) -> Mapping[str, tuple[Term, ...]]:
    """Return what was written by country, each read when first asked for."""
    blocks = (block.partition(b"\n") for block in told.split(b"\f"))
    return LateMapping({country.decode(): (country.decode(), lines) for country, _, lines in blocks}, _terms)


def _line(term: Term) -> str:
    cells = (term.name, term.surname, term.office, term.since, term.until, term.source)
    assert not any("\t" in cell or "\n" in cell for cell in cells), cells
    return "\t".join(cells)


def _terms(told: tuple[str, bytes]) -> tuple[Term, ...]:
    country, lines = told
    rows = (line.split("\t") for line in lines.decode().split("\n"))
    return tuple(Term(name, short, country, Office(office), *rest) for name, short, office, *rest in rows)
