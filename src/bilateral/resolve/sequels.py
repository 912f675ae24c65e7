"""Another contact of those told of before, that names nobody: "the next meeting will be held in Helsinki in June"."""

from collections.abc import Sequence

from bilateral.events.meetings.tellings import MeetingDraft, Told
from bilateral.model.claims import Basis
from bilateral.model.meetings import Status
from bilateral.resolve.story import Story, among

__all__ = ["another"]

_REACH = 4  # sentences after a contact in which its next or last one is told
_PAIR = 2
_KINDS = frozenset({"meeting", "talks", "summit", "meal", "visit", "call", "audience", "conversation"})


def another(stories: Sequence[Story], draft: MeetingDraft) -> MeetingDraft | None:
    """
    Return a telling that fits no contact told before with the parties of the one at hand; ``None`` where it is no contact of its own.

    It must say that it is another, and have a day or a city of its own.
    """
    place = draft.value("place")
    own = draft.value("when") is not None or (place is not None and place.city)
    if not own or not draft.partial or draft.kind not in _KINDS or draft.status is None:
        return None
    near = [s for s in stories if not s.past and 0 <= draft.sentence - s.last_sentence <= _REACH]
    story = max(near, key=lambda s: (_like(s, draft), s.last_sentence), default=None)
    if (
        story is None
        or not (draft.another or _of_both(draft) or _returned(story, draft))
        or any(not among(party, story.parties) for party in draft.parties)
    ):
        return None
    theirs = [told for told in story.values("parties") if told.value in story.parties]
    told = [Told("parties", t.value, Basis.INFERRED, "those told before", t.spans) for t in theirs]
    rest = (t for t in draft.told if t.field != "parties")
    return draft._replace(partial=False, told=(*told, *rest))


_MEETINGS = frozenset({"meeting", "meet", "talks", "summit"})


def _like(story: Story, draft: MeetingDraft) -> bool:
    """Say whether a contact is such as another is told of: "the next meeting" is one of those who met, not of who received them."""
    return draft.kind not in _MEETINGS or not story.kinds.isdisjoint(_MEETINGS)


def _of_both(draft: MeetingDraft) -> bool:
    """Say whether two persons look back on a day of theirs: "following up on the November 23 meeting, the leaders …"."""
    named = [p for p in draft.parties if p.name]
    held = draft.status is Status.HELD and draft.value("when") is not None
    return held and len(named) == len(draft.parties) and len({p.country for p in named}) >= _PAIR


def _returned(story: Story, draft: MeetingDraft) -> bool:
    """Say whether a visit is to the home of one who was the guest: "he accepted, and the visit will take place in May"."""
    place, places = draft.value("place"), [told.value for told in story.values("place")]
    if draft.kind != "visit" or draft.status is not Status.PLANNED or place is None or not places:
        return False
    homes = story.countries - {known.country for known in places}
    return story.firm_status is Status.HELD and place.country in homes
