"""Stories: contacts told far below the top of a page, without a day: those of its day, and those of another time."""

import pytest

from bilateral.model.sources import Source
from bilateral.pipeline import read

LEAD = (
    "PARIS, March 15 (Reuters) - French President Emmanuel Macron said on Wednesday that France would send more aid to Kyiv.\n\n"
    "The aid will include field hospitals and generators, he said.\n\nThe package is worth 100 million euros. Parliament must "
    "approve it.\n\nOpposition parties said they would vote for it.\n\n"
)
SCHOLZ = "German Chancellor Olaf Scholz"


def days(text: str) -> set[str]:
    meetings = read(Source.of(LEAD + text.format(s=SCHOLZ), published="2023-03-15")).meetings
    return {str(m.when).rstrip("~") for m in meetings if m.status == "held"}


@pytest.mark.parametrize(
    "text",
    [
        "Macron, who had met {s} in the morning, was due to fly to Rome.",
        "Macron had earlier met {s} at the Elysee.",
        "Before the news conference, Macron had received {s} at the Elysee.",
        "In a separate meeting with {s}, Macron called for a common fund.",
        "Speaking after talks with {s}, Macron called for a common fund.",
        "Macron told {s} by phone that the aid would reach Kyiv in days.",
        "Macron also discussed the aid with {s} over lunch.",
        "Macron made the remarks during talks with {s} in Paris.",
        "The announcement came after a meeting between Macron and {s}.",
        "Macron and {s} also agreed at their meeting to send tanks.",
        "At a meeting with {s}, the French president was told that Berlin would send tanks.",
        "Macron's talks with {s} lasted two hours.",
        "Macron later held talks with {s}.",
        "His remarks followed a phone call with {s}.",
        "Macron, after meeting {s}, said Berlin agreed.",
    ],
)
def test_what_a_page_tells_as_a_deed_is_of_its_day(text: str) -> None:
    assert days(text) == {"2023-03-15"}


@pytest.mark.parametrize(
    "text",
    [
        "Macron has spoken to {s} about the plan, an aide said.",
        "Macron often met {s} at summits in the past.",
        "Macron met {s} several times when he was a minister.",
        "Critics recalled Macron's talks with {s}.",
        "The plan was born in talks between Macron and {s}.",
        "In 2022, the two countries fell out. Macron met {s} at a castle.",
        "A minister from Mali said after a visit by Macron to {s} that all was well.",
        "Macron, who once met {s} in a park, likes to walk.",
    ],
)
def test_what_is_of_another_time_is_not(text: str) -> None:
    assert days(text) <= {"None"}
