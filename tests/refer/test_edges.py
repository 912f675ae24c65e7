"""The last day, word or number that a date may have, and the first that it may not."""

from calendar import month_name

import pytest

from bilateral import Source
from bilateral.lang.pack import language
from bilateral.mentions.dates import find_dates
from bilateral.model.dates import When
from bilateral.refer.anchor import resolve_dates
from bilateral.text.documents import open_document

EN = language("en")

LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def resolved(text: str, published: str = "2023-11-16") -> list[str]:
    page = open_document(Source.of(text), EN)
    return [str(found.when) for found in resolve_dates(page, find_dates(page, EN), When(published), EN)]


class TestMonths:
    """A month has as many days as it can have in some year."""

    @pytest.mark.parametrize(("month", "last"), [*enumerate(LONGEST, 1)])
    def test_its_last_day_is_one_and_the_next_is_none(self, month: int, last: int) -> None:
        name = month_name[month]
        assert resolved(f"They met on {last} {name} 2020.") == [f"2020-{month:02}-{last}"]
        assert resolved(f"They met on {name} {last}, 2020.") == [f"2020-{month:02}-{last}"]
        assert f"2020-{month:02}-{last + 1}" not in resolved(f"They met on {last + 1} {name} 2020.")
        assert not any(
            day.startswith("2020-01-0") and len(day) == 10 for day in resolved(f"On {name} {last + 1}, 2020.")
        )


class TestWords:
    """A word more makes it another date, or none."""

    @pytest.mark.parametrize(
        ("text", "days"),
        [
            ("Sales rose from the year-ago quarter.", ["2022"]),
            ("They spoke the day before the summit.", []),
            ("They spoke the day before.", ["None"]),
            ("USA Today reported that they met.", []),
            ("Today they met.", ["2023-11-16"]),
            ("The latest month and the latest week were good.", []),
            ("A second May round failed.", []),
            ("They met on the second of May and on the 3rd of June.", ["2023-05-02", "2023-06-03"]),
            ("They met for 3.5 May hours.", []),
            ("They met the next day.", ["None"]),
            ("In 998 they met.", []),
            ("Prices rose 1998% at once; $1998 bought 1998.5 tons.", []),
            ("Two days before the talks, he left.", []),
            ("He left two days before.", ["None"]),
            ("The forum runs 30 December - 2 January.", ["2023-12-30/2024-01-02"]),
            ("Sales rose from a year ago, and from two years ago.", ["2022", "2021"]),
            ("They will meet next century; they met half a century ago.", ["21XX"]),
            ("They met in the summer and in the spring of hope.", ["2023-22"]),
            ("It fell in nineteen ninety-four and nineteen eighty.", ["1994", "1980"]),
            ("The latest quarter was good.", ["2023-07-01/2023-09-30"]),
        ],
    )
    def test_words(self, text: str, days: list[str]) -> None:
        assert resolved(text) == days

    def test_a_quarter_that_begins_soon_is_this_year_s(self) -> None:
        assert resolved("Sales will fall in the fourth quarter.", "2023-08-15") == ["2023-10-01/2023-12-31"]
        assert resolved("Sales fell in the fourth quarter.", "2023-02-15") == ["2022-10-01/2022-12-31"]
