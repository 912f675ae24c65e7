"""What is only an aim of a journey that may never be made: "may travel to Moscow for talks with Y", "is thinking of flying there to meet Y"."""

from bilateral.events.meetings.unreal import doubt_of
from bilateral.events.meetings.verdicts import nearest
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import last_match, words_in
from bilateral.text.worded import Worded

__all__ = ["is_idle"]

_GOES = Worded(r"\b<goes>\b", "moods.aims")
_BREAK = Worded(r"[;:\"]|\b(?:who|which|<saying>)\b|\baccept")
_REACH = 110  # characters before an aim in which the journey is told
_FAR = 2  # words between what makes a journey only possible and its verb


def is_idle(view: View, position: int) -> bool:
    """Say whether a contact, told before a position to be the aim of a journey, is no more agreed than the journey."""
    start = max(view.start, position - _REACH)
    window = view.text(start, position)
    goes = last_match(_GOES[view.language], window)
    if goes is None or _BREAK[view.language].search(window, goes.end()):
        return False
    found = nearest(view, window[: goes.start()])
    if found is not None and len(words_in(window[found[1].stop : goes.start()])) <= _FAR:
        return found[0] == "perhaps" and "accept" not in view.sentence
    who = next(iter(view.before(start + goes.start())), None)
    return who is not None and doubt_of(view, who.stop, start + goes.start()) is not None
