"""Fill in what a journey tells of its stops: contacts of one visitor in one place, told without their own day."""

from collections.abc import Sequence

from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.views import View
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.model.meetings import UNDONE, Mode
from bilateral.patterns import regex
from bilateral.resolve.stories import beside
from bilateral.resolve.story import Story

__all__ = ["follow_calls", "follow_journeys", "is_stop"]

_NEXT = regex(r"\b(?:also|then|later|earlier|separately|afterwards|too)\b")


def follow_journeys(views: Sequence[View], stories: Sequence[Story]) -> None:
    """
    Give a contact that has neither day nor place those of the journey that it is a stop of.

    "Ban visited Kabul on Friday. … Ban also met General McNeill."
    """
    for story in stories:
        if story.mode is not Mode.IN_PERSON or story.past or (story.values("place") and story.values("when")):
            continue
        journey = next((j for j in beside(stories, story) if j is not story and is_stop(views, story, j)), None)
        if journey is None:
            continue
        same = len({story.firm_status, journey.firm_status} - {None}) < 2  # noqa: PLR2004  both planned, both held
        wanted = [name for name in ("when", "place") if not story.values(name) and (same or name == "place")]
        for told in [t for name in wanted for t in journey.values(name)[:1]]:
            story.tell(Told(told.field, told.value, Basis.INFERRED, "day and place of the journey", told.spans))


def follow_calls(stories: Sequence[Story]) -> None:
    """Say that another conversation told of beside a call was a call too: "their previous conversation", "his conversation with Y"."""
    for story in stories[1:]:
        call = stories[0]
        vague = story.kinds == {"conversation"} and not story.values("place")
        again = story.past and not story.values("when")
        modes = story.values("mode")
        other = set(story.parties) != set(call.parties)
        if vague and call.mode is not Mode.IN_PERSON and (other or again) and not modes[0].firm:
            story.tell(Told("mode", call.mode, Basis.INFERRED, "as the call that follows", modes[0].spans))


def is_stop(views: Sequence[View], story: Story, journey: Story) -> bool:
    """Say whether a contact is another of the same visitor on the same journey, told later."""
    if journey.past or journey.mode is not Mode.IN_PERSON or {story.firm_status, journey.firm_status} & UNDONE:
        return False
    if (
        story.drafts[0].start < journey.drafts[0].start
        or not _agree(story, journey)
        or _long_before(views, story, journey)
    ):
        return False
    home = {told.value.country for told in journey.values("place")}
    guest = next((p for p in story.parties if p.name and p in journey.parties and p.country not in home), None)
    if guest is None:
        return False
    return _same_host(story, journey, guest) or _goes_on(views, story)


_LONG_AGO = 10  # days


def _long_before(views: Sequence[View], story: Story, journey: Story) -> bool:
    """Say whether a contact told with a day of long ago is no stop of a journey of these days."""
    now, day = views[0].page.reference.when, story.when
    return journey.when is None and now is not None and day is not None and not now.overlaps(day, _LONG_AGO)


def _agree(story: Story, journey: Story) -> bool:
    """Say whether day and place of a stop can be those of a journey that tells one of them."""
    places, days = journey.values("place"), journey.when
    if not places and days is None:
        return False
    if story.when and days and not story.when.overlaps(days):
        return False
    return all(mine.value.agrees(theirs.value) for mine in story.values("place") for theirs in places)


def _same_host(story: Story, journey: Story, guest: Party) -> bool:
    """Say whether the other parties of both are of one country: the host's."""
    others = story.countries - {guest.country}
    hosts = journey.countries - {guest.country}
    return bool(others) and others <= hosts


def _goes_on(views: Sequence[View], story: Story) -> bool:
    draft = next(d for d in story.drafts if not d.partial)
    view = views[draft.sentence]
    return _NEXT.search(view.text(draft.start - 40, draft.start)) is not None
