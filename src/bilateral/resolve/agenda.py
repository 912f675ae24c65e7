"""Bind topics to the contact they belong to, sentence by sentence."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attrs import define, field

from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.topics import ENOUGH, Topic, topics_in
from bilateral.events.meetings.views import View
from bilateral.model.claims import Basis
from bilateral.model.issues import Issue
from bilateral.refer.leaders import Way
from bilateral.resolve.binder import Binder
from bilateral.resolve.stories import Story

__all__ = ["add_topics"]

_OPENING = 4  # sentences in which a readout tells what it is a readout of


@define(eq=False, repr=False)
class Ledger:
    """The topics that may be one contact's, with what speaks for each."""

    weights: Counter[Issue] = field(factory=Counter)
    topics: list[Topic] = field(factory=list)

    def add(self, topics: Sequence[Topic], *, together: bool) -> None:
        """
        Take down the topics of a sentence, which speaks once for each, by its surest word.

        What the parties do together, and what the sentence that tells the contact names, counts twice.
        """
        surest: dict[Issue, int] = {}
        for topic in topics:
            if not topic.unspoken:
                weight = topic.weight * (2 if together and not topic.mention.weak else 1)
                surest[topic.mention.issue] = max(weight, surest.get(topic.mention.issue, 0))
        self.weights.update(surest)
        self.topics.extend(topics)

    def settle(self, enough: int) -> Iterator[Told]:
        """Yield the topics for which enough speaks."""
        for topic in self.topics:
            if topic.unspoken or (topic.weight and self.weights[topic.mention.issue] >= enough):
                yield topic.told(Basis.INFERRED, "told of the same contact")


def add_topics(views: Sequence[View], stories: Sequence[Story], *, readout: bool) -> None:
    """Give each contact the topics of the sentences that go on about it; a readout is all about its first contact."""
    ledgers: dict[int, Ledger] = defaultdict(Ledger)
    own = readout and stories[0].drafts[0].sentence < _OPENING
    binder = Binder(stories, readout=own)
    for view in views:
        owners = binder.owners(view)
        found = list(topics_in(view, view.start, view.stop)) if owners else []
        for owner in owners:
            own_topics = [topic for topic in found if not _at_home(topic, view, stories[owner])]
            ledgers[owner].add(own_topics, together=binder.together or view.index in binder.told)
    for number, ledger in ledgers.items():
        for settled in ledger.settle(1 if own and number == 0 else ENOUGH):
            stories[number].tell(settled)


def _at_home(topic: Topic, view: View, story: Story) -> bool:
    """Say whether a country named as a topic is one of the parties themselves."""
    mention = topic.mention
    if not mention.weak:
        return False
    named = [m for m in view.mentions if m.start <= mention.start < m.stop and m.way is Way.COUNTRY]
    return any(p.country == party.country for m in named for p in m.parties for party in story.parties)
