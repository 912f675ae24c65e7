"""Read visits: who goes where, and who speaks with a visitor."""

import re
from collections.abc import Sequence

from bilateral.events.meetings.acts import Act, emit
from bilateral.events.meetings.build import draft
from bilateral.events.meetings.contacts import VISITED, country_side, pairs_of, told_visitors
from bilateral.events.meetings.destinations import at_scene, goals_of, other_country
from bilateral.events.meetings.goals import goals
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.nouns import Noun, read_phrase, refers
from bilateral.events.meetings.parties import Side, subject
from bilateral.events.meetings.relatives import read_relative, relative
from bilateral.events.meetings.stays import is_event, met_there, on_a_day
from bilateral.events.meetings.tellings import Drafts, Told
from bilateral.events.meetings.verdicts import VISITING, Mood, Verdict
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.refer.mentions import PEOPLE, PartyMention, Way, countries_of
from bilateral.text.worded import Worded

__all__ = ["read_visit_noun", "read_visit_verb"]

_TRAVELS = ("arriv", "travel", "fl", "leave", "head", "land", "touch", "set")
_REACHES = ("arriv", "land", "touch")


def read_visit_verb(view: View, cue: Hit) -> Drafts:
    """Read "X visited Kenya", "X will visit Paris", "X arrived in Hanoi"."""
    word = view.text(cue.start, cue.stop)
    if word == "visiting":
        yield from _visiting(view, cue)
        return
    who = subject(view, cue.start)
    if not who:
        return
    moving = word.startswith(_TRAVELS)
    found = list(goals(view, cue.stop, moving=moving))
    if not found or (moving and (met_there(view, cue, who, found[-1].stop) or _to_summit(view))):
        return
    mood = verb_mood(view, cue, who[-1].stop)
    if moving and not word.startswith(_REACHES) and mood.status is not Status.PLANNED:
        found = _abroad(view, cue, who, found)
    home = countries_of(who)
    # At once, so that each has the day told beside it; two guests go to each goal together.
    for legs in [found] if len(home) == 1 else [[goal] for goal in found]:
        yield from emit(view, Act(cue, who, legs, "visit", told=told_visitors(who)), mood)


def _abroad(view: View, cue: Hit, who: Sequence[PartyMention], found: Sequence[Side]) -> list[Side]:
    """Return where leaders flew to in other countries on a day that is told, and to no event there."""
    home = countries_of(who)
    if is_event(view) or not on_a_day(view, cue, found[-1].stop):
        return []
    return [goal for goal in found if goal.parties[0].country not in home]


def _to_summit(view: View) -> bool:
    return any(view.start <= s.start < view.stop for s in view.summits) or "summit" in view.sentence


def _visiting(view: View, cue: Hit) -> Drafts:
    """Read "told visiting Kenyan President Y", "visiting President Y said": the visitor, and whoever speaks with him."""
    guest = next((m for m in view.mentions if m.start <= cue.start < m.stop), None) or _guest_after(view, cue)
    if guest is None:
        yield from _visits_there(view, cue, subject(view, cue.start))
        return
    before = view.text(cue.start - 30, cue.start)
    if before.endswith(" and "):
        host = next((m for m in view.before(cue.start - 4) if m.stop == cue.start - len(" and ")), None)
        if host is not None and host.way is not Way.OTHER_PERSON:
            mood = Mood(Verdict.STATUS, None, "visiting", cue.start, cue.stop, firm=False)
            yield from emit(view, Act(cue, [host], [guest], "told"), mood)
        return
    told = re.search(
        r"\b(?:told|tells|telling|informed|assured|thanked|urged|greeted|with)(?: the| his| her)? $", before
    )
    if not told:
        yield from _visiting_now(view, cue, guest)
        return
    who = subject(view, cue.start - len(before) + told.start())
    if not who or "with" in told[0]:
        return
    mood = verb_mood(view, Hit(cue.start, cue.stop, cue.kind, "past"), cue.start)
    yield from emit(view, Act(cue, who, [guest], "told", told=told_visitors([guest], "visiting")), mood)


def _visiting_now(view: View, cue: Hit, guest: PartyMention) -> Drafts:
    """Read "Visiting President Y said on Tuesday that ties with Brazil …": the visit goes on."""
    if cue.start > view.start + 1:
        return
    home = {p.country for p in guest.parties}
    other = next((m for m in view.after(guest.stop) if m.parties and m.parties[0].country not in home), None)
    if other is None or not other.parties[0].country:
        return
    host = country_side(other.parties[0].country, other.start, other.stop, VISITED)
    mood = Mood(Verdict.STATUS, Status.ONGOING, VISITING, cue.start, cue.stop)
    yield from emit(view, Act(cue, [guest], [host], "visit"), mood)


def _guest_after(view: View, cue: Hit) -> PartyMention | None:
    guest = next((m for m in view.after(cue.stop) if m.way not in {Way.COUNTRY, Way.OTHER_PERSON}), None)
    near = guest is not None and re.match(r"^ (?:[\w-]+ ){0,2}$", view.text(cue.stop, guest.start))
    return guest if near else None


def _visits_there(view: View, cue: Hit, who: list[PartyMention]) -> Drafts:
    for goal in goals(view, cue.stop) if who else ():
        mood = verb_mood(view, cue, who[-1].stop)
        yield from emit(view, Act(cue, who, [goal], "visit"), mood)


_UPON = Worded(r"(?:^|\b<upon> )$", "contacts.visits")


_UNDER_WAY = Worded(r"\b<under_way> $", "contacts.visits")


_ARRIVED = regex(r"\barrived\b[^,;:.]*\bfor $")


_AHEAD = Worded(r"\b<ahead>\b[^;:\"]*$", "contacts.visits")
_GONE = Worded(r"^[^,;:\"]{0,40}\b<gone>\b", "contacts.visits")
_TAKES = regex(r" (?:also )?(?:is|includes?|takes|covers)\b")  # "his next stop is C", "the tour takes her to C"
_FAR = 60  # characters after a visit in which its visitor or its day stands
_JUST_BEFORE = 14  # characters before a visit in which it is told to begin
_BEFORE = 70  # the same, with the arrival


def _ongoing(noun: Noun) -> Noun:
    """Say that a visit goes on: "on a two-day visit", "began a visit"; its date may say that it is over."""
    told = noun.mood
    open_ended = told.status is None or (told.status is Status.HELD and "past" in told.rule)
    before = noun.view.text(noun.start - _JUST_BEFORE, noun.start)
    arrived = _ARRIVED.search(noun.view.text(noun.start - _BEFORE, noun.start))
    open_ended = open_ended or (arrived is not None and told.rule == "noun: for")
    if (
        told.verdict is Verdict.STATUS
        and told.status is None
        and _TAKES.match(noun.view.text(noun.cue.stop, noun.cue.stop + _FAR))
    ):
        return noun._replace(mood=told._replace(status=Status.PLANNED, rule="stop to come", firm=False))
    if (
        told.verdict is not Verdict.STATUS
        or not open_ended
        or told.past
        or not (arrived or _UNDER_WAY[noun.view.language].search(before))
    ):
        return noun
    if _AHEAD[noun.view.language].search(
        noun.view.text(noun.view.start, noun.start)
    ):  # "will receive X on an official visit"
        return noun._replace(mood=told._replace(status=Status.PLANNED, rule="visit to come", firm=False))
    if _GONE[noun.view.language].match(noun.view.text(noun.cue.stop, noun.cue.stop + _FAR)):
        return noun._replace(mood=told._replace(status=Status.HELD, rule="visit in the past", firm=True))
    return noun._replace(mood=told._replace(status=Status.ONGOING, rule="visit under way", firm=True))


def _called_off_by_host(noun: Noun) -> bool:
    """Say whether a country calls off the visit told before, to which it is no visitor: "but Ukraine called off the trip"."""
    named = any(p.name for side in noun.left for p in side.parties)
    return noun.mood.rule == "verb of status" and refers(noun) and not named


_EXCHANGED = regex(r"\bexchang\w+ (?:of )?(?:\w+ )?$")
_EXCHANGE = 24  # characters before "visits" in which they are exchanged
_BY = regex(r" (?:(?:to|in) [\w ]{2,30} )?(?:of|by|from)\b")


def _visits(noun: Noun) -> bool:
    """Say whether the subject of the clause is the visitor: "on a visit", "called off a trip", not "saw the visit"."""
    if noun.owned or noun.carrier is not None or noun.mood.rule == "verb of status":
        return True
    return bool(_UPON[noun.view.language].search(noun.view.text(noun.start - 14, noun.start)))


def read_visit_noun(view: View, cue: Hit) -> Drafts:
    """Read "X's visit to C", "a visit by X to C", "X arrived in C on a visit"."""
    clause = relative(view, cue)
    if clause is not None:
        yield from read_relative(view, cue, clause)
        return
    noun = read_phrase(view, cue)
    by = _BY.match(view.text(noun.cue.stop, noun.cue.stop + _FAR))
    visitors = noun.right if noun.right and (by or not noun.left) else noun.left
    if not noun.right and (not _visits(noun) or _called_off_by_host(noun)):
        visitors = []
    exchanged = _EXCHANGED.search(view.text(noun.start - _EXCHANGE, noun.start))
    if exchanged and len(countries_of(noun.left)) > 1:
        yield from draft(view, noun.contact(noun.left, "exchange"))
        return
    noun = _ongoing(noun)
    hosts = list(goals_of(view, noun.cue))
    if not hosts and view.text(cue.start, cue.stop) in _ALSO_OTHER:
        return
    hosts = hosts or list(other_country(view, visitors))
    if _is_setting(noun, visitors, hosts):
        return
    if not visitors and refers(noun):
        yield from draft(view, noun.contact((), "visit", partial=True))
    elif visitors and not hosts:
        yield from draft(
            view, noun.contact(visitors, "visit", (*_guests(visitors), *at_scene(view, visitors)), partial=True)
        )
    elif visitors:
        for sides in pairs_of(visitors, hosts, together=False):
            yield from draft(view, noun.contact(sides, "visit", _guests(visitors)))


def _guests(visitors: Sequence[Side]) -> tuple[Told, ...]:
    """Return the values that say who came."""
    return tuple(Told("visitors", p, s.basis, "visitor", ((s.start, s.stop),)) for s in visitors for p in s.parties)


_SETTING = regex(r"\b(?:during|on|course of|part of|framework of) $")


def _is_setting(noun: Noun, visitors: Sequence[Side], hosts: Sequence[Side]) -> bool:
    """Say whether a visit is only where somebody of a third country is met: "On a visit to Vienna, Duda met Macron"."""
    view = noun.view
    here = countries_of((*visitors, *hosts))
    met = [m for c in view.cues if c.kind in _MEETS and c.start > noun.cue.stop for m in objects(view, c.stop)[:1]]
    others = [p.country for m in met if m.way in PEOPLE for p in m.parties]
    return bool(others and visitors and hosts and here.isdisjoint(others)) and bool(
        _SETTING.search(view.text(noun.start - _JUST_BEFORE, noun.start))
    )


_MEETS = frozenset({"meet-verb", "see-verb", "talk-verb", "talk-noun"})
_ALSO_OTHER = frozenset({"tour", "swing", "stop", "stops", "stay", "leg", "port of call"})  # of a museum; an end
