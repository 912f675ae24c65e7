"""Talks of those whom a country sent, and names nobody of: "the progress of talks between Russian and Ukrainian representatives"."""

from collections.abc import Sequence

from bilateral.events.meetings.contacts import country_side
from bilateral.events.meetings.moods import Mood, Verdict
from bilateral.events.meetings.officials import OFFICIALS, OTHER_OFFICIALS
from bilateral.events.meetings.parties import Side
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Status
from bilateral.patterns import regex

__all__ = ["SENT", "is_of_page", "mood_of_course", "own_side"]

SENT = frozenset({OFFICIALS, OTHER_OFFICIALS, "office in the plural", "officials of two countries"})
"""The rules of those whom a country sent: its officials, ministers, representatives."""

_BEFORE = 30  # characters before talks in which their course is spoken of
_COURSE = regex(
    r"\b(?:status|course|progress|state|stage|approach(?:es)?) (?:of|in|to)(?: the)? $|\bprogress made (?:in|at) (?:the )?$"
)


def is_of_page(view: View, cue: Hit, right: Sequence[Side]) -> bool:
    """Say whether talks with those whom another country sent may be those of the government whose page it is."""
    return len(right) == 1 and right[0].rule in SENT and cue.value == "talks" and view.page.publisher.official


def own_side(view: View, cue: Hit) -> list[Side]:
    """Return the country whose government publishes the page."""
    code = view.page.publisher.country
    return [country_side(code, cue.start, cue.stop, OFFICIALS)] if code else []


def mood_of_course(view: View, start: int, right: Sequence[Side], mood: Mood) -> Mood:
    """Return the mood of talks; those go on whose course is spoken of, where nothing else is said of them."""
    open_ended = mood.verdict is Verdict.STATUS and mood.status is None
    if not open_ended or not right or any(side.rule not in SENT for side in right):
        return mood
    course = _COURSE.search(view.text(start - _BEFORE, start))
    return mood._replace(status=Status.ONGOING, rule="course of talks") if course else mood
