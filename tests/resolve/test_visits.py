"""A visit and the talks inside it are one record; its rank is kept."""

import pytest

from bilateral import Source, read


@pytest.mark.parametrize(
    ("text", "rank", "status"),
    [
        ("French President Emmanuel Macron will pay a state visit to Japan next month.", "state", "planned"),
        (
            "The president of Chile, Gabriel Boric, is to pay an official visit to Peru next week.",
            "official",
            "planned",
        ),
        (
            "Chancellor Olaf Scholz of Germany arrived in Hanoi on Monday on a working visit to Vietnam.",
            "working",
            "held",
        ),
    ],
)
def test_the_rank_of_a_visit(text: str, rank: str, status: str) -> None:
    (meeting,) = read(Source.of(text, published="2023-05-12")).meetings
    assert (meeting.rank, meeting.status) == (rank, status)


def test_talks_that_a_visit_was_for_are_the_visit() -> None:
    text = "Kenyan President William Ruto paid an official visit to India on Monday for talks with Prime Minister Narendra Modi."
    (meeting,) = read(Source.of(text, published="2023-05-12")).meetings
    assert (str(meeting.when), meeting.status, meeting.rank) == ("2023-05-08", "held", "official")
    assert {party.name for party in meeting.parties} == {"William Ruto", "Narendra Modi"}
