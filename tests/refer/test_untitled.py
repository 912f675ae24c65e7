"""Leaders whom a page names without their office, and posts whose country it leaves out."""

import pytest

from bilateral.model.sources import Source
from bilateral.pipeline import read


def told(text: str, outlet: str | None = None) -> dict[str, str]:
    reading = read(Source.of(text, outlet=outlet, published="2024-06-10"))
    return {a.name: f"{a.leader.country} {a.office}" for a in reading.leaders if a.leader}


class TestUntitled:
    """A country's genitive and a contact with a leader, the publishing government, a vacant post."""

    @pytest.mark.parametrize(
        ("text", "name", "expected"),
        [
            ("US President Dan Kolbrook met Russia's Ilya Vorsin in Geneva.", "Ilya Vorsin", "RU president"),
            ("French President Luc Bertillon had talks with Serbia's Goran Milunov.", "Goran Milunov", "RS president"),
            ("Spain's Pablo Requero hosts Germany's Uwe Brandtner for talks.", "Uwe Brandtner", "DE chancellor"),
            ("Spain's Pablo Requero hosts Germany's Uwe Brandtner for talks.", "Pablo Requero", "ES prime-minister"),
            (
                "Croatian President Zvonko Barlic spoke by phone with Russia's Ilya Vorsin and China's Hu Wenbao.",
                "Hu Wenbao",
                "CN president",
            ),
            ("Oil rose as Russia's Ilya Vorsin hesitated. The Russian leader is ill.", "Ilya Vorsin", "RU president"),
            (
                "Croatian President Zvonko Barlic wants to meet Goran Milunov. The Serbian president declined.",
                "Goran Milunov",
                "RS president",
            ),
        ],
    )
    def test_who_leads(self, text: str, name: str, expected: str) -> None:
        assert told(text).get(name) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Kenya's Eliud Kiprotan won the marathon and met reporters.",
            "US President Dan Kolbrook congratulated Spain's Rafa Moyal on winning the cup.",
            "British Prime Minister Hugh Danforth met France's Luc Bertillon, the coach of Arsenal.",
            "Russia's Ilya Vorsin, an analyst, met Croatian President Zvonko Barlic.",
            "Croatian President Zvonko Barlic met the widow of Goran Milunov. The Serbian president sent flowers.",
            "Italy's Enimar met British Prime Minister Hugh Danforth.",
        ],
    )
    def test_who_does_not(self, text: str) -> None:
        assert not {"Eliud Kiprotan", "Rafa Moyal", "Luc Bertillon", "Ilya Vorsin", "Goran Milunov", "Enimar"} & set(
            told(text)
        )


class TestPublisher:
    """The page of a government is its leader's."""

    @pytest.mark.parametrize(
        ("text", "outlet", "name", "expected"),
        [
            (
                "Ilya Vorsin had a telephone conversation with Prime Minister of Israel Dov Hadarim.",
                "kremlin.ru",
                "Ilya Vorsin",
                "RU president",
            ),
            (
                "During a meeting in Brussels, President Otar Beridash and NATO Secretary General Lars Holm spoke.",
                "president.gov.ge",
                "Otar Beridash",
                "GE president",
            ),
            (
                "Prime Minister Ken Dorrigan met President of Indonesia Budi Santowo.",
                "Prime Minister of Australia",
                "Ken Dorrigan",
                "AU prime-minister",
            ),
            (
                "Orest Halahan and Edvins Rinkovs discussed defence. The Latvian President arrived in Kyiv.",
                "president.gov.ua",
                "Edvins Rinkovs",
                "LV president",
            ),
            (
                "At the request of the President of Latvia, Ilya Vorsin told him of the talks.",
                "kremlin.ru",
                "Ilya Vorsin",
                None,
            ),
            (
                "The telephone conversation between Ilya Vorsin and President of Latvia Edvins Rinkovs was long.",
                "kremlin.ru",
                "Ilya Vorsin",
                "RU president",
            ),
            ("Prime Minister Tom Harding met Indian farmers.", "gov.uk", "Tom Harding", "GB prime-minister"),
        ],
    )
    def test_whose_page(self, text: str, outlet: str, name: str, expected: str | None) -> None:
        assert told(text, outlet).get(name) == expected

    def test_a_rival_is_of_the_same_country(self) -> None:
        text = "French President Luc Bertillon spoke of Russia and of his rival for the presidency, Anna Bellweather."
        assert told(text)["Anna Bellweather"] == "FR candidate"

    def test_a_newspaper_has_no_leader_of_its_own(self) -> None:
        assert "Ilya Vorsin" not in told("Ilya Vorsin met Croatian President Zvonko Barlic.", "Moscow Times")


class TestCountryOfAnOffice:
    """An office belongs to a country that has it."""

    @pytest.mark.parametrize(
        ("text", "name", "country"),
        [
            ("Greece hailed Greece's rescue. Germany would pay, Chancellor Greta Holst said.", "Greta Holst", "DE"),
            ("Japan criticized the Germans, with Prime Minister Ken Asomi saying so.", "Ken Asomi", "JP"),
            (
                "WASHINGTON (Reuters) - President Ben Gantry said he would go to China and meet Republicans.",
                "Ben Gantry",
                "US",
            ),
            (
                "President Ben Gantry arrived in Singapore for a summit with North Korean leader Ri Song Chon.",
                "Ben Gantry",
                "US",
            ),
            ("President Igor Dolmatov spoke to the Duma. Ukraine and China listened.", "Igor Dolmatov", "RU"),
            ("Presidents Foran of Kenya and Barrek, chairman of the African Union, of Uganda met.", "Foran", "KE"),
        ],
    )
    def test_country(self, text: str, name: str, country: str) -> None:
        assert told(text).get(name, "").startswith(country)


class TestAppositions:
    """What is told behind a name: how the office was come by."""

    @pytest.mark.parametrize(
        ("text", "name", "expected"),
        [
            ("Dan Kolbrook, who became premier of Malta in May, left.", "Dan Kolbrook", "MT prime-minister"),
            ("Otar Beridash, 54, was elected president of Georgia in May.", "Otar Beridash", "GE president"),
            ("Otar Beridash, 54, the Georgian leader, flew to Kyiv.", "Otar Beridash", "GE president"),
            ("Ilya Vorsin, elected president of Russia last year, left.", "Ilya Vorsin", "RU president"),
            ("Ilya Vorsin, Russia's newly appointed prime minister, spoke.", "Ilya Vorsin", "RU prime-minister"),
            ("Ilya Vorsin has been Russia's foreign minister since 2010.", "Ilya Vorsin", "RU foreign-minister"),
            ("Ilya Vorsin took office as Russia's president in May.", "Ilya Vorsin", "RU president"),
            ("Ilya Vorsin is the president of Russia.", "Ilya Vorsin", "RU president"),
            ("Danforth, the British prime minister, left. Danforth smiled.", "Danforth", "GB prime-minister"),
            (
                "Hungary's premier Lajos Bartok met his Polish counterpart, Jan Wolanski.",
                "Jan Wolanski",
                "PL prime-minister",
            ),
        ],
    )
    def test_who_leads(self, text: str, name: str, expected: str) -> None:
        assert told(text).get(name) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "Russian and French foreign ministers Ilya Vorsin and Luc Bertillon met in Geneva.",
                {"Ilya Vorsin": "RU foreign-minister", "Luc Bertillon": "FR foreign-minister"},
            ),
            (
                "Leaders including Russia's Ilya Vorsin, France's Luc Bertillon and US President Dan Kolbrook came.",
                {"Ilya Vorsin": "RU president", "Luc Bertillon": "FR president", "Dan Kolbrook": "US president"},
            ),
            (
                "Among the guests were German Chancellor Uwe Brandtner, France's Luc Bertillon and Britain's Danforth.",
                {
                    "Uwe Brandtner": "DE chancellor",
                    "Luc Bertillon": "FR president",
                    "Danforth": "GB prime-minister",
                },
            ),
            (
                "French President Luc Bertillon met Ilya Vorsin, his Russian counterpart, in Nice.",
                {"Luc Bertillon": "FR president", "Ilya Vorsin": "RU president"},
            ),
            (
                "Malta's Deputy Prime Minister and Foreign Minister Ian Borgo left.",
                {"Ian Borgo": "MT deputy-prime-minister"},
            ),
            ("The British prime minister's spokesman, Tim Ross, said so.", {"Tim Ross": "GB spokesperson"}),
            (
                "US Secretary of State Carla Renton met Russia's Ilya Vorsin in Nice.",
                {"Carla Renton": "US foreign-minister", "Ilya Vorsin": "RU foreign-minister"},
            ),
            ("CALL WITH PRIME MINISTER HUGH DANFORTH OF THE UNITED KINGDOM", {"HUGH DANFORTH": "GB prime-minister"}),
            ("Fijian Prime Minister, the Hon. Josefa Banuve, arrived.", {"Josefa Banuve": "FJ prime-minister"}),
            (
                "Britain's new prime minister, 44-year-old Hugh Danforth, spoke.",
                {"Hugh Danforth": "GB prime-minister"},
            ),
            ("Iran's Supreme Leader Ayatollah Ali Karimi spoke.", {"Ali Karimi": "IR supreme-leader"}),
        ],
    )
    def test_rows_and_titles(self, text: str, expected: dict[str, str]) -> None:
        assert told(text) == expected

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Ilya Vorsin was elected president of the Chess Association.", "Ilya Vorsin"),
            ("Ilya Vorsin is a leader of men.", "Ilya Vorsin"),
            ("Ilya Vorsin was a minister at a church.", "Ilya Vorsin"),
            ("Hungary's premier Lajos Bartok met his Polish counterpart, Jan Wolanski said.", "Jan Wolanski"),
            ("Welcome, the Russian president.", "Welcome"),
        ],
    )
    def test_who_does_not(self, text: str, name: str) -> None:
        assert name not in told(text)

    def test_an_election_does_not_end_an_office(self) -> None:
        reading = read(
            Source.of("Ilya Vorsin, who was elected president of Russia in May, left.", published="2024-06-10")
        )
        assert [a.former for a in reading.leaders] == [False]

    def test_kings_go_by_given_names(self) -> None:
        text = "King Tariq of Jordan carried a letter. Iraq's president Jabbar Tariq was pleased. King Tariq smiled."
        assert told(text) == {"Tariq": "JO monarch", "Jabbar Tariq": "IQ president"}

    def test_the_surname_goes_first(self) -> None:
        text = "President Rosan Jae-won of South Korea left. President Rosan of South Korea came back. Rosan spoke."
        assert list(told(text)) == ["Rosan Jae-won"]


def test_whose_minister_where_no_country_is_told() -> None:
    """A post of home affairs is of the country of who is named before."""
    text = (
        "Kenyan President Juma Otieno met French President Luc Bertillon and Rwandan President Paul Mugisha.\n\n"
        "Bertillon left early. Then Cooperation Minister Guy Pellerin explained why.\n"
    )
    assert told(text)["Guy Pellerin"] == "FR minister"
