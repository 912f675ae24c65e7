"""Where: the place and the event that belong to a cue."""

import re

from bilateral.events.meetings.grasp import Grasp
from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.mentions.places import PlaceMention
from bilateral.model.claims import Basis
from bilateral.model.places import Place, is_state
from bilateral.patterns import regex
from bilateral.refer.mentions import Way
from bilateral.text.worded import Worded, Words

__all__ = ["bind_here", "bind_place", "listed"]

_WHERES = "contacts.wheres"
_SITES, _PARTS, _VISITED, _AT, _ARTICLES = (
    Words(_WHERES, name) for name in ("sites", "parts", "visited", "at", "articles")
)
_BEFORE = 45  # characters before a place in which the words that lead to it stand
_JOURNEY = 26  # characters before a place in which the verb of a journey stands


def bind_place(view: View, grasp: Grasp, *, goal: bool = False) -> Told | None:
    """Return the place that belongs to a cue; with ``goal``, one that is travelled to counts."""
    best: tuple[int, Told] | None = None
    for place in view.places:
        distance = _there(view, place, grasp.start) or grasp.distance(view, place.start, place.stop)
        if _names_it(view, grasp, place):
            return Told("place", place.place, Basis.STATED, "place of the noun", ((place.start, place.stop),))
        if goal and listed(view, place):
            continue  # “travelling to Melbourne, Canberra and Sydney”
        if distance is None or _elsewhere(view, grasp, place) or not _stands_at(view, place, goal=goal):
            continue
        told = Told("place", place.place, Basis.STATED, "place " + place.rule, ((place.start, place.stop),))
        if best is None or distance < best[0]:
            best = (distance, told)
    return best[1] if best else _only(view, grasp) or _unknown(view, grasp) or _country(view, grasp, goal=goal)


_NOUN = Worded(r"^ <nouns>\b", _WHERES)


def listed(view: View, place: PlaceMention, *, abroad: bool = False) -> bool:
    """Say whether a place is one of several: "travelling to Melbourne, Canberra and Sydney"; ``abroad``, of several countries."""
    near = [p for p in view.places if p is not place and not (abroad and p.place.country == place.place.country)]
    gaps = [view.text(place.stop, p.start) for p in near] + [view.text(p.stop, place.start) for p in near]
    return any(gap in {", ", " and ", ", and "} for gap in gaps)


def _names_it(view: View, grasp: Grasp, place: PlaceMention) -> bool:
    """Say whether a place names the meeting: "his Moscow summit"."""
    return grasp.start <= place.start < grasp.stop and bool(
        _NOUN[view.language].match(view.text(place.stop, place.stop + 14))
    )


def _only(view: View, grasp: Grasp) -> Told | None:
    """Return the one place of a sentence that tells of one contact only."""
    places = [p for p in view.places if p.start > grasp.start and _stands_at(view, p, goal=False)]
    talks = [c for c in view.cues if c.kind != "visit-verb"]
    if len(places) != 1 or len(talks) != 1 or places[0].start - view.start < _HEAD:
        return None
    return Told("place", places[0].place, Basis.STATED, "only place", ((places[0].start, places[0].stop),))


_HEAD = 12  # characters in which a dateline may stand
_TOWN = Worded(
    r"^,?((?: (?!(?:to|on|about|over|and|that|who|which|after|before|while|as|from|by|of|in)\b)[a-z][a-z-]*){0,7}) in (?:(?:the|a|its|his|her) (?:[\w'-]+ ){0,3}<towns>(?: of |, ))?([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)(?=[ ,.])",
    _WHERES,
)
_NO_TOWN = Worded(r"\b<not_towns>\b", _WHERES)


def _unknown(view: View, grasp: Grasp) -> Told | None:
    """Return a town that no table knows: a name right after "met in", "talks with X in"."""
    at = next((d.stop for d in view.dates if 0 <= d.start - grasp.stop <= len(" at the ")), grasp.stop)
    text = view.plain(at, at + 70)
    match = _TOWN[view.language].match(text) if " in " in text else None
    if match is None or set(match[1].split()) & view.phrases.matter or _NO_TOWN[view.language].search(match[2]):
        return None
    start, stop = at + match.start(2), at + match.end(2)
    named = any(m.start < stop and start < m.stop for m in view.mentions) or any(
        d.start <= start < d.stop for d in view.dates
    )
    if named or any(
        view.page.hits.within(kind, start, stop) for kind in ("region", "summit", "demonym", "country", "date")
    ):
        return None
    return Told("place", Place(city=match[2]), Basis.STATED, "a town by its preposition", ((start, stop),))


_HERE = regex(r"\bhere\b")
_DATELINE = regex(r"^[^\n]{0,40}?(?:\([A-Z][\w .-]*\)|--| - |\n)")


def bind_here(view: View, grasp: Grasp) -> Told | None:
    """Return the place of the dateline, where the contact is told to be "here"."""
    match = _HERE.search(view.text(grasp.start, min(grasp.right, grasp.stop + 60)))
    place = next(iter(view.page.places), None)
    if (
        match is None
        or place is None
        or place.start > _TOP
        or not _DATELINE.match(view.page.document.plain[place.stop : place.stop + 60])
    ):
        return None
    at = grasp.start + match.start()
    return Told("place", place.place, Basis.INFERRED, "here: the dateline", ((at, at + 4), (place.start, place.stop)))


_TOP = 60  # characters within which a dateline stands


# “to Apia on Thursday, where …”
_WHERE = regex(r"^(?:(?: on| last| this| late| early| in| earlier){0,2} [a-z]+| \d{1,2} [a-z]+)?,? where\b")


def _there(view: View, place: PlaceMention, start: int) -> int | None:
    """Read "leaves for Singapore, where he will meet Kim"."""
    gap = view.text(place.stop, start)
    return 1 if _WHERE.match(gap) and len(words_in(gap)) <= 9 else None  # noqa: PLR2004


_TRAVEL = Worded(r"\b<travels>", _WHERES)


def _stands_at(view: View, place: PlaceMention, *, goal: bool) -> bool:
    if re.match(r"^,? where\b", view.text(place.stop, place.stop + 8)):
        return True
    words = words_in(view.text(place.start - _BEFORE, place.start))
    near = words[-4:]
    if near and near[-1] in {"the", "a", "his", "her"}:
        near = near[:-1]
    if not near or _of_matter(view, place.start) or _moved_from(view, place):
        return False
    return _is_led_to(view, words, near, goal=goal)


def _is_led_to(view: View, words: list[str], near: list[str], *, goal: bool) -> bool:
    """Say whether the last words before a place put somebody there: "in", "in the resort of", with ``goal`` "to visit"."""
    language, last = view.language, near[-1]
    if last == "for" and _TRAVEL[language].search(" ".join(words[-5:])):
        return True
    if last in _AT[language]:
        return last != "to" or goal or bool(_TRAVEL[language].search(" ".join(words[-3:-1])))
    if last == "of":  # “on the outskirts of”
        return not (_SITES[language] | _PARTS[language]).isdisjoint(near[-3:-1])
    if last in _SITES[language] or last in _VISITED[language]:
        return goal or last in _SITES[language]
    # “in the Brazilian city Sao Paulo”, “at the nearby Camp David”: a few words between.
    return bool(set(near[-3:]) & {"in", "at"}) and not set(near[-2:]) & {"of", "from", "with", "and", "by"}


_OLD = Worded(
    r"\b(?:(?:was|were|had been|been) (?:originally |initially |first )?<due>|originally|initially)\b[^.;]{0,50}$",
    _WHERES,
)
_NEW = Worded(r"^[^.;]{0,90}\b<moved>\b", _WHERES)


_OLD_REACH, _NEW_REACH = 80, 110  # characters before and after a place in which its contact is moved


def _moved_from(view: View, place: PlaceMention) -> bool:
    """Say whether a contact was to be in a place, and has been moved: "was to have taken place in Osh, has been moved"."""
    before, after = view.text(place.start - _OLD_REACH, place.start), view.text(place.stop, place.stop + _NEW_REACH)
    return bool(_OLD[view.language].search(before) and _NEW[view.language].match(after))


def _of_matter(view: View, start: int) -> bool:
    """Say whether a place is that of what is talked about: "discussed the fighting in Aleppo"."""
    words = words_in(view.text(start - _BEFORE, start))
    while words and words[-1] in _ARTICLES[view.language]:
        words.pop()
    return len(words) > 1 and words[-1] in {"in", "at", "near"} and words[-2] in view.phrases.matter


def _country(view: View, grasp: Grasp, *, goal: bool) -> Told | None:
    best: tuple[int, Told] | None = None
    for mention in view.mentions:
        if mention.way is not Way.COUNTRY or view.owned(mention) or not mention.parties:
            continue
        before = view.word_before(mention.start)
        lead = view.text(mention.start - _JOURNEY, mention.start)
        travels = before in {"to", "for"} and _TRAVEL[view.language].search(lead)
        visited = goal and (before in _VISITED[view.language] or before in {"to", "visits"})
        if not (before in {"in", "at"} or travels or visited) or _of_matter(view, mention.start):
            continue
        distance = grasp.distance(view, mention.start, mention.stop)
        code = mention.parties[0].country
        if distance is None or not is_state(code):
            continue
        told = Told("place", Place(country=code), Basis.STATED, "country", ((mention.start, mention.stop),))
        if best is None or distance < best[0]:
            best = (distance, told)
    return best[1] if best else None


def _elsewhere(view: View, grasp: Grasp, place: PlaceMention) -> bool:
    """Say whether a place before a noun that no verb carries belongs to another verb ("back in Rome, he said why …")."""
    if not grasp.loose or place.start >= grasp.start:
        return False
    fronted = len(words_in(view.text(view.start, place.start))) <= 1
    travels = _TRAVEL[view.language].search(view.text(place.start - _JOURNEY, place.start))
    return not fronted and not travels and len(words_in(view.text(place.stop, grasp.start))) > _APART


_APART = 5
