"""Which of those whom countries send stand with a word of contact: before its verb, behind it, in its clause."""

from collections.abc import Sequence

from bilateral.events.meetings.contacts import country_side
from bilateral.events.meetings.delegates import SENT
from bilateral.events.meetings.parties import Side
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.patterns import regex
from bilateral.refer.mentions import PEOPLE, PartyMention, Way, countries_of
from bilateral.text.worded import Worded, Words

__all__ = ["acting", "following", "of_clause"]

_PAIR = 2
_FAR = 160  # characters behind those who talk in which a country stands beside them
_SHORT = 24
_MOST = 9  # words between those who talk and their verb
_WORDS = "delegates.words"
_AND = Worded(r"^,? and (?:(?:from|those of|of|<ranks>) )*$", _WORDS)
_BAND = Worded(r"\b<bands> of (?:<ranks> )*$", _WORDS)
_DUE, _SUPPOSED = Words(_WORDS, "due"), Words(_WORDS, "supposed")
_BETWEEN = regex(r"\b(?:between|among) (?:the )?$")
_END = Worded(r"[;:\"]|\b<ends>\b", _WORDS)
_INSERT = regex(r"^, [^,;:\"]{3,70}, ")
_OTHER_CLAUSE = Worded(r"[;:\"]|\b<elsewhere>\b", _WORDS)


def of_clause(view: View, sides: Sequence[Side], position: int, *, alone: bool = True) -> list[Side]:
    """
    Return those of whose deed talks are the setting or the aim: "A's and B's officials signed a pact after two days of talks".

    ``alone``: nobody else is told to talk with them, so that they are of several countries.
    """
    found = list(sides[:1])
    for side in sides[1:]:
        if not _AND[view.language].match(view.text(found[-1].stop, side.start)):
            break
        found.append(side)
    if not found or found[-1].stop > position or (alone and len(countries_of(found)) < _PAIR):
        return []
    first = found[0].start
    opens = (
        not any(verb.start < first for verb in view.verbs) and view.word_before(first) not in view.phrases.prepositions
    )
    between = any(found[-1].stop <= side.start < position for side in sides)
    others = between or any(m.way in PEOPLE and found[-1].stop <= m.start < position for m in view.mentions)
    return (
        found
        if opens and not others and not _OTHER_CLAUSE[view.language].search(view.text(found[-1].stop, position))
        else []
    )


def acting(view: View, sides: Sequence[Side], position: int) -> list[Side]:
    """Return those who do what a verb at a position says, with those listed before them."""
    found: list[Side] = []
    for side in reversed(sides):
        if side.stop > position:
            continue
        gap = view.text(side.stop, found[0].start if found else position)
        if not (_AND[view.language].match(gap) if found else _leads(view, side, gap)):
            break
        found.insert(0, side)
    before = view.word_before(found[0].start) if found else ""
    if before in _SUPPOSED[view.language]:
        return []
    if before not in view.phrases.prepositions - {"both", "visiting"}:
        return found
    return found if _BAND[view.language].search(view.text(found[0].start - _SHORT, found[0].start)) else []


def _leads(view: View, side: Side, gap: str) -> bool:
    """Say whether nothing but the mood of a verb, its day or place stand between it and its subject."""
    at = side.stop
    inserted = _INSERT.match(gap)
    if inserted is not None:
        at, gap = at + inserted.end(), gap[inserted.end() :]
    words = words_in(gap)
    known = view.phrases.auxiliaries | view.phrases.carries_on | _DUE[view.language]
    spans = [(date.start, date.stop) for date in view.dates] + [(place.start, place.stop) for place in view.places]
    known = known.union(*(words_in(view.text(*span)) for span in spans if at <= span[0] < at + len(gap)))
    return len(words) <= _MOST and all(word in known or word.endswith("ly") for word in words)


def following(view: View, sides: Sequence[Side], position: int, opening: Worded, ahead: int) -> list[Side]:
    """Return those who follow words of contact, with the country that stands beside those of another."""
    found: list[Side] = []
    tongue, end = view.language, _END[view.language].search(view.text(position, position + ahead))
    limit = position + (end.start() if end else ahead)
    for side in sides:
        if position <= side.start <= limit:
            gap = view.text(found[-1].stop if found else position, side.start)
            if _AND[tongue].match(gap) if found else opening[tongue].search(gap):
                found.append(side)
            elif found:
                break
    if not found or len(countries_of(found)) >= _PAIR:
        return found
    beside = (m for m in view.mentions if position <= m.start < found[0].start + _FAR)
    other = next((m for m in beside if _is_beside(view, position, m, found[0])), None)
    told = [country_side(p.country, other.start, other.stop, SENT) for p in other.parties] if other else []
    return [*told, *found]


def _is_beside(view: View, position: int, mention: PartyMention, side: Side) -> bool:
    """Read "between Iran and European negotiators", "between American negotiators and Vietnam"."""
    spans = sorted([(mention.start, mention.stop), (side.start, side.stop)])
    joined = _AND[view.language].match(view.text(spans[0][1], spans[1][0]))
    between = joined and _BETWEEN.search(view.text(position, spans[0][0]))
    return bool(between) and mention.way is Way.COUNTRY and not view.owned(mention)
