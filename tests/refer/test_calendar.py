"""Each way of naming a date comes to the days that a reader of a Thursday paper, 16 November 2023, takes it for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral import Source
from bilateral.lang.pack import language
from bilateral.mentions.dates import find_dates
from bilateral.model.dates import When
from bilateral.refer.anchor import resolve_date, resolve_dates
from bilateral.text.documents import open_document
from bilateral.text.verbs import Tense

EN = language("en")
THURSDAY = "2023-11-16"


def resolved(text: str, published: str = THURSDAY) -> list[str]:
    page = open_document(Source.of(text), EN)
    return [str(found.when) for found in resolve_dates(page, find_dates(page, EN), When(published), EN)]


class TestDays:
    """Days and parts of days."""

    @pytest.mark.parametrize(
        ("text", "days"),
        [
            ("They spoke last night and this morning.", ["2023-11-15", "2023-11-16"]),
            ("He left the day before yesterday.", ["2023-11-14"]),
            ("He will leave the day after tomorrow.", ["2023-11-18"]),
            ("They will meet later in the day.", ["2023-11-16"]),
            (
                "They met on 5 May 2020, spoke that evening and parted the next morning.",
                ["2020-05-05"] * 2 + ["2020-05-06"],
            ),
            ("She came on 5 May 2020, three days earlier than he.", ["2020-05-05", "2020-05-02"]),
            ("He had come on 5 May 2020; she came two weeks later.", ["2020-05-05", "2020-05-18/2020-05-24"]),
            ("They met on 5 May 2020. The day before, they spoke.", ["2020-05-05", "2020-05-04"]),
            ("It was signed on 5 May 2020, and the same day it was sealed.", ["2020-05-05", "2020-05-05"]),
            ("The court sat the day before last Tuesday.", ["2023-11-13"]),
            ("Dec. 1-3 talks will follow.", ["2023-12-01/2023-12-03"]),
            ("It was signed on 11/23/2022, sealed on 23/11/2022.", ["2022-11-23", "2022-11-23"]),
            ("It was signed on 23.11.2022 and 5.5.2022.", ["2022-11-23", "2022-05-05"]),
            ("It was signed on 3/4/2022.", []),
            ("He will land at 5 p.m. on Friday.", ["2023-11-17"]),
            ("He landed at 3.5 May hours.", []),
            ("They met on June 5 last year and on the 7th of June this year.", ["2022-06-05", "2023-06-07"]),
            ("They met on Friday, Oct. 23.", ["2020-10-23"]),
            (
                "A hearing is set for next Friday, this Friday and next Monday.",
                ["2023-11-24", "2023-11-17", "2023-11-20"],
            ),
            ("He left this past Sunday; she comes this coming Sunday.", ["2023-11-12", "2023-11-19"]),
            ("They met on Friday of last week and will meet Monday next week.", ["2023-11-10", "2023-11-20"]),
            ("The forum will run Tuesday-Thursday.", ["2023-11-21/2023-11-23"]),
            ("They met last Christmas and will meet next Easter.", ["2022-12-25", "2024-03-31"]),
            ("He died on Memorial Day 2019, born in Easter week.", ["2019-05-27", "2023-04-03/2023-04-09"]),
            ("They will vote on Election Day next year.", ["2024-11-05"]),
            ("A year ago today they met on Feb. 29.", ["2022", "2023-11-16", "2020-02-29"]),
        ],
    )
    def test_days(self, text: str, days: list[str]) -> None:
        assert resolved(text) == days


class TestSpells:
    """Weeks, months, seasons, years and their parts."""

    @pytest.mark.parametrize(
        ("text", "days"),
        [
            ("They meet this week, and met over the weekend.", ["2023-11-13/2023-11-19", "2023-11-11/2023-11-12"]),
            ("They will meet over the weekend.", ["2023-11-18/2023-11-19"]),
            ("Two weeks ago they met; three months ago they did not.", ["2023-10-30/2023-11-05", "2023-08"]),
            ("A fortnight ago he left.", ["2023-10-30/2023-11-05"]),
            ("In the past week and the past month, little moved.", ["2023-11-09/2023-11-16", "2023-10-16/2023-11-16"]),
            ("Over the past year, little moved.", ["2022"]),
            ("Two decades ago, twenty-four years ago, they met.", ["2003~", "1999"]),
            ("They spoke about two years ago, more than a year ago.", ["2021~"]),
            ("He will be back two weeks from now.", ["2023-11-27/2023-12-03"]),
            (
                "It will end by the end of the month, at year-end or the end of next week.",
                ["2023-11", "2023", "2023-11-20/2023-11-26"],
            ),
            ("It was ready in July-August 2019, in July and August 2020.", ["2019-07/2019-08", "2020-07", "2020-08"]),
            ("It was made this June, last June, and will be made next June.", ["2023-06", "2023-06", "2024-06"]),
            ("It is due in the first quarter of next year.", ["2024-01-01/2024-03-31"]),
            ("Sales fell in this year's third quarter.", ["2023-07-01/2023-09-30"]),
            ("Sales fell in the 2019 third quarter and in fiscal 2020.", ["2019-07-01/2019-09-30", "2020"]),
            (
                "Sales fell in the third quarter; the latest quarter and the 2021 period were no better.",
                ["2023-07-01/2023-09-30", "2023-07-01/2023-09-30", "2021-07-01/2021-09-30"],
            ),
            ("Sales rose in the 2021 period, against the latest quarter.", ["2021", "2023-07-01/2023-09-30"]),
            (
                "Growth is slow this quarter; last quarter it was not.",
                ["2023-10-01/2023-12-31", "2023-07-01/2023-09-30"],
            ),
            ("Growth will be slow in the fourth quarter.", ["2023-10-01/2023-12-31"]),
            ("The last half of 2019 and H1 2020 were hard.", ["2019-07-01/2019-12-31", "2020-01-01/2020-06-30"]),
            ("It began in 2020-W53 and ended in 2021-W53.", ["2020-12-28/2021-01-03", "2021"]),
            ("They met this spring, and last winter.", ["2023-21", "2022-24"]),
            ("They met in the summer of 2019 and in the autumn.", ["2019-22", "2023-23"]),
            ("This decade, last century and the 19th century differ.", ["202X", "19XX", "18XX"]),
            ("The nineties, the early '80s and the 2010s differ.", ["199X", "198X", "201X"]),
            ("In the year two thousand, in nineteen sixty, all changed.", ["2000", "1960"]),
            ("It fell in 1998, two years earlier than planned, and that year was hard.", ["1998", "1996", "1996"]),
            ("It fell in 1998, and the following month as well.", ["1998", "None"]),
        ],
    )
    def test_spells(self, text: str, days: list[str]) -> None:
        assert resolved(text) == days

    def test_a_sunday_paper(self) -> None:
        text = "They met this week. They will meet this week. They will meet next week."
        assert resolved(text, "2023-11-19") == [
            "2023-11-13/2023-11-19", "2023-11-20/2023-11-26", "2023-11-20/2023-11-26",
        ]  # fmt: skip

    def test_the_calendar_ends(self) -> None:
        assert resolved("They met three hundred years ago, and last week.", "0001-01-02") == ["None", "None"]
        assert resolved("They will meet next year.", "9999-12-31") == ["None"]

    def test_on_its_own(self) -> None:
        page = open_document(Source.of("Friday"), EN)
        (mention,) = find_dates(page, EN)
        assert str(resolve_date(mention, Tense.FUTURE, When(THURSDAY)).when) == "2023-11-17"


WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "April", "June", "September", "November"]
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


class TestSides:
    """The past lies behind the day of writing, the future ahead, and a Friday is a Friday."""

    @given(st.sampled_from(WEEKDAYS), DAYS)
    def test_weekdays(self, name: str, today: date) -> None:
        (behind,) = resolved(f"The two leaders met {name}.", today.isoformat())
        (ahead,) = resolved(f"The two leaders will meet {name}.", today.isoformat())
        assert timedelta() <= today - date.fromisoformat(behind) < timedelta(days=7)
        assert timedelta() <= date.fromisoformat(ahead) - today < timedelta(days=7)
        assert {WEEKDAYS[date.fromisoformat(day).weekday()] for day in (behind, ahead)} == {name}

    @given(st.sampled_from(MONTHS), DAYS)
    def test_months(self, name: str, today: date) -> None:
        (last,) = resolved(f"The two leaders met last {name}.", today.isoformat())
        (following,) = resolved(f"The two leaders will meet next {name}.", today.isoformat())
        assert When(last) < When.month(today.year, today.month) < When(following)
        assert last[-2:] == following[-2:]

    @given(st.integers(1, 60), DAYS)
    def test_counts(self, count: int, today: date) -> None:
        (day,) = resolved(f"The two leaders met {count} days ago.", today.isoformat())
        assert date.fromisoformat(day) == today - timedelta(days=count)
