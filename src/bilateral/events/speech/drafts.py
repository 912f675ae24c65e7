"""What the statement readers hand on: ranges of the shadow, a voice, and the rule that joined them."""

from typing import NamedTuple

from bilateral.model.statements import Form, Stance, Voice

__all__ = ["Heard", "StatementDraft"]


class Heard(NamedTuple):
    """A voice, the shadow's range of the words that name it, and the rule that told whose it is."""

    voice: Voice
    start: int
    stop: int
    rule: str


class StatementDraft(NamedTuple):
    """
    A statement as read: ``[start, stop)`` are the words, ``speaker`` those that name the voice, ``cue`` the verb.

    ``rule`` says how the words found their voice, ``told`` how the voice found its name; ``to`` is who was told.
    """

    start: int
    stop: int
    form: Form
    voice: Voice
    stance: Stance = Stance.SAID
    speaker: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
    to: tuple[int, int] | None = None
    rule: str = ""
    told: str = ""
