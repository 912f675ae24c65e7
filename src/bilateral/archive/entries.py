"""What a record is found by: its facets, its stretches of days and figures, its place in time."""

from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2s
from itertools import combinations
from typing import Generic, Protocol, TypeVar

from attrs import frozen

from bilateral.archive.accounts import LAST, days_of, order_of
from bilateral.model.commitments import CommitmentStatus, Undertaking
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.leaders import Appearance, Party
from bilateral.model.meetings import Meeting
from bilateral.model.names import fold, leader_id
from bilateral.model.records import Record
from bilateral.model.statements import Absence, Statement, Voice

__all__ = ["MANY", "Entry", "Facets", "Labelled", "entry_of", "pair_key", "tie_of"]

R = TypeVar("R", bound=Record)
R_co = TypeVar("R_co", bound=Record, covariant=True)

Facets = dict[str, dict[str, str]]
"""By facet, each key with the label people know it by."""

MANY = "*"
"""The pair of a meeting with too many countries to list each pair of them."""

_LISTED = 24


@frozen(eq=False)
class Entry(Generic[R_co]):
    """A record with its keys. ``at`` orders: dated before undated, then by first and last day, then by id."""

    record: R_co
    at: tuple[bool, int, int, str]
    facets: Facets
    spans: Mapping[str, tuple[float, float]]


class Labelled(Protocol):
    """What a source is called by."""

    @property
    def outlet(self) -> str | None:
        """Return its outlet."""
        ...

    @property
    def name(self) -> str | None:
        """Return the caller's own name for it."""
        ...


def entry_of(record: R, sources: Mapping[str, Labelled], meeting: Callable[[str], str] = str) -> Entry[R]:
    """Index one record; ``meeting`` gives the archive's id of a meeting for the one a commitment refers to."""
    facets: Facets = {"id": {key: key for key in record.ids}, "source": _sources(record, sources)}
    spans: dict[str, tuple[float, float]] = {}
    told = sorted(days for c in record.claims if c.as_of and (days := days_of(When(c.as_of))))
    if told:
        spans["told"] = (told[0][0], told[-1][1])
    day = spans.get("told")
    if isinstance(record, Meeting):
        _meeting(record, facets)
        day = _stretch(spans, "when", record.when)
    elif isinstance(record, Undertaking):
        _undertaking(record, facets, spans, meeting)
    elif isinstance(record, Statement):
        _statement(record, facets)
    elif isinstance(record, Appearance):
        _appearance(record, facets)
    elif isinstance(record, Absence):
        _absence(record, facets)
    first, last = day or (LAST, LAST)
    return Entry(record, (day is None, int(first), int(last), record.id), facets, spans)


def tie_of(record: Record) -> str:
    """Return what orders two records with the same place in time and the same head words."""
    return blake2s(order_of(record).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def pair_key(a: str, b: str) -> str:
    """Return the key of two countries, in whatever order they are named."""
    return "|".join(sorted((a, b)))


def _meeting(record: Meeting, facets: Facets) -> None:
    _parties(facets, "country", "leader", record.parties)
    _parties(facets, "visitor", "visitor", record.visitors)
    _parties(facets, "host", "host", [record.host] if record.host else [])
    codes = sorted(facets["country"])
    listed = combinations(codes, 2) if len(codes) <= _LISTED else ()
    facets["pair"] = {pair_key(a, b): f"{a}, {b}" for a, b in listed} or ({MANY: MANY} if len(codes) > _LISTED else {})
    _issues(facets, record.issues)
    _one(facets, "status", record.status)
    _one(facets, "mode", record.mode)
    _one(facets, "format", record.size)
    _one(facets, "rank", record.rank)
    _one(facets, "ordinal", record.ordinal)
    place, summit, when = record.place, record.occasion, record.when
    parts = (place.country, place.city, place.venue) if place else ()
    facets["place"] = {part if part == place.country else fold(part): part for part in parts if part} if place else {}
    facets["summit"] = {}
    if summit:
        names = {summit.name, summit.series, *(word for word in summit.name.split() if word.isupper())} - {""}
        facets["summit"] = {fold(name): name for name in names}
        facets["summit"] |= {fold(f"{name} {summit.year}"): f"{name} {summit.year}" for name in names if summit.year}
    first, last = (when.first, when.last) if when else (None, None)
    _one(facets, "year", first.year if first and last and first.year == last.year else None)


def _undertaking(
    record: Undertaking, facets: Facets, spans: dict[str, tuple[float, float]], meeting: Callable[[str], str]
) -> None:
    _parties(facets, "actor", "actor", record.actors)
    _parties(facets, "beneficiary", "beneficiary", record.beneficiaries)
    _issues(facets, record.issues)
    _one(facets, "status", record.status)
    _one(facets, "kind", record.kind)
    _one(facets, "strength", record.strength)
    told = {c.value for c in record.claims if c.field == "status"}
    disputed = CommitmentStatus.DISPUTED in told or bool(record.disputed_by)
    facets["disputed"] = {"yes": "yes"} if disputed else {"no": "no"}
    facets["unit"] = {fold(amount.unit): amount.unit for amount in record.amounts}
    facets["meeting"] = {key: key for local in _told(record, "meeting") for key in (str(local), meeting(str(local)))}
    _voice(facets, "according_to", record.according_to)
    _stretch(spans, "deadline", record.deadline)
    values = [float(amount.value) for amount in record.amounts]
    if values:
        spans["amount"] = (min(values), max(values))


def _statement(record: Statement, facets: Facets) -> None:
    speaker = record.speaker
    _voice(facets, "speaker", speaker)
    _issues(facets, record.about)
    facets["anonymous"] = {"yes": "yes"} if speaker and speaker.anonymous else {"no": "no"}
    _one(facets, "form", record.form)
    _one(facets, "stance", record.stance)
    _parties(facets, "to", "to", record.to)


def _appearance(record: Appearance, facets: Facets) -> None:
    leader = record.leader
    names = {*record.names, *([leader.name] if leader else [])}
    facets["name"] = {fold(name): leader.name if leader else name for name in names}
    facets["leader"] = {leader.id: leader.name} if leader else {}
    facets["country"] = {leader.country: leader.country} if leader else {}
    _one(facets, "former", {True: "yes", False: "no"}.get(record.former) if record.former is not None else None)
    facets["office"] = {str(office): str(office) for office in _told(record, "office")}


def _absence(record: Absence, facets: Facets) -> None:
    _parties(facets, "country", "leader", record.parties)
    _issues(facets, record.issues)
    _one(facets, "kind", record.kind)
    _voice(facets, "according_to", record.according_to)


def _told(record: Record, name: str) -> Iterable[object]:
    return sorted({c.value for c in record.claims if c.field == name}, key=str)


def _one(facets: Facets, facet: str, value: object) -> None:
    facets[facet] = {} if value is None else {str(value): str(value)}


def _parties(facets: Facets, countries: str, people: str, parties: Iterable[Party]) -> None:
    mine, theirs = facets.setdefault(countries, {}), facets.setdefault(people, {})
    for party in parties:
        if party.country:
            mine[party.country] = party.country
        if party.leader:
            theirs[party.leader] = party.name


def _issues(facets: Facets, issues: Iterable[Issue]) -> None:
    """File a record under each of its issues and under the broader ones; ``topic`` holds its own alone."""
    facets["topic"] = {str(issue): str(issue) for issue in issues}
    broader = facets["issue"] = {}
    for issue in issues:
        topic: Issue | None = issue
        while topic is not None:
            broader[str(topic)] = str(topic)
            topic = topic.parent


def _voice(facets: Facets, facet: str, voice: Voice | None) -> None:
    facets[facet] = {}
    if voice is None:
        return
    facets[facet][fold(str(voice))] = str(voice)
    if voice.country:
        facets[facet][voice.country] = voice.country
    if voice.name:
        facets[facet][leader_id(voice.name, voice.country)] = voice.name


def _sources(record: Record, sources: Mapping[str, Labelled]) -> dict[str, str]:
    told = {e.source for e in record.evidence} | {e.source for c in record.claims for e in c.evidence}
    found = {key: key for key in told}
    for source in (sources[key] for key in told if key in sources):
        found |= {fold(label): label for label in (source.outlet, source.name) if label}
    return found


def _stretch(spans: dict[str, tuple[float, float]], name: str, when: When | None) -> tuple[float, float] | None:
    days = days_of(when)
    if days:
        spans[name] = days
    return days
