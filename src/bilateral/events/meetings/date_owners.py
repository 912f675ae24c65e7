"""Whose a date is: the contact's, or that of another noun or person of the sentence."""

from bilateral.events.meetings.grasp import Grasp
from bilateral.events.meetings.views import DateAt, View
from bilateral.events.meetings.wording import words_in
from bilateral.patterns import regex
from bilateral.text.worded import Worded, Words

__all__ = ["befell", "does_next", "is_close", "of_occasion", "of_other"]

_BEFORE = 70
_NEARBY = 2
_NEAR = 30
_UP_TO = Words("contacts.date_owners", "up_to")
_YEAR_NAME = Worded(r"(?:\b[A-Z][A-Z0-9]+|\b<names>) $", "contacts.date_owners")
_DETERMINED = regex(r"(?:\b(?:the|a|an|its|their|his|her|our|this|that)|'s|s') $")
_FOLLOWED = regex(r"^ ([a-z][\w-]*)")
_AT = Worded(r"\b<at>(?: the)? $", "contacts.date_owners")
_EVENT = Worded(r"^'s? (?:[\w-]+ ){0,4}<occasions>\b", "contacts.date_owners")
# "a treaty signed in Paris in 1963", "talks held in Moscow on 22 February"
_PARTICIPLE = Worded(
    r"(?<![\w'-])([\w'-]+),? (<done>|\w{2,}ed)(?: (?:in|at|by|between) (?:the )?[\w.' -]{1,30}?)?(?:,? (?:on|in|for|by|early|late|back|as|last|earlier|to|begin|start|take|place|open))*,? $",
    "contacts.date_owners",
)
_OF_PERSON = Worded(
    r"(?:\b(?:<befell>|became \w+ ?\w*)(?: \w+ \w+)?(?: (?:on|in|since|last|early|late|back))*,? $)",
    "contacts.date_owners",
)
_OF_EVENT = Worded(
    r"\b<leads>(?: (?!on\b|in\b|and\b)[\w'-]+){0,6} <happened>(?: (?:held|set|due|scheduled|last|late|early|on|in|of|this|for))*,? $",
    "contacts.date_owners",
)
_NO_NOUNS = Words("contacts.date_owners", "no_nouns")
_FOR_CONTACTS = Words("contacts.date_owners", "for_contacts")
_EVENTS = Words("contacts.date_owners", "events")


def of_other(view: View, date: DateAt, grasp: Grasp) -> bool:
    """Say whether a date is that of something else: "next year's election", "a treaty signed in 1963", "since Sunday"."""
    if view.word_before(date.start) in _UP_TO[view.language]:
        return True
    gap = view.text(date.stop, grasp.start)
    right_before = date.stop <= grasp.start and "," not in gap and is_close(gap)
    if grasp.start <= date.start < grasp.stop:
        return _of_noun(view, date) and not any(0 < cue.start - date.stop <= _NEAR for cue in view.cues)
    if right_before:
        return False
    return (
        (grasp.stop <= date.start and does_next(view, date, grasp.stop))
        or _of_noun(view, date)
        or _of_name(view, date)
        or _modifies(view, date)
        or befell(view, date)
        or (date.start >= grasp.stop and _OF_EVENT[view.language].search(view.text(grasp.stop, date.start)) is not None)
        or _of_participle(view, date, grasp)
    )


def befell(view: View, date: DateAt) -> bool:
    """Say whether on a date somebody took an office, was born, was jailed: "was appointed on September 11"."""
    return _OF_PERSON[view.language].search(view.text(date.start - _BEFORE, date.start)) is not None


_AND = regex(r"\band (?:then )?(?:on )?$")
_VERB = regex(
    r"^,? (?:he|she|they|will|was|is|are|were|goes|went|flies|flew|leaves|left|meets|met|(?!with|in|at|as)[a-z]{3,}(?:es|ed))\b"
)


def does_next(view: View, date: DateAt, start: int) -> bool:
    """Read "lands on Sunday for a visit and on Tuesday goes on to Rome": the day of what is done next."""
    after = _AND.search(view.text(max(start, date.start - 12), date.start)) is not None
    return after and _VERB.match(view.text(date.stop, date.stop + 16)) is not None


def is_close(gap: str) -> bool:
    """Say whether a date stands right before a noun: "Friday's meeting", "Tuesday morning talks"."""
    words = words_in(gap)
    return len(words) <= _NEARBY and "to" not in words  # "next month to prepare a visit"


def _of_noun(view: View, date: DateAt) -> bool:
    """Read "next year's election"; "at last month's summit" tells the day of who meets there."""
    owns = view.plain(date.stop, date.stop + 2) == "'s" or view.plain(date.stop - 2, date.stop) == "'s"
    if not owns:
        return False
    after = view.text(date.stop - 2 * (view.plain(date.stop - 2, date.stop) == "'s"), date.stop + 60)
    return not (
        _EVENT[view.language].match(after) and _AT[view.language].search(view.text(date.start - 20, date.start))
    )


def _of_name(view: View, date: DateAt) -> bool:
    """Read "SPIEF 2022": the year is part of a name."""
    year = view.plain(date.start, date.stop)
    return year.isdigit() and _YEAR_NAME[view.language].search(view.plain(date.start - 20, date.start)) is not None


def _modifies(view: View, date: DateAt) -> bool:
    """Read "the 2030 climate target", "the August 1988 cease-fire"."""
    if not _DETERMINED.search(view.text(date.start - 8, date.start)):
        return False
    noun = _FOLLOWED.match(view.text(date.stop, date.stop + 30))
    return noun is not None and noun[
        1
    ] not in view.phrases.stop | view.phrases.prepositions | view.phrases.auxiliaries | {"and", "or"}


def _of_participle(view: View, date: DateAt, grasp: Grasp) -> bool:
    before = view.text(date.start - _BEFORE, date.start)
    match = _PARTICIPLE[view.language].search(before)
    if match is None or match[1] in _NO_NOUNS[view.language] or not match[1][0].isalpha():
        return False
    at = max(view.start, date.start - _BEFORE) + match.start(1)
    if grasp.start <= at < grasp.stop:
        return False
    if any(cue.start <= at < cue.stop for cue in view.cues):
        return True  # of another contact: "talks held in Moscow on 22 February"
    if match[2] in _FOR_CONTACTS[view.language]:
        return match[1] in _EVENTS[view.language]
    return view.plain(at, at + 1).islower()


_EDITION = Worded(
    r"^[^;:\"]{0,60}\b(?:sidelines|margins|fringes|at|during)\b[^;:\",]{0,80},? <takes_place>\b[^;:\"]{0,60}$",
    "contacts.date_owners",
)


def of_occasion(view: View, date: DateAt, grasp: Grasp) -> bool:
    """Read "will meet on the sidelines of the summit, which takes place on 9 September"."""
    if date.start < grasp.stop or not view.summits:
        return False
    verbs = (c for c in view.cues if grasp.stop <= c.start < date.start and c.kind.endswith("verb"))
    return _EDITION[view.language].match(view.text(grasp.stop, date.start)) is not None and next(verbs, None) is None
