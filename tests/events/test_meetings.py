"""Stories: sentences that tell of a contact, and sentences that do not."""

import pytest

from bilateral.model.meetings import Meeting, Mode, Status
from bilateral.model.sources import Source
from bilateral.pipeline import read

DAY = "2023-03-15"  # a Wednesday


def meetings(text: str) -> tuple[Meeting, ...]:
    return read(Source.of(text, published=DAY)).meetings


HELD = [
    ("French President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on Monday.", {"FR", "DE"}),
    ("French President Emmanuel Macron held talks with Japanese Prime Minister Fumio Kishida.", {"FR", "JP"}),
    ("After a meeting with Olaf Scholz in Berlin, Emmanuel Macron told reporters he was pleased.", {"FR", "DE"}),
    (
        "Canadian Prime Minister Justin Trudeau received Indian Prime Minister Narendra Modi at his residence.",
        {"CA", "IN"},
    ),
    (
        "Chinese President Xi Jinping told visiting Brazilian President Luiz Inacio Lula da Silva that ties were good.",
        {"CN", "BR"},
    ),
    (
        "The talks between Kenyan President William Ruto and Ethiopian Prime Minister Abiy Ahmed ended on Tuesday.",
        {"KE", "ET"},
    ),
    ("Emmanuel Macron and Olaf Scholz sat down on Tuesday evening.", {"FR", "DE"}),
    ("During a visit to Kenya in January, German Chancellor Olaf Scholz praised the farmers.", {"KE", "DE"}),
]


@pytest.mark.parametrize(("text", "countries"), HELD)
def test_reads_a_contact_that_was(text: str, countries: set[str]) -> None:
    found = meetings(text)
    assert [m.countries for m in found] == [countries]
    assert found[0].status is Status.HELD


PLANNED = [
    "French President Emmanuel Macron will meet German Chancellor Olaf Scholz on Friday.",
    "French President Emmanuel Macron is expected to hold talks with German Chancellor Olaf Scholz next week.",
    "Emmanuel Macron arrived in Berlin on Wednesday for talks with German Chancellor Olaf Scholz.",
    "Emmanuel Macron spoke ahead of a meeting with German Chancellor Olaf Scholz on Thursday.",
    "German Chancellor Olaf Scholz has accepted an invitation to visit France, Emmanuel Macron said.",
]


@pytest.mark.parametrize("text", PLANNED)
def test_reads_a_contact_that_will_be(text: str) -> None:
    assert [m.status for m in meetings(text)] == [Status.PLANNED]


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron spoke with Olaf Scholz on Tuesday.",
        "Emmanuel Macron had a telephone conversation with German Chancellor Olaf Scholz.",
        "Emmanuel Macron and Olaf Scholz talked by phone on Monday.",
        "Emmanuel Macron phoned Olaf Scholz on Monday.",
    ],
)
def test_reads_a_call(text: str) -> None:
    assert [m.mode for m in meetings(text)] == [Mode.PHONE]


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron may meet German Chancellor Olaf Scholz next month.",
        "Emmanuel Macron said he would like to meet German Chancellor Olaf Scholz.",
        "French President Emmanuel Macron met his cabinet on Tuesday.",
        "Emmanuel Macron did not meet German Chancellor Olaf Scholz.",
        "Emmanuel Macron has no plans to meet German Chancellor Olaf Scholz.",
        "Emmanuel Macron called Olaf Scholz a friend.",
        "France and Germany are members of NATO.",
        "Emmanuel Macron praised Olaf Scholz for his work.",
        "",
        "US President Joe Biden would have met Russian President Vladimir Putin in Geneva on Friday had the war not begun.",
    ],
)
def test_reads_no_contact(text: str) -> None:
    assert meetings(text) == ()


def test_each_of_those_listed_is_met_alone() -> None:
    text = (
        "Emmanuel Macron will meet German Chancellor Olaf Scholz and Japanese Prime Minister Fumio Kishida on Friday."
    )
    assert sorted(tuple(sorted(m.countries)) for m in meetings(text)) == [("DE", "FR"), ("FR", "JP")]


def test_dates_that_are_listed_are_meetings_apart() -> None:
    text = "Emmanuel Macron and Olaf Scholz met in 2021 and 2022 in Paris."
    assert sorted(str(m.when) for m in meetings(text)) == ["2021", "2022"]


def test_days_and_places_of_a_list_stay_with_their_own() -> None:
    text = (
        "French President Emmanuel Macron will meet German Chancellor Olaf Scholz in Berlin on Thursday "
        "and Japanese Prime Minister Fumio Kishida in Hiroshima on Friday."
    )
    found = {min(m.countries): (str(m.when), m.place and m.place.city) for m in meetings(text)}
    assert found == {"DE": ("2023-03-16", "Berlin"), "FR": ("2023-03-17", "Hiroshima")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Emmanuel Macron has called off a meeting with Olaf Scholz planned for Friday.", Status.CANCELLED),
        ("A visit by Emmanuel Macron to Germany was postponed until 3 May.", Status.POSTPONED),
        ("Emmanuel Macron refused to meet German Chancellor Olaf Scholz.", Status.DECLINED),
        ("Emmanuel Macron is meeting German Chancellor Olaf Scholz in Paris.", Status.ONGOING),
        ("Emmanuel Macron, on a two-day visit to Kenya, praised the farmers.", Status.ONGOING),
    ],
)
def test_reads_what_became_of_it(text: str, status: Status) -> None:
    assert [m.status for m in meetings(text)] == [status]


def test_a_put_off_visit_takes_its_new_day() -> None:
    (found,) = meetings("A visit by Emmanuel Macron to Germany was postponed until 3 May.")
    assert str(found.when) == "2023-05-03"


def test_first_person_is_the_one_who_says_so() -> None:
    (found,) = meetings('"I spoke with Olaf Scholz on Tuesday," Emmanuel Macron said.')
    assert found.countries == {"DE", "FR"}


def test_topics_told_not_to_be_discussed_are_apart() -> None:
    (found,) = meetings("Emmanuel Macron met Olaf Scholz on Monday. The two leaders did not discuss migration.")
    assert {i.value for i in found.not_discussed} == {"migration"}
    assert not found.issues
