"""Which accounts are of one meeting, told as small stories."""

from itertools import permutations

from bilateral.archive.archive import Archive
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.meetings import Mode, Status
from bilateral.model.offices import Office
from bilateral.model.places import Summit
from bilateral.model.readings import Reading
from tests.archive.told import met, named, pledged, report, said

BIDEN, AMLO, XI = "US Joe Biden", "MX Andrés Manuel López Obrador", "CN Xi Jinping"
HARRIS = "US Kamala Harris"
APEC = Summit("APEC summit", "APEC", 2023)

PREVIEW = report(
    "Latin Gazette",
    met(
        "The two will meet on Friday",
        [BIDEN, "MX Andres Manuel Lopez Obrador"],
        "2023-11-17",
        Status.PLANNED,
        place="US/San Francisco",
        occasion=APEC,
    ),
    met("They last met in January", [BIDEN, "MX Andres Manuel Lopez Obrador"], "2023-01", place="MX"),
    met("Xi promised Biden", [XI, BIDEN], "2023-11", place="US/San Francisco"),
    met("He met Xi on Thursday", ["MX Andres Manuel Lopez Obrador", XI], "2023-11-16", place="US"),
    published="2023-11-16",
)
ANNOUNCEMENT = report(
    "Border News",
    met(
        "A meeting is set for Friday", [BIDEN, AMLO], "2023-11-17", Status.PLANNED, place="US/San Francisco", ordinal=4
    ),
    met("They met in 2021", [BIDEN, AMLO], "2021", place="US/Washington"),
    met("and in 2022 in Washington", [BIDEN, AMLO], "2022", place="US/Washington"),
    met("and in Mexico City last January", [BIDEN, AMLO], "2023-01", place="MX/Mexico City"),
    published="2023-11-15",
)
READOUT = report(
    "White House",
    met("The president met his counterpart in San Francisco", [BIDEN, AMLO], None, place="US/San Francisco"),
    met("my great conversation with Xi", [BIDEN, XI]),
    published="2023-11-18",
)
TASK_FORCE = (
    "the US and Mexico plan to launch a bilateral task force on migration pathways for employment and worker protection"
)
WORKING_GROUP = (
    "the two nations will launch a bilateral working group on labor, migration pathways and worker protections"
)
EVE = report(
    "Cable News",
    met("Tuesday's meeting", ["MX Lopez Obrador", "US Biden"], "2022-07-12", Status.PLANNED, place="US"),
    met(
        "Harris will host him",
        [HARRIS, "MX Lopez Obrador"],
        "2022-07-12",
        Status.PLANNED,
        place="US/Washington/Naval Observatory",
    ),
    met("Harris has met him repeatedly", [HARRIS, "MX Lopez Obrador"]),
    pledged(TASK_FORCE, ["US", "MX"], issues=[Issue.MIGRATION, Issue.LABOUR]),
    pledged(
        "expand our diplomatic coordination on migration issues across the region",
        ["US", "MX"],
        issues=[Issue.MIGRATION],
    ),
    published="2022-07-12",
)
WIRE = report(
    "Wire",
    met(
        "Mexico's president will visit",
        ["MX Andres Manuel Lopez Obrador", "US Biden"],
        "2022-07-12",
        Status.PLANNED,
        place="US/Washington/White House",
    ),
    met("and meet Harris", ["MX Andres Manuel Lopez Obrador", HARRIS], "2022-07-12", Status.PLANNED, place="US"),
    pledged(WORKING_GROUP, ["US", "MX"], issues=[Issue.LABOUR, Issue.MIGRATION]),
    pledged("improve migration cooperation", ["US", "MX"], issues=[Issue.MIGRATION]),
    pledged(
        "announce the formation of a task force to combat the flow of fentanyl", ["US", "MX"], issues=[Issue.DRUGS]
    ),
    published="2022-07-12",
)
SEEDS = (PREVIEW, ANNOUNCEMENT, READOUT, EVE, WIRE)


def one(told: Reading, *more: Reading) -> bool:
    return len(Archive([told, *more]).meetings) == 1


class TestFiveArticles:
    """Five articles tell one history, in whatever order they come."""

    def test_the_meetings_of_two_presidents_each_once(self) -> None:
        found = Archive(SEEDS).meetings.between("Biden", "López Obrador")
        assert [str(m.when) for m in found] == ["2021", "2022-07-12", "2023-01", "2023-11-17"]
        assert [m.place.city for m in found if m.place] == ["Washington", "Washington", "Mexico City", "San Francisco"]

    def test_in_every_order(self) -> None:
        archive = Archive(SEEDS)
        for order in permutations(SEEDS):
            merged = Archive()
            for reading in order:
                merged |= Archive([reading])
            assert merged == archive
        assert list(merged.meetings) == list(archive.meetings)

    def test_the_others_each_once(self) -> None:
        archive = Archive(SEEDS)
        assert [str(m.when) for m in archive.meetings.between("CN", "US")] == ["2023-11"]
        assert [str(m.when) for m in archive.meetings.between("Xi Jinping", "MX")] == ["2023-11-16"]
        assert [str(m.when) for m in archive.meetings.of("Harris")] == ["2022-07-12", "None"]

    def test_planned_then_held_with_its_history(self) -> None:
        meeting = Archive(SEEDS).meetings.on("2023-11-17").of("MX").between("US", "MX").last()
        assert meeting is not None
        assert meeting.status is Status.HELD
        assert [c.value for c in meeting.why("status")] == [Status.PLANNED, Status.PLANNED, Status.HELD]

    def test_one_leader_under_several_spellings(self) -> None:
        archive = Archive(SEEDS)
        assert {p.name for m in archive.meetings.of("MX") for p in m.parties if p.country == "MX"} == {
            "Andrés Manuel López Obrador"
        }

    def test_task_force_and_working_group_are_one_commitment(self) -> None:
        found = list(Archive(SEEDS).commitments.about("labour"))
        assert [len(c.evidence) for c in found] == [2]
        assert len(Archive(SEEDS).commitments) == 4


class TestDates:
    """Precise dates come first; a vaguer account joins if just one group admits it."""

    def test_a_year_that_fits_two_meetings_joins_neither(self) -> None:
        a = report("A", met("On 12 July.", [BIDEN, AMLO], "2022-07-12"), met("On 1 May.", [BIDEN, AMLO], "2022-05-01"))
        b = report("B", met("In 2022.", [BIDEN, AMLO], "2022"))
        assert len(Archive([a, b]).meetings) == 3
        c = report("C", met("Also in 2022.", [BIDEN, AMLO], "2022"))
        assert len(Archive([a, b, c]).meetings) == 3

    def test_neighbouring_days_in_one_city_are_one_that_sources_date_apart(self) -> None:
        a = report("A", met("On Monday.", [BIDEN, XI], "2022-11-14", place="ID/Bali"))
        b = report("B", met("On Tuesday.", [BIDEN, XI], "2022-11-15", place="ID/Bali"))
        assert one(a, b)

    def test_neighbouring_days_that_one_source_tells_apart_are_two(self) -> None:
        a = report("A", met("On Monday.", [BIDEN, XI], "2022-11-14", place="ID/Bali"))
        both = (
            met("Monday.", [BIDEN, XI], "2022-11-14", place="ID/Bali"),
            met("Tuesday.", [BIDEN, XI], "2022-11-15", place="ID/Bali"),
        )
        assert len(Archive([a, report("B", *both)]).meetings) == 2

    def test_what_was_held_when_told_is_not_a_later_meeting(self) -> None:
        a = report("A", met("They have met.", [BIDEN, XI]), published="2021-06-01")
        b = report("B", met("They met on Monday.", [BIDEN, XI], "2022-11-14"), published="2022-11-15")
        assert len(Archive([a, b]).meetings) == 2

    def test_a_meeting_that_was_put_off_is_the_planned_one(self) -> None:
        plan = report(
            "A", met("They will meet on 5 May.", [BIDEN, XI], "2023-05-05", Status.PLANNED), published="2023-05-01"
        )
        news = report(
            "B",
            met("Put off to June.", [BIDEN, XI], "2023-06", Status.POSTPONED, moved_from=When("2023-05-05")),
            published="2023-05-04",
        )
        held = report("C", met("They met on 9 June.", [BIDEN, XI], "2023-06-09"), published="2023-06-10")
        meeting = Archive([plan, news, held]).meetings.first()
        assert one(plan, news, held)
        assert meeting is not None
        assert (str(meeting.when), meeting.status) == ("2023-06-09", Status.HELD)


class TestParties:
    """Only the same countries, and people who can be the same, make one meeting."""

    def test_a_call_and_a_visit_on_one_day_are_two(self) -> None:
        a = report("A", met("They spoke.", [BIDEN, XI], "2022-11-14", mode=Mode.PHONE))
        b = report("B", met("They met.", [BIDEN, XI], "2022-11-14", mode=Mode.IN_PERSON))
        assert len(Archive([a, b]).meetings) == 2

    def test_a_country_is_whoever_stands_for_it(self) -> None:
        a = report("A", met("They met.", [BIDEN, "CN"], "2022-11-14"))
        b = report("B", met("They met again.", ["US", XI], "2022-11-14"))
        assert one(a, b)

    def test_transcriptions_of_one_name_are_one(self) -> None:
        a = report("A", met("They met.", [BIDEN, "UA Volodymyr Zelenskyy"], "2022-12-21"))
        b = report("B", met("They met.", [BIDEN, "UA Vladimir Zelensky"], "2022-12-21"))
        c = report("C", met("They met.", [BIDEN, "UA Zelensky"], "2022-12-21"))
        assert one(a, b, c)

    def test_the_tables_know_short_names(self) -> None:
        a = report("A", met("They met.", [BIDEN, "MX AMLO"], "2022-07-12"))
        assert one(a, report("B", met("They met.", [BIDEN, AMLO], "2022-07-12")))

    def test_a_reading_knows_whom_its_short_names_mean(self) -> None:
        line = met("Bush met Kohl.", ["US Bush", "DE Kohl"], "1990-02-24")
        a = report("A", line, named("President George Bush", "George H. W. Bush", "US", Office.PRESIDENT, "Bush"))
        b = report("B", met("They met.", ["US George W. Bush", "DE"], "2002-05-23"))
        archive = Archive([a, b])
        assert [str(m.when) for m in archive.meetings.of("George H. W. Bush")] == ["1990-02-24"]


class TestCopies:
    """Many copies of one article are one meeting, one commitment, one voice."""

    def test_two_thousand_copies(self) -> None:
        text = "They agreed on a good deal of things that nobody wrote down at the time. " * 9
        line, deal = met("They met.", [BIDEN, XI]), pledged("They will work on climate finance together", ["US", "CN"])
        copies = [report(f"Paper {n}", line, deal, said("Good.", "Joe Biden", "US"), padding=text) for n in range(2000)]
        archive = Archive(copies)
        assert (len(archive.meetings), len(archive.commitments), len(archive.statements)) == (1, 1, 1)
        assert len(set(archive.voices.values())) == 1
