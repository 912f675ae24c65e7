"""Stories: ways of telling a contact that differ from agency to agency, each with who, when and how."""

import pytest

from bilateral.model.meetings import Meeting, Status
from bilateral.model.sources import Source
from bilateral.pipeline import read

DAY = "2023-03-15"  # a Wednesday


def meetings(text: str) -> tuple[Meeting, ...]:
    return read(Source.of(text, published=DAY)).meetings


def countries(text: str) -> list[set[str]]:
    return sorted((set(m.countries) for m in meetings(text)), key=sorted)


WHO = [
    # a role that is no title stands between the country and the name
    ("In Kigali on Tuesday Olaf Scholz held talks with Rwanda's veteran leader Paul Kagame.", [{"DE", "RW"}]),
    ("Penny Wong said she had spoken with her New Zealand counterpart Nanaia Mahuta before departure.", [{"AU", "NZ"}]),
    # what was on the agenda is no party
    (
        "Joe Biden and Vladimir Putin opened talks in Geneva on Tuesday, with Chad and nuclear safety high on the agenda.",
        [{"RU", "US"}],
    ),
    # a second "with" adds another meeting
    (
        "Wang Yi held talks with Emmanuel Macron and with UN Secretary-General Antonio Guterres.",
        [{"CN", "FR"}, {"CN", "UN"}],
    ),
    # each has a meeting of their own
    (
        "Isaac Herzog and Mahmoud Abbas will meet separately on Friday with US Secretary of State Antony Blinken.",
        [{"IL", "US"}, {"PS", "US"}],
    ),
    (
        "Olaf Scholz was received in turn by Argentine President Alberto Fernandez and Chilean President Gabriel Boric.",
        [{"AR", "DE"}, {"CL", "DE"}],
    ),
    (
        "Joe Biden hosted Fumio Kishida and Yoon Suk Yeol at his retreat in the hills on Friday for their first trilateral summit.",
        [{"JP", "KR", "US"}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_tells_who_met_whom(text: str, expected: list[set[str]]) -> None:
    assert countries(text) == expected


def test_a_treaty_rejected_in_talks_is_no_talk_declined() -> None:
    text = "Bashar al-Assad accepted a border he had rejected in talks with Recep Tayyip Erdogan."
    assert Status.DECLINED not in [m.status for m in meetings(text)]


def test_the_day_of_arrival_is_not_moved_ahead() -> None:
    (meeting,) = meetings("Emmanuel Macron arrived in Berlin on Monday for a state visit.")
    assert str(meeting.when) == "2023-03-13"
    assert meeting.status is Status.HELD


def test_what_was_called_off_is_not_dated_by_an_earlier_encounter() -> None:
    text = "Benjamin Netanyahu has cancelled a meeting with Barack Obama in Washington, his office said."
    (meeting,) = read(Source.of(text, published="2010-06-01")).meetings
    assert meeting.status is Status.CANCELLED
    assert meeting.when is None


def named(text: str, outlet: str | None = None) -> list[set[str]]:
    found = read(Source.of(text, published=DAY, outlet=outlet)).meetings
    return [{party.name or party.country for party in m.parties} for m in found]


def test_on_a_governments_page_the_prime_minister_is_its_own() -> None:
    text = "The Prime Minister met Irish Taoiseach Leo Varadkar in Belfast today. They agreed to stay in touch."
    assert named(text, "10 Downing Street") == [{"Rishi Sunak", "Leo Varadkar"}]
    text = "The President of the Republic held a telephone conversation today with Mr Olaf Scholz."
    assert named(text, "Élysée") == [{"Emmanuel Macron", "Olaf Scholz"}]


def test_who_invites_is_the_host() -> None:
    text = "At the invitation of President Xi Jinping, German Chancellor Olaf Scholz paid an official visit to China."
    assert named(text) == [{"Xi Jinping", "Olaf Scholz"}]


CALLS = [
    ("Narendra Modi called on President Isaac Herzog in Jerusalem.", 1),
    ("He spoke in the hall. Narendra Modi paid a courtesy call on UN Secretary-General Antonio Guterres.", 1),
    ("Olaf Scholz called on President Vladimir Putin to end the war.", 0),
]


@pytest.mark.parametrize(("text", "number"), CALLS)
def test_calls_on_somebody(text: str, number: int) -> None:
    assert len(meetings(text)) == number


def test_a_conversation_is_the_call_told_before() -> None:
    text = (
        "Joe Biden spoke today with Emmanuel Macron. The conversation focused on grain. "
        "The two leaders told their staff to follow up on today's conversation."
    )
    (meeting,) = meetings(text)
    assert meeting.mode is not None
    assert str(meeting.mode) == "phone"


def test_what_is_put_off_has_its_new_day() -> None:
    text = "Olaf Scholz was due to receive Petr Fiala on Friday, but that visit was put off until June, an aide said."
    (meeting,) = meetings(text)
    assert meeting.status is Status.POSTPONED
    assert str(meeting.when) == "2023-06"


def test_whom_one_met_does_not_travel_on() -> None:
    text = "Olaf Scholz will meet Emmanuel Macron in Paris on Friday before travelling to Spain."
    assert [p for m in meetings(text) for p in m.parties if p.name == "Emmanuel Macron" and "ES" in m.countries] == []


def test_the_day_before_where_is_the_day() -> None:
    (meeting,) = meetings("Penny Wong landed in Apia on Monday, where she held talks with Fiame Naomi Mata'afa.")
    assert str(meeting.when) == "2023-03-13"


NO_CONTACT = [
    "Vladimir Putin told parliament about the current status of talks with Ukrainian representatives.",
    "Emmanuel Macron and Olaf Scholz agreed to hold more meetings.",
    "Emmanuel Macron and Olaf Scholz have agreed to intensify bilateral dialogue at the highest level.",
]


@pytest.mark.parametrize("text", NO_CONTACT)
def test_contacts_in_general_are_none(text: str) -> None:
    assert meetings(text) == ()


UNDATED = [
    "Olaf Scholz praised the signals that Ursula von der Leyen sent during her recent visit to Washington.",
    "Joe Biden said he would wait at least until Antonio Guterres visits Baghdad.",
]


@pytest.mark.parametrize("text", UNDATED)
def test_what_is_told_in_passing_is_not_the_news_of_the_day(text: str) -> None:
    (meeting,) = meetings(text)
    assert meeting.when is None


def test_a_clause_with_where_has_day_and_place_of_the_journey() -> None:
    text = "On Friday, Emmanuel Macron is to pay a working visit to Rome, where he will meet Sergio Mattarella."
    assert [str(m.when) for m in meetings(text) if "Sergio Mattarella" in {p.name for p in m.parties}] == ["2023-03-17"]
    (meeting,) = meetings("Penny Wong landed in Apia on Monday, where she held talks with Fiame Naomi Mata'afa.")
    assert meeting.place is not None
    assert meeting.place.city == "Apia"


def test_who_flies_to_the_seat_of_an_organisation_visits_nobody() -> None:
    assert meetings("Emmanuel Macron will fly to New York on Friday.") == ()


def test_a_crown_prince_of_a_city_is_not_there() -> None:
    text = "Rishi Sunak spoke to Crown Prince Khaled bin Mohamed of Abu Dhabi this afternoon."
    assert [str(m.mode) for m in meetings(text)] in ([], ["phone"])


def test_negotiations_with_a_day_are_a_meeting() -> None:
    text = "Emmanuel Macron met Olaf Scholz in Paris on Tuesday. On Friday the two leaders will continue negotiations."
    assert [str(m.when) for m in meetings(text)] == ["2023-03-14", "2023-03-17"]
    assert meetings("Emmanuel Macron and Olaf Scholz agreed to continue their dialogue.") == ()


def test_a_dated_visit_far_below_is_another_than_the_meeting_on_top() -> None:
    between = "Analysts welcomed the plan. " * 7
    text = (
        "After a meeting with Joe Biden, Emmanuel Macron announced a plan for grain. "
        + between
        + "Biden's 2012 visit to France had been short."
    )
    assert [str(m.when)[:4] for m in meetings(text) if m.when] == ["2012"] or len(meetings(text)) > 1


def test_the_ministers_of_several_countries_meet() -> None:
    text = (
        "The foreign ministers of France, Germany and Poland met in Weimar on Monday. French Foreign Minister "
        "Catherine Colonna spoke of a good beginning."
    )
    (meeting,) = meetings(text)
    assert meeting.countries == {"FR", "DE", "PL"}
    assert "Catherine Colonna" in {party.name for party in meeting.parties}


def test_who_looks_forward_to_a_visit_without_a_day_has_none() -> None:
    assert meetings("Rishi Sunak said he looked forward to visiting Kenya and Ghana.") == ()
    assert len(meetings("Rishi Sunak said he looked forward to visiting Kenya on 3 May.")) == 1


def test_more_meetings_agreed_on_at_the_end_of_a_sentence_are_none() -> None:
    text = "Olaf Scholz called Emmanuel Macron. On energy and transport, the leaders agreed to hold more meetings."
    assert [str(m.mode) for m in meetings(text)] == ["phone"]
