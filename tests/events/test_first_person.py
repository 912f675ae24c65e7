"""Stories: what is told in the first person, and by the headings of what two said, in texts of governments."""

import pytest

from bilateral.model.sources import Source
from bilateral.pipeline import read


def told(text: str) -> list[str]:
    source = Source.of(
        text, published="2022-05-20", outlet="Office of the Prime Minister of Australia", author="Morrison, Scott"
    )
    return [
        "+".join(sorted(p.name.split()[-1] if p.name else p.country for p in m.parties)) + f" {m.status}"
        for m in read(source).meetings
    ]


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("Last night I spoke with President Macron of France.", ["Macron+Morrison held"]),
        ("I will travel to Tokyo next week to meet Prime Minister Kishida.", ["Kishida+Morrison planned"]),
        ("The Prime Minister of Japan, Fumio Kishida, and I met in Canberra today.", ["Kishida+Morrison held"]),
        ("I had the opportunity to meet with President Yoon Suk Yeol this morning in Madrid.", ["Morrison+Yeol held"]),
        ("Last week I visited Port Moresby for talks with Prime Minister Marape.", ["Marape+Morrison held"]),
        ("I've got a bilateral with Prime Minister Modi on Monday.", ["Modi+Morrison planned"]),
        (
            "Prime Minister Ardern will be here next Friday, and we will talk about climate.",
            ["Ardern+Morrison planned"],
        ),
        ("Prime Minister Ardern was here last week.", ["Ardern+Morrison held"]),
        ("I've invited Prime Minister Modi to come to Australia and he's accepted.", ["Modi+Morrison planned"]),
        ("I look forward to your visit to Sydney. Penny Wong was here this morning.", []),
        ("I am not in talks with anybody. He told me that they want to meet Emmanuel Macron.", []),
    ],
)
def test_the_speaker_is_who_wrote_it(text: str, contacts: list[str]) -> None:
    assert told(text) == contacts


@pytest.mark.parametrize(
    ("heading", "contacts"),
    [
        ("Remarks by President Trump and Prime Minister Conte of Italy Before Bilateral Meeting", ["Conte+Trump held"]),
        (
            "Joint press conference by Jens Stoltenberg and the President of Poland, Andrzej Duda",
            ["Duda+Stoltenberg held"],
        ),
        ("Remarks by President Trump and Vice President Pence at a Meeting on Opioids", []),
        ("Remarks by President Trump on the Resignation of Prime Minister May", []),
    ],
)
def test_a_heading_tells_who_spoke_beside_whom(heading: str, contacts: list[str]) -> None:
    source = Source.of(f"{heading}\n\nThank you very much.", published="2019-05-20", outlet="The White House")
    found = ["+".join(sorted(p.name.split()[-1] for p in m.parties)) + f" {m.status}" for m in read(source).meetings]
    assert found == contacts


def contacts(text: str, outlet: str) -> list[str]:
    source = Source.of(text, published="2018-03-05", outlet=outlet)
    return [
        "+".join(sorted(p.name.split()[-1] if p.name else p.country for p in m.parties)) + f" {m.status}"
        for m in read(source).meetings
    ]


@pytest.mark.parametrize("label", ["PM", "PRIME MINISTER", "Prime Minister"])
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("On Thursday I'll be meeting the President of Fiji, Jioji Konrote, in Suva.", ["Konrote+NZ planned"]),
        ("I met President Macron in Paris on Friday.", ["Macron+NZ held"]),
        ("I spoke with Chancellor Merkel last night.", ["Merkel+NZ held"]),
        ("Minister Peters had a call with Minister Wang Yi last week.", ["Peters+Yi held"]),
    ],
)
def test_an_office_that_speaks_on_a_page_of_a_government_is_its_own(label: str, words: str, found: list[str]) -> None:
    text = f"TRANSCRIPT\n\n{label}: Good afternoon. {words}\n\nMedia: I met President Trump once.\n\n{label}: Thanks."
    assert contacts(text, "Beehive.govt.nz") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "PM call with Prime Minister Trudeau\n\nThe Prime Minister spoke to the Prime Minister of Canada, Justin Trudeau, this afternoon.",
            ["May+Trudeau held"],
        ),
        (
            "The Prime Minister met Prime Minister Ratas of Estonia in Downing Street. He told Prime Minister Ratas of his call with President Macron yesterday.",
            ["May+Ratas held", "Macron+May held"],
        ),
    ],
)
def test_the_prime_minister_of_a_readout_is_the_one_whose_office_writes_it(text: str, found: list[str]) -> None:
    assert contacts(text, "Prime Minister's Office, 10 Downing Street") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Geng Shuang: State Councilor Wang Yi left for Astana this morning. On the margins he will meet with Foreign Minister Lavrov.",
            ["Lavrov+Yi planned"],
        ),
        ("Geng Shuang: Thank you. He will meet with Foreign Minister Lavrov.", []),
    ],
)
def test_nobody_speaks_of_himself_as_he(text: str, found: list[str]) -> None:
    page = f"Foreign Ministry Spokesperson Geng Shuang's Regular Press Conference\n\n{text}\n\nAFP: Can you confirm it?"
    assert [c for c in contacts(page, "Ministry of Foreign Affairs of China") if "KZ" not in c] == found
