"""Whose a date is: the contact's, or that of another noun or person of the sentence."""

from bilateral.events.meetings.grasp import Grasp
from bilateral.events.meetings.views import DateAt, View
from bilateral.events.meetings.wording import words_in
from bilateral.patterns import regex

__all__ = ["does_next", "is_close", "of_occasion", "of_other"]

_BEFORE = 70
_NEARBY = 2
_NEAR = 30
_UP_TO = frozenset({"since", "through", "until", "till"})
_YEAR_NAME = regex(r"(?:\b[A-Z][A-Z0-9]+|\b(?:Expo|Euro|Olympics|Cup|Vision|Agenda|Davos|Initiative)) $")
_DETERMINED = regex(r"(?:\b(?:the|a|an|its|their|his|her|our|this|that)|'s|s') $")
_FOLLOWED = regex(r"^ ([a-z][\w-]*)")
_AT = regex(r"\b(?:at|during|in|attending|attended|(?:sidelines|margins|fringes) of)(?: the)? $")
_EVENT = regex(
    r"^'s? (?:[\w-]+ ){0,4}(?:summit|summits|conference|forum|assembly|session|congress|funeral|inauguration|ceremony)\b"
)
# "a treaty signed in Paris in 1963", "talks held in Moscow on 22 February"
_PARTICIPLE = regex(
    r"(?<![\w'-])([\w'-]+),? (\w{2,}ed|held|begun|set|due|made|given|won|led|taken|brought|sent|built|written|drawn|fought|laid|struck|chosen)"
    r"(?: (?:in|at|by|between) (?:the )?[\w.' -]{1,30}?)?(?:,? (?:on|in|for|by|early|late|back|as|last|earlier|to|begin|start|take|place|open))*,? $"
)
_OF_PERSON = regex(
    r"(?:\b(?:re-?elected|elected|appointed|inaugurated|born|sworn in|took office|came to power|became \w+ ?\w*|took over|in (?:power|office)|jailed|ousted|"
    r"toppled|(?:seized|took|assumed|won) (?:power|office))(?: \w+ \w+)?(?: (?:on|in|since|last|early|late|back))*,? $)"
)
_NO_NOUNS = frozenset(
    ["was", "were", "is", "are", "be", "been", "being", "has", "have", "had", "he", "she", "they", "it", "who", "which", "that", "and", "or", "but",
     "to", "not", "also", "will", "would", "leaders", "presidents", "ministers", "two", "both", "sides", "then", "later", "we", "i", "you"]
)  # fmt: skip
_FOR_CONTACTS = frozenset(
    ["scheduled", "planned", "set", "due", "slated", "expected", "held", "begun", "postponed", "moved", "delayed", "rescheduled", "arranged", "fixed"]
)  # fmt: skip
_EVENTS = frozenset(
    ["summit", "election", "elections", "vote", "referendum", "poll", "polls", "conference", "assembly", "congress", "ceremony", "hearing", "trial",
     "deadline", "games", "olympics", "exercise", "exercises", "drills", "parade", "ballot", "session", "funeral"]
)  # fmt: skip


def of_other(view: View, date: DateAt, grasp: Grasp) -> bool:
    """Say whether a date is that of something else: "next year's election", "a treaty signed in 1963", "since Sunday"."""
    if view.word_before(date.start) in _UP_TO:
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
        or _OF_PERSON.search(view.text(date.start - _BEFORE, date.start)) is not None
        or _of_participle(view, date, grasp)
    )


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
    return not (_EVENT.match(after) and _AT.search(view.text(date.start - 20, date.start)))


def _of_name(view: View, date: DateAt) -> bool:
    """Read "SPIEF 2022": the year is part of a name."""
    year = view.plain(date.start, date.stop)
    return year.isdigit() and _YEAR_NAME.search(view.plain(date.start - 20, date.start)) is not None


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
    match = _PARTICIPLE.search(before)
    if match is None or match[1] in _NO_NOUNS or not match[1][0].isalpha():
        return False
    at = max(view.start, date.start - _BEFORE) + match.start(1)
    if grasp.start <= at < grasp.stop:
        return False
    if any(cue.start <= at < cue.stop for cue in view.cues):
        return True  # of another contact: "talks held in Moscow on 22 February"
    if match[2] in _FOR_CONTACTS:
        return match[1] in _EVENTS
    return view.plain(at, at + 1).islower()


_EDITION = regex(
    r"^[^;:\"]{0,60}\b(?:sidelines|margins|fringes|at|during)\b[^;:\",]{0,80},? "
    r"(?:which|to be held|due to|being held|taking place|scheduled|that (?:takes|will|opens|begins|is))\b[^;:\"]{0,60}$"
)


def of_occasion(view: View, date: DateAt, grasp: Grasp) -> bool:
    """Read "will meet on the sidelines of the summit, which takes place on 9 September"."""
    if date.start < grasp.stop or not view.summits:
        return False
    verbs = (c for c in view.cues if grasp.stop <= c.start < date.start and c.kind.endswith("verb"))
    return _EDITION.match(view.text(grasp.stop, date.start)) is not None and next(verbs, None) is None
