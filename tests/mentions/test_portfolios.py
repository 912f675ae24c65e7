"""Titles of more than one word before a name, or behind a comma with a "Mr"."""

import pytest

from bilateral import Source, read


@pytest.mark.parametrize(
    ("text", "name", "country", "office"),
    [
        ("Kosovo's Minister of Regional Development Arben Krasniqi hosted the dinner.", "Arben Krasniqi", "XK", "minister"),
        ("Cambodian Minister of Water Resources and Meteorology Thor Chetha spoke.", "Thor Chetha", "KH", "minister"),
        ("Kenyan Minister of Energy and Petroleum Davis Kirwa was there.", "Davis Kirwa", "KE", "minister"),
        ("The two differ over the Mekong Delta Bridge, Laotian Minister of Irrigation and Electricity Boun Keo said.", "Boun Keo", "LA", "minister"),
        ("Togo's Minister of Lands Bolidja Tiem was there.", "Bolidja Tiem", "TG", "minister"),
        ("Libyan Prime Minister Omar al-Razzaq was there.", "Omar al-Razzaq", "LY", "prime-minister"),
        ("Jordanian Prime Minister Omar Al-Razzaz was there.", "Omar Al-Razzaz", "JO", "prime-minister"),
        ("Kenya's Cabinet Secretary for Trade Moses Kirui spoke.", "Moses Kirui", "KE", "official"),
        ("The Ambassador of Ethiopia to Kenya, General Bacha Tola, was present.", "Bacha Tola", "ET", "ambassador"),
        ("The Icelandic health minister, Mr Jon Thorsson, was there.", "Jon Thorsson", "IS", "minister"),
        ("The Foreign Minister of Iceland, Ms Thora Gylfadottir, opened it.", "Thora Gylfadottir", "IS", "foreign-minister"),
        ("Tajik FM Rustam Nazarov told reporters so.", "Rustam Nazarov", "TJ", "foreign-minister"),
        ("UN Special Rapporteur Ana Lopez Vidal will visit Cambodia.", "Ana Lopez Vidal", "UN", "official"),
        ("Vietnam's National Assembly Chairman Tran Van Hung received them.", "Tran Van Hung", "VN", "legislator"),
        ("The Myanmar home minister, Mr Zaw Tun, was in Dhaka.", "Zaw Tun", "MM", "interior-minister"),
        ("Kenyan foreign minister Joel arap Keter said so.", "Joel arap Keter", "KE", "foreign-minister"),
        ("The rebel chiefs Jean Mbala and Paul Okit of Chad refused to come.", "Paul Okit", "TD", "party-leader"),
    ],
)  # fmt: skip
def test_a_title_of_several_words_introduces(text: str, name: str, country: str, office: str) -> None:
    told = {(a.leader.name, a.leader.country, str(a.office)) for a in read(Source.of(text)).leaders if a.leader}
    assert (name, country, office) in told


@pytest.mark.parametrize(
    "text",
    [
        "The president of the Friends of Rural Development, Arben Krasniqi, hosted the dinner.",
        "The head of the Regional Development Bank Arben Krasniqi hosted the dinner.",
        "The minister of energy and Davis Kirwa opened the plant.",
        "The Icelandic health service, Mr Jon Thorsson wrote, is in ruins.",
    ],
)
def test_who_heads_no_state_is_no_leader(text: str) -> None:
    assert not read(Source.of(text)).leaders
