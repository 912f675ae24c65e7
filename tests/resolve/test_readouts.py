"""Stories: what a government's readout of one call says of other contacts."""

import pytest

from bilateral.model.sources import Source
from bilateral.pipeline import read

CALL = "Vladimir Putin had a telephone conversation with President of Egypt Abdel Fattah el-Sisi. "


def told(text: str) -> list[str]:
    found = read(Source.of(CALL + text, published="2019-05-20", outlet="Kremlin")).meetings
    return [" ".join([*sorted(p.name or p.country for p in m.parties), str(m.mode)]) for m in found]


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin spoke about Russia's efforts during the talks with Ukrainian representatives.",
        "The President of Russia gave an assessment of the delegation's talks with Ukrainian negotiators.",
        "The President of Egypt expressed the hope that the conflict will be settled through dialogue and talks with Kiev.",
    ],
)
def test_talks_of_others_are_no_contact_of_the_two(text: str) -> None:
    assert [words for words in told(text) if "Putin" in words] == ["Abdel Fattah el-Sisi Vladimir Putin phone"]


def test_those_whom_countries_sent_meet_on_their_own() -> None:
    text = "Vladimir Putin informed his counterpart about the progress of talks with Ukrainian representatives."
    assert told(text) == ["Abdel Fattah el-Sisi Vladimir Putin phone", "RU UA in-person"]


def test_the_conversation_before_a_call_was_a_call() -> None:
    follow = "In follow-up to their previous conversation, the presidents discussed Libya."
    assert told(follow) == ["Abdel Fattah el-Sisi Vladimir Putin phone"] * 2


def test_a_call_of_several_is_one() -> None:
    text = "Vladimir Putin spoke by telephone with President of France Emmanuel Macron and Federal Chancellor of Germany Angela Merkel."
    found = read(Source.of(text, published="2019-05-20", outlet="Kremlin")).meetings
    assert [{party.country for party in meeting.parties} for meeting in found] == [{"RU", "FR", "DE"}]


def test_who_is_met_in_one_word_with_another_is_met_there_too() -> None:
    text = (
        "Netanyahu flies to London. He and Palestinian leader Mahmoud Abbas meet separately on Friday with Mike Pompeo."
    )
    text = "Israeli Prime Minister Benjamin " + text.replace("London.", "London for talks.")
    assert [str(m.place) for m in read(Source.of(text, published="2019-05-20")).meetings] == ["London, GB"] * 2
