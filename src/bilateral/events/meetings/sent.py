"""Read contacts of those whom countries send, none of them named: "Russian and Ukrainian negotiators met in Istanbul"."""

from collections.abc import Sequence

from bilateral.events.meetings.build import draft
from bilateral.events.meetings.contacts import Contact, country_side
from bilateral.events.meetings.delegates import SENT, delegates_of
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.noun_owners import find_compound
from bilateral.events.meetings.noun_phrases import find_carrier, is_other, is_verbal, phrase_start
from bilateral.events.meetings.parties import Side, subject
from bilateral.events.meetings.sent_moods import COURSE, mood_of_talks, of_deed
from bilateral.events.meetings.sent_sides import acting, following, of_clause
from bilateral.events.meetings.tellings import MeetingDraft, NoMeeting
from bilateral.events.meetings.verbs import INTRANSITIVE, dated
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.mentions.scan import Hit
from bilateral.patterns import regex
from bilateral.refer.mentions import Way, countries_of
from bilateral.text.worded import Worded

__all__ = ["read_sent"]

_TALKS = frozenset({"talks", "meeting", "conversation"})
_PAIR, _FEW = 2, 2
_AHEAD, _SOON, _SHORT = 130, 60, 40  # characters beside a word of contact in which those who talk stand
_WORDS = "delegates.words"
_LINK = Worded(r"\b<between> (?:(?:<ranks>|<offices>) )*$", _WORDS)
_BEGINS = Worded(r"^ (?:(?:(?!and\b|by\b|to\b)[\w'-]+ ){0,6}?with )?(?:<ranks> )*$", _WORDS)
_LENGTH = Worded(r"\b[\w-]+ <spells> of $", _WORDS)  # "ended three days of talks"
_PHRASE = Worded(r"\b<determiners>(?: (?!(?:<determiners>|<joints>)\b)[\w-]+){0,4} $", _WORDS)
_BROKE_OFF = Worded(r"\b<broke_off> $", "delegates.talks")
_CALLS_ON = Worded(r"^<calls_on>", "delegates.talks")
_OPENED = Worded(r"\b(?:<held>|<resumed>)\b", "delegates.talks")  # "talks opened in Beijing with delegates from"
_GOVERNED = Worded(r"\b<setting>(?:(?: [\w-]+){1,3} <spells> of)?(?: [\w-]+){0,2} $", _WORDS)
_GOES_ON = regex(r"\b(?:and|then|or|before|to) (?:\w+ly )?$")
_THEY = Worded(r"\b<they>(?: [\w']+){0,3} $", _WORDS)
_WITH = regex(r"\bwith (?:[\w-]+ ){0,3}$")
_ELSE = regex(r",| and ")


def read_sent(view: View, cue: Hit) -> list[MeetingDraft | NoMeeting] | None:
    """
    Return the tellings of a contact of those whom countries send; ``None`` where the words of contact are not about such.

    Nothing is told, and the list is empty, where such talks are only wished for, or have come to a standstill.
    """
    verb = cue.kind == "meet-verb" and not _CALLS_ON[view.language].search(view.text(cue.start, cue.stop))
    noun = cue.kind == "talk-noun" and cue.value in _TALKS
    sides = delegates_of(view) if verb or noun else []
    if not sides:
        return None
    if noun and is_verbal(view, cue):
        verb, cue = True, Hit(cue.start, cue.stop, "meet-verb", "ing")
    contact = _by_verb(view, cue, sides) if verb else _by_noun(view, cue, sides)
    return None if contact is None else [_without_spots(view, contact, told) for told in draft(view, contact)]


def _without_spots(view: View, contact: Contact, told: MeetingDraft | NoMeeting) -> MeetingDraft | NoMeeting:
    """Return talks that are only spoken of without the days and places of what is told after them, or of who talks."""
    if isinstance(told, NoMeeting) or contact.mood.rule != COURSE:
        return told
    stop = max(side.stop for side in contact.sides)
    spots = [t for t in told.told if t.field in {"when", "place"}]
    astray = [t for t in spots if t.spans[0][0] < stop or _ELSE.search(view.text(stop, t.spans[0][0]))]
    return told._replace(told=tuple(t for t in told.told if t not in astray))


def _by_verb(view: View, cue: Hit, sides: Sequence[Side]) -> Contact | None:
    """Read "A's and B's negotiators met", "A's negotiators met officials from B"."""
    sides = [side for side in sides if side.rule == SENT]  # “the two Koreas met in the World Cup”
    they = _THEY[view.language].search(view.text(cue.start - _SOON, cue.start))
    left = acting(view, sides, cue.start) or (of_clause(view, sides, cue.start) if they else [])
    right = following(view, sides, cue.stop, _BEGINS, _SOON)
    if not left and right and _GOES_ON.search(view.text(cue.start - _SHORT, cue.start)):
        left = of_clause(view, sides, cue.start, alone=False)
    if not left or len(countries_of([*left, *right])) < _PAIR:
        return None
    if not right:
        others = any(m.way is not Way.COUNTRY for m in objects(view, cue.stop))
        alone = INTRANSITIVE[view.language].match(view.text(cue.stop, cue.stop + 24)) or dated(view, cue.stop)
        if others or not alone:
            return None
    return Contact(cue, cue.start, (*left, *right), verb_mood(view, cue, left[-1].stop), "meet", carried=True)


def _by_noun(view: View, cue: Hit, sides: Sequence[Side]) -> Contact | None:
    """Read "A's and B's negotiators resumed talks", "talks between negotiators from A and B", "its talks with B's negotiators"."""
    if is_other(view, cue):
        return None
    start, carrier = _phrase(view, cue)
    right = following(view, sides, cue.stop, _LINK, _AHEAD)
    verb = carrier or _verb_of_status(view, start)
    begin = verb.start if verb else start
    apart = _of_others_too(view, cue, right)
    whole = not apart and len(countries_of(right)) >= _PAIR  # all who talk are told behind the noun
    left = acting(view, sides, begin) if verb else []
    if not left and not whole:
        left = find_compound(view, cue, start)
    aside = not left and (apart or not right) and _is_aside(view, begin, verb)
    left = of_clause(view, sides, begin, alone=not right) if aside else left
    if not left and not whole:
        left = _others(view, cue, carrier, right)
    if (apart and not left) or len(countries_of([*left, *right])) < _PAIR:
        return None
    mood = mood_of_talks(view, (start, max([cue.stop, *(s.stop for s in right)])), cue, carrier, left)
    if aside and left and not verb:
        deed = next((verb for verb in view.verbs if verb.start >= left[-1].stop), None)
        mood, begin = of_deed(mood, deed), min(begin, deed.start if deed else begin)
    own = tuple(side._replace(rule=SENT) for side in (*left, *right))
    return Contact(cue, begin, own, mood, "talks", carried=carrier is not None)


def _phrase(view: View, cue: Hit) -> tuple[int, Hit | None]:
    """Return where the noun phrase of talks starts, and the verb that carries it."""
    start = phrase_start(view, cue)
    length = _LENGTH[view.language].search(view.text(start - _SHORT, start))
    carrier = find_carrier(view, start - len(length[0]) if length else start) or _broken_off(view, start)
    return start if carrier or start < cue.start else _far_start(view, cue), carrier


def _of_others_too(view: View, cue: Hit, right: Sequence[Side]) -> bool:
    """Say whether those behind the noun talk with somebody told before it: "its talks with B's negotiators"."""
    beside = view.text(cue.stop, right[0].start) if right else ""
    return _WITH.search(beside) is not None and not _OPENED[view.language].search(beside)


def _is_aside(view: View, begin: int, verb: Hit | None) -> bool:
    """Say whether talks are the aim or the setting of another deed: "signed a pact after talks", "met and resumed talks"."""
    before = view.text(begin - _SHORT, begin)
    return (_GOES_ON if verb else _GOVERNED[view.language]).search(before) is not None


def _broken_off(view: View, start: int) -> Hit | None:
    """Return the verb that ends talks before their time: they were held."""
    found = _BROKE_OFF[view.language].search(view.text(start - _SHORT, start))
    return Hit(start - len(found[0]), start, "light", "past") if found else None


def _verb_of_status(view: View, start: int) -> Hit | None:
    """Return the verb that calls talks off, or breaks them off: "broke off talks"."""
    hits = view.page.hits.within("status-verb", start - _SHORT, start)
    near = hits and hits[-1].stop <= start and len(words_in(view.text(hits[-1].stop, start))) <= _FEW
    return hits[-1] if near else None


def _far_start(view: View, cue: Hit) -> int:
    """Return where the noun phrase of talks starts: "regarding the ongoing talks"."""
    text = view.text(cue.start - _SOON, cue.start)
    found = _PHRASE[view.language].search(text)
    return cue.start - len(text) + found.start() if found else cue.start


def _others(view: View, cue: Hit, carrier: Hit | None, right: Sequence[Side]) -> list[Side]:
    """Return the country that talks with those of another: the subject of the verb, or whose page it is."""
    if carrier is not None:
        who = subject(view, carrier.start)
        by_country = all(m.way is Way.COUNTRY for m in who)
        return [country_side(p.country, m.start, m.stop, SENT) for m in who for p in m.parties] if by_country else []
    home = view.page.publisher.home
    return [country_side(home, cue.start, cue.stop, SENT)] if home and right else []
