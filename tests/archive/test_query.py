"""Questions: what they find is what a plain look at every record finds."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.archive.archive import Archive
from bilateral.archive.questions import Leaders, Meetings
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.meetings import Meeting, Mode, Status
from bilateral.model.offices import Office
from bilateral.model.places import Summit
from bilateral.model.readings import Reading
from tests.archive.told import DATES, met, named, reading_sets, report

BIDEN, AMLO = "US Joe Biden", "MX Andrés Manuel López Obrador"

Ask = tuple[Callable[[Meetings], Meetings], Callable[[Meeting], bool]]


def _overlaps(day: str) -> Callable[[Meeting], bool]:
    return lambda m: m.when is not None and m.when.overlaps(When(day))


QUESTIONS: list[Ask] = [
    (lambda q: q.of("US"), lambda m: "US" in m.countries),
    (lambda q: q.between("US", "MX"), lambda m: {"US", "MX"} <= m.countries),
    (lambda q: q.held(), lambda m: m.status is Status.HELD),
    (lambda q: q.planned(), lambda m: m.status is Status.PLANNED),
    (lambda q: q.mode("phone"), lambda m: m.mode is Mode.PHONE),
    (lambda q: q.about("organized-crime"), lambda m: any(i.within(Issue.ORGANIZED_CRIME) for i in m.issues)),
    (lambda q: q.since("2022-07-12"), _overlaps("2022-07-12/..")),
    (lambda q: q.until("2022"), _overlaps("../2022")),
    *((lambda q, d=d: q.during(d), _overlaps(d)) for d in DATES if d),
]


class TestQuestions:
    """A question finds just those records that a look at each one would."""

    @given(reading_sets(), st.lists(st.sampled_from(QUESTIONS), max_size=3))
    @settings(deadline=None)
    def test_like_a_plain_look(self, told: frozenset[Reading], asked: list[Ask]) -> None:
        archive = Archive(told)
        query, expected = archive.meetings, list(archive.meetings)
        for narrow, admits in asked:
            query = narrow(query)
            expected = [meeting for meeting in expected if admits(meeting)]
        assert list(query) == expected
        assert list(reversed(query)) == expected[::-1]
        assert (len(query), query.first()) == (len(expected), expected[0] if expected else None)
        dated = [meeting for meeting in expected if meeting.when]
        assert query.last() == (dated[-1] if dated else None)

    @given(reading_sets())
    @settings(deadline=None)
    def test_counts_add_up(self, told: frozenset[Reading]) -> None:
        meetings = Archive(told).meetings
        assert sum(meetings.count_by("status").values()) == sum(meeting.status is not None for meeting in meetings)


APEC = Summit("APEC summit", "APEC", 2023)
ARCHIVE = Archive(
    [
        report(
            "Gazette",
            met("They met at APEC.", [BIDEN, AMLO], "2023-11-17", place="US/San Francisco", occasion=APEC, ordinal=4),
            met("They will meet in 2024.", [BIDEN, AMLO], "2024", Status.PLANNED),
            named("President Biden", "Joe Biden", "US", Office.PRESIDENT, "Biden"),
            published="2023-11-18",
        ),
        report(
            "Old Gazette",
            named("President Trump", "Donald Trump", "US", Office.PRESIDENT, "Trump"),
            published="2019-03-01",
        ),
    ]
)


class TestExamples:
    @pytest.mark.parametrize("name", ["APEC", "apec summit", "APEC 2023"])
    def test_summit(self, name: str) -> None:
        assert [str(m.when) for m in ARCHIVE.meetings.summit(name)] == ["2023-11-17"]

    def test_place_source_ordinal(self) -> None:
        assert len(ARCHIVE.meetings.place("san francisco").source("Gazette").ordinal(4)) == 1
        assert len(ARCHIVE.meetings.place("US")) == 1

    def test_upcoming(self) -> None:
        assert [str(m.when) for m in ARCHIVE.meetings.upcoming(as_of="2024-06-01")] == ["2024"]
        assert not ARCHIVE.meetings.upcoming(as_of="2025-01-01")

    def test_with_and_count_by(self) -> None:
        assert ARCHIVE.meetings.with_("López Obrador").with_("Biden").count_by("year") == {"2023": 1, "2024": 1}

    @pytest.mark.parametrize(("day", "name"), [("2020", "Donald Trump"), ("2023-11-30", "Joe Biden")])
    def test_leader_of_a_country_as_of_a_day(self, day: str, name: str) -> None:
        found: Leaders = ARCHIVE.leaders.of("US").as_of(day, "president")
        assert [leader.leader.name for leader in found if leader.leader] == [name]
