"""Bind topics to the contact they belong to, sentence by sentence."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attrs import define, field

from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.topics import ENOUGH, Topic, topics_in
from bilateral.events.meetings.views import View
from bilateral.model.claims import Basis
from bilateral.model.issues import Issue
from bilateral.model.places import Polity
from bilateral.patterns import regex
from bilateral.refer.mentions import Way
from bilateral.resolve.binder import Binder
from bilateral.resolve.story import Story
from bilateral.text.worded import Worded

__all__ = ["add_topics"]

_OPENING = 4  # sentences in which a readout tells what it is a readout of


@define(eq=False, repr=False)
class Ledger:
    """The topics that may be one contact's, with what speaks for each."""

    weights: Counter[Issue] = field(factory=Counter)
    topics: list[Topic] = field(factory=list)
    narrated: set[Issue] = field(factory=set)

    def add(self, topics: Sequence[Topic], passing: Sequence[Topic], *, together: bool) -> None:
        """
        Take down the topics of a sentence, which speaks once for each, by its surest word.

        What the parties do together, and what the sentence that tells the contact names, counts twice. What is said in
        passing is not narrated.
        """
        surest: dict[Issue, int] = {}
        for topic in topics:
            if not topic.unspoken:
                weight = topic.weight * (2 if together and not topic.mention.weak else 1)
                surest[topic.mention.issue] = max(weight, surest.get(topic.mention.issue, 0))
        self.weights.update(surest)
        self.topics.extend(topics)
        self.narrated.update(t.mention.issue for t in topics if t.weight and t not in passing)

    def settle(self, *, own: bool) -> Iterator[Told]:
        """Yield the topics for which enough speaks: of the own contact of a readout those that it names but once too."""
        for topic in self.topics:
            issue = topic.mention.issue
            enough = self.weights[issue] >= ENOUGH or (own and issue in self.narrated)
            if topic.unspoken or (topic.weight and enough):
                yield topic.told(Basis.INFERRED, "told of the same contact")


def add_topics(views: Sequence[View], stories: Sequence[Story], *, readout: bool) -> None:
    """Give each contact the topics of the sentences that go on about it; a readout is all about its first contact."""
    ledgers: dict[int, Ledger] = defaultdict(Ledger)
    own = readout and stories[0].drafts[0].sentence < _OPENING
    binder = Binder(stories, readout=own)
    for view in views:
        owners = binder.owners(view)
        told = topics_in(view, view.start, view.stop) if owners else ()
        found = [topic for topic in told if not binder.is_apart(topic.mention.start)]
        for owner in owners:
            own_topics = [topic for topic in found if not _at_home(topic, view, stories[owner])]
            others = _names_others(view, stories[owner])
            passing = [t for t in own_topics if _is_spoken(view, t.mention.start) or (others and _is_theirs(t))]
            ledgers[owner].add(own_topics, passing, together=binder.together or view.index in binder.told)
    for number, ledger in ledgers.items():
        for settled in ledger.settle(own=own and number == 0):
            stories[number].tell(settled)


_SHARED = Worded(r"\b(?:<mutual>|our (?:two )?<sides>)\b", "settle.agenda")
_OURS = regex(r"\bour (?:[\w-]+ ){0,2}$")
_LEAD = 40


def _is_spoken(view: View, position: int) -> bool:
    """Say whether one of two leaders speaks to the other of what is not theirs together: not "our trade has grown"."""
    if view.page.dialogue.speaker(position) is None:
        return False
    ours = _OURS.search(view.text(position - _LEAD, position)) is not None
    return not ours and _SHARED[view.language].search(view.sentence) is None


def _names_others(view: View, story: Story) -> bool:
    """Say whether a sentence names a country that takes no part in a contact."""
    own, known = story.countries, view.page.world.countries
    named = {p.country for m in view.mentions if m.way is Way.COUNTRY for p in m.parties} - own
    return any(code in known and known[code].kind is Polity.COUNTRY for code in named)


def _is_theirs(topic: Topic) -> bool:
    """Say whether a topic may be but what others do: "Arms deliveries to Ukraine must end"; their wars are talked of."""
    return topic.weight < ENOUGH and topic.mention.issue is not Issue.CONFLICT_PEACE


def _at_home(topic: Topic, view: View, story: Story) -> bool:
    """Say whether a country named as a topic is one of the parties themselves."""
    mention = topic.mention
    if not mention.weak:
        return False
    named = [m for m in view.mentions if m.start <= mention.start < m.stop and m.way is Way.COUNTRY]
    return any(p.country == party.country for m in named for p in m.parties for party in story.parties)
