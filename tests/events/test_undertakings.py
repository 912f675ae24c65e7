"""Stories: one sentence a construction, who is bound by it and how; constructions that bind nobody give nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bilateral.model.commitments import Commitment
from bilateral.model.sources import Source
from bilateral.pipeline import read

MET = "Kenyan President William Ruto met Portuguese Prime Minister Antonio Costa in Nairobi on 3 May 2023. "
CALLED = (
    "President Donald Trump met Ukrainian President Volodymyr Zelensky and Mexican President Andres Manuel Lopez Obrador "
    "in New York on Monday. "
)


def lines(*names: str) -> Iterator[list[str]]:
    for name in names:
        for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield [part.strip() for part in line.replace("\\n", "\n").split(" | ")]


STORIES = list(lines("undertakings.txt", "undertakings_news.txt", "undertakings_wordings.txt"))
OWN_PAPERS = list(lines("undertakings_own_paper.txt"))


def undertaken(text: str) -> list[Commitment]:
    return list(read(Source.of(text.replace("~ ", MET).replace("= ", CALLED), published="2023-05-04")).commitments)


def undertaken_in(paper: str, text: str) -> list[Commitment]:
    outlet, _, author = paper.partition(" / ")
    return list(read(Source.of(text, outlet=outlet, author=author or None)).commitments)


def actors_of(commitment: Commitment) -> set[str]:
    return {party.country for party in commitment.actors}


def quoted(commitment: Commitment) -> str:
    return (commitment.quote or "").replace("\n", " ")


@pytest.mark.parametrize(("actors", "kind", "words", "text"), [line for line in STORIES if line[0] != "-"])
def test_tells_who_is_bound(actors: str, kind: str, words: str, text: str) -> None:
    found = [(actors_of(c), f"{c.kind}/{c.status}") for c in undertaken(text) if words in quoted(c)]
    assert any(bound == set(actors.split()) and kind in {"?", told} for bound, told in found), found


@pytest.mark.parametrize("text", [line[1] for line in STORIES if line[0] == "-"])
def test_binds_nobody(text: str) -> None:
    assert [c.quote for c in undertaken(text)] == []


@pytest.mark.parametrize(("paper", "actors", "words", "text"), [line for line in OWN_PAPERS if line[1] != "-"])
def test_a_government_binds_itself_in_its_own_paper(paper: str, actors: str, words: str, text: str) -> None:
    found = [actors_of(c) for c in undertaken_in(paper, text) if words in quoted(c)]
    assert set(actors.split()) in found


@pytest.mark.parametrize(("paper", "text"), [(line[0], line[2]) for line in OWN_PAPERS if line[1] == "-"])
def test_a_government_binds_nobody_in_its_own_paper(paper: str, text: str) -> None:
    assert [c.quote for c in undertaken_in(paper, text)] == []


def test_those_who_doubt_are_named_as_the_text_names_them() -> None:
    """The officials doubt it, not the minister who is the nearest leader."""
    text = (
        "Kenyan President William Ruto met Foreign Minister Hakan Fidan of Turkey in Nairobi on Monday. "
        "Kenya's foreign minister, Alfred Mutua, said that Turkey had agreed to build a hospital in Mombasa. "
        "However, Kenyan officials have told reporters that they are doubtful of such a commitment."
    )
    doubted = [voice for commitment in undertaken(text) for voice in commitment.disputed_by]
    assert [voice.text for voice in doubted] == ["Kenyan officials"]


def test_a_headline_is_not_read_beside_the_text_that_says_it_again() -> None:
    """The page would else hold one undertaking twice."""
    text = (
        "Nairobi and Lisbon agree on naval patrols\n\n"
        "Kenya and Portugal agreed on Monday to patrol the coast together. The patrols start in May. "
        "Ruto met Costa for an hour. They ate fish. It rained. The talks were friendly."
    )
    assert [c.quote for c in undertaken(text)] == ["Kenya and Portugal agreed on Monday to patrol the coast together"]


def test_a_document_is_signed_once() -> None:
    """The page tells of it again by its mere name."""
    text = MET + "The two leaders signed a treaty on fisheries. The treaty was signed in the palace."
    assert [c.quote for c in undertaken(text)] == ["The two leaders signed a treaty on fisheries"]


def test_those_who_act_are_no_amount() -> None:
    text = MET + "The two countries agreed to build 40 boats."
    assert [str(amount) for commitment in undertaken(text) for amount in commitment.amounts] == ["40 boats"]


def test_the_address_of_an_outlet_tells_whose_paper_it_is() -> None:
    """What a government's own page says "we" to is the government."""
    text = "The guest was William Ruto of Kenya. We stand ready to lend Kenya two ferries."
    found = read(Source.of(text, published="2023-05-04", outlet="presidencia.gov.pt")).commitments
    assert [actors_of(c) for c in found] == [{"PT"}]


SPOKEN = (
    "WILLIAM RUTO, PRESIDENT OF KENYA: I welcome Prime Minister Antonio Costa of Portugal to Nairobi. {}\n\n"
    "ANTONIO COSTA, PRIME MINISTER OF PORTUGAL: Thank you, Mr President. It is good to be here.\n"
)


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ("In our talks today we recommitted ourselves to the fisheries accord.", {"KE", "PT"}),
        ("Last week we concluded an important agreement with China.", {"KE", "CN"}),
    ],
)
def test_we_are_those_of_whom_it_is_told(words: str, actors: set[str]) -> None:
    found = read(Source.of(SPOKEN.format(words), published="2023-05-04")).commitments
    assert actors in [actors_of(c) for c in found]
