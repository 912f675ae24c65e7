"""The rows of the tables: plain values in the order of the table's columns."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from bilateral.export.contents import Contents
from bilateral.model.commitments import Commitment, Intention
from bilateral.model.dates import When
from bilateral.model.leaders import Party
from bilateral.model.meetings import Meeting
from bilateral.model.records import Record

__all__ = [
    "Row",
    "commitments",
    "evidence",
    "intentions",
    "issues",
    "leaders",
    "meetings",
    "participants",
    "sources",
    "statements",
]

Row = tuple[Any, ...]


def meetings(told: Contents) -> Iterator[Row]:
    """Give each meeting."""
    for m in told.meetings:
        place, occasion = m.place, m.occasion
        yield (
            m.id,
            *_dates(m.when),
            place.city or None if place else None,
            place.country or None if place else None,
            place.venue or None if place else None,
            occasion.name if occasion else None,
            occasion.series or None if occasion else None,
            _text(m.mode),
            m.size.value,
            _text(m.status),
            _text(m.rank),
            _text(m.host),
            m.ordinal,
            _text(m.first_since),
            _text(m.moved_from),
            sorted(m.countries),
            _texts(m.issues),
            _texts(m.not_discussed),
            sorted(m.sources),
        )


def participants(told: Contents) -> Iterator[Row]:
    """Give each party of each meeting."""
    for m in told.meetings:
        for party in sorted(m.parties):
            yield m.id, party.country or None, party.name or None, party.leader, _role(m, party)


def _role(meeting: Meeting, party: Party) -> str | None:
    if party == meeting.host:
        return "host"
    return "visitor" if party in meeting.visitors else None


def commitments(told: Contents) -> Iterator[Row]:
    """Give each commitment."""
    for c in told.commitments:
        yield _undertaking(told, c)


def intentions(told: Contents) -> Iterator[Row]:
    """Give each intention."""
    for c in told.intentions:
        yield _undertaking(told, c)


def _undertaking(told: Contents, c: Commitment | Intention) -> Row:
    amounts = sorted(c.amounts, key=lambda q: (q.text, q.unit, q.value))
    only = amounts[0] if len(amounts) == 1 else None
    return (
        c.id,
        _text(c.kind),
        _text(c.status),
        _text(c.strength),
        c.quote,
        _texts(c.actors),
        _texts(c.beneficiaries),
        c.condition,
        [q.text for q in amounts],
        float(only.value) if only else None,
        only.unit if only else None,
        _text(c.deadline),
        c.deadline.last if c.deadline else None,
        _texts(c.issues),
        _text(c.according_to),
        _texts(c.disputed_by),
        told.meeting_id(c.meeting),
        sorted(c.sources),
    )


def statements(told: Contents) -> Iterator[Row]:
    """Give each statement."""
    for s in told.statements:
        voice = s.speaker
        yield (
            s.id,
            s.quote,
            _text(voice),
            voice.country or None if voice else None,
            _text(voice.kind) if voice else None,
            voice.anonymous if voice else None,
            _text(voice.level) if voice else None,
            _text(s.form),
            _text(s.stance),
            s.cue,
            _texts(s.about),
            _texts(s.to),
            s.agency,
            sorted(s.sources),
        )


def issues(told: Contents) -> Iterator[Row]:
    """Give each issue of each record."""
    for m in told.meetings:
        yield from ((m.id, "meeting", i.value, i.cap, "discussed", None, None) for i in sorted(m.issues))
        yield from ((m.id, "meeting", i.value, i.cap, "not-discussed", None, None) for i in sorted(m.not_discussed))
        for r in sorted(m.raised):
            yield m.id, "meeting", r.issue.value, r.issue.cap, "raised", str(r.party), r.order or None
    for record in (*told.commitments, *told.intentions):
        yield from ((record.id, _kind(record), i.value, i.cap, "about", None, None) for i in sorted(record.issues))
    for s in told.statements:
        yield from ((s.id, _kind(s), i.value, i.cap, "about", None, None) for i in sorted(s.about))


def leaders(told: Contents) -> Iterator[Row]:
    """Give each leader."""
    for a in told.leaders:
        leader = a.leader
        yield (
            a.id,
            leader.id if leader else None,
            leader.name if leader else a.name or None,
            leader.country or None if leader else None,
            _text(a.office),
            a.former,
            sorted(a.names),
            sorted(a.sources),
        )


def evidence(told: Contents) -> Iterator[Row]:
    """Give the head words of each record, then each claim with each of its words; a claim without words has a row, too."""
    for record in told.records:
        key, kind = record.id, _kind(record)
        for e in sorted(record.evidence):
            yield key, kind, None, None, None, None, None, e.source, e.start, e.stop, e.quote
        for name in record.fields():
            for claim in record.why(name):
                head = (key, kind, name, str(claim.value), claim.basis.value, claim.rule or None, claim.as_of or None)
                for e in claim.evidence:
                    yield *head, e.source, e.start, e.stop, e.quote
                if not claim.evidence:
                    yield *head, None, None, None, None


def sources(told: Contents) -> Iterator[Row]:
    """Give each source."""
    for key in sorted(told.sources):
        s = told.sources[key]
        yield s.id, s.name, s.outlet, s.published, s.author, s.title, s.url, len(s.text)


def _dates(when: When | None) -> tuple[str | None, dt.date | None, dt.date | None, str | None, bool | None]:
    if when is None:
        return None, None, None, None, None
    return str(when), when.first, when.last, when.precision.name.lower(), when.approximate or when.uncertain


def _kind(record: Record) -> str:
    return type(record).__name__.lower()


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _texts(values: Iterable[object]) -> list[str]:
    return sorted(map(str, values))
