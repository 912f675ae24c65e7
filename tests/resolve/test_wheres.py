"""Where a meeting was: what a careful reader infers from the page, and what not."""

import pytest

from bilateral import Source, read
from bilateral.model.meetings import Meeting

DAY = "2014-03-12"  # a Wednesday


def meetings_of(text: str, published: str = DAY, outlet: str | None = None) -> list[Meeting]:
    return list(read(Source.of(text, published=published, outlet=outlet)).meetings)


def places_of(text: str, published: str = DAY, outlet: str | None = None) -> list[tuple[str, str]]:
    return [(m.place.city, m.place.country) if m.place else ("", "") for m in meetings_of(text, published, outlet)]


DATELINE = [
    (
        (
            "TIRANA (Reuters) - Albanian President Bujar Nishani met Croatian President Ivo Josipovic on Wednesday and "
            "promised to speed up work on a coastal highway."
        ),
        ("Tirana", "AL"),
    ),
    (
        (
            "LJUBLJANA, March 12 (AFP) - Slovenian Prime Minister Alenka Bratusek and her Italian counterpart Matteo Renzi "
            "vowed on Wednesday to build a rail link. The two leaders held talks for two hours."
        ),
        ("Ljubljana", "SI"),
    ),
    (
        (
            "GENEVA (AP) - U.S. Secretary of State John Kerry met Russian Foreign Minister Sergei Lavrov for three hours "
            "on Wednesday without a breakthrough."
        ),
        ("Geneva", "CH"),
    ),
    (
        (
            "HANOI, March 12 (Xinhua) -- Vietnamese President Truong Tan Sang on Wednesday received visiting Lao Prime "
            "Minister Thongsing Thammavong."
        ),
        ("Hanoi", "VN"),
    ),
    (
        "LUSAKA -- Zambian President Michael Sata on Tuesday met here with Botswana's President Ian Khama.",
        ("Lusaka", "ZM"),
    ),
]

JOURNEY = [
    (
        (
            "Russian President Vladimir Putin arrived in Ankara on Wednesday. The visit is his first in two years. "
            "Putin met Turkish President Abdullah Gul."
        ),
        ("Ankara", "TR"),
    ),
    (
        (
            "Chinese Premier Li Keqiang is on a three-day official visit to Hanoi. Trade has grown fast, officials say. "
            "Li held talks with Vietnamese Prime Minister Nguyen Tan Dung on Wednesday."
        ),
        ("Hanoi", "VN"),
    ),
    (
        (
            "British Prime Minister David Cameron flew to Nairobi on Tuesday. He met Kenyan President Uhuru Kenyatta there "
            "and toured a flower farm."
        ),
        ("Nairobi", "KE"),
    ),
    (
        (
            "Canada's prime minister, Stephen Harper, landed in Kiev early on Wednesday. Crowds filled the streets. "
            "Harper was due to meet Ukrainian Prime Minister Arseniy Yatsenyuk in the afternoon."
        ),
        ("Kyiv", "UA"),
    ),
    (
        (
            "Speaking in Jakarta after talks with Indonesian President Susilo Bambang Yudhoyono, Australian Prime Minister "
            "Tony Abbott said the dispute was over."
        ),
        ("Jakarta", "ID"),
    ),
    (
        (
            "Japanese Prime Minister Shinzo Abe met Indian Prime Minister Manmohan Singh on Wednesday. Abe, who is visiting "
            "New Delhi, offered loans for railways."
        ),
        ("New Delhi", "IN"),
    ),
    (
        (
            "U.N. Secretary-General Ban Ki-moon arrived in Sudan on Tuesday. On Wednesday he met President Omar al-Bashir in "
            "the capital."
        ),
        ("Khartoum", "SD"),
    ),
    (
        "On a trip to Warsaw, French President Francois Hollande met Polish Prime Minister Donald Tusk on Wednesday.",
        ("Warsaw", "PL"),
    ),
    (
        "U.S. Vice President Joe Biden met Latvian President Andris Berzins on Wednesday during a stop in Riga.",
        ("Riga", "LV"),
    ),
    (
        (
            "German Chancellor Angela Merkel told reporters in Athens that the worst was over. She had met Greek Prime "
            "Minister Antonis Samaras earlier in the day."
        ),
        ("Athens", "GR"),
    ),
    (
        (
            "At a joint news conference with German Chancellor Angela Merkel in Berlin, British Prime Minister David Cameron "
            "said treaties could be changed."
        ),
        ("Berlin", "DE"),
    ),
]

HOST = [
    (
        "Spanish Prime Minister Mariano Rajoy received Moroccan Foreign Minister Salaheddine Mezouar on Wednesday.",
        ("", "ES"),
    ),
    (
        "President Hu Jintao told visiting Gabonese President Ali Bongo on Wednesday that China would buy more timber.",
        ("", "CN"),
    ),
    (
        (
            "Brazilian President Dilma Rousseff held talks on Wednesday with her visiting Chilean counterpart Michelle "
            "Bachelet."
        ),
        ("", "BR"),
    ),
    (
        "French President Francois Hollande welcomed Tunisian Prime Minister Mehdi Jomaa at the Elysee Palace on Wednesday.",
        ("Paris", "FR"),
    ),
    (
        (
            "Bulgarian President Rosen Plevneliev held talks with Macedonian President Gjorge Ivanov at the presidential "
            "palace on Wednesday."
        ),
        ("", ""),
    ),
    (
        (
            "Egypt's foreign minister, Nabil Fahmy, arrived here on Wednesday for talks with Ethiopian Prime Minister "
            "Hailemariam Desalegn."
        ),
        ("", "ET"),
    ),
    (
        "Peruvian President Ollanta Humala hosted Bolivian President Evo Morales at the presidential palace on Wednesday.",
        ("Lima", "PE"),
    ),
]

OCCASION = [
    (
        "Argentine President Cristina Fernandez met Uruguayan President Jose Mujica on the sidelines of the CELAC summit.",
        "2014-01-29",
        ("Havana", "CU"),
    ),
    (
        (
            "British Prime Minister David Cameron met Indian Prime Minister Narendra Modi on the margins of the G20 summit "
            "on Friday."
        ),
        "2014-11-15",
        ("Brisbane", "AU"),
    ),
    (
        (
            "Leaders gathered in Malabo on Thursday for the African Union summit. Egyptian President Abdel Fattah al-Sisi met "
            "Algerian Prime Minister Abdelmalek Sellal on the sidelines of the summit."
        ),
        "2014-06-27",
        ("Malabo", "GQ"),
    ),
]

NO_PLACE = [
    (
        (
            "PRAGUE (Reuters) - Czech President Milos Zeman spoke by telephone with Slovak President Ivan Gasparovic on "
            "Wednesday."
        ),
        ("", ""),
    ),
    (
        (
            "OSLO (Reuters) - Norwegian Prime Minister Erna Solberg said on Wednesday that fish exports were down. Solberg "
            "met Chinese Premier Li Keqiang last year."
        ),
        ("", ""),
    ),
    (
        (
            "LISBON (Reuters) - Portuguese Prime Minister Pedro Passos Coelho will meet German Chancellor Angela Merkel next "
            "month, his office said on Wednesday."
        ),
        ("", ""),
    ),
    (
        (
            "Swedish Foreign Minister Carl Bildt said in Paris that he would meet Iranian Foreign Minister Javad Zarif next "
            "month."
        ),
        ("", ""),
    ),
    (
        (
            "Jordan's King Abdullah met Lebanese Prime Minister Tammam Salam on Wednesday and discussed the fighting in "
            "Aleppo."
        ),
        ("", ""),
    ),
    (
        (
            "SEOUL (Reuters) - North Korean leader Kim Jong Un met Chinese Vice President Li Yuanchao on Wednesday, state "
            "media said."
        ),
        ("", ""),
    ),
    (
        "U.S. President Barack Obama, seeking support for a new strategy in Iraq, met Dutch Prime Minister Mark Rutte.",
        ("", ""),
    ),
]


ACROSS = [
    (
        "Yemen's foreign minister, Abu Bakr al-Qirbi, is in Tripoli for talks with Libyan Prime Minister Ali Zeidan.",
        ("Tripoli", "LY"),
    ),
    (
        (
            "After arriving in Islamabad late on Tuesday, Afghan President Hamid Karzai rested. On Wednesday he held talks with "
            "Prime Minister Nawaz Sharif."
        ),
        ("Islamabad", "PK"),
    ),
    (
        (
            "Russian Foreign Minister Sergei Lavrov, on a tour of the Gulf, said in Doha that talks with Qatari Foreign Minister "
            "Khalid al-Attiyah had been useful."
        ),
        ("Doha", "QA"),
    ),
    (
        (
            "Irish Prime Minister Enda Kenny has been invited to the White House. He will meet President Barack Obama there on "
            "March 25."
        ),
        ("Washington", "US"),
    ),
    (
        (
            "While in Windhoek, Botswana's president, Ian Khama, held talks with Namibian President Hifikepunye Pohamba. Khama "
            "also called on Namibian Prime Minister Hage Geingob."
        ),
        ("Windhoek", "NA"),
    ),
    (
        "European Commission President Jose Manuel Barroso received Georgian Prime Minister Irakli Garibashvili on Tuesday.",
        ("Brussels", "BE"),
    ),
    (
        (
            "Belarus will send its foreign minister, Vladimir Makei, to Vilnius for the gathering. He is scheduled to have a "
            "separate conversation there with Swedish Foreign Minister Carl Bildt."
        ),
        ("Vilnius", "LT"),
    ),
]


class TestWhereAMeetingWas:
    """The page tells the place, in whichever sentence."""

    @pytest.mark.parametrize(("text", "place"), DATELINE)
    def test_by_the_dateline(self, text: str, place: tuple[str, str]) -> None:
        assert places_of(text) == [place]

    @pytest.mark.parametrize(("text", "place"), JOURNEY)
    def test_by_the_journey(self, text: str, place: tuple[str, str]) -> None:
        assert places_of(text)[-1] == place

    @pytest.mark.parametrize(("text", "place"), HOST)
    def test_by_the_host(self, text: str, place: tuple[str, str]) -> None:
        assert places_of(text) == [place]

    @pytest.mark.parametrize(("text", "place"), ACROSS)
    def test_across_sentences(self, text: str, place: tuple[str, str]) -> None:
        assert places_of(text)[-1] == place

    def test_each_dispatch_has_a_dateline_of_its_own(self) -> None:
        text = (
            "LIMA, March 12 (EFE) -- Peruvian President Ollanta Humala opened a school on Wednesday.\n\n"
            "QUITO, March 12 (EFE) -- Ecuadorean President Rafael Correa met Bolivian President Evo Morales on Wednesday."
        )
        assert places_of(text) == [("Quito", "EC")]

    def test_a_summit_on_the_page_is_why_two_met_where_it_was(self) -> None:
        text = (
            "LONDON (Reuters) - G20 leaders gathered on Wednesday ahead of the G20 summit.\n\nTempers ran high. Shops were "
            "closed. Police stood by. Chinese President Hu Jintao meets Brazilian President Luiz Inacio Lula da Silva on "
            "Wednesday."
        )
        (meeting,) = meetings_of(text, "2009-04-01")
        assert (str(meeting.place), str(meeting.occasion)) == ("London, GB", "G20 summit")

    @pytest.mark.parametrize(("text", "day", "place"), OCCASION)
    def test_by_the_occasion(self, text: str, day: str, place: tuple[str, str]) -> None:
        assert places_of(text, day) == [place]


class TestWhereNothingIsTold:
    """Silence rather than a guess."""

    @pytest.mark.parametrize(("text", "place"), NO_PLACE)
    def test_no_place(self, text: str, place: tuple[str, str]) -> None:
        assert set(places_of(text)) <= {place}
