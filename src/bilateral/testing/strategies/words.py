"""The words that names and texts are built from."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

__all__ = ["codes", "country_names", "phrases", "words"]


def words(kind: str) -> st.SearchStrategy[str]:
    """One word or name of a list of ``words.toml``; shrinks towards the first of the list."""
    return st.sampled_from(_tables()[kind])


def phrases(*, max_words: int = 6) -> st.SearchStrategy[str]:
    """A few words with a space between; shrinks towards ``the``."""
    return st.lists(words("words"), min_size=1, max_size=max_words).map(" ".join)


def codes() -> st.SearchStrategy[str]:
    """The code of a made-up country or organisation; shrinks towards ``AA``."""
    return st.sampled_from(list(country_names()))


@cache
def country_names() -> Mapping[str, str]:
    """Return the made-up countries: name by code."""
    countries = _tables()["countries"]
    assert isinstance(countries, dict)
    return countries


@cache
def _tables() -> dict[str, list[str]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
