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


def lines() -> Iterator[list[str]]:
    for name in ("undertakings.txt", "undertakings_news.txt"):
        for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield [part.strip() for part in line.split(" | ")]


def undertaken(text: str) -> list[Commitment]:
    return list(read(Source.of(text.replace("~ ", MET).replace("= ", CALLED), published="2023-05-04")).commitments)


def shown(commitment: Commitment) -> tuple[set[str], str]:
    actors = {party.country for party in commitment.actors}
    return actors, f"{commitment.kind}/{commitment.status}"


@pytest.mark.parametrize(("actors", "kind", "words", "text"), [line for line in lines() if line[0] != "-"])
def test_tells_who_is_bound(actors: str, kind: str, words: str, text: str) -> None:
    found = [shown(c) for c in undertaken(text) if words in (c.quote or "")]
    assert (set(actors.split()), kind) in found


@pytest.mark.parametrize("text", [line[1] for line in lines() if line[0] == "-"])
def test_binds_nobody(text: str) -> None:
    assert [c.quote for c in undertaken(text)] == []


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
