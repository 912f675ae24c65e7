"""How two met: face to face or by phone, as two or three, for the how-manieth time, by which protocol."""

from collections.abc import Iterator

from bilateral.events.meetings.contacts import Contact
from bilateral.events.meetings.grasp import Grasp
from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.meetings import Format, Mode, Rank
from bilateral.patterns import regex
from bilateral.text.worded import Worded

__all__ = ["TRILATERAL", "tell_format", "tell_mode", "tell_ordinal", "tell_rank"]

_MANNER = "contacts.manner"
_PHONE = Worded(
    r"\b<by_phone> (?:tele)?phone\b|\bby (?:tele)?phone|\b(?:tele)?phone (?:call|conversation)|\bphoned\b", _MANNER
)
_VIDEO = Worded(r"\b(?:by|via|over|through) (?:a )?<video>|\bvirtual(?:ly)?\b|\bonline\b", _MANNER)
_DISTANT = regex(r"phone|video|virtual|online|zoom")  # one of these is in all that tells of a call
_ABOUT = regex(r"\babout (?:his|her|their|the) $")  # "told X by telephone about his talks with Y"
_NEXT = regex(r"[;:\"]|\b(?:and|but|before|after)\b")
_BY = regex(r"\b(?:by|via|through|over|on) (?:an? )?$")
TRILATERAL = Worded(r"\b<three>\b", _MANNER)
_BILATERAL = Worded(r"\bbilateral\b")
_WORD = 25  # characters before a contact in which a word tells its format
# Only what the ordinals of the language are is one: "their fourth meeting", "the first-ever visit".
_ORDINAL = regex(r"\b(?:his|her|their|the|a|its|this|'s) (?=([a-z]+)(?:-ever)?\b)")
_SINCE = regex(r"\bsince\b")
_OWN = len("their ")  # stands before the phrase of a noun
_LATER = 60  # characters from a meeting to "since"
_SOON = 12  # characters from "since" to its day


def tell_mode(view: View, contact: Contact, grasp: Grasp) -> list[Told]:
    """Return how two met: by phone, by video, else face to face."""
    left, right = grasp.left, grasp.right
    if contact.mode is not None:
        return [Told("mode", contact.mode, Basis.STATED, "words of a call", ((contact.cue.start, contact.cue.stop),))]
    text = view.text(left, right) if contact.kind != "visit" else ""
    for pattern, mode in ((_VIDEO, Mode.VIDEO), (_PHONE, Mode.PHONE)) if _DISTANT.search(text) else ():
        match = pattern[view.language].search(text)
        at = max(left, view.start) + match.start() if match else view.stop
        if match and not _ABOUT.search(view.text(at, contact.start)) and not _of_other(view, grasp, at + len(match[0])):
            return [Told("mode", mode, Basis.STATED, "words of a call", ((at, at + len(match[0])),))]
    by = next((c for c in view.cues if c.start == right and c.kind == "call-noun"), None)
    if by is not None and _BY.search(view.text(by.start - 10, by.start)):  # “talks with Xi, via videoconference”
        return [Told("mode", Mode(str(by.value)), Basis.STATED, "words of a call", ((by.start, by.stop),))]
    span = ((contact.cue.start, contact.cue.stop),)
    return [Told("mode", Mode.IN_PERSON, Basis.INFERRED, "no words of a call", span, firm=False)]


def _of_other(view: View, grasp: Grasp, stop: int) -> bool:
    """Say whether words of a call belong to the verb before: "spoke on the telephone on Tuesday and will see each other"."""
    return grasp.left > view.start and stop <= grasp.start and _NEXT.search(view.text(stop, grasp.start)) is not None


def tell_format(view: View, contact: Contact) -> Iterator[Told]:
    """Yield the format, where a word before the contact tells it: "their trilateral talks"."""
    text = view.text(contact.start - _WORD, contact.cue.stop)
    for pattern, shape in ((TRILATERAL, Format.TRILATERAL), (_BILATERAL, Format.BILATERAL)):
        match = pattern[view.language].search(text)
        if match:
            at = max(view.start, contact.start - _WORD) + match.start()
            yield Told("format", shape, Basis.STATED, "word", ((at, at + len(match[0])),))
            return


def tell_ordinal(view: View, np_start: int, cue: Hit) -> Iterator[Told]:
    """Yield the ordinal of a meeting ("their fourth meeting") and since when it is the first ("since 2019")."""
    base = max(view.start, np_start - _OWN)
    text = view.text(base, cue.stop)
    match = next((m for m in _ORDINAL.finditer(text) if m[1] in view.phrases.ordinals), None)
    if match is None:
        return
    span = base + match.start(1), base + match.end(1)
    since = _SINCE.search(view.text(cue.stop, cue.stop + _LATER))
    if since is None:
        yield Told("ordinal", view.phrases.ordinals[match[1]], Basis.STATED, "ordinal", (span,))
        return
    then = cue.stop + since.end()
    date = (
        next((d for d in view.dates if 0 <= d.start - then <= _SOON and d.when), None) if match[1] == "first" else None
    )
    if date is not None:
        yield Told("first_since", date.when, Basis.STATED, "first since", (span, (date.start, date.stop)))


def tell_rank(view: View, cue: Hit) -> Iterator[Told]:
    """Yield the rank of a visit."""
    rank = view.phrases.ranks.get(view.text(cue.start, cue.stop))
    if rank:
        yield Told("rank", Rank(rank), Basis.STATED, "rank", ((cue.start, cue.stop),))
