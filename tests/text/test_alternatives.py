"""Laws of word lists as patterns: they find what the list finds, however it is written."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bilateral.text.alternatives import WordList, alternatives, whole_words

_words = st.lists(
    st.text("ab c-", min_size=1, max_size=5).filter(lambda w: w[0].isalpha() and w[-1].isalpha()), min_size=1
)
_texts = st.text("ab c-.", max_size=40)


class TestWholeWords:
    """A list as one pattern finds the longest of its words at each place, and no part of a word."""

    @given(_words, _texts)
    def test_finds_what_the_plain_list_finds(self, words: list[str], text: str) -> None:
        """Letters in common, written once, change nothing."""
        listed = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
        expected = [match.span() for match in re.finditer(rf"\b(?:{listed})\b", text)]
        actual = [match.span() for match in re.finditer(whole_words(words), text)]
        assert expected == actual

    @given(_words, _texts, st.integers(0, 40))
    def test_a_search_from_within_a_word_sees_the_letter_before(self, words: list[str], text: str, at: int) -> None:
        """What stands before the place a search starts from still counts."""
        listed = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
        expected, actual = (
            re.compile(rf"\b(?:{listed})\b").search(text, at),
            re.compile(whole_words(words)).search(text, at),
        )
        assert (expected and expected.span()) == (actual and actual.span())

    def test_some_may_follow_a_letter(self) -> None:
        """*n't* is found in *didn't*, *not* is not found in *knot*."""
        pattern = re.compile(whole_words(["not", "never"], after_letters=["n't"]))
        assert [match[0] for match in pattern.finditer("didn't knot, never")] == ["n't", "never"]


class TestWordList:
    """A list as one automaton finds what it finds as one pattern."""

    @given(_words, _texts)
    def test_finds_what_the_pattern_finds(self, words: list[str], text: str) -> None:
        """The same places, in the same order; and whether there is one at all."""
        expected = [match.span() for match in re.finditer(whole_words(words), text)]
        actual = WordList(tuple(words)).spans(text)
        assert expected == actual
        assert WordList(tuple(words)).stands_in(text) == bool(expected)


class TestAlternatives:
    """A list without boundaries takes the longest word that fits."""

    @given(_words)
    def test_takes_each_word_whole(self, words: list[str]) -> None:
        """Every word of the list is matched by it."""
        pattern = re.compile(alternatives(words))
        assert all(pattern.fullmatch(word) for word in words)
