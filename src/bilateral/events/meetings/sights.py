"""Read contacts told in plain words that mostly mean something else: "saw X in Tokyo", "told X by telephone"."""

from bilateral.events.meetings.acts import Act, emit
from bilateral.events.meetings.clauses import antecedent, fronted
from bilateral.events.meetings.lists import listed_before, objects
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.parties import subject
from bilateral.events.meetings.senses import STRAIGHT
from bilateral.events.meetings.tellings import Drafts
from bilateral.events.meetings.verbs import dated
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import last_match
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Mode
from bilateral.patterns import regex
from bilateral.refer.addressed import ADDRESSED
from bilateral.refer.mentions import PEOPLE, PartyMention, Way
from bilateral.text.worded import Worded

__all__ = ["BY_PHONE", "COMPANY", "came_before", "read_by_phone", "read_company", "read_see_verb"]

BY_PHONE, COMPANY = "by-phone", "company-verb"

_SIGHTS = "contacts.sights"
_ENDS = Worded(
    r"^(?:[.;]|$|, <carries_on>\b|,\"| (?:<follows>|for (?:<stopping>|\w+ (?:minutes|hours)))\b)",
    _SIGHTS,
)
_PLACED = Worded(r"^,? (?:<manner> )*<beside>\b(?! (?:<figures>|\w+ing)\b)", _SIGHTS)
_SPOT = 5  # characters between a name and the place or day: " in ", " on "


def read_see_verb(view: View, cue: Hit) -> Drafts:
    """Read "X saw Y in Tokyo": only right before a leader's name, and where a place, a day or the end follows."""
    if view.text(cue.start, cue.stop) == "seen" and not _HAS.search(view.text(cue.start - 24, cue.start)):
        return
    whom = [m for m in objects(view, cue.stop) if _is_seen(view, m) and not view.owned(m)]
    if whom:
        after = whom[-1].stop
        placed = any(0 <= at - after <= _SPOT for at in view.spots)
        tail = view.text(after, after + 40)
        opens = cue.value == "ing" and tail.startswith(",")  # "After seeing Mr Abe, …"
        apart = _PLACED[view.language].match(tail) and settled(view, after)
        if not (placed or opens or apart or dated(view, after) or _ENDS[view.language].match(tail)):
            return
    else:
        whom = antecedent(view, cue)
    who = subject(view, cue.start) or fronted(view, cue, whom)
    if who and whom:
        yield from emit(view, Act(cue, who, whom, "meet"), verb_mood(view, cue, who[-1].stop))


def _is_seen(view: View, mention: PartyMention) -> bool:
    """Say whether somebody is named whom one sees, or told by "him" beside who came to: "said that Y had come to see him"."""
    came = mention.way is Way.PRONOUN and _CAME_TO.search(view.text(mention.start - 24, mention.start))
    return mention.way in PEOPLE or mention.rule == ADDRESSED or bool(came)


_CAME_TO = regex(r"\b(?:came|come|comes|coming|called in) to see $")


def settled(view: View, position: int, *, day: bool = True) -> bool:
    """Say whether a place, or a day, follows within the clause."""
    spots = view.spots if day else [p.start for p in view.places]
    return any(
        position <= at < position + _REACH and not _CLAUSE[view.language].search(view.text(position, at))
        for at in spots
    )


_REACH = 90
_CLAUSE = Worded(r"[;:\"]|\b<breaks>\b", _SIGHTS)


def read_company(view: View, cue: Hit) -> Drafts:
    """Read "X embraced Y at the airport", "X took Y through the museum on Monday", "X was driven to the palace by Y"."""
    passive = _WAS.search(view.text(cue.start - 16, cue.start)) is not None
    by = _BY.match(view.text(cue.stop, cue.stop + _REACH)) if passive else None
    whom = _beside(view, cue.stop + by.end() - 1 if by else cue.stop)
    if not whom or not _is_meant(view, cue, whom[-1].stop, passive=by is not None):
        return
    who = [m for m in subject(view, cue.start) if m.way is not Way.COUNTRY] if _is_set(view, cue, whom[-1].stop) else []
    if who:
        yield from emit(view, Act(cue, who, whom, "meet"), verb_mood(view, cue, who[-1].stop))


def _beside(view: View, start: int) -> list[PartyMention]:
    """Return the people who are named right after a position."""
    if not (
        _SOMEBODY.match(view.plain(start, start + _REACH)) or view.page.hits.within("office", start, start + _NEXT)
    ):
        return []
    whom = [m for m in objects(view, start) if m.way in PEOPLE and not view.owned(m)]
    return whom if whom and STRAIGHT.match(view.text(start, whom[0].start)) else []


def _is_meant(view: View, cue: Hit, after: int, *, passive: bool) -> bool:
    """Say whether a verb stands in its plain sense: "took X to lunch", not "took X to court"."""
    word, tail = view.text(cue.start, cue.stop), view.text(after, after + _REACH)
    if _NO_COMPANY[view.language].match(tail):
        return False
    if passive:
        return word != "given" or _GIFTS[view.language].match(view.text(cue.stop, cue.stop + _REACH)) is not None
    wanted = _WANTED.get(word)
    return word not in _PARTICIPLES and (wanted is None or wanted[view.language].match(tail) is not None)


def _is_set(view: View, cue: Hit, after: int) -> bool:
    """Say whether it is told where or when; where, if one may do it from afar."""
    if view.text(cue.start, cue.stop).startswith(view.phrases.figures):
        return settled(view, after, day=False) or settled(view, cue.stop, day=False)
    purpose = cue.value == "base" and view.text(cue.start - 3, cue.start) == "to "
    told = settled(view, after) or settled(view, cue.stop) or _day_before(view, cue)
    return told or (purpose and came_before(view, cue))


def came_before(view: View, cue: Hit) -> bool:
    """Say whether the purpose is that of one who is somewhere on a day: "was in Juba on Monday to consult Y"."""
    return any(
        cue.start - _REACH <= at < cue.start and not _CLAUSE[view.language].search(view.text(at, cue.start))
        for at in view.spots
    )


def _day_before(view: View, cue: Hit) -> bool:
    """Say whether a day or a place opens the sentence: "On Friday X got a hug from Y"."""
    return any(at - view.start <= _SPOT and at < cue.start for at in view.spots)


_NEXT = 16  # characters to an office: " the prime minister"
_SOMEBODY = regex(r" (?:(?:the|his|her|its|visiting|then|former|both) )*(?:[A-Z]|him\b|her\b|them\b)")
_BY = regex(r"(?: [\w',-]+){0,10}? by ")
_WAS = regex(r"\b(?:was|were|been|being|be)(?: \w+)? $")
_PARTICIPLES = frozenset({"driven", "shown", "given"})
_NO_COMPANY = Worded(
    r"^(?:,? (?:on \w+ )?(?:in|by|with|for) \w+ing\b| <otherwise>\b| in <said_in>|'| 's)",
    _SIGHTS,
)
_TAKES = Worded(r"^ <taken>\b", _SIGHTS)
_GIFTS = Worded(r"^ (?:with )?(?:a|an|the|his|her|some) (?:[\w-]+ ){0,3}<gifts>\b|^ (?:lunch|dinner|tea)\b", _SIGHTS)
_ROUND = Worded(
    r"^ (?:round|around|through|over|(?:a |an |the |his |her |some |pictures of |photographs of )+(?:[\w-]+ )?<shown>s?\b)",
    _SIGHTS,
)
_JOIN = Worded(r"^,? (?:for|at|on|in|here|aboard|there)\b")
_WANTED = {
    "took": _TAKES, "take": _TAKES, "takes": _TAKES, "treated": Worded(r"^ to\b"),
    "showed": _ROUND, "show": _ROUND, "gave": _GIFTS, "handed": _GIFTS, "presented": _GIFTS, "given": _GIFTS,
    "joined": _JOIN, "join": _JOIN, "joins": _JOIN,
}  # fmt: skip


_HAS = regex(r"\b(?:has|have|had|'ve)(?: \w+){0,2} $")
_TOLD = Worded(r"^(?:,? <when>[\w ]{0,24})?,? $", _SIGHTS)


def read_by_phone(view: View, cue: Hit) -> Drafts:
    """Read "X told Y by telephone that …"."""
    match = last_match(view.phrases.tell, view.text(view.start, cue.start))
    verb = Hit(view.start + match.start(), view.start + match.end(), "tell", "past") if match else cue
    whom = [m for m in objects(view, verb.stop) if m.way not in {Way.COUNTRY, Way.OTHER_PERSON}] if match else []
    if not whom or not _TOLD[view.language].match(view.text(whom[-1].stop, cue.start)):
        verb, whom = _turned_to(view, cue)
    if not whom:
        return
    who = subject(view, verb.start)
    if who:
        mode = Mode(str(cue.value))
        yield from emit(view, Act(verb, who, whom, "call", mode), verb_mood(view, verb, who[-1].stop))


def _turned_to(view: View, cue: Hit) -> tuple[Hit, list[PartyMention]]:
    """Return whom any verb turns to who is named right before: "explained his plan to Y by phone", with the verb."""
    last = next(view.before(cue.start), None)
    if last is None or last.way not in PEOPLE or not _TOLD[view.language].match(view.text(last.stop, cue.start)):
        return cue, []
    whom = listed_before(view, last)
    verb = next((v for v in reversed(view.verbs) if v.stop <= whom[0].start), None)
    if verb is None or verb.auxiliary in _PASSIVE or not _TO.match(view.text(verb.stop, whom[0].start)):
        return cue, []
    if any(verb.start <= c.start < cue.start for c in view.cues):
        return cue, []
    return Hit(verb.start, verb.stop, "tell", "past"), whom


_TO = regex(r"^(?: (?!that\b|who\b|which\b)[\w'-]+){0,8}? to (?:[\w-]+ ){0,2}$")
_PASSIVE = frozenset({"was", "were", "be", "been", "being", "is", "are"})
