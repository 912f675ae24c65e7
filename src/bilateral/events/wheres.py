"""Where: the place and the event that belong to a cue."""

import re

from bilateral.events.grasp import Grasp, far
from bilateral.events.tellings import Told
from bilateral.events.views import View
from bilateral.events.wording import words_in
from bilateral.mentions.places import PlaceMention
from bilateral.model.claims import Basis
from bilateral.model.places import Place, Summit
from bilateral.refer.leaders import Way

__all__ = ["bind_occasion", "bind_place"]

_AT = frozenset({"in", "at", "to", "near", "outside", "into"})


def bind_place(view: View, grasp: Grasp, *, goal: bool = False) -> Told | None:
    """Return the place that belongs to a cue; with ``goal``, one that is travelled to counts."""
    best: tuple[int, Told] | None = None
    for place in view.places:
        distance = _there(view, place, grasp.start) or grasp.distance(view, place.start, place.stop)
        if distance is None or _elsewhere(view, grasp, place) or not _stands_at(view, place, goal=goal):
            continue
        told = Told("place", place.place, Basis.STATED, "place " + place.rule, ((place.start, place.stop),))
        if best is None or distance < best[0]:
            best = (distance, told)
    return best[1] if best else _country(view, grasp, goal=goal)


def _there(view: View, place: PlaceMention, start: int) -> int | None:
    """Read "leaves for Singapore, where he will meet Kim"."""
    gap = view.text(place.stop, start)
    return 1 if re.match(r"^,? where\b", gap) and len(words_in(gap)) <= 9 else None  # noqa: PLR2004


def _stands_at(view: View, place: PlaceMention, *, goal: bool) -> bool:
    if re.match(r"^,? where\b", view.text(place.stop, place.stop + 8)):
        return True
    words = words_in(view.text(place.start - 45, place.start))
    near = words[-4:]
    if near and near[-1] in {"the", "a", "his", "her"}:
        near = near[:-1]
    if not near:
        return False
    if near[-1] in _AT:
        return near[-1] != "to" or goal
    if near[-1] in {"of", "capital", "city", "town", "resort", "village", "venue", "visited", "visit", "visiting"}:
        return near[-1] not in {"visited", "visit", "visiting"} or goal
    # “in the Brazilian city Sao Paulo”, “at the nearby Camp David”: a few words between.
    return bool(set(near[-3:]) & {"in", "at"}) and not set(near[-2:]) & {"of", "from", "with", "and", "by"}


def _country(view: View, grasp: Grasp, *, goal: bool) -> Told | None:
    best: tuple[int, Told] | None = None
    for mention in view.mentions:
        if mention.way is not Way.COUNTRY or view.owned(mention) or not mention.parties:
            continue
        before = view.word_before(mention.start)
        if before != "in" and not (goal and before in {"to", "visit", "visited", "visits", "visiting"}):
            continue
        distance = grasp.distance(view, mention.start, mention.stop)
        code = mention.parties[0].country
        if distance is None or not (len(code) == 2 and code.isupper()) or code in {"EU", "UN"}:  # noqa: PLR2004
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
    return not fronted and len(words_in(view.text(place.stop, grasp.start))) > _APART


_APART = 5
_EVENT = r"(?:summit|summits|conference|forum|congress|assembly|funeral|inauguration|ceremony|session|gathering|games|olympics|anniversary|parade|celebrations|commemorations|meetings)"
_NAMED = re.compile(
    r"(?:a|an|the|this|that|last|next|[\w-]+'s)? ?((?:[A-Z0-9][\w'()./&-]*|of|the|on|for|and|leaders'?|annual|regional|economic|climate|"
    r"nuclear|security|peace|special|world|global|heads|state|government|informal|joint|committee|members'?|ministerial|plenary) ?){0,9}"
)
_SIDELINES = re.compile(
    r"\b(?:on the (?:sidelines|margins|fringes|sideline) of|in the margins of|at the (?:sidelines|margins) of|"
    r"on (?:sidelines|margins) of|(?:with)?in the framework of|during|at|attending|attend|for|following|part of)\s+"
)
_STRONG = re.compile(r"sidelines?|margins|fringes|framework")


def bind_occasion(view: View, grasp: Grasp) -> Told | None:
    """Return the event at whose margins it is: "on the sidelines of the G20 summit", "at a leaders' summit"."""
    text = view.text(view.start, view.stop)
    for match in _SIDELINES.finditer(text):
        at = view.start + match.end()
        strong = bool(_STRONG.search(match[0]))
        if not (grasp.left <= at < grasp.right) and not strong:
            continue
        if not strong and far(view, grasp, at):
            continue
        told = _event_at(view, at, strong=strong)
        if told is not None and not (told.spans[0][0] <= grasp.start < told.spans[0][1]):
            weak = match[0].split()[0] in {"for", "following", "attend", "attending"}
            if not weak or strong:
                return told
    return None


def _event_at(view: View, at: int, *, strong: bool) -> Told | None:
    for mention in view.page.summits:
        if at <= mention.start < at + 45 and not re.search(r"[,;]", view.text(at, mention.start)):
            return Told("occasion", mention.summit, Basis.STATED, "occasion", ((mention.start, mention.stop),))
    plain = view.plain(at, at + 140)
    event = re.search(rf"\b{_EVENT}\b(?: of (?:the )?[A-Z][\w'-]*(?: (?:[A-Z][\w'-]*|of|the|and|on))*)?", plain)
    if event is None:
        hit = next(iter(view.page.hits.within("summit", at, at + 12)), None) if strong else None
        if hit is None:
            return None
        name = view.page.document.words(hit.start, hit.stop)
        return Told("occasion", Summit(name, str(hit.value)), Basis.STATED, "occasion", ((hit.start, hit.stop),))
    head = plain[: event.start()]
    if re.search(r"[,;:\"]|\b(?:with|between|in|who|that|to|by|his|her|their|news|press)\b", head):
        return None
    if len(words_in(head)) > 9 or not (strong or re.search(r"[A-Z]|leaders|joint", head + event[0][1:])):  # noqa: PLR2004
        return None
    article = re.match(r"(?:a|an|the|this|that|these|those|last week's|this week's|next week's) ", head)
    begin = at + (article.end() if article else 0)
    name = view.page.document.words(begin, at + event.end())
    return Told("occasion", Summit(" ".join(name.split())), Basis.STATED, "occasion", ((begin, at + event.end()),))
