"""What one cue tells: who with whom, in which mood; one contact for each pair of its sides."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bilateral.events.meetings.grasp import Grasp, cut, grasp_of
from bilateral.events.meetings.parties import Side
from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.verdicts import Mood
from bilateral.events.meetings.views import View
from bilateral.events.meetings.voice import SPEAKERS
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.model.meetings import Mode
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way, countries_of
from bilateral.text.worded import Worded

__all__ = ["EACH_ALONE", "VISITED", "Contact", "country_side", "own_stretch", "pairs_of", "told_visitors", "unlisted"]

VISITED = "country visited"
"""The rule of a country to which a visit goes."""

_PAIR = 2
_APPOSED = 20  # characters between a title and the name that follows it


class Contact(NamedTuple):
    """What one cue tells: the head words, who, in which mood."""

    cue: Hit
    start: int  # of the head words, governing verb included
    sides: tuple[Side, ...]
    mood: Mood
    kind: str
    mode: Mode | None = None
    partial: bool = False
    carried: bool = False  # by a verb: "held talks"
    told: tuple[Told, ...] = ()
    own: tuple[int, int, int] = (0, 0, 0)  # the stretch of one of a list that has days or places of its own

    def grasp(self, view: View) -> Grasp:
        """Return how far the cue reaches: from the head words over the parties that follow them."""
        after = (s for s in self.sides if s.start >= self.cue.stop)
        reach = max((s.stop for s in after if not cut(view, self.cue.stop, s.start)), default=self.cue.stop)
        for mention in view.after(reach):
            same = any(set(mention.parties) & set(side.parties) for side in self.sides)
            if not same or mention.start - reach > _APPOSED or mention.way is Way.PRONOUN:
                break
            reach = mention.stop
        begin, end, left = self.own
        loose = self.cue.kind.endswith("noun") and not self.carried
        grasp = grasp_of(view, self.start, self.cue.stop, reach, loose=loose)
        if begin:
            grasp = grasp._replace(start=begin, left=left, stop=max(grasp.stop, self.sides[-1].stop))
        return grasp._replace(right=min(grasp.right, end)) if end else grasp


def pairs_of(left: Sequence[Side], right: Sequence[Side], *, together: bool) -> Iterator[tuple[Side, ...]]:
    """
    Yield the sides of each meeting: everybody on the left with each on the right, or all of them together.

    A side of the same country as the whole other side is no partner.
    """
    if right and all(side.rule == SPEAKERS for side in left):
        left = left[:1]  # “we met your ministers”, said by one to the other
    home = countries_of(left)
    if not left and right:
        yield from [tuple(right)] if together else [(side,) for side in right]
        return
    if not right:
        if len(home) > 1:
            yield tuple(left)
        return
    foreign = [s for s in right if {p.country for p in s.parties} - home or len(home) > 1]
    if together or len(home) > 1:
        if foreign:
            yield (*left, *foreign)
        return
    for side in foreign:
        yield (*left, side)


EACH_ALONE = Worded(r"\b<alone>\b", "contacts.contacts")


def unlisted(view: View, sides: Sequence[Side], start: int, stop: int, *, apart: bool = False) -> list[Side]:
    """Return the sides with listed posts one by one where each has a contact of its own: "met separately with the presidents of …"."""
    found: list[Side] = []
    for side in sides:
        (group,) = side.mentions if len(side.mentions) == 1 else (None,)
        parts = group.parts if group is not None and len(side.parties) == len(group.parts) else ()
        if not parts or not (apart or EACH_ALONE[view.language].search(view.text(start, stop))):
            found.append(side)
            continue
        found += [
            side._replace(parties=(party,), start=part.start, stop=part.stop, mentions=())
            for party, part in zip(side.parties, parts, strict=True)
        ]
    return found


def own_stretch(view: View, right: Sequence[Side], sides: Sequence[Side]) -> tuple[int, int, int]:
    """
    Return the stretch of one of a list, where days or places stand between: "Draghi on Tuesday and Rajoy on Friday".

    The third is where its own days begin: "with Draghi on Tuesday and, a day later, with Rajoy".
    """
    if len(right) < _PAIR or sides[-1] not in right:
        return 0, 0, 0
    at = list(right).index(sides[-1])
    before = at > 0 and any(right[at - 1].stop <= s < right[at].start for s in view.spots)
    after = at + 1 < len(right) and any(right[at].stop <= s < right[at + 1].start for s in view.spots)
    start = right[at].start if before else 0
    left = next(
        (
            d.start
            for d in view.dates
            if before and _ADDED.search(view.text(d.start - _SHORT, d.start)) and d.stop < start
        ),
        start,
    )
    return start, (right[at + 1].start if after else 0), left


_ADDED = regex(r"\band,? (?:then )?(?:on |early |late )?$")
_SHORT = 16


def country_side(code: str, start: int, stop: int, rule: str) -> Side:
    """Return a country as a side, inferred from words of the text."""
    return Side((Party(code),), start, stop, Basis.INFERRED, rule)


def told_visitors(who: Iterable[PartyMention], rule: str = "visitor") -> tuple[Told, ...]:
    """Return the values that say who came, one for each party."""
    return tuple(Told("visitors", p, Basis.STATED, rule, ((m.start, m.stop),)) for m in who for p in m.parties)
