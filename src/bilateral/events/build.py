"""Make drafts of what a cue tells: one a meeting, with date, place, occasion, topics and mode."""

from collections.abc import Iterator, Sequence

from bilateral.events.called_off import days_of, long_off
from bilateral.events.contacts import Contact
from bilateral.events.grasp import Grasp
from bilateral.events.lengths import over_its_days
from bilateral.events.moods import ACCEPTED, IS_THERE, Mood, Verdict
from bilateral.events.occasions import bind_occasion
from bilateral.events.parties import Side
from bilateral.events.spoken_days import SPOKEN, spoken_day
from bilateral.events.tellings import Drafts, MeetingDraft, NoMeeting, Told
from bilateral.events.topics import tell_topics
from bilateral.events.unreal import SUPPOSED
from bilateral.events.views import DateAt, View
from bilateral.events.voice import SPEAKERS
from bilateral.events.whens import arrives, tell_date
from bilateral.events.wheres import bind_here, bind_place
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.meetings import Format, Mode, Rank, Status
from bilateral.model.places import Place
from bilateral.patterns import regex

__all__ = ["draft", "tell_ordinal", "tell_rank"]

_PHONE = regex(
    r"\b(?:by|over the|on the|via|in a|a) (?:tele)?phone\b|\bby (?:tele)?phone|\b(?:tele)?phone (?:call|conversation)|\bphoned\b"
)
_VIDEO = regex(
    r"\b(?:by|via|over|through) (?:a )?(?:video|videoconference|zoom|video-conference|video link)|\bvirtual(?:ly)?\b|\bonline\b"
)
_DISTANT = regex(r"phone|video|virtual|online|zoom")  # one of these is in all that tells of a call
_ABOUT = regex(r"\babout (?:his|her|their|the) $")  # "told X by telephone about his talks with Y"
_BY = regex(r"\b(?:by|via|through|over|on) (?:an? )?$")
_TRILATERAL = regex(r"\b(?:trilateral|three-way|tripartite|three-party)\b")
_PAIR = 2
_TALK = frozenset({"conversation", "talks"})  # “we will discuss trade”: now
_BILATERAL = regex(r"\bbilateral\b")


def draft(view: View, contact: Contact) -> Drafts:
    """Yield the drafts of a contact: one, or several where dates are listed ("in 2021 and 2022")."""
    parties = tuple(_tell_parties(contact.sides))
    if contact.mood.verdict is Verdict.NEVER:
        if len({t.value.country for t in parties if t.value.country}) > 1:
            yield NoMeeting(contact.start, contact.cue.stop, parties)
        return
    supposed = contact.mood.rule == SUPPOSED
    if (contact.mood.verdict is Verdict.NONE and not supposed) or long_off(view, contact):
        return
    grasp = contact.grasp(view)
    dates = days_of(view, contact, grasp)
    if _of_now(view, contact, dates):
        if contact.kind not in _TALK and not dates:
            return  # “we meet often”, “we will meet again”
        contact = contact._replace(mood=contact.mood._replace(status=None, firm=False))
    alone = len({t.value.country for t in parties if t.value.country}) < _PAIR
    goal = contact.kind in {"visit", "host"}
    place = bind_place(view, grasp, goal=goal) or bind_here(view, grasp)
    place = _at_goal(contact, place)
    occasion = bind_occasion(view, grasp)
    common = [
        *parties,
        *contact.told,
        *_status(view, contact.mood, dates),
        *_mode(view, contact, grasp),
        *_format(view, contact),
    ]
    common += [told for told in (place, occasion) if told is not None]
    common += tell_topics(view, contact.kind, contact.start, contact.cue, grasp)
    for group in [[d] for d in dates] if _apart(contact, dates) else [dates]:
        days = [
            told
            for date in (over_its_days(view, contact, first) for first in group[:1])
            for told in tell_date(
                view,
                date,
                contact.mood.status,
                ahead=contact.mood.rule == ACCEPTED,
                firm=not goal or not arrives(view, date, contact.start, contact.cue.stop),
            )
        ]
        told = (*common, *(days or _spoken(view, contact, grasp)))
        yield MeetingDraft(
            contact.start, contact.cue.stop, view.index, contact.kind, told, contact.partial or alone, contact.mood.past,
            plural=str(contact.cue.value).endswith("s"), supposed=supposed,
        )  # fmt: skip


def _of_now(view: View, contact: Contact, dates: Sequence[DateAt]) -> bool:
    """Say whether two who speak to each other say what they do now or at times: "we will discuss trade today"."""
    now = view.page.reference.when
    later = [d for d in dates if d.when is None or now is None or not d.when.overlaps(now)]
    return not later and contact.mood.status is Status.PLANNED and all(s.rule == SPEAKERS for s in contact.sides)


def _spoken(view: View, contact: Contact, grasp: Grasp) -> Iterator[Told]:
    """Yield the day of the deed that a contact without its own day is the setting of: "said on Monday after talks"."""
    if contact.mood.status not in {Status.HELD, None} or contact.mood.past:
        return
    date = spoken_day(view, grasp)
    if date is not None:
        date = over_its_days(view, contact, date)
        yield Told("when", date.when, Basis.INFERRED, SPOKEN, ((date.start, date.stop),), firm=False)


def _at_goal(contact: Contact, place: Told | None) -> Told | None:
    """Return the place of a visit: it lies in the country visited."""
    host = next((t.value.country for t in contact.told if t.field == "host"), "")
    if contact.kind == "host" and place is not None and _is_country(host) and place.value.country not in {"", host}:
        return None  # “who is to host Y, was briefed on the summit due in Vientiane”
    goal = next(
        (s for s in contact.sides if s.rule == "country visited" and contact.kind == "visit"),
        None,
    )
    code = goal.parties[0].country if goal else ""
    if goal is None or (place is not None and place.value.country == code) or not _is_country(code):
        return place
    return Told("place", Place(country=code), Basis.INFERRED, "country visited", ((goal.start, goal.stop),))


def _is_country(code: str) -> bool:
    return len(code) == _PAIR and code not in {"EU", "UN"}


def _apart(contact: Contact, dates: Sequence[object]) -> bool:
    return len(dates) > 1 and contact.mood.status is Status.HELD and not contact.partial


def _tell_parties(sides: Sequence[Side]) -> Iterator[Told]:
    for side in sides:
        for party in side.parties:
            yield Told("parties", party, side.basis, side.rule, ((side.start, side.stop),))


def _status(view: View, mood: Mood, dates: Sequence[DateAt]) -> list[Told]:
    if mood.status is None:
        return []
    now = view.page.reference.when
    days = [d.when.first for d in dates if d.when is not None and d.when.first is not None]
    if mood.status is Status.ONGOING and days and now and now.last and min(days) > now.last:
        mood = mood._replace(status=Status.PLANNED)  # "sets off on Tuesday on a three-day visit"
    if mood.rule == IS_THERE and now is not None and any(_to_come(d.when, now) for d in dates):
        mood = mood._replace(status=Status.PLANNED)  # "is in Jakarta at the end of the month"
    return [Told("status", mood.status, Basis.STATED, mood.rule, ((mood.start, mood.stop),), firm=mood.firm)]


_DAYS = 8  # of a stay that may be going on


def _to_come(when: When | None, now: When) -> bool:
    """Say whether days told of a stay are still to come: one that may be going on is of some days, and holds the day of writing."""
    if when is None or None in (when.last, now.first) or when.last < now.first:  # type: ignore[operator]
        return False
    return not when.overlaps(now) or (when.days or _DAYS) > _DAYS


def _mode(view: View, contact: Contact, grasp: Grasp) -> list[Told]:
    left, right = grasp.left, grasp.right
    if contact.mode is not None:
        return [Told("mode", contact.mode, Basis.STATED, "words of a call", ((contact.cue.start, contact.cue.stop),))]
    text = view.text(left, right)
    for pattern, mode in ((_VIDEO, Mode.VIDEO), (_PHONE, Mode.PHONE)) if _DISTANT.search(text) else ():
        match = pattern.search(text)
        at = max(left, view.start) + match.start() if match else view.stop
        if match and not _ABOUT.search(view.text(at, contact.start)):
            return [Told("mode", mode, Basis.STATED, "words of a call", ((at, at + len(match[0])),))]
    by = next((c for c in view.cues if c.start == right and c.kind == "call-noun"), None)
    if by is not None and _BY.search(view.text(by.start - 10, by.start)):  # “talks with Xi, via videoconference”
        return [Told("mode", Mode(str(by.value)), Basis.STATED, "words of a call", ((by.start, by.stop),))]
    span = ((contact.cue.start, contact.cue.stop),)
    return [Told("mode", Mode.IN_PERSON, Basis.INFERRED, "no words of a call", span, firm=False)]


def _format(view: View, contact: Contact) -> Iterator[Told]:
    text = view.text(contact.start - 25, contact.cue.stop)
    for pattern, shape in ((_TRILATERAL, Format.TRILATERAL), (_BILATERAL, Format.BILATERAL)):
        match = pattern.search(text)
        if match:
            at = max(view.start, contact.start - 25) + match.start()
            yield Told("format", shape, Basis.STATED, "word", ((at, at + len(match[0])),))
            return


_ORDINAL = regex(
    r"\b(?:his|her|their|the|a|its|this|'s) (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:-ever)?\b"
)
_SINCE = regex(r"\bsince\b")


def tell_ordinal(view: View, np_start: int, cue: Hit) -> Iterator[Told]:
    """Yield the ordinal of a meeting ("their fourth meeting") and since when it is the first ("since 2019")."""
    text = view.text(np_start - 6, cue.stop)
    base = max(view.start, np_start - 6)
    match = _ORDINAL.search(text)
    if match is None:
        return
    at = base + match.start(1)
    since = _SINCE.search(view.text(cue.stop, cue.stop + 60))
    date = None
    if since and match[1] == "first":
        date = next((d for d in view.dates if 0 <= d.start - cue.stop - since.end() <= 12 and d.when), None)  # noqa: PLR2004
    if date is not None:
        when: When | None = date.when
        yield Told(
            "first_since", when, Basis.STATED, "first since", ((at, at + len(match[1])), (date.start, date.stop))
        )
        return
    if not since:
        yield Told("ordinal", view.phrases.ordinals[match[1]], Basis.STATED, "ordinal", ((at, at + len(match[1])),))


def tell_rank(view: View, cue: Hit) -> Iterator[Told]:
    """Yield the rank of a visit."""
    rank = view.phrases.ranks.get(view.text(cue.start, cue.stop))
    if rank:
        yield Told("rank", Rank(rank), Basis.STATED, "rank", ((cue.start, cue.stop),))
