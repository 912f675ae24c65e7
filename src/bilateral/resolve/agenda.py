"""Bind topics to the contact they belong to, sentence by sentence after it was told."""

from collections.abc import Sequence

from bilateral.events.topics import talks_topics, topics_of
from bilateral.events.views import View
from bilateral.model.claims import Basis
from bilateral.refer.leaders import Way
from bilateral.resolve.stories import Story

__all__ = ["add_topics"]

_REACH = 3  # sentences after a telling in which a topic may still be the contact's


def add_topics(views: Sequence[View], stories: Sequence[Story], *, readout: bool) -> None:
    """Give each contact the topics of the sentences that go on about it; a readout is all about its first contact."""
    told = {draft.sentence: story for story in stories for draft in story.drafts}
    current: Story | None = stories[0] if readout else None
    since = 0
    for view in views:
        if view.index in told:
            current, since = told[view.index], view.index
            if readout:
                current = stories[0]
        elif (
            current is not None
            and (readout or view.index - since <= _REACH)
            and _belongs(view, current, readout=readout)
        ):
            found = list(topics_of(view, view.start, view.stop, Basis.INFERRED, "told of the same contact"))
            current.extra += found
            if found:
                since = view.index


def _belongs(view: View, story: Story, *, readout: bool) -> bool:
    """Say whether a sentence goes on about a contact: an agenda phrase, and nobody else in it."""
    people = {p for m in view.mentions if m.way in {Way.NAME, Way.OFFICE} for p in m.parties}
    if people and not people & set(story.parties) and not readout:
        return False
    return talks_topics(view)
