"""Stories: how news of 1988 to 2025 names each topic of the closed list."""

from pathlib import Path

import pytest

from bilateral.model.issues import Issue
from bilateral.model.sources import Source
from bilateral.pipeline import read

LINES = [line for line in Path(__file__).with_name("topics.txt").read_text("utf-8").splitlines() if line[0] != "#"]
FRAME = (
    "Chilean President Sebastian Pinera met Portuguese Prime Minister Antonio Costa in Lisbon on Tuesday to discuss {}."
)


@pytest.mark.parametrize("line", LINES, ids=[line.partition(":")[0] for line in LINES])
def test_names_a_topic(line: str) -> None:
    code, _, phrases = line.partition(": ")
    for phrase in phrases.split("; "):
        (meeting,) = read(Source.of(FRAME.format(phrase), published="2011-03-02")).meetings
        assert set(meeting.issues) == {Issue(code)}, phrase


def test_every_topic_has_its_line() -> None:
    assert {line.partition(":")[0] for line in LINES} == {issue.value for issue in Issue}


TROUBLE = [
    "the fighting in northern Mali",
    "events in Kazakhstan",
    "the Cambodian problem",
    "tensions along the Ethiopian border",
    "the unrest in Kyrgyzstan",
]


@pytest.mark.parametrize("phrase", TROUBLE)
def test_trouble_in_a_land_is_a_conflict(phrase: str) -> None:
    (meeting,) = read(Source.of(FRAME.format(phrase), published="2011-03-02")).meetings
    assert Issue.CONFLICT_PEACE in meeting.issues


@pytest.mark.parametrize("phrase", ["the economic situation in Greece", "the humanitarian situation in Chad"])
def test_trouble_of_another_kind_is_not(phrase: str) -> None:
    (meeting,) = read(Source.of(FRAME.format(phrase), published="2011-03-02")).meetings
    assert Issue.CONFLICT_PEACE not in meeting.issues


def test_the_noun_in_the_name_of_a_topic_tells_a_contact() -> None:
    text = "Chilean President Sebastian Pinera held gas talks with Portuguese Prime Minister Antonio Costa in Lisbon on Tuesday."
    (meeting,) = read(Source.of(text, published="2011-03-02")).meetings
    assert set(meeting.issues) == {Issue.ENERGY}


def test_what_is_done_in_a_country_is_no_work_of_a_region() -> None:
    (meeting,) = read(Source.of(FRAME.format("coordination in Albania and visas"), published="2011-03-02")).meetings
    assert set(meeting.issues) == {Issue.VISAS_CONSULAR}
