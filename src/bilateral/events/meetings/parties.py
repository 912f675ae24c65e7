"""Who a cue is about: the subject before it, the objects after it, those that are listed together."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from bilateral.events.meetings.lists import listed_before
from bilateral.events.meetings.reach import within_reach
from bilateral.events.meetings.views import View
from bilateral.events.meetings.voice import first_person, speaking_far
from bilateral.events.meetings.wording import last_match, words_in
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.patterns import regex
from bilateral.refer.mentions import PEOPLE, PartyMention, Way, countries_of
from bilateral.text.worded import Worded

__all__ = ["Side", "pair", "sides_of", "subject"]

_GAP_WORDS = 9
_NEAR = 4
_MOST = 40  # names before a verb among which its subject is looked for
_ALONE = regex(r"^,? who(?:'s| is| was| has)\b")
_WHO = regex(r"^(?:,? -? ?(?:who|whom)\b|,? whose\b)")


class Side(NamedTuple):
    """One or several parties that stand together, with the mentions that tell them."""

    parties: tuple[Party, ...]
    start: int
    stop: int
    basis: Basis = Basis.STATED
    rule: str = "named"
    mentions: tuple[PartyMention, ...] = ()


def sides_of(mentions: Iterable[PartyMention]) -> list[Side]:
    """Return one side a mention."""
    return [Side(m.parties, m.start, m.stop, m.basis, m.rule or m.way.value, (m,)) for m in mentions]


def pair(who: Sequence[PartyMention], *, groups: bool = False) -> bool:
    """Say whether leaders of several countries are named together, or told of as ``groups``: what they do, they do with each other."""
    ways = PEOPLE | {Way.GROUP} if groups else PEOPLE
    named = [m for m in who if m.way in ways]
    both = len(named) == len(who) or (named and all(m.way is Way.PRONOUN for m in who if m not in named))  # “he and X”
    return bool(both) and len(countries_of(who)) > 1


def subject(
    view: View, position: int, taken: tuple[PartyMention, ...] = (), *, loose: bool = False
) -> list[PartyMention]:
    """
    Return the parties that do what the verb at a position says: the nearest before it that are no objects.

    Empty where the subject is somebody else, or not told. ``loose``: the position is a noun's, whose clause may have
    another subject ("Putin said that the talks with …").
    """
    mine = first_person(view, position)
    if mine is not None:
        return mine
    barred = view.start if loose else _clause_start(view, position)
    for mention in islice(view.before(position), _MOST):
        if mention.start < barred:
            break
        gap = view.text(mention.stop, position)
        if mention in taken or not mention.parties or _in_aside(view, mention, gap):
            continue
        if mention.way is Way.OTHER_PERSON:
            if _adjacent(gap):
                return []
            continue
        chain = listed_before(view, mention)
        if _WHO.match(gap) and len(words_in(gap)) <= _GAP_WORDS and view.aside(position) == view.aside(mention.stop):
            return [mention] if _ALONE.match(gap) else chain  # "X and his counterpart Y, who is on a visit"
        if view.owned(mention) or _object(view, chain[0]) or _met(view, chain[0], position, loose=loose):
            continue
        if mention.way is Way.COUNTRY and not _country_acts(view, mention, gap):
            continue
        return chain if loose or _acts(view, mention.stop, position) else []
    return _agent(view, position, taken) if loose else speaking_far(view, position)


# “X and Y agreed a plan, an aide of X's said, and will meet again”: whose words it is does not go on.
_ASIDE = Worded(
    r"(?: \w+){0,3} <asides>(?: on \w+day| late on \w+day| in a statement)?, (?:and|but)\b", "contacts.parties"
)
_AFTER_COMMA = regex(r", (?:the |an? |his |her )?(?:[\w-]+ )?$")


def _in_aside(view: View, mention: PartyMention, gap: str) -> bool:
    """Say whether somebody is only told to have said what the sentence tells, or named in passing: "Kabila, who lost his father, Laurent, saw …"."""
    if view.aside(mention.start) not in {-1, view.aside(mention.stop + len(gap))}:
        return True
    return _ASIDE[view.language].match(gap) is not None and bool(
        _AFTER_COMMA.search(view.text(mention.start - 16, mention.start))
    )


_THAT = regex(r"\bthat (?!is\b|was\b|are\b|were\b|will\b|would\b|has\b|had\b|could\b)")


def _clause_start(view: View, position: int) -> int:
    """Return where the clause of a verb starts: after the last "that"."""
    match = last_match(_THAT, view.text(view.start, position))
    return view.start + match.end() if match else view.start


def _acts(view: View, start: int, stop: int) -> bool:
    """Say whether a name can be the subject of a verb: no other noun stands right before the verb."""
    gap = view.text(start, stop)
    at = stop
    while True:
        if any(d.start <= at - 2 < d.stop for d in view.dates) or any(p.start <= at - 2 < p.stop for p in view.places):
            return True
        at = _before_country(view, start, at)
        words = words_in(view.text(max(start, at - 30), at))
        if not words or gap.rstrip().endswith((",", ")", "-", '"')):
            return True
        word = words[-1]
        if word in view.phrases.carries_on:
            return True
        if word not in view.phrases.auxiliaries and not word.endswith("ly"):
            return False
        at = view.text(view.start, at).rindex(word) + view.start
        gap = view.text(start, at)
        if at <= start:
            return True


def _before_country(view: View, start: int, at: int) -> int:
    """Return the position before a country that belongs to the name: "King Hamad of Bahrain held"."""
    for mention in view.after(start):
        if mention.start >= at:
            break
        if mention.way is Way.COUNTRY and mention.stop == at - 1:
            before = re.search(r" of (?:the )?$", view.text(start, mention.start))
            return mention.start - len(before[0]) + 1 if before else at
    return at


def _agent(view: View, position: int, taken: tuple[PartyMention, ...]) -> list[PartyMention]:
    """Return who is told to have said or done it: "stated by X", "according to X"."""
    for mention in view.before(position):
        if mention in taken or mention.way in {Way.COUNTRY, Way.OTHER_PERSON} or not mention.parties:
            continue
        before = view.text(mention.start - 14, mention.start)
        if re.search(r"(?:\bby|\baccording to)(?: the)? $", before) and not view.owned(mention):
            return listed_before(view, mention)
    return []


def _adjacent(gap: str) -> bool:
    return len(words_in(gap)) <= _NEAR and "," not in gap


def _object(view: View, mention: PartyMention) -> bool:
    led = _LED_BY[view.language].search(view.text(mention.start - 24, mention.start))
    return view.word_before(mention.start) in view.phrases.prepositions and not led


_LED_BY = Worded(r"\b<led> by (?:the |its |their )?$")  # who leads a delegation acts for it
_BESIDES = regex(r"\b(?:before|after|ahead of|prior to|following|and|but|then|while|when)\b[^,;:\"]{0,40}$|, $")


def _met(view: View, mention: PartyMention, position: int, *, loose: bool) -> bool:
    """Say whether a name is whom an earlier verb of contact takes: "met X before travelling to", "met X and visited"."""
    if not _BESIDES.search(view.text(max(mention.stop, position - _BACK), position)):
        return False
    loose = loose and not _BESIDE_TALKS.search(view.text(position - _BACK, position))
    others = not loose and any(m.way in PEOPLE and m.parties for m in view.before(mention.start))
    if others and _follows_verb(view, mention.start):
        return True
    earlier = (c for c in reversed(view.cues) if c.stop <= mention.start)
    stop = next((c.stop for c in earlier if c.kind in _TAKES_WHOM), None)
    return stop is not None and within_reach(view, stop, mention.start, view.text(stop, mention.start))


def _country_acts(view: View, mention: PartyMention, gap: str) -> bool:
    """Say whether a country is a subject: it opens its clause and the verb is near."""
    opens = mention.start == view.start or _OPENS[view.language].search(view.text(mention.start - _BACK, mention.start))
    return bool(opens) and len(words_in(gap)) <= _NEAR + 1 and "," not in gap


def _follows_verb(view: View, position: int) -> bool:
    """Say whether a verb stands right before a name, which is its object: "to honour X", not "said X"."""
    verb = next((v for v in reversed(view.verbs) if v.stop <= position), None)
    if verb is None or view.text(verb.stop, position) not in {" ", " the "}:
        return False
    adjective = verb.word in view.phrases.befallen and not verb.auxiliary
    return not adjective and not view.page.hits.within("speech", verb.start, verb.stop)


_BESIDE_TALKS = regex(r"\b(?:before|after|ahead of|prior to|following)(?: his| her| a| the)? ?$")
_TAKES_WHOM = frozenset({"meet-verb", "talk-verb", "phone-verb", "host-verb", "see-verb"})
_BACK = 60  # characters in which what stands right before is looked for
_OPENS = Worded(r"(?:[,;:\"-] ?|\b<openings> )$", "contacts.parties")
