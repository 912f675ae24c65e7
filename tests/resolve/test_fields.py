"""Stories: the day, the place and how matters stand with contacts told beside other days, places and deeds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.stories import stories

from bilateral.model.meetings import Meeting
from bilateral.model.sources import Source
from bilateral.pipeline import read

HERE = Path(__file__).parent


def shown(meeting: Meeting) -> tuple[frozenset[str], str, str, str]:
    names = frozenset((party.name or party.country).split()[-1] for party in meeting.parties)
    place = meeting.place
    city = (place.city or place.country) if place is not None else "None"
    return names, str(meeting.status or ""), str(meeting.when).replace("~", ""), city


def expected(told: str) -> Iterator[tuple[frozenset[str], str, str, str]]:
    for contact in told.split("; "):
        names, status, when, place = (*contact.split("/"), "?", "?", "?")[:4]
        yield frozenset(names.split("+")), status, when.replace("..", "/"), place


@pytest.mark.parametrize(("text", "told"), list(stories(HERE / "fields.txt", HERE / "delegations.txt")))
def test_tells_each_field(text: str, told: str) -> None:
    day, _, passage = text.partition(" # ")
    found = [shown(meeting) for meeting in read(Source.of(passage.replace(" | ", "\n\n"), published=day)).meetings]
    wanted = [] if told == "-" else list(expected(told))
    for names, *fields in wanted:
        fitting = [f for f in found if f[0] == names]
        assert any(all(want in {"?", got} for want, got in zip(fields, f[1:], strict=True)) for f in fitting), found
    assert len(found) == len(wanted), found
