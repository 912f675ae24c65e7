"""Another contact of those told of before, that names nobody: "the next meeting will be held in Helsinki in June"."""

from collections.abc import Sequence

from bilateral.events.tellings import MeetingDraft, Told
from bilateral.model.claims import Basis
from bilateral.resolve.story import Story, among

__all__ = ["another"]

_REACH = 4  # sentences after a contact in which its next or last one is told
_KINDS = frozenset({"meeting", "talks", "summit", "meal", "visit", "call", "audience", "conversation"})


def another(stories: Sequence[Story], draft: MeetingDraft) -> MeetingDraft | None:
    """
    Return a telling that fits no contact told before with the parties of the one at hand; ``None`` where it is no contact of its own.

    It must say that it is another, and have a day or a city of its own.
    """
    if not draft.another or not draft.partial or draft.kind not in _KINDS or draft.status is None:
        return None
    place = draft.value("place")
    if draft.value("when") is None and (place is None or not place.city):
        return None
    near = [s for s in stories if not s.past and 0 <= draft.sentence - s.last_sentence <= _REACH]
    story = max(near, key=lambda s: s.last_sentence, default=None)
    if story is None or any(not among(party, story.parties) for party in draft.parties):
        return None
    theirs = [told for told in story.values("parties") if told.value in story.parties]
    told = [Told("parties", t.value, Basis.INFERRED, "those told before", t.spans) for t in theirs]
    rest = (t for t in draft.told if t.field != "parties")
    return draft._replace(partial=False, told=(*told, *rest))
