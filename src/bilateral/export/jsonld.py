"""
Meetings and quotations as schema.org JSON-LD, for a triple store, a knowledge graph or a page's metadata.

A meeting is an ``Event`` with ``eventStatus``, ``previousStartDate`` where it was moved, ``superEvent`` for the summit
around it, and its parties as ``attendee``; a direct quotation is a ``Quotation`` with its speaker and its article.
schema.org dates are ISO 8601: a month or a year is written as such, and what only EDTF can say ("about 2022", a season,
an open end) is left to ``description``, with a `Note`. Commitments have no type in schema.org and are left out.
"""

import re
from typing import Any
from urllib.parse import quote

from bilateral.codec.jsontext import write
from bilateral.export.contents import Exportable, Note, contents
from bilateral.model.dates import When
from bilateral.model.leaders import Party
from bilateral.model.meetings import Meeting, Mode, Status
from bilateral.model.places import Place
from bilateral.model.sources import Source
from bilateral.model.statements import Form, Speaker, Statement, Voice

__all__ = ["dumps", "graph", "notes"]

Node = dict[str, Any]

_CONTEXT = {
    "@vocab": "https://schema.org/",
    "eventStatus": {"@type": "@vocab"},
    "eventAttendanceMode": {"@type": "@vocab"},
    "url": {"@type": "@id"},
}
_STATUS = {
    Status.PLANNED: "EventScheduled",
    Status.HELD: "EventScheduled",
    Status.ONGOING: "EventScheduled",
    Status.CANCELLED: "EventCancelled",
    Status.DECLINED: "EventCancelled",
}
_ISO = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?", re.ASCII)


def dumps(what: Exportable) -> str:
    """Return one JSON-LD document; its context is within, so that nothing has to be fetched."""
    return write({"@context": _CONTEXT, "@graph": graph(what)}) + "\n"


def graph(what: Exportable) -> list[Node]:
    """Return the nodes: sources, meetings, quotations."""
    told = contents(what)
    articles = [_article(told.sources[key]) for key in sorted(told.sources)]
    return [*articles, *map(_event, told.meetings), *(_quotation(s) for s in told.statements if _is_quotation(s))]


def notes(what: Exportable) -> tuple[Note, ...]:
    """Say which dates schema.org cannot hold."""
    reason = "no date of ISO 8601; it is told in the description"
    return tuple(
        Note(m.id, "when", f"{m.when}: {reason}") for m in contents(what).meetings if m.when and not _ends(m.when)
    )


def _event(meeting: Meeting) -> Node:
    node: Node = {
        "@id": f"urn:bilateral:meeting:{meeting.id}",
        "@type": "Event",
        "name": " – ".join(map(str, sorted(meeting.parties))) or "Meeting",
        "attendee": [_party(party) for party in sorted(meeting.parties)],
        "about": sorted(issue.value for issue in meeting.issues),
        "subjectOf": [{"@id": _article_id(source)} for source in sorted(meeting.sources)],
    }
    node |= _dates(meeting)
    if meeting.status:
        node["eventStatus"] = _event_status(meeting)
    if meeting.mode:
        offline = meeting.mode is Mode.IN_PERSON
        node["eventAttendanceMode"] = f"{'Offline' if offline else 'Online'}EventAttendanceMode"
    if meeting.place:
        node["location"] = _place(meeting.place)
    if meeting.occasion:
        node["superEvent"] = {"@type": "Event", "name": meeting.occasion.name}
    if meeting.host:
        node["organizer"] = _party(meeting.host)
    return node


def _dates(meeting: Meeting) -> Node:
    if meeting.when is None:
        return {}
    ends = _ends(meeting.when)
    node: Node = {"startDate": ends[0], "endDate": ends[1]} if ends else {"description": f"date: {meeting.when} (EDTF)"}
    moved = _ends(meeting.moved_from) if meeting.moved_from else None
    return node | ({"previousStartDate": moved[0]} if moved else {})


def _ends(when: When) -> tuple[str, str] | None:
    """Return both ends as ISO 8601 writes them; none is made more precise than told."""
    first, _, last = when.edtf.partition("/")
    last = last or first
    return (first, last) if _ISO.fullmatch(first) and _ISO.fullmatch(last) else None


def _event_status(meeting: Meeting) -> str:
    if meeting.status is Status.POSTPONED:
        # Postponed to a new date is rescheduled; without one it stays open.
        return "EventRescheduled" if meeting.when and meeting.when != meeting.moved_from else "EventPostponed"
    return _STATUS[meeting.status or Status.PLANNED]


def _party(party: Party) -> Node:
    country = {"@id": _iri("country", party.country), "@type": "AdministrativeArea", "name": party.country}
    if not party.name:
        return country
    person = {"@id": _iri("leader", str(party.leader)), "@type": "Person", "name": party.name}
    return person | ({"affiliation": country} if party.country else {})


def _iri(kind: str, name: str) -> str:
    return f"urn:bilateral:{kind}:{quote(name, safe=':', errors='replace')}"


def _place(place: Place) -> Node:
    address = {"@type": "PostalAddress", "addressLocality": place.city, "addressCountry": place.country}
    return {"@type": "Place", "name": str(place), "address": {key: told for key, told in address.items() if told}}


def _article_id(source: str) -> str:
    return f"urn:bilateral:source:{source}"


def _article(source: Source) -> Node:
    node = {
        "@id": _article_id(source.id),
        "@type": "NewsArticle",
        "headline": source.title,
        "url": source.url if source.url and re.match(r"https?://[^\s<>\"{}|\\^`]+\Z", source.url) else None,
        "author": {"@type": "Person", "name": source.author} if source.author else None,
        "publisher": {"@type": "Organization", "name": source.outlet} if source.outlet else None,
        "datePublished": source.published.isoformat() if source.published else None,
    }
    return {key: told for key, told in node.items() if told}


def _is_quotation(statement: Statement) -> bool:
    return bool(statement.quote) and statement.form in {None, Form.QUOTATION}


def _quotation(statement: Statement) -> Node:
    node: Node = {
        "@id": f"urn:bilateral:statement:{statement.id}",
        "@type": "Quotation",
        "text": statement.quote,
        "about": sorted(issue.value for issue in statement.about),
        "isPartOf": [{"@id": _article_id(source)} for source in sorted(statement.sources)],
    }
    return node | ({"spokenByCharacter": _speaker(statement.speaker)} if statement.speaker else {})


def _speaker(voice: Voice) -> Node:
    if voice.name and voice.kind is Speaker.PERSON:
        return _party(Party(voice.country, voice.name))
    kind = {Speaker.ORGANISATION: "Organization", Speaker.DOCUMENT: "CreativeWork"}.get(voice.kind, "Person")
    return {"@type": kind, "name": voice.name or voice.text}
