"""Bind topics to the contact they belong to, sentence by sentence."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attrs import define, field

from bilateral.events.tellings import Told
from bilateral.events.topics import ENOUGH, Topic, speaks, talks_topics, topics_in
from bilateral.events.views import View
from bilateral.mentions.issues import IssueMention
from bilateral.model.claims import Basis
from bilateral.model.issues import Issue
from bilateral.model.leaders import Party
from bilateral.refer.leaders import Way
from bilateral.resolve.stories import Story

__all__ = ["add_topics", "share_topics"]

_REACH = 3  # sentences after a telling in which a topic may still be the contact's
_OPENING = 4  # sentences in which a readout tells what it is a readout of
_SHORT = 25  # sentences of a readout that is all agenda
_FAR = 12  # the same, where the page tells of no other contact
_PERSONS = frozenset({Way.NAME, Way.OFFICE, Way.PRONOUN, Way.GROUP})


@define
class Ledger:
    """The topics that may be one contact's, with what speaks for each."""

    weights: Counter[Issue] = field(factory=Counter)
    topics: list[Topic] = field(factory=list)

    def add(self, topic: Topic, *, together: bool) -> None:
        """Take down a topic; what the parties do together counts as much as what somebody says of them twice."""
        if not topic.unspoken:
            self.weights[topic.mention.issue] += topic.weight * (2 if together else 1)
        self.topics.append(topic)

    def settle(self, enough: int) -> Iterator[Told]:
        """Yield the topics for which enough speaks."""
        for topic in self.topics:
            if topic.unspoken or (topic.weight and self.weights[topic.mention.issue] >= enough):
                yield topic.told(Basis.INFERRED, "told of the same contact")


def add_topics(views: Sequence[View], stories: Sequence[Story], *, readout: bool) -> None:
    """Give each contact the topics of the sentences that go on about it; a readout is all about its first contact."""
    ledgers: dict[int, Ledger] = defaultdict(Ledger)
    told = {draft.sentence: number for number, story in enumerate(stories) for draft in story.drafts}
    own = readout and stories[0].drafts[0].sentence < _OPENING
    binder = Binder(stories, told, readout=own, current=0 if len(stories) == 1 else None)
    for view in views:
        owner = binder.owner(view)
        if owner is not None:
            for topic in topics_in(view, view.start, view.stop):
                if not _at_home(topic, view, stories[owner]):
                    ledgers[owner].add(topic, together=binder.together)
    short = own and len(views) <= _SHORT
    for number, ledger in ledgers.items():
        for settled in ledger.settle(1 if short and number == 0 else ENOUGH):
            stories[number].tell(settled)


@define
class Binder:
    """Follows which contact the sentences of a page are about."""

    stories: Sequence[Story]
    told: dict[int, int]
    readout: bool
    current: int | None = None
    since: int = 0
    together: bool = False

    def owner(self, view: View) -> int | None:
        """Return the number of the contact that a sentence is about, nothing where it is about none."""
        number = self.told.get(view.index)
        self.together = False
        if number is not None:
            self.current, self.since = (0 if self.readout else number), view.index
            self.together = speaks(view)
            return self.current
        if self.readout:
            return 0 if talks_topics(view) or speaks(view) else None
        found = self._about(view)
        if found is not None:
            self.current, self.since = found, view.index
        return found

    def _about(self, view: View) -> int | None:
        """Return the contact whose parties alone a sentence tells of, in words of agenda or speech."""
        agenda = talks_topics(view)
        if self.current is None or not (agenda or speaks(view)):
            return None
        people = {p for m in view.mentions if m.way in _PERSONS for p in m.parties}
        reach = _FAR if sum(not s.past for s in self.stories) == 1 else _REACH
        near = view.index - self.since <= reach
        if not people:
            return self.current if near and agenda and not self.stories[self.current].past else None
        fits = [n for n, s in enumerate(self.stories) if not s.past and self._heard(s) and _among(people, s)]
        whole = [n for n in fits if len(people) > 1 and people >= {p for p in self.stories[n].parties if p.name}]
        self.together = bool(whole)
        if whole:
            return self.current if self.current in whole else whole[-1]
        return self.current if near and self.current in fits else None

    def _heard(self, story: Story) -> bool:
        """Say whether a contact has been told by now."""
        return story.drafts[0].sentence <= self.since or len(self.stories) == 1


def _among(people: set[Party], story: Story) -> bool:
    return all(p in story.parties for p in people)


def _at_home(topic: Topic, view: View, story: Story) -> bool:
    """Say whether a country named as a topic is one of the parties themselves."""
    mention = topic.mention
    if not mention.weak:
        return False
    named = [m for m in view.mentions if m.start <= mention.start < m.stop and m.way is Way.COUNTRY]
    return any(p.country == party.country for m in named for p in m.parties for party in story.parties)


def share_topics(views: Sequence[View], stories: Sequence[Story]) -> None:
    """Give a contact without a topic of its own those of one of the same countries, else the theme of the page."""
    bare = [s for s in stories if not s.past and not _topics(s)]
    theme = list(_theme(views)) if bare else []
    if not theme and len(bare) == sum(not s.past for s in stories) and len(views) <= _BRIEF:
        theme = _strong(views)
    for story in bare:
        kin = next((s for s in stories if _kindred(s, story) and _topics(s)), None)
        if kin:
            shared = {t.value: t for t in _topics(kin)}
            if len(shared) > _FEW:
                shared = {issue: t for issue, t in shared.items() if t.basis is Basis.STATED}
            for t in shared.values():
                story.tell(Told("issues", t.value, Basis.INFERRED, "topic of the journey", t.spans))
            continue
        unspoken = {t.value for t in story.told if t.field == "not_discussed"}
        for mentions in (m for m in theme if m[0].issue not in unspoken):
            if story is stories[0] or sum(_names(view, story) for view in _around(views, mentions)) >= ENOUGH:
                spans = ((mentions[0].start, mentions[0].stop),)
                story.tell(Told("issues", mentions[0].issue, Basis.INFERRED, "theme of the page", spans))


def _kindred(one: Story, other: Story) -> bool:
    """Say whether two contacts are stops of one journey: one leader, and others of the same countries."""
    if one is other or one.past or set(one.parties) == set(other.parties):
        return False
    if not set(one.parties) & set(other.parties) or (one.when and other.when and not one.when.overlaps(other.when)):
        return False
    return {p.country for p in one.parties} == {p.country for p in other.parties}


def _topics(story: Story) -> list[Told]:
    return [t for t in story.told if t.field == "issues"]


def _names(view: View, story: Story) -> bool:
    return any(p in story.parties for m in view.mentions if m.way in _PERSONS for p in m.parties)


def _around(views: Sequence[View], mentions: Sequence[IssueMention]) -> Iterator[View]:
    """Yield the sentences that mentions stand in."""
    document = views[0].page.document
    for index in dict.fromkeys(document.sentence_at(m.start) for m in mentions):
        if 0 <= index < len(views):
            yield views[index]


_OFTEN, _MOST, _BRIEF, _FEW = 3, 2, 8, 3


def _theme(views: Sequence[View]) -> Iterator[list[IssueMention]]:
    """Yield the mentions of each topic that a page names again and again."""
    found = _strong(views)
    found.sort(key=lambda mentions: (-len(mentions), mentions[0].issue))
    yield from (mentions for mentions in found[:_MOST] if len(mentions) >= _OFTEN)


def _strong(views: Sequence[View]) -> list[list[IssueMention]]:
    by_issue: dict[Issue, list[IssueMention]] = defaultdict(list)
    for mention in views[0].page.issues if views else ():
        if not mention.weak:
            by_issue[mention.issue].append(mention)
    return list(by_issue.values())
