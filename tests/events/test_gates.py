"""A page that calls for no reader costs one pass, and says who did not look."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bilateral import Source, read
from bilateral.events.gates import READERS
from bilateral.model.records import Record
from bilateral.refer.page import Page

REST = " The shop sells lamps and other lights of every kind, and it is open all day and all night long." * 5


QUIET = [page.strip() for page in (Path(__file__).parent / "quiet.txt").read_text(encoding="utf-8").split("\n\n")[1:]]


@pytest.mark.parametrize("page", QUIET, ids=lambda page: page[:30])
def test_sport_markets_weather_and_crime_call_for_no_reader(page: str) -> None:
    assert read(page).skipped == READERS


@pytest.mark.parametrize(
    "text",
    [
        "Mr Abe spoke to Mr Putin by phone, Japan and Russia said.",
        "Shinzo Abe and Vladimir Putin last spoke in May.",
        "Emmanuel Macron saw Angela Merkel in Berlin on Monday.",
        "The Kenyan president telephoned the Ugandan president on Monday.",
        "President Putin called Xi on Monday, Russia and China said.",
        "Angela Merkel, whom President Macron saw twice, was well. France and Germany are friends.",
        "Angela Merkel and Emmanuel Macron discussed trade in Paris.",
        "The Canadian prime minister discussed fish with the leader of Norway.",
        "Emmanuel Macron came to Germany. Angela Merkel took a call from him on Sunday.",
        "Ministers of Kenya and Uganda were there. The two exchanged views on fish.",
        "Kenya and Uganda are friends. Their ministers talked to each other on Monday.",
        "Mr May of Kenya phoned the Ugandans on Monday, and Uganda's minister called him in turn.",
    ],
)
def test_a_word_that_mostly_tells_of_no_contact_is_read_beside_somebody(text: str) -> None:
    assert "meetings" not in read(text + REST).skipped


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan doctors saw no reason for the rise, Ugandan doctors say, and Mr Kibaki is well.",
        "Mr Kibaki is well. In Kenya and in Uganda the rise was called a blow to growers.",
        "Mr Kibaki is well. In Kenya and in Uganda growers are talking about layoffs.",
        "In Kenya and in Uganda growers met on Friday. He who comes first sells first.",
        "Growers met in Hong Kong and in Kenya.",
    ],
)
def test_words_of_contact_beside_nobody_call_for_no_meetings(text: str) -> None:
    assert "meetings" in read(text + REST).skipped


def test_a_page_without_sides_is_turned_away() -> None:
    reading = read(
        Source.of("Shares in Lima rose after the talks." + REST, outlet="Example Times", published="2024-05-06")
    )
    assert reading.skipped == READERS
    assert reading.origin.outlet == "Example Times"
    assert str(reading.origin.published) == "2024-05-06"
    assert not [record for record in reading.records if record is not reading.origin]


def test_a_page_of_contact_is_read_by_all() -> None:
    reading = read("German Chancellor Angela Merkel met French President Emmanuel Macron in Berlin on Monday." + REST)
    assert reading.skipped == frozenset()
    assert len(reading.meetings) == 1


def test_leaders_are_told_without_a_meeting() -> None:
    reading = read("Angela Merkel resigned." + REST)
    assert [str(leader.leader.name) for leader in reading.leaders if leader.leader] == ["Angela Merkel"]
    assert "meetings" in reading.skipped


@pytest.mark.parametrize(
    "text",
    [
        "The fire spread to the hills above Ystad, officials say.",
        "A boat sank off Kenya, an official said.",
        "By noon official Serb sources gave another number.",
        "It named Dorothy Quill, president and chief executive officer of the firm, to its board.",
        "DOROTHY QUILL President The Lamp Fund.",
    ],
)
def test_an_office_beside_no_name_of_a_leader_calls_for_nobody(text: str) -> None:
    assert read(text + REST).skipped == READERS


@pytest.mark.parametrize(
    "text",
    [
        "Dorothy Quill, president of Kenya, resigned.",
        "Kenyan President Dorothy Quill resigned.",
        "Quill, then Prime Minister of Barbados, resigned.",
    ],
)
def test_an_office_beside_a_name_asks_who_it_is(text: str) -> None:
    assert "leaders" not in read(text + REST).skipped


def test_a_quotation_is_read_where_a_country_is_named() -> None:
    reading = read('"We are ready to wait for years," a Chilean fisherman said. "We know the sea."' + REST)
    assert len(reading.statements) == 2
    assert reading.skipped == {"meetings", "absences"}


def test_foreign_prose_is_said_to_be_foreign_by_the_gate_too() -> None:
    page = "La paz sea con nosotros y con todos los que vienen de lejos hasta esta casa. " * 8
    reading = read(page)
    assert [problem.reason for problem in reading.problems] == ["this does not read as English prose"]


def test_a_few_sentences_are_read_by_all() -> None:
    assert read("The envoys were not there.").skipped == frozenset()
    assert read("Lamp Corp. said it agreed to be sold.").skipped == {"leaders", "meetings", "absences"}
    assert read("The price of lamps fell.").skipped == READERS


@pytest.mark.parametrize("text", ["", "\n", "Shares rose." + REST, "The envoys met their counterparts."])
def test_own_finders_see_every_page(text: str) -> None:
    pages: list[Page] = []

    def find(page: Page) -> Iterator[Record]:
        pages.append(page)
        yield from ()

    assert read(text, finders=(find,)).skipped == frozenset()
    assert len(pages) == 1
