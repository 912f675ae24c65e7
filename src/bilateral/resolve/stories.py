"""Put the tellings of one contact together: which drafts of a page are one meeting."""

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import define, field

from bilateral.events.tellings import MeetingDraft, Told
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.leaders import Party
from bilateral.model.meetings import Mode, Status
from bilateral.model.places import Place

__all__ = ["Story", "gather"]

_OFF = frozenset({Status.CANCELLED, Status.POSTPONED, Status.DECLINED})
_DONE = frozenset({Status.HELD, Status.ONGOING})
_NEXT = 2  # sentences after which "the visit" hardly is the one told


@define(eq=False)
class Story:
    """One contact and its tellings, in order; what they tell is kept by field, each value once."""

    drafts: list[MeetingDraft] = field(factory=list)
    extra: list[Told] = field(factory=list)
    kinds: set[str] = field(factory=set)
    past: bool = True  # every telling with a pair of its own sets it apart as an earlier contact
    last_sentence: int = -1
    _facts: dict[str, dict[Any, Told]] = field(factory=dict)

    def add(self, draft: MeetingDraft) -> None:
        """Take another telling."""
        self.drafts.append(draft)
        self.kinds.add(draft.kind)
        self.past = self.past and (draft.partial or draft.past)
        self.last_sentence = max(self.last_sentence, draft.sentence)
        if draft.status is Status.POSTPONED:
            self._facts.pop("when", None)  # what is told so far is the old day
        for told in draft.told:
            self._note(told)

    def tell(self, told: Told) -> None:
        """Take a value that no telling of its own gives."""
        self.extra.append(told)
        self._note(told)

    def _note(self, told: Told) -> None:
        if told.basis is not Basis.RIVAL:
            known = self._facts.setdefault(told.field, {})
            if told.value not in known or (told.firm and not known[told.value].firm):
                known[told.value] = told

    @property
    def told(self) -> list[Told]:
        """Return everything told, in order."""
        return [told for draft in self.drafts for told in draft.told] + self.extra

    @property
    def parties(self) -> tuple[Party, ...]:
        """Return everybody told to take part; a country alone gives way to its leader."""
        found: Iterable[Party] = self._facts.get("parties", {})
        named = {p.country for p in found if p.name}
        return tuple(p for p in found if p.name or p.country not in named)

    def values(self, name: str) -> list[Told]:
        """Return what is told of a field, each value once, firm tellings first, rivals left out."""
        return sorted(self._facts.get(name, {}).values(), key=lambda told: not told.firm)

    @property
    def when(self) -> When | None:
        """Return the narrowest date told."""
        dates: Iterable[When] = self._facts.get("when", {})
        return min(dates, key=lambda when: when.width, default=None)

    @property
    def firm_status(self) -> Status | None:
        """Return the first firm status."""
        return next((told.value for told in self.values("status") if told.firm), None)

    @property
    def mode(self) -> Mode | None:
        """Return the mode in words of a call, else in person."""
        return next((told.value for told in self.values("mode")), None)


def gather(drafts: Iterable[MeetingDraft]) -> list[Story]:
    """Return the contacts of a page, in the order in which they are first told."""
    stories: list[Story] = []
    early: list[MeetingDraft] = []
    supposed: list[MeetingDraft] = []
    for telling in drafts:
        draft = telling if telling.partial or _worth(telling) else _led(stories, telling)
        if draft.supposed:
            supposed.append(draft)
            continue
        story = _find(stories, draft)
        if story is not None:
            story.add(draft)
        elif _worth(draft) and (not draft.partial or _named(draft)):
            stories.append(Story())
            stories[-1].add(draft._replace(partial=False))
        elif draft.partial:
            early.append(draft)
    for draft in early:  # “Ahead of Tuesday's meeting …” may come before those who meet are named.
        story = next((s for s in stories if _partial(s, draft) > 0), None)
        if story is not None and draft.sentence < story.drafts[0].sentence:
            story.add(draft)
    for draft in supposed:
        story = _find([s for s in stories if s.firm_status not in _DONE], draft)
        if story is not None:
            story.add(draft)
    return stories


def _worth(draft: MeetingDraft) -> bool:
    """Say whether a draft can stand alone: two countries or bodies, and a person among them."""
    parties = draft.parties
    return len({p.country for p in parties if p.country}) > 1 and any(p.name for p in parties)


def _led(stories: Sequence[Story], draft: MeetingDraft) -> MeetingDraft:
    """Give talks between two countries their leaders, where the page has told of both: "the Russian-Israeli talks"."""
    countries = {p.country for p in draft.parties}
    for story in stories:
        if {p.country for p in story.parties} == countries and draft.status is not Status.PLANNED:
            told = [t for t in story.told if t.field == "parties" and t.value in story.parties]
            led = [Told("parties", t.value, Basis.INFERRED, "leaders of both", t.spans) for t in told]
            return draft._replace(told=(*(t for t in draft.told if t.field != "parties"), *led))
    return draft


def _named(draft: MeetingDraft) -> bool:
    """Say whether all parties are named in so many words: "During the call, Putin and Abbas …"."""
    return all(t.value.name and t.basis is Basis.STATED for t in draft.told if t.field == "parties")


def _find(stories: Sequence[Story], draft: MeetingDraft) -> Story | None:
    best: tuple[float, int, Story] | None = None
    for story in stories:
        likeness = _partial(story, draft) if draft.partial else _likeness(story, draft)
        if likeness > 0 and (best is None or (likeness, story.last_sentence) >= best[:2]):
            best = (likeness, story.last_sentence, story)
    return best[2] if best else None


def _partial(story: Story, draft: MeetingDraft) -> float:
    """Say how well a telling without a pair of its own fits: "the talks", "her visit"."""
    if story.past or any(not _among(party, story.parties) for party in draft.parties):
        return 0
    moved = draft.status is Status.POSTPONED
    if not ((moved or _dates_agree(story, draft)) and _status_agrees(story, draft) and _places_agree(story, draft)):
        return 0
    if (draft.kind == "call") != (
        story.mode is Mode.PHONE or story.mode is Mode.VIDEO
    ) and draft.kind != "conversation":
        return 0
    if (
        draft.kind == "visit"
        and not story.kinds & {"visit", "host", "told"}
        and draft.sentence - story.last_sentence > _NEXT
    ):
        return 0
    return 1 + (draft.kind in story.kinds) * 0.5 + 0.5 * (draft.sentence - story.last_sentence <= _NEXT)


def _likeness(story: Story, draft: MeetingDraft) -> float:
    mine, theirs = story.parties, draft.parties
    if not (_covers(mine, theirs) or _covers(theirs, mine)):
        return 0
    if not (_dates_agree(story, draft) and _modes_agree(story, draft) and _places_agree(story, draft)):
        return 0
    if not _status_agrees(story, draft) or _another_visit(story, draft):
        return 0
    exact = story.when is not None and draft.value("when") == story.when
    if draft.past != story.past and not exact:
        return 0
    return 1 + exact


_FAR = 5  # sentences after which a dated visit hardly is the undated meeting told before


def _another_visit(story: Story, draft: MeetingDraft) -> bool:
    """Say whether a visit told with its own day, far below, is another than the undated meeting told above."""
    if draft.kind != "visit" or "visit" in story.kinds or story.when is not None or draft.value("when") is None:
        return False
    return draft.sentence - story.last_sentence > _FAR


def _covers(wide: Sequence[Party], narrow: Sequence[Party]) -> bool:
    """Say whether every party of one telling is one of the other: a visit names the country where talks name the host."""
    return all(_among(party, wide) for party in narrow) and {p.country for p in narrow} == {p.country for p in wide}


def _among(party: Party, parties: Iterable[Party]) -> bool:
    return any(party.country == p.country and (not party.name or not p.name or party.name == p.name) for p in parties)


def _dates_agree(story: Story, draft: MeetingDraft) -> bool:
    mine, theirs = story.when, draft.value("when")
    return mine is None or theirs is None or mine.overlaps(theirs)


def _modes_agree(story: Story, draft: MeetingDraft) -> bool:
    if story.mode is None or draft.mode is None or story.mode == draft.mode:
        return True
    if draft.kind == "conversation" and not draft.firm("mode") and draft.value("place") is None and not draft.past:
        return True
    vague = not draft.firm("mode") and draft.value("when") is None and draft.value("place") is None
    pointed = any(t.basis is not Basis.STATED for t in draft.told if t.field == "parties")
    return vague and pointed and not draft.past and draft.status is not Status.PLANNED


def _places_agree(story: Story, draft: MeetingDraft) -> bool:
    place: Place | None = draft.value("place")
    return place is None or all(_near(place, told.value) for told in story.values("place"))


def _near(one: Place, other: Place) -> bool:
    if one.country and other.country and one.country != other.country:
        return False
    return not one.city or not other.city or one.city == other.city


def _status_agrees(story: Story, draft: MeetingDraft) -> bool:
    """Say whether two tellings can be one contact: what is off was planned; what is held is not still to come."""
    mine = story.firm_status
    theirs = draft.status if draft.firm("status") else None
    if mine is None or theirs is None or mine == theirs or {mine, theirs} <= _DONE:
        return True
    when, other = story.when, draft.value("when")
    if when is not None and when == other and when.days == 1:
        return True
    return bool({mine, theirs} & _OFF) and not {mine, theirs} & _DONE
