"""A place in a sentence has the tense of its own clause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.lang.pack import language
from bilateral.model.spans import Span
from bilateral.text.clauses import governing_verb, tense_at
from bilateral.text.verbs import Tense, find_verbs

EN = language("en")


def tense(sentence: str, word: str) -> Tense:
    start = sentence.index(word)
    return tense_at(sentence, Span(0, len(sentence)), Span(start, start + len(word)), EN)


class TestTense:
    """The verb that governs a date says when it is."""

    @pytest.mark.parametrize(
        ("sentence", "word", "expected"),
        [
            ("They will meet Friday, aides said Monday.", "Friday", Tense.FUTURE),
            ("They will meet Friday, aides said Monday.", "Monday", Tense.PAST),
            ("She has met him on Friday.", "Friday", Tense.PAST),
            ("She is to meet him on Friday.", "Friday", Tense.FUTURE),
            ("She is expected in Rome on Friday.", "Friday", Tense.FUTURE),
            ("She was to meet him on Friday.", "Friday", Tense.EITHER),
            ("The pair could meet on Friday.", "Friday", Tense.EITHER),
            ("He said he would leave Friday.", "Friday", Tense.MODAL),
            ("Leaders gather in Lima; he arrives Friday.", "Friday", Tense.PRESENT),
            ("He agreed to visit on Friday.", "Friday", Tense.FUTURE),
            ("He flew to Lima to meet her on Friday.", "Friday", Tense.PAST),
            ("On Friday, the envoy left.", "Friday", Tense.PAST),
            ("On Friday, the envoy will leave.", "Friday", Tense.FUTURE),
            ("The aide said the talks on Friday would be hard.", "Friday", Tense.MODAL),
            ("The vote, scheduled for Friday, drew fire.", "Friday", Tense.FUTURE),
            ("The offer stands until 9 a.m. Friday.", "Friday", Tense.FUTURE),
            ("Nothing has come since Friday.", "Friday", Tense.PAST),
            ("A summit in Paris, Friday", "Friday", Tense.NONE),
            ("LEADERS WILL MEET FRIDAY", "FRIDAY", Tense.FUTURE),
        ],
    )
    def test_of_clause(self, sentence: str, word: str, expected: Tense) -> None:
        assert tense(sentence, word) is expected

    def test_names_are_no_verbs(self) -> None:
        sentence = "The United States and Ahmed Need the detailed, unspecified talks to Beijing."
        assert find_verbs(sentence, Span(0, len(sentence)), EN) == ()

    def test_no_verb_governs_nothing(self) -> None:
        assert governing_verb("Friday in Rome", Span(0, 14), Span(0, 6), EN) is None


class TestTotality:
    """Any text has verbs in order, inside it."""

    @given(
        st.text()
        | st.lists(
            st.sampled_from(
                ["to", "be", "is", "will", "have", "said", "met", "planned", "the", "He", ",", ";", "not", "ly"]
            )
        ).map(" ".join)
    )
    def test_verbs_are_in_order(self, text: str) -> None:
        last = 0
        for verb in find_verbs(text, Span(0, len(text)), EN):
            assert last <= verb.start < verb.stop <= len(text)
            last = verb.stop
        assert tense_at(text, Span(0, len(text)), Span(0, len(text)), EN) in Tense
