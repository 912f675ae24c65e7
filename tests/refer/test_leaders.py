"""Who is on the page: sentences of our own, and the laws that hold for any text."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.lang.pack import language
from bilateral.mentions.forms import Entry
from bilateral.mentions.scan import Lexicon, scan
from bilateral.model.dates import When
from bilateral.model.sources import Source
from bilateral.refer.leaders import Cast, find_cast
from bilateral.refer.mentions import Way
from bilateral.refer.publisher import publisher_of
from bilateral.text.documents import open_document
from bilateral.world.world import World

EN = language("en")


@cache
def lexicon(*, people: bool = True) -> Lexicon:
    world = World.default() if people else World.empty_of_people()
    words = [Entry(form, kind, value) for form, kind, value in EN.lexicon()]
    facts = [Entry(form, kind, value) for kind, forms in world.lexicon.items() for form, value in forms.items()]
    return Lexicon((*words, *facts))


def cast(text: str, on: str | None = None, *, people: bool = True) -> Cast:
    world = World.default() if people else World.empty_of_people()
    document = open_document(Source.of(text), EN)
    hits, publisher = scan(document, lexicon(people=people)), publisher_of(document, world, EN)
    return find_cast(document, hits, world, When(on) if on else None, publisher, EN)


def told(text: str, on: str | None = None, *, people: bool = True) -> list[str]:
    return [
        f"{a.name} {a.leader.country if a.leader else ''} {a.office}{' (former)' if a.former else ''}"
        for a in cast(text, on, people=people).leaders
    ]


class TestRules:
    """An office and a country make a leader of a name that no table holds."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Croatian President Zvonko Barlic arrived.", "Zvonko Barlic HR president"),
            ("The president of Chile, HE Ramiro Lagunas Toro, arrived.", "Ramiro Lagunas Toro CL president"),
            ("Bryn Nickleby, the top US diplomat for Latin America, flew in.", "Bryn Nickleby US official"),
            ("Lo Shin-yang, South Korea's premier, arrived.", "Lo Shin-yang KR prime-minister"),
            ("State Department spokesman Jon Kerbey declined to comment.", "Jon Kerbey US spokesperson"),
            ("Prime Minister Manohar Sindh of India left.", "Manohar Sindh IN prime-minister"),
            ("The prime minister of Viet Nam, Nguyen Manh Hue, left.", "Nguyen Manh Hue VN prime-minister"),
            ("President of Russia Valery Pustin: Good afternoon.", "Valery Pustin RU president"),
            ("Foreign Minister Wan Yin of China said so.", "Wan Yin CN foreign-minister"),
            ("White House press secretary Karla Jeanne spoke.", "Karla Jeanne US spokesperson"),
            ("Rep. Adolf Schaff (D-Calif.) objected.", "Adolf Schaff US legislator"),
            ("Sen. Linsey Groom agreed.", "Linsey Groom US legislator"),
            ("EU foreign policy chief Xaver Solanas called.", "Xaver Solanas EU foreign-minister"),
            ("UN Secretary-General Koffi Anon visited.", "Koffi Anon UN secretary-general"),
            ("Hungary's finance minister, Bela Kovacsi, resigned.", "Bela Kovacsi HU finance-minister"),
            ("Kremlin foreign policy aide Yevgeny Ushak said so.", "Yevgeny Ushak RU official"),
            ("Israel's hardline Prime Minister Benyamin Netan spoke.", "Benyamin Netan IL prime-minister"),
            ("Former French President Guy d'Estanges died.", "Guy d'Estanges FR president (former)"),
            ("Japan's ambassador to Ghana, Kenji Morimoto, spoke.", "Kenji Morimoto JP ambassador"),
            ("Mauritanian President Maaouya Ould Sid'Ahmeda left.", "Maaouya Ould Sid'Ahmeda MR president"),
            ("Saudi Crown Prince Abdul bin Faisal met envoys.", "Abdul bin Faisal SA crown-prince"),
            ("North Korea's Vice Foreign Minister Choe Sun Hwi spoke.", "Choe Sun Hwi KP minister"),
            ("President of the Republic of Turkey Recai Erdal spoke.", "Recai Erdal TR president"),
            ("Monika Laudry, Canada's Minister for External Relations, agreed.", "Monika Laudry CA minister"),
        ],
    )
    def test_introduced_by_office_and_country(self, text: str, expected: str) -> None:
        assert told(text, people=False) == [expected]

    def test_a_counterpart_holds_the_same_office(self) -> None:
        text = "Thai Foreign Minister Somchai Prasert met his Mexican counterpart Luis Ebrardo."
        assert "Luis Ebrardo MX foreign-minister" in told(text, people=False)

    @pytest.mark.parametrize(
        "text",
        [
            "Ada Sellers, president of the Migration Policy Institute, agreed.",
            "Ford Motor Company President Lee Iacobucci spoke.",
            "Chief executive Tom Cooke of the software maker spoke.",
            "“It is late,” said Dan Brewer, a professor at Leeds University.",
            "Striker Marco Rossini scored twice.",
            "Our correspondent Mary Poppel reports.",
            "The jury met on Friday in the White House garden.",
            "Asked about it, Air Force One crews said nothing.",
        ],
    )
    def test_no_leader(self, text: str) -> None:
        assert told(text, people=False) == []


class TestTable:
    """The table knows whom a bare name means, and what they were on the day."""

    def test_a_surname_alone_as_of_the_day(self) -> None:
        assert told("Yeltsin will meet Clinton in Helsinki.", "1997-03-18") == [
            "Yeltsin RU president",
            "Clinton US president",
        ]

    def test_a_name_in_a_modifier_and_a_former_office(self) -> None:
        assert told("The Reagan administration began it.", "1995-01-01") == ["Reagan US president (former)"]

    def test_lost_letters(self) -> None:
        assert told("Mexican President Andrs Manuel Lpez Obrador spoke.", "2020-01-01") == [
            "Andrs Manuel Lpez Obrador MX president"
        ]

    def test_later_names_are_the_same_person(self) -> None:
        (merkel,) = cast("Angela Merkel spoke. Mrs Merkel left. Merkel's aides stayed.", "2010-05-01").leaders
        assert merkel.names == frozenset({"Angela Merkel", "Merkel"})


class TestReferences:
    """Offices, countries, groups and pronouns stand for the leaders of the page."""

    TEXT = (
        "Polish President Andrzej Duda met Lithuanian President Gitanas Nauseda in Vilnius. "
        "The two leaders spoke of trade. He thanked the Lithuanian leader. Both presidents praised the two countries. "
        "Mexico's president called. Warsaw agreed."
    )

    def test_ways(self) -> None:
        mentions = cast(self.TEXT, "2021-03-01").mentions
        found = {self.TEXT[m.start : m.stop]: sorted(map(str, m.parties)) for m in mentions if m.way is not Way.NAME}
        both = ["Andrzej Duda (PL)", "Gitanas Nauseda (LT)"]
        assert found["The two leaders"] == both
        assert found["Both presidents"] == both
        assert found["the two countries"] == ["LT", "PL"]
        assert found["He"] == both[:1]
        assert found["the Lithuanian leader"] == both[1:]
        assert found["Mexico's president"] == ["Andrés Manuel López Obrador (MX)"]
        assert found["Warsaw"] == ["PL"]
        assert "Vilnius" not in found

    def test_groups_of_offices_and_who_she_is(self) -> None:
        text = (
            "Polish President Andrzej Duda met Estonian Prime Minister Kaja Kallas in Tallinn. She thanked the Poles. "
            "The US president called the Polish leader. The pair agreed. They spoke of the German and French presidents."
        )
        mentions = cast(text, "2022-03-01").mentions
        found = {text[m.start : m.stop]: sorted(map(str, m.parties)) for m in mentions if m.way is not Way.NAME}
        assert found["She"] == ["Kaja Kallas (EE)"]
        assert found["the Poles"] == ["PL"]
        assert found["The pair"] == found["They"] == ["Andrzej Duda (PL)", "Joe Biden (US)"]
        assert found["the German and French presidents"][0] == "Emmanuel Macron (FR)"

    def test_a_conjunction_keeps_leaders_apart(self) -> None:
        found = told(
            "Japan and President Bush agreed. The Chinese premier and Mr Blair met Ivanka Trump.", "2005-01-10"
        )
        assert found[:2] == ["Bush US president", "Blair GB prime-minister"]

    def test_speakers_who_are_no_leaders_are_kept(self) -> None:
        (mention,) = cast("“It is late,” said Dan Brewer, a professor at Leeds University.", people=False).mentions
        assert mention.way is Way.OTHER_PERSON


WORDS = [
    "President",
    "Mexican",
    "Xi",
    "Jinping",
    "of",
    "the",
    "China",
    "'s",
    ",",
    ".",
    "Mr",
    "Merkel",
    "leaders",
    "foreign",
    "minister",
    "he",
    "said",
    "Ould",
    "bin",
    "U.S.",
    "al-",
    "(",
    "met",
    "his",
    "counterpart",
    "É",
    "�",
    "two",
    "both",
]
NAMES = st.sampled_from([*WORDS, "\n", '"', "the two leaders"])


class TestTotality:
    """Any text has a cast, and its mentions lie in order on the page."""

    @given(st.one_of(st.text(max_size=300), st.lists(NAMES, max_size=60).map(" ".join)))
    def test_any_text(self, text: str) -> None:
        mentions = cast(text, "2020-01-01").mentions
        for mention in mentions:
            assert 0 <= mention.start < mention.stop <= len(text)
        for before, after in pairwise(mentions):
            assert before.stop <= after.start
