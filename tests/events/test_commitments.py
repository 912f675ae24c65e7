"""Undertakings: who is bound, to what, how firmly; and what is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.model.commitments import Commitment, CommitmentStatus, Kind, Strength
from bilateral.model.readings import Reading
from bilateral.model.sources import Source
from bilateral.pipeline import read

CONTEXT = (
    "Chilean President Gabriel Boric received Norwegian Prime Minister Jonas Gahr Store in Santiago on 3 May 2023. "
)


def commitments(text: str) -> tuple[Commitment, ...]:
    return read(Source.of(text)).commitments


def codes(commitment: Commitment) -> str:
    return " ".join(sorted(party.country for party in commitment.actors))


def lines() -> Iterator[list[str]]:
    for line in (Path(__file__).parent / "commitments.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split(" | ")


@pytest.mark.parametrize(("actors", "kind", "words", "text"), [line for line in lines() if line[0] != "-"])
def test_binds_one_or_both(actors: str, kind: str, words: str, text: str) -> None:
    (found,) = commitments(CONTEXT + text)
    assert (codes(found), f"{found.kind}/{found.status}") == (actors, kind)
    assert words in (found.quote or "")


@pytest.mark.parametrize("text", [line[1] for line in lines() if line[0] == "-"])
def test_nothing_is_undertaken(text: str) -> None:
    assert commitments(CONTEXT + text) == ()


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Norway fulfilled its promise to send two ships to Chile.", CommitmentStatus.FULFILLED),
        ("Store honoured his pledge to cancel Chile's debt.", CommitmentStatus.FULFILLED),
        ("Norway has kept its commitment to train Chilean pilots.", CommitmentStatus.FULFILLED),
        ("Norway made good on its pledge to return the Chilean relics.", CommitmentStatus.FULFILLED),
        ("Norway reneged on its promise to lend Chile a ship.", CommitmentStatus.WITHDRAWN),
        ("Store withdrew his pledge to send troops to Chile.", CommitmentStatus.WITHDRAWN),
        ("Chile backed out of its commitment to buy Norwegian trains.", CommitmentStatus.WITHDRAWN),
        ("Norway reaffirmed its commitment to support Chile.", CommitmentStatus.REAFFIRMED),
        ("Store reiterated that Norway would support Chile.", CommitmentStatus.REAFFIRMED),
    ],
)
def test_status(sentence: str, status: CommitmentStatus) -> None:
    (found,) = commitments(CONTEXT + sentence)
    assert found.status is status


def test_it_is_linked_to_the_meeting_it_was_made_at() -> None:
    reading = read(Source.of(CONTEXT + "The two leaders agreed to open a joint shipyard."))
    assert reading.commitments[0].meeting in {meeting.id for meeting in reading.meetings}


def test_what_stands_beside_is_kept() -> None:
    (found,) = commitments(
        CONTEXT + "Store promised to give Chile $5 million in relief by June 2030 if the port is reopened."
    )
    assert [str(amount) for amount in found.amounts] == ["$5 million"]
    assert str(found.deadline) == "2030-06"
    assert found.condition == "the port is reopened"
    assert {party.country for party in found.beneficiaries} == {"CL"}
    assert found.strength is Strength.PLEDGE


def test_a_weak_word_gives_an_intention() -> None:
    reading = read(Source.of(CONTEXT + "Norway is considering to buy Chilean lithium."))
    assert not reading.commitments
    assert [intention.strength for intention in reading.intentions] == [Strength.CONSIDER]


def test_it_ends_before_the_words_that_tell_it() -> None:
    """And before the word that opens the clause which they stand in."""
    (found,) = commitments(
        CONTEXT + "Norway will lend its ships to a neighbour which, Store said, has none of its own."
    )
    assert (found.quote or "").endswith("to a neighbour")


def test_another_country_tells_it() -> None:
    (found,) = commitments(CONTEXT + "Boric said Norway had promised to return the relics to Chile.")
    assert (codes(found), found.status) == ("NO", CommitmentStatus.REPORTED)
    assert found.according_to is not None
    assert found.according_to.country == "CL"


def test_a_denial_is_linked() -> None:
    (found,) = commitments(
        CONTEXT + "Boric said Norway had agreed to lend Chile two ships. Norwegian officials denied any such promise."
    )
    assert found.status is CommitmentStatus.DISPUTED
    assert [voice.country for voice in found.disputed_by] == ["NO"]


@pytest.mark.parametrize(
    ("sentence", "actors", "words"),
    [
        ("The leaders announced an agreement to share weather data.", "CL NO", "an agreement to share weather data"),
        (
            "A joint fund will be set up by Norway to protect the two countries' reefs.",
            "NO",
            "A joint fund will be set up",
        ),
        ("An exchange of students was agreed.", "CL NO", "An exchange of students was agreed"),
        ("Chile accepted a Norwegian plan for the port.", "CL", "accepted a Norwegian plan"),
        ("The two sides agreed on opening a school; closing a mine; and lifting tolls.", "CL NO", "opening a school"),
        ("Store agreed that they would meet again in Oslo.", "NO", "they would meet again"),
        ("In a treaty, the pact calls on Norway to lower its tariffs.", "NO", "calls on Norway to lower its tariffs"),
    ],
)
def test_other_forms(sentence: str, actors: str, words: str) -> None:
    """Nouns, passives, lists and what pacts say bind as verbs do."""
    first = commitments(CONTEXT + sentence)[0]
    assert codes(first) == actors
    assert words in (first.quote or "")


def test_a_list_is_taken_apart() -> None:
    found = commitments(CONTEXT + "Both sides agreed on opening a school; closing a mine; and lifting tolls.")
    assert [commitment.quote for commitment in found][1:] == ["closing a mine", "lifting tolls"]


def test_the_lines_of_a_list_are_undertakings_of_their_own() -> None:
    text = (
        CONTEXT
        + "\n\nThe two leaders agreed to:\n\n- build a joint observatory in the Andes;\n- train 40 young sailors.\n\nThey left."
    )
    found = commitments(text)
    assert [commitment.quote for commitment in found] == [
        "build a joint observatory in the Andes",
        "train 40 young sailors",
    ]
    assert {codes(commitment) for commitment in found} == {"CL NO"}


def test_a_government_speaks_for_itself_in_its_own_paper() -> None:
    text = "I met President Gabriel Boric of Chile in Oslo today. We will provide Chile with two ships."
    assert not commitments(text)
    (found,) = read(Source.of(text, outlet="Office of the Prime Minister of Norway")).commitments
    assert codes(found) == "NO"


def test_a_body_agrees_together() -> None:
    (found,) = commitments("European Union leaders agreed on Friday to lend Ukraine 18 billion euros.")
    assert (codes(found), found.kind) == ("EU", Kind.AGREEMENT)


def test_what_was_agreed_years_ago_is_background() -> None:
    text = "Chile and Norway signed a treaty on whaling in 1987. Mr Boric arrived on Monday."
    assert not read(Source.of(text, published="2023-05-04")).commitments


def test_a_sentence_as_long_as_a_page_is_read() -> None:
    text = CONTEXT + "they said the two sides will agree and they signed a treaty and they promised to help " * 400
    assert read(Source.of(text)).commitments


WORDS = (
    "Norway Chile Boric they will agreed to promised sign a treaty on if not with and . , ; the two sides commitment "
    "provide aid said that it by 2030 under which calls"
)


@given(st.lists(st.sampled_from([*WORDS.split(), '"', "\n"]), max_size=60).map(" ".join))
def test_any_text_gives_a_reading(text: str) -> None:
    """Whatever the words, a reading comes, and each commitment quotes its source."""
    reading: Reading = read(Source.of(text))
    for found in reading.commitments:
        assert found.quote
        assert found.quote in reading.source.text
        assert found.actors
