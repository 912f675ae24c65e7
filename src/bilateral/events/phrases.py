"""Cut a sentence into the phrases that can name a speaker: names, descriptions, pronouns."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from attrs import frozen

from bilateral.events.narration import Token
from bilateral.lang.pack import Language

__all__ = ["Chunk", "Kind", "Lists", "chunk", "lists", "singular"]

_LONGEST = 9  # words of a description


class Kind(StrEnum):
    """What a phrase is made of."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


class Chunk(NamedTuple):
    """The tokens ``[start, stop)`` of a phrase; ``head`` is the noun it turns on, or the pronoun."""

    start: int
    stop: int
    kind: Kind
    head: str


@frozen(eq=False)
class Lists:
    """The word lists of a language that phrases are cut by."""

    heads: Mapping[str, str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    stops: frozenset[str]
    modifiers: frozenset[str]
    joiners: frozenset[str]
    titles: frozenset[str]
    starters: frozenset[str]
    verbs: frozenset[str]
    auxiliaries: frozenset[str]
    objective: Mapping[str, str]
    nouns: frozenset[str]


@cache
def lists(language: Language) -> Lists:
    """Return the word lists of a language."""
    speakers, speech = language.table("speakers"), language.table("speech")
    phrases, names, heads = speakers["phrases"], speakers["names"], speakers["heads"]
    verbs = {form for kind in ("speech", "speech-name", "speech-act") for forms in speech["lexicon"][kind].values() for form in forms}
    return Lists(
        {noun: kind for kind in ("document", "organisation", "person") for noun in heads[kind]},
        frozenset(phrases["determiners"]),
        frozenset(phrases["pronouns"]),
        frozenset(phrases["prepositions"]),
        frozenset(phrases["modifiers"]),
        frozenset(names["joiners"]),
        frozenset(names["titles"]),
        frozenset(names["starters"]),
        frozenset(verb for verb in verbs if " " not in verb),
        frozenset(speech["cues"]["auxiliaries"]),
        phrases["objective"],
        frozenset(speech["cues"]["nouns"]),
    )


def singular(word: str) -> str:
    """
    Return the singular of a regular noun.

    >>> singular("ministries"), singular("officials"), singular("sources")
    ('ministry', 'official', 'source')
    """
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def chunk(tokens: list[Token], words: Lists) -> list[Chunk]:
    """Return the phrases of a sentence, in order and apart."""
    found: list[Chunk] = []
    at = 0
    while at < len(tokens):
        phrase = _phrase(tokens, at, words)
        if phrase is None:
            at += 1
        else:
            found.append(phrase)
            at = phrase.stop
    return found


def _phrase(tokens: list[Token], at: int, words: Lists) -> Chunk | None:
    token = tokens[at]
    if token.lower in words.pronouns and token.text != "IT":
        return Chunk(at, at + 1, Kind.PRONOUN, token.lower)
    if token.lower in words.determiners and not _name_starts(tokens, at, words):
        return _description(tokens, at, at + 1, words)
    if token.text[0].isupper() or _nominal(token, words):
        return _description(tokens, at, at, words)
    if token.text.isdigit() and at + 1 < len(tokens) and _nominal(tokens[at + 1], words):
        return _description(tokens, at, at + 1, words)
    return None


def _name_starts(tokens: list[Token], at: int, words: Lists) -> bool:
    """Say whether a capital stands where no sentence begins and no list knows the word ("Most" as a name)."""
    return at > 0 and tokens[at].text[0].isupper() and tokens[at].lower not in words.starters


def _nominal(token: Token, words: Lists) -> bool:
    return token.lower in words.modifiers or token.lower in words.heads or singular(token.lower) in words.heads


def _description(tokens: list[Token], start: int, at: int, words: Lists) -> Chunk | None:
    """Read a phrase from ``at`` on; it ends after its name, else after its last noun that can speak."""
    determined = at > start
    last_head, head, name_end, name = -1, "", -1, False
    begun = at
    while at < len(tokens) and at - begun < _LONGEST:
        token = tokens[at]
        if token.lower == "'s" and at > begun:
            at, name, last_head, head = at + 1, False, -1, ""
            continue
        if token.lower == "'" and at > begun and tokens[at - 1].lower.endswith("s"):
            at += 1
            continue
        if token.text == "." and at > begun and _abbreviated(tokens, at, words):
            at += 1
            continue
        if not token.text[0].isalnum() or token.quote >= 0:
            break
        upper = token.text[0].isupper()
        if upper:
            if at == begun and not determined and token.lower in words.starters:
                return None
            name_end, name = at, True
        elif name and token.lower in words.joiners and _joins(tokens, at, words):
            pass
        elif at > begun and token.lower in words.determiners:
            break
        elif token.lower in words.stops or token.lower in words.auxiliaries or token.lower in words.pronouns:
            break
        elif token.lower in words.verbs and not _nominal(token, words):
            break
        elif not determined and not _nominal(token, words):
            break
        if _nominal(token, words) and (token.lower in words.heads or singular(token.lower) in words.heads):
            if not upper and token.lower in words.verbs and (last_head >= 0 or name) and not _head_follows(tokens, at, words):
                break
            last_head, head = at, token.lower if token.lower in words.heads else singular(token.lower)
        at += 1
    stop = max(last_head, name_end) + 1
    if stop <= begun:
        if not determined or at == begun:
            return None
        stop, head = at, tokens[at - 1].lower
    while stop < len(tokens) and tokens[stop].text == "." and _abbreviated(tokens, stop, words) and stop < at:
        stop += 1
    named = name_end >= 0 and name_end >= last_head
    kind = Kind.NAME if named and any(tokens[i].lower not in words.titles for i in range(start, stop) if tokens[i].text[0].isupper() and (i > 0 or tokens[i].lower not in words.starters)) else Kind.DESCRIPTION
    return Chunk(start, stop, kind, head or tokens[stop - 1].lower)


def _head_follows(tokens: list[Token], at: int, words: Lists) -> bool:
    return at + 1 < len(tokens) and (tokens[at + 1].text[0].isupper() or _nominal(tokens[at + 1], words))


def _abbreviated(tokens: list[Token], at: int, words: Lists) -> bool:
    """Say whether the full stop at ``at`` belongs to a title or an initial, and a name goes on after it."""
    before = tokens[at - 1]
    if at + 1 >= len(tokens) or not tokens[at + 1].text[0].isupper() or tokens[at].start != before.stop:
        return False
    return before.lower in words.titles or (len(before.text) == 1 and before.text.isupper()) or before.lower in ("jr", "sr", "st")


def _joins(tokens: list[Token], at: int, words: Lists) -> bool:
    ahead = at + 1
    while ahead < len(tokens) and tokens[ahead].lower in words.joiners and ahead - at < 3:  # noqa: PLR2004  "de los"
        ahead += 1
    if tokens[at].lower == "of" or ahead >= len(tokens):
        return False
    return tokens[ahead].text[0].isupper()
