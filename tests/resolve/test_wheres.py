"""Where a meeting was: what a careful reader infers from the page, and what not."""

from pathlib import Path

import pytest
from tests.stories import stories

from bilateral import Source, read
from bilateral.model.meetings import Meeting

DAY = "2014-03-12"  # a Wednesday
STORIES = Path(__file__).parent / "wheres.txt"


def meetings_of(text: str, published: str = DAY) -> list[Meeting]:
    return list(read(Source.of(text, published=published)).meetings)


def shown(meeting: Meeting) -> str:
    place = meeting.place
    return ", ".join(name for name in (place.city, place.country) if name) if place else "-"


@pytest.mark.parametrize(("text", "told"), list(stories(STORIES)))
def test_tells_the_place(text: str, told: str) -> None:
    """The page tells the place, in whichever sentence; or nothing does."""
    day, _, passage = text.rpartition(" # ")
    found = [shown(meeting) for meeting in meetings_of(passage.replace(" | ", "\n\n"), day or DAY)]
    assert (found[-1:] or ["-"]) == [told]


def test_each_dispatch_has_a_dateline_of_its_own() -> None:
    text = (
        "LIMA, March 12 (EFE) -- Peruvian President Ollanta Humala opened a school on Wednesday.\n\n"
        "QUITO, March 12 (EFE) -- Ecuadorean President Rafael Correa met Bolivian President Evo Morales on Wednesday."
    )
    assert [shown(meeting) for meeting in meetings_of(text)] == ["Quito, EC"]


def test_a_summit_on_the_page_is_why_two_met_where_it_was() -> None:
    text = (
        "LONDON (Reuters) - G20 leaders gathered on Wednesday ahead of the G20 summit.\n\nTempers ran high. Shops were "
        "closed. Police stood by. Chinese President Hu Jintao meets Brazilian President Luiz Inacio Lula da Silva on "
        "Wednesday."
    )
    (meeting,) = meetings_of(text, "2009-04-01")
    assert (str(meeting.place), str(meeting.occasion)) == ("London, GB", "G20 summit")


@pytest.mark.parametrize(
    ("text", "visitors"),
    [
        (
            "Bolivian President Evo Morales met Peruvian President Ollanta Humala in Lima, on his first trip abroad.",
            set(),
        ),
        ("Bolivian President Evo Morales paid a visit to Lima and met Peruvian President Ollanta Humala.", {"BO"}),
    ],
)
def test_nobody_is_a_visitor_in_his_own_country(text: str, visitors: set[str]) -> None:
    """What *his* leaves open is not told, where the place speaks against it."""
    (meeting,) = meetings_of(text)
    assert {party.country for party in meeting.visitors} == visitors


def test_two_who_speak_standing_are_not_on_the_telephone() -> None:
    text = (
        "Slovak Prime Minister Robert Fico met Czech Prime Minister Petr Necas in Brno on Wednesday.\n\n"
        "The two leaders spoke for ten minutes, standing, before a concert."
    )
    (meeting,) = meetings_of(text, "2012-10-24")
    assert (str(meeting.mode), shown(meeting)) == ("in-person", "Brno, CZ")
