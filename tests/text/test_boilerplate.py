"""Lines that are no prose: lists of other stories, and what stands near them."""

import pytest

from bilateral import Source, read

_ARTICLE = """Kenyan President Mwai Kibaki met Ugandan President Yoweri Museveni in Kampala on Thursday to discuss trade, the price of sugar and a railway to the coast.
{list}
The two presidents later toured a sugar mill outside the city, officials said.
"""


@pytest.mark.parametrize(
    "links",
    [
        "Most read\n1 Merkel and Sarkozy met in Deauville\n2 Who will succeed Brown?\n",
        "You may also be interested in:\nWhy Obama met Medvedev in Prague\n\n",
        "SEE ALSO\n\nBerlusconi to visit Gaddafi in Tripoli  A16\n",
        "Related Topics\nKenya\nUganda\n\nTop Stories\nObama meets Hu in Beijing\nStorm kills ten\n",
    ],
)
def test_a_list_of_other_stories_tells_nothing(links: str) -> None:
    reading = read(Source.of(_ARTICLE.format(list=links), published="2010-04-05"))
    assert {a.leader.name for a in reading.leaders if a.leader} == {"Mwai Kibaki", "Yoweri Museveni"}
    assert len(reading.meetings) == 1


def test_prose_below_a_label_is_read() -> None:
    links = (
        "Read more\nOn Friday Kibaki will meet Ethiopian Prime Minister Meles Zenawi in Addis Ababa, his office said.\n"
    )
    reading = read(Source.of(_ARTICLE.format(list=links), published="2010-04-05"))
    assert len(reading.meetings) == 2
