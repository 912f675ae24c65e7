"""Stories: “X met with him”: another than X, of the sentence or the one before; whose “his talks” are."""

import pytest

from bilateral.model.sources import Source
from bilateral.pipeline import read

FLEW = "Chilean President Gabriel Boric flew to Brasilia on Monday."


def contacts(text: str) -> list[str]:
    meetings = read(Source.of(text, published="2023-04-12")).meetings
    return ["+".join(sorted(p.name.split()[-1] if p.name else p.country for p in m.parties)) for m in meetings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{FLEW} President Lula received him at the palace.", ["Boric+Lula"]),
        (f"{FLEW} Foreign Minister Vieira will also meet with him.", ["Boric+Vieira"]),
        (f"{FLEW} President Lula and Foreign Minister Vieira met with him separately.", ["Boric+Lula", "Boric+Vieira"]),
        (f"{FLEW} President Lula and Foreign Minister Vieira will meet with him respectively.", ["Boric+Lula", "Boric+Vieira"]),
        ("Chancellor Olaf Scholz said President Macron had met him in Paris on Monday.", ["Macron+Scholz"]),
        ("After talks with Foreign Minister Lavrov, Foreign Minister Wang Yi met him again in Moscow on Tuesday.", ["Lavrov+Yi"]),
    ],
)  # fmt: skip
def test_he_who_meets_him_is_another(text: str, found: list[str]) -> None:
    named = [contact for contact in contacts(text) if contact != "BR+Boric"]  # whom he flew to
    assert sorted(named) == found


def test_him_is_the_subject_where_another_clause_stands_between() -> None:
    told = contacts(f"{FLEW} President Lula said ministers had met him in March.")
    assert all(contact.startswith("BR+") or "Lula" not in contact for contact in told)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Macron's remarks after his meetings with President Xi in Beijing last week drew fire.", ["Macron+Xi"]),
        ("Chancellor Scholz's silence since his talks with President Putin on Tuesday annoyed many.", ["Putin+Scholz"]),
        ("Chancellor Scholz praised Prime Minister Rutte, with whom he had talked in Berlin on Monday.", ["Rutte+Scholz"]),
    ],
)  # fmt: skip
def test_his_are_the_talks_of_a_possessor_and_whom_is_who_stands_before_it(text: str, found: list[str]) -> None:
    assert contacts(text) == found


MET = "President Trump met Prime Minister Abe in Tokyo on Friday."


@pytest.mark.parametrize("what", ["forum", "annual retreat", "caucus", "week"])
def test_the_leaders_whose_gathering_it_is_are_not_the_two_before(what: str) -> None:
    page = f"{MET} Mr Turnbull said they would talk about it when they next meet at the leaders' {what} in July."
    assert contacts(page) == contacts(MET)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Macron's meeting with President Xi in Beijing on Friday lasted two hours.", ["Macron+Xi"]),
        ("President Trump's talks with Prime Minister Abe in Tokyo on Friday went well.", ["Abe+Trump"]),
        ("Chancellor Merkel's call to President Putin on Monday was the third this month.", ["Merkel+Putin"]),
        ("Prime Minister Modi's summit with Chancellor Scholz in Berlin on Friday was short.", ["Modi+Scholz"]),
    ],
)
def test_whom_somebody_meets_is_of_another_country(text: str, found: list[str]) -> None:
    assert contacts(f"The mood was good. {text}") == found
