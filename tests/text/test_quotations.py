"""Quotations: what stands between marks, whatever the marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.lang.pack import language
from bilateral.model.sources import Source
from bilateral.text.documents import open_document
from bilateral.text.quotations import segment_quotations
from bilateral.text.segment import find_paragraphs

MARKS = "\"'“”„«»‘’`,. \naB5"


def quoted(text: str) -> list[str]:
    """Return the words inside the marks."""
    page = open_document(Source.of(text), language("en"))
    return [page.words(q.start, q.stop) for q in page.quoted[0]]


class TestStories:
    """Marks of every kind, as they stand in the news."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('"We go," she said, "and we stay."', ["We go,", "and we stay."]),
            ("“We go,” she said.", ["We go,"]),
            ('“We go," she said. “We stay.”', ["We go,", "We stay."]),
            ("« Nous partons », dit-elle.", ["Nous partons"]),
            ("„Wir gehen“, sagte sie. „Gut.“", ["Wir gehen", "Gut."]),
            ("``We go,'' she said.", ["We go,"]),
            ("''We go,'' she said. ''We stay.''", ["We go,", "We stay."]),
            ("He called the leaders' talks 'a great success' on Monday.", ["a great success"]),
            ("The leaders' talks weren't the ministers' idea.", []),
            ("Rock 'n' roll of the '90s, give 'em more.", []),
            ("“He told me ‘no’ and “never again” today,” she said.", ["He told me ‘no’ and “never again” today,"]),
            ('A 6\'2" guard said "yes sir" to the 5" gun.', ["yes sir"]),
            ("“First part.\n“Second part,” he said.", ["First part.", "Second part,"]),
            ('"First part\nruns on," he said. "Yes."', ["First part\nruns on,", "Yes."]),
            ('"It is growing. We go on. "Both sides gain," he said.', ["It is growing. We go on.", "Both sides gain,"]),
            ('He said: "We go home.\nThe envoys left.', ["We go home."]),
            ('" We go , " he said . " We stay . "', ["We go ,", "We stay ."]),
        ],
    )
    def test_marks(self, text: str, expected: list[str]) -> None:
        assert quoted(text) == expected

    def test_a_paragraph_that_reopens_a_quotation_goes_on_with_it(self) -> None:
        text = "“First part.\n“Second part,” he said."
        found, _ = segment_quotations(text, text, find_paragraphs(text))
        assert [(q.closed, q.continues) for q in found] == [(False, False), (True, True)]

    def test_a_mark_that_belongs_to_none_is_a_problem(self) -> None:
        text = 'They left today."'
        assert [p.span.start for p in segment_quotations(text, text, find_paragraphs(text))[1]] == [16]


class TestLaws:
    """Every text is cut, and the cuts lie in order."""

    @given(st.text(alphabet=MARKS, max_size=80))
    def test_quotations_lie_apart_and_in_order(self, text: str) -> None:
        page = open_document(Source.of(text), language("en"))
        found, problems = page.quoted
        stop = 0
        for q in found:
            assert stop <= q.outer_start < q.start < q.stop <= q.outer_stop <= len(page.plain)
            stop = q.outer_stop
        assert all(p.span.stop <= len(page.plain) for p in problems)

    @pytest.mark.parametrize(
        "text", ["a" * 500_000 + '"' + "b" * 500_000, '"' * 100_000, ' "a' * 50_000, "'a " * 50_000, " “a" * 50_000]
    )
    def test_hostile_marks_are_cut_or_reported(self, text: str) -> None:
        found, problems = segment_quotations(text, text, find_paragraphs(text))
        assert found or problems or "'" in text

    def test_twenty_deep_is_one_quotation(self) -> None:
        assert len(quoted("He said " + " “a" * 20 + "”" * 20)) == 1
