"""Undertakings: who is bound, to what, how firmly; and what is none."""

from typing import NamedTuple

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


class Story(NamedTuple):
    """A text and what its first commitment should be."""

    text: str
    actors: str
    kind: Kind
    words: str
    status: CommitmentStatus = CommitmentStatus.MADE


STORIES = [
    Story(
        CONTEXT + "The two leaders agreed to open a joint research station.",
        "CL NO",
        Kind.AGREEMENT,
        "agreed to open a joint research station",
    ),
    Story(
        CONTEXT + "They reaffirmed their commitment to protect the Southern Ocean.",
        "CL NO",
        Kind.AGREEMENT,
        "their commitment to protect the Southern Ocean",
        CommitmentStatus.REAFFIRMED,
    ),
    Story(CONTEXT + "It was agreed to maintain contact.", "CL NO", Kind.AGREEMENT, "It was agreed to maintain contact"),
    Story(
        CONTEXT + "Norway will provide 40 million dollars for Chilean wind farms, Store said.",
        "NO",
        Kind.PLEDGE,
        "Norway will provide 40 million dollars for Chilean wind farms",
    ),
    Story(
        CONTEXT + "Store promised at a dinner in the palace to share satellite data with Chile.",
        "NO",
        Kind.PLEDGE,
        "share satellite data with Chile",
    ),
    Story(
        CONTEXT + "Boric said his country is willing to train Norwegian geologists.",
        "CL",
        Kind.PLEDGE,
        "his country is willing to train Norwegian geologists",
    ),
    Story(
        CONTEXT + 'Store said: "We will support Chile in the search for the missing ship."',
        "NO",
        Kind.PLEDGE,
        "We will support Chile",
    ),
    Story(
        CONTEXT + "Chile and Norway signed a memorandum on seaweed farming.",
        "CL NO",
        Kind.SIGNED,
        "Chile and Norway signed a memorandum on seaweed farming",
    ),
    Story(
        CONTEXT + "A treaty on extradition was signed by Chile and Norway.",
        "CL NO",
        Kind.SIGNED,
        "A treaty on extradition",
    ),
    Story(
        CONTEXT + "Norway plans to send two icebreakers to Chile by 2025.",
        "NO",
        Kind.PLAN,
        "Norway plans to send two icebreakers to Chile by 2025",
    ),
    Story(
        CONTEXT + "The two countries will launch a working group on fisheries.",
        "CL NO",
        Kind.PLAN,
        "will launch a working group on fisheries",
    ),
    Story(
        CONTEXT + "Chile agreed with Norway to exchange prisoners.", "CL NO", Kind.AGREEMENT, "to exchange prisoners"
    ),
    Story(
        CONTEXT + "Norway and Chile have decided to set up a joint fund for reefs.",
        "CL NO",
        Kind.AGREEMENT,
        "set up a joint fund for reefs",
    ),
    Story(
        CONTEXT + "Both sides agreed on the opening of a consulate in Tromso.",
        "CL NO",
        Kind.AGREEMENT,
        "agreed on the opening of a consulate",
    ),
    Story(
        CONTEXT + "Chile pledged that it would lift the ban on Norwegian salmon.",
        "CL",
        Kind.PLEDGE,
        "lift the ban on Norwegian salmon",
    ),
    Story(
        CONTEXT + "Boric expressed readiness to help Norway with the rescue.",
        "CL",
        Kind.PLEDGE,
        "readiness to help Norway with the rescue",
    ),
    Story(
        CONTEXT + "Store and Boric vowed to end illegal whaling in the region.",
        "CL NO",
        Kind.AGREEMENT,
        "Store and Boric vowed to end illegal whaling",
    ),
    Story(
        CONTEXT + "Norway is determined to deepen its cooperation with Chile.",
        "NO",
        Kind.PLEDGE,
        "determined to deepen its cooperation with Chile",
    ),
    Story(
        CONTEXT + "Under the accord, Norway will buy 2,000 tons of Chilean copper.",
        "NO",
        Kind.AGREEMENT,
        "Norway will buy 2,000 tons of Chilean copper",
    ),
    Story(
        CONTEXT + "The Norwegian government said it would send relief teams to Chile.",
        "NO",
        Kind.PLEDGE,
        "would send relief teams to Chile",
    ),
]

NOTHING = [
    "The two leaders will discuss fisheries and copper.",
    "The two leaders agreed on the need for calm.",
    "Boric would like to visit Bergen.",
    "Store said Chile should open its market.",
    "Boric refused to sign the treaty with Norway.",
    "The leaders did not agree to open a consulate.",
    "Store threatened that Norway would retaliate against Chile.",
    "Boric promised voters to cut taxes before the election.",
    "If Norway agrees to help Chile, the dam may be built.",
    "Store urged Chile to commit to the climate goals.",
    "Will Norway provide aid to Chile?",
    "Analysts hope that Chile will recover.",
]


def commitments(text: str) -> tuple[Commitment, ...]:
    return read(Source.of(text)).commitments


def codes(commitment: Commitment) -> str:
    return " ".join(sorted(party.country for party in commitment.actors))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.words[:30])
def test_story(story: Story) -> None:
    (found,) = commitments(story.text)
    assert (codes(found), found.kind, found.status) == (story.actors, story.kind, story.status)
    assert story.words in (found.quote or "")


@pytest.mark.parametrize("sentence", NOTHING)
def test_nothing_is_undertaken(sentence: str) -> None:
    assert commitments(CONTEXT + sentence) == ()


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


@given(
    st.lists(
        st.sampled_from(
            [
                "Norway",
                "Chile",
                "Boric",
                "they",
                "will",
                "agreed",
                "to",
                "promised",
                "sign",
                "a",
                "treaty",
                "on",
                "if",
                "not",
                "with",
                "and",
                ".",
                ",",
                ";",
                '"',
                "the",
                "two",
                "sides",
                "commitment",
                "provide",
                "aid",
                "said",
                "that",
                "it",
                "by",
                "2030",
                "under",
                "which",
                "calls",
                "\n",
            ]
        ),
        max_size=60,
    ).map(" ".join)
)
def test_any_text_gives_a_reading(text: str) -> None:
    """Whatever the words, a reading comes, and each commitment quotes its source."""
    reading: Reading = read(Source.of(text))
    for found in reading.commitments:
        assert found.quote
        assert found.quote in reading.source.text
        assert found.actors
