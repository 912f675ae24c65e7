"""Stories: towns that no table knows, and words that are no towns."""

import pytest

from bilateral.model.sources import Source
from bilateral.pipeline import read


def city(text: str) -> str:
    (meeting,) = read(Source.of(text, published="2019-05-20")).meetings
    return meeting.place.city if meeting.place else ""


@pytest.mark.parametrize(
    ("text", "town"),
    [
        (
            "Andrej Babis met his Slovak counterpart, Peter Pellegrini, in the southern town of Kuklov on Monday.",
            "Kuklov",
        ),
        ("Angela Merkel met Emmanuel Macron in the Baltic resort of Zinnow on Monday.", "Zinnow"),
        (
            "Uhuru Kenyatta and Yoweri Museveni will meet at the end of the month in Lukoya at a meeting on trade.",
            "Lukoya",
        ),
        ("Angela Merkel met Emmanuel Macron in Parliament on Monday.", ""),
        ("Angela Merkel met Emmanuel Macron on Monday in Cabinet Office rooms.", ""),
    ],
)
def test_a_town_is_told_by_its_preposition(text: str, town: str) -> None:
    assert city(text) == town
