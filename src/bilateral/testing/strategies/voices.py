"""Strategies for those who speak."""

from hypothesis import strategies as st

from bilateral.model.statements import Level, Speaker, Voice
from bilateral.testing.strategies.leaders import leaders
from bilateral.testing.strategies.words import codes, words

__all__ = ["voices"]


def voices() -> st.SearchStrategy[Voice]:
    """Named leaders and typed anonymous sources; shrinks towards ``Ana Adu``."""
    return _named() | _anonymous()


def _named() -> st.SearchStrategy[Voice]:
    return leaders().map(lambda leader: Voice(leader.surname or leader.name, leader.name, leader.country))


@st.composite
def _anonymous(draw: st.DrawFn) -> Voice:
    role = draw(words("roles"))
    return Voice(
        f"a {role}",
        kind=draw(st.sampled_from([Speaker.ANONYMOUS, Speaker.UNKNOWN])),
        role=role,
        affiliation=draw(st.just("") | codes()),
        number=draw(st.integers(0, 3)),
        level=draw(st.sampled_from(Level)),
        audience=draw(st.sampled_from(["", "reporters"])),
    )
