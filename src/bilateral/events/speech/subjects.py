"""Find the phrase that a verb belongs to."""

from bilateral.events.speech.narration import Sentence
from bilateral.events.speech.phrases import Chunk, Kind
from bilateral.events.speech.speaker_words import Lists

__all__ = ["Places", "before_verb", "can_speak", "closes", "named"]

_BRACKET = 14  # tokens of a bracket after a name: (D-Va.)
_FIRST = 40  # phrases of a sentence among which its subject is looked for
_COMMAS = 6  # commas looked back over for the name that an apposition belongs to
_SHORT_CLAUSE = 8  # words of a clause with *who* between a subject and its verb


class Places:
    """The tokens of a sentence and the phrase that each belongs to."""

    def __init__(self, sentence: Sentence, chunks: list[Chunk], words: Lists) -> None:
        """Note for each token the index of its phrase."""
        self.tokens, self.lowers, self.chunks, self.words = sentence.tokens, sentence.words, chunks, words
        self.of = [-1] * (len(self.tokens) + 1)
        for index, phrase in enumerate(chunks):
            self.of[phrase.start : phrase.stop] = [index] * (phrase.stop - phrase.start)

    def lower(self, at: int) -> str:
        """Return a token in lower case; nothing outside the sentence."""
        return self.lowers[at] if 0 <= at < len(self.lowers) else ""

    def quoted(self, at: int) -> bool:
        """Say whether a token is a quotation."""
        return 0 <= at < len(self.tokens) and self.tokens[at].quote >= 0

    def ending(self, stop: int) -> Chunk | None:
        """Return the phrase whose last token is just before ``stop``."""
        index = self.of[stop - 1] if stop > 0 else -1
        return self.chunks[index] if index >= 0 and self.chunks[index].stop == stop else None

    def starting(self, start: int) -> Chunk | None:
        """Return the phrase that begins at a token."""
        index = self.of[start] if 0 <= start < len(self.tokens) else -1
        return self.chunks[index] if index >= 0 and self.chunks[index].start == start else None


def can_speak(place: Places, phrase: Chunk) -> bool:
    """Say whether a phrase may be a speaker: a name, a pronoun, a role, a body, a document."""
    return phrase.kind is not Kind.DESCRIPTION or phrase.head in place.words.heads


def closes(place: Places, at: int) -> bool:
    """Say whether a clause ends at a token: *…, said Hu.* but not *…, said Hu would come*."""
    if at >= len(place.tokens):
        return True
    token = place.tokens[at]
    return not token.text[0].isalnum() or token.lower in place.words.clauses.closes or token.lower.endswith("day")


def named(place: Places, phrase: Chunk) -> Chunk:
    """Take the name that a description is followed by: *said the president's spokesman, Jay Carney,*."""
    ahead = place.starting(phrase.stop + 1) if place.lower(phrase.stop) == "," else None
    if phrase.kind is not Kind.DESCRIPTION or ahead is None or ahead.kind is not Kind.NAME:
        return phrase
    return ahead if closes(place, ahead.stop) and place.lower(ahead.stop) not in ("and", "in") else phrase


def before_verb(place: Places, verb: int) -> tuple[Chunk | None, bool]:
    """Return the subject before a verb, and whether it stands right before it."""
    at = verb
    while at > 0 and (place.lower(at - 1) in place.words.auxiliaries or place.lower(at - 1).endswith("ly")):
        at -= 1
    at = _before_bracket(place, at)
    phrase = place.ending(at)
    if phrase is not None:
        # "the council issued a statement calling …": the council calls, not the statement.
        written = place.lower(verb).endswith("ing") and place.words.heads.get(phrase.head) == "document"
        return (main_subject(place, phrase.start), False) if written else _whole(place, phrase)
    if place.lower(at - 1) == "," and at > 1:
        found = _before_apposition(place, at - 1)
        if found is not None:
            return found, True
    found = _before_relative(place, at)
    if found is not None:
        return found, True
    turned = _turned(place, at) if place.lower(verb).endswith("ing") else None
    return turned or main_subject(place, at), False


def _before_relative(place: Places, at: int) -> Chunk | None:
    """Take whom a short clause with *who* hangs on: *a diplomat who was present said*."""
    for back in range(at - 2, max(0, at - _SHORT_CLAUSE), -1):
        if place.lower(back) == "," or place.quoted(back):
            return None
        if place.lower(back) == "who":
            phrase = place.ending(back)
            return phrase if phrase is not None and can_speak(place, phrase) else None
    return None


def main_subject(place: Places, limit: int) -> Chunk | None:
    """Return the first phrase before a token that opens a clause and that no preposition governs."""
    for phrase in place.chunks[:_FIRST]:
        if phrase.start >= limit:
            break
        opens = place.lower(phrase.start - 1) in place.words.clauses.opens
        if opens and phrase.head not in place.words.clauses.relative and can_speak(place, phrase):
            return _apposition(place, phrase, limit)
    return None


def _turned(place: Places, limit: int) -> Chunk | None:
    """Return whose clause a turn opens last before a token: *…, but the Romanians called it off, saying …*."""
    for phrase in reversed(place.chunks[:_FIRST]):
        turns = place.lower(phrase.start - 1) in place.words.clauses.turns and phrase.stop < limit
        if turns and phrase.kind is not Kind.PRONOUN and (phrase.kind is Kind.NAME or can_speak(place, phrase)):
            return _apposition(place, phrase, limit)
    return None


def _apposition(place: Places, phrase: Chunk, limit: int) -> Chunk:
    """Take the name beside a description: *Doe's prime minister, Jane Roe, …*."""
    ahead = place.starting(phrase.stop + 1) if place.lower(phrase.stop) == "," else None
    if phrase.kind is not Kind.DESCRIPTION or ahead is None or ahead.kind is not Kind.NAME or ahead.stop >= limit:
        return phrase
    return ahead if place.lower(ahead.stop) == "," else phrase


def _before_bracket(place: Places, at: int) -> int:
    if place.lower(at - 1) != ")":
        return at
    back = at - 1
    while back > 0 and place.lower(back) != "(" and at - back < _BRACKET:
        back -= 1
    return back if place.lower(back) == "(" else at


def _whole(place: Places, phrase: Chunk, *, climbs: bool = True) -> tuple[Chunk | None, bool]:
    """Take in what the phrase hangs on: *a spokesman for the ministry*; *in Berlin* is no subject."""
    if phrase.head in place.words.clauses.relative:
        back = phrase.start - (1 if place.lower(phrase.start - 1) == "," else 0)
        before = place.ending(_before_bracket(place, back))
        return (_whole(place, before, climbs=False)[0] if before else None), before is not None
    preposition = place.lower(phrase.start - 1)
    clauses = place.words.clauses
    clause = preposition in clauses.joins or (preposition in clauses.preposed and phrase.kind is not Kind.DESCRIPTION)
    if clause or preposition not in place.words.stops:
        return phrase, True
    back = phrase.start - 1
    while back > 0 and place.of[back] < 0 and (place.lower(back) in place.words.stops or place.lower(back) == "the"):
        back -= 1
    outer = place.ending(back + 1)
    if outer is not None and outer.kind is not Kind.PRONOUN and (can_speak(place, outer) or preposition == "of"):
        return _whole(place, Chunk(outer.start, phrase.stop, outer.kind, outer.head), climbs=climbs)
    main = main_subject(place, back) if climbs else None
    return main or phrase, main is None


def _before_apposition(place: Places, comma: int) -> Chunk | None:
    """Return the phrase that an apposition or a relative clause before a verb belongs to."""
    best: Chunk | None = None
    at = comma
    for _ in range(_COMMAS):
        back = at - 1
        while back >= 0 and at - back < _FIRST and place.lower(back) not in (",", ";", ":") and not place.quoted(back):
            back -= 1
        if back <= 0 or place.lower(back) != ",":
            break
        phrase = place.ending(_before_bracket(place, back))
        if phrase is not None and phrase.kind is not Kind.PRONOUN and _apposed(place, back + 1):
            whole = _whole(place, phrase)[0]
            best = whole or best
            if (
                whole is not None
                and whole.kind is Kind.NAME
                and place.lower(back + 1) in ("who", "a", "an", "the", "whose")
            ):
                break
        at = back
    return best


def _apposed(place: Places, at: int) -> bool:
    first, phrase = place.lower(at), place.starting(at)
    if phrase is not None and phrase.kind is Kind.NAME and place.lower(phrase.stop) in place.words.verbs:
        return False  # "later in the day, Doe attacked …"
    known = first in place.words.clauses.apposed or first in place.words.modifiers or first in place.words.heads
    return (
        known or first.endswith(("ing", "ed")) or first.isdigit() or (phrase is not None and phrase.kind is Kind.NAME)
    )
