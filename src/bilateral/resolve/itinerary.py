"""Where everybody on a page is told to be: who arrived, stays, speaks or will be in which place."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.lang.pack import Language
from bilateral.model.dates import When
from bilateral.model.leaders import Party
from bilateral.model.places import Place, is_state
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way
from bilateral.text.worded import Worded

__all__ = ["THERE", "Stop", "spots_of", "stops_of"]

THERE = regex(r"\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must)\b)")
"""In the place told before: not "there is"."""

_FAR = 110  # characters between somebody and the place
_LEAD = 5  # words between somebody and the verb
_NEAR_DATE = 40
_BREAK = regex(r"[;:\"()]")
_INVITED = "invited"  # who is invited to a place is not there yet


class Stop(NamedTuple):
    """Somebody is told to be in a place; ``ahead``: will be."""

    party: Party
    place: Place
    sentence: int
    start: int
    stop: int
    when: When | None = None
    ahead: bool = False


class _Words(NamedTuple):
    kinds: dict[str, str]  # verb to its kind
    nouns: frozenset[str]
    staying: frozenset[str]
    audience: frozenset[str]
    before_name: frozenset[str]
    into: frozenset[str]
    future: frozenset[str]
    unreal: frozenset[str]
    barrier: frozenset[str]
    leaves: frozenset[str]
    leading: frozenset[str]


@cache
def _words(language: Language) -> _Words:
    table = language.table("wheres")["stops"]
    kinds = {verb: kind for kind in ("moves", "stays", "visits", "trips", "speaks") for verb in table[kind]}
    names = ("nouns", "staying", "audience", "before_name", "into", "future", "unreal", "barrier", "leaves", "leading")
    return _Words(kinds, *(frozenset(table[name]) for name in names))


def stops_of(views: Sequence[View], filed_from: Callable[[int], Place | None]) -> Iterator[Stop]:
    """
    Yield where the persons of a page are told to be.

    "Putin arrived in Ankara", "Li, on a visit to Hanoi", "Merkel told reporters in Athens", "Speaking in Riga, Biden said",
    "Rice flew here": to the place that the page is ``filed_from``.
    """
    for view in views:
        spots = [*spots_of(view), *_here(view, filed_from)]
        people = [m for m in view.mentions if m.way is not Way.COUNTRY and len(m.parties) == 1] if spots else []
        for start, stop, place in spots:
            mention, ahead = _reached(view, people, start) or _fronted(view, people, start, stop) or (None, False)
            if mention is not None and mention.parties[0].name:
                when = _day(view, mention, start, stop)
                yield Stop(mention.parties[0], place, view.index, start, stop, when, ahead)


def _here(view: View, filed_from: Callable[[int], Place | None]) -> Iterator[tuple[int, int, Place]]:
    for hit in view.page.hits.within("here-word", view.start, view.stop):
        place = filed_from(hit.start)
        if place is not None and view.plain(hit.start, hit.stop).islower():
            yield hit.start, hit.stop, place


def spots_of(view: View) -> Iterator[tuple[int, int, Place]]:
    """Yield the places and the countries that a sentence names."""
    for found in view.places:
        if found.place.country:
            yield found.start, found.stop, found.place
    for mention in view.mentions:
        if mention.way is Way.COUNTRY and mention.parties and not view.owned(mention):
            code = mention.parties[0].country
            metonym = any(found.start == mention.start for found in view.places)
            if is_state(code) and not metonym:
                yield mention.start, mention.stop, Place(country=code)


def _reached(view: View, people: Sequence[PartyMention], start: int) -> tuple[PartyMention, bool] | None:
    """Return who is told to be in a place that is named after him, and whether he will be."""
    for mention in reversed([m for m in people if m.stop <= start and start - m.stop <= _FAR]):
        if view.owned(mention) and not view.plain(mention.stop, mention.stop + 2).startswith("'"):
            continue
        gap = view.text(mention.stop, start) + "in " * view.text(start, start + len("here ")).startswith("here")
        if _BREAK.search(gap):
            continue
        # “Lavrov, on a tour of the Gulf, said in Doha”: what stands between commas says nothing of it.
        rest = gap.rpartition(", ")[2] if gap.startswith(", ") else ""
        for part in (gap, rest):
            ahead = _leads(words_in(part), view) if part else None
            if ahead is not None:
                return mention, ahead
    return None


def _leads(words: list[str], view: View) -> bool | None:
    """Say whether the words between somebody and a place put him there: now (False), later (True), or not (None)."""
    told = _words(view.language)
    while words and words[-1] in told.before_name:
        words = words[:-1]
    if len(words) > 1 and words[-1] not in told.into and words[-2] in told.into:
        words = words[:-1]  # “in the Brazilian city Sao Paulo”
    if words in (["in"], ["is", "in"], ["was", "in"]):
        return False
    lead = next(
        (i for i, word in enumerate(words) if word in told.kinds and word not in view.phrases.auxiliaries), None
    )
    lead = next((i for i, word in enumerate(words) if word in told.kinds), None) if lead is None else lead
    if lead is None or lead > _LEAD or set(words[:lead]) - view.phrases.auxiliaries - told.leading - told.nouns:
        return None
    before, tail = set(words[:lead]), words[lead + 1 :]
    if before & told.unreal or not _arrives(told, told.kinds[words[lead]], words[lead], tail):
        return None
    return bool(before & told.future) or words[lead] == _INVITED


def _arrives(told: _Words, kind: str, verb: str, tail: list[str]) -> bool:
    """Say whether a verb and what follows lead to the place behind them."""
    if not tail:
        return kind == "visits" or verb in told.leaves
    trip = bool(set(tail) & told.nouns) or verb in told.nouns  # “Macron's visit to Rome”
    if tail[-1] not in told.into or set(tail) & told.barrier or (trip and "from" in tail):
        return False
    if kind == "moves":
        return tail[-1] != "for" or verb in told.leaves
    if kind == "speaks":
        return tail[-1] in {"in", "at"} and set(tail) <= told.audience
    staying = kind == "stays" and tail[-1] in {"in", "at"} and set(tail[:-1]) <= told.staying
    return staying or (trip and (kind != "visits" or len(tail) == 1))


_PARTICIPLE = Worded(r"^[\"' ]*<openings>\b", "settle.itinerary")


def _fronted(view: View, people: Sequence[PartyMention], start: int, stop: int) -> tuple[PartyMention, bool] | None:
    """Read "Speaking in Jakarta after talks with X, Y said", "On a visit to Warsaw, Y met X"."""
    head = view.text(view.start, start)
    if len(head) > _FAR or not _PARTICIPLE[view.language].match(head) or _BREAK.search(head.strip("\"' ")):
        return None
    words = words_in(head)
    told = _words(view.language)
    while words and words[-1] in told.before_name:
        words.pop()
    words = words[1:] if words and words[0] in {"after", "while", "upon"} else words
    verb = words[0] if words else ""
    spoken = verb in told.kinds and _arrives(told, told.kinds[verb], verb, words[1:])
    trip = set(words) & told.nouns and words[-1] in told.into
    inside = words in (["in"], ["at"], ["while", "in"])  # “In Skopje, the first leg of his visit, X will hold talks”
    if not (spoken or trip or inside) or any(m.start < start for m in people):
        return None
    for mention in people:
        after = view.text(mention.start - 2, mention.start) == ", " or mention.start == stop + 1
        if mention.start > stop and after and not view.owned(mention):
            return mention, False
    return None


def _day(view: View, mention: PartyMention, start: int, stop: int) -> When | None:
    """Return the day told beside a stop."""
    low, high = min(mention.stop, start), stop + _NEAR_DATE
    near = [d for d in view.dates if low <= d.start < high or d.start - view.start <= 3]  # noqa: PLR2004  “On Monday, …”
    return next((d.when for d in near if d.when is not None), None)
