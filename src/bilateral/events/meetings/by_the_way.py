"""Where a contact is told by the way: in a clause about one of those of whom a sentence tells something else."""

from bilateral.events.meetings.views import View
from bilateral.text.worded import Worded

__all__ = ["clause_by_the_way"]

_FAR = 110  # characters from the word that opens such a clause to the contact
_OPENS = Worded(r"\b(?:<relative>|<lengths> <behind>|<made> <made_at>)\b[^,;:\"]*$", "contacts.by_the_way")
_CLOSES = Worded(r"[;:\"]|,(?! (?:<within> )?<goes_on>\b)", "contacts.by_the_way")


def clause_by_the_way(view: View, start: int, stop: int) -> tuple[int, int] | None:
    """
    Return the clause in which a contact is told by the way, none where the sentence is about it.

    "The visa waiver [that was signed during Thuong's visit] will go on"; "Aso will discuss gas with Somare, [who dined
    with Nakasone on Wednesday]"; but "When they met, …" and "After talks with X, Y said …" are about it.
    """
    left = max(view.start, start - _FAR)
    opened = _OPENS[view.language].search(view.text(left, start))
    if opened is None or left + opened.start() <= view.start + 1:
        return None
    closed = _CLOSES[view.language].search(view.text(stop, view.stop))
    return left + opened.start(), stop + closed.start() if closed else view.stop
