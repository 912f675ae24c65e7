"""Readings made by hand for the archive's tests: each record is told in a line of its own."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeVar

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.commitments import Commitment, CommitmentStatus, Intention
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.leaders import Appearance, Leader, Party
from bilateral.model.meetings import Meeting, Mode, Status
from bilateral.model.offices import Office
from bilateral.model.places import Place, Summit
from bilateral.model.quantities import Quantity
from bilateral.model.readings import Reading
from bilateral.model.records import Record
from bilateral.model.sources import Origin, Source
from bilateral.model.statements import Absence, Form, Lack, Speaker, Statement, Voice

R = TypeVar("R", bound=Record)


@frozen
class Line:
    """A sentence, and the record it tells."""

    words: str
    kind: type[Record]
    values: dict[str, object]


def report(outlet: str, *lines: Line, published: str = "2023-11-20", padding: str = "") -> Reading:
    """Make what one source says; ``padding`` is text that tells nothing."""
    source = Source.of("\n".join([*(line.words for line in lines), padding]), outlet=outlet, published=published)
    told: dict[type[Record], list[Record]] = {}
    start = 0
    for line in lines:
        head = Evidence(source.id, start, start + len(line.words), line.words)
        told.setdefault(line.kind, []).append(_record(line, head, published))
        start += len(line.words) + 1
    return Reading(
        source,
        Origin.given(),
        leaders=_of(Appearance, told),
        meetings=_of(Meeting, told),
        commitments=_of(Commitment, told),
        intentions=_of(Intention, told),
        statements=_of(Statement, told),
        absences=_of(Absence, told),
    )


def _of(kind: type[R], told: dict[type[Record], list[Record]]) -> tuple[R, ...]:
    return tuple(record for record in told.get(kind, []) if isinstance(record, kind))


def _record(line: Line, head: Evidence, published: str) -> Record:
    claims = [
        Claim(name, value, Basis.STATED, "told", (head,), published)
        for name, told in line.values.items()
        for value in (told if isinstance(told, list | tuple | set | frozenset) else (told,))
        if value is not None
    ]
    return line.kind(frozenset([head]), frozenset(claims))


def person(text: str) -> Party:
    """Read "US Joe Biden" or "US"."""
    country, _, name = text.partition(" ")
    return Party(country, name)


def met(
    words: str, parties: Iterable[str], when: str | None = None, status: Status = Status.HELD, **more: object
) -> Line:
    place = more.pop("place", None)
    told: dict[str, object] = {"parties": [person(p) for p in parties], "status": status, **more}
    told["when"] = When(when) if when else None
    told["place"] = Place(*str(place).split("/")) if place else None
    return Line(words, Meeting, told)


def pledged(words: str, actors: Iterable[str], **more: object) -> Line:
    told = {"actors": [person(p) for p in actors], "quote": words, "status": CommitmentStatus.MADE, **more}
    return Line(words, Commitment, told)


def said(words: str, name: str, country: str = "", *, anonymous: bool = False, **more: object) -> Line:
    kind = Speaker.ANONYMOUS if anonymous else Speaker.PERSON
    voice = Voice(name, name="" if anonymous else name, country=country, kind=kind)
    return Line(words, Statement, {"quote": words, "speaker": voice, "form": Form.QUOTATION, **more})


def named(words: str, name: str, country: str, office: Office, *forms: str) -> Line:
    return Line(words, Appearance, {"leader": Leader(name, country), "office": office, "names": forms or [name]})


def money(value: str, unit: str = "USD", of: str = "", period: str | None = None) -> Quantity:
    return Quantity(Decimal(value), unit, f"{value} {unit}", of, When(period) if period else None)


PEOPLE = (
    "US Joe Biden",
    "US Biden",
    "US Kamala Harris",
    "US",
    "MX Andrés Manuel López Obrador",
    "MX Lopez Obrador",
    "MX",
)
DATES = (None, "2021", "2022", "2022-07", "2022-07-12", "2022-07-13", "2023-01", "2023-11-17", "2022-07-12~")
PLACES = (None, "US", "US/Washington", "US/Washington/White House", "US/San Francisco", "MX/Mexico City")


def meeting_lines() -> SearchStrategy[Line]:
    """Lines about meetings of two countries' leaders; shrinks towards an undated one."""

    def line(  # noqa: PLR0913, PLR0917  one strategy a parameter
        n: int, pair: tuple[str, ...], when: str | None, place: str | None, status: Status, mode: Mode | None
    ) -> Line:
        return met(f"Line {n}.", pair, when, status, place=place, mode=mode, issues=[list(Issue)[n]])

    pairs = st.tuples(st.sampled_from(PEOPLE[:4]), st.sampled_from(PEOPLE[4:]))
    statuses = st.sampled_from([Status.HELD, Status.PLANNED, Status.CANCELLED])
    modes = st.sampled_from([None, Mode.IN_PERSON, Mode.PHONE])
    return st.builds(line, st.integers(0, 9), pairs, st.sampled_from(DATES), st.sampled_from(PLACES), statuses, modes)


def pledge_lines() -> SearchStrategy[Line]:
    words = st.lists(
        st.sampled_from(["border", "visas", "fentanyl", "launch", "working", "group", "pathways"]),
        min_size=1,
        max_size=5,
    )

    def line(told: list[str], actors: list[str], issue: Issue, deadline: str | None, amount: str | None) -> Line:
        quantity = money(amount) if amount else None
        due = When(deadline) if deadline else None
        return pledged(" ".join(told), actors, issues=[issue], deadline=due, amounts=quantity)

    actors = st.lists(st.sampled_from(["US", "MX"]), min_size=1, max_size=2, unique=True)
    issues = st.sampled_from([Issue.MIGRATION, Issue.BORDER, Issue.DRUGS])
    return st.builds(line, words, actors, issues, st.sampled_from(DATES), st.sampled_from([None, "5", "300000"]))


def other_lines() -> SearchStrategy[Line]:
    return st.sampled_from(
        [
            said("We agree.", "Joe Biden", "US", about=[Issue.BORDER]),
            said("No doubt.", "a senior official", anonymous=True),
            named("President Biden", "Joe Biden", "US", Office.PRESIDENT, "Biden", "Joe Biden"),
            named("the Mexican president", "Andrés Manuel López Obrador", "MX", Office.PRESIDENT, "Lopez Obrador"),
            Line(
                "Drugs were not discussed.",
                Absence,
                {"kind": Lack.NOT_DISCUSSED, "issues": [Issue.DRUGS], "parties": [Party("US")]},
            ),
            Line("They may act.", Intention, {"actors": [Party("US")], "quote": "They may act."}),
        ]
    )


def readings() -> SearchStrategy[Reading]:
    """What one source says; shrinks towards nothing."""
    lines = st.lists(st.one_of(meeting_lines(), pledge_lines(), other_lines()), max_size=5)
    days = st.sampled_from(["2021-12-31", "2022-07-11", "2022-07-13", "2023-11-20"])
    return st.builds(
        lambda outlet, told, day: report(outlet, *told, published=day),
        st.sampled_from(["A", "B", "C", "D"]),
        lines,
        days,
    )


def reading_sets(most: int = 5) -> SearchStrategy[frozenset[Reading]]:
    return st.frozensets(readings(), max_size=most)


__all__ = ["Line", "Summit", "met", "money", "named", "person", "pledged", "reading_sets", "readings", "report", "said"]
