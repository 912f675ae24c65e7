"""The known meetings of two leaders, found by who met."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from bilateral.model.names import fold
from bilateral.world.tables import Encounter
from bilateral.world.world import World

__all__ = ["Known", "known_encounters"]

_Met = dict[tuple[str, str], list[Encounter]]


class Known(NamedTuple):
    """The known meetings, by the countries of the two, and by the surname and country of the first of them."""

    by_countries: Mapping[tuple[str, str], list[Encounter]]
    by_leader: Mapping[tuple[str, str], list[Encounter]]

    def among(self, countries: Iterable[str]) -> Iterator[Encounter]:
        """Yield the meetings of two whose countries are among some, each once."""
        codes = set(countries)
        for one in codes:
            for other in codes:
                yield from self.by_countries.get((one, other), ())


@cache
def known_encounters(world: World) -> Known:
    """
    Return the known meetings of a world; sorted once.

    >>> {met.city for met in known_encounters(World.default()).among(["US", "KP"])}  # doctest: +ELLIPSIS
    {...'Hanoi'...}
    """
    by_countries, by_leader = _Met(), _Met()
    for met in world.encounters:
        by_countries.setdefault((met.country, met.other_country), []).append(met)
        by_leader.setdefault((fold(met.leader), met.country), []).append(met)
    return Known(by_countries, by_leader)
