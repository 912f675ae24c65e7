"""Stories: passages that tell of two in one contact or in several, and how many: the same one in other words, or another one."""

from pathlib import Path

import pytest
from tests.stories import stories

from bilateral.model.meetings import Meeting
from bilateral.model.sources import Source
from bilateral.pipeline import read

HERE = Path(__file__).parent
DAY = "2023-03-15"  # a Wednesday


def shown(meeting: Meeting) -> tuple[str, str, str]:
    names = "+".join(sorted((party.name or party.country).split()[-1] for party in meeting.parties))
    return names, str(meeting.status), str(meeting.when).replace("~", "")


def fits(asked: str, found: tuple[str, str, str]) -> bool:
    names, *rest = asked.split("/", 2)
    wanted = ("+".join(sorted(names.split("+"))), *rest)
    return all(want in {"?", got} for want, got in zip(wanted, found, strict=True))


@pytest.mark.parametrize(("text", "told"), list(stories(HERE / "one_or_two.txt")))
def test_tells_how_many(text: str, told: str) -> None:
    found = [shown(meeting) for meeting in read(Source.of(text.replace(" | ", "\n\n"), published=DAY)).meetings]
    asked = told.split("; ")
    assert len(found) == len(asked), found
    assert all(any(fits(one, other) for other in found) for one in asked), found
