"""Stories: two leaders speak to each other, and tell of other contacts by *we*, *you*, *our ministers* and *your country*."""

import pytest

from bilateral.model.sources import Source
from bilateral.pipeline import read

PAGE = (
    "Vladimir Putin had a meeting with President of Kazakhstan Kassym-Jomart Tokayev at the Kremlin.\n\n"
    "President of Russia Vladimir Putin: Mr President, good afternoon. {putin}\n\n"
    "President of Kazakhstan Kassym-Jomart Tokayev: Thank you, Mr President. {tokayev}\n"
)
LEADERS, GOVERNMENTS = "Putin+Tokayev", "KZ+RU"


def told(putin: str = "It is good to see you.", tokayev: str = "It is good to be here.") -> list[tuple[str, str]]:
    text = PAGE.format(putin=putin, tokayev=tokayev)
    first, *others = read(Source.of(text, published="2022-02-10", outlet="Kremlin")).meetings
    assert {party.country for party in first.parties} == {"RU", "KZ"}
    return [("+".join(sorted((p.name or p.country).split()[-1] for p in m.parties)), str(m.when or "")) for m in others]


@pytest.mark.parametrize(
    ("words", "who", "when"),
    [
        ("We have not seen each other since 2019.", LEADERS, "2019"),
        ("We speak by phone regularly.", LEADERS, ""),
        ("We are in constant contact and talk over the telephone almost every week.", LEADERS, ""),
        ("Thank you for your telephone call on January 8.", LEADERS, "2022-01-08"),
        ("I was grateful for your call in January.", LEADERS, "2022-01"),
        ("You and I met in St Petersburg in December.", LEADERS, "2021-12"),
        ("I look forward to seeing you in St Petersburg in June at the forum.", LEADERS, "2022-06"),
        ("A regular meeting of the intergovernmental commission was held in December.", GOVERNMENTS, "2021-12"),
        ("The intergovernmental commission met in Moscow in November.", GOVERNMENTS, "2021-11"),
        ("The foreign ministers of our countries met last week.", GOVERNMENTS, "2022-01-31/2022-02-06"),
        ("Our foreign ministers are meeting today as well.", GOVERNMENTS, "2022-02-10"),
        ("Our prime ministers held talks in Almaty in August.", GOVERNMENTS, "2021-08"),
    ],
)
def test_other_contacts_are_told(words: str, who: str, when: str) -> None:
    assert told(putin=words) == [(who, when)]
    assert told(tokayev=words) == [(who, when)]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("You visited our country in 2019.", "2019"),
        ("You have visited our country four times.", ""),
        ("I remember your visit to Nur-Sultan last year.", "2021"),
    ],
)
def test_the_other_has_visited_the_country_of_the_one_who_speaks(words: str, when: str) -> None:
    assert told(tokayev=words) == [("KZ+Putin", when)]


@pytest.mark.parametrize(
    "words",
    [
        "We will discuss all this today.",
        "Our countries are good neighbours and we meet often.",
        "Our ministers should meet more often.",
        "I have accepted your invitation.",
        "The intergovernmental commission has resumed its work.",
    ],
)
def test_what_is_said_of_today_or_of_no_day_is_no_other_contact(words: str) -> None:
    assert told(tokayev=words) == []


def test_a_stay_is_that_of_today() -> None:
    assert told(putin="We met in Minsk in May 2020. Your stay in our country is a short one.") == [(LEADERS, "2020-05")]


ANSWERS = "PRIME MINISTER:\n{words}\nJOURNALIST:\nWhat about the beef exports?\n"


def answered(words: str) -> list[str]:
    page = Source.of(
        ANSWERS.format(words=words), published="2003-02-17", outlet="Australian PM&C", author="Howard, John"
    )
    return ["+".join(sorted((p.name or p.country).split()[-1] for p in m.parties)) for m in read(page).meetings]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("On Tuesday I spoke to President Megawati in Jakarta.", "Howard+Megawati"),
        ("I rang Prime Minister Mahathir last night and told him that.", "Howard+Mahathir"),
        ("What a pleasure it is to have Prime Minister Chretien here for the regatta.", "Chretien+Howard"),
        ("It is great to have President Megawati with us in Canberra.", "Howard+Megawati"),
    ],
)
def test_who_answers_questions_tells_of_his_contacts(words: str, who: str) -> None:
    assert answered(words) == [who]


@pytest.mark.parametrize(
    "words",
    [
        "It is good to have President Bush's support.",
        "I saw President Bush's speech on television and I agree with him.",
        "You ask: Do I expect to see President Bush before the vote?",
    ],
)
def test_support_speeches_and_questions_are_no_contact(words: str) -> None:
    assert answered(words) == []


def test_a_body_is_that_of_the_two_of_whom_a_readout_tells() -> None:
    text = (
        "Vladimir Putin had a telephone conversation with President of Belarus Alexander Lukashenko. The presidents were content "
        "with the meeting of the intergovernmental commission held on June 9."
    )
    _, other = read(Source.of(text, published="2021-06-21", outlet="Kremlin")).meetings
    assert ({party.country for party in other.parties}, str(other.when)) == ({"BY", "RU"}, "2021-06-09")
