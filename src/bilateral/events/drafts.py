"""What the statement readers hand on: ranges of the shadow, a voice, and the rule that joined them."""

from attrs import frozen

from bilateral.model.statements import Form, Stance, Voice

__all__ = ["Heard", "StatementDraft"]


@frozen
class Heard:
    """A voice, the shadow's range of the words that name it, and the rule that told whose it is."""

    voice: Voice
    start: int
    stop: int
    rule: str


@frozen
class StatementDraft:
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
