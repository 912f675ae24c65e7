"""Stories: what a head of government tells of contacts in the first person, in a text of his own office."""

import pytest

from bilateral.model.sources import Source
from bilateral.pipeline import read


def told(text: str) -> list[str]:
    source = Source.of(
        text, published="2022-05-20", outlet="Office of the Prime Minister of Australia", author="Morrison, Scott"
    )
    return [
        "+".join(sorted(p.name.split()[-1] if p.name else p.country for p in m.parties)) + f" {m.status}"
        for m in read(source).meetings
    ]


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("Last night I spoke with President Macron of France.", ["Macron+Morrison held"]),
        ("I will travel to Tokyo next week to meet Prime Minister Kishida.", ["Kishida+Morrison planned"]),
        ("The Prime Minister of Japan, Fumio Kishida, and I met in Canberra today.", ["Kishida+Morrison held"]),
        ("I had the opportunity to meet with President Yoon Suk Yeol this morning in Madrid.", ["Morrison+Yeol held"]),
        ("Last week I visited Port Moresby for talks with Prime Minister Marape.", ["Marape+Morrison held"]),
        ("I am not in talks with anybody. He told me that they want to meet Emmanuel Macron.", []),
    ],
)
def test_the_speaker_is_who_wrote_it(text: str, contacts: list[str]) -> None:
    assert told(text) == contacts
