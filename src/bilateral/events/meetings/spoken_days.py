"""The day on which something was said or done after a contact, or at it: "said on Monday after talks with Y"."""

from bilateral.events.meetings.date_owners import of_other
from bilateral.events.meetings.grasp import Grasp
from bilateral.events.meetings.views import DateAt, View
from bilateral.events.meetings.wording import last_match, words_in
from bilateral.patterns import regex
from bilateral.refer.mentions import PERSONS
from bilateral.text.worded import Worded

__all__ = ["SPOKEN", "of_speech", "only_said", "spoken_day"]

SPOKEN = "day it was spoken of"
_REACH = 40
_SETTING = Worded(
    r"\b<setting>(?: (?:a|an|the|his|her|their|they|he|she|[\w-]+ing))*(?: [\w'-]+){0,2} ?$", "contacts.spoken_days"
)
_FRONTED = regex(r"^(?:speaking |just |shortly |talking |earlier )*(?:after|following|during|at)\b")
_DEEDS = Worded(
    r"\b<deeds>(?: (?:reporters|journalists|parliament|lawmakers|a \w+|the \w+))?(?: on| late on| early on| late| early)? $",
    "contacts.spoken_days",
)
_SAYS = Worded(r"^ <says>\b", "contacts.spoken_days")
_CUT = regex(r"[;\"]")


def spoken_day(view: View, grasp: Grasp) -> DateAt | None:
    """Return the day of the deed that a contact without its own day is the setting of."""
    fronted = _FRONTED.match(view.text(view.start, view.start + _REACH)) is not None
    setting = _SETTING[view.language].search(view.text(grasp.start - _REACH, grasp.start)) is not None
    if not (setting or fronted):
        return None
    found = [date for date in view.dates if _of_deed(view, date) and not of_other(view, date, grasp)]
    if len(found) != 1:
        return None
    date = found[0]
    if date.start >= grasp.stop and not (fronted and grasp.start - view.start <= 2 * _REACH):
        return None
    gap = view.text(date.stop, grasp.start) if date.stop <= grasp.start else view.text(grasp.stop, date.start)
    return None if _CUT.search(gap) else date


def _of_deed(view: View, date: DateAt) -> bool:
    if date.when is None or date.when.days != 1:
        return False
    before = _DEEDS[view.language].search(view.text(date.start - _REACH, date.start))
    return before is not None or _SAYS[view.language].match(view.text(date.stop, date.stop + _REACH)) is not None


_TO_ALL = Worded(r"\btold <public>(?: on| in \w+)?\s*$", "contacts.spoken_days")
_RIGHT_AFTER = range(6)  # "a conversation on Monday that …": the day of the conversation
_SPEECH = Worded(r"\b<speech>\b", "contacts.spoken_days")
_BACK = 60  # characters before a day in which the verb of its clause stands
_JUST_BEFORE = 30  # characters before a day in which its own verb stands
_AFTER = 22  # characters after a day in which its verb stands: " finally announced"


def only_said(view: View, date: DateAt, grasp: Grasp) -> bool:
    """Say whether on a date something was only said: not "on Monday urged Renzi to wait", which is the contact itself."""
    return of_speech(view, date) and date.start - grasp.stop not in _RIGHT_AFTER and not _to_whom(view, date)


_ADDRESSED = 16  # characters from the verb to whom it is said: "told visiting …"


def _to_whom(view: View, date: DateAt) -> bool:
    """Read "on Monday told Renzi that", "told Renzi on Monday that": said to one who is named right after the verb."""
    back = view.text(date.start - _BACK, date.start)
    last, after = (
        last_match(_SPEECH[view.language], back),
        _SAID_AFTER[view.language].match(view.text(date.stop, date.stop + _AFTER)),
    )
    verb = date.stop + after.end() if after else date.start - len(back) + last.end() if last else view.stop
    stop = view.stop if after else date.start
    return any(verb < m.start < min(verb + _ADDRESSED, stop) and m.parties and m.way in PERSONS for m in view.mentions)


_SAID_AFTER = Worded(r" <said_after>\b", "contacts.spoken_days")


def of_speech(view: View, date: DateAt) -> bool:
    """Say whether a date is the day something was said: "said on Monday", "Monday said"."""
    if view.plain(date.stop, date.stop + 1) == "'":
        return False  # "said after Tuesday's talks"
    before = view.text(date.start - _JUST_BEFORE, date.start)
    speech = last_match(_SPEECH[view.language], before)
    if speech and len(words_in(before[speech.end() :])) <= 1 and "," not in before[speech.end() :]:
        return True
    if _TO_ALL[view.language].search(before):
        return True
    after = view.text(date.stop, date.stop + _AFTER)
    if after.startswith(" that ") and _SPEECH[view.language].search(view.text(date.start - _BACK, date.start)):
        return True
    return _SAID_AFTER[view.language].match(after) is not None
