"""Dates are resolved by the tense of their own clause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral import Source
from bilateral.lang.pack import language
from bilateral.mentions.dates import find_dates
from bilateral.model.dates import When
from bilateral.refer.anchor import resolve_dates
from bilateral.text.documents import open_document

EN = language("en")
THURSDAY = "2023-11-16"


def resolved(text: str, published: str | None = THURSDAY) -> list[str | None]:
    page = open_document(Source.of(text), EN)
    dates = resolve_dates(page, find_dates(page, EN), When(published) if published else None, EN)
    return [str(date.when) if date.when else None for date in dates]


class TestTense:
    """Which Friday, which June: the clause says it."""

    @pytest.mark.parametrize(
        ("text", "days"),
        [
            ("The two will meet Friday, officials said Wednesday.", ["2023-11-17", "2023-11-15"]),
            ("They met on Friday in Cairo.", ["2023-11-10"]),
            ("The premier is to visit Ankara on Tuesday.", ["2023-11-21"]),
            ("On Monday, the president flew to Rabat.", ["2023-11-13"]),
            ("The talks, scheduled for Monday, are off.", ["2023-11-20"]),
            ("He plans to travel to Kigali on Sunday.", ["2023-11-19"]),
            ("The minister, who met Tuesday with aides, will fly out Saturday.", ["2023-11-14", "2023-11-18"]),
            ("They must agree by Friday.", ["2023-11-17"]),
            ("Nothing has moved since Friday.", ["2023-11-10"]),
            ("Tuesday's meeting will focus on trade.", ["2023-11-21"]),
            ("He said on Thursday it was over.", ["2023-11-16"]),
            ("The summit took place in October.", ["2023-10"]),
            ("The summit will take place in March.", ["2024-03"]),
            ("They agreed to meet in January.", ["2024-01"]),
            ("It was signed on June 22.", ["2023-06-22"]),
            ("It will be signed on June 22.", ["2024-06-22"]),
            ("They met on Feb. 5.", ["2023-02-05"]),
            ("The envoys will talk from Dec. 30 to Jan. 2.", ["2023-12-30", "2024-01-02"]),
            ("The focus Friday, aides said, is trade.", ["2023-11-17"]),
            ("Talks to be held on Friday drew fire.", ["2023-11-17"]),
            ("He is asking about Monday's debate.", ["2023-11-13"]),
            ("By Monday, all had left.", ["2023-11-13"]),
            ("It was agreed on January 11 and May 26, 2021.", ["2021-01-11", "2021-05-26"]),
            ("She honoured the victims of the Sept. 11 attacks.", ["2001-09-11"]),
            ("They will talk on 30 December - 2 January.", ["2023-12-30/2024-01-02"]),
        ],
    )
    def test_by_tense(self, text: str, days: list[str]) -> None:
        assert resolved(text) == days


class TestCounting:
    """Counted from the day of writing, or from the date before."""

    @pytest.mark.parametrize(
        ("text", "days"),
        [
            ("They spoke yesterday and will speak tomorrow.", ["2023-11-15", "2023-11-17"]),
            ("They met last week, and last Friday they spoke.", ["2023-11-06/2023-11-12", "2023-11-10"]),
            ("It began two years ago.", ["2021"]),
            ("Talks resumed earlier this month, a month ago they failed.", ["2023-11", "2023-10"]),
            ("He came ten days ago.", ["2023-11-06"]),
            ("He came late last July.", ["2023-07"]),
            ("It began in June last year.", ["2022-06"]),
            ("He fell last fall; the vote is next spring.", ["2022-23", "2024-21"]),
            (
                "Sales rose in the third quarter from a year earlier.",
                ["2023-07-01/2023-09-30", "2022-07-01/2022-09-30"],
            ),
            ("They met on 5 May 2020 and the following day in Rome.", ["2020-05-05", "2020-05-06"]),
            ("It dates from fiscal 1989, the 1970s, the 20th century.", ["1989", "197X", "19XX"]),
            ("The first half of 2020 was hard; Q2 2020 too.", ["2020-01-01/2020-06-30", "2020-04-01/2020-06-30"]),
            ("He was freed on Easter Sunday.", ["2023-04-09"]),
            ("A hearing comes the week of March 6.", ["2024-03-04/2024-03-10"]),
            ("It ran 2015-17, and Sept. 5-6, 2018.", ["2015/2017", "2018-09-05/2018-09-06"]),
        ],
    )
    def test_by_count(self, text: str, days: list[str]) -> None:
        assert resolved(text) == days


class TestSilence:
    """What the page leaves open stays open."""

    def test_without_a_day_of_writing(self) -> None:
        text = "They met Friday, on 3 May 2019, and last week."
        assert resolved(text, None) == [None, "2019-05-03", None]

    def test_a_vague_day_of_writing(self) -> None:
        assert resolved("They met Friday; last year they did not.", "2023-11") == [None, "2022"]

    def test_two_days_of_writing_can_agree(self) -> None:
        assert resolved("They will meet Friday, after talks held Tuesday.", "2023-11-16/2023-11-17") == [
            "2023-11-17",
            "2023-11-14",
        ]
        assert resolved("They met Friday.", "2023-11-16/2023-11-17") == [None]

    @pytest.mark.parametrize("text", ["They met on February 30.", "They met on June 31, 2020."])
    def test_impossible_days(self, text: str) -> None:
        assert not any("-30" in (day or "") or "-31" in (day or "") for day in resolved(text))

    def test_both_readings_are_kept(self) -> None:
        page = open_document(Source.of("Friday: the two leaders and the press."), EN)
        (date,) = resolve_dates(page, find_dates(page, EN), When(THURSDAY), EN)
        assert {str(date.when), str(date.rival)} == {"2023-11-10", "2023-11-17"}


WORDS = st.lists(
    st.sampled_from(
        [
            "the",
            "of",
            "May",
            "March",
            "5",
            "31",
            "2019",
            "Friday",
            "last",
            "next",
            "week",
            "year",
            "ago",
            "two",
            "-",
            ",",
            ".",
            "'",
            "1990s",
            "first",
            "quarter",
            "before",
            "Q4",
            "9999",
            "weekend",
            "1001",
            "early",
            "end",
            "spring",
            "day",
            "to",
            "and",
            "Easter",
            "in",
            "by",
            "met",
            "will",
            "30",
            "February",
            "hundred",
            "decades",
            "earlier",
            "that",
        ]
    )
).map(" ".join)


class TestTotality:
    """Any text, any day of writing: no exception."""

    @given(
        st.text() | WORDS,
        st.sampled_from([None, THURSDAY, "0001-01-01", "9999-12-31", "2023", "../2020", "2020-02-29"]),
    )
    def test_resolves(self, text: str, published: str | None) -> None:
        for day in resolved(text, published):
            assert day is None or When(day)
