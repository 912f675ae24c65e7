"""The sample articles are there, varied, and found by name."""

import pytest

from bilateral.errors import UnknownName
from bilateral.testing.bundled import article, articles

_WORDS = range(100, 501)


def test_every_article_is_a_page_of_prose() -> None:
    assert len(articles()) >= 10
    assert all(len(source.text.split()) in _WORDS for source in articles())


def test_names_and_texts_are_their_own() -> None:
    assert len({source.name for source in articles()}) == len({source.id for source in articles()}) == len(articles())


def test_one_by_name() -> None:
    assert article("lula-buenos-aires").text.startswith("BUENOS AIRES")
    with pytest.raises(UnknownName, match="lula-buenos-aires"):
        article("no-such-article")
