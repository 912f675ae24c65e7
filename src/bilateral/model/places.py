"""Countries, and where meetings happen."""

from enum import StrEnum

from attrs import field, frozen

from bilateral.errors import InvalidRecord
from bilateral.model.shown import shown

__all__ = ["Country", "Place", "Polity", "Summit", "is_state"]

_LETTERS = 2  # of a country's code
_BODIES = frozenset({"EU", "G7", "UN", "WB"})  # the codes of other organisations have more


def is_state(code: str) -> bool:
    """
    Say whether a code is that of a country or territory, where somebody can be, not of an organisation.

    >>> is_state("NO"), is_state("NATO"), is_state("EU"), is_state("")
    (True, False, False, False)
    """
    return len(code) == _LETTERS and code not in _BODIES


class Polity(StrEnum):
    """What a country code stands for."""

    COUNTRY = "country"
    TERRITORY = "territory"
    ORGANISATION = "organisation"


@frozen(order=True, repr=False)
class Country:
    """A country (ISO 3166-1 alpha-2 code), a territory, or an international organisation (its short name)."""

    code: str
    name: str
    kind: Polity = Polity.COUNTRY
    capital: str | None = field(default=None, order=lambda name: (name is not None, name))

    __repr__ = shown

    def __str__(self) -> str:
        return self.name


@frozen(order=True, repr=False)
class Place:
    """
    Where something happens, as narrowly as known: a venue in a city in a country; empty where not told.

    >>> Place(city="Washington", country="US").contains(Place(venue="White House", city="Washington", country="US"))
    True
    """

    country: str = ""
    city: str = ""
    venue: str = ""

    __repr__ = shown

    def __attrs_post_init__(self) -> None:
        if not (self.country or self.city or self.venue):
            msg = "a place needs a country, a city or a venue; got none"
            raise InvalidRecord(msg)

    @property
    def precision(self) -> int:
        """Return 1 for a country, 2 for a city, 3 for a venue; a city without its country ranks lower."""
        return 4 * bool(self.venue) + 2 * bool(self.city) + bool(self.country)

    @property
    def width(self) -> int:
        """Return what is left open: the less is told, the more."""
        return 7 - self.precision

    def contains(self, other: "Place") -> bool:
        """Say whether the other place lies here, as far as both are told."""
        return all(
            not mine or mine == theirs
            for mine, theirs in ((self.country, other.country), (self.city, other.city), (self.venue, other.venue))
        )

    def agrees(self, other: "Place") -> bool:
        """Say whether both can be true of one meeting: nothing that both tell differs."""
        return all(
            not mine or not theirs or mine == theirs
            for mine, theirs in ((self.country, other.country), (self.city, other.city), (self.venue, other.venue))
        )

    def __str__(self) -> str:
        return ", ".join(part for part in (self.venue, self.city, self.country) if part)


@frozen(order=True, repr=False)
class Summit:
    """An occasion with many parties: its name as told, its series where it has one, its edition's year."""

    name: str = field()
    series: str = ""
    year: int | None = field(default=None, order=lambda year: (year is not None, year))

    __repr__ = shown

    def __str__(self) -> str:
        return self.name
