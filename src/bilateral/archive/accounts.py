"""One telling of a meeting, with what is needed to say which tellings are one."""

from attrs import field, frozen

from bilateral.model.claims import Claim
from bilateral.model.dates import When
from bilateral.model.meetings import Meeting, Mode, Status
from bilateral.model.names import fold
from bilateral.model.places import Place
from bilateral.model.readings import Reading
from bilateral.model.records import Record

__all__ = ["FIRST", "LAST", "NOWHERE", "Account", "Days", "account_of", "days_of", "order_of", "told_on"]

Days = tuple[int, int]
"""The first and last day, as ordinals; 0 and 4,000,000 where an end is open."""

FIRST, LAST = 0, 4_000_000
NOWHERE = "="  # The side of a person without a country.


@frozen(eq=False)
class Account:
    """
    What one source tells of one meeting.

    ``sides`` are the countries (all persons without one are one side), ``people`` the named persons; ``days``
    is None where no date is told.
    """

    source: str
    order: str
    sides: tuple[str, ...]
    people: frozenset[str]
    days: Days | None
    moved_from: Days | None
    approximate: bool
    place: Place | None
    summit: str
    mode: Mode | None
    status: Status | None
    told: Days | None
    record: Meeting = field(repr=False)

    @property
    def width(self) -> int:
        """Return how many days it could be."""
        return LAST if self.days is None else self.days[1] - self.days[0] + 1


def account_of(meeting: Meeting, source: str, told: Days | None) -> Account:
    """Sum up one source's record, its people already under the archive's names; ``told`` is when the source tells it."""
    parties = meeting.parties
    when, moved, summit = meeting.when, meeting.moved_from, meeting.occasion
    return Account(
        source=source,
        order=order_of(meeting),
        sides=tuple(sorted({side.country or NOWHERE for side in parties})),
        people=frozenset(f"{side.country}:{fold(side.name)}" for side in parties if side.name),
        days=days_of(when),
        moved_from=days_of(moved),
        approximate=when is not None and (when.approximate or when.uncertain),
        place=meeting.place,
        summit=fold(summit.series or summit.name) if summit else "",
        mode=meeting.mode,
        status=meeting.status,
        told=told,
        record=meeting,
    )


def order_of(record: Record) -> str:
    """Return a key that orders records whatever order they come in, also two with the same head words."""
    return f"{record.id} {';'.join(sorted(map(_claim, record.claims)))}"


def _claim(claim: Claim) -> str:
    spans = ",".join(f"{e.start}-{e.stop}" for e in claim.evidence)
    return f"{claim.field}={claim.value!r}:{claim.basis}:{claim.rule}:{claim.as_of}:{spans}"


def days_of(when: When | None) -> Days | None:
    """Return the first and last day as ordinals."""
    if when is None:
        return None
    first, last = when.first, when.last
    return (first.toordinal() if first else FIRST, last.toordinal() if last else LAST)


def told_on(reading: Reading) -> Days | None:
    """Return the days on which the source may have told what it tells; None where that is not known."""
    published = reading.source.published
    if published is not None:
        return (published.toordinal(), published.toordinal())
    return days_of(reading.origin.reference_date)
