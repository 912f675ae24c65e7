"""Stories: whether a contact was, will be, is off, or is only denied, supposed, wished for or demanded."""

import pytest

from bilateral.model.meetings import Meeting, Status
from bilateral.model.sources import Source
from bilateral.pipeline import read

DAY = "2023-03-15"  # a Wednesday
MACRON, SCHOLZ = "French President Emmanuel Macron", "German Chancellor Olaf Scholz"


def meetings(text: str) -> tuple[Meeting, ...]:
    return read(Source.of(text.format(m=MACRON, s=SCHOLZ), published=DAY)).meetings


@pytest.mark.parametrize(
    "text",
    [
        # denied
        "The Elysee denied that {m} met {s} in Paris on Monday.",
        "The Elysee dismissed reports that {m} had met {s} on Monday.",
        "A spokesman denied a report that {m} would meet {s} on Friday.",
        "{m} denied that he had met {s} in Paris on Monday.",
        "{m} denied on Monday that he ever met {s}.",
        "{m} denied he had spoken to {s} by phone.",
        "{m} ruled out a meeting with {s} this week.",
        # supposed
        "If {m} met {s} tomorrow, markets would calm.",
        "Unless {m} meets {s} this week, the deal will fail.",
        "Had {m} met {s} on Monday, markets would have calmed.",
        "Should {m} meet {s} in Berlin, the two would discuss grain.",
        "It is unclear whether {m} will meet {s} in Berlin.",
        # demanded
        "{m} called on US President Joe Biden to meet {s}.",
        "Italian Prime Minister Giorgia Meloni urged {m} and {s} to meet before the summit.",
        "{m} demanded that {s} meet Italian Prime Minister Giorgia Meloni.",
        # possible, and no more
        "{m} is unlikely to meet {s} this week.",
        "{m} and {s} have yet to meet.",
        "A meeting between {m} and {s} is possible, aides said.",
        "{m} said a meeting with {s} would be useful.",
        "{m} has offered to meet {s} anywhere at any time.",
        "{m} threatened to cancel his talks with {s}.",
    ],
)
def test_reads_no_contact_where_none_is_told_as_a_fact(text: str) -> None:
    assert meetings(text) == ()


@pytest.mark.parametrize(
    ("text", "status", "when"),
    [
        ("{m} was to have met {s} in Berlin on Thursday, but the meeting was scrapped.", "cancelled", "2023-03-16"),
        ("{m} had been due to meet {s} on Thursday but cancelled because of a strike.", "cancelled", "2023-03-16"),
        ("{m} was to have met {s} in Berlin on Thursday but put it off.", "postponed", "2023-03-16"),
        ("The meeting between {m} and {s}, scheduled for Friday, has been cancelled.", "cancelled", "2023-03-17"),
        ("{m} has been forced to delay his trip to Germany.", "postponed", "None"),
        ("{m} decided to postpone his visit to Germany until May.", "postponed", "2023-05"),
        ("{m} is supposed to meet {s} on Friday.", "planned", "2023-03-17"),
        ("{m} insisted that he will meet {s} on Friday.", "planned", "2023-03-17"),
        ("A meeting between {m} and {s} is set for May 4.", "planned", "2023-05-04"),
        ("Joe Biden ridiculed {m}, who met {s} in Berlin on Monday.", "held", "2023-03-13"),
        ("{m} denied the charges before he met {s} on Monday.", "held", "2023-03-13"),
        ("{m} denied that the talks had failed when he met {s} on Monday.", "held", "2023-03-13"),
        ("{m} had met {s} in Berlin on Monday.", "held", "2023-03-13"),
        ("Ministers denied the charges after {m} met {s} on Monday.", "held", "2023-03-13"),
        ("{m} and {s} were meeting in Berlin on Wednesday to discuss the budget.", "ongoing", "2023-03-15"),
        ("Talks between {m} and {s} were under way in Berlin on Wednesday.", "ongoing", "2023-03-15"),
    ],
)
def test_reads_how_matters_stand(text: str, status: str, when: str) -> None:
    (meeting,) = meetings(text)
    assert (meeting.status, str(meeting.when)) == (Status(status), when)


def test_what_is_supposed_of_a_plan_adds_to_it() -> None:
    (meeting,) = meetings("{m} plans to meet {s}. If he meets {s} in May, the two will discuss grain.")
    assert (meeting.status, str(meeting.when)) == (Status.PLANNED, "2023-05")


@pytest.mark.parametrize(
    ("text", "status", "when"),
    [
        ("{s} will receive {m}, on an official visit to Germany, on Thursday.", "planned", "2023-03-16"),
        ("{m}, on a visit to Germany earlier this month, praised the farmers.", "held", "2023-03"),
        ("{m} has met {s} in Berlin.", "held", "2023-03-15~"),
        # what is due by now and told as held
        ("{m} was due to meet {s} on Tuesday. The two leaders met for three hours on Tuesday.", "held", "2023-03-14"),
        ("{m} is to meet {s} on Wednesday. The two leaders met for three hours.", "held", "2023-03-15"),
        # a headline's present tense
        ("Macron meets Scholz in Berlin\n\n{m} met {s} in Berlin on Monday.", "held", "2023-03-13"),
        ("Macron meets Scholz in Berlin\n\n{m} will meet {s} in Berlin on Friday.", "planned", "2023-03-17"),
        # the day of arrival gives way to that of the talks
        ("{m} arrived in Berlin on Monday for a three-day visit. He met {s} on Tuesday.", "held", "2023-03-14"),
        ("{m} arrived in Berlin on Tuesday. On Wednesday he held talks with {s}.", "held", "2023-03-15"),
        ("{m} flies to Germany on Thursday. He will meet {s} on Friday in Berlin.", "planned", "2023-03-17"),
    ],
)
def test_tells_one_contact_told_twice(text: str, status: str, when: str) -> None:
    (meeting,) = meetings(text)
    assert (meeting.status, str(meeting.when)) == (Status(status), when)


def test_an_old_visit_told_in_passing_is_another_contact() -> None:
    text = "{m} met {s} in Paris. Trade has grown since the visit of the French President to Germany in May 2021."
    assert [str(m.when) for m in meetings(text)] == ["2023-03-15~", "2021-05"]


def test_a_call_that_is_only_talked_about_is_no_news() -> None:
    (meeting,) = meetings("Opposition leaders spoke about the phone call between {m} and {s}.")
    assert meeting.when is None


def test_each_item_of_a_round_up_is_news() -> None:
    text = "Deputies sat. They rose. They sat. They rose. They ate.\n\n*** {m} received {s} in Paris."
    assert [str(m.when) for m in meetings(text)] == ["2023-03-15~"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A trip by {m} to Germany was struck from the calendar on doctors' advice.", "cancelled"),
        ("The visit of {m} to Germany was shelved last week.", "postponed"),
        ("{m}'s current visit to Germany has drawn crowds.", "ongoing"),
    ],
)
def test_reads_what_is_said_of_a_visit(text: str, status: str) -> None:
    assert [str(m.status) for m in meetings(text)] == [status]
