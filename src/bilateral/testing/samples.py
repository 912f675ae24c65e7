"""A small world and two accounts of one meeting in it, made by hand: what the fixtures give."""

from functools import cache

from bilateral.archive.archive import Archive
from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.commitments import Commitment, CommitmentStatus, Kind
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.leaders import Appearance, Leader, Party
from bilateral.model.meetings import Meeting, Mode, Status
from bilateral.model.offices import Office
from bilateral.model.places import Country, Place, Polity
from bilateral.model.readings import Reading
from bilateral.model.sources import Origin, Source
from bilateral.model.statements import Form, Statement, Voice
from bilateral.testing.strategies.worlds import world_of
from bilateral.world.tables import Edition, Term
from bilateral.world.world import World

__all__ = ["archive", "readings", "sources", "world"]

_ADU, _BERG = Leader("Ana Adu", "AA", "Adu"), Leader("Omar Berg", "BB", "Berg")

_PREVIEW = (
    "President Ana Adu of Arden will receive the prime minister of Bellmark, Omar Berg, in Port Arden on Friday "
    "to talk about fish and frontiers."
)
_REPORT = (
    "Ana Adu and Omar Berg met in Port Arden on Friday. They agreed to open two border posts by 2026. "
    '"The frontier is a door and not a wall," Adu said.'
)


@cache
def world() -> World:
    """Return a world of two countries, their leaders, and one summit."""
    countries = [
        Country("AA", "Arden", Polity.COUNTRY, "Port Arden"),
        Country("BB", "Bellmark", Polity.COUNTRY, "Bellport"),
        Country("ORG", "Union of Coasts", Polity.ORGANISATION),
    ]
    terms = [
        Term("Ivo Castro", "Castro", "AA", Office.PRESIDENT, "2015-06-01", "2023-05-31", "made up"),
        Term(_ADU.name, _ADU.surname, "AA", Office.PRESIDENT, "2023-06-01", "", "made up"),
        Term(_BERG.name, _BERG.surname, "BB", Office.PRIME_MINISTER, "2020-01-15", "", "made up"),
        Term("Zoë Kim", "Kim", "ORG", Office.SECRETARY_GENERAL, "2022-01-01", "", "made up"),
    ]
    return world_of(countries, terms, editions=[Edition("Coasts summit", "2024-09-02", "2024-09-03", "Bellport", "BB")])


@cache
def sources() -> tuple[Source, ...]:
    """Return a preview and a report of one meeting, from two outlets."""
    return (
        Source.of(_PREVIEW, outlet="Arden Times", published="2024-03-06", name="preview"),
        Source.of(_REPORT, outlet="Bellmark Gazette", published="2024-03-09", name="report"),
    )


@cache
def readings() -> tuple[Reading, ...]:
    """Return what a careful reader finds in both, made by hand: they do not depend on how well the library reads."""
    return (_preview(sources()[0]), _report(sources()[1]))


@cache
def archive() -> Archive:
    """Return both readings together: one meeting, planned and then held."""
    return Archive(readings())


def _preview(page: Source) -> Reading:
    meeting = Meeting(
        frozenset({_words(page, "will receive")}),
        frozenset(
            {
                *_parties(page),
                _claim(page, "when", When("2024-03-08"), "Friday", Basis.INFERRED),
                _claim(page, "place", Place("AA", "Port Arden"), "Port Arden"),
                _claim(page, "status", Status.PLANNED, "will receive"),
                _claim(page, "issues", Issue.AGRICULTURE_FOOD, "fish"),
                _claim(page, "issues", Issue.BORDER, "frontiers"),
            }
        ),
    )
    return Reading(page, Origin.given(outlet=page.outlet), leaders=_leaders(page), meetings=(meeting,))


def _report(page: Source) -> Reading:
    meeting = Meeting(
        frozenset({_words(page, "met")}),
        frozenset(
            {
                *_parties(page),
                _claim(page, "when", When("2024-03-08"), "Friday", Basis.INFERRED),
                _claim(page, "place", Place("AA", "Port Arden"), "Port Arden"),
                _claim(page, "status", Status.HELD, "met"),
                _claim(page, "mode", Mode.IN_PERSON, "met"),
            }
        ),
    )
    commitment = Commitment(
        frozenset({_words(page, "agreed")}),
        frozenset(
            {
                *(_claim(page, "actors", Party(code), "They", Basis.INFERRED) for code in ("AA", "BB")),
                _claim(
                    page, "quote", "agreed to open two border posts by 2026", "agreed to open two border posts by 2026"
                ),
                _claim(page, "kind", Kind.AGREEMENT, "agreed"),
                _claim(page, "status", CommitmentStatus.MADE, "agreed"),
                _claim(page, "deadline", When("../2026"), "by 2026"),
                _claim(page, "issues", Issue.BORDER, "border posts"),
                _claim(page, "meeting", meeting.id, "They", Basis.INFERRED),
            }
        ),
    )
    said = "The frontier is a door and not a wall,"
    statement = Statement(
        frozenset({_words(page, said)}),
        frozenset(
            {
                _claim(page, "quote", said, said),
                _claim(page, "speaker", Voice("Adu", _ADU.name, "AA"), "Adu said"),
                _claim(page, "form", Form.QUOTATION, said),
            }
        ),
    )
    return Reading(
        page,
        Origin.given(outlet=page.outlet),
        leaders=_leaders(page),
        meetings=(meeting,),
        commitments=(commitment,),
        statements=(statement,),
    )


def _parties(page: Source) -> list[Claim]:
    return [_claim(page, "parties", Party.of(leader), leader.name) for leader in (_ADU, _BERG)]


def _leaders(page: Source) -> tuple[Appearance, ...]:
    return tuple(
        Appearance(
            frozenset({_words(page, leader.name)}),
            frozenset({_claim(page, "leader", leader, leader.name), _claim(page, "names", leader.name, leader.name)}),
        )
        for leader in (_ADU, _BERG)
    )


def _claim(page: Source, name: str, value: object, words: str, basis: Basis = Basis.STATED) -> Claim:
    assert page.published is not None
    return Claim(name, value, basis, "by-hand", (_words(page, words),), page.published.isoformat())


def _words(page: Source, words: str) -> Evidence:
    start = page.text.index(words)
    return Evidence(page.id, start, start + len(words), words)
