"""Read visits told without a word of visiting: "X was in Skopje on Tuesday", "In Baku, X told Y that …"."""

from bilateral.events.meetings.acts import Act, emit
from bilateral.events.meetings.contacts import VISITED, told_visitors
from bilateral.events.meetings.goals import goals
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.parties import Side, sides_of, subject
from bilateral.events.meetings.tellings import Drafts
from bilateral.events.meetings.verdicts import IS_THERE, Mood, Verdict
from bilateral.events.meetings.views import View
from bilateral.events.meetings.voice import at_home
from bilateral.mentions.places import PlaceMention
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.refer.mentions import PERSONS, PartyMention, Way, countries_of
from bilateral.text.worded import Worded, Words

__all__ = ["STAY", "is_event", "met_there", "on_a_day", "read_guest", "read_stay", "read_told_in", "read_told_there"]

STAY = "stay-verb"

_STAYS = "contacts.stays"
_EVENT = Worded(r"\b<reasons>\b", _STAYS)
_NEAR = 12  # characters between a place and the day


def read_stay(view: View, cue: Hit) -> Drafts:
    """Read "X was in Skopje on Tuesday": a leader, a place abroad and a day; what X does there by a verb is read by that."""
    length = _LENGTH[view.language].match(view.text(cue.stop, cue.stop + _LONG))
    found = list(goals(view, cue.stop + length.end() if length else cue.stop, moving=True))
    if not found and view.text(cue.stop - len(_HERE), cue.stop) == _HERE:
        hosts = sides_of(at_home(view))  # a government's own page: "President Y will be here on Friday"
        found = [side._replace(start=cue.start, stop=cue.stop, rule=VISITED) for side in hosts]
    if not found:
        return
    calls = "stop" in view.text(cue.start, cue.stop)  # who stops in a country on a journey visits it, whatever the day
    if not (calls or on_a_day(view, cue, found[-1].stop)) or is_event(view):
        return
    who = [m for m in subject(view, cue.start) if m.way in PERSONS and any(p.country for p in m.parties)]
    home = countries_of(who)
    if not who or home & countries_of(found) or met_there(view, cue, who, found[-1].stop):
        return
    mood = verb_mood(view, cue, who[-1].stop) if cue.value != "now" else _now(view, cue)
    if mood.verdict is not Verdict.STATUS:
        return
    for goal in found:
        host = _host(view, goal, who) if len(found) == 1 else None
        yield from emit(view, Act(cue, who, [host or goal], "visit", told=told_visitors(who)), mood)


_HERE = " here"
_GUEST = regex(r"\b(?:(?P<base>be|come)|(?P<past>was|were|came)|(?P<ing>coming))(?: back)? $")


def read_guest(view: View, here: Hit) -> Drafts:
    """Read "President Y will be here on Friday": the guest of the government whose page it is."""
    verb = _GUEST.search(view.text(here.start - len(" coming back "), here.start))
    if verb is not None and view.page.publisher.official:
        start = here.start - len(verb[0])
        yield from read_stay(view, Hit(start, here.stop, STAY, verb.lastgroup))


_LONG = 40  # characters of a length of time: "spent two days in Tehran"
_LENGTH = Worded(r" (?:<about> )?(?:<several>|\d+) <units>(?= )", _STAYS)


def on_a_day(view: View, cue: Hit, stop: int) -> bool:
    """Say whether a journey is told with its day: before it, among the places it goes to or after them."""
    among = any(cue.stop <= d.start and d.stop <= stop for d in view.dates)
    return among or told_day(view, stop) or any(_before(view, d.start, d.stop, cue) for d in view.dates)


def told_day(view: View, stop: int) -> bool:
    """Say whether a day follows a place: "in Skopje on Friday"."""
    return any(0 <= d.start - stop <= _NEAR or _PART[view.language].match(view.text(stop, d.start)) for d in view.dates)


_PART = Worded(
    r"^,? (?:in|on|at|for|during) (?:the )?(?:\w+ )?<parts> of $|^,? for (?:[\w-]+ ){1,3}<units>,?(?: <from>)? ?$",
    _STAYS,
)


def is_event(view: View) -> bool:
    """Say whether a sentence tells of an event that one goes to for its own sake, or of a life."""
    return _EVENT[view.language].search(view.sentence) is not None


def _before(view: View, start: int, stop: int, cue: Hit) -> bool:
    """Say whether a day opens the clause: "On Friday X was in Skopje"."""
    return view.start <= start - len("earlier ") <= view.start or (start - view.start <= _NEAR and stop < cue.start)


def _now(view: View, cue: Hit) -> Mood:
    told = verb_mood(view, Hit(cue.start, cue.stop, cue.kind, "past"), view.start)
    return Mood(told.verdict, Status.ONGOING, IS_THERE, cue.start, cue.stop, firm=False)


def met_there(view: View, cue: Hit, who: list[PartyMention], stop: int) -> bool:
    """Say whether another word of contact follows that tells who is met: "was in Skopje, where he met …"."""
    legs = [*view.page.hits.within(STAY, stop, view.stop), *view.page.hits.within("visit-verb", stop, view.stop)]
    end = min((h.start for h in legs if _NEXT_LEG.search(view.text(stop, h.start))), default=view.stop)
    later = [c for c in view.cues if cue.start < c.start < end and c.kind != "discuss-verb"]
    if not any(c.kind != "talk-verb" or _TO.match(view.text(c.stop, c.stop + 6)) for c in later):
        return False
    aimed = any(c.kind == "visit-noun" and _AIM.search(view.text(c.start - _FAR, c.start)) for c in later)
    if aimed or not on_a_day(view, cue, stop):
        return True  # "arrived on Monday for a three-day visit", "flies to London for talks"
    himself = {party for m in who for party in m.parties}
    others = (m for m in view.after(stop) if m.way is not Way.COUNTRY)
    return any(m.way is Way.OTHER_PERSON or not set(m.parties) <= himself for m in others)


_TO = regex(r" (?:to|with) ")
_NEXT_LEG = regex(r"\b(?:and|then|before|but|after)(?: \w+)? $")  # "was in Delhi and heads to Tokyo to meet Y"
_AIM = regex(r"\b(?:on|for) (?:an?|the|his|her|their)\b")  # "arrived on a three-day visit"
_FAR = 40


def _host(view: View, place: Side, who: list[PartyMention]) -> Side | None:
    """Return whom the visitor tells something there: "Kinkel, who was in Skopje on Tuesday, urged President Gligorov …"."""
    match = view.phrases.tell.search(view.text(place.stop, view.stop))
    found = objects(view, place.stop + match.end()) if match else []
    hosts = [m for m in found if m.way in PERSONS and any(p.country == place.parties[0].country for p in m.parties)]
    return sides_of(hosts)[0] if hosts and who else None


def read_told_there(view: View) -> Drafts:
    """Read "In Baku, Prime Minister X told Ambassador Y that …": who speaks to whom where, and no other word of contact."""
    place = next((p for p in view.places if p.start - view.start == len("In ")), None)
    if place is None or not view.text(view.start, view.start + 3).startswith("in ") or view.cues:
        return
    match = view.phrases.tell.search(view.text(place.stop, view.stop))
    if match is None:
        return
    verb = Hit(place.stop + match.start(), place.stop + match.end(), "tell", "past")
    who = [m for m in subject(view, verb.start) if m.way in PERSONS]
    whom = [m for m in objects(view, verb.stop) if m.way in PERSONS and not view.owned(m)]
    if who and whom and _close(view, verb.stop, whom[0]):
        yield from emit(view, Act(verb, who, whom, "told"), verb_mood(view, verb, who[-1].stop))


def _close(view: View, stop: int, mention: PartyMention) -> bool:
    return view.text(stop, mention.start).count(" ") <= len(("", "the", "visiting"))


def read_told_in(view: View) -> Drafts:
    """Read "X told Y in Baku on Monday that …", "X, in Baku on Monday, told Y …": who speaks to whom where."""
    for match in view.phrases.telling.finditer(view.sentence):
        verb = Hit(view.start + match.start(), view.start + match.end(), "tell", "past")
        if _PASSIVE.search(view.text(verb.start - 6, verb.start)):
            yield from _was_told(view, verb)
            continue
        whom = [m for m in objects(view, verb.stop) if m.way in PERSONS and not view.owned(m)]
        if len(whom) != 1 or not _close(view, verb.stop, whom[0]):
            continue
        who = [m for m in subject(view, verb.start) if m.way in PERSONS]
        place = _there(view, whom[0].stop) or (_aside(view, who[-1].stop, verb.start) if who else None)
        if who and place is not None and (match[0] in _DIRECT[view.language] or _abroad(place, who)):
            yield from emit(view, Act(verb, who, whom, "told"), verb_mood(view, verb, who[-1].stop))


def _was_told(view: View, verb: Hit) -> Drafts:
    """Read "X was briefed by Y on the plan in Doha"."""
    by = _BY.match(view.text(verb.stop, verb.stop + len(" by ")))
    who = [m for m in objects(view, verb.stop + len(" by")) if m.way in PERSONS] if by else []
    whom = [m for m in subject(view, verb.start) if m.way in PERSONS]
    end = who[-1].stop if who else 0
    place = next((p for p in view.places if 0 < p.start - end <= _ASIDE), None) if who and whom else None
    if place is not None and _THERE.search(view.text(end, place.start)):
        yield from emit(view, Act(verb, who, whom, "told"), verb_mood(view, verb, whom[-1].stop))


_PASSIVE, _BY = regex(r"\b(?:was|were|been) $"), regex(r" by ")
_THERE = regex(r"^[^;:\"]{0,40}\b(?:in|at) (?:the )?$")
_DIRECT = Words("contacts.stays", "tells")
_SITE = regex(r" (?:in|at|inside|aboard) (?:the )?$")
_ASIDE = 44  # characters of "X, in Tehran on Wednesday, told Y"


def _abroad(place: PlaceMention, who: list[PartyMention]) -> bool:
    """Say whether somebody speaks away from home: at home "urged Y in Berlin" may be a speech."""
    return all(party.country != place.place.country for m in who for party in m.parties)


def _there(view: View, stop: int) -> PlaceMention | None:
    """Return the place that follows, a day may stand between: "in Baku", "on Monday in Baku"."""
    day = next((d for d in view.dates if 0 <= d.start - stop <= len(" late on ")), None)
    ends = (stop, day.stop) if day else (stop,)
    near = (p for p in view.places if stop < p.start)
    return next((p for p in near for end in ends if _SITE.fullmatch(view.text(end, p.start))), None)


def _aside(view: View, start: int, stop: int) -> PlaceMention | None:
    """Return the place between commas after a name: "Lavrov, in Tehran on Wednesday, told …"."""
    place = next((p for p in view.places if start < p.start < stop), None)
    if place is None or stop - start > _ASIDE or view.text(start, place.start) not in {", in ", ", visiting "}:
        return None
    return place if view.text(stop - 2, stop) == ", " else None
