"""What a reference is: the phrase, the way of referring, and the parties it stands for."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.model.offices import Office
from bilateral.model.spans import Span

__all__ = ["PEOPLE", "PERSONS", "PartyMention", "Way", "countries_of"]


class Way(StrEnum):
    """How a party is referred to."""

    NAME = "name"
    OFFICE = "office"
    COUNTRY = "country"
    GROUP = "group"
    PRONOUN = "pronoun"
    OTHER_PERSON = "other-person"


PEOPLE = frozenset({Way.NAME, Way.OFFICE})
"""Ways of telling one person by name or by what he is."""

PERSONS = PEOPLE | {Way.PRONOUN}
"""Ways of telling one person, or those spoken of before."""


class PartyMention(NamedTuple):
    """
    A phrase that stands for one or several parties, title included; offsets are the shadow's.

    ``parties`` is empty where it could not be settled; ``candidates`` keeps the rivals. A person who holds no
    public office is a party without a country.
    """

    start: int
    stop: int
    way: Way
    parties: tuple[Party, ...] = ()
    name: Span | None = None
    candidates: tuple[Party, ...] = ()
    office: Office | None = None
    former: bool = False
    basis: Basis = Basis.STATED
    rule: str = ""
    parts: tuple[Span, ...] = ()  # of a group of listed countries: where each is told, one a party


class _Told(Protocol):
    @property
    def parties(self) -> Sequence[Party]: ...


def countries_of(told: Iterable[_Told]) -> set[str]:
    """
    Return the countries of those for whom some mentions, sides or contacts stand; a person without one has an empty one.

    >>> sorted(countries_of([PartyMention(0, 6, Way.NAME, (Party("DE", "Angela Merkel"),)), PartyMention(9, 11, Way.COUNTRY)]))
    ['DE']
    """
    return {party.country for one in told for party in one.parties}
