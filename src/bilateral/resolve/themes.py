"""Give a contact without a topic of its own those of its kin, else the theme of the page."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bilateral.events.meetings.by_the_way import clause_by_the_way
from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.topics import ENOUGH, topics_in
from bilateral.events.meetings.views import View
from bilateral.mentions.issues import IssueMention
from bilateral.model.claims import Basis
from bilateral.model.issues import Issue
from bilateral.model.leaders import Party
from bilateral.resolve.binder import ACTORS
from bilateral.resolve.story import Story, weeks_ago

__all__ = ["share_topics"]

_OFTEN, _MOST = 3, 2  # how often a theme is named, how many themes a page has
_BRIEF = 1  # sentences of a page that is about one thing
_TOP, _PROSE = 2, 40  # first sentences that tell what a page is about, and how long they are at least
_SOON = 8  # sentences of a page that its first ones are about
_FEW = 3  # topics that a contact shares with its kin


class Theme(NamedTuple):
    """A topic of a whole page: where it is first named, and beside whom, by the number of sentences."""

    mention: IssueMention
    beside: Counter[Party]
    lead: bool = False

    def told(self) -> Told:
        """Return it as a value told of a contact."""
        span = (self.mention.start, self.mention.stop)
        return Told("issues", self.mention.issue, Basis.INFERRED, "theme of the page", (span,))


def share_topics(views: Sequence[View], stories: Sequence[Story], *, readout: bool) -> None:
    """Give a contact without a topic of its own those of one of the same countries, else the page's theme, a readout its own contact's."""
    now = views[0].page.reference.when if views else None
    bare = [
        s for s in stories if not s.past and not _topics(s) and not weeks_ago(s.when, now) and not _by_the_way(views, s)
    ]
    if not bare:
        return
    kin = _Kin.of(stories)
    brief = len(views) <= _BRIEF and all(s in bare or s.past for s in stories)
    themes = [_theme(views, mentions) for mentions in _named(views, stories, brief=brief)] or _lead(views)
    for story in bare:
        shared = kin.topics(story)
        unspoken = {t.value for t in story.told if t.field == "not_discussed"}
        for told in shared:
            story.tell(told)
        for theme in themes if not shared else ():
            near = story is stories[0] or (not readout and any(theme.beside[p] >= ENOUGH for p in story.parties))
            close = _is_led(theme, story) if theme.lead else near
            if close and theme.mention.issue not in unspoken:
                story.tell(theme.told())
        kin.add(story)


def _is_led(theme: Theme, story: Story) -> bool:
    """Say whether a contact is told soon after the first sentences of a page, which tell what it is about."""
    first = story.drafts[0]
    return theme.mention.start < first.stop and first.sentence <= _SOON


class _Kin(NamedTuple):
    """The contacts of a page that have topics, by one party and all countries."""

    found: dict[object, list[Story]]

    @classmethod
    def of(cls, stories: Sequence[Story]) -> "_Kin":
        kin = cls(defaultdict(list))
        for story in stories:
            kin.add(story)
        return kin

    def add(self, story: Story) -> None:
        """Take up a contact, if it has topics."""
        if not story.past and _topics(story):
            for key in self._keys(story):
                self.found[key].append(story)

    @staticmethod
    def _keys(story: Story) -> Iterator[object]:
        parties = story.parties
        countries = frozenset(p.country for p in parties)
        for party in parties:
            yield countries, party

    def topics(self, story: Story) -> list[Told]:
        """Return the topics of the first kin: all of them where they are few, else those it was told to be about."""
        for key in self._keys(story):
            for other in self.found.get(key, ())[:1]:
                if other.when and story.when and not other.when.overlaps(story.when):
                    continue
                if set(other.parties) == set(story.parties) or other.firm_status != story.firm_status:
                    continue
                shared = {t.value: t for t in _topics(other)}
                few = len(shared) <= _FEW
                kept = [t for t in shared.values() if few or t.basis is Basis.STATED]
                return [Told("issues", t.value, Basis.INFERRED, "topic of the journey", t.spans) for t in kept]
        return []


def _by_the_way(views: Sequence[View], story: Story) -> bool:
    """Say whether a contact is told only in clauses that tell of one of its people by the way."""
    return all(clause_by_the_way(views[d.sentence], d.start, d.stop) for d in story.drafts)


def _topics(story: Story) -> list[Told]:
    return [t for t in story.told if t.field == "issues"]


def _named(views: Sequence[View], stories: Sequence[Story], *, brief: bool) -> list[list[IssueMention]]:
    """Return the mentions of each topic that a page names again and again; of a brief page, of every topic."""
    found = _by_issue(m for m in views[0].page.issues if not m.weak)
    often = [mentions for mentions in found[:_MOST] if len(mentions) >= _OFTEN]
    if often or not brief:
        return often
    known = {p for story in stories for p in story.parties}
    close = [v for v in views if all(p in known for m in v.mentions if m.way in ACTORS for p in m.parties)]
    return _by_issue(t.mention for v in close for t in topics_in(v, v.start, v.stop) if t.weight and not t.unspoken)


def _by_issue(mentions: Iterable[IssueMention]) -> list[list[IssueMention]]:
    by_issue: dict[Issue, list[IssueMention]] = defaultdict(list)
    for mention in mentions:
        by_issue[mention.issue].append(mention)
    return sorted(by_issue.values(), key=lambda listed: (-len(listed), listed[0].issue))


def _lead(views: Sequence[View]) -> list[Theme]:
    """Return the topics named in the first sentences of a page, which tell what it is about; the commonest first."""
    first = [view for view in views if view.stop - view.start > _PROSE][:_TOP]
    if not first:
        return []
    found = _by_issue(m for m in views[0].page.issues if not m.weak)
    return [Theme(ms[0], Counter(), lead=True) for ms in found if ms[0].start < first[-1].stop][:1]


def _theme(views: Sequence[View], mentions: Sequence[IssueMention]) -> Theme:
    document = views[0].page.document
    beside: Counter[Party] = Counter()
    for index in {document.sentence_at(m.start) for m in mentions}:
        if 0 <= index < len(views):
            beside.update({p for m in views[index].mentions if m.way in ACTORS for p in m.parties})
    return Theme(mentions[0], beside)
