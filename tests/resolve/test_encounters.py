"""A meeting without a date takes the days of the one known encounter that fits, and says so."""

from bilateral import Basis, Source, read

STORY = "US President Donald Trump and Russian President Vladimir Putin held talks in Helsinki. {}"


def when(text: str, published: str) -> str | None:
    meeting = read(Source.of(text, published=published)).meetings[0]
    return str(meeting.when) if meeting.when else None


def test_the_one_known_encounter_in_that_city() -> None:
    reading = read(Source.of(STORY.format("They spoke for two hours."), published="2019-01-14"))
    claim = reading.meetings[0].why("when")[0]
    assert (str(claim.value), claim.basis, claim.rule) == ("2018-07-16", Basis.INFERRED, "known encounter")
    assert claim.evidence[0].quote == "Helsinki"


def test_not_one_that_was_still_to_come() -> None:
    assert when(STORY.format(""), "2017-12-01") == "2017-12-01~"  # the news of the day


def test_what_the_text_says_stands() -> None:
    text = "US President Donald Trump met Russian President Vladimir Putin in Helsinki in June 2018."
    assert when(text, "2019-01-14") == "2018-06"


def test_two_that_fit_are_left_alone() -> None:
    text = "French President Emmanuel Macron and German Chancellor Angela Merkel held talks in Paris. They smiled."
    assert when(text, "2021-06-01") == "2021-06-01~"
