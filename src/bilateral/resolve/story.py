"""One contact and what its tellings say of it."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from attrs import define, field

from bilateral.events.meetings.tellings import MeetingDraft, Told
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.leaders import Party
from bilateral.model.meetings import Mode, Status

__all__ = ["Story", "among", "weeks_ago"]

_OLD = timedelta(days=21)  # after which a contact is no news


def weeks_ago(when: When | None, now: When | None) -> bool:
    """Say whether days were over weeks before the day of writing; not where either is open."""
    last, first = when.last if when is not None else None, now.first if now is not None else None
    return last is not None and first is not None and first - last > _OLD


@define(eq=False, repr=False)
class Story:
    """One contact and its tellings, in order; what they tell is kept by field, each value once."""

    number: int = 0
    drafts: list[MeetingDraft] = field(factory=list)
    extra: list[Told] = field(factory=list)
    kinds: set[str] = field(factory=set)
    past: bool = True  # every telling with a pair of its own sets it apart as an earlier contact
    last_sentence: int = -1
    _sentences: list[int] = field(factory=list)
    _by_sentence: dict[int, list[MeetingDraft]] = field(factory=dict)
    _rivals: set[Any] = field(factory=set)
    _facts: dict[str, dict[Any, Told]] = field(factory=dict)
    _firm_first: dict[str, list[Told]] = field(factory=dict)  # of each field, until more is told of it
    _parties: tuple[Party, ...] | None = None

    def add(self, draft: MeetingDraft) -> None:
        """Take another telling."""
        self.drafts.append(draft)
        self._rivals.update(t.value for t in draft.told if t.field == "when" and t.basis is Basis.RIVAL)
        self.kinds.add(draft.kind)
        insort(self._sentences, draft.sentence)
        self._by_sentence.setdefault(draft.sentence, []).append(draft)
        self.past = self.past and (draft.partial or draft.past)
        self.last_sentence = max(self.last_sentence, draft.sentence)
        moved = draft.status is Status.POSTPONED and draft.value("when") is not None
        if moved or self.is_moved(draft) or self.came_about(draft):
            self._facts.pop("when", None)  # what is told so far is the old day
            self._firm_first.pop("when", None)
        for told in draft.told:
            self._note(told)

    def came_about(self, draft: MeetingDraft) -> bool:
        """Say whether a draft tells as held what was due on that weekday: "was to meet him on Tuesday … met on Tuesday"."""
        if self.firm_status is not Status.PLANNED or draft.status is not Status.HELD or not draft.firm("status"):
            return False
        return draft.value("when") in self._rivals

    def is_moved(self, draft: MeetingDraft) -> bool:
        """Say whether a draft tells the new days of what was put off: "the trip would now take place in May"."""
        if self.firm_status is not Status.POSTPONED or draft.status is not Status.PLANNED or self.when is None:
            return False
        new: When | None = draft.value("when")
        return new is not None and self.when <= new

    def distance(self, sentence: int) -> int:
        """Return how many sentences lie between one and the nearest telling."""
        at = bisect_left(self._sentences, sentence)
        return min(abs(near - sentence) for near in self._sentences[max(0, at - 1) : at + 1])

    def told_in(self, sentence: int) -> Sequence[MeetingDraft]:
        """Return the tellings of one sentence, in order."""
        return self._by_sentence.get(sentence, ())

    def is_told_within(self, first: int, last: int) -> bool:
        """Say whether a telling is in one of some sentences."""
        at = bisect_left(self._sentences, first)
        return at < len(self._sentences) and self._sentences[at] <= last

    def tell(self, told: Told) -> None:
        """Take a value that no telling of its own gives."""
        self.extra.append(told)
        self._note(told)

    def _note(self, told: Told) -> None:
        if told.basis is not Basis.RIVAL:
            known = self._facts.setdefault(told.field, {})
            if told.value not in known or (told.firm and not known[told.value].firm):
                known[told.value] = told
                self._firm_first.pop(told.field, None)
                if told.field == "parties":
                    self._parties = None

    @property
    def told(self) -> list[Told]:
        """Return everything told, in order."""
        return [told for draft in self.drafts for told in draft.told] + self.extra

    @property
    def parties(self) -> tuple[Party, ...]:
        """Return everybody told to take part; a country alone gives way to its leader."""
        if self._parties is None:
            found: Iterable[Party] = self._facts.get("parties", {})
            named = {p.country for p in found if p.name}
            self._parties = tuple(p for p in found if p.name or p.country not in named)
        return self._parties

    @property
    def countries(self) -> set[str]:
        """Return the countries of those who take part; somebody of none has an empty one."""
        return {party.country for party in self.parties}

    def values(self, name: str) -> Sequence[Told]:
        """Return what is told of a field, each value once, firm tellings first, rivals left out."""
        if name not in self._firm_first:
            told = self._facts.get(name, {}).values()
            self._firm_first[name] = [t for t in told if t.firm] + [t for t in told if not t.firm]
        return self._firm_first[name]

    @property
    def when(self) -> When | None:
        """Return the narrowest date told."""
        dates: Iterable[When] = (told.value for told in self.values("when"))
        return min(dates, key=lambda when: when.width, default=None)

    @property
    def firm_status(self) -> Status | None:
        """Return the first firm status."""
        return next((told.value for told in self.values("status") if told.firm), None)

    @property
    def mode(self) -> Mode | None:
        """Return the mode in words of a call, else in person."""
        return next((told.value for told in self.values("mode")), None)


def among(party: Party, parties: Iterable[Party]) -> bool:
    """Say whether somebody is one of some parties; a country alone is whoever acts for it."""
    return any(party.country == p.country and (not party.name or not p.name or party.name == p.name) for p in parties)
