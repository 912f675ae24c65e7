"""A page's tellings of one contact are one record, with words for every field."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.model.claims import Basis
from bilateral.model.meetings import Meeting, Status
from bilateral.model.sources import Source
from bilateral.pipeline import read

PAGE = """French President Emmanuel Macron held talks with German Chancellor Olaf Scholz in Berlin on Tuesday.
The two leaders discussed migration and trade. The meeting took place at the chancellery.
Macron and Scholz last met in January in Paris. They will meet again in Paris in May."""


def meetings(text: str, outlet: str | None = None) -> tuple[Meeting, ...]:
    return read(Source.of(text, published="2023-03-15", outlet=outlet)).meetings


class TestOneRecordAContact:
    """However often a contact is told, it is one record; another day makes another."""

    def test_three_meetings_are_three_records(self) -> None:
        assert [str(m.when) for m in meetings(PAGE)] == ["2023-03-14", "2023-01", "2023-05"]

    def test_later_sentences_add_to_it(self) -> None:
        first = meetings(PAGE)[0]
        assert {i.value for i in first.issues} >= {"migration", "trade"}
        assert len(first.evidence) > 1

    def test_a_stop_takes_the_day_and_place_of_its_journey(self) -> None:
        text = (
            "Canadian Prime Minister Justin Trudeau visited Nairobi on Monday for talks with Kenyan President "
            "William Ruto. Trudeau also met Kenyan Foreign Minister Alfred Mutua."
        )
        assert {(str(m.when), m.place and m.place.city) for m in meetings(text)} == {("2023-03-13", "Nairobi")}

    def test_what_points_ahead_joins_those_who_meet(self) -> None:
        text = (
            "Aides spoke ahead of Friday's meeting. French President Emmanuel Macron will have talks with "
            "German Chancellor Olaf Scholz."
        )
        assert [str(m.when) for m in meetings(text)] == ["2023-03-17"]


class TestWords:
    """Every value that is stated shows its words; what is not says that it is inferred."""

    def test_every_claim_has_words_or_is_inferred(self) -> None:
        for meeting in meetings(PAGE):
            for claim in meeting.claims:
                assert claim.evidence or claim.basis is Basis.INFERRED, claim

    def test_a_readout_without_a_day_is_of_the_day_it_was_published(self) -> None:
        text = "Emmanuel Macron had a telephone conversation with German Chancellor Olaf Scholz."
        (found,) = meetings(text, outlet="Office of the President")
        assert (str(found.when), found.status) == ("2023-03-15~", Status.HELD)


class TestBadInput:
    """Prose of no kind raises, and nothing is made up from headlines or another language."""

    @settings(max_examples=60, deadline=None)
    @given(st.text(max_size=400))
    def test_any_text_gives_a_reading(self, text: str) -> None:
        read(text)

    @settings(max_examples=40, deadline=None)
    @given(
        st.lists(
            st.sampled_from(
                ["Macron", "Scholz", "met", "will meet", "talks", "with", "between", "and", ",", "visit to", "on Friday", "in Paris",
                 "telephone call", "by", "'s", "\n", ".", '"', "cancelled", "who", "of the", "leaders"]
            ),
            max_size=30,
        )
    )  # fmt: skip
    def test_any_heap_of_its_words_gives_a_reading(self, words: list[str]) -> None:
        read(" ".join(words))

    def test_another_language_is_silent(self) -> None:
        assert meetings("Emmanuel Macron a rencontré Olaf Scholz à Berlin mardi.") == ()

    def test_headlines_without_verbs_are_silent(self) -> None:
        assert meetings("Macron, Scholz: a friendship\nThe weather in Berlin\nTen best pasta recipes") == ()


def test_words_of_a_call_are_quoted_whole() -> None:
    text = "Norwegian Prime Minister Jonas Gahr Stoere held talks with Finnish President Sauli Niinisto via videoconference."
    (meeting,) = meetings(text)
    assert [e.quote for claim in meeting.why("mode") for e in claim.evidence] == ["via videoconference"]
