"""A word that reports speech, and whose speech it is."""

from typing import NamedTuple

from bilateral.events.speech.phrases import Chunk
from bilateral.model.statements import Stance

__all__ = ["OWNED", "SAID", "SURE", "Cue", "Way"]

SURE = 2


class Way(NamedTuple):
    """How a verb reports: its stance, and how surely: 2 *said*, 1 *called it "a success"*, 0 any other act."""

    stance: Stance
    rank: int


class Cue(NamedTuple):
    """A reporting word at the tokens ``[start, stop)`` and the phrase of the one who speaks, if there is one."""

    start: int
    stop: int
    way: Way
    subject: Chunk | None
    adjacent: bool
    rule: str
    to: Chunk | None = None


SAID = Way(Stance.SAID, SURE)
OWNED = Way(Stance.SAID, 1)
