"""Names and what introduces them, without a table of people."""

from functools import cache

import pytest

from bilateral.lang.pack import language
from bilateral.mentions.forms import Entry
from bilateral.mentions.leaders import PersonMention, find_people
from bilateral.mentions.scan import Lexicon, scan
from bilateral.model.sources import Source
from bilateral.text.documents import open_document
from bilateral.world.world import World

EN = language("en")


@cache
def lexicon() -> Lexicon:
    words = [Entry(form, kind, value) for form, kind, value in EN.lexicon()]
    facts = World.empty_of_people().lexicon
    return Lexicon((*words, *(Entry(f, kind, v) for kind, forms in facts.items() for f, v in forms.items())))


def people(text: str) -> list[PersonMention]:
    document = open_document(Source.of(text), EN)
    return list(find_people(document, scan(document, lexicon()), EN))


def named(text: str) -> list[str]:
    return [text[m.name.start : m.name.stop] for m in people(text)]


class TestNames:
    """A name is the words with capitals that are no title, place or common word."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("Thai Foreign Minister Somchai Prasert left.", ["Somchai Prasert"]),
            (
                "Mauritanian President Maaouya Ould Sidi spoke to Jan van der Berg.",
                ["Maaouya Ould Sidi", "Jan van der Berg"],
            ),
            ("Prince Abdul bin Faisal al-Thani spoke.", ["Abdul bin Faisal al-Thani"]),
            ("O'Brien met D'Alba's aide.", ["O'Brien", "D'Alba"]),
            ("President J. P. Morales arrived on Monday.", ["J. P. Morales"]),
            ("Prime Minister [Taro] Kondo left.", ["[Taro] Kondo"]),
            ("The White House said on Friday.", []),
        ],
    )
    def test_what_is_a_name(self, text: str, names: list[str]) -> None:
        assert named(text) == names

    def test_a_name_broken_over_a_full_line(self) -> None:
        text = "The talks on the long disputed river were led by Denis Sasso-\nNguema, who then left for home."
        assert "Denis Sasso-\nNguema" in named(text)

    def test_a_list_of_names_is_no_name(self) -> None:
        assert named("Otto Brandt\nLena Vogel") == ["Otto Brandt", "Lena Vogel"]


class TestIntroductions:
    """What stands before and after a name says who it is."""

    @pytest.mark.parametrize(
        ("text", "office", "country"),
        [
            ("Canada's Trade and Industry Minister Ann Lowe spoke.", "trade-minister", "CA"),
            ("the vice minister for international affairs Makoto Kubota", "minister", None),
            ("the president of Chile, HE Ramon Toro, spoke", "president", "CL"),
            ("Ramon Toro, who served as Chile's ambassador, spoke", "ambassador", "CL"),
            ("Ramon Toro, then the Chilean finance minister, spoke", "finance-minister", "CL"),
            ("the UN envoy to Syria Lars Holm spoke", "envoy", "UN"),
            ("his Mexican counterpart Luis Ebrado", None, "MX"),
            ("the Toro administration", "president", None),
        ],
    )
    def test_office_and_country(self, text: str, office: str | None, country: str | None) -> None:
        told = [intro for mention in people(text) for intro in mention.introductions]
        assert (told[0].office, told[0].country) == (office, country)

    def test_a_row_of_names_shares_its_title(self) -> None:
        found = people("Presidents Abel Kamo of Kenya, Lim Doro of Ghana and Otto Fasi of Malta met.")
        told = [(m.introduction.office if m.introduction else None, m.of) for m in found]
        assert told == [("president", "KE"), ("president", "GH"), ("president", "MT")]

    def test_a_new_subject_is_no_apposition(self) -> None:
        (first,) = people("At the request of Lev Barnea, the President of Russia briefed him.")
        assert first.introductions == ()

    def test_the_aide_of_somebody_named(self) -> None:
        text = "Presidents Abel Kamo's spokesman Otto Fasi spoke."
        fasi = people(text)[1].introduction
        assert fasi is not None
        assert fasi.owner == text.index("'s")

    def test_past_and_private(self) -> None:
        (former,) = people("Former Polish prime minister Ewa Nowak spoke.")
        assert former.introduction is not None
        assert former.introduction.former
        head = people("Jim Unger, president of Nestor Foods, spoke.")[0]
        assert head.apposition is not None
        assert head.apposition.outsider
