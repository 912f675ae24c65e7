"""Draw a scenario, write it as news in one of several voices, and keep the answer key."""

from bilateral.testing.scenarios.articles import Article, articles
from bilateral.testing.scenarios.scenario import Scenario, scenarios

__all__ = ["Article", "Scenario", "articles", "scenarios"]
