"""Stories: the constructions that tell what a contact is about, in news of all decades, and what only looks like them."""

import pytest

from bilateral.model.sources import Source
from bilateral.pipeline import read

BERN = "Swiss President Ueli Maurer met Serbian President Aleksandar Vucic in Bern on Monday."
OSLO = "Norwegian Prime Minister Erna Solberg met Russian Prime Minister Dmitry Medvedev in Oslo on Monday."
LIMA = "Chilean President Michelle Bachelet met Peruvian President Alan Garcia in Lima on Monday."


def topics(text: str, day: str) -> set[str]:
    meetings = read(Source.of(text, published=day)).meetings
    assert meetings
    return {issue.value for issue in meetings[0].issues}


READ = [
    ("2011-05-11", "ANKARA (Reuters) - Italian Foreign Minister Franco Frattini arrives in Ankara on Thursday for talks with his Turkish counterpart Ahmet Davutoglu. Frattini wants to raise the plight of boat migrants, diplomats said.", {"migration"}),
    ("2009-03-04", "Hungarian Prime Minister Ferenc Gyurcsany will visit Moscow next week. He is expected to press President Dmitry Medvedev on gas supplies.", {"energy"}),
    ("2010-06-02", "South African President Jacob Zuma and Indian Prime Minister Manmohan Singh hold talks in New Delhi on Friday, with mining and visas high on the agenda.", {"investment", "visas-consular"}),
    ("2012-06-12", "Polish Prime Minister Donald Tusk held talks with German Chancellor Angela Merkel in Berlin on Monday. The euro zone crisis dominated the meeting.", {"finance-debt"}),
    ("2007-02-13", "Jordan's King Abdullah discussed with Egyptian President Hosni Mubarak in Cairo on Monday how to revive the Middle East peace process.", {"conflict-peace"}),
    ("2007-02-13", "Kenyan President Mwai Kibaki met Ethiopian Prime Minister Meles Zenawi in Nairobi on Monday. Issues including cattle rustling, refugees and a new road were on the table.", {"migration", "organized-crime", "transport-infrastructure"}),
    ("2006-11-14", "Chile's President Michelle Bachelet and Peru's President Alan Garcia met in Lima on Monday. Their talks focused on the disputed maritime boundary.", {"territory"}),
    ("2006-11-14", f"{LIMA} The two sides agreed to cooperate in the fight against cocaine trafficking.", {"drugs"}),
    ("2013-11-12", f"{OSLO} They are to sign an agreement on cod quotas.", {"agriculture-food"}),
    ("2013-11-12", f"{OSLO} An exchange of views on the Arctic took up most of the hour.", {"maritime"}),
    ("1994-05-10", "Philippine President Fidel Ramos met Malaysian Prime Minister Mahathir Mohamad in Manila on Monday. The treatment of Filipino maids was bound to come up.", {"labour"}),
    ("2015-05-12", "Vietnamese President Truong Tan Sang met Cuban President Raul Castro in Hanoi on Monday. Sang said Vietnam would send more rice and experts in aquaculture to Cuba. Castro asked for help in growing coffee.", {"agriculture-food"}),
    ("2015-05-12", "Georgian Prime Minister Irakli Garibashvili met NATO Secretary-General Jens Stoltenberg in Brussels on Monday. Georgia's path to membership of the alliance was at the centre of the talks.", {"defence"}),
    ("2015-05-12", "Tajik President Emomali Rahmon and Uzbek President Islam Karimov met in Dushanbe on Monday. At the talks, the presidents agreed to open two crossing points and to restore a bus line.", {"border"}),
    ("2015-05-12", "Austrian Chancellor Werner Faymann met Slovak Prime Minister Robert Fico in Vienna on Monday. During the conversation, the interlocutors touched upon the safety of nuclear power plants.", {"energy"}),
    ("2015-05-12", "Austrian Chancellor Werner Faymann met Slovak Prime Minister Robert Fico in Vienna on Monday. For his part, Fico thanked Austria for its support on employment of Slovak nurses. Faymann assured him that foreign workers were welcome.", {"labour"}),
    ("2019-05-14", "Singapore's Prime Minister Lee Hsien Loong held talks in Putrajaya on Monday with Malaysian Prime Minister Mahathir Mohamad on water prices and airspace.", {"transport-infrastructure", "water"}),
    ("2019-05-14", "Talks between Greek Prime Minister Alexis Tsipras and Albanian Prime Minister Edi Rama in Athens on Monday covered minority rights and a sea border.", {"border", "human-rights"}),
    ("2019-05-14", "Angolan President Joao Lourenco met Portuguese Prime Minister Antonio Costa in Luanda on Monday to sign an accord ending double taxation.", {"investment"}),
    ("2019-05-14", "Armenian Prime Minister Nikol Pashinyan and Azerbaijani President Ilham Aliyev met in Vienna on Monday. Negotiations on Nagorno-Karabakh have stalled for years.", {"conflict-peace"}),
    ("2019-05-14", "After meeting Swiss President Ueli Maurer in Bern on Monday, Serbian President Aleksandar Vucic said they had talked about pensions for Serbs who work in Switzerland.", {"labour"}),
    ("2019-05-14", f"{BERN} The pair went over student exchanges and the return of looted art.", {"education-culture"}),
    ("2019-05-14", f"{BERN} The two wrangled for an hour over who pays for the water.", {"water"}),
    ("2011-05-12", "Kenyan President Mwai Kibaki will meet Ugandan President Yoweri Museveni in Kampala on Friday. Top of the agenda is a planned oil pipeline.", {"energy"}),
    ("2019-05-14", f"{BERN} High on the list were pensions and air links.", {"labour", "transport-infrastructure"}),
    ("2019-05-14", f"{BERN} Much of the hour went on asylum seekers.", {"migration"}),
    ("2019-05-14", f"{BERN} What to do about the stranded lorries was the chief question.", {"transport-infrastructure"}),
    ("2019-05-14", f"{BERN} Also discussed was a student exchange.", {"education-culture"}),
    ("2019-05-14", f"{BERN} Vucic planned to ask about rifles, his aides said.", {"defence"}),
    ("2019-05-14", f"{BERN} Vucic told him of villages without drinking water.", {"water"}),
    ("2019-05-14", f"{BERN} Maurer asked Vucic to hand over a suspected war criminal.", {"justice-extradition"}),
    ("2019-05-14", f"{BERN} The opening of a consulate in Nis was also agreed.", {"visas-consular"}),
    ("2019-05-14", f"{BERN} Maurer emphasized close cooperation between the two countries on the issue of visas.", {"visas-consular"}),
    ("2019-05-14", f"{BERN} They praised cooperation against money laundering.", {"organized-crime"}),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "wanted"), READ)
def test_reads_the_construction(day: str, text: str, wanted: set[str]) -> None:
    assert topics(text, day) == wanted


BESIDE = [
    f"{BERN} Vucic, who faces protests over corruption at home, left without a word.",
    f"{BERN} Serbia sold arms worth 300 million euros last year, mostly ammunition.",
    f"{BERN} In Geneva, a conference discussed climate change and biodiversity.",
    f"{BERN} Maurer was finance minister during the banking crisis.",
    f"{BERN} It was not clear whether they had discussed the extradition of a banker.",
    f"{BERN} Earlier in the day, Vucic told Serbian television that health care needed reform.",
    f"{BERN} A strike by air traffic controllers delayed the start.",
    f"{BERN} Parliament will debate a pension reform and a tax on sugar next week.",
    f"{BERN} A regional summit opens in Sarajevo next week.",
    f"{BERN} Posters at the airport advertised raspberries and cheese.",
    f"{BERN} An opinion poll put pensions high on the list of what worries the Swiss.",
]


@pytest.mark.parametrize("text", BESIDE)
def test_leaves_out_what_others_do(text: str) -> None:
    assert topics(text, "2019-05-14") == set()


def test_a_backdrop_takes_no_topics_away() -> None:
    text = (
        f"{LIMA} The visit comes three weeks after Bachelet's trip to Brazil. At the talks, the two presidents agreed to "
        "lower tariffs."
    )
    assert topics(text, "2006-11-14") == {"trade"}


def test_a_mission_is_about_what_the_page_begins_with() -> None:
    text = (
        "A new effort to end the civil war in the east began on Monday, diplomats said.\n\n"
        "Swiss President Ueli Maurer arrived in Belgrade.\n\nHe will meet Serbian President Aleksandar Vucic on Tuesday."
    )
    assert topics(text, "2019-05-14") == {"conflict-peace"}
