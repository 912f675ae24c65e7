"""Readings made by hand: a summit told twice, a postponed visit, a call, a meeting known to the month."""

from decimal import Decimal

from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.commitments import Commitment, CommitmentStatus, Kind, Strength
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.leaders import Appearance, Leader, Party
from bilateral.model.meetings import Meeting, Mode, Raised, Status
from bilateral.model.offices import Office
from bilateral.model.places import Place, Summit
from bilateral.model.quantities import Quantity
from bilateral.model.readings import DateMention, Problem, Reading
from bilateral.model.sources import Origin, Source
from bilateral.model.spans import Span
from bilateral.model.statements import Form, Level, Speaker, Statement, Voice

DURAN, OKAFOR = Party("MX", "Elena Durán"), Party("NG", "Ada Okafor")
LEE = Party("KR", "Lee Jin-ho")

EARLY = Source.of(
    "President Elena Durán will receive Ada Okafor, Nigeria's president, in Oaxaca on 3 May to talk about migration.\n"
    "“We will sign nothing, yet,” a senior official said; a call with Lee Jin-ho was held on Monday.\n"
    "Okafor is to see Lee in November. Mexico will pay 2 million dollars for shelters by 2025.",
    outlet="Example Times",
    published="2024-04-20",
    url="https://news.example/durán?id=1",
    title="Okafor to visit Oaxaca",
)
LATE = Source.of(
    "Elena Durán's talks with Ada Okafor in Oaxaca were put off from 3 May to 10 May.",
    outlet="Daily Sample",
    published="2024-05-01",
    url="https://sample.example/2",
)


def words(source: Source, quote: str) -> Evidence:
    """Point at words of a source."""
    start = source.text.index(quote)
    return Evidence(source.id, start, start + len(quote), quote)


def told(source: Source, head: str, **fields: object) -> tuple[frozenset[Evidence], frozenset[Claim]]:
    """Give a record's parts: the head words stand behind every value."""
    evidence, day = words(source, head), str(source.published)
    return frozenset([evidence]), frozenset(
        Claim(name, value, Basis.STATED, "by hand", (evidence,), day)
        for name, values in fields.items()
        for value in (values if isinstance(values, list) else [values])
    )


VISIT = Meeting(
    *told(
        EARLY,
        "will receive Ada Okafor",
        parties=[DURAN, OKAFOR],
        when=When("2024-05-03"),
        place=Place("MX", "Oaxaca"),
        mode=Mode.IN_PERSON,
        status=Status.PLANNED,
        issues=[Issue.MIGRATION],
        raised=Raised(Issue.MIGRATION, OKAFOR, 1),
        host=DURAN,
        visitors=[OKAFOR],
        occasion=Summit("Gulf summit", "Gulf", 2024),
    )
)
MOVED = Meeting(
    *told(
        LATE,
        "were put off",
        parties=[DURAN, OKAFOR],
        when=When("2024-05-10"),
        place=Place("MX", "Oaxaca"),
        status=Status.POSTPONED,
        moved_from=When("2024-05-03"),
    )
)
CALL = Meeting(
    *told(
        EARLY,
        "a call with Lee Jin-ho",
        parties=[DURAN, LEE],
        when=When("2024-04-15"),
        mode=Mode.PHONE,
        status=Status.HELD,
    )
)
NOVEMBER = Meeting(
    *told(EARLY, "Okafor is to see Lee", parties=[OKAFOR, LEE], when=When("2024-11"), status=Status.PLANNED)
)
SHELTERS = Commitment(
    *told(
        EARLY,
        "Mexico will pay 2 million dollars",
        actors=[Party("MX")],
        quote="Mexico will pay 2 million dollars",
        kind=Kind.PLEDGE,
        status=CommitmentStatus.MADE,
        strength=Strength.WILL,
        amounts=[Quantity(Decimal(2_000_000), "USD", "2 million dollars")],
        deadline=When("2025"),
        issues=[Issue.HUMANITARIAN],
        meeting=VISIT.id,
    )
)
SAID = Statement(
    *told(
        EARLY,
        "We will sign nothing, yet,",
        quote="We will sign nothing, yet,",
        speaker=Voice("a senior official", kind=Speaker.ANONYMOUS, level=Level.BACKGROUND),
        form=Form.QUOTATION,
        about=[Issue.MIGRATION],
    )
)
WHO = Appearance(
    *told(EARLY, "Elena Durán", leader=Leader("Elena Durán", "MX"), names=["Elena Durán"], office=Office.PRESIDENT)
)

FIRST = Reading(
    EARLY,
    Origin.given(outlet="Example Times"),
    leaders=(WHO,),
    meetings=(VISIT, CALL, NOVEMBER),
    commitments=(SHELTERS,),
    statements=(SAID,),
)
SECOND = Reading(LATE, Origin.given(), meetings=(MOVED,))
READINGS = (FIRST, SECOND)

MERGED = VISIT | MOVED


def reading_of(*meetings: Meeting) -> Reading:
    """Make a reading of records without words."""
    return Reading(Source.of(""), Origin.given(), meetings=meetings)


FULL = Reading(
    Source.of("They met about 1 May.", author="A. Writer", title="They met", url="https://sample.example/3"),
    Origin.given(),
    meetings=(
        Meeting.given(
            issues=[Issue.TRADE], when=When("2024-05-01~"), parties=[DURAN], place=Place("MX"), status=Status.PLANNED
        ),
    ),
    leaders=(Appearance.given(names=["Elena Durán"]),),
    commitments=(Commitment.given(quote="They met"),),
    statements=(Statement.given(quote="They met"),),
    dates=(DateMention(Span(15, 20), When("2024-05-01")),),
    problems=(Problem("no year is told", Span(15, 20)),),
)
