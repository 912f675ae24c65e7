"""
Fixtures for other people's suites; opt in with ``pytest_plugins = ["bilateral.testing.fixtures"]``.

``pytest --update-golden`` rewrites golden articles instead of checking them. A test that asks for ``bilateral_article`` runs once for each sample article of the library.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from bilateral.archive.archive import Archive
from bilateral.model.readings import Reading
from bilateral.model.sources import Source
from bilateral.testing import golden, samples
from bilateral.testing.bundled import articles
from bilateral.world.world import World

__all__ = [
    "bilateral_archive",
    "bilateral_article",
    "bilateral_golden",
    "bilateral_readings",
    "bilateral_sources",
    "bilateral_world",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-golden``."""
    parser.addoption("--update-golden", action="store_true", help="rewrite golden articles with what is read now")


@pytest.fixture(scope="session")
def bilateral_golden(request: pytest.FixtureRequest) -> Callable[[Path, golden.Read], None]:
    """Check a golden article: call it with the path and a function that reads a source."""
    update = bool(request.config.getoption("--update-golden", default=False))

    def check(path: Path, read: golden.Read) -> None:
        golden.check(path, read, update=update)

    return check


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
