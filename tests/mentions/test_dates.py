"""Dates are found where they stand, and only there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral import Source
from bilateral.lang.pack import language
from bilateral.mentions.dates import Bound, find_dates
from bilateral.text.documents import open_document

EN = language("en")


def found(text: str) -> list[str]:
    page = open_document(Source.of(text), EN)
    return [mention.span.of(page.plain) for mention in find_dates(page, EN)]


class TestFinding:
    """Every way news English names a day, and the whole of it."""

    @pytest.mark.parametrize(
        ("text", "dates"),
        [
            ("The envoys met on 3 May 2019 in Oslo.", ["3 May 2019"]),
            ("The summit of June 22nd, 2021 is over.", ["June 22nd, 2021"]),
            ("They talk on Friday, Oct. 23, in Rome.", ["Friday, Oct. 23"]),
            ("She will be in Lima from Sept. 5-6.", ["Sept. 5-6"]),
            ("The forum runs 12-14 June 2023.", ["12-14 June 2023"]),
            ("Talks ran 30 November - 2 December.", ["30 November - 2 December"]),
            ("It was signed on the 5th of May.", ["the 5th of May"]),
            ("He came late last July and left in May.", ["late last July", "May"]),
            ("They last spoke a month ago.", ["a month ago"]),
            ("Nothing has moved since 2019.", ["2019"]),
            ("Output fell in the third quarter of 2020.", ["the third quarter of 2020"]),
            ("The pact dates from the late 1970s.", ["the late 1970s"]),
            ("It was founded in mid-1996, in the '80s spirit.", ["mid-1996", "the '80s"]),
            ("A vote is due early next year.", ["early next year"]),
            ("It began in nineteen ninety-four.", ["nineteen ninety-four"]),
            ("He landed 2023-11-17 at noon.", ["2023-11-17"]),
            ("Trade doubled between spring 1998 and last fall.", ["spring 1998", "last fall"]),
            ("They dined on Thursday evening.", ["Thursday evening"]),
            ("Sales rose in Q2 2022.", ["Q2 2022"]),
            ("He was freed on Thanksgiving Day.", ["Thanksgiving Day"]),
            ("A deal must come by the end of the year.", ["the end of the year"]),
            ("They met the day before.", ["the day before"]),
            ("The budget covers 2015-17.", ["2015-17"]),
            ("He left on Sunday (Dec 3) for Lagos.", ["Sunday (Dec 3)"]),
            ("It was sent at 2023-11-17T10:30:00Z.", ["2023-11-17"]),
            ("She left the day before yesterday.", ["the day before yesterday"]),
            ("At the G20 June summit and a COVID-19 June session", ["June", "June"]),
            ("It began on October 19 [2020] in Lausanne.", ["October 19 [2020]"]),
            ("TOKYO, FEB 3 (Wire) - THE PREMIER SPOKE TODAY.", ["FEB 3", "TODAY"]),
        ],
    )
    def test_is_found(self, text: str, dates: list[str]) -> None:
        assert found(text) == dates

    @pytest.mark.parametrize(
        "text",
        [
            "They may march on, we are told.",
            "She was second, and sat in the sun.",
            "He commands 1998 troops and spent $2019 on it.",
            "The council passed Resolution 1973 and Resolution 1441.",
            "In recent years, and for several months, trade grew.",
            "The Sunday Times and USA Times asked on Super Tuesday.",
            "He is in his 30s; the fall of the city came later.",
            "He sells Christmas trees; she is in her early 20s.",
            "Every Friday and each Monday they pray.",
            "Version 3.5 May be late; 1,998 is a number.",
        ],
    )
    def test_is_no_date(self, text: str) -> None:
        assert found(text) == []

    def test_masked_lines_hold_no_dates(self) -> None:
        assert found("They met on Monday.\n© 2024 Example Times") == ["Monday"]


class TestBeside:
    """What stands beside a date is kept: early and late, around, since and until."""

    @pytest.mark.parametrize(
        ("text", "part", "bound", "approximate"),
        [
            ("It began in early May 2019.", "early", Bound.NONE, False),
            ("It has run since the end of 2019.", "end", Bound.SINCE, False),
            ("It must end by 5 May.", "", Bound.BY, False),
            ("It ran until around 2019.", "", Bound.UNTIL, True),
            ("It runs from Monday.", "", Bound.FROM, False),
        ],
    )
    def test_beside(self, text: str, part: str, bound: Bound, *, approximate: bool) -> None:
        (mention,) = find_dates(open_document(Source.of(text), EN), EN)
        assert (mention.part, mention.bound, mention.approximate) == (part, bound, approximate)


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
            "W53",
            "x",
            "9999",
            "0001",
            "early",
            "end",
            "season",
            "spring",
            "day",
            "to",
            "and",
            "Thanksgiving",
            "nineteen",
            "ninety",
            "Sept",
            ".",
            "in",
            "by",
            "(",
            "\n\n",
            "30",
            "February",
        ]
    )
).map(" ".join)


class TestTotality:
    """Any text is read: dates stand in order, inside the page, none within another."""

    @given(st.text() | WORDS)
    def test_spans_are_in_order(self, text: str) -> None:
        page = open_document(Source.of(text), EN)
        last = 0
        for mention in find_dates(page, EN):
            assert last <= mention.span.start < mention.span.stop <= len(page.plain)
            last = mention.span.stop
