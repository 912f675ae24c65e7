"""Bind topics to the contact they belong to, sentence by sentence after it was told."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bilateral.events.tellings import Told
from bilateral.events.topics import speaks, talks_topics, topics_of
from bilateral.events.views import View
from bilateral.mentions.issues import IssueMention
from bilateral.model.claims import Basis
from bilateral.refer.leaders import Way
from bilateral.resolve.journeys import is_stop
from bilateral.resolve.stories import Story

__all__ = ["add_topics"]

_REACH = 3  # sentences after a telling in which a topic may still be the contact's
_FAR = 12  # the same, where the page tells of no other contact


def add_topics(views: Sequence[View], stories: Sequence[Story], *, readout: bool) -> None:
    """Give each contact the topics of the sentences that go on about it; a readout is all about its first contact."""
    told = {draft.sentence: story for story in stories for draft in story.drafts}
    reach = _FAR if len(stories) == 1 else _REACH
    current: Story | None = stories[0] if readout or len(stories) == 1 else None
    since = 0
    for view in views:
        if view.index in told:
            current, since = (stories[0] if readout else told[view.index]), view.index
        elif current is not None and _belongs(view, current, readout=readout, near=view.index - since <= reach):
            found = list(topics_of(view, view.start, view.stop, Basis.INFERRED, "told of the same contact"))
            current.extra += found
            since = view.index if found else since


def share_topics(views: Sequence[View], stories: Sequence[Story], mentions: Sequence[IssueMention]) -> None:
    """Give a contact without a topic of its own those of the journey it is a stop of, else the theme of the page."""
    for story in stories:
        if story.past or _topics(story):
            continue
        kin = next((s for s in stories if s is not story and is_stop(views, story, s) and _topics(s)), None)
        shared = {t.value: t for t in _topics(kin)} if kin else {}
        story.extra += [
            Told("issues", t.value, Basis.INFERRED, "topic of the journey", t.spans) for t in shared.values()
        ]
        if not shared and story is stories[0]:
            story.extra += _theme(mentions)


def _topics(story: Story) -> list[Told]:
    return [t for t in story.told if t.field == "issues"]


_OFTEN, _MOST = 3, 2


def _theme(mentions: Sequence[IssueMention]) -> Iterator[Told]:
    """Yield the topics that a page names again and again."""
    counted = Counter(m.issue for m in mentions)
    for issue, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]:
        if count >= _OFTEN:
            first = next(m for m in mentions if m.issue is issue)
            yield Told("issues", issue, Basis.INFERRED, "theme of the page", ((first.start, first.stop),))


def _belongs(view: View, story: Story, *, readout: bool, near: bool) -> bool:
    """Say whether a sentence goes on about a contact: an agenda phrase, and nobody else in it."""
    if readout:
        return talks_topics(view) or speaks(view)
    people = {p for m in view.mentions if m.way in {Way.NAME, Way.OFFICE, Way.PRONOUN, Way.GROUP} for p in m.parties}
    own = people & set(story.parties)
    if not near or (people and not own):
        return False
    return talks_topics(view) or (bool(own) and speaks(view))
