"""Find the words that report speech, and the phrase that says whose speech it is."""

from functools import cache
from typing import NamedTuple

from attrs import frozen

from bilateral.events.narration import Token
from bilateral.events.phrases import Chunk, Kind, Lists, lists
from bilateral.lang.pack import Language
from bilateral.model.statements import Stance

__all__ = ["Cue", "Way", "find_cues"]

_SURE = 2
_RANKS = {"speech-act": 0, "speech-name": 1, "speech": _SURE}


class Way(NamedTuple):
    """How a verb reports: its stance, and how surely: 2 *said*, 1 *called it "a success"*, 0 any other act."""

    stance: Stance
    rank: int

    @property
    def weak(self) -> bool:
        """Say whether the verb seldom reports a whole sentence."""
        return self.rank < _SURE


class Cue(NamedTuple):
    """A reporting word at the tokens ``[start, stop)`` and the phrase of the one who speaks, if there is one."""

    start: int
    stop: int
    way: Way
    subject: Chunk | None
    adjacent: bool
    rule: str
    to: Chunk | None = None


@frozen(eq=False)
class _Verbs:
    single: dict[str, Way]
    double: dict[tuple[str, ...], Way]


@cache
def _verbs(language: Language) -> _Verbs:
    table = language.table("speech")["lexicon"]
    single: dict[str, Way] = {}
    double: dict[tuple[str, ...], Way] = {}
    for kind, rank in _RANKS.items():
        for stance, forms in table[kind].items():
            for form in forms:
                way = Way(Stance(stance), rank)
                parts = tuple(form.split())
                if len(parts) == 1:
                    single[form] = way
                else:
                    double[parts] = way
    return _Verbs(single, double)


_BARE = ("say", "tell", "add", "argue", "think", "believe", "insist", "allege", "acknowledge", "admit", "suggest", "contend", "maintain", "warn", "deny", "agree", "see", "want", "hope")
_PLURAL = frozenset({"they", "we", "i", "you", "who", "people", "police", "others", "many", "some", "authorities"})


def find_cues(tokens: list[Token], chunks: list[Chunk], language: Language) -> list[Cue]:
    """Return the reporting words of a sentence, each with its subject."""
    verbs, words = _verbs(language), lists(language)
    place = _Places(tokens, chunks, words)
    found: list[Cue] = []
    at = 0
    while at < len(tokens):
        cue = _phrasal(place, at, verbs) or _verbal(place, at, verbs) or _preposed(place, at)
        if cue is None:
            at += 1
        else:
            found.append(cue)
            at = max(cue.stop, at + 1)
    return found


class _Places:
    """Which phrase each token belongs to."""

    def __init__(self, tokens: list[Token], chunks: list[Chunk], words: Lists) -> None:
        self.tokens, self.chunks, self.words = tokens, chunks, words
        self.of = [-1] * (len(tokens) + 1)
        for index, phrase in enumerate(chunks):
            for at in range(phrase.start, phrase.stop):
                self.of[at] = index

    def lower(self, at: int) -> str:
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def ending(self, stop: int) -> Chunk | None:
        """Return the phrase whose last token is just before ``stop``."""
        index = self.of[stop - 1] if stop > 0 else -1
        return self.chunks[index] if index >= 0 and self.chunks[index].stop == stop else None

    def starting(self, start: int) -> Chunk | None:
        index = self.of[start] if 0 <= start < len(self.tokens) else -1
        return self.chunks[index] if index >= 0 and self.chunks[index].start == start else None


def _phrasal(place: _Places, at: int, verbs: _Verbs) -> Cue | None:
    """Read a cue of several words: *pointed out*, *made it clear*."""
    for size in (3, 2):
        way = verbs.double.get(tuple(t.lower for t in place.tokens[at : at + size]))
        if way is not None:
            return _with_subject(place, at, at + size, way)
    return None


def _verbal(place: _Places, at: int, verbs: _Verbs) -> Cue | None:
    token = place.tokens[at]
    way = verbs.single.get(token.lower)
    if way is None or token.quote >= 0 or (token.text[0].isupper() and at > 0):
        return None
    if place.of[at] >= 0:
        return None
    if not token.lower.endswith(("ed", "ing", "s")) and token.lower not in ("said", "told", "wrote", "made", "called", "swore", "saw", "felt", "thought", "put", "gave", "spoke", "went", "sent", "read") and not (token.lower in _BARE and _plural_before(place, at)):
        return None
    before = place.lower(at - 1)
    if before in ("to", "of", "his", "her", "their", "its", "a", "an", "the", "this", "that's", "any", "no"):
        return None
    cue = _with_subject(place, at, at + 1, way)
    if way.rank == 0 and (cue.subject is None or not cue.adjacent or _modal_before(place, at)):
        return None
    # "…, suggesting a few questions, including": a noun in -s is a verb only right after one who can speak.
    if token.lower.endswith("s") and (cue.subject is None or not (cue.adjacent and _can_speak(place, cue.subject))):
        return None
    return cue


def _can_speak(place: _Places, phrase: Chunk) -> bool:
    return phrase.kind is not Kind.DESCRIPTION or phrase.head in place.words.heads


def _modal_before(place: _Places, at: int) -> bool:
    return any(place.lower(back) in ("will", "would", "can", "could", "may", "might", "should", "must", "to") for back in range(max(0, at - 3), at))


def _plural_before(place: _Places, at: int) -> bool:
    back = at
    while back > 0 and place.lower(back - 1) in place.words.auxiliaries:
        back -= 1
    before = place.lower(back - 1)
    return before in _PLURAL or (before.endswith("s") and place.ending(back) is not None)


def _preposed(place: _Places, at: int) -> Cue | None:
    """Read *according to X*, *in the words of X*, *X: "…"* and *"…" - X*."""
    two = (place.lower(at), place.lower(at + 1))
    if two == ("according", "to"):
        pronoun = place.words.objective.get(place.lower(at + 2))
        subject = place.starting(at + 2) or (Chunk(at + 2, at + 3, Kind.PRONOUN, pronoun) if pronoun else None)
        return Cue(at, at + 2, Way(Stance.SAID, _SURE), subject and _named(place, subject), adjacent=True, rule="according-to")
    if place.lower(at) in place.words.nouns and at > 0 and place.of[at] < 0:
        return _owned(place, at)
    if place.tokens[at].text in "-:" and at + 1 < len(place.tokens):
        return _dashed(place, at)
    if two == ("words", "of") and place.lower(at - 1) == "the":
        return Cue(at, at + 2, Way(Stance.SAID, _SURE), place.starting(at + 2), adjacent=True, rule="words-of")
    return None


def _owned(place: _Places, at: int) -> Cue | None:
    """Read *Trump's claim that* and *his description of … as*."""
    if place.lower(at + 1) not in ("that", "of", "to", "about", "as", ":", '"', ","):
        return None
    if place.lower(at - 1) == "'s" and (owner := place.ending(at - 1) or place.ending(at)) is not None:
        return Cue(at, at + 1, Way(Stance.SAID, 1), owner, adjacent=True, rule="owned")
    pronoun = place.words.objective.get(place.lower(at - 1))
    if pronoun is None:
        return None
    return Cue(at, at + 1, Way(Stance.SAID, 1), Chunk(at - 1, at, Kind.PRONOUN, pronoun), adjacent=True, rule="owned")


def _dashed(place: _Places, at: int) -> Cue | None:
    """Read *"…" - Jane Doe* at the end of a line, and *Jane Doe: "…"*."""
    tokens = place.tokens
    if tokens[at].text == ":":
        subject = place.ending(at)
        if at + 1 < len(tokens) and tokens[at + 1].quote >= 0 and subject is not None and subject.kind is Kind.NAME and subject.start == 0:
            return Cue(at, at + 1, Way(Stance.SAID, _SURE), subject, adjacent=True, rule="colon")
        return None
    ahead = at + 1
    while ahead < len(tokens) and tokens[ahead].text == "-":
        ahead += 1
    subject = place.starting(ahead)
    quoted = at > 0 and tokens[at - 1].quote >= 0
    ends = subject is not None and (subject.stop == len(tokens) or tokens[subject.stop].text in ",(")
    if quoted and ends and subject is not None and subject.kind is Kind.NAME:
        return Cue(at, ahead, Way(Stance.SAID, _SURE), subject, adjacent=True, rule="dash")
    return None


def _with_subject(place: _Places, start: int, stop: int, way: Way) -> Cue:
    tokens = place.tokens
    verb = place.lower(start)
    to = place.starting(stop) if verb in ("told", "tells", "tell", "telling", "assured", "reminded", "informed", "asked", "warned") else None
    passive = _passive(place, start, stop, way)
    if passive is not None:
        return passive
    after_quote = start > 0 and (tokens[start - 1].quote >= 0 or (tokens[start - 1].text in ",-" and start > 1 and tokens[start - 2].quote >= 0))
    comma = start > 0 and tokens[start - 1].text == ","
    right = place.starting(stop) if to is None or after_quote else None
    if after_quote and right is not None and verb not in ("told", "telling", "adding", "saying"):
        return Cue(start, stop, way, _named(place, right), adjacent=True, rule="inverted")
    left, adjacent = _left(place, start)
    if comma and right is not None and not adjacent and _closes(place, right.stop) and not verb.endswith("ing"):
        return Cue(start, stop, way, _named(place, right), adjacent=True, rule="inverted")
    if left is None and right is not None and start == 0:
        return Cue(start, stop, way, _named(place, right), adjacent=True, rule="inverted")
    return Cue(start, stop, way, left, adjacent, "subject" if adjacent else "main-subject", to)


def _passive(place: _Places, start: int, stop: int, way: Way) -> Cue | None:
    """Read *was stated by X*, *X was quoted as saying*, *quoted X as saying*."""
    if place.lower(stop) == "by" and _be_before(place, start):
        subject = place.starting(stop + 1)
        return Cue(start, stop + 1, way, subject and _named(place, subject), adjacent=True, rule="by")
    if place.lower(start) in ("quoted", "quotes", "quoting", "cited", "citing"):
        quoted = place.starting(stop)
        ahead = quoted.stop if quoted else stop
        if quoted and place.lower(ahead) == "as":
            return Cue(start, ahead + 2, Way(Stance.SAID, _SURE), _named(place, quoted), adjacent=True, rule="quoted-as")
        if place.lower(stop) == "as" and _be_before(place, start):
            left, adjacent = _left(place, start)
            return Cue(start, stop + 2, Way(Stance.SAID, _SURE), left, adjacent, "quoted-as")
    return None


def _be_before(place: _Places, at: int) -> bool:
    return any(place.lower(back) in ("was", "were", "is", "are", "been", "being", "as") for back in range(max(0, at - 3), at))


def _closes(place: _Places, at: int) -> bool:
    """Say whether a clause ends at ``at``: "…, said Hu." but not "…, said Hu would come"."""
    if at >= len(place.tokens):
        return True
    token = place.tokens[at]
    return not token.text[0].isalnum() or token.lower in ("on", "in", "at", "after", "during", "who", "as", "for", "of", "from", "when", "before", "adding", "while", "to", "and") or token.lower.endswith("day")


def _named(place: _Places, phrase: Chunk) -> Chunk:
    """Take the name that a description is followed by: *said the president's spokesman, Jay Carney,*."""
    if phrase.kind is Kind.DESCRIPTION and place.lower(phrase.stop) == ",":
        ahead = place.starting(phrase.stop + 1)
        if ahead is not None and ahead.kind is Kind.NAME and _closes(place, ahead.stop) and place.lower(ahead.stop) not in ("and", "in"):
            return ahead
    return phrase


def _left(place: _Places, verb: int) -> tuple[Chunk | None, bool]:
    """Return the subject before a verb, and whether it stands right before it."""
    at = verb
    while at > 0 and (place.lower(at - 1) in place.words.auxiliaries or place.lower(at - 1).endswith("ly")):
        at -= 1
    at = _before_bracket(place, at)
    phrase = place.ending(at)
    if phrase is not None:
        return _whole(place, phrase)
    if place.lower(at - 1) == "," and at > 1:
        found = _before_apposition(place, at - 1)
        if found is not None:
            return found, True
    return _main_subject(place, at), False


def _before_bracket(place: _Places, at: int) -> int:
    if place.lower(at - 1) == ")":
        back = at - 1
        while back > 0 and place.lower(back) != "(" and at - back < 14:  # noqa: PLR2004
            back -= 1
        return back if place.lower(back) == "(" else at
    return at


def _whole(place: _Places, phrase: Chunk, *, climbs: bool = True) -> tuple[Chunk | None, bool]:
    """Take in what the phrase hangs on: *a spokesman for the ministry*; not *in Berlin*."""
    if phrase.head in ("who", "which"):
        back = phrase.start - (1 if place.lower(phrase.start - 1) == "," else 0)
        before = place.ending(_before_bracket(place, back))
        return (_whole(place, before, climbs=False)[0] if before else None), before is not None
    before = place.lower(phrase.start - 1)
    if before in place.words.stops and before not in ("and", "or", "but", "that", "when", "while", "if", "because", "where", "although", "though", "whether", "so", "as", "than", "until", "since"):
        back = phrase.start - 1
        while back > 0 and place.lower(back) in place.words.stops | {"the"} and place.of[back] < 0:
            back -= 1
        outer = place.ending(back + 1)
        if outer is not None and outer.kind is not Kind.PRONOUN and (_speaks(place, outer) or before == "of"):
            return _whole(place, Chunk(outer.start, phrase.stop, outer.kind, outer.head), climbs=climbs)
        if not climbs:
            return phrase, True
        main = _main_subject(place, back)
        return (main or phrase), main is None
    return phrase, True


def _speaks(place: _Places, phrase: Chunk) -> bool:
    return phrase.head in place.words.heads or phrase.kind is Kind.NAME


def _before_apposition(place: _Places, comma: int) -> Chunk | None:
    """Return the phrase that an apposition or a relative clause before a verb belongs to."""
    best: Chunk | None = None
    at = comma
    for _ in range(6):
        back = at - 1
        while back >= 0 and place.lower(back) != "," and place.tokens[back].quote < 0 and place.lower(back) not in ";:":
            back -= 1
        if back <= 0 or place.lower(back) != ",":
            break
        between = place.starting(back + 1)
        first = place.lower(back + 1)
        phrase = place.ending(_before_bracket(place, back))
        apposed = first in ("who", "which", "whose", "a", "an", "the", "his", "her", "their", "its", "one", "speaking", "himself", "now", "also", "then", "himself") or first.endswith(("ing", "ed")) or first.isdigit() or first in place.words.modifiers or first in place.words.heads or (between is not None and between.kind is Kind.NAME) or first in ("in", "at", "during", "on", "after", "while", "when", "like", "and", "like", "as", "for", "with", "by", "from")
        if phrase is not None and phrase.kind is not Kind.PRONOUN and apposed:
            whole = _whole(place, phrase)[0]
            if whole is not None:
                best = whole
                if whole.kind is Kind.NAME and first in ("who", "a", "an", "the", "whose") :
                    break
        at = back
    return best


def _main_subject(place: _Places, limit: int) -> Chunk | None:
    """Return the first phrase of the clause that no preposition governs."""
    for phrase in place.chunks:
        if phrase.start >= limit:
            break
        before = place.lower(phrase.start - 1)
        if phrase.head in ("who", "which"):
            continue
        if phrase.start == 0 or before in (",", "", '"', ";", "-", "that", "but", "and", "while", "when", "because", "if", "though", "although", "as", ")", ":"):
            if not _can_speak(place, phrase):
                continue
            return phrase
    return None
