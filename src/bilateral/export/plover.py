"""
Event rows in the codes of CAMEO and PLOVER, for researchers who add them to ICEWS, Phoenix or POLECAT data.

A planned meeting is 036 (PLOVER: AGREE), not a consultation; a held one is 040, 041 (telephone), 042 (a visit: the
visitor is the actor, the host the recipient; 043 is the same seen from the host and not written twice) or 044 (on
third ground). Where no side is told to be the one that acts, actors and recipients are both all participants, and
``directed`` is false. A signed document is 057, other commitments are 030 to 0333. The codes are a versioned table,
``data/plover.toml``. What has no code (a cancelled or declined meeting, a withdrawn commitment) is a `Note`.
045 and 046 are in the table but never written: a record does not tell mediation or negotiation from talks.
"""

import csv
import io
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import astuple, fields, frozen

from bilateral.export.contents import Contents, Exportable, Note, contents
from bilateral.export.saved import savable
from bilateral.model.commitments import Commitment, CommitmentStatus, Kind
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.leaders import Party
from bilateral.model.meetings import Meeting, Mode, Status

__all__ = ["Event", "codes", "dumps", "events", "notes"]


@frozen
class Event:
    """One event row; dates are EDTF, parties country codes or names with them."""

    record: str
    date: str
    cameo: str
    event: str
    mode: str
    context: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    participants: tuple[str, ...]
    actor_countries: tuple[str, ...]
    recipient_countries: tuple[str, ...]
    directed: bool
    quote: str
    sources: tuple[str, ...]
    table: str


def dumps(what: Exportable) -> str:
    """Return the rows as CSV; lists are joined by ``"; "``."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(field.name for field in fields(Event))
    writer.writerows([_cell(value) for value in astuple(event, recurse=False)] for event in events(what))
    return stream.getvalue()


def events(what: Exportable) -> Iterator[Event]:
    """Return the rows: meetings, then commitments."""
    told = contents(what)
    for meeting in told.meetings:
        code = _meeting_code(meeting)
        if code:
            yield _meeting(code, meeting)
    for commitment in told.commitments:
        if commitment.status is not CommitmentStatus.WITHDRAWN:
            yield _commitment(commitment, told)


def notes(what: Exportable) -> tuple[Note, ...]:
    """Say which records have no code."""
    told = contents(what)
    none = "CAMEO and PLOVER have no code that says so without saying who refused"
    meetings = [Note(m.id, "status", f"{m.status}: {none}") for m in told.meetings if not _meeting_code(m)]
    withdrawn = [c for c in told.commitments if c.status is CommitmentStatus.WITHDRAWN]
    return (*meetings, *(Note(c.id, "status", f"{c.status}: {none}") for c in withdrawn))


@cache
def codes() -> dict[str, Any]:
    """Return the mapping table: its version, the codes, and what gives undertakings and contexts."""
    text = (files("bilateral.export") / "data" / "plover.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _meeting_code(meeting: Meeting) -> str | None:
    match meeting.status:
        case Status.CANCELLED | Status.DECLINED | None:
            return None
        case Status.PLANNED | Status.POSTPONED:
            return "036"
        case Status.HELD | Status.ONGOING:
            return _held_code(meeting)


def _held_code(meeting: Meeting) -> str:
    if meeting.mode is Mode.PHONE:
        return "041"
    if meeting.mode is Mode.VIDEO:
        return "040"
    if _host(meeting):
        return "042"
    # A country that is neither side's is third ground; a country that is not told is none.
    return "044" if meeting.place and meeting.place.country and meeting.countries else "040"


def _host(meeting: Meeting) -> Party | None:
    """Return the party that receives the others: the one told as host, else the one whose country it is."""
    if meeting.mode in {Mode.PHONE, Mode.VIDEO}:
        return None
    there = meeting.place.country if meeting.place else ""
    at_home = sorted(party for party in meeting.parties if party.country and party.country == there)
    host = meeting.host or (at_home[0] if at_home else None)
    return host if host and any(party.country != host.country for party in meeting.parties) else None


@frozen
class _Sides:
    """Who acts, and to whom; neither, where the same parties are both."""

    actors: list[Party]
    recipients: list[Party]
    others: Iterable[Party] = ()

    @property
    def directed(self) -> bool:
        return self.actors != self.recipients


def _meeting(code: str, meeting: Meeting) -> Event:
    everyone, host = sorted(meeting.parties), _host(meeting)
    sides = _Sides(everyone, everyone)
    if host:
        received = [party for party in everyone if party.country == host.country] or [host]
        visitors = sorted(meeting.visitors) or [party for party in everyone if party.country != host.country]
        sides = _Sides(visitors, received, everyone)
    return _event(code, meeting, meeting.when, sides, min(meeting.evidence).quote if meeting.evidence else "")


def _commitment(commitment: Commitment, told: Contents) -> Event:
    about = {issue.value for issue in commitment.issues}
    code = next((code for issue, code in codes()["undertakings"].items() if issue in about), "030")
    if commitment.kind is Kind.SIGNED:
        code = "057"
    meeting = told.meeting(commitment.meeting)
    actors = sorted(commitment.actors)
    sides = _Sides(actors, sorted(commitment.beneficiaries) or (actors if len(actors) > 1 else []))
    return _event(code, commitment, meeting.when if meeting else _told_on(commitment), sides, commitment.quote or "")


def _told_on(commitment: Commitment) -> When | None:
    """Return the day it was first told, which is the day event data date it by."""
    days = sorted(claim.as_of for claim in commitment.claims if claim.as_of)
    return When(days[0]) if days else None


def _event(code: str, record: Meeting | Commitment, day: When | None, parties: _Sides, quote: str) -> Event:
    row = codes()["codes"][code]
    everyone = sorted({*parties.actors, *parties.recipients, *parties.others})
    return Event(
        record=record.id,
        date=str(day or ""),
        cameo=code,
        event=row["event"],
        mode=row.get("mode", ""),
        context=_contexts(row, record.issues),
        actors=tuple(map(str, parties.actors)),
        recipients=tuple(map(str, parties.recipients)),
        participants=tuple(map(str, everyone)),
        actor_countries=_countries(parties.actors),
        recipient_countries=_countries(parties.recipients),
        directed=parties.directed,
        quote=quote,
        sources=tuple(sorted(record.sources)),
        table=codes()["version"],
    )


def _countries(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(sorted({party.country for party in parties if party.country}))


def _contexts(row: dict[str, Any], issues: Iterable[Issue]) -> tuple[str, ...]:
    added = {codes()["contexts"].get(issue.value) for issue in issues} - {None, *row.get("context", ())}
    return (*row.get("context", ()), *sorted(map(str, added)))


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return savable("; ".join(value) if isinstance(value, tuple) else str(value))
