"""Stories: two leaders speak to each other on a page, and what their *we* and *our* tell."""

import pytest

from bilateral.model.meetings import Meeting
from bilateral.model.sources import Source
from bilateral.pipeline import read

HEAD = "Vladimir Putin met with President of Argentina Mauricio Macri in the Kremlin.\n\nPresident of Russia Vladimir Putin: "
TODAY = "2019-05-20~ Kremlin, Moscow, RU in-person"


def told(host: str, guest: str) -> list[str]:
    text = f"{HEAD}{host}\n\nPresident of Argentina Mauricio Macri: {guest}"
    return [shown(m) for m in read(Source.of(text, published="2019-05-20", outlet="Kremlin")).meetings]


def shown(meeting: Meeting) -> str:
    assert {party.name for party in meeting.parties} == {"Vladimir Putin", "Mauricio Macri"}
    return " ".join(str(part) for part in (meeting.when, meeting.place, meeting.mode) if part)


@pytest.mark.parametrize(
    ("host", "guest", "earlier"),
    [
        (
            "I am happy to see you. We met in Buenos Aires in December.",
            "Thank you.",
            "2018-12 Buenos Aires, AR in-person",
        ),
        ("Welcome.", "Last time we met was in Osaka on January 12.", "2019-01-12 Osaka, JP in-person"),
        ("You and I spoke on the telephone recently about the forum.", "We did.", "phone"),
        ("At our previous meeting in Sochi in November we discussed energy.", "Yes.", "2018-11 Sochi, RU in-person"),
        ("We have not met for a long time - we met in Sochi in January 2018.", "No.", "2018-01 Sochi, RU in-person"),
        ("We have not seen each other since our talks in Sochi in January 2018.", "No.", "2018-01 Sochi, RU in-person"),
    ],
)
def test_earlier_contacts_of_the_two(host: str, guest: str, earlier: str) -> None:
    assert told(host, guest) == [TODAY, earlier]


@pytest.mark.parametrize(
    ("host", "guest"),
    [
        ("I hope that our meeting will help.", "We are meeting at a difficult time."),
        ("We met the challenge of the pandemic.", "I met with business leaders yesterday."),
        ("We will discuss trade.", "We have discussed energy and space."),
    ],
)
def test_the_contact_itself_and_habits_are_no_others(host: str, guest: str) -> None:
    assert told(host, guest) == [TODAY]


def test_we_who_met_somebody_else_is_one_of_the_two() -> None:
    text = f"{HEAD}Welcome.\n\nPresident of Argentina Mauricio Macri: Before my visit, we met with Foreign Minister Sergei Lavrov."
    _, other = read(Source.of(text, published="2019-05-20", outlet="Kremlin")).meetings
    assert {party.name for party in other.parties} == {"Mauricio Macri", "Sergei Lavrov"}
