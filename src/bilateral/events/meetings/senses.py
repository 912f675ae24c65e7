"""Which of its senses a word of contact has: "will visit" or "a visit", "over coffee" or "coffee", "hours with X" or "hours"."""

from collections.abc import Sequence
from typing import Protocol

from bilateral.events.meetings.wording import words_in
from bilateral.lang.pack import Language
from bilateral.mentions.places import PlaceMention
from bilateral.mentions.scan import Hit
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention
from bilateral.text.worded import Worded, Words

__all__ = ["LOOSE", "STRAIGHT", "bare", "names_follow", "told"]

LOOSE = "loose-noun"
_SENSES = "contacts.senses"


class _Day(Protocol):
    @property
    def start(self) -> int: ...


class _Sentence(Protocol):
    """What is asked of a sentence."""

    @property
    def language(self) -> Language: ...
    @property
    def start(self) -> int: ...
    @property
    def stop(self) -> int: ...
    @property
    def dates(self) -> Sequence[_Day]: ...
    @property
    def mentions(self) -> Sequence[PartyMention]: ...
    @property
    def places(self) -> Sequence[PlaceMention]: ...
    def text(self, start: int, stop: int) -> str: ...
    def plain(self, start: int, stop: int) -> str: ...


def bare(view: _Sentence, hit: Hit) -> Hit:
    """Return the noun alone of "in a call on Monday", scanned as the verb "call on", and of "an hour alone with"."""
    if hit.kind == LOOSE:
        if hit.value == "visit" and view.text(hit.stop - len(" in"), hit.stop) == " in":
            return Hit(hit.start, hit.stop - len(" in"), "visit-noun", hit.value)  # "makes stops in"
        unit = _UNIT.match(view.text(hit.start, hit.stop)) if hit.value == "time" else None
        kind = "visit-noun" if hit.value == "visit" else "talk-noun"
        return Hit(hit.start, hit.start + unit.end() if unit else hit.stop, kind, hit.value)
    calls_on = hit.kind == "call-noun" and view.text(hit.start, hit.stop) == "call on"
    return Hit(hit.start, hit.stop - 3, hit.kind, hit.value) if calls_on else hit


_UNIT = regex(r"half an hour|[\w-]+")


def told(view: _Sentence, hit: Hit) -> bool:
    """Say whether a word that may be another thing tells of a contact where it stands."""
    word = view.text(hit.start, hit.stop)
    if view.plain(hit.start, hit.stop).isupper():
        return view.plain(view.start, view.stop).isupper()
    if hit.kind == "see-verb" or hit.value == "time":
        return names_follow(view, hit.stop) if hit.kind == "see-verb" else _spent_with(view, hit.stop)
    if word in _VISITS or (hit.kind == "phone-verb" and hit.value == "base"):
        verb = _verbal(view, hit, word)
        return verb == (hit.kind == "visit-verb") if word in _VISITS else verb and names_follow(view, hit.stop)
    if word == "call on":
        return (hit.kind == "call-noun") == any(d.start == hit.stop + 1 for d in view.dates)
    if word in _BEFORE:
        after = word == "contacts" and _CONTACTS.match(view.plain(hit.stop, hit.stop + _WHOM)) is None
        return not after and _BEFORE[word][view.language].search(view.text(hit.start - 24, hit.start)) is not None
    held = word == "bilateral" and _HELD_A.search(view.text(hit.start - 12, hit.start)) is not None
    return held or word not in _SITTINGS or _OF_TWO.match(view.text(hit.stop, hit.stop + 9)) is not None


_VISITS = frozenset({"visit", "visits"})
_SITTINGS = frozenset({"session", "sessions", "bilateral", "bilaterals"})  # of a parliament; an adjective
_HELD_A = regex(r"\b(?:held|had|hold|have|holding|having) (?:a|their) $")  # “held a bilateral on the sidelines”
_OF_TWO = regex(r" (?:with|between|among)\b")
_OVER = Worded(r"\bover (?:a |an |the |their )?(?:\w+ of )?$")
_A_STOP = Worded(r"(?:\b(?:<articles>|<before_stop>|[a-z]+-<spans>)|'s) $", _SENSES)
_STOPS = Worded(r"\b(?:make|makes|made|making|with|include|includes|including) (?:brief |short )?$")
# Nouns that mostly are another thing, with what stands before them where they tell of a contact.
_BEFORE = {
    **dict.fromkeys(("pint", "pints", "tea", "coffee", "drinks", "beer", "beers", "cocktails", "meal"), _OVER),
    **dict.fromkeys(("stop", "stay", "tour", "swing", "leg", "port of call"), _A_STOP),
    **dict.fromkeys(("stops", "stops in"), _STOPS),
    "contacts": Worded(r"$"),
}
_CONTACTS = regex(r" (?:with|between) (?=[\w .'-]{0,60}?[A-Z])")
_BEFORE_VERB = Words(_SENSES, "before_verb")


def _verbal(view: _Sentence, hit: Hit, word: str) -> bool:
    """Say whether it is the verb: "will visit", "to visit", "visits Kenya"."""
    if hit.value == "third" or word == "visits":
        names = (*(m.start for m in view.mentions), *(p.start for p in view.places))
        return hit.stop + 1 in names
    before = words_in(view.text(hit.start - 16, hit.start))
    return bool(before) and before[-1] in _BEFORE_VERB[view.language]


def _spent_with(view: _Sentence, stop: int) -> bool:
    """Say whether what follows a length of time is in whose company it is spent: "two hours in Berlin with X"."""
    match = _COMPANY.match(view.text(stop - len("with"), stop + _WHOM))
    end = stop - len("with") + match.end() if match else 0
    name = next((m for m in view.mentions if m.stop > end), None) if match else None
    return name is not None and names_follow(view, end) and not _IN_MIND.match(view.text(name.stop, name.stop + 12))


_COMPANY = regex(r"with\b|[\w ]{1,4} (?:[\w'-]+ ){1,5}?with\b")
_IN_MIND = regex(r" (?:in|at) (?:mind|power|charge|office|tow|hand|odds)\b")


def names_follow(view: _Sentence, stop: int) -> bool:
    """Say whether a name follows at once, or stands before with "whom"."""
    if "whom" in view.text(stop - _WHOM, stop):
        return True
    name = next((m for m in view.mentions if m.stop > stop), None)
    return name is not None and STRAIGHT.match(view.text(stop, max(stop, name.start))) is not None


_WHOM = 60  # characters between "whom" and the verb of its clause
STRAIGHT = regex(r"^ (?:the |his |her |its |visiting |then |former |both )*$")
"""What may stand between a verb and the name that it takes at once."""
