"""Find the words that report speech, and the phrase that says whose speech it is."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from bilateral.events.speech.narration import Sentence
from bilateral.events.speech.phrases import Chunk, Kind
from bilateral.events.speech.preposed import preposed
from bilateral.events.speech.reports import OWNED, SAID, SURE, Cue, Way
from bilateral.events.speech.speaker_words import lists
from bilateral.events.speech.subjects import Places, before_verb, can_speak, closes, named
from bilateral.lang.pack import Language
from bilateral.model.statements import Stance

__all__ = ["find_cues"]

_RANKS = {"speech-act": 0, "speech-name": 1, "speech": SURE}
_PREPOSED = frozenset({"according", "per", "words", "-", ":", "for"})


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
    words = lists(language)
    triggers = {*single, *first, *words.nouns, *words.around.heard, *_PREPOSED}
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
            cue = _phrasal(place, at, verbs) or _verbal(place, at, verbs) or preposed(place, at)
            if cue is not None:
                found.append(cue)
                done = cue.stop
    return found


def _phrasal(place: Places, at: int, verbs: _Verbs) -> Cue | None:
    """Read a cue of several words: *pointed out*, *made it clear*."""
    if place.of[at] >= 0 or place.lowers[at] not in verbs.begins:
        return None
    for size in (3, 2):
        words = tuple(place.lowers[at : at + size])
        way = verbs.several.get(words)
        if way is not None:
            cue = _with_subject(place, at, at + len(words), way)  # a text may break off at its last words
            return cue if way.rank or cue.adjacent else None
    return None


def _verbal(place: Places, at: int, verbs: _Verbs) -> Cue | None:
    """Read a cue of one word, where it stands as a verb."""
    token, way = place.tokens[at], verbs.single.get(place.lower(at))
    if way is None or token.quote >= 0 or place.of[at] >= 0 or (token.text[0].isupper() and at > 0):
        return None
    if place.lower(at - 1) == "to" and way.rank == SURE and place.lower(at - 2) in place.words.around.bound:
        subject, _ = before_verb(place, at - 2)
        return Cue(at, at + 1, OWNED, subject, adjacent=False, rule="bound-to") if subject else None
    inflected = token.lower.endswith(("ed", "ing", "s")) or token.lower in verbs.past
    before, alone = place.lower(at - 1), place.lower(at + 1) != "by" and token.lower not in place.words.around.quoted
    if (
        before in place.words.around.determined
        or (before in ("be", "being") and alone)
        or (before == "have" and not place.words.around.modals.isdisjoint(place.lowers[max(0, at - 3) : at]))
    ):
        return None  # "could have asked" asks nothing
    if not inflected and not (token.lower in verbs.bare and _plural_before(place, at, verbs)):
        return None
    cue = _with_subject(place, at, at + 1, way)
    if way.rank == 0 and (
        not place.words.around.modals.isdisjoint(place.lowers[max(0, at - 3) : at])
        or not (cue.adjacent and cue.subject and can_speak(place, cue.subject))
    ):
        return None
    # "…, suggesting a few questions, including": a noun in -s is a verb only right after one who can speak.
    speaks = cue.subject is not None and cue.adjacent and can_speak(place, cue.subject)
    return None if token.lower.endswith("s") and not speaks else cue


def _plural_before(place: Places, at: int, verbs: _Verbs) -> bool:
    back = at
    while back > 0 and place.lower(back - 1) in place.words.auxiliaries:
        back -= 1
    phrase = place.ending(back)
    joined = phrase is not None and place.lower(phrase.start - 1) == "and"
    before = place.lower(back - 1)
    return before in verbs.plural or (phrase is not None and (before.endswith("s") or joined))


def _with_subject(place: Places, start: int, stop: int, way: Way) -> Cue:
    """Find whose the verb is: the phrase after it in *"…," said X*, else the one before it."""
    passive = _passive(place, start, stop, way)
    if passive is not None:
        return passive
    verb = place.lower(start)
    to = place.starting(stop) if verb in place.words.around.tells else None
    after = place.starting(stop) if verb not in place.words.around.straight else None
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
    been = not place.words.around.been.isdisjoint(place.lowers[max(0, start - 3) : start])
    owner = place.starting(stop + 1) if place.lower(stop) == "by" else None
    aside = owner is not None and owner.kind is Kind.NAME and place.lower(start).endswith("ed")
    if place.lower(stop) == "by" and (been or aside):
        return Cue(start, stop + 1, way, owner and named(place, owner), adjacent=True, rule="by")
    if place.lower(start) not in place.words.around.quoted:
        return None
    quoted = place.starting(stop)
    if quoted and place.lower(quoted.stop) == "as":
        stop = min(quoted.stop + 2, len(place.lowers))  # a text may break off at “as”
        return Cue(start, stop, SAID, named(place, quoted), adjacent=True, rule="quoted-as")
    if place.lower(stop) == "as" and been:
        left, adjacent = before_verb(place, start)
        return Cue(start, min(stop + 2, len(place.lowers)), SAID, left, adjacent, "quoted-as")
    return None
