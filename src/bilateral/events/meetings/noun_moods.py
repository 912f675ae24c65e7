"""Whether the contact that a noun tells of was, will be or is off: by its adjectives, what governs it, what is said of it."""

from bilateral.events.meetings.moods import HISTORY, WINDOW, Mood, Verdict, doubted, nearest, status_verb
from bilateral.events.meetings.unreal import noun_doubt_of
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import last_match, words_in
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Status
from bilateral.patterns import regex

__all__ = ["noun_mood"]

_OPEN = regex(  # said of a meeting that nobody has agreed
    r"\b(?:(?:is|was|were|are|be|remains?|seems?|looks?|would be|could be|might be|may be) (?:still |also |now |not |being |highly |very )*(?:possible|impossible|unlikely|"
    r"likely to be|conceivable|useful|welcome|helpful|premature|pointless|desirable|necessary|needed|a mistake|an option|in doubt|out of the question|"
    r"ruled out|considered|discussed|mooted|proposed|suggested|under consideration|under discussion|on the cards|inevitable)\b"
    r"|(?<!in )(?<!for )(?<!on )(?<!by )(?<!of )(?<!late )(?<!early )(?<!mid-)(?<!next )(?<!this )(?<!last )(?:may|might|could|can|should|must) (?!have\b|\w+day)[a-z]|would (?:help|depend|make|serve|only|require|mean|not)\b)"
)
_AFTER_NOUN = (
    ("did not take place", regex(r"^(?:[\w ,'-]{0,50})?\b(?:did not|didn't|never|will not|won't|would not|failed to) (?:take place|took place|happen\w*|go ahead|went ahead|materiali[sz]ed?)\b|\bfell through\b"), Status.CANCELLED),
    ("under way", regex(r"^(?: \w+)? (?:is|are|was|were) (?:still )?(?:under way|underway|in progress|going on|continuing)\b|^(?: [\w']+){0,2} (?:entered|enter|went into|go into|moved into|are in|were in|is in|was in|continued for|resumed for) (?:its|their|a|the) (?:second|third|fourth|fifth|final|last) (?:and final )?(?:day|week|round)\b"), Status.ONGOING),
    ("off", regex(r"^ (?:\w+ )?(?:is|was|were|are) (?:now |therefore |all )?off(?=[.,;]| (?:after|because|for|as)\b|$)"), Status.CANCELLED),
    ("cancelled", regex(r"\b(?:was|were|is|are|been|be)? ?(?:abruptly |suddenly )?(?:cancell?ed|called off|scrapped|axed|ditched|dropped|struck (?:from|off)|suspended indefinitely)\b"), Status.CANCELLED),
    ("postponed", regex(r"\b(?:was|were|is|are|been|be) (?:\w+ )?(?:postponed|put off|put back|pushed back|delayed|deferred|shelved|rescheduled|moved to|moved back)\b"), Status.POSTPONED),
    ("took place", regex(r"^(?:[\w ,'-]{0,50})?\b(?:took place|was held|were held|ended|was attended|lasted|came|concluded|broke down|collapsed|followed|produced|yielded|began|opened|got under way|got underway|focused on|failed|was cut short|was abruptly cut short)\b"), Status.HELD),
    ("will take place", regex(r"^(?:[\w ,'-]{0,50})?\b(?:will|is due|is scheduled|is expected|is set|is slated|is planned|are due|are scheduled|are expected|are set|to be held|to take place|scheduled|planned for|set for|slated for|due to|due on|would take place|would be|expected to)\b"), Status.PLANNED),
)  # fmt: skip
_INNER = (
    (regex(r"\b(?:planned|scheduled|upcoming|forthcoming|expected|coming|pending|imminent|anticipated|looming)\b"), Status.PLANNED),
    (regex(r"\b(?:cancelled|canceled|aborted|scrapped|called-off)\b"), Status.CANCELLED),
    (regex(r"\b(?:postponed|delayed|rescheduled)\b"), Status.POSTPONED),
    (regex(r"\b(?:current|ongoing)\b"), Status.ONGOING),
    (regex(r"\b(?:last|recent|previous|past|earlier)\b"), Status.HELD),
)  # fmt: skip
_ELSEWHERE = regex(r"\b(?:and|said|says|told)\b")
_ANOTHER = regex(
    r"\band (?:i|we|you|he|she|they|it|that|then)\b|^[^,]*, and (?:will|is|was|has|had)\b|\bbut\b|^,? (?:said|says|told)\b"
)  # "after our meeting, and I think you will agree", "on a visit, and will see a mill"
_ASIDE = regex(r"\b(?:and|said|says|told)\b|,")
_UNREAL = regex(
    r"\b(?:possible|potential|proposed|any|no|hypothetical|future|would-be|such|suggested|eventual|more|further|regular|continued)\b"
)
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
    if _UNREAL.search(inner):
        return Mood(Verdict.NONE, rule="adjective of possibility", start=np_start, stop=cue.stop)
    status = status_verb(view, max(view.start, np_start - WINDOW), np_start)
    doubt = None if status else noun_doubt_of(view, np_start)
    if status is not None or doubt is not None:
        return status or doubted(doubt or "", np_start, cue.stop)
    past = bool(HISTORY.search(view.text(np_start - _HISTORY, cue.stop)))
    return (
        _said_of(view, stop) or _described(inner, np_start, past=past) or _governed(view, window, np_start, past=past)
    )


def _described(inner: str, np_start: int, *, past: bool) -> Mood | None:
    """Read its adjectives: "a planned meeting"."""
    for pattern, value in _INNER:
        match = pattern.search(inner)
        if match:
            at = np_start + match.start()
            return Mood(Verdict.STATUS, value, "adjective", at, at + len(match[0]), past=past)
    return None


_ENDS = regex(r"[;:\"]| (?:that|which) (?!was|were|will|is|are|had)| who | after | before ")


def _said_of(view: View, stop: int) -> Mood | None:
    """Read what is said of the meeting right after it: "was cancelled", "will take place"."""
    tail = view.text(stop, stop + _TAIL)
    cut = _ENDS.search(tail)
    tail = tail[: cut.start()] if cut else tail
    said = (
        Mood(Verdict.STATUS, status, rule, stop + match.start(), stop + match.end())
        for rule, pattern, status in _AFTER_NOUN
        if (match := pattern.search(tail))
        and not _ELSEWHERE.search(tail[: match.start()])
        and not _ANOTHER.search(tail[match.start() : match.end()])
    )
    found = next(said, None)
    loose = _OPEN.search(tail)
    if loose is None or _ASIDE.search(tail[: loose.start()]) or (found and found.stop <= stop + loose.start()):
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
    if mood == "perhaps" and not (told.words.startswith("invit") and "accept" in window):
        return Mood(Verdict.NONE, rule=told.words, start=start, stop=stop)
    before = window[: told.start]
    if told.words == "for" and (not _LEAVES.search(before) or _THERE.search(before)):
        return Mood(Verdict.STATUS, None, "noun: for", start, stop, firm=False, past=past)
    status = Status.PLANNED if mood != "held" else Status.HELD
    if told.words in _THEN and _AHEAD.search(before):  # “are to speak to reporters after their talks”
        return Mood(Verdict.STATUS, Status.PLANNED, "noun: to come after", start, stop, firm=False, past=past)
    if told.words in {"for", "next", "last", "start of", "coming", "would"}:
        return Mood(Verdict.STATUS, status, "noun: " + told.words, start, stop, firm=False, past=past)
    return Mood(Verdict.STATUS, status, "noun: " + told.words, start, stop, firm=told.words in _FIRM, past=past)


_THEN = frozenset({"after", "following"})
_AHEAD = regex(r"\b(?:will|shall|(?:is|are) (?:due |expected |scheduled |set )?to)\b(?! have\b)")
_LEAVES = regex(
    r"\b(?:arriv|flew|fly|flies|travel|land|touch(?:es|ed) down|comes?\b|came|goes|went|drove|left|leav|depart|head|due|way|prepar|schedul|plan|agree|set|will|to\b|(?:is|are) in\b)"
)
_THERE = regex(r"\b(?:paid|visited|made|received|hosted|welcomed|was in|were in)\b")  # "paid a visit to X for talks"
_FIRM = frozenset({"scheduled", "planned", "will", "wrapped up", "announced", "confirmed", "after", "following"})
