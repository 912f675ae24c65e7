"""Follow which contact the sentences of a page are about."""

from collections import defaultdict
from collections.abc import Sequence

from attrs import define, field

from bilateral.events.meetings.by_the_way import clause_by_the_way
from bilateral.events.meetings.topics import (
    anchored,
    from_outside,
    jointly,
    refers,
    sets_scene,
    speaks,
    stands_back,
    talks_topics,
)
from bilateral.events.meetings.views import View
from bilateral.model.meetings import Status
from bilateral.refer.mentions import PERSONS, PartyMention, Way, countries_of
from bilateral.resolve.story import Story
from bilateral.resolve.turnout import Turnout

__all__ = ["ACTORS", "Binder"]

_REACH = 2  # sentences after a telling in which a topic may still be the contact's
_FAR = 12  # the same, where the page tells of no other contact
_SUBJECT = 40  # characters from the start of a sentence to a country that acts in it
_PAIR = 2
_LONG_AGO = 3  # days between a contact and one that is its past
ACTORS = PERSONS | {Way.GROUP}  # ways of telling who acts: a person, or several


@define(eq=False, repr=False)
class Binder:
    """
    Follows which contacts the sentences of a page are about: those told in them, else those told before whose parties act.

    ``together``: the sentence tells what the parties did together, not what one of them said. ``apart``: its clauses that
    tell of other contacts by the way.
    """

    stories: Sequence[Story]
    readout: bool
    told: dict[int, list[int]] = field(init=False)
    turnout: Turnout = field(init=False)
    alone: bool = field(init=False)
    current: tuple[int, ...] = field(init=False)
    since: int = 0
    together: bool = False
    apart: tuple[tuple[int, int], ...] = ()

    def __attrs_post_init__(self) -> None:
        """Look up once which contacts each sentence tells; what is set apart as past has no agenda of its own."""
        self.turnout = Turnout(self.stories)
        self.alone = sum(map(bool, self.turnout.parties)) == 1
        self.current = (0,) if len(self.stories) == 1 else ()
        self.told = defaultdict(list)
        for number, story in enumerate(self.stories):
            for draft in story.drafts:
                self.told[draft.sentence].append(number)

    def owners(self, view: View) -> tuple[int, ...]:
        """Return the numbers of the contacts that a sentence is about, none where it is about none."""
        self.together, self.apart = False, ()
        if view.index in self.told:
            return self._beside_asides(view) or self._telling(view)
        if self.readout:
            return self._of_main(view)
        found = self._about(view)
        if found:
            self.current, self.since = found, view.index
        return found

    def _beside_asides(self, view: View) -> tuple[int, ...]:
        """Return the contacts that a sentence is about which tells of others by the way, and set those apart."""
        told = {n: self.stories[n].told_in(view.index) for n in self.told[view.index]}
        asides = {n: [clause_by_the_way(view, d.start, d.stop) for d in drafts] for n, drafts in told.items()}
        by_the_way = {n for n, spans in asides.items() if all(spans)}
        if not by_the_way:
            return ()
        self.apart = tuple(span for n in by_the_way for span in asides[n] if span)
        rest = [n for n in told if n not in by_the_way]
        if rest:
            found = self._by_one_word(max(rest), view.index)
        else:
            found = tuple(n for n in self._about(view) if n not in by_the_way)
        if found:
            self.current, self.since = found, view.index
            self.together = self.together or bool(rest and speaks(view))
            return self._of_main(view) if self.readout else found
        self.apart = ()
        return ()

    def _telling(self, view: View) -> tuple[int, ...]:
        """Return the last contact that a sentence tells, with those told by the same word; a past one is left again."""
        told = self.told[view.index]
        number = max(told)
        found = self._by_one_word(number, view.index)
        if not self._is_earlier(number, view):
            # Where one of those told together is called off, the others stay at hand.
            again = set(found) <= set(self.current) and not talks_topics(view)
            self.current, self.since = self.current if again else found, view.index
        self.together = speaks(view)
        if self.readout:
            return self._of_main(view)
        return found if not self._is_setting(view, self.stories[number]) else ()

    def _is_earlier(self, number: int, view: View) -> bool:
        """Say whether a contact is but the past of the one at hand: "it comes weeks after her visit to Rome"."""
        at_hand = [self.stories[n] for n in self.current if self.turnout.parties[n]]
        if not at_hand or number in self.current:
            return False
        story = self.stories[number]
        then, now = story.when, at_hand[0].when
        dated = then is not None and now is not None and then.last is not None and now.first is not None
        if dated and (now.first - then.last).days > _LONG_AGO:  # type: ignore[union-attr,operator]
            return True
        return (
            story.past
            or all(stands_back(view, d.start) for d in story.told_in(view.index))
            or self._is_next(story, at_hand)
        )

    @staticmethod
    def _is_next(story: Story, at_hand: Sequence[Story]) -> bool:
        """Say whether a contact is but the next one of those who met: "they agreed to meet again in Cairo"."""
        if story.firm_status is not Status.PLANNED:
            return False
        countries = story.countries
        return any(s.firm_status is not Status.PLANNED and countries <= s.countries for s in at_hand)

    def _of_main(self, view: View) -> tuple[int, ...]:
        """Return those contacts of a readout in which all whom a sentence names take part, else all."""
        named = {p for m in view.mentions if m.way is Way.NAME for p in m.parties}
        return tuple(n for n in self.main if named <= self.turnout.parties[n]) or self.main

    @property
    def main(self) -> tuple[int, ...]:
        """The contacts that a readout is about: its first, and those told by the same word."""
        return self._by_one_word(0, self.stories[0].drafts[0].sentence)

    def _by_one_word(self, number: int, sentence: int) -> tuple[int, ...]:
        """Return the contacts told by the same word as one: "will meet with President A and Prime Minister B"."""
        starts = {d.start for d in self.stories[number].told_in(sentence)}
        return tuple(
            n
            for n in dict.fromkeys(self.told[sentence])
            if any(d.start in starts for d in self.stories[n].told_in(sentence))
        )

    def _is_setting(self, view: View, story: Story) -> bool:
        """Say whether a contact only sets the scene for what others did: "After A met B, C and D discussed …"."""
        people = {p for m in view.mentions if m.way in ACTORS for p in m.parties}
        starts = [draft.start for draft in story.told_in(view.index)]
        return not people <= set(story.parties) and all(sets_scene(view, start) for start in starts)

    def _about(self, view: View) -> tuple[int, ...]:
        """Return the contacts whose parties a sentence tells of, in words of agenda or speech."""
        near = view.index - self.since <= (_FAR if self.alone else _REACH)
        persons = self._actors(view)
        if not (near or persons) or not any(self.turnout.parties[n] for n in self.current):
            return ()
        agenda, joint = talks_topics(view), jointly(view)
        if not (agenda or joint or speaks(view)) or from_outside(view):
            return ()
        if not persons:
            return self._of_nobody(view, agenda=agenda, joint=joint) if near else ()
        grouped = self.alone and any(m.way is Way.GROUP for m in persons)
        if grouped or (near and persons[0].way is Way.GROUP and self._is_them(persons[0])):
            self.together = True
            return self.current
        return self._of_persons(persons, near=near, agenda=agenda)

    def _actors(self, view: View) -> list[PartyMention]:
        """Return who acts in a sentence, but for its clauses set apart."""
        acting = (m for m in view.mentions if m.way in ACTORS and m.parties)
        return [m for m in acting if not _are_countries(view, m) and not self.is_apart(m.start)]

    def _of_nobody(self, view: View, *, agenda: bool, joint: bool) -> tuple[int, ...]:
        """Return the contacts at hand, where a sentence in which nobody acts is about them: "The talks focused on trade"."""
        strangers = any(m.way is Way.GROUP and not m.parties for m in view.mentions)
        self.together = joint or anchored(view) or strangers
        return self.current if (agenda and refers(view)) or self.together or self._at_home(view) else ()

    def _of_persons(self, persons: Sequence[PartyMention], *, near: bool, agenda: bool) -> tuple[int, ...]:
        """Return the contacts in which all who act take part: the ones at hand before others, these only where none is missing."""
        people = {p for m in persons for p in m.parties}
        fits = self.turnout.fitting(people, self.current, self.since)
        if not fits and agenda:
            fits = self.turnout.beside_others(people, self.current, self.since)
        whole = [n for n in fits if len(people) >= _PAIR and self.turnout.is_whole(people, n)]
        self.together = bool(whole)
        for choice in (whole, fits if near else []):
            kept = tuple(n for n in self.current if n in choice)
            if kept:
                return self.current if persons[0].way is Way.GROUP else kept
        return tuple(whole[-1:])

    def is_apart(self, position: int) -> bool:
        """Say whether a position lies in a clause of the sentence that tells of another contact by the way."""
        return bool(self.apart) and any(start <= position < stop for start, stop in self.apart)

    def _is_them(self, mention: PartyMention) -> bool:
        """Say whether a group is the parties of the contact at hand, or their sides."""
        return all(self.turnout.is_whole(mention.parties, n) and self.turnout.parties[n] for n in self.current)

    def _at_home(self, view: View) -> bool:
        """Say whether a sentence begins with a country of the contact at hand, and names no other: "China hopes …"."""
        first = next(iter(view.mentions), None)
        if first is None or first.way is not Way.COUNTRY or first.start - view.start > _SUBJECT:
            return False
        countries = {p.country for n in self.current for p in self.turnout.parties[n]}
        return countries_of([first]) <= countries


def _are_countries(view: View, mention: PartyMention) -> bool:
    """Say whether a group is one of countries: "the two countries" are spoken of where nobody meets."""
    return mention.way is Way.GROUP and view.text(mention.start, mention.stop).endswith(
        ("countries", "nations", "states")
    )
