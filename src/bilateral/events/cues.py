"""Find the words that report speech, and the phrase that says whose speech it is."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from bilateral.events.narration import Sentence
from bilateral.events.phrases import Chunk, Kind, lists
from bilateral.events.subjects import Places, before_verb, can_speak, closes, named
from bilateral.lang.pack import Language
from bilateral.model.statements import Stance

__all__ = ["SURE", "Cue", "Way", "find_cues"]

SURE = 2
_RANKS = {"speech-act": 0, "speech-name": 1, "speech": SURE}
_TELLS = frozenset({"told", "tells", "tell", "telling", "assured", "reminded", "informed", "asked", "warned"})
_NEVER_INVERTED = frozenset({"told", "telling", "adding", "saying"})
_BE = frozenset({"was", "were", "is", "are", "been", "being", "as"})
_MODALS = frozenset({"will", "would", "can", "could", "may", "might", "should", "must", "to"})
_NOT_VERB = frozenset({"to", "of", "his", "her", "their", "its", "a", "an", "the", "this", "any", "no"})
_HEARD = frozenset({"heard", "hears", "learned", "learnt", "learns"})
_BOUND = frozenset({"expected", "due", "likely", "set", "certain", "sure", "bound", "scheduled", "quick", "keen", "careful"})  # fmt: skip
_PREPOSED = frozenset({"according", "per", "words", "-", ":", "for", *_HEARD})
_WHEN = frozenset({"before", "after", "during", "in", "on", "at", "last", "this"})
_ASIDE = 4  # tokens between a noun and what it holds: "his pledge before the vote to"
_AFTER_NOUN = frozenset({"that", "of", "to", "about", "as", ":", '"', ","})


class Way(NamedTuple):
    """How a verb reports: its stance, and how surely: 2 *said*, 1 *called it "a success"*, 0 any other act."""

    stance: Stance
    rank: int


class Cue(NamedTuple):
    """A reporting word at the tokens ``[start, stop)`` and the phrase of the one who speaks, if there is one."""

    start: int
    stop: int
    way: Way
    subject: Chunk | None
    adjacent: bool
    rule: str
    to: Chunk | None = None


_SAID = Way(Stance.SAID, SURE)
_OWNED = Way(Stance.SAID, 1)


class _Verbs(NamedTuple):
    single: dict[str, Way]
    several: dict[tuple[str, ...], Way]
    bare: frozenset[str]
    past: frozenset[str]
    plural: frozenset[str]
    begins: frozenset[str]  # the first words of those of several words
    triggers: frozenset[str]  # the words that a cue begins with


@cache
def _verbs(language: Language) -> _Verbs:
    table = language.table("speech")
    forms_of = {**table["verbs"], "speech": table["lexicon"]["speech"]}
    single: dict[str, Way] = {}
    several: dict[tuple[str, ...], Way] = {}
    for kind, rank in _RANKS.items():
        for stance, forms in forms_of[kind].items():
            for form in forms:
                parts = tuple(form.split())
                if len(parts) == 1:
                    single[form] = Way(Stance(stance), rank)
                else:
                    several[parts] = Way(Stance(stance), rank)
    cues = table["cues"]
    first = frozenset(parts[0] for parts in several)
    triggers = {*single, *first, *lists(language).nouns, *_PREPOSED}
    bare, past, plural = (frozenset(cues[key]) for key in ("bare", "past", "plural"))
    return _Verbs(single, several, bare, past, plural, first, frozenset(triggers))


def find_cues(sentence: Sentence, cut: Callable[[], list[Chunk]], language: Language) -> list[Cue]:
    """Return the reporting words of a sentence, in order, each with its subject; phrases are cut where it has one."""
    verbs = _verbs(language)
    triggers = [at for at, word in enumerate(sentence.words) if word in verbs.triggers]
    if not triggers:
        return []
    place = Places(sentence, cut(), lists(language))
    found: list[Cue] = []
    done = 0
    for at in triggers:
        if at >= done:
            cue = _phrasal(place, at, verbs) or _verbal(place, at, verbs) or _preposed(place, at)
            if cue is not None:
                found.append(cue)
                done = cue.stop
    return found


def _phrasal(place: Places, at: int, verbs: _Verbs) -> Cue | None:
    """Read a cue of several words: *pointed out*, *made it clear*."""
    if place.of[at] >= 0 or place.lowers[at] not in verbs.begins:
        return None
    for size in (3, 2):
        way = verbs.several.get(tuple(place.lowers[at : at + size]))
        if way is not None:
            cue = _with_subject(place, at, at + size, way)
            return cue if way.rank or cue.adjacent else None
    return None


def _verbal(place: Places, at: int, verbs: _Verbs) -> Cue | None:
    """Read a cue of one word, where it stands as a verb."""
    token, way = place.tokens[at], verbs.single.get(place.lower(at))
    if way is None or token.quote >= 0 or place.of[at] >= 0 or (token.text[0].isupper() and at > 0):
        return None
    if place.lower(at - 1) == "to" and way.rank == SURE and place.lower(at - 2) in _BOUND:
        subject, _ = before_verb(place, at - 2)
        return Cue(at, at + 1, _OWNED, subject, adjacent=False, rule="bound-to") if subject else None
    inflected = token.lower.endswith(("ed", "ing", "s")) or token.lower in verbs.past
    if not inflected and not (token.lower in verbs.bare and _plural_before(place, at, verbs)):
        return None
    if place.lower(at - 1) in _NOT_VERB or (place.lower(at - 1) == "have" and _modal(place, at)):
        return None  # "could have asked" asks nothing
    cue = _with_subject(place, at, at + 1, way)
    if way.rank == 0 and (_modal(place, at) or not (cue.adjacent and cue.subject and can_speak(place, cue.subject))):
        return None
    # "…, suggesting a few questions, including": a noun in -s is a verb only right after one who can speak.
    speaks = cue.subject is not None and cue.adjacent and can_speak(place, cue.subject)
    return None if token.lower.endswith("s") and not speaks else cue


def _modal(place: Places, at: int) -> bool:
    return not _MODALS.isdisjoint(place.lowers[max(0, at - 3) : at])


def _plural_before(place: Places, at: int, verbs: _Verbs) -> bool:
    back = at
    while back > 0 and place.lower(back - 1) in place.words.auxiliaries:
        back -= 1
    phrase = place.ending(back)
    joined = phrase is not None and place.lower(phrase.start - 1) == "and"
    before = place.lower(back - 1)
    return before in verbs.plural or (phrase is not None and (before.endswith("s") or joined))


def _preposed(place: Places, at: int) -> Cue | None:  # noqa: PLR0911  one return a wording
    """Read *according to X*, *in the words of X*, *X's claim that*, *X: "…"* and *"…" - X*."""
    token, ahead = place.tokens[at], place.lower(at + 1)
    if token.lower == "according" and ahead == "to":
        pronoun = place.words.objective.get(place.lower(at + 2))
        subject = place.starting(at + 2) or (Chunk(at + 2, at + 3, Kind.PRONOUN, pronoun) if pronoun else None)
        return Cue(at, at + 2, _SAID, subject and named(place, subject), adjacent=True, rule="according-to")
    if token.lower == "per" and ahead in ("the", "its", "their", "his", "her"):
        return Cue(at, at + 1, _SAID, place.starting(at + 1), adjacent=True, rule="according-to")
    if token.lower == "words" and ahead == "of" and place.lower(at - 1) == "the":
        return Cue(at, at + 2, _SAID, place.starting(at + 2), adjacent=True, rule="words-of")
    if token.lower in _HEARD and place.lower(at + 1) == "from":
        subject = place.starting(at + 2)
        told = subject and subject.kind is Kind.NAME
        return Cue(at, at + 2, _SAID, subject, adjacent=True, rule="heard-from") if told else None
    if token.lower == "for" and at == 0:
        subject = place.starting(1)
        apart = subject is not None and subject.kind is Kind.NAME and place.lower(subject.stop) == ","
        return Cue(at, at + 1, _OWNED, subject, adjacent=True, rule="for") if apart else None
    if token.lower in place.words.nouns and at > 0:
        return (_owned(place, at) if place.of[at] < 0 else None) or _sent(place, at)
    return _marked(place, at) if token.text in "-:" else None


def _owned(place: Places, at: int) -> Cue | None:
    """Read *Trump's claim that* and *his view of … as*."""
    if not _goes_on(place, at):
        return None
    owner = place.ending(at - 1) or place.ending(at) if place.lower(at - 1) == "'s" else None
    pronoun = place.words.objective.get(place.lower(at - 1))
    if pronoun is not None:
        owner = Chunk(at - 1, at, Kind.PRONOUN, pronoun)
    return Cue(at, at + 1, _OWNED, owner, adjacent=True, rule="owned") if owner else None


def _goes_on(place: Places, at: int) -> bool:
    """Say whether what a noun holds follows: *his pledge to*, *his pledge before the vote to*."""
    after = place.lower(at + 1)
    within = place.lowers[at + 2 : at + 2 + _ASIDE] if after in _WHEN else []
    return after in _AFTER_NOUN or ('"' not in within and ("to" in within or "that" in within))


def _sent(place: Places, at: int) -> Cue | None:
    """Read *the message from Doe was: "…"*."""
    subject = place.starting(at + 2) if place.lower(at + 1) in ("of", "from") else None
    if subject is None or subject.kind is not Kind.NAME or place.lower(at - 1) not in ("the", "that"):
        return None
    tells = place.lower(subject.stop) in ("was", "is", "that", ":", "has")
    return Cue(at, at + 2, _OWNED, subject, adjacent=True, rule="owned") if tells else None


def _marked(place: Places, at: int) -> Cue | None:
    """Read *Jane Doe: "…"* at the start of a line and *"…" - Jane Doe* at its end."""
    tokens = place.tokens
    if tokens[at].text == ":":
        subject = place.ending(at)
        opens = subject is not None and subject.start == 0 and subject.kind is Kind.NAME
        quoted = at + 1 < len(tokens) and tokens[at + 1].quote >= 0
        return Cue(at, at + 1, _SAID, subject, adjacent=True, rule="colon") if opens and quoted else None
    ahead = at + 1
    while ahead < len(tokens) and tokens[ahead].text == "-":
        ahead += 1
    subject = place.starting(ahead)
    if subject is None or subject.kind is not Kind.NAME or at == 0 or tokens[at - 1].quote < 0:
        return None
    ends = subject.stop == len(tokens) or tokens[subject.stop].text in ",(."
    return Cue(at, ahead, _SAID, subject, adjacent=True, rule="dash") if ends else None


def _with_subject(place: Places, start: int, stop: int, way: Way) -> Cue:
    """Find whose the verb is: the phrase after it in *"…," said X*, else the one before it."""
    passive = _passive(place, start, stop, way)
    if passive is not None:
        return passive
    verb = place.lower(start)
    to = place.starting(stop) if verb in _TELLS else None
    after = place.starting(stop) if verb not in _NEVER_INVERTED else None
    comma = place.lower(start - 1) in (",", "-")
    if after is not None and (place.quoted(start - 1) or (comma and place.quoted(start - 2))):
        return Cue(start, stop, way, named(place, after), adjacent=True, rule="inverted")
    left, adjacent = before_verb(place, start)
    inverts = comma and after is not None and not adjacent and closes(place, after.stop) and not verb.endswith("ing")
    if after is not None and (inverts or (left is None and start == 0 and not verb.endswith("ing"))):
        return Cue(start, stop, way, named(place, after), adjacent=True, rule="inverted")
    return Cue(start, stop, way, left, adjacent, "subject" if adjacent else "main-subject", to)


def _passive(place: Places, start: int, stop: int, way: Way) -> Cue | None:
    """Read *was stated by X*, *X was quoted as saying*, *quoted X as saying*."""
    been = not _BE.isdisjoint(place.lowers[max(0, start - 3) : start])
    owner = place.starting(stop + 1) if place.lower(stop) == "by" else None
    aside = owner is not None and owner.kind is Kind.NAME and place.lower(start).endswith("ed")
    if place.lower(stop) == "by" and (been or aside):
        return Cue(start, stop + 1, way, owner and named(place, owner), adjacent=True, rule="by")
    if place.lower(start) not in ("quoted", "quotes", "quoting", "cited", "citing"):
        return None
    quoted = place.starting(stop)
    if quoted and place.lower(quoted.stop) == "as":
        return Cue(start, quoted.stop + 2, _SAID, named(place, quoted), adjacent=True, rule="quoted-as")
    if place.lower(stop) == "as" and been:
        left, adjacent = before_verb(place, start)
        return Cue(start, stop + 2, _SAID, left, adjacent, "quoted-as")
    return None
