"""Who a cue is about where its clause does not name them in order: fronted, relative, or with a second "with"."""

from collections.abc import Sequence

from bilateral.events.meetings.lists import listed_after, objects
from bilateral.events.meetings.parties import subject
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.mentions.scan import Hit
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way
from bilateral.text.worded import Worded, Words

__all__ = ["also_with", "antecedent", "at_table", "fronted", "main_subject", "told_after"]

_FEW = 3  # words before a phrase that opens its sentence: "At today's", "Shortly after"
_CLAUSES = "contacts.clauses"
_AND_WITH = Worded(r"^,? <added>(?:,? (?:\w+ly|<later>),?)* (?:with|to) ", _CLAUSES)


def also_with(view: View, position: int) -> list[PartyMention]:
    """Return who is added by a second preposition: "talks with X and with Y", "spoke to X and then to Y"."""
    match = _AND_WITH[view.language].match(view.text(position, position + 50))
    found = objects(view, position + match.end() - 1) if match else []
    return [m for m in found if m.way is not Way.COUNTRY or found[0].way is Way.COUNTRY]


def main_subject(view: View, taken: Sequence[PartyMention], cue: Hit) -> list[PartyMention]:
    """Return the subject of the main clause after a fronted phrase: "After talks with X, Y said …"."""
    last = max((m.stop for m in taken), default=cue.stop)
    for mention in view.after(last):
        if "," not in view.text(last, mention.start):
            continue
        if mention.way is Way.OTHER_PERSON or not mention.parties or view.owned(mention):
            return []
        if view.word_before(mention.start) in view.phrases.prepositions:
            continue
        return listed_after(view, mention, pair=True)
    return []


def fronted(view: View, cue: Hit, whom: Sequence[PartyMention]) -> list[PartyMention]:
    """Return who met in a participle that opens the sentence: "After meeting X, Y said …", "Flanked by X, Y said …"."""
    before = view.text(view.start, cue.start)
    having = cue.value == "past" and before.lstrip().startswith("having ")
    opens = having or cue.value == "ing" or _BESIDE[view.language].match(view.text(cue.start, cue.stop))
    words = words_in(before)
    short = len(words) <= _FEW or (len(words) <= _LONG and _speaks(view, before))
    if not opens or not short or next(view.before(cue.start), None) is not None:
        return []
    return main_subject(view, whom, cue)


def _speaks(view: View, opening: str) -> bool:
    """Read "Speaking to reporters in the capital shortly after"."""
    spoke = _SPEAKING[view.language].match(opening) is not None
    return spoke and _STARTED[view.language].search(opening) is None


_LONG = 9  # words of "Speaking to reporters in the capital shortly after"
_SPEAKING = Worded(r" ?\w+ (?:[\w-]+ ){0,8}<setting> $", _CLAUSES)
_STARTED = Worded(r"[,;:\"]|\b<breaks>\b", _CLAUSES)

_BESIDE = Worded(r"<beside>\b", _CLAUSES)
_WHOM = regex(r",? (?:with |to )?whom ")
_BACK = 60


def antecedent(view: View, cue: Hit) -> list[PartyMention]:
    """Return whom a relative clause takes: "X, with whom the king met on Monday", "Y, whom he visited"."""
    near = max(view.start, cue.start - _BACK)
    found = list(_WHOM.finditer(view.text(near, cue.start)))
    whom = next(view.before(near + found[-1].start()), None) if found else None
    if whom is None or whom.stop != near + found[-1].start() or whom.way is Way.COUNTRY:
        return []
    return [whom] if whom.parties and whom.way is not Way.OTHER_PERSON else []


def told_after(view: View, position: int) -> list[PartyMention]:
    """Return who spoke to whom in the main clause after a fronted phrase: "Over dinner, X told Y that …"."""
    match = view.phrases.tell.search(view.text(position, view.stop))
    if match is None:
        return []
    who = subject(view, position + match.start())
    whom = [m for m in objects(view, position + match.end()) if m.way is not Way.COUNTRY]
    if not who or not whom or whom[0].way is Way.OTHER_PERSON or who[0].start < position:
        return []
    return [*who, *whom]


_AT_TABLE = regex(r",? (?:to|for|over|at) $")


def at_table(view: View, np_start: int, cue: Hit) -> list[PartyMention]:
    """Read "X had Y to lunch", "X joined Y for dinner": who does something to whom at one table."""
    before = _AT_TABLE.search(view.text(np_start - 7, np_start)) if cue.value == "meal" else None
    if before is None or view.text(cue.stop, cue.stop + 5) == " with":
        return []
    end = np_start - len(before[0])
    whom = next(view.before(end), None)
    if whom is None or whom.stop != end or whom.way is Way.COUNTRY or whom.way is Way.OTHER_PERSON:
        return []
    verb = _VERB.search(view.text(whom.start - _LONGEST, whom.start))
    if verb is None or verb[1] in view.phrases.prepositions or verb[1] in _JOINS[view.language]:
        return []
    who = subject(view, whom.start - len(verb[0]), (whom,))
    return [*who, whom] if who and who[-1].stop < whom.start else []


_LONGEST = 30
_VERB = regex(r"([\w-]+) (?:the |his |her |their |visiting )*$")
_JOINS = Words(_CLAUSES, "joins")
