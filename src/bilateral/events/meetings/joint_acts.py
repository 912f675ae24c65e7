"""Read contacts told by what was done together: "X and Y signed a pact in Prague", "X and Y here on Thursday urged …"."""

from collections.abc import Iterator
from itertools import pairwise

from bilateral.events.meetings.acts import Act, emit
from bilateral.events.meetings.bodies import BODY
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.parties import pair, subject
from bilateral.events.meetings.stays import is_event
from bilateral.events.meetings.tellings import Drafts, MeetingDraft
from bilateral.events.meetings.verbs import BY_PHONE
from bilateral.events.meetings.verdicts import Mood, Verdict
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.refer.mentions import PEOPLE
from bilateral.refer.page import Page
from bilateral.text.worded import Worded, Words

__all__ = [
    "HERE",
    "JOINTLY",
    "SIGN",
    "TOUCH",
    "acting_pairs",
    "read_deed_there",
    "read_here",
    "read_jointly",
    "read_sign",
    "read_touch",
]

TOUCH, SIGN, HERE, JOINTLY = "touch-act", "sign-act", "here-word", "jointly-word"

_WITH = regex(r"^(?: [\w'-]+){0,3} (?:with|beside|alongside) ")
_EACH = regex(r"\b(?:each|both|separately|respectively)(?: \w+)? $")
_PAPER = Worded(r"^(?:(?: [\w'-]+){0,4} (?:<papers>|inquir\w+)\b|[ ,]+(?:off|up)\b)", "contacts.joint_acts")
_BY = regex(r"^(?:,? (?:in|on|at|here|yesterday|late|early|last|this|earlier|a|two|three)\b[^,;:\"]{0,50}?)? by ")
_REACH = 90


_APART = Words("contacts.joint_acts", "apart")  # two may, each at home

_GATHERS = Words("contacts.joint_acts", "gathers")
_BESIDE = 5  # words between those who gather and the verb


def read_touch(view: View, cue: Hit) -> Drafts:
    """Read "X shook hands with Y", "X and Y embraced": what two do who stand before each other."""
    who = subject(view, cue.start)
    beside = _WITH.match(view.text(cue.stop, cue.stop + 40))
    whom = [m for m in objects(view, cue.stop + beside.end() - 1) if m.way in PEOPLE] if beside else []
    apart = view.text(cue.start, cue.stop) in _APART[view.language]
    if (
        not who
        or not (whom or (pair(who, groups=True) and not apart))
        or BY_PHONE.search(view.text(cue.stop, cue.stop + _REACH))
        or any(c.kind in {"call-noun", "phone-verb"} for c in view.cues)
    ):
        return
    mood = verb_mood(view, cue, who[-1].stop)
    gathers = view.text(cue.start, cue.stop) in _GATHERS[view.language]
    if gathers and view.text(who[-1].stop, cue.start).count(" ") > _BESIDE:
        return
    partial = not (whom or gathers)
    yield from emit(view, Act(cue, who, whom, "meet", partial=partial), mood)


def read_sign(view: View, cue: Hit) -> Drafts:
    """Read "X and Y signed a treaty in Prague", "signed in Prague by X and Y": two, and the place or day of the act."""
    if view.text(cue.start, cue.stop) in _LOOKS_ON[view.language] and not _SIGNING.match(
        view.text(cue.stop, cue.stop + 24)
    ):
        return
    if "chair" in view.text(cue.start, cue.stop) and view.page.hits.within(BODY, view.start, view.stop):
        return  # who chairs a body meets when it sits
    if _PUT.match(view.text(cue.start, cue.stop)) and not _TO_PAPER.match(view.text(cue.stop, cue.stop + 60)):
        return
    if _PAPER[view.language].match(view.text(cue.stop, cue.stop + 60)) or not _settled(view, cue):
        return
    by = _BY.match(view.text(cue.stop, cue.stop + 80))
    who = objects(view, cue.stop + by.end() - 1, pair=True) if by else subject(view, cue.start)
    if not pair(who, groups=True) or _EACH.search(view.text(cue.start - 24, cue.start)):
        return
    if not by and _modifies(view, cue, who[-1].stop):
        return
    mood = verb_mood(view, _formed(view, cue), view.start if by else who[-1].stop)
    mood = mood._replace(past=mood.past or (by is not None and not _WAS.search(view.text(cue.start - 16, cue.start))))
    for told in emit(view, Act(cue, who, [], "conversation", partial=True), mood):
        yield _undated(told) if isinstance(told, MeetingDraft) and told.value("place") is None else told


def _formed(view: View, cue: Hit) -> Hit:
    """Return a verb whose past looks like its base as what it is: "are to put their names to", "will put …"."""
    put = view.text(cue.start, cue.stop).startswith("put ")
    return cue._replace(value="base") if put and _TO_COME.search(view.text(cue.start - 24, cue.start)) else cue


_PUT = regex(r"put .*(?<! to)$")
_TO_PAPER = regex(
    r"^(?: (?:in|at|on|there|here|yesterday|last)\b[^,;:\"]{0,40}?)? to (?:a|an|the|it|that|this|one|two)\b"
)
_TO_COME = regex(r"\b(?:to|will|would|shall)(?: \w+ly)? $")


def _modifies(view: View, cue: Hit, subject: int) -> bool:
    """Say whether a participle tells of the noun before it: "met on Friday to review the pact, signed in 1998"."""
    if view.text(cue.start - 2, cue.start) != ", ":
        return False
    aside = view.aside(cue.start)
    return any(subject <= v.start < cue.start - 1 and view.aside(v.start) == aside for v in view.verbs)


def _undated(told: MeetingDraft) -> MeetingDraft:
    """Leave the day of a signing out, where it is not told that the two were in one place: it need not be that of the talks."""
    return told._replace(told=tuple(t for t in told.told if t.field != "when"))


_WAS = regex(r"\b(?:was|were|been|be|is|are)(?: \w+)? $")  # "the treaty signed by X and Y" is an older one
_LOOKS_ON = Words("contacts.joint_acts", "looks_on")
_SIGNING = regex(r"^ (?:the|a) (?:\w+ )?(?:signing|exchange)\b")


def _settled(view: View, cue: Hit) -> bool:
    """Say whether the sentence tells where or when."""
    return any(cue.start - _REACH < at < cue.stop + _REACH for at in view.spots)


_OPENS = regex(r"^ (?:inaugurate|open|launche?|unveil)(?:e?d|s)?\b")


def read_jointly(view: View, hit: Hit) -> Drafts:
    """Read "X and Y jointly opened the bridge"."""
    verb = _OPENS.match(view.text(hit.stop, hit.stop + 16))
    if verb is not None:
        form = "past" if verb[0].endswith("ed") else "base"
        yield from read_touch(view, Hit(hit.start, hit.stop + verb.end(), TOUCH, form))


_DEED = Worded(r"^,? (?:also |\w+ly )?(?:<deeds>|\w+ed)\b", "contacts.joint_acts")


def acting_pairs(page: Page) -> Iterator[int]:
    """Yield where a second leader stops who is named together with the first: "Biden and Macron"."""
    for one, other in pairwise(m for m in page.cast.mentions if m.way in PEOPLE):
        if 0 < other.start - one.stop <= _JOINED and {p.country for p in one.parties}.isdisjoint(
            p.country for p in other.parties
        ):
            yield other.stop


_JOINED = len(" and his then Moldovan counterpart, ")


def read_deed_there(view: View) -> Drafts:
    """Read "In Paris on Friday, X and Y pledged to …", "X and Y vowed in Paris to …": where two act together, they meet."""
    if not view.places or view.summits or any(c.kind not in _BESIDE_DEEDS for c in view.cues) or is_event(view):
        return
    ends = {m.stop for m in view.mentions if m.way in PEOPLE}
    for stop in sorted(ends):
        deed = _DEED[view.language].match(view.text(stop, stop + 24))
        who = subject(view, stop + 1) if deed is not None else []
        if deed is None or not pair(who) or _EACH.search(view.text(who[-1].stop, stop + deed.end())):
            continue
        if not any(_is_scene(view, p.start, p.stop, who[0].start, stop + deed.end()) for p in view.places):
            continue
        verb = Hit(stop + 1, stop + deed.end(), SIGN, "past")
        mood = verb_mood(view, verb, stop)
        kind = "meet" if view.text(who[0].start - len(_WHERE), who[0].start) == _WHERE else "conversation"
        yield from emit(view, Act(verb, who, [], kind, partial=True), mood)


_WHERE = ", where "
_BESIDE_DEEDS = frozenset({"discuss-verb", "visit-verb"})
_SCENE = regex(r"^(?:and |but |then |later )?(?:[\w.]+ ){0,4}(?:in|at) (?:the )?$")
_COMMA = regex(r"^[\w ,.']{0,40}, (?:the |then )?$")
_ACTED_IN = regex(r"^(?: (?:late |early )?on \w+day)? (?:in|at) (?:the )?$")


def _is_scene(view: View, start: int, stop: int, first: int, verb: int) -> bool:
    """Say whether a place opens the sentence before those who act, or follows their verb at once."""
    if stop <= first:
        if view.text(stop, first) == _WHERE:
            return True  # “flew to Belfast, where he and Y announced …”
        opens = _SCENE.match(view.text(view.start, start)) is not None
        return opens and _COMMA.match(view.text(stop, first)) is not None
    alone = not view.text(stop, stop + len(" and ")).startswith(" and ")  # not "voted in Paris and Berlin"
    return start > verb and alone and _ACTED_IN.match(view.text(verb, start)) is not None


def read_here(view: View, hit: Hit) -> Drafts:
    """Read "X and Y here on Thursday called for a truce": where two act together, they meet."""
    stop = max(
        (d.stop for d in view.dates if hit.stop < d.stop <= hit.stop + len(" on Wednesday night ")), default=hit.stop
    )
    last = next(view.before(hit.start), None)
    if last is None or last.stop != hit.start - 1 or not _DEED[view.language].match(view.text(stop, stop + 24)):
        return
    who = subject(view, hit.start)
    if pair(who, groups=True):
        mood = Mood(Verdict.STATUS, Status.HELD, "deed of two", hit.start, hit.stop, firm=False)
        yield from emit(view, Act(hit, who, [], "conversation", partial=True), mood)
