"""From which day a meeting was moved, and who raised what."""

import pytest

from bilateral import Issue, Source, read


@pytest.mark.parametrize(
    ("text", "was"),
    [
        (
            (
                "The summit between US President Joe Biden and Chinese President Xi Jinping, which was scheduled for June 3, "
                "was postponed to July 10."
            ),
            "2023-06-03",
        ),
        (
            (
                "A visit by Russian President Vladimir Putin to Turkey planned for Monday has been put off until Friday, "
                "the Kremlin said."
            ),
            "2023-05-15",
        ),
    ],
)
def test_the_day_it_was_to_have(text: str, was: str) -> None:
    meeting = read(Source.of(text, published="2023-05-14")).meetings[0]
    assert str(meeting.moved_from) == was
    assert meeting.status == "postponed"


def test_a_meeting_that_was_held_was_not_moved() -> None:
    text = "French President Emmanuel Macron met German Chancellor Olaf Scholz on Tuesday, as scheduled on May 2."
    assert read(Source.of(text, published="2023-05-12")).meetings[0].moved_from is None


def test_who_raised_what_in_which_order() -> None:
    text = (
        "German Chancellor Angela Merkel met Chinese Premier Li Keqiang in Beijing on Monday. "
        "Merkel raised human rights and trade, and Li raised the arms embargo."
    )
    meeting = read(Source.of(text, published="2018-05-25")).meetings[0]
    told = [
        (raised.order, raised.issue, raised.party.country) for raised in sorted(meeting.raised, key=lambda r: r.order)
    ]
    assert told == [(1, Issue.HUMAN_RIGHTS, "DE"), (2, Issue.TRADE, "DE"), (3, Issue.SANCTIONS, "CN")]


def test_what_an_outsider_raised_is_not_the_meetings() -> None:
    text = (
        "German Chancellor Angela Merkel met Chinese Premier Li Keqiang in Beijing on Monday. "
        "In Washington, President Donald Trump raised tariffs."
    )
    assert read(Source.of(text, published="2018-05-25")).meetings[0].raised == frozenset()
