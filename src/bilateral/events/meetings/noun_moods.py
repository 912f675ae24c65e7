"""Whether the contact that a noun tells of was, will be or is off: by its adjectives, what governs it, what is said of it."""

from bilateral.events.meetings.aims import is_idle
from bilateral.events.meetings.moods import doubted, status_verb
from bilateral.events.meetings.unreal import noun_doubt_of
from bilateral.events.meetings.verdicts import HISTORY, WINDOW, Mood, Verdict, nearest
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import last_match, words_in
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.text.worded import Worded, Words

__all__ = ["noun_mood"]

_NOUN, _ADJECTIVES = "moods.noun", "moods.adjectives"
_MAY = r"(?<!in )(?<!for )(?<!on )(?<!by )(?<!of )(?<!late )(?<!early )(?<!mid-)(?<!next )(?<!this )(?<!last )"  # the month
_OPEN = Worded(  # said of a meeting that nobody has agreed
    rf"\b(?:<seems> (?:<hedges> )*<open>\b|{_MAY}<modals> (?!have\b|\w+day)[a-z]|would <supposed>\b)", _NOUN
)
_NEAR = r"^(?:(?!, (?:he|she|it|they|we|i|you)\b)[\w ,'-]){0,50}\b"  # not “after talks with Y, he will”
_UNDER_WAY = (
    r"^(?: \w+)? (?:is|are|was|were) (?:still )?<under_way>\b"
    r"|^(?: [\w']+){0,2} <enters> (?:its|their|a|the) <which> (?:and final )?(?:day|week|round)\b"
)
_OFF = r"^ (?:\w+ )?(?:is|was|were|are) (?:now |therefore |all )?off(?=[.,;]| (?:after|because|for|as)\b|$)"
_CANCELLED = r"\b(?:was|were|is|are|been|be)? ?(?:abruptly |suddenly )?<cancelled>\b"
_AFTER_NOUN = (
    ("did not take place", Worded(rf"{_NEAR}<fails> <happens>\b|\bfell through\b", _NOUN), Status.CANCELLED),
    ("under way", Worded(_UNDER_WAY, _NOUN), Status.ONGOING),
    ("off", Worded(_OFF), Status.CANCELLED),
    ("cancelled", Worded(_CANCELLED, _NOUN), Status.CANCELLED),
    ("postponed", Worded(r"\b(?:was|were|is|are|been|be) (?:\w+ )?<postponed>\b", _NOUN), Status.POSTPONED),
    (
        "moved",
        Worded(r"^[\w '-]{0,40},? (?:which (?:was|had been) )?<first> [^;:\"]{3,60}?\bnow\b", _NOUN),
        Status.POSTPONED,
    ),
    ("took place", Worded(rf"{_NEAR}<held>\b", _NOUN), Status.HELD),
    ("will take place", Worded(rf"{_NEAR}<planned>\b", _NOUN), Status.PLANNED),
)
_INNER = (
    (Worded(r"\b<planned>\b", _ADJECTIVES), Status.PLANNED),
    (Worded(r"\b<cancelled>\b", _ADJECTIVES), Status.CANCELLED),
    (Worded(r"\b<postponed>\b", _ADJECTIVES), Status.POSTPONED),
    (Worded(r"\b<ongoing>\b", _ADJECTIVES), Status.ONGOING),
    (Worded(r"\b<held>\b", _ADJECTIVES), Status.HELD),
)
_ELSEWHERE = Worded(r"\b(?:and|<saying>)\b")
_ANOTHER = Worded(
    r"\band (?:i|we|you|he|she|they|it|that|then)\b|^[^,]*, and (?:will|is|was|has|had)\b|\bbut\b|^,? <saying>\b"
)  # "after our meeting, and I think you will agree", "on a visit, and will see a mill"
_ASIDE = Worded(r"\b(?:and|<saying>)\b|,")
_UNREAL = Worded(r"\b<unreal>\b", _ADJECTIVES)
_REPEATED = frozenset({"regular", "further", "more"})
_EMPTY = regex(r"\b(?:no|without(?: any| a)?|any)(?: [\w-]+){0,4}\s*$")

_HISTORY = 25  # characters before a noun in which it is told to be of the past
_TAIL = 120  # characters after a noun in which something is said of it
_FAR = 5  # words between a noun and what governs it
_DEFINITE = regex(r"(?:the|this|that|these|those|their|his|her|'s|s') ")  # "there is no record of his talks with X"


def noun_mood(view: View, np_start: int, cue: Hit, stop: int) -> Mood:
    """Return the mood of a noun: its adjectives, what governs it, what is said of it; else ``status`` is open."""
    inner = view.text(np_start, cue.start)
    window = view.text(np_start - WINDOW, np_start)
    if _EMPTY.search(inner) or (_EMPTY.search(window) and not _DEFINITE.match(inner)):
        return Mood(Verdict.NEVER, rule="no meeting", start=np_start, stop=cue.stop)
    if unreal := _UNREAL[view.language].search(inner):
        came = _said_of(view, stop) if unreal[0] in _REPEATED else None
        if came is not None and came.status is Status.HELD:
            return came  # “a regular meeting of the commission was held”
        return Mood(Verdict.NONE, rule="adjective of possibility", start=np_start, stop=cue.stop)
    if _OFFERED[view.language].search(window):
        return _answered(view, np_start, stop)
    status = status_verb(view, max(view.start, np_start - WINDOW), np_start)
    doubt = None if status else noun_doubt_of(view, np_start)
    if status is not None or doubt is not None:
        return status or doubted(doubt or "", np_start, cue.stop)
    past = bool(HISTORY[view.language].search(view.text(np_start - _HISTORY, cue.stop)))
    return (
        _said_of(view, stop)
        or _described(view, inner, np_start, past=past)
        or _governed(view, window, np_start, past=past)
    )


_OFFERED = Worded(r"\b<be> <offered> $", _NOUN)
_DECLINED = Worded(r"[^.;:\"]{0,80}?,? (?:and|but) (?:he |she |they )?(?:[a-z]+ly )?(<declined>)\b", _NOUN)


def _answered(view: View, np_start: int, stop: int) -> Mood:
    """Read what somebody was offered, as in "He was offered a meeting with X and declined"; without an answer it is none."""
    answer = _DECLINED[view.language].match(view.text(stop, stop + _TAIL))
    if answer is None:
        return Mood(Verdict.NONE, rule="only offered", start=np_start, stop=stop)
    return Mood(Verdict.STATUS, Status.DECLINED, "offer turned down", stop + answer.start(1), stop + answer.end())


def _described(view: View, inner: str, np_start: int, *, past: bool) -> Mood | None:
    """Read its adjectives: "a planned meeting"."""
    for pattern, value in _INNER:
        match = pattern[view.language].search(inner)
        if match:
            at = np_start + match.start()
            return Mood(Verdict.STATUS, value, "adjective", at, at + len(match[0]), past=past)
    return None


_ENDS = regex(r"[;:\"]| (?:that|which) (?!was|were|will|is|are|had)| who | after | before ")


def _said_of(view: View, stop: int) -> Mood | None:
    """Read what is said of the meeting right after it: "was cancelled", "will take place"."""
    tail, language = view.text(stop, stop + _TAIL), view.language
    cut = _ENDS.search(tail)
    tail = tail[: cut.start()] if cut else tail
    said = (
        Mood(Verdict.STATUS, status, rule, stop + match.start(), stop + match.end())
        for rule, pattern, status in _AFTER_NOUN
        if (match := pattern[language].search(tail))
        and not _ELSEWHERE[language].search(tail[: match.start()])
        and not _ANOTHER[language].search(tail[match.start() : match.end()])
    )
    found = next(said, None)
    loose = _OPEN[language].search(tail)
    if (
        loose is None
        or _ASIDE[language].search(tail[: loose.start()])
        or (found and found.stop <= stop + loose.start())
    ):
        return found
    return Mood(Verdict.NONE, rule="only possible", start=stop + loose.start(), stop=stop + loose.end())


_CLAUSE = regex(r"[;:\"]|, (?!who)")


def _governed(view: View, window: str, np_start: int, *, past: bool) -> Mood:
    cut = last_match(_CLAUSE, window)
    offset = cut.end() if cut else 0
    window = window[offset:]
    base = max(view.start, np_start - WINDOW) + offset
    found = nearest(view, window)
    if found is None or len(words_in(window[found[1].stop :])) > _FAR:
        return Mood(Verdict.STATUS, None, "open", np_start, np_start, firm=False, past=past)
    mood, told = found
    start, stop = base + told.start, base + told.stop
    wished = told.words.endswith("forward to") and not view.dates  # "I look forward to your visit"
    wished |= told.words == "for" and is_idle(view, start)  # "may fly to Rome for talks with Y"
    if wished or (mood == "perhaps" and not (told.words.startswith("invit") and "accept" in window)):
        return Mood(Verdict.NONE, rule=told.words, start=start, stop=stop)
    before, language = window[: told.start], view.language
    agreed = told.words in _AGREED[language] and _SETTING.search(window, told.stop)  # "agreed to it in a call"
    if agreed or (told.words == "for" and (not _LEAVES[language].search(before) or _THERE[language].search(before))):
        rule = "open" if agreed else "noun: for"
        return Mood(Verdict.STATUS, None, rule, start, stop, firm=False, past=past)
    status = Status.PLANNED if mood != "held" else Status.HELD
    if told.words in _THEN and _AHEAD[language].search(before):  # “are to speak to reporters after their talks”
        return Mood(Verdict.STATUS, Status.PLANNED, "noun: to come after", start, stop, firm=False, past=past)
    if told.words in {"for", "next", "last", "start of", "coming", "would"}:
        return Mood(Verdict.STATUS, status, "noun: " + told.words, start, stop, firm=False, past=past)
    return Mood(
        Verdict.STATUS, status, "noun: " + told.words, start, stop, firm=told.words in _FIRM[language], past=past
    )


_AGREED = Words(_NOUN, "agreed")
_SETTING = regex(r"\b(?:in|during|at|over)(?: an?| the| their| his| her)? ?$")
_THEN = frozenset({"after", "following"})
_AHEAD = Worded(r"\b(?:will|shall|(?:is|are) (?:<due> )?to)\b(?! have\b)", _NOUN)
_LEAVES = Worded(r"\b(?:<leaves>|comes?\b|to\b|(?:is|are) in\b)", _NOUN)
_THERE = Worded(r"\b<there>\b", _NOUN)
_FIRM = Words(_NOUN, "firm")
