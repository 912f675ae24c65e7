"""Leaders, their terms, and the parties to a meeting."""

from typing import Self

from attrs import field, fields, frozen, validators

from bilateral.errors import InvalidRecord
from bilateral.model.claims import Claim
from bilateral.model.conclusions import Told, every, latest
from bilateral.model.dates import When
from bilateral.model.names import LeaderId, leader_id
from bilateral.model.offices import Office
from bilateral.model.records import Record
from bilateral.model.shown import shown

__all__ = ["Appearance", "Leader", "Party", "Tenure", "sides"]

_word = validators.and_(validators.instance_of(str), validators.min_len(1))


@frozen(order=True, repr=False)
class Leader:
    """
    A person who holds or has held a public office, of one country or organisation (empty where that is not known).

    >>> Leader("Emmanuel Macron", "FR").id
    'FR:emmanuel-macron'
    """

    name: str = field(validator=_word)
    country: str = field(validator=validators.instance_of(str))
    surname: str = field(default="", validator=validators.instance_of(str))

    __repr__ = shown

    @property
    def id(self) -> LeaderId:
        """Return country and folded name."""
        return leader_id(self.name, self.country)

    def __str__(self) -> str:
        return f"{self.name} ({self.country})"


@frozen(order=True, repr=False)
class Tenure:
    """One term of one leader in one office: from the first day to the last; open where not known."""

    leader: Leader
    office: Office
    since: When
    until: When | None = field(default=None, order=lambda until: (until is None, until))
    source: str = ""

    __repr__ = shown

    def __attrs_post_init__(self) -> None:
        first, last = self.since.first, self.until.last if self.until else None
        if first and last and last < first:
            msg = f"{self.leader}: a term cannot end ({self.until}) before it begins ({self.since})"
            raise InvalidRecord(msg)

    def covers(self, when: When) -> bool:
        """Say whether some day of ``when`` lies within the term."""
        return (self.until is None or not self.until.is_before(when)) and not when.is_before(self.since)


@frozen(order=True, repr=False)
class Party:
    """
    One side of a contact: a country or organisation, and the person where one is named.

    >>> str(Party("FR", "Emmanuel Macron")), str(Party("FR"))
    ('Emmanuel Macron (FR)', 'FR')
    """

    country: str
    name: str = ""

    __repr__ = shown

    def __attrs_post_init__(self) -> None:
        if type(self.country) is str and type(self.name) is str and (self.country or self.name):
            return  # a page has dozens: one look at both
        for told in fields(Party):
            validators.instance_of(str)(self, told, getattr(self, told.name))
        if not (self.country or self.name):
            msg = "a party needs a country or a name; got neither"
            raise InvalidRecord(msg)

    @classmethod
    def of(cls, leader: Leader) -> Self:
        """Return the leader as a party."""
        return cls(leader.country, leader.name)

    @property
    def leader(self) -> LeaderId | None:
        """Return the id of the leader, if a person is named."""
        return leader_id(self.name, self.country) if self.name else None

    def __str__(self) -> str:
        return f"{self.name} ({self.country})" if self.name else self.country


def sides() -> Told[frozenset[Party]]:
    """All parties that are told; a country alone gives way to the person that another telling names for it."""

    def rule(claims: list[Claim]) -> frozenset[Party]:
        told = frozenset(c.value for c in claims)
        named = {party.country for party in told if party.name}
        return frozenset(party for party in told if party.name or party.country not in named) if named else told

    return Told(Party, rule, "sides")


class Appearance(Record):
    """A leader as one source shows them: every form of the name, the office it gives, whether that is past."""

    __slots__ = ()

    leader = latest(Leader)
    names = every(str)
    office = latest(Office)
    former = latest(bool)

    @property
    def name(self) -> str:
        """Return the fullest form of the name that the source uses."""
        return max(self.names, key=lambda form: (len(form.split()), len(form), form), default="")
