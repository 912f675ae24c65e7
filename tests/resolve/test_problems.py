"""What cannot be settled is told with its words, and nothing is invented in its place."""

import pytest

from bilateral import Source, read

FRENCH = (
    "Le président français Emmanuel Macron a rencontré lundi le chancelier allemand Olaf Scholz à Berlin pour discuter de "
    "l'énergie et de la guerre en Ukraine. Les deux dirigeants se sont entretenus pendant plus de deux heures au sujet du gaz."
)
HEADLINES = "Modi visits Tokyo\nMerkel meets Putin in Sochi\nChina trade talks stall\nXi to visit India\nMarkets end higher again"
CAPITALS = (
    "PRESIDENT MACRON MET CHANCELLOR SCHOLZ IN BERLIN ON MONDAY. THE TWO LEADERS SPOKE OF ENERGY AND OF THE WAR. " * 3
)


def problems(text: str, published: str | None = None) -> dict[str, str]:
    source = Source.of(text, published=published)
    return {problem.reason: problem.span.of(text) for problem in read(source).problems}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met on February 30, 2021.", "February 30"),
        ("It was signed on 31 April 2020.", "31 April 2020"),
        ("Talks were held on June 31.", "June 31"),
    ],
)
def test_days_that_no_calendar_has(text: str, words: str) -> None:
    assert problems(text, "2021-03-05")["a day that no calendar has"] == words
    assert read(Source.of(text, published="2021-03-05"), dates=True).meetings == ()


def test_days_that_exist_are_no_problem() -> None:
    assert problems("They met on February 29, 2020, and on 31 May.", "2020-06-05") == {}


def test_a_weekday_without_a_day_of_writing() -> None:
    told = problems("President Emmanuel Macron met Chancellor Olaf Scholz on Tuesday.")
    assert told["which day this is depends on the day of writing"] == "Tuesday"


@pytest.mark.parametrize(
    "day", ["3 May 2031", "May 3rd, 2031", "2031-05-03", "Christmas Day 2031", "the 3rd of September 2031"]
)
def test_a_past_day_after_publication(day: str) -> None:
    text = f"President Emmanuel Macron met Chancellor Olaf Scholz on {day}."
    assert problems(text, "2023-05-04") == {"told as past, but after the day of publication": day}


def test_another_language() -> None:
    reading = read(FRENCH)
    assert reading.meetings == ()
    assert "this does not read as English prose" in problems(FRENCH)


def test_a_list_of_headlines_gives_no_meeting() -> None:
    assert read(Source.of(HEADLINES, published="2023-05-04")).meetings == ()


def test_all_capitals_are_told() -> None:
    assert "all in capitals: names cannot be told from other words" in problems(CAPITALS)


def test_text_without_punctuation_is_told() -> None:
    text = "the president went to the palace and the minister came to the palace for a talk on the price of gas " * 4
    assert "no sentence ends on this page" in problems(text)
