"""The page: one self-contained HTML file with the records, the texts, and the words behind each field lit."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from attrs import frozen

from bilateral.archive.diff import Diff
from bilateral.archive.views import Views
from bilateral.errors import MissingExtra
from bilateral.model.claims import Basis, Claim
from bilateral.model.commitments import Commitment
from bilateral.model.meetings import Meeting
from bilateral.model.records import Record
from bilateral.model.sources import Source
from bilateral.model.statements import Form, Statement
from bilateral.report.card import LABELS, TITLED, outlet, title_of
from bilateral.report.highlights import Highlights, Piece
from bilateral.report.network import network
from bilateral.report.svg import Svg, plain_text
from bilateral.report.timeline import timeline

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["page"]

_DIFFS = 40  # comparisons shown at most; the archive has the rest


@frozen
class Value:
    """One value of a field, the keys of its words, and why it is so."""

    text: str
    keys: str
    why: str


@frozen
class Row:
    """One field of a record."""

    label: str
    values: tuple[Value, ...]


@frozen
class Entry:
    """One record on the page, with what it can be filtered by."""

    id: str
    title: str
    mark: str
    keys: str
    rows: tuple[Row, ...]
    sources: tuple[tuple[str, str], ...]
    facets: dict[str, str]


@frozen
class Text:
    """One article on the page."""

    id: str
    title: str
    facts: str
    url: str
    pieces: tuple[Piece, ...]


def page(archive: Views, *, title: str = "Who met whom") -> str:
    """
    Return the page of an archive as HTML: no network, no dependency; hover or tap a field and its words light up.

    Raises:
        MissingExtra: Jinja2 is not installed (``pip install 'bilateral[html]'``).

    """
    lights = Highlights()
    meetings = [_meeting(m, archive, lights) for m in archive.meetings]
    commitments = [_entry(c, archive, lights) for c in archive.commitments]
    statements = [_entry(s, archive, lights) for s in archive.statements if s.form in {None, Form.QUOTATION}]
    absences = [_entry(a, archive, lights) for a in archive.absences]
    return _template().render(
        title=plain_text(title),
        meetings=meetings,
        commitments=commitments,
        statements=statements,
        absences=absences,
        disagreements=list(_disagreements(archive)),
        diffs=list(_diffs(archive)),
        texts=[_text(source, lights) for source in archive.sources.values()],
        options=_options(meetings),
        timeline=timeline(archive) if meetings else Svg(""),
        network=network(archive) if meetings else Svg(""),
        style=_asset("page.css"),
        script=_asset("page.js"),
        digest=b64encode(sha256(_asset("page.js").encode()).digest()).decode(),
    )


def _meeting(meeting: Meeting, archive: Views, lights: Highlights) -> Entry:
    return _entry(
        meeting,
        archive,
        lights,
        leader=sorted({party.name for party in meeting.parties if party.name}),
        country=sorted(meeting.countries),
        issue=sorted(meeting.issues),
        status=[meeting.status] if meeting.status else [],
    )


def _entry(record: Record, archive: Views, lights: Highlights, **facets: Iterable[str]) -> Entry:
    told = [(key, outlet(archive.sources[key])) for key in sorted(record.sources) if key in archive.sources]
    status = getattr(record, "status", None)
    hidden = (
        {"form", "cue"} if isinstance(record, Statement) else {"meeting"} if isinstance(record, Commitment) else set()
    )
    return Entry(
        record.id,
        plain_text(title_of(record)),
        str(status or ""),
        lights.keys(record.evidence),
        tuple(
            _row(record, name, lights) for name in record.fields() if record.why(name) and name not in TITLED | hidden
        ),
        tuple((key, plain_text(name)) for key, name in told),
        {name: "|".join(plain_text(str(value)) for value in values) for name, values in facets.items()},
    )


def _row(record: Record, name: str, lights: Highlights) -> Row:
    by_value: dict[str, list[Claim]] = {}
    for claim in record.why(name):
        shown = f"{claim.value} (or)" if claim.basis is Basis.RIVAL else str(claim.value)
        by_value.setdefault(shown, []).append(claim)
    return Row(
        LABELS.get(name, name.replace("_", " ")),
        tuple(_value(text, claims, lights) for text, claims in by_value.items()),
    )


def _value(text: str, claims: list[Claim], lights: Highlights) -> Value:
    evidence = {one for claim in claims for one in claim.evidence}
    grounds = sorted({f"{claim.basis}: {claim.rule}" if claim.rule else str(claim.basis) for claim in claims})
    return Value(plain_text(text), lights.keys(evidence), plain_text("; ".join(grounds)))


def _text(source: Source, lights: Highlights) -> Text:
    facts = " · ".join(str(fact) for fact in (source.outlet, source.published, source.author) if fact)
    pieces = tuple(Piece(plain_text(p.text), p.keys) for p in lights.pieces(source.id, source.text))
    web = source.url if source.url and source.url.startswith(("https://", "http://")) else ""
    return Text(source.id, plain_text(source.title or source.name or source.id), plain_text(facts), web, pieces)


def _disagreements(archive: Views) -> Iterator[dict[str, Any]]:
    for told in archive.disagreements():
        yield {
            "title": plain_text(title_of(told.record)),
            "field": LABELS.get(told.field, told.field),
            "sides": [
                (
                    plain_text(str(side.value)),
                    plain_text(", ".join(sorted(outlet(archive.sources[k]) for k in side.sources))),
                )
                for side in told.sides
            ],
        }


def _diffs(archive: Views) -> Iterator[tuple[str, Diff, str, str]]:
    shared = (meeting for meeting in archive.meetings if len(meeting.sources) > 1)
    for meeting, _ in zip(shared, range(_DIFFS), strict=False):
        a, b = sorted(meeting.sources, key=lambda key: (archive.sources[key].outlet or "", key))[:2]
        found = archive.diff(meeting, a, b)
        yield plain_text(title_of(meeting)), found, outlet(archive.sources[a]), outlet(archive.sources[b])


def _options(meetings: list[Entry]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {"leader": set(), "country": set(), "issue": set(), "status": set()}
    for meeting in meetings:
        for name, told in meeting.facets.items():
            found[name] |= {value for value in told.split("|") if value}
    return {name: sorted(values) for name, values in found.items()}


def _asset(name: str) -> str:
    return (files("bilateral.report") / "templates" / name).read_text(encoding="utf-8")


@cache
def _template() -> "Template":
    try:
        from jinja2 import Environment, StrictUndefined  # noqa: PLC0415  an extra
    except ImportError:
        msg = "the page needs the extra: pip install 'bilateral[html]'"
        raise MissingExtra(msg) from None
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    return environment.from_string(_asset("page.html.j2"))
