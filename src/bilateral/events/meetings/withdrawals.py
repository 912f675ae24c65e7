"""Read that one side will not come, told in a sentence of its own: "But Vucic pulled out", "He will not now make the trip"."""

from collections.abc import Iterator

from bilateral.events.meetings.parties import subject
from bilateral.events.meetings.tellings import MeetingDraft, Told
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.refer.mentions import PEOPLE

__all__ = ["OFF", "read_withdrawal"]

OFF = "off-act"
_CONTACT = r"(?:meeting|talks|trip|visit|tour|summit|journey|dinner|lunch|encounter|gathering|conference|event)"
_ENDS = regex(
    r"^(?:[.,;!]|$| (?:on|at|late|early|yesterday|today|because|after|citing|over|in protest|amid|due to|owing to|when|as|and|but|again|this|last|for|to (?:protest|stay|deal|attend))\b"
    rf"| (?:of |from )?(?:it\b|(?:the|that|this|his|her|their) (?:\w+ )?{_CONTACT}\b))"
)
_GOES = regex(
    rf"^(?: be)? (?:(?:go|going|travel|travelling|traveling|attend|attending|come|coming|visit|visiting|meet|there|fly|flying|take part|taking part)(?:[.,;!]|$| (?:there|to|as|on|at|because|after)\b)"
    rf"|(?:make|making|pay|paying|take|attend|go ahead with|going ahead with) (?:the|that|his|her|their|it) ?(?:\w+ )?{_CONTACT}?\b)"
)
_NO_MORE = regex(r"\bno(?:t|w|t now| longer)?$|n't(?: now)?$|n't be$|not be$")
_UNSURE = regex(r"\b(?:if|may|might|could|would|should|threaten\w*|unless|not|never|n't)\b[^,;:\"]{0,30}$")
_LOOK, _BACK = 60, 40


def read_withdrawal(view: View, cue: Hit) -> Iterator[MeetingDraft]:
    """Yield that a contact told before is off, by who will not come; whom he was to meet is not named again."""
    refusal = _NO_MORE.search(view.text(cue.start, cue.stop)) is not None
    after = view.text(cue.stop, cue.stop + _LOOK)
    if not (_GOES if refusal else _ENDS).match(after) or _UNSURE.search(view.text(cue.start - _BACK, cue.start)):
        return
    who = [m for m in subject(view, cue.start) if m.way in PEOPLE and len(m.parties) == 1]
    if len(who) != 1:
        return
    words = ((cue.start, cue.stop),)
    told = [
        Told("parties", p, Basis.STATED, "who will not come", ((who[0].start, who[0].stop),)) for p in who[0].parties
    ]
    told.append(Told("status", Status(cue.value), Basis.STATED, "will not come", words))
    yield MeetingDraft(cue.start, cue.stop, view.index, "meet", tuple(told), partial=True)
