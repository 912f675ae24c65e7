"""
Fixtures for other people's suites; opt in with ``pytest_plugins = ["bilateral.testing.fixtures"]``.

A test that asks for ``bilateral_article`` runs once for each sample article of the library.
"""

import pytest

from bilateral.archive.archive import Archive
from bilateral.model.readings import Reading
from bilateral.model.sources import Source
from bilateral.testing import samples
from bilateral.testing.bundled import articles
from bilateral.world.world import World

__all__ = [
    "bilateral_archive",
    "bilateral_article",
    "bilateral_readings",
    "bilateral_sources",
    "bilateral_world",
]


@pytest.fixture(scope="session")
def bilateral_world() -> World:
    """A small consistent world: two countries, their leaders, one summit."""
    return samples.world()


@pytest.fixture(scope="session")
def bilateral_sources() -> tuple[Source, ...]:
    """A preview and a report of one meeting in that world."""
    return samples.sources()


@pytest.fixture(scope="session")
def bilateral_readings() -> tuple[Reading, ...]:
    """What a careful reader finds in both, made by hand."""
    return samples.readings()


@pytest.fixture(scope="session")
def bilateral_archive() -> Archive:
    """Both readings together: one meeting, planned and then held."""
    return samples.archive()


@pytest.fixture(params=articles(), ids=lambda source: source.name)
def bilateral_article(request: pytest.FixtureRequest) -> Source:
    """One sample article of the library after the other."""
    article = request.param
    assert isinstance(article, Source)
    return article
