"""Read sessions of bodies that two countries have together: "the Kazakh-Uzbek intergovernmental commission met in Tashkent"."""

from collections.abc import Iterator, Sequence
from itertools import islice

from bilateral.events.meetings.build import draft
from bilateral.events.meetings.contacts import Contact, country_side
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.noun_moods import noun_mood
from bilateral.events.meetings.noun_owners import find_compound
from bilateral.events.meetings.noun_phrases import find_carrier, is_another, phrase_start
from bilateral.events.meetings.parties import Side, sides_of, subject
from bilateral.events.meetings.tellings import Drafts
from bilateral.events.meetings.verdicts import NOT_SINCE, Mood, Verdict
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import last_match
from bilateral.mentions.scan import Hit
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way, countries_of
from bilateral.text.worded import Worded

__all__ = ["BODY", "JOINT", "is_sitting", "read_body"]

BODY = "joint-body"
JOINT = "joint body"
"""The rule of the countries whose body it is."""

_BODIES = "contacts.bodies"
_SITTING = Worded(r"\b<sittings>s? of (?:[\w'.-]+ ){0,7}$", _BODIES)
_ITS_OWN = Worded(r"^(?: on [\w ,-]{3,60}?)? <own>\b", _BODIES)
_OF = regex(r"^(?: (?:on|for) [\w ,'-]{3,80}?)? (?:between|of|among) ")
_LED = Worded(r"\b<led>(?: jointly)? by |\bunder the (?:joint |co-)?<chair> of ", _BODIES)
_LEADS = Worded(r"\b(?:(?P<past><chaired>)|(?P<base><leads>))\b", _BODIES)
_WITH = regex(r"^(?: [\w'-]+){0,6},? (?:together |along |jointly )?with ")
_MEETS = Worded(
    r"^(?:,? (?:which|that))?(?![^;:\"]{0,90}\b(?:which|that)\b)[^;:\"]{0,90}?\b(?:(?P<base><meet>)|(?P<past><met>)|(?P<third><meets>))\b(?! (?:its|their) (?:work|activit))",
    _BODIES,
)
_OTHERWISE = Worded(r"\b<breaks>\b", _BODIES)
_OF_BODY = regex(r"^ of (?:[\w'.-]+ ){0,7}$")
_FIRST = 200  # mentions of a readout, the partner among them
_BACK, _AHEAD = 90, 170  # characters beside the body in which its session is told
_PAIR = 2


def read_body(view: View, hit: Hit) -> Drafts:
    """Read a session of a joint body: those who chair it meet, else the countries whose body it is."""
    act = _sitting(view, hit)
    start = min(act.start, hit.start) if act else hit.start
    owners, stop = _owners(view, hit)
    people, verb = _chairs(view, hit, start)
    led = (m.stop for m in people if m.start >= stop and _LED[view.language].search(view.text(stop, m.start)))
    end = max([stop, *led])
    convened = None if act else _convened(view, end) or _convened(view, stop)
    if act is None and convened is None and verb is None:
        return
    sides = list(_sides(people, owners)) or _of_speakers(view, hit)
    if len(countries_of(sides)) < _PAIR:
        yield from _next_session(view, act._replace(stop=hit.stop), (start, end), verb) if act else ()
        return
    if convened is not None:
        mood = verb_mood(view, convened, end if end < convened.start else stop)
    else:
        mood = _mood(view, act or hit, (phrase_start(view, act or hit), end), verb)
    if mood.verdict is Verdict.STATUS and mood.rule != NOT_SINCE:
        cue = act or convened or verb or hit
        yield from draft(view, Contact(cue, start, tuple(sides), mood, "meeting", carried=True))


def _next_session(view: View, session: Hit, phrase: tuple[int, int], verb: Hit | None) -> Drafts:
    """Read "the next session of the commission will be held in Baku": of whom, is told before."""
    if is_another(view, session):
        mood = _mood(view, session, phrase, verb or find_carrier(view, phrase_start(view, session)))
        yield from draft(view, Contact(session, phrase[0], (), mood, "meeting", partial=True))


def is_sitting(view: View, cue: Hit) -> bool:
    """Say whether a noun tells of the session of a joint body: "the meeting of the intergovernmental commission"."""
    bodies = view.page.hits.within(BODY, cue.stop, cue.stop + _BACK)
    return bool(bodies) and _OF_BODY.match(view.text(cue.stop, bodies[0].start)) is not None


def _sitting(view: View, hit: Hit) -> Hit | None:
    """Return the noun that tells of a session: before the body with "of", or behind it."""
    before = _SITTING[view.language].search(view.text(hit.start - _BACK, hit.start))
    if before is not None:
        at = max(view.start, hit.start - _BACK) + before.start()
        return Hit(at, at + before[0].index(" "), "talk-noun", "meeting")
    behind = _ITS_OWN[view.language].match(view.text(hit.stop, hit.stop + _BACK))
    return Hit(hit.start, hit.stop + behind.end(), "talk-noun", "meeting") if behind else None


def _owners(view: View, hit: Hit) -> tuple[list[Side], int]:
    """Return the countries whose body it is, and where its phrase ends: "the joint commission between A and B"."""
    found = find_compound(view, hit, max(view.start, hit.start - _BACK // 2))
    of = _OF.match(view.text(hit.stop, hit.stop + _AHEAD))
    told = objects(view, hit.stop + of.end() - 1, pair=True) if of and not found else []
    if told:
        sides = [
            side._replace(rule=JOINT) if not any(p.name for p in side.parties) else side for side in sides_of(told)
        ]
        return sides, told[-1].stop
    return [country_side(p.country, side.start, side.stop, JOINT) for side in found for p in side.parties], hit.stop


def _chairs(view: View, hit: Hit, start: int) -> tuple[list[PartyMention], Hit | None]:
    """Return who leads the session, with the verb that says so where it stands before."""
    led = _LED[view.language].search(view.text(hit.stop, hit.stop + _AHEAD))
    if led is not None:
        return [m for m in objects(view, hit.stop + led.end() - 1, pair=True) if m.way is not Way.COUNTRY], None
    active = last_match(_LEADS[view.language], view.text(start - _BACK, start))
    verb = find_carrier(view, phrase_start(view, Hit(start, hit.stop, "talk-noun", "meeting")))
    if active is not None:
        at = max(view.start, start - _BACK) + active.start()
        verb = Hit(at, at + len(active[0]), "light", active.lastgroup)
    if verb is None:
        return [], None
    beside = _WITH.match(view.text(hit.stop, hit.stop + _AHEAD))
    whom = objects(view, hit.stop + beside.end() - 1) if beside else []
    at_once = _WITH.match(view.text(verb.stop, verb.stop + _BACK)) if not whom else None
    whom = objects(view, verb.stop + at_once.end() - 1) if at_once else whom
    who = subject(view, verb.start)
    return [*who, *(m for m in whom if m.way is not Way.COUNTRY)], verb if who else None


def _of_speakers(view: View, hit: Hit) -> list[Side]:
    """Return the countries of two who speak to each other, or of whom a readout tells: the body is theirs."""
    codes = [m.parties[0].country for m in view.page.dialogue.both(hit.start)] or _of_readout(view)
    return [country_side(code, hit.start, hit.stop, JOINT) for code in codes]


def _of_readout(view: View) -> list[str]:
    """Return the two countries of a readout: that of the government whose page it is, and of the leader it tells of."""
    home = view.page.publisher.home
    first = islice(view.page.cast.mentions, _FIRST)
    named = (p.country for m in first if m.way is Way.NAME for p in m.parties)
    other = next((code for code in named if code and code != home), "") if home else ""
    return [home, other] if other else []


def _convened(view: View, end: int) -> Hit | None:
    """Return the verb that says that the body meets: "…, met in Tashkent", "will hold its next session"."""
    match = _MEETS[view.language].match(view.text(end, end + _AHEAD))
    if match is None or match.lastgroup is None or _OTHERWISE[view.language].search(match[0]):
        return None
    return Hit(end + match.start(match.lastgroup), end + match.end(), "meet-verb", match.lastgroup)


def _sides(people: Sequence[PartyMention], owners: Sequence[Side]) -> Iterator[Side]:
    """Yield those who lead a session, and the countries of the body that none of them is of."""
    named = sides_of(people)
    yield from (side if any(p.name for p in side.parties) else side._replace(rule=JOINT) for side in named)
    home = countries_of(people)
    yield from (side for side in owners if not home & {p.country for p in side.parties})


def _mood(view: View, noun: Hit, phrase: tuple[int, int], verb: Hit | None) -> Mood:
    """Return how matters stand with a session: by the verb that carries it, else by what is said of its phrase."""
    if verb is not None:
        who = next(view.before(verb.start), None)
        return verb_mood(view, verb, who.stop if who else view.start)
    return noun_mood(view, phrase[0], noun, phrase[1])
