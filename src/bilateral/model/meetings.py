"""Meetings: who met whom, when, where, on what occasion, about what."""

from enum import StrEnum

from attrs import frozen

from bilateral.model.claims import Claim
from bilateral.model.conclusions import Told, every, latest, narrowest
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.leaders import Party, sides
from bilateral.model.places import Place, Summit
from bilateral.model.records import Record
from bilateral.model.shown import shown

__all__ = ["DONE", "UNDONE", "Format", "Meeting", "Mode", "Raised", "Rank", "Status"]

_PAIR, _THREE = 2, 3


class Status(StrEnum):
    """What became of a meeting, at the time of writing."""

    PLANNED = "planned"
    HELD = "held"
    ONGOING = "ongoing"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    DECLINED = "declined"


class Mode(StrEnum):
    """How leaders met."""

    IN_PERSON = "in-person"
    PHONE = "phone"
    VIDEO = "video"


class Format(StrEnum):
    """Between how many."""

    BILATERAL = "bilateral"
    TRILATERAL = "trilateral"
    MULTILATERAL = "multilateral"


class Rank(StrEnum):
    """The protocol rank of a visit."""

    STATE = "state"
    OFFICIAL = "official"
    WORKING = "working"
    PRIVATE = "private"


@frozen(order=True, repr=False)
class Raised:
    """Who raised an issue, and as which in order (1 is first; 0 where the order is not told)."""

    issue: Issue
    party: Party
    order: int = 0

    __repr__ = shown

    def __str__(self) -> str:
        return f"{self.issue} by {self.party}"


def _progress() -> Told[Status | None]:
    """
    Take the status told last; but what one source tells as held is no plan any more, whenever others planned it.

    News often has no date, and a preview is printed after the talks: only a later word that it did not take place
    undoes "held".
    """
    plain = latest(Status)

    def rule(claims: list[Claim]) -> Status | None:
        over = [c for c in claims if c.value in DONE]
        undone = any(c.value in UNDONE and c.as_of > over[-1].as_of for c in claims) if over else False
        return plain.rule(over if over and not undone else claims)

    return Told(Status, rule, "progress")


DONE = frozenset({Status.HELD, Status.ONGOING})
"""What a contact is that has come about."""

UNDONE = frozenset({Status.CANCELLED, Status.DECLINED, Status.POSTPONED})
"""What a contact is that does not come about, or not as it was told."""


class Meeting(Record):
    """
    A contact between leaders of two or more countries or organisations, as its sources tell it.

    >>> from bilateral.model.dates import When
    >>> talks = Meeting.given(parties=[Party("FR", "Emmanuel Macron"), Party("DE")], when=When("2018-06-19"))
    >>> talks
    Meeting(parties={DE, Emmanuel Macron (FR)}, when=2018-06-19)
    """

    __slots__ = ()

    parties = sides()
    when = narrowest(When)
    place = narrowest(Place)
    occasion = latest(Summit)
    mode = latest(Mode)
    format = latest(Format)
    status = _progress()
    issues = every(Issue)
    not_discussed = every(Issue)
    raised = every(Raised)
    host = latest(Party)
    visitors = sides()
    rank = latest(Rank)
    ordinal = latest(int)
    first_since = narrowest(When)
    moved_from = narrowest(When)

    @property
    def countries(self) -> frozenset[str]:
        """Return the codes of the countries and organisations that take part."""
        return frozenset(party.country for party in self.parties if party.country)

    @property
    def size(self) -> Format:
        """Return the format that is told, else the one that the number of countries implies."""
        if self.format is not None:
            return self.format
        n = len(self.countries)
        return Format.BILATERAL if n <= _PAIR else Format.TRILATERAL if n == _THREE else Format.MULTILATERAL
