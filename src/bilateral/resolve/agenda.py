"""Bind topics to the contact they belong to, sentence by sentence."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attrs import define, field

from bilateral.events.tellings import Told
from bilateral.events.topics import ENOUGH, Topic, sets_scene, speaks, talks_topics, topics_in
from bilateral.events.views import View
from bilateral.model.claims import Basis
from bilateral.model.issues import Issue
from bilateral.model.leaders import Party
from bilateral.refer.leaders import Way
from bilateral.resolve.stories import Story

__all__ = ["add_topics"]

_REACH = 3  # sentences after a telling in which a topic may still be the contact's
_OPENING = 4  # sentences in which a readout tells what it is a readout of
_SHORT = 25  # sentences of a readout that is all agenda
_FAR = 12  # the same, where the page tells of no other contact
_LATELY = 12  # contacts of one leader that a sentence may go back to
_PERSONS = frozenset({Way.NAME, Way.OFFICE, Way.PRONOUN, Way.GROUP})


@define
class Ledger:
    """The topics that may be one contact's, with what speaks for each."""

    weights: Counter[Issue] = field(factory=Counter)
    topics: list[Topic] = field(factory=list)

    def add(self, topic: Topic, *, together: bool) -> None:
        """Take down a topic; what the parties do together counts as much as what somebody says of them twice."""
        if not topic.unspoken:
            self.weights[topic.mention.issue] += topic.weight * (2 if together and not topic.mention.weak else 1)
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
    binder = Binder(stories, told, readout=own)
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
    parties: list[frozenset[Party]] = field(init=False)
    by_party: dict[Party, list[int]] = field(init=False)
    alone: bool = field(init=False)
    current: int | None = field(init=False)
    since: int = 0
    together: bool = False

    def __attrs_post_init__(self) -> None:
        """Look up once who takes part in which contact; what is set apart as past has no agenda of its own."""
        self.parties = [frozenset(() if story.past else story.parties) for story in self.stories]
        self.alone = sum(map(bool, self.parties)) == 1
        self.current = 0 if len(self.stories) == 1 else None
        self.by_party = defaultdict(list)
        for number, parties in enumerate(self.parties):
            for party in parties:
                self.by_party[party].append(number)

    def owner(self, view: View) -> int | None:
        """Return the number of the contact that a sentence is about, nothing where it is about none."""
        number = self.told.get(view.index)
        self.together = False
        if number is not None:
            self.current, self.since = (0 if self.readout else number), view.index
            self.together = speaks(view)
            return self.current if self.readout or not self._is_setting(view, self.stories[number]) else None
        if self.readout:
            return 0 if talks_topics(view) or speaks(view) else None
        found = self._about(view)
        if found is not None:
            self.current, self.since = found, view.index
        return found

    def _is_setting(self, view: View, story: Story) -> bool:
        """Say whether a contact only sets the scene for what others did: "After A met B, C and D discussed …"."""
        people = {p for m in view.mentions if m.way in _PERSONS for p in m.parties}
        starts = [draft.start for draft in story.drafts if draft.sentence == view.index]
        return not people <= set(story.parties) and all(sets_scene(view, start) for start in starts)

    def _about(self, view: View) -> int | None:
        """Return the contact whose parties alone a sentence tells of, in words of agenda or speech."""
        agenda = talks_topics(view)
        if self.current is None or not (agenda or speaks(view)):
            return None
        persons = [m for m in view.mentions if m.way in _PERSONS]
        if self.alone and any(m.way is Way.GROUP for m in persons) and self.parties[self.current]:
            self.together = True
            return self.current
        people = {p for m in persons for p in m.parties}
        near = view.index - self.since <= (_FAR if self.alone else _REACH)
        if not people:
            return self.current if near and agenda and self.parties[self.current] else None
        fits = [n for n in self._shared(people) if people <= self.parties[n] and self._heard(self.stories[n])]
        whole = [n for n in fits if len(people) > 1 and people >= {p for p in self.parties[n] if p.name}]
        self.together = bool(whole)
        if whole:
            return self.current if self.current in whole else whole[-1]
        return self.current if near and self.current in fits else None

    def _shared(self, people: set[Party]) -> list[int]:
        """Return the contacts that one of the people takes part in, the last of them and the one at hand."""
        numbers = min((self.by_party.get(p, []) for p in people), key=len)
        return sorted({*numbers[-_LATELY:], *(n for n in [self.current] if n is not None)})

    def _heard(self, story: Story) -> bool:
        """Say whether a contact has been told by now."""
        return story.drafts[0].sentence <= self.since or len(self.stories) == 1


def _at_home(topic: Topic, view: View, story: Story) -> bool:
    """Say whether a country named as a topic is one of the parties themselves."""
    mention = topic.mention
    if not mention.weak:
        return False
    named = [m for m in view.mentions if m.start <= mention.start < m.stop and m.way is Way.COUNTRY]
    return any(p.country == party.country for m in named for p in m.parties for party in story.parties)
