"""Kinds of sentence that were misread once: each told in other words than where it was found."""

import pytest

from bilateral import Source, read
from bilateral.model.meetings import Meeting, Status

_DAY = "2015-06-10"  # a Wednesday


def _one(text: str, published: str = _DAY) -> Meeting:
    (meeting,) = read(Source.of(text, published=published)).meetings
    return meeting


def _names(meeting: Meeting) -> set[str]:
    return {party.name or party.country for party in meeting.parties}


def _day(meeting: Meeting) -> str:
    return str(meeting.when.bare) if meeting.when else ""


def _city(meeting: Meeting) -> str:
    return meeting.place.city if meeting.place else ""


@pytest.mark.parametrize(
    ("text", "status", "day", "city"),
    [
        ("President Barack Obama has cancelled talks with Vladimir Putin that were to take place in Moscow on Friday.", "cancelled", "2015-06-12", "Moscow"),
        ("Chancellor Angela Merkel called off a meeting with Vladimir Putin that had been set in Berlin on Friday.", "cancelled", "2015-06-12", "Berlin"),
        ("Angela Merkel has scrapped a meeting with Vladimir Putin that was scheduled for June 15 in Sochi.", "cancelled", "2015-06-15", "Sochi"),
        ("Talks between Angela Merkel and Vladimir Putin due to be held in Berlin on Friday have been cancelled.", "cancelled", "2015-06-12", "Berlin"),
        ("Talks between Angela Merkel and Vladimir Putin that were planned in Berlin on 14 June have been called off.", "cancelled", "2015-06-14", "Berlin"),
        ("Prime Minister David Cameron put off talks with Angela Merkel that were due to be held in London on Monday.", "postponed", "2015-06-15", "London"),
        ("A meeting between Narendra Modi and Nawaz Sharif that was to be held in New Delhi on Monday has been put off.", "postponed", "2015-06-15", "New Delhi"),
    ],
)  # fmt: skip
def test_what_is_off_keeps_the_day_and_the_place_it_was_to_have(text: str, status: str, day: str, city: str) -> None:
    meeting = _one(text)
    assert (meeting.status, _day(meeting), _city(meeting)) == (Status(status), day, city)


def test_what_is_moved_has_its_new_day() -> None:
    text = "Talks between Angela Merkel and Vladimir Putin due in Berlin on Friday were postponed until 20 June."
    assert _day(_one(text)) == "2015-06-20"


@pytest.mark.parametrize(
    "invitation",
    [
        "At the invitation of President Xi Jinping",
        "At the invitation of Chinese President Xi Jinping",
        "At the invitation of the President of the People's Republic of China, Xi Jinping",
        "At the invitation of Xi Jinping, President of China",
    ],
)
def test_who_invites_is_the_host(invitation: str) -> None:
    meeting = _one(f"{invitation}, Prime Minister Narendra Modi paid a visit to China from 14 to 16 May 2015.")
    assert _names(meeting) == {"Xi Jinping", "Narendra Modi"}
    assert (_day(meeting), meeting.place and meeting.place.country) == ("2015-05-14/2015-05-16", "CN")


@pytest.mark.parametrize(
    "pair",
    [
        "Mark Rutte, the prime minister of the Netherlands, and Charles Michel, the prime minister of Belgium,",
        "Mark Rutte, the prime minister of the Netherlands, and Charles Michel",
        "Prime Minister Mark Rutte of the Netherlands and Prime Minister Charles Michel of Belgium",
        "Mark Rutte, the Dutch prime minister, and Charles Michel, his Belgian counterpart,",
        "Mark Rutte, prime minister of the Netherlands, and Belgium's prime minister, Charles Michel,",
        "Mark Rutte, the Netherlands' prime minister, and Belgian Prime Minister Charles Michel",
    ],
)
@pytest.mark.parametrize("deed", ["held talks in Brussels on Tuesday.", "met in Brussels on Tuesday."])
def test_epithets_stand_in_nobodys_way(pair: str, deed: str) -> None:
    meeting = _one(f"{pair} {deed}")
    assert _names(meeting) == {"Mark Rutte", "Charles Michel"}
    assert (_day(meeting), _city(meeting)) == ("2015-06-09", "Brussels")


def test_a_name_after_a_comma_is_no_epithet() -> None:
    text = "Angela Merkel met Mark Rutte, the prime minister of Belgium, Charles Michel, and others on Tuesday."
    met = [_names(meeting) for meeting in read(Source.of(text, published=_DAY)).meetings]
    assert {"Angela Merkel", "Mark Rutte"} in met


def test_a_meeting_that_somebody_organises_is_not_between_those_who_speak_there() -> None:
    text = "Mark Rutte and Charles Michel urged lenders to act on debt at a meeting organised by the World Bank."
    assert not read(Source.of(text, published=_DAY)).meetings


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Shinzo Abe met Petro Poroshenko to discuss energy. Abe told reporters in Kiev that Japan would help.", "Kyiv"),
        ("Polish President Andrzej Duda flew to Vilnius. He met President Dalia Grybauskaite for an hour.", "Vilnius"),
        ("Francois Hollande and Matteo Renzi held talks on migration. Hollande said in Rome that time was short.", "Rome"),
        ("Angela Merkel and Recep Tayyip Erdogan met. The talks in the Turkish capital lasted two hours.", "Ankara"),
        ("Recep Tayyip Erdogan received Alexis Tsipras in Turkey's capital on Monday.", "Ankara"),
        ("Francois Hollande and Matteo Renzi held talks on migration. Renzi said in Rome that time was short.", ""),
        ("Francois Hollande and Matteo Renzi met. Hollande said in Rome he was glad. Hollande flew to Milan later.", ""),
    ],
)  # fmt: skip
def test_a_guest_is_where_the_page_tells_that_he_is(text: str, city: str) -> None:
    assert _city(_one(text)) == city


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Francois Hollande will hold talks with Angela Merkel in Berlin on Thursday and Friday.", "2015-06-11/2015-06-12"),
        ("Xi Jinping will visit Pakistan from June 20 to June 22 for talks with Nawaz Sharif.", "2015-06-20/2015-06-22"),
        ("Angela Merkel and Barack Obama will hold talks this weekend at Schloss Elmau, officials said.", "2015-06-13/2015-06-14"),
        ("Angela Merkel will meet David Cameron next week.", "2015-06-15/2015-06-21"),
    ],
)  # fmt: skip
def test_days_told_together_are_one_stretch(text: str, day: str) -> None:
    assert _day(_one(text)) == day


def test_the_last_article_opens_the_noun_phrase() -> None:
    meeting = _one("Angela Merkel, the German chancellor, paid an official visit to China on 10 May 2015.")
    assert _names(meeting) == {"Angela Merkel", "CN"}


def test_capital_markets_are_no_city() -> None:
    text = "Alexis Tsipras and Recep Tayyip Erdogan met on Monday to talk about Turkish capital markets."
    assert _city(_one(text)) == ""
