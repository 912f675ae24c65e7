"""Stories: the day that a sentence tells of a contact, and days that belong to something else."""

import pytest

from bilateral.model.meetings import Meeting
from bilateral.model.sources import Source
from bilateral.pipeline import read

DAY = "2023-03-15"  # a Wednesday
MACRON, SCHOLZ = "French President Emmanuel Macron", "German Chancellor Olaf Scholz"


def meetings(text: str) -> tuple[Meeting, ...]:
    return read(Source.of(text.format(m=MACRON, s=SCHOLZ), published=DAY)).meetings


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("{m} will meet {s} in Berlin next week.", "2023-03-20/2023-03-26"),
        ("{m} will host {s} this weekend at Versailles.", "2023-03-18/2023-03-19"),
        ("{m} will meet {s} in the coming days, an aide said.", "None"),
        ("{m} is to visit Germany later this month.", "2023-03"),
        ("{m} was to meet {s} later on Wednesday.", "2023-03-15"),
        ("Ahead of Tuesday's meeting with {s}, {m} said he expected hard talks.", "2023-03-21"),
        ("{m} will meet {s} in Berlin. Ahead of Tuesday's meeting, both sides played down hopes.", "2023-03-21"),
        ('{m} and {s} held talks in Berlin. "It went well," Scholz said after Tuesday\'s talks.', "2023-03-14"),
        ("{m} and {s} met at last month's G20 summit in Delhi.", "2023-02"),
        (
            "{m} and {s} will meet on the sidelines of the G20 summit, which takes place in Delhi on 9 September.",
            "2023-09-09",
        ),
        ("On Tuesday {m} flew home and met {s} in Paris.", "2023-03-14"),
    ],
)
def test_reads_the_day_of_a_contact(text: str, when: str) -> None:
    assert [str(m.when) for m in meetings(text)] == [when]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The talks between {m} and {s} are a test before next year's European elections.", "2023-03-15~"),
        ("{m} met {s} on Tuesday to prepare for the 2024 Paris Olympics.", "2023-03-14"),
        ("{m} met {s} in Berlin to discuss a treaty signed in 1963.", "2023-03-15~"),
        ("{m}, elected in 2017, met {s} in Berlin.", "2023-03-15~"),
        ("{m} met {s} in Berlin on the fringes of EXPO 2022.", "2023-03-15~"),
        ("{m} met {s} in Berlin to discuss the August 2008 war.", "2023-03-15~"),
        ("{m} met {s}, in office since December, in Berlin.", "2023-03-15~"),
        ("{m} received {s}, who is in France for a visit through March 17.", "2023-03-15~"),
        ("Following French-Italian talks held in Rome on March 3, {m} and {s} spoke by telephone.", "2023-03-15~"),
        ("{m} met {s}, who is preparing for an assembly due in Bonn in late May.", "2023-03-15~"),
    ],
)
def test_leaves_a_day_to_what_it_belongs_to(text: str, when: str) -> None:
    assert str(meetings(text)[-1].when) == when


def test_clauses_keep_their_days_apart() -> None:
    text = "On Monday, {m} met {s}; on Tuesday, he met Italian Prime Minister Giorgia Meloni."
    assert [str(m.when) for m in meetings(text)] == ["2023-03-13", "2023-03-14"]


def test_where_he_agreed_to_receive_him_tells_its_own_day() -> None:
    text = "{m}, in Paris since Sunday, was to fly on to Berlin, where {s} had agreed to receive him Thursday."
    assert [str(m.when) for m in meetings(text)] == ["2023-03-16"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("{m} will travel to Berlin in two weeks for talks with {s}.", "2023-03-29~"),
        ("{m} meets {s} in three days' time.", "2023-03-18"),
        ("{m} and {s} will meet in two months.", "2023-05"),
        ("{m} will meet {s} in Berlin on the 28th.", "2023-03-28"),
        ("{m} will meet {s} in Berlin on the 28th of this month.", "2023-03-28"),
        ("{m} met {s} in Berlin on the 3rd.", "2023-03-03"),
        ("{m} is to pay his first visit to Germany in two months.", "None"),
        ("{m} accepted an invitation from {s} to visit Berlin in May.", "2023-05"),
        ("The deal comes three weeks after the meeting between {m} and {s} in Paris.", "2023-02-22~"),
    ],
)
def test_counts_out_days(text: str, when: str) -> None:
    assert [str(m.when) for m in meetings(text)] == [when]


@pytest.mark.parametrize(
    "text",
    [
        "{m} praised the farmers during his visit to Germany.",
        "{m} told reporters on the eve of his visit to Germany that all was well.",
    ],
)
def test_his_visit_is_found_behind_another_noun(text: str) -> None:
    assert [set(m.countries) for m in meetings(text)] == [{"DE", "FR"}]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("{m} said on Monday after talks with {s} in Berlin that ties were good.", "2023-03-13"),
        ("Speaking on Monday after a meeting with {s} in Berlin, {m} said ties were good.", "2023-03-13"),
        ("After talks with {s} in Berlin, {m} said on Monday that ties were good.", "2023-03-13"),
        ("{m} told reporters on Monday at a joint news conference with {s} that ties were good.", "2023-03-13"),
        ("{m} said on Monday during a visit to Germany that ties were good.", "2023-03-13"),
        ("{m} said after talks with {s} that a vote would be held on Sunday.", "2023-03-15~"),
        ("{m} met {s} on Sunday. {m} said on Monday after the talks that all was well.", "2023-03-12"),
    ],
)
def test_what_is_said_after_talks_tells_their_day(text: str, when: str) -> None:
    assert [str(m.when) for m in meetings(text)] == [when]


@pytest.mark.parametrize(
    ("text", "status", "when"),
    [
        ("{m} arrived in Berlin on Monday for a three-day visit.", "ongoing", "2023-03-13/2023-03-15"),
        ("{m} arrived in Berlin on Monday for a three-day visit. He met {s} on Tuesday.", "held", "2023-03-14"),
        ("{m} leaves for Germany on Thursday on a three-day visit.", "planned", "2023-03-16/2023-03-18"),
        ("{m} lands in Berlin on Sunday for a two-day visit.", "planned", "2023-03-19/2023-03-20"),
        ("{m} concluded a three-day visit to Germany on Tuesday.", "held", "2023-03-12/2023-03-14"),
        (
            "{m} returned home on Wednesday after concluding a three-day visit to Germany.",
            "held",
            "2023-03-13/2023-03-15",
        ),
    ],
)
def test_a_visit_lasts_its_days(text: str, status: str, when: str) -> None:
    assert [(str(m.status), str(m.when)) for m in meetings(text)] == [(status, when)]


def test_a_second_with_has_its_own_day() -> None:
    text = "{m} conferred in Rome on Monday with {s} and, a day later, with Italian Prime Minister Giorgia Meloni."
    assert [str(m.when) for m in meetings(text)] == ["2023-03-13", "2023-03-14"]


def test_days_are_counted_back_over_the_name_of_the_visitor() -> None:
    (meeting,) = meetings("The deal comes three weeks after President Emmanuel Macron's state visit to Germany.")
    assert str(meeting.when) == "2023-02-22~"
