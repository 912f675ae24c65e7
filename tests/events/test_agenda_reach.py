"""Stories: how far a contact's agenda reaches on the page, and where another's begins."""

import pytest

from bilateral.model.sources import Source
from bilateral.pipeline import read

DAY = "2019-05-14"
RABAT = "Spanish Prime Minister Pedro Sanchez met Moroccan King Mohammed VI in Rabat on Monday."
SOFIA = "Bulgarian Prime Minister Boyko Borisov held talks with Serbian President Aleksandar Vucic in Sofia on Monday."


def agendas(text: str, outlet: str | None = None) -> list[set[str]]:
    return [{i.value for i in m.issues} for m in read(Source.of(text, published=DAY, outlet=outlet)).meetings]


REACHED = [
    (f"{RABAT} At issue was a fisheries deal that Brussels wants renewed.", {"agriculture-food"}),
    (f"{RABAT} The talks were mostly about the boats that leave for the Canaries with migrants.", {"migration"}),
    (f"{RABAT} Another matter, the fate of the jailed journalists, was left to their ministers.", {"human-rights"}),
    (f"{SOFIA} The agenda: a gas pipeline and a motorway to Nis.", {"energy", "transport-infrastructure"}),
    (f"{SOFIA} Topping the bill was the motorway to Nis.", {"transport-infrastructure"}),
    (f"{SOFIA} The presidents compared notes on cooperation in the political, trade and economic spheres.", {"trade", "economy"}),
    ("Spanish Prime Minister Pedro Sanchez met Moroccan King Mohammed VI in Rabat on Monday and won a promise that stolen cars and asylum seekers would be sent back.", {"migration", "organized-crime"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), REACHED)
def test_reaches(text: str, wanted: set[str]) -> None:
    assert agendas(text)[0] >= wanted


BEYOND = [
    f"{RABAT} Sanchez, whose government has been shaken by strikes over pensions, flew home at night.",
    f"{RABAT} Vegetable prices hit a record in Madrid on Tuesday, and the tariff on steel may rise.",
    f"{SOFIA} Analysts say the two leaders need each other over migration.",
    "Boyko Borisov, Bulgaria's prime minister, met Serbian President Vucic in Sofia in a first trip since tariffs were cut.",
    f"{SOFIA} Borisov, himself under fire over corruption, did not speak to reporters.",
]


@pytest.mark.parametrize("text", BEYOND)
def test_does_not_reach(text: str) -> None:
    assert agendas(text)[0] == set()


def test_contacts_told_by_one_word_share_a_readouts_agenda() -> None:
    text = (
        "Vladimir Putin had telephone conversations with President of Kazakhstan Kassym-Jomart Tokayev and with "
        "President of Belarus Alexander Lukashenko. The parties discussed the supply of fertilisers."
    )
    assert agendas(text, "kremlin.ru") == [{"agriculture-food"}, {"agriculture-food"}]


def test_the_next_meeting_of_those_who_met_is_no_new_account() -> None:
    text = f"{SOFIA} Vucic and Borisov agreed to meet again in Belgrade in June. The two sides also discussed the gas pipeline."
    assert "energy" in agendas(text)[0]


def test_cooperation_in_a_field_is_the_field() -> None:
    assert agendas(f"{SOFIA} They signed cooperation documents on agriculture.") == [{"agriculture-food"}]


def test_a_sea_is_a_topic_only_where_it_is_talked_of() -> None:
    assert "maritime" not in agendas(f"{SOFIA} Borisov told Vucic that more Serbs than ever swim in the Black Sea.")[0]
    assert "maritime" in agendas(f"{SOFIA} They discussed security in the Black Sea.")[0]
