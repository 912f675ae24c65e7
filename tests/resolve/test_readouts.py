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


TALK = "Vladimir Putin had a telephone conversation with President of the Republic of Turkey Recep Tayyip Erdogan. "


@pytest.mark.parametrize(
    ("text", "who", "when"),
    [
        ("In continuation of the conversation on January 20, the presidents discussed Ukraine.", "Erdogan Putin", "2022-01-20"),
        ("An agreement was reached on Vladimir Putin's visit to Turkey in May.", "Putin TR", "2022-05"),
        ("Vladimir Putin thanked Recep Tayyip Erdogan for the productive meeting in Sochi in September.", "Erdogan Putin", "2021-09"),
        (
            "The presidents praised the work of the Russian-Turkish intergovernmental commission, which met in Moscow in July.",
            "RU TR",
            "2021-07",
        ),
        ("The leaders recalled the meeting of the Presidents of Russia, Turkey and Iran in Sochi in February 2019.", "Erdogan IR Putin", "2019-02"),
        (
            "Recep Tayyip Erdogan told Vladimir Putin about his visit to Kiev and his talks with Vladimir Zelensky on February 3.",
            "Erdogan Zelensky",
            "2022-02-03",
        ),
    ],
)  # fmt: skip
def test_a_readout_tells_of_other_contacts(text: str, who: str, when: str) -> None:
    call, other = read(Source.of(TALK + text, published="2022-02-10", outlet="Kremlin")).meetings
    assert str(call.when) == "2022-02-10~"
    assert (" ".join(sorted((p.name or p.country).split()[-1] for p in other.parties)), str(other.when)) == (who, when)
