"""Stories: one sentence a construction, and who meets whom by it; constructions that tell of no meeting give none."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bilateral.model.meetings import Meeting
from bilateral.model.sources import Source
from bilateral.pipeline import read

DAY = "2023-03-15"  # a Wednesday


def stories() -> Iterator[tuple[str, str]]:
    here = Path(__file__).parent
    texts = [(here / name).read_text(encoding="utf-8") for name in ("contacts.txt", "company.txt", "parties.txt")]
    for line in (line for text in texts for line in text.splitlines()):
        if line and not line.startswith("#"):
            text, _, told = line.partition(" => ")
            yield text, told


def shown(meeting: Meeting) -> tuple[frozenset[str], str]:
    names = frozenset((party.name or party.country).split()[-1] for party in meeting.parties)
    return names, str(meeting.status.value) if meeting.status else ""


def expected(told: str) -> Iterator[tuple[frozenset[str], str]]:
    for contact in told.split("; "):
        names, _, status = contact.partition("/")
        if names != "-":
            yield frozenset(names.split("+")), status


@pytest.mark.parametrize(("text", "told"), list(stories()))
def test_tells_who_met(text: str, told: str) -> None:
    found = [shown(meeting) for meeting in read(Source.of(text, published=DAY)).meetings]
    wanted = list(expected(told))
    assert Counter(names for names, _ in found) == Counter(names for names, _ in wanted)
    assert all(contact in found for contact in wanted if contact[1])
