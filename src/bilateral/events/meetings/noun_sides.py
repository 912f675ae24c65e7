"""Who a noun of contact is about: whose it is, those after "with" and "between", its clause's subject."""

from bilateral.events.meetings.clauses import also_with, antecedent, at_table, main_subject, told_after
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.manner import TRILATERAL
from bilateral.events.meetings.noun_owners import find_compound, find_possessor
from bilateral.events.meetings.officials import officials
from bilateral.events.meetings.parties import Side, sides_of, subject
from bilateral.events.meetings.reach import within_reach
from bilateral.events.meetings.views import View
from bilateral.events.meetings.voice import speaking_of_talks
from bilateral.events.meetings.wording import words_in
from bilateral.mentions.scan import Hit
from bilateral.patterns import regex
from bilateral.refer.mentions import PEOPLE, PartyMention, Way, countries_of
from bilateral.text.worded import Worded, Words

__all__ = ["find_left", "find_right", "is_between"]

_SIDES = "contacts.noun_sides"
_PREPOSITION = Worded(r"\b(<links>)\b", _SIDES)
_OFFERED = {"to": Words(_SIDES, "offered_to"), "for": Words(_SIDES, "offered_for")}
_END = Worded(r"[;:\"]|\b<ends>\b", _SIDES)
_DIRECT = Words(_SIDES, "direct")  # of a name that follows soon


def find_right(view: View, cue: Hit) -> tuple[list[Side], int]:
    """Return the parties that follow the noun after "with", "between", "of" or "by", and where they end."""
    word, tail = view.text(cue.start, cue.stop), view.text(cue.stop, cue.stop + _AHEAD)
    end = _END[view.language].search(tail)
    limit = min(_next_cue(view, cue), cue.stop + (end.start() if end else len(tail)))
    for match in _PREPOSITION[view.language].finditer(view.text(cue.stop, limit)):
        if match[1] == "and" or (match[1] in _OFFERED and word not in _OFFERED[match[1]][view.language]):
            continue
        at = cue.stop + match.end()
        if match[1] in _DIRECT[view.language] and not _near(view, cue.stop, cue.stop + match.start()):
            continue
        found = objects(view, at, pair=match[1] in {"between", "of"})
        if found and found[0].way is Way.COUNTRY and view.text(at - 6, at) == ", with":
            continue  # "…, with Chad high on the agenda"
        if found and match[1] == "with" and _bound(view, cue.stop + match.start(), found[0]):
            continue
        if match[1] in _DIRECT[view.language]:
            found = [m for m in found if m.way is not Way.COUNTRY]
        if found:
            found = [*found, *_added(view, match[1], found[-1].stop)]
            return sides_of(found), found[-1].stop
        unnamed = officials(view, at, at + 50)
        if unnamed and _OF_RANK[view.language].match(view.text(at, unnamed.start)):
            other = officials(view, unnamed.stop, unnamed.stop + 50) if match[1] in {"between", "among"} else None
            if other and _AND.match(view.text(unnamed.stop, other.start)):
                return [unnamed, other], other.stop
            return [unnamed], unnamed.stop
    whom = antecedent(view, cue) if _WITH_WHOM.search(view.text(cue.start - _BACK, cue.start)) else []
    return sides_of(whom), cue.stop


_FEW = 3  # words between a noun and a name that it takes at once
_AHEAD = 120  # characters after a noun in which its parties stand
_AND = regex(r"^ and (?:the )?(?:[\w-]+ )?$")
_OF_RANK = Worded(r"^ (?:<ranks> )*$")


def _added(view: View, word: str, stop: int) -> list[PartyMention]:
    """Return who is named by a further preposition: "talks with X and with Y", "a call from X to Y"."""
    if word == "with":
        return also_with(view, stop)
    to = word == "from" and view.text(stop, stop + len(" to ")) == " to "
    return [m for m in objects(view, stop + len(" to")) if m.way is not Way.COUNTRY] if to else []


def _bound(view: View, position: int, whom: PartyMention) -> bool:
    """Read "the talks focused on the border with Chad": the country is bound by something else than the contact."""
    return whom.way is Way.COUNTRY and view.word_before(position) in view.phrases.bonds


def _next_cue(view: View, cue: Hit) -> int:
    """Return where the next word of contact starts that takes what follows it: "On a visit to Oslo, X met with Y"."""
    taking = (c for c in view.cues if c.kind.endswith("-verb") or cue.kind == "visit-noun")
    return next((c.start for c in taking if c.start >= cue.stop), view.stop)


_WITH_WHOM = regex(r"\bwith whom\b")
_BACK = 60


def _near(view: View, start: int, stop: int) -> bool:
    gap = view.text(start, stop)
    return len(words_in(gap)) <= _FEW or within_reach(view, start, stop, gap)


def is_between(view: View, cue: Hit) -> bool:
    """Say whether the noun is followed by all its parties: "between X and Y", "of the leaders of A and B"."""
    return _BETWEEN.match(view.text(cue.stop, cue.stop + 60)) is not None


_BETWEEN = regex(r"(?:[\w ,'-]{0,40}\b(?:between|among)\b| of the (?:leaders|presidents|\w+ ministers|heads) of)")


def find_left(view: View, cue: Hit, np_start: int, carrier: Hit | None, right: list[Side]) -> list[Side]:
    """Return who has the meeting: the possessor, those the compound names, the subject of the verb that carries it."""
    if is_between(view, cue) and right:
        return []
    owner = find_possessor(view, cue, np_start)
    told = sides_of(owner) or find_compound(view, cue, np_start)
    if told and not _himself(owner, right):
        return _holders(view, carrier, right, told) or told
    if view.text(np_start, np_start + 4) == "its ":
        delegation = officials(view, np_start - 40, np_start)
        return [delegation] if delegation else []
    taken = tuple(m for side in right for m in side.mentions)
    who = subject(view, carrier.start if carrier else np_start, taken, loose=carrier is None)
    if view.text(np_start, np_start + 6) == "their ":
        number = 3 if TRILATERAL[view.language].search(view.text(np_start, cue.stop)) else _PAIR
        who = _both(view, np_start, number) or who
    if not right and not carrier and (told_pair := _told(view, np_start, cue) or at_table(view, np_start, cue)):
        return sides_of(told_pair)
    if not who and (right or cue.kind == "visit-noun" or _fronted(view, np_start)):
        who = main_subject(view, taken, cue) or speaking_of_talks(view, np_start)
    return sides_of(who)


def _holders(view: View, carrier: Hit | None, right: list[Side], told: list[Side]) -> list[Side]:
    """Return who holds the talks of countries: "Hayashi held a Japan-India telephone talk with Jaishankar"."""
    if carrier is None or any(party.name for side in told for party in side.parties):
        return []
    who = subject(view, carrier.start, tuple(m for side in right for m in side.mentions))
    named = {party.country for m in who for party in m.parties if party.name}
    return sides_of(who) if named and named <= countries_of(told) else []


def _himself(owner: list[PartyMention], right: list[Side]) -> bool:
    """Say whether a possessor is the one met: in "his second session with the premier" *his* is another."""
    others = {party for side in right for party in side.parties}
    return bool(owner) and owner[0].way is Way.PRONOUN and set(owner[0].parties) <= others


_TOLD_IN = regex(r"\b(?:in|during|at|by|over) $")


def _told(view: View, np_start: int, cue: Hit) -> list[PartyMention]:
    """Read "X told Y in a telephone conversation", "Over dinner, X told Y": the speaker and the one who is told."""
    thanked = view.text(np_start - 4, np_start) == "for " and " thanked " in view.text(view.start, np_start)
    if not thanked and not _TOLD_IN.search(view.text(np_start - 8, np_start)):
        return []
    for match in view.phrases.tell.finditer(view.text(view.start, np_start)):
        at = view.start + match.start()
        who, whom = subject(view, at), [m for m in objects(view, view.start + match.end()) if m.way is not Way.COUNTRY]
        if who and whom and whom[0].way is not Way.OTHER_PERSON:
            return [*who, *whom]
    return told_after(view, cue.stop) if _fronted(view, np_start) else []


def _fronted(view: View, np_start: int) -> bool:
    """Say whether the noun stands in a phrase that opens the sentence: "During a meeting in Brussels, …"."""
    words = words_in(view.text(view.start, np_start))
    if len(words) <= 2:  # noqa: PLR2004  "At today's", "Just after"
        return True
    return len(words) <= _LONG and words[0] in _OPENING[view.language] and next(view.before(np_start), None) is None


_LONG = 8  # words of "In their joint statement issued after"
_OPENING = Words(_SIDES, "opening")
_PAIR = 2


def _both(view: View, position: int, number: int) -> list[PartyMention]:
    """Return the two or three leaders named last before "their", each of another country."""
    found: list[PartyMention] = []
    for mention in view.before(position):
        home = countries_of(found)
        named = mention.way in PEOPLE | {Way.GROUP} and mention.parties
        if named and not {p.country for p in mention.parties} <= home:
            found.insert(0, mention)
        if len(countries_of(found)) >= number:
            return found
    return []
