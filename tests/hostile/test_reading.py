"""Whatever the web throws at it, `read` gives a reading."""

import time

import pytest
from hypothesis import example, given
from tests.hostile.nasty import HOSTILE, MONOTONOUS

from bilateral.model.readings import Reading
from bilateral.pipeline import read
from bilateral.testing import laws


def _read(text: str) -> Reading:
    return read(text, dates=True)


class TestReading:
    """Reading is total, pure and deterministic, and its text never moves."""

    @given(HOSTILE)
    @example("")
    @example("\ud800")
    @example("A Repor\u2028ter \nPARIS (AFP) U.S. President Joe Biden met French President Emmanuel Macron.")
    @example("\ufeff\0\u202e")
    @example("“" * 50)
    @example("e\u0301" * 40 + " met Xi Jinping on Friday")
    @example("Chinese President Xi Jinping met French President Emmanuel Macron. They reaffirmed their commitment to ")
    @example("``We have agreed,'' President Boris Yeltsin was quoted as")
    @example("'s t\x12r,J due call on")
    @example("The agency quoted President Boris Yeltsin as")
    def test_any_text_is_read(self, text: str) -> None:
        laws.text_never_moves(text, _read)

    @given(HOSTILE)
    def test_twice_is_the_same(self, text: str) -> None:
        laws.reading_is_deterministic(text, _read)

    def test_a_chain_of_meetings_is_cheap(self) -> None:
        """Each "meet" took each that follows for a partner, and each pair looked over the whole sentence."""
        chain = "President William Ruto will meet US " + " meet US " * 150
        start = time.process_time()
        assert len(_read(chain).meetings) <= 40
        assert time.process_time() - start < 5

    def test_talks_told_again_and_again_are_cheap(self) -> None:
        """Each telling took up all that was told of the leaders of both, twice as much as the one before."""
        talks = "Emmanuel Macron met Angela Merkel in Paris. " + "France and Germany held talks. " * 40
        start = time.process_time()
        assert len(_read(talks).meetings) <= 2
        assert time.process_time() - start < 5

    def test_a_chronicle_of_visits_is_cheap(self) -> None:
        """Each visit was held against every contact of the page: are they the talks held on it?"""
        days = [
            f"{day} {month} {year}" for year in range(1990, 2020) for month in ("May", "June") for day in range(1, 29)
        ]
        visits = [f"Joe Biden visited {('France', 'Japan')[at % 2]} on {day}. " for at, day in enumerate(days)]
        short, long = (self._cost("".join(visits[:many])) / many for many in (300, len(visits)))
        assert long < 2.5 * short

    def test_posts_without_a_name_are_cheap(self) -> None:
        """Each post looked through all that was found on the page for what stands beside it."""
        posts = "the French president, the German chancellor, the Chinese premier and the Russian foreign minister "
        assert self._cost(posts * 1000) < 2

    def _cost(self, text: str) -> float:
        start = time.process_time()
        _read(text)
        return time.process_time() - start

    @pytest.mark.parametrize("kind", MONOTONOUS)
    def test_monotony_is_read(self, kind: str) -> None:
        laws.text_never_moves(MONOTONOUS[kind] * 300, _read)
        laws.text_never_moves(f"President Macron met {MONOTONOUS[kind] * 200} Merkel on Monday.", _read)
