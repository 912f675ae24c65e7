"""Who is meant: little articles of our own, each with a phrase that does not name its party."""

import pytest

from bilateral.lang.pack import language
from bilateral.model.sources import Source
from bilateral.pipeline import open_page
from bilateral.refer.mentions import PartyMention
from bilateral.text.documents import open_document
from bilateral.world.world import World


def meant(text: str, phrase: str, outlet: str | None = None) -> list[str]:
    """Return the names, or codes of nameless countries, that the last stand of a phrase is taken for."""
    source = Source.of(text, outlet=outlet, published="2014-05-20")
    page = open_page(open_document(source, language("en")), World.default(), language("en"))
    at = text.rindex(phrase)
    found: list[PartyMention] = [m for m in page.cast.mentions if m.start <= at < m.stop and m.stop <= at + len(phrase)]
    return [party.name or party.country for mention in found[:1] for party in mention.parties]


PERU = "Chinese Premier Hu Wenbao met Peruvian Foreign Minister Ramiro Lagunas in Lima. "
TALKS = "Serbian President Goran Milunov met Croatian President Zvonko Barlic in Zadar on Monday. "
CASES = [
    # The people of a country, for its leader.
    (PERU + "The Peruvian also called on Vice Premier Lin Shan.", "The Peruvian", ["Ramiro Lagunas"]),
    (PERU + "Hu told the Peruvian guest that trade would grow.", "the Peruvian guest", ["Ramiro Lagunas"]),
    (
        "Oman's Foreign Minister Badr Sulimi is in Tehran. Iran, he said, was a friend. The Omani will meet the Speaker.",
        "The Omani",
        ["Badr Sulimi"],
    ),
    (TALKS + "The Serb had asked for the talks.", "The Serb", ["Goran Milunov"]),
    (TALKS + "Barlic gave the visiting Serb a painting.", "the visiting Serb", ["Goran Milunov"]),
    # The guest, for who came.
    (
        "Mongolian President Bataar Dorj arrived in Hanoi on Monday. Prime Minister Pham Quang Anh received the guest.",
        "the guest",
        ["Bataar Dorj"],
    ),
    (
        "Visiting Irish Prime Minister Sean Kilbride met Estonian President Jaan Tamm. Tamm showed his guest the town.",
        "his guest",
        ["Sean Kilbride"],
    ),
    # Monarchs.
    (
        "Saudi King Mansour met US President Dan Kolbrook. The Saudi monarch flies home today.",
        "The Saudi monarch",
        ["Mansour"],
    ),
    (
        "King Mansour of Saudi Arabia was expected in Rabat. Now the Saudi monarch will come in May.",
        "the Saudi monarch",
        ["Mansour"],
    ),
    # Groups.
    (TALKS + "The presidents talked alone for two hours.", "The presidents", ["Goran Milunov", "Zvonko Barlic"]),
    (
        "Peruvian Foreign Minister Ramiro Lagunas saw Chilean Foreign Minister Hugo Prado. The two ministers dined.",
        "The two ministers",
        ["Ramiro Lagunas", "Hugo Prado"],
    ),
    (TALKS + "Envoys spoke to both protagonists.", "both protagonists", ["Goran Milunov", "Zvonko Barlic"]),
    (TALKS + "The pair, who went to school together, talked.", "The pair", ["Goran Milunov", "Zvonko Barlic"]),
    (TALKS + "In 2010 the two signed a declaration.", "the two", ["Goran Milunov", "Zvonko Barlic"]),
    (TALKS + "Their defense ministers met in May.", "Their defense ministers", ["RS", "HR"]),
    (
        "The foreign ministers of Iraq, Jordan and Egypt met in Amman. The three ministers were received by the king.",
        "The three ministers",
        ["IQ", "JO", "EG"],
    ),
    # Offices whose country the page tells.
    (
        "TEHRAN, May 20 - Iranian Foreign Minister Karim Sadri met Oman's Badr Sulimi, who will see the president today.",
        "the president",
        ["Hassan Rouhani"],
    ),
    # Peers.
    (TALKS + "Milunov thanked his counterpart.", "his counterpart", ["Zvonko Barlic"]),
    (
        "Polish Defence Minister Jan Kowal flew to Ankara. His Turkish opposite number, Kemal Yildir, met him.",
        "opposite number, Kemal Yildir",
        ["Kemal Yildir"],
    ),
    (
        "German Chancellor Uwe Brandtner is in Warsaw. Brandtner will meet his Polish colleague, Jan Kowal, on Friday.",
        "Polish colleague, Jan Kowal",
        ["Jan Kowal"],
    ),
    # Pronouns.
    (
        "**Secretary-General's travels\nThe Secretary-General is in Cairo. This morning he met President Amr Fahmy.",
        "he",
        ["UN"],
    ),
    (
        "Kenyan President Juma Otieno is in Kigali. The visit ends today.\n\nHe will meet President Paul Mugisha.",
        "He",
        ["Juma Otieno"],
    ),
    (
        "Kenyan President Juma Otieno, who was due to receive Rwandan President Paul Mugisha, cancelled his plans.",
        "his",
        ["Juma Otieno"],
    ),
    (
        "Kenyan President Juma Otieno thanked Rwandan President Paul Mugisha, who cancelled his plans, for coming.",
        "his",
        ["Paul Mugisha"],
    ),
]


@pytest.mark.parametrize(("text", "phrase", "expected"), CASES)
def test_who_is_meant(text: str, phrase: str, expected: list[str]) -> None:
    assert meant(text, phrase) == expected


OPEN = [
    # Two of one people.
    (
        "Peruvian President Ines Alva and her Foreign Minister, Ramiro Lagunas, are here. The Peruvian spoke first.",
        "The Peruvian",
    ),
    # Not a person.
    (PERU + "The Peruvian economy is growing.", "The Peruvian"),
    (PERU + "He praised the Peruvian and Chinese teams.", "the Peruvian"),
    # Nobody came, and nobody is the guest.
    (TALKS + "The guest house is old.", "The guest"),
    # No country is told, and none is at home on the page.
    (TALKS + "The chancellor smiled.", "The chancellor"),
    # The counterpart of one of three.
    (
        "The presidents of Chile, Peru and Bolivia met. Chile's President Hugo Prado thanked his counterpart.",
        "counterpart",
    ),
]


@pytest.mark.parametrize(("text", "phrase"), OPEN)
def test_left_open(text: str, phrase: str) -> None:
    assert not meant(text, phrase)
