"""Two dates that are one stretch are joined, others stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral import Source
from bilateral.lang.pack import language
from bilateral.mentions.dates import find_dates
from bilateral.model.dates import When
from bilateral.refer.anchor import resolve_dates
from bilateral.refer.stretches import join_stretches
from bilateral.text.documents import open_document

EN = language("en")


def joined(text: str) -> list[str]:
    page = open_document(Source.of(text), EN)
    dates = resolve_dates(page, find_dates(page, EN), When("2024-03-04"), EN)
    return [str(date.when) for date in join_stretches(page.plain, dates, EN)]


class TestJoining:
    """One visit, one stretch."""

    @pytest.mark.parametrize(
        ("text", "stretches"),
        [
            ("They will meet on Thursday and Friday.", ["2024-03-07/2024-03-08"]),
            ("They will talk from Nov. 5 to Nov. 7.", ["2024-11-05/2024-11-07"]),
            ("They will talk from Nov. 5 through Nov. 7.", ["2024-11-05/2024-11-07"]),
            ("They will talk between April 5 and April 9.", ["2024-04-05/2024-04-09"]),
            ("A summit may come in May or June.", ["2024-05/2024-06"]),
            ("They will meet Tuesday, Wednesday and Thursday.", ["2024-03-05/2024-03-07"]),
        ],
    )
    def test_joined(self, text: str, stretches: list[str]) -> None:
        assert joined(text) == stretches

    @pytest.mark.parametrize(
        ("text", "dates"),
        [
            ("They will meet on Tuesday and Friday.", ["2024-03-05", "2024-03-08"]),
            ("He came on Friday and she on Saturday.", ["2024-03-01", "2024-03-02"]),
            ("It fell from 2019 to 2021.", ["2019", "2021"]),
            ("They met on Friday, he said Saturday.", ["2024-03-01", "2024-03-02"]),
        ],
    )
    def test_apart(self, text: str, dates: list[str]) -> None:
        assert joined(text) == dates

    @given(
        st.lists(st.sampled_from(["Friday", "Saturday", "to", "and", ",", "May 5", "June", "from", "2020"])).map(
            " ".join
        )
    )
    def test_spans_stay_in_order(self, text: str) -> None:
        page = open_document(Source.of(text), EN)
        dates = resolve_dates(page, find_dates(page, EN), When("2024-03-04"), EN)
        last = 0
        for date in join_stretches(page.plain, dates, EN):
            assert last <= date.mention.span.start < date.mention.span.stop
            last = date.mention.span.stop
