"""Stories: one sentence a construction, and who meets whom by it; constructions that tell of no meeting give none."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.stories import stories

from bilateral.model.meetings import Meeting
from bilateral.model.sources import Source
from bilateral.pipeline import read

HERE = Path(__file__).parent
DAY = "2023-03-15"  # a Wednesday


def shown(meeting: Meeting) -> tuple[frozenset[str], str]:
    names = frozenset((party.name or party.country).split()[-1] for party in meeting.parties)
    return names, str(meeting.status.value) if meeting.status else ""


def expected(told: str) -> Iterator[tuple[frozenset[str], str]]:
    for contact in told.split("; "):
        names, _, status = contact.partition("/")
        if names != "-":
            yield frozenset(names.split("+")), status


@pytest.mark.parametrize(
    ("text", "told"),
    list(
        stories(
            *(
                HERE / name
                for name in (
                    "contacts.txt",
                    "company.txt",
                    "parties.txt",
                    "bodies.txt",
                    "unheld.txt",
                    "legs.txt",
                    "in_passing.txt",
                )
            )
        )
    ),
)
def test_tells_who_met(text: str, told: str) -> None:
    found = [shown(meeting) for meeting in read(Source.of(text, published=DAY)).meetings]
    wanted = list(expected(told))
    assert Counter(names for names, _ in found) == Counter(names for names, _ in wanted)
    assert all(contact in found for contact in wanted if contact[1])
