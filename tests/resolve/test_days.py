"""Stories: passages of some sentences, and on which day, and whether, the contacts in them are: the day may stand elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.stories import stories

from bilateral.model.meetings import Meeting
from bilateral.model.sources import Source
from bilateral.pipeline import read

HERE = Path(__file__).parent
DAY = "2023-03-15"  # a Wednesday


def shown(meeting: Meeting) -> tuple[frozenset[str], str, str]:
    names = frozenset((party.name or party.country).split()[-1] for party in meeting.parties)
    return names, str(meeting.status or ""), str(meeting.when).replace("~", "")


def expected(told: str) -> Iterator[tuple[frozenset[str], str, str]]:
    for contact in told.split("; "):
        names, status, when = (*contact.split("/", 2), "?", "?")[:3]
        if names != "-":
            yield frozenset(names.split("+")), status, when


@pytest.mark.parametrize(("text", "told"), list(stories(HERE / "days.txt")))
def test_tells_the_day(text: str, told: str) -> None:
    found = [shown(meeting) for meeting in read(Source.of(text.replace(" | ", "\n\n"), published=DAY)).meetings]
    for names, status, when in expected(told):
        fitting = [f for f in found if "?" in names or f[0] == names]
        assert [f for f in fitting if status in {"?", f[1]} and when in {"?", f[2]}], found
    assert told != "-" or not found
