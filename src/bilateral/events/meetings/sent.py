"""Read contacts of those whom countries send, none of them named: "Russian and Ukrainian negotiators met in Istanbul"."""

from collections.abc import Sequence

from bilateral.events.meetings.build import draft
from bilateral.events.meetings.contacts import Contact, country_side
from bilateral.events.meetings.delegates import DELEGATES, SENT, codes_of, delegates_of, words_of
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.noun_phrases import find_carrier, is_other, is_verbal, phrase_start
from bilateral.events.meetings.noun_sides import find_compound
from bilateral.events.meetings.parties import Side, subject
from bilateral.events.meetings.sent_moods import COURSE, mood_of_talks
from bilateral.events.meetings.tellings import MeetingDraft, NoMeeting
from bilateral.events.meetings.verbs import INTRANSITIVE, dated
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.mentions.scan import Hit
from bilateral.patterns import regex
from bilateral.refer.leaders import PartyMention, Way
from bilateral.text.worded import Worded

__all__ = ["read_sent"]

_TALKS = frozenset({"talks", "meeting", "conversation"})
_PAIR = 2
_AHEAD, _SOON, _FAR = 130, 60, 160  # characters after a word of contact in which those who talk stand
_WORDS = "delegates.words"
_LINK = Worded(r"\b(?:between|among|with|involving|by) (?:<ranks> )*$", _WORDS)
_BEGINS = Worded(r"^ (?:with )?(?:(?:a group of|members of|<ranks>) )*$", _WORDS)
_AND = Worded(r"^,? and (?:(?:from|those of|<ranks>) )*$", _WORDS)
_BETWEEN = regex(r"\b(?:between|among) (?:the )?$")
_WITH = regex(r"\bwith (?:[\w-]+ ){0,3}$")
_END = regex(r"[;:\"]|\b(?:that|who|which|said|says|told|after|before|while|when|because|but|where|if|since)\b")
_BAND = Worded(r"\b<bands> of (?:<ranks> )*$", _WORDS)
_PHRASE = Worded(r"\b<determiners>(?: (?!(?:<determiners>|<joints>)\b)[\w-]+){0,4} $", _WORDS)
_LENGTH = Worded(r"\b[\w-]+ <spells> of $", _WORDS)  # "ended three days of talks"
_SHORT = 24
_INSERT = regex(r"^, [^,;:\"]{3,70}, ")
_ELSE = regex(r",| and ")
_MOST = 9  # words between those who talk and their verb

Drafts = list[MeetingDraft | NoMeeting]


def read_sent(view: View, cue: Hit) -> Drafts | None:
    """
    Return the tellings of a contact of those whom countries send; ``None`` where the words of contact are not about such.

    Nothing is told, and the list is empty, where such talks are only wished for, or have come to a standstill.
    """
    verb = cue.kind == "meet-verb"
    noun = cue.kind == "talk-noun" and cue.value in _TALKS
    if not (verb or noun) or not view.page.hits.within(DELEGATES, view.start, view.stop):
        return None
    sides = delegates_of(view)
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
    left = _acting(view, sides, cue.start)
    right = _following(view, sides, cue.stop, _BEGINS, _SOON)
    if not left or len(codes_of([*left, *right])) < _PAIR:
        return None
    if not right:
        others = any(m.way is not Way.COUNTRY for m in objects(view, cue.stop))
        alone = INTRANSITIVE.match(view.text(cue.stop, cue.stop + 24)) or dated(view, cue.stop)
        if others or not alone:
            return None
    return Contact(cue, cue.start, (*left, *right), verb_mood(view, cue, left[-1].stop), "meet", carried=True)


def _by_noun(view: View, cue: Hit, sides: Sequence[Side]) -> Contact | None:
    """Read "A's and B's negotiators resumed talks", "talks between negotiators from A and B", "its talks with B's negotiators"."""
    if is_other(view, cue):
        return None
    start = phrase_start(view, cue)
    length = _LENGTH[view.page.language].search(view.text(start - _SHORT, start))
    carrier = find_carrier(view, start - len(length[0]) if length else start)
    start = start if carrier or start < cue.start else _far_start(view, cue)
    right = _following(view, sides, cue.stop, _LINK, _AHEAD)
    left = _acting(view, sides, carrier.start) if carrier else []
    apart = bool(right) and _WITH.search(view.text(cue.stop, right[0].start)) is not None
    if not left and (apart or len(codes_of(right)) < _PAIR):
        left = find_compound(view, cue, start) or _others(view, cue, carrier, right)
    if (apart and not left) or len(codes_of([*left, *right])) < _PAIR:
        return None
    mood = mood_of_talks(view, (start, max([cue.stop, *(s.stop for s in right)])), cue, carrier, left)
    own = tuple(side._replace(rule=SENT) for side in (*left, *right))
    return Contact(cue, carrier.start if carrier else start, own, mood, "talks", carried=carrier is not None)


def _far_start(view: View, cue: Hit) -> int:
    """Return where the noun phrase of talks starts: "regarding the ongoing talks"."""
    text = view.text(cue.start - _SOON, cue.start)
    found = _PHRASE[view.page.language].search(text)
    return cue.start - len(text) + found.start() if found else cue.start


def _acting(view: View, sides: Sequence[Side], position: int) -> list[Side]:
    """Return those who do what a verb at a position says, with those listed before them."""
    found: list[Side] = []
    for side in reversed(sides):
        if side.stop > position:
            continue
        gap = view.text(side.stop, found[0].start if found else position)
        if not (_AND[view.page.language].match(gap) if found else _leads(view, side, gap)):
            break
        found.insert(0, side)
    if not found or view.word_before(found[0].start) not in view.phrases.prepositions - {"both", "visiting"}:
        return found
    return found if _BAND[view.page.language].search(view.text(found[0].start - _SHORT, found[0].start)) else []


def _leads(view: View, side: Side, gap: str) -> bool:
    """Say whether nothing but the mood of a verb, its day or place stand between it and its subject."""
    at = side.stop
    inserted = _INSERT.match(gap)
    if inserted is not None:
        at, gap = at + inserted.end(), gap[inserted.end() :]
    words = words_in(gap)
    known = view.phrases.auxiliaries | view.phrases.carries_on | words_of(view.page.language)["due"]
    spans = [(date.start, date.stop) for date in view.dates] + [(place.start, place.stop) for place in view.places]
    known = known.union(*(words_in(view.text(*span)) for span in spans if at <= span[0] < at + len(gap)))
    return len(words) <= _MOST and all(word in known or word.endswith("ly") for word in words)


def _following(view: View, sides: Sequence[Side], position: int, opening: Worded, ahead: int) -> list[Side]:
    """Return those who follow words of contact, with the country that stands beside those of another."""
    found: list[Side] = []
    tongue, end = view.page.language, _END.search(view.text(position, position + ahead))
    limit = position + (end.start() if end else ahead)
    for side in sides:
        if position <= side.start <= limit:
            gap = view.text(found[-1].stop if found else position, side.start)
            if _AND[tongue].match(gap) if found else opening[tongue].search(gap):
                found.append(side)
            elif found:
                break
    if not found or len(codes_of(found)) >= _PAIR:
        return found
    beside = (m for m in view.mentions if position <= m.start < found[0].start + _FAR)
    other = next((m for m in beside if _is_beside(view, position, m, found[0])), None)
    told = [country_side(p.country, other.start, other.stop, SENT) for p in other.parties] if other else []
    return [*told, *found]


def _is_beside(view: View, position: int, mention: PartyMention, side: Side) -> bool:
    """Read "between Iran and European negotiators", "between American negotiators and Vietnam"."""
    spans = sorted([(mention.start, mention.stop), (side.start, side.stop)])
    joined = _AND[view.page.language].match(view.text(spans[0][1], spans[1][0]))
    between = joined and _BETWEEN.search(view.text(position, spans[0][0]))
    return bool(between) and mention.way is Way.COUNTRY and not view.owned(mention)


def _others(view: View, cue: Hit, carrier: Hit | None, right: Sequence[Side]) -> list[Side]:
    """Return the country that talks with those of another: the subject of the verb, or whose page it is."""
    if carrier is not None:
        who = subject(view, carrier.start)
        by_country = all(m.way is Way.COUNTRY for m in who)
        return [country_side(p.country, m.start, m.stop, SENT) for m in who for p in m.parties] if by_country else []
    publisher = view.page.publisher
    own = publisher.official and publisher.country and right
    return [country_side(publisher.country, cue.start, cue.stop, SENT)] if own else []
