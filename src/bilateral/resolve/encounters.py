"""Date a meeting that the text leaves undated, if the tables know of just one of the two in that city."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from bilateral.model.claims import Basis, Claim
from bilateral.model.dates import When
from bilateral.model.leaders import Party
from bilateral.model.meetings import UNDONE, Meeting, Status
from bilateral.model.names import fold
from bilateral.refer.page import Page
from bilateral.world.encounters import known_encounters
from bilateral.world.tables import Encounter

__all__ = ["NEWS", "dated_by_encounter", "met_among"]

NEWS = "told as news of the day"  # the rule of a date that gives way to a known one

_PAIR = 2
_AHEAD = 30  # days after the day of writing that a known encounter may be the one that is planned

_UNSETTLED = UNDONE | {None}


def dated_by_encounter(meeting: Meeting, page: Page) -> Meeting:
    """
    Return the meeting with the days of the one known encounter of its two leaders in its city, up to the day of writing.

    The words are those that name the city; the claim says that it is inferred. Nothing changes where the text gives
    a date, names no city, or two encounters fit.
    """
    if _dated(meeting) or meeting.place is None or not meeting.place.city or meeting.status in _UNSETTLED:
        return meeting
    parties = meeting.parties
    if len(parties) != _PAIR or not all(party.name for party in parties):
        return meeting
    city = fold(meeting.place.city)
    known = (e for e in met_among(page, parties) if fold(e.city) == city)
    found = [e for e in known if _timely(e, meeting, page)]
    if len(found) != 1:
        return meeting
    when = When.between(date.fromisoformat(found[0].start), date.fromisoformat(found[0].end))
    words = tuple(evidence for claim in meeting.why("place") for evidence in claim.evidence)[:1]
    claim = Claim("when", when, Basis.INFERRED, "known encounter", words, page.as_of)
    guessed = frozenset(meeting.why("when"))
    return Meeting(meeting.evidence, meeting.claims - guessed | {claim})


def _dated(meeting: Meeting) -> bool:
    """Say whether the text tells the day: that it is the news of the day is only a guess."""
    return any(c.rule != NEWS for c in meeting.why("when"))


def met_among(page: Page, parties: Collection[Party]) -> Iterator[Encounter]:
    """Yield the known encounters of some parties."""
    known = known_encounters(page.world).among(party.country for party in parties)
    return (encounter for encounter in known if _between(encounter, parties))


def _between(encounter: Encounter, parties: Iterable[Party]) -> bool:
    sides = ((encounter.leader, encounter.country), (encounter.other, encounter.other_country))
    return all(any(p.country == code and _bears(p.name, name) for p in parties) for name, code in sides)


def _bears(name: str, surname: str) -> bool:
    return f" {fold(surname)} " in f" {fold(name)} "


def _timely(encounter: Encounter, meeting: Meeting, page: Page) -> bool:
    """Say whether the encounter lies before the day of writing, or just after it for what is planned."""
    when = page.reference.when
    last = when.last if when else None
    if last is None:
        return True
    start = date.fromisoformat(encounter.start)
    return start <= last if meeting.status is not Status.PLANNED else 0 <= (start - last).days <= _AHEAD
