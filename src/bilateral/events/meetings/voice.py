"""Whose *I* it is: the one who is told to speak, else the government whose own text it is."""

from bilateral.events.meetings.views import View
from bilateral.lang.pack import Language
from bilateral.model.claims import Basis
from bilateral.patterns import regex
from bilateral.refer.mentions import PEOPLE, PartyMention, Way
from bilateral.text.worded import Worded

__all__ = ["SPEAKERS", "at_home", "first_person", "glad_of", "speaker_of", "speaking_far", "speaking_of_talks"]

SPEAKERS = "speakers to each other"
"""The rule of those who are *we* in a transcript."""

_VOICE = "contacts.voice"
_AFTER = Worded(r"^,? (?:also |later |then )?<says>\b", _VOICE)
_BEFORE = Worded(r"\b<said> $", _VOICE)  # “told him” has him hear it
_SAYING, _SAID = 30, 12  # characters after and before a name in which its verb of speaking stands
_NEAR = 400  # characters in which the one who spoke before is looked for


def speaker_of(view: View, position: int, word: str = "i") -> list[PartyMention]:
    """
    Return whose *I* a sentence has: the speaker named in it or before it; nobody where that is not told.

    *We* and *our* are two leaders who speak to each other, *you* is the other of them.
    """
    two = view.page.dialogue.both(position)
    if two:
        told = two if word in {"we", "our"} else two[:1] if word in {"i", "my"} else two[1:]
        return [m._replace(rule=SPEAKERS) for m in told]
    turn, speaker = view.page.turns.at(position)
    if turn and word not in _OURS:
        return [speaker] if speaker is not None else []
    here = [m for m in view.mentions if _speaks(view, m)]
    if here:
        return here[:1]
    before = view.page.cast.within(max(0, view.start - _NEAR), view.start)
    found = [m for m in before if _speaks(view, m)]
    return found[-1:] or at_home(view)


_OURS = frozenset({"we", "our"})  # of the government that speaks, or of two who stand together


_FIRST = regex(r"(?:^|[\s,\"'])(i|we)(?:'m|'ve|'ll|'re)? ")
_ELSE = Worded(r"\b<breaks>\b|[;:\"]", _VOICE)


def speaking_far(view: View, position: int) -> list[PartyMention]:
    """Return the speaker where *I* stands further off in the clause of a verb: "I will fly to Tokyo to meet"."""
    text = view.text(view.start, position)
    found = list(_FIRST.finditer(text))
    if not found or _ELSE[view.language].search(text, found[-1].end()):
        return []
    return speaker_of(view, position, found[-1][1])


_WHILE = Worded(r"\b<setting> $", _VOICE)


def speaking_of_talks(view: View, position: int) -> list[PartyMention]:
    """Return the speaker of whose deed a noun is the aim or setting: "I visited Suva for talks with Y"."""
    return speaking_far(view, position) if _WHILE[view.language].search(view.text(position - 12, position)) else []


def _speaks(view: View, mention: PartyMention) -> bool:
    if not mention.parties or mention.way in {Way.COUNTRY, Way.GROUP, Way.OTHER_PERSON}:
        return False
    lower = view.page.document.lower
    if _AFTER[view.language].match(lower[mention.stop : mention.stop + _SAYING]):
        return True
    return _BEFORE[view.language].search(lower[max(0, mention.start - _SAID) : mention.start]) is not None


def at_home(view: View) -> list[PartyMention]:
    """Return the government whose own text it is, by its head where that is known: the *I* of it, and whose guest is *here*."""
    own = view.page.own
    if own is None:
        return []
    return [PartyMention(view.start, view.start + 1, Way.NAME, (own,), basis=Basis.INFERRED, rule="own text")]


_GLAD = Worded(
    r"\b(?:was|were|is|am|been|'m|'s)(?: \w+){0,2} <glad> to(?: have| be)?(?: (?:invited|able) to(?: have)?)?\s*$"
)


def glad_of(language: Language, window: str) -> str:
    """Return the words before a verb that say that one is glad to have done it; empty where there are none."""
    glad = _GLAD[language].search(window)
    return glad[0] if glad else ""


_OPENING = 40  # characters before a verb in which its first person stands
_PERSON = Worded(r"(\byou and |\band )?\b(i|we|you)(?:'ve|'ll|'m|'re| <between>| \w+ly)* $", _VOICE)
_GLADLY = Worded(
    r"(?:^|\" ?|\bit(?:'s|'s been| is| was| has been| will be)(?: \w+){0,2} )<glad> to (?:have |be |also |again )*$"
)


def first_person(view: View, position: int) -> list[PartyMention] | None:
    """Return who does what a verb at a position says, where it is told in the first person: "I met", "it was good to see"."""
    opening = view.text(position - _OPENING, position)
    if _GLADLY[view.language].search(opening):
        return speaker_of(view, position)
    person = _PERSON[view.language].search(opening)
    if person is None or (person[2] == "you" and not view.page.dialogue.speaker(position)):
        return None
    if person[1] == "and ":
        return [*_beside(view, position - len(person[0])), *speaker_of(view, position, person[2])]
    return speaker_of(view, position, "we" if person[1] else person[2])


def _beside(view: View, position: int) -> list[PartyMention]:
    """Return whom the speaker names beside himself: "Mr Abe and I met"."""
    other = next(view.before(position), None)
    near = other is not None and other.way in PEOPLE and view.text(other.stop, position).strip(" ,") == ""
    return [other] if other is not None and near else []
