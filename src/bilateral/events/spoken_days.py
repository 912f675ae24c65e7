"""The day on which something was said or done after a contact, or at it: "said on Monday after talks with Y"."""

from bilateral.events.date_owners import of_other
from bilateral.events.grasp import Grasp
from bilateral.events.views import DateAt, View
from bilateral.patterns import regex

__all__ = ["SPOKEN", "spoken_day"]

SPOKEN = "day it was spoken of"
_REACH = 40
_SETTING = regex(
    r"\b(?:after|following|during|at|on the sidelines of)(?: (?:a|an|the|his|her|their|they|he|she|[\w-]+ing))*(?: [\w'-]+){0,2} ?$"
)
_FRONTED = regex(r"^(?:speaking |just |shortly |talking |earlier )*(?:after|following|during|at)\b")
_DEEDS = regex(
    r"\b(?:said|says|told|announced|agreed|signed|pledged|vowed|called|urged|warned|praised|speaking|reiterated|expressed|discussed|promised|"
    r"reported|confirmed|declared|stressed|accused|condemned|unveiled|hailed|thanked|welcomed|appealed|insisted|issued|launched|spoke|added|returned(?: home)?|(?:flew|went|headed) home)"
    r"(?: (?:reporters|journalists|parliament|lawmakers|a \w+|the \w+))?(?: on| late on| early on| late| early)? $"
)
_SAYS = regex(r"^ (?:said|told|announced|agreed|signed|pledged|urged|called|warned|praised)\b")
_CUT = regex(r"[;\"]")


def spoken_day(view: View, grasp: Grasp) -> DateAt | None:
    """Return the day of the deed that a contact without its own day is the setting of."""
    fronted = _FRONTED.match(view.text(view.start, view.start + _REACH)) is not None
    setting = _SETTING.search(view.text(grasp.start - _REACH, grasp.start)) is not None
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
    before = _DEEDS.search(view.text(date.start - _REACH, date.start))
    return before is not None or _SAYS.match(view.text(date.stop, date.stop + _REACH)) is not None
