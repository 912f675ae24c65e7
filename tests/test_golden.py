"""
The sample articles are read nearly as their golden files say.

The files hold what a careful reader finds, not what the library finds today; the bars below say how near it comes.
`pytest --update-golden` would write the latter: use it on one's own files, and correct them by hand.
"""

from pathlib import Path

import pytest

from bilateral.model.sources import Source
from bilateral.pipeline import read
from bilateral.testing import golden
from bilateral.testing.bundled import articles
from bilateral.testing.lines import lines
from bilateral.testing.scores import Score

_FILES = sorted((Path(__file__).parent / "golden").glob("*.txt"))

_BARS = {
    "leader": 0.95,
    "leader.office": 0.99,
    "meeting": 0.82,
    "meeting.when": 0.8,
    "meeting.place": 0.77,
    "meeting.mode": 0.97,
    "meeting.status": 0.95,
    "meeting.issues": 0.62,
    "commitment": 0.77,
    "commitment.actors": 0.95,
    "statement": 0.97,
    "statement.speaker": 0.92,
    "absence": 0.87,
}


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return golden.score((golden.load(path) for path in _FILES), read)


@pytest.mark.parametrize("name", _BARS)
def test_reading_reaches_its_bar(name: str, scores: dict[str, Score]) -> None:
    assert scores[name].f1 >= _BARS[name], f"{name}: {scores[name]}"


def test_the_golden_articles_are_the_bundled_ones() -> None:
    def told(source: Source) -> tuple[object, ...]:
        return source.name, source.text, source.outlet, source.published, source.author, source.title

    assert [told(source) for source in articles()] == [told(golden.load(path).source) for path in _FILES]


def test_nothing_is_read_into_a_page_without_a_meeting() -> None:
    page = next(source for source in articles() if source.name == "budget-no-meeting")
    assert not [line for line in lines(read(page)) if line.startswith(("meeting", "commitment"))]
