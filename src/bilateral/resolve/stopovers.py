"""A visit that is told of beside the talks held on it is no contact of its own."""

from collections.abc import Sequence
from datetime import timedelta

from bilateral.model.dates import When
from bilateral.model.meetings import UNDONE, Mode
from bilateral.resolve.stories import beside
from bilateral.resolve.story import Story

__all__ = ["without_stopovers"]

_NEAR = 6  # sentences between a visit and the talks held on it, where no day is told
_STAY = timedelta(days=4)
_PAIR = 2


def without_stopovers(stories: Sequence[Story]) -> list[Story]:
    """Return the contacts without the visits whose guest is told to meet the hosts: "X arrived in Rome. He will see Y"."""
    return [s for s in stories if not (_is_visit(s) and any(_holds(s, o) for o in beside(stories, s) if o is not s))]


def _is_visit(story: Story) -> bool:
    """Say whether only a visitor and the country are told."""
    named = [p for p in story.parties if p.name]
    return story.kinds == {"visit"} and len(story.parties) == _PAIR and len(named) == 1


def _holds(visit: Story, talks: Story) -> bool:
    """Say whether talks are part of a visit: its guest and somebody of the country, then and there."""
    guest = next(p for p in visit.parties if p.name)
    host = next(p for p in visit.parties if not p.name)
    others = [p for p in talks.parties if p.name and p.country == host.country]
    if guest not in talks.parties or not others or talks.mode is not Mode.IN_PERSON or talks.kinds == {"visit"}:
        return False
    off = {visit.firm_status, talks.firm_status} & UNDONE and visit.when != talks.when
    if off or visit.firm_status in UNDONE or visit.past != talks.past:
        return False
    if not all(one.value.agrees(other.value) for one in visit.values("place") for other in talks.values("place")):
        return False
    return _then(visit, talks)


def _then(visit: Story, talks: Story) -> bool:
    mine, theirs = visit.when, talks.when
    if mine is None or theirs is None:
        same = visit.firm_status == talks.firm_status
        return same and mine is theirs and talks.distance(visit.drafts[0].sentence) <= _NEAR
    return mine.overlaps(theirs) or _just_before(mine, theirs)


def _just_before(one: When, two: When) -> bool:
    """Say whether a visit begins some days before the talks: "arrived on Tuesday … is to meet Y on Wednesday"."""
    return one.first is not None and two.first is not None and timedelta() <= two.first - one.first <= _STAY
