"""When, where and on what occasion: the dates, places and events that belong to a cue."""

import re
from collections.abc import Iterator

from attrs import evolve
from dateutil.relativedelta import relativedelta

from bilateral.events.tellings import Told
from bilateral.events.views import DateAt, View
from bilateral.events.wording import last_match, words_in
from bilateral.mentions.places import PlaceMention
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.meetings import Status
from bilateral.model.places import Place, Summit
from bilateral.refer.leaders import Way

__all__ = ["bind_dates", "bind_occasion", "bind_place", "tell_date"]

_RIGHT, _LEFT = 150, 110
_BREAK = re.compile(
    r"[;:\"]|\b(?:that|who|which|said|says|told|but|although|while|because|since|if|as|added|reported|announced|"
    r"wrote|arrived|left|will|when|where|before|after|ahead|following|until)\b|, (?:the|an?) "
)
_SPEECH = re.compile(r"\b(?:said|says|told|announced|reported|added|tweeted|wrote|stated|confirmed|declared|quoted)\b")
_JOINED = re.compile(r"^(?:,? and(?: in| on)?|,(?: in| on)?) $")
_OR = re.compile(r"^ or (?:in |on )?$")


def bind_dates(view: View, start: int, stop: int, limits: tuple[int, int], *, noun: bool = False) -> list[DateAt]:
    """Return the date that belongs to a cue, nearest first in its clause; several where they are listed."""
    found = sorted(_reachable(view, start, stop, limits, noun=noun), key=lambda pair: pair[0])
    if not found:
        return []
    first = found[0][1]
    either = next((d for d in view.dates if d.start > first.stop and _OR.match(view.text(first.stop, d.start))), None)
    if either is not None and either.when and first.when and first.when <= either.when:
        return [evolve(first, stop=either.stop, when=When.between(first.when, either.when), rival=None, rule="either")]
    chain = [first]
    for date in view.dates:
        if date.start > chain[-1].stop and date.when and _JOINED.match(view.text(chain[-1].stop, date.start)):
            chain.append(date)
    return chain


def _reachable(
    view: View, start: int, stop: int, limits: tuple[int, int], *, noun: bool
) -> Iterator[tuple[int, DateAt]]:
    left, right = limits
    near = not noun or bool(_HAPPENS.search(view.text(start - 14, start)))
    for date in view.dates:
        if date.when is None or _of_speech(view, date):
            continue
        if start <= date.start and date.stop <= stop:
            yield 0, date
        elif stop <= date.start < min(right, stop + _RIGHT):
            gap = view.text(stop, date.start)
            if not _cut(view, gap, stop, date.start):
                yield len(gap), date
        elif max(left, start - _LEFT) <= date.start and date.stop <= start:
            gap = view.text(date.stop, start)
            if not _cut(view, gap, date.stop, start, modal=True) and (near or _close(gap)):
                yield 2 * len(gap), date


_HAPPENS = re.compile(r"\b(?:at|in|during|after|following|for|from|to|on)(?: (?:a|the))? $")
_NEARBY = 2


def _close(gap: str) -> bool:
    """Say whether a date stands right before a noun: "Friday's meeting", "Tuesday morning talks"."""
    return len(words_in(gap)) <= _NEARBY


def _cut(view: View, gap: str, start: int, stop: int, *, modal: bool = False) -> bool:
    """Say whether a clause ends between a cue and a date."""
    match = _BREAK.search(gap)
    if match and not (modal and match[0] == "will"):
        return True
    return any(start <= cue.start < stop and cue.kind.endswith("verb") for cue in view.cues)


def _of_speech(view: View, date: DateAt) -> bool:
    """Say whether a date is the day something was said: "said on Monday", "Monday said"."""
    before = view.text(date.start - 30, date.start)
    speech = last_match(_SPEECH, before)
    if speech and len(words_in(before[speech.end() :])) <= 1 and "," not in before[speech.end() :]:
        return True
    told = re.search(
        r"\btold (?:reporters|journalists|the press|parliament|lawmakers|a news conference)(?: on| in \w+)?\s*$", before
    )
    if told:
        return True
    after = view.text(date.stop, date.stop + 22)
    return bool(re.match(r"^(?:,)? (?:said|that|announced|told|reported|urged|called|vowed|denied|warned)\b", after))


def tell_date(view: View, date: DateAt, status: Status | None) -> Iterator[Told]:
    """
    Return a date as claims: the reading that suits the mood of the cue, and its rival.

    "spoke ahead of a meeting on Thursday": the clause's tense says last Thursday, the cue's mood the next.
    """
    when, rival, rule = date.when, date.rival, date.rule or "date"
    other = _moved(view, date, status)
    if other is not None:
        when, rival, rule = other, when, "mood of the cue"
    yield Told("when", when, Basis.STATED, rule, ((date.start, date.stop),))
    if rival is not None and rival != when:
        yield Told("when", rival, Basis.RIVAL, date.rule or "date", ((date.start, date.stop),))


def _moved(view: View, date: DateAt, status: Status | None) -> When | None:
    """Return the other reading of a weekday where the first lies on the wrong side of the day of writing."""
    now, when = view.page.reference.when, date.when
    if now is None or when is None or not date.rule.startswith("weekday") or status not in _SIDES:
        return None
    week = 7 * _SIDES[status]
    wrong = _before(when, now) if week > 0 else _before(now, when)
    if not wrong:
        return None
    return date.rival or when.shifted(relativedelta(days=week))


_SIDES = {Status.PLANNED: 1, Status.HELD: -1}


def _before(one: When, other: When) -> bool:
    return one.last is not None and other.first is not None and one.last < other.first


_AT = frozenset({"in", "at", "to", "near", "outside", "into"})


def bind_place(view: View, start: int, stop: int, limits: tuple[int, int], *, goal: bool = False) -> Told | None:
    """Return the place that belongs to a cue; with ``goal``, one that is travelled to counts."""
    best: tuple[int, Told] | None = None
    for place in view.places:
        distance = _there(view, place, start) or _distance(view, (place.start, place.stop), start, stop, limits)
        if distance is None or not _stands_at(view, place, goal=goal):
            continue
        told = Told("place", place.place, Basis.STATED, "place " + place.rule, ((place.start, place.stop),))
        if best is None or distance < best[0]:
            best = (distance, told)
    return best[1] if best else _country(view, start, stop, limits, goal=goal)


def _there(view: View, place: PlaceMention, start: int) -> int | None:
    """Read "leaves for Singapore, where he will meet Kim"."""
    gap = view.text(place.stop, start)
    return 1 if re.match(r"^,? where\b", gap) and len(words_in(gap)) <= 9 else None  # noqa: PLR2004


def _distance(view: View, span: tuple[int, int], start: int, stop: int, limits: tuple[int, int]) -> int | None:
    left, right = limits
    if stop <= span[0] < min(right, stop + _RIGHT):
        gap = view.text(stop, span[0])
        return None if _cut(view, gap, stop, span[0]) else len(gap)
    if max(left, start - _LEFT) <= span[0] and span[1] <= start:
        gap = view.text(span[1], start)
        return None if _cut(view, gap, span[1], start, modal=True) else 2 * len(gap)
    return 0 if start <= span[0] < stop else None


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


def _country(view: View, start: int, stop: int, limits: tuple[int, int], *, goal: bool) -> Told | None:
    best: tuple[int, Told] | None = None
    for mention in view.mentions:
        if mention.way is not Way.COUNTRY or view.owned(mention) or not mention.parties:
            continue
        before = view.word_before(mention.start)
        if before != "in" and not (goal and before in {"to", "visit", "visited", "visits", "visiting"}):
            continue
        distance = _distance(view, (mention.start, mention.stop), start, stop, limits)
        code = mention.parties[0].country
        if distance is None or not (len(code) == 2 and code.isupper()) or code in {"EU", "UN"}:  # noqa: PLR2004
            continue
        told = Told("place", Place(country=code), Basis.STATED, "country", ((mention.start, mention.stop),))
        if best is None or distance < best[0]:
            best = (distance, told)
    return best[1] if best else None


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


def bind_occasion(view: View, start: int, stop: int, limits: tuple[int, int]) -> Told | None:
    """Return the event at whose margins it is: "on the sidelines of the G20 summit", "at a leaders' summit"."""
    left, right = limits
    text = view.text(view.start, view.stop)
    for match in _SIDELINES.finditer(text):
        at = view.start + match.end()
        strong = bool(_STRONG.search(match[0]))
        if not (left <= at < right) and not strong:
            continue
        if not strong and _far(view, start, stop, at):
            continue
        told = _event_at(view, at, strong=strong)
        if told is not None and not (told.spans[0][0] <= start < told.spans[0][1]):
            weak = match[0].split()[0] in {"for", "following", "attend", "attending"}
            if not weak or strong:
                return told
    return None


def _far(view: View, start: int, stop: int, at: int) -> bool:
    gap = view.text(stop, at) if at >= stop else view.text(at, start)
    pattern = re.compile(r"[;:\"]|\b(?:that|said|says|told|who|which|but|while|before|after|ahead)\b")
    return len(gap) > _RIGHT or bool(pattern.search(gap))


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
