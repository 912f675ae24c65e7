"""The flat view: one self-contained object an article, names and codes instead of references."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bilateral.model.claims import Basis, Claim
from bilateral.model.commitments import Commitment
from bilateral.model.leaders import Appearance, Party
from bilateral.model.meetings import Meeting
from bilateral.model.readings import Reading
from bilateral.model.records import Record
from bilateral.model.sources import Origin, Source
from bilateral.model.statements import Form, Speaker, Statement, Voice

__all__ = ["dumps", "flat", "record"]

_WHY = ("participants", "when", "place", "occasion", "mode", "status", "issues")
_FIELD = {"participants": "parties"}
_SHARED = {"AFU": "AU"}  # the flat view writes the African Union as its codebook does; inside, AU is Australia


def dumps(readings: Iterable[Reading], *, mentions: bool = False) -> str:
    """Return the flat view of readings as JSON Lines."""
    return "".join(json.dumps(flat(r, mentions=mentions), ensure_ascii=False) + "\n" for r in readings)


def flat(reading: Reading, *, mentions: bool = False) -> dict[str, Any]:
    """
    Return the flat view of one reading, as JSON values.

    ``mentions`` adds the calendar expressions of the text under ``dates``.
    """
    row = {
        "id": reading.source.name or reading.source.id,
        "source": _source(reading.source, reading.origin),
        "leaders": [_leader(a) for a in reading.leaders],
        "meetings": [_meeting(m) for m in reading.meetings],
        "commitments": [_commitment(c) for c in reading.commitments],
        "statements": [_statement(s) for s in reading.statements],
        "problems": [{"reason": p.reason, "span": [p.span.start, p.span.stop]} for p in reading.problems],
    }
    if mentions:
        row["dates"] = [
            {
                "span": [d.span.start, d.span.stop],
                "text": d.span.of(reading.source.text),
                "when": str(d.when) if d.when else None,
            }
            for d in reading.dates
        ]
    return row


def record(told: Record, sources: Mapping[str, Source]) -> dict[str, Any]:
    """Return the flat view of one record of an archive, with its ``kind`` and the sources that tell of it."""
    for kind, row in _ROWS.items():
        if isinstance(told, kind):
            told_by = [sources[key] for key in sorted(told.sources) if key in sources]
            return {"kind": kind.__name__.lower(), "id": told.id, **row(told), "sources": [_told(s) for s in told_by]}
    fields = {name: _text(getattr(told, name)) for name in told.fields()}
    return {"kind": type(told).__name__.lower(), "id": told.id, **fields}


def _told(source: Source) -> dict[str, Any]:
    return {
        "id": source.name or source.id,
        "outlet": source.outlet,
        "published": _text(source.published),
        "url": source.url,
    }


def _source(source: Source, origin: Origin) -> dict[str, Any]:
    told = origin.why("reference_date")
    return {
        "outlet": origin.outlet or source.outlet,
        "agency": origin.agency,
        "author": origin.author or source.author,
        "published": _text(source.published or origin.published),
        "dateline": origin.dateline,
        "url": source.url,
        "title": source.title,
        "reference_date": _text(origin.reference_date),
        "reference_basis": told[-1].basis.value if told else "unknown",
    }


def _leader(appearance: Appearance) -> dict[str, Any]:
    leader = appearance.leader
    return {
        "name": appearance.name or (leader.name if leader else None),
        "country": _code(leader.country) if leader else None,
        "office": _text(appearance.office),
        "former": bool(appearance.former),
        "evidence": _spans(appearance),
    }


def _meeting(meeting: Meeting) -> dict[str, Any]:
    place = meeting.place
    return {
        "id": meeting.id,
        "participants": [_party(p) for p in sorted(meeting.parties)],
        "when": _text(meeting.when),
        "place": place.city or None if place else None,
        "country": place.country or None if place else None,
        "venue": place.venue or None if place else None,
        "occasion": _text(meeting.occasion),
        "mode": _text(meeting.mode),
        "format": _text(meeting.size),
        "status": _text(meeting.status),
        "issues": sorted(issue.value for issue in meeting.issues),
        "ordinal": meeting.ordinal,
        "evidence": _spans(meeting),
        "why": {name: [_why(c) for c in meeting.why(_FIELD.get(name, name))] for name in _WHY},
    }


def _commitment(commitment: Commitment) -> dict[str, Any]:
    amounts = sorted(q.text for q in commitment.amounts)
    return {
        "actors": sorted({_code(p.country) or p.name for p in commitment.actors}),
        "beneficiaries": sorted({_code(p.country) or p.name for p in commitment.beneficiaries}),
        "quote": commitment.quote,
        "span": _head(commitment),
        "kind": _text(commitment.kind),
        "status": _text(commitment.status),
        "strength": _text(commitment.strength),
        "condition": commitment.condition,
        "issues": sorted(issue.value for issue in commitment.issues),
        "amount": amounts[0] if amounts else None,
        "deadline": _text(commitment.deadline),
        "according_to": _text(commitment.according_to),
        "meeting": commitment.meeting,
    }


def _statement(statement: Statement) -> dict[str, Any]:
    voice = statement.speaker
    return {
        "speaker": _speaker(voice),
        "quote": statement.quote,
        "span": _head(statement),
        "anonymous": bool(voice and voice.anonymous),
        "form": (statement.form or Form.QUOTATION).value,
        "stance": _text(statement.stance),
    }


def _speaker(voice: Voice | None) -> str | None:
    return None if voice is None or voice.kind is Speaker.UNKNOWN else str(voice)


def _party(party: Party) -> dict[str, str | None]:
    return {"name": party.name or None, "country": _code(party.country) or None}


def _code(country: str) -> str:
    return _SHARED.get(country, country)


def _why(claim: Claim) -> dict[str, Any]:
    spans = [[e.start, e.stop] for e in claim.evidence]
    basis = claim.basis if claim.basis is not Basis.RIVAL else "rival"
    return {
        "value": str(claim.value),
        "span": spans[0] if spans else None,
        "spans": spans,
        "basis": str(basis),
        "rule": claim.rule,
    }


def _spans(record: Record) -> list[list[int]]:
    return [[e.start, e.stop] for e in sorted(record.evidence)]


def _head(record: Record) -> list[int] | None:
    spans = _spans(record)
    return spans[0] if spans else None


def _text(value: object) -> str | None:
    return None if value is None else str(value)


_ROWS: dict[type[Record], Callable[[Any], dict[str, Any]]] = {
    Meeting: _meeting,
    Commitment: _commitment,
    Statement: _statement,
    Appearance: _leader,
}
