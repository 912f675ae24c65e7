"""Where a contact is told by the way: in a clause about one of those of whom a sentence tells something else."""

from bilateral.events.meetings.views import View
from bilateral.patterns import regex

__all__ = ["aside_of"]

_FAR = 110  # characters from the word that opens such a clause to the contact
_OPENS = regex(
    r"\b(?:who|whom|whose|which|when|since|on the occasion of|on the eve of|"
    r"(?:hours?|days?|weeks?|months?|years?|decades?|weekend) (?:after|before|ahead of)|"
    r"(?:reached|signed|inked|agreed|concluded|struck|made|given|announced|launched|begun|started|discussed|raised) "
    r"(?:at|during|on|in the course of|after|following))\b[^,;:\"]*$"
)
_CLOSES = regex(r"[;:\"]|,(?! (?:(?:during|at|in) )?(?:which|whom|whose|where)\b)")


def aside_of(view: View, start: int, stop: int) -> tuple[int, int] | None:
    """
    Return the clause in which a contact is told by the way, none where the sentence is about it.

    "The visa waiver [that was signed during Thuong's visit] will go on"; "Aso will discuss gas with Somare, [who dined
    with Nakasone on Wednesday]"; but "When they met, …" and "After talks with X, Y said …" are about it.
    """
    left = max(view.start, start - _FAR)
    opened = _OPENS.search(view.text(left, start))
    if opened is None or left + opened.start() <= view.start + 1:
        return None
    closed = _CLOSES.search(view.text(stop, view.stop))
    return left + opened.start(), stop + closed.start() if closed else view.stop
