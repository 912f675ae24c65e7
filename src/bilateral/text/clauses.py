"""Clauses: the verbs of a sentence, and the tense of the one that governs a place in it."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from itertools import islice

from attrs import frozen

from bilateral.lang.pack import Language
from bilateral.model.spans import Span

__all__ = ["Tense", "Verb", "find_verbs", "tense_at"]

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|'[^\W\d_]+")
_BREAK = re.compile(r"[;:\"]|\s--?\s|\(|\)|``|''")
_AUXILIARY_REACH = 4  # words that can stand between an auxiliary and its verb
_CUE_REACH = 18  # characters of the longest cue


class Tense(StrEnum):
    """When a clause says that a thing happens."""

    NONE = "none"
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    MODAL = "modal"


@frozen
class Verb:
    """A verb with its auxiliaries; offsets are those of the text it was found in."""

    start: int
    stop: int
    tense: Tense
    word: str


@frozen(eq=False)
class _Words:
    future: frozenset[str]
    modal: frozenset[str]
    be_present: frozenset[str]
    be_past: frozenset[str]
    have: frozenset[str]
    do_present: frozenset[str]
    do_past: frozenset[str]
    between: frozenset[str]
    forward: frozenset[str]
    forward_to: frozenset[str]
    forward_verbs: frozenset[str]
    past: frozenset[str]
    participles: frozenset[str]
    not_verbs: frozenset[str]
    present: frozenset[str]
    saying: frozenset[str]
    openers: frozenset[str]
    determiners: frozenset[str]
    ahead_cues: tuple[str, ...]
    behind_cues: tuple[str, ...]
    ahead_nouns: tuple[str, ...]


def tense_at(plain: str, sentence: Span, span: Span, language: Language) -> Tense:
    """
    Return the tense of the clause that a stretch of a sentence belongs to.

    >>> from bilateral.lang.pack import language
    >>> text = "He will meet her Friday, officials said Thursday."
    >>> [str(tense_at(text, Span(0, 49), Span(at, at + 6), language("en"))) for at in (17, 40)]
    ['future', 'past']
    """
    words = _words(language)
    cued = _cue(plain, sentence, span, words)
    if cued is not None:
        return cued
    verb = _governor(plain, sentence, span, words)
    return verb.tense if verb else Tense.NONE


def find_verbs(plain: str, sentence: Span, language: Language) -> tuple[Verb, ...]:
    """
    Return the verbs of a sentence, each with its tense.

    >>> from bilateral.lang.pack import language
    >>> [(v.word, str(v.tense)) for v in find_verbs("He agreed to meet her.", Span(0, 22), language("en"))]
    [('agreed', 'past'), ('meet', 'future')]
    """
    return _verbs(plain[sentence.start : sentence.stop], sentence.start, language)


@cache
def _words(language: Language) -> _Words:
    table = language.table("tense")

    def words(section: str, key: str) -> frozenset[str]:
        return frozenset(table.get(section, {}).get(key, ()))

    return _Words(
        **{name: words("auxiliaries", name) for name in ("future", "modal", "be_present", "be_past", "have")},
        **{name: words("auxiliaries", name) for name in ("do_present", "do_past", "between")},
        forward=words("forward", "words"),
        forward_to=words("forward", "with_to"),
        forward_verbs=words("forward", "verbs"),
        past=words("past", "irregular"),
        participles=words("past", "participles"),
        not_verbs=words("past", "not_verbs"),
        present=words("present", "words"),
        saying=words("saying", "words"),
        openers=words("clauses", "openers"),
        determiners=words("clauses", "determiners"),
        ahead_cues=tuple(f" {cue} " for cue in table.get("forward", {}).get("cues", ())),
        behind_cues=tuple(f" {cue} " for cue in table.get("backward", {}).get("cues", ())),
        ahead_nouns=tuple(f" {noun}" for noun in table.get("forward", {}).get("nouns", ())),
    )


def _cue(plain: str, sentence: Span, span: Span, words: _Words) -> Tense | None:
    """Return the tense that the words right before or after a date ask for: *by Friday*, *since Monday*."""
    before = f" {plain[max(sentence.start, span.start - _CUE_REACH) : span.start].lower()}"
    before = before.removesuffix("the ")
    if before.endswith(words.ahead_cues):
        return Tense.FUTURE
    if before.endswith(words.behind_cues):
        return Tense.PAST
    after = plain[span.stop : min(sentence.stop, span.stop + _CUE_REACH)].lower()
    return Tense.FUTURE if after.startswith(words.ahead_nouns) else None


def _governor(plain: str, sentence: Span, span: Span, words: _Words) -> Verb | None:
    verbs = _verbs_cached(plain[sentence.start : sentence.stop], sentence.start, words)
    before = [verb for verb in verbs if verb.start < span.start]
    after = next((verb for verb in verbs if verb.start >= span.stop), None)
    if not before:
        return after
    last = before[-1]
    if after is None or _parted(plain, span.stop, after.start, words):
        return last
    gap = plain[last.stop : span.start]
    if _parted(plain, last.stop, span.start, words) or ", and " in gap or _reports(last, gap, words):
        return after
    possessive = plain[span.stop : span.stop + 2] == "'s"
    return after if possessive and "," not in plain[span.stop : after.start] else last


def _parted(plain: str, start: int, stop: int, words: _Words) -> bool:
    """Say whether a clause begins between two places."""
    between = plain[start:stop]
    if _BREAK.search(between):
        return True
    return any(match[0].lower() in words.openers for match in _WORD.finditer(between))


def _reports(verb: Verb, gap: str, words: _Words) -> bool:
    """Say whether a verb of saying goes straight on with what is said: *said the talks on Friday …*."""
    follows = _WORD.search(gap)
    return verb.word in words.saying and follows is not None and follows[0].lower() in words.determiners


def _verbs(text: str, offset: int, language: Language) -> tuple[Verb, ...]:
    return _verbs_cached(text, offset, _words(language))


@cache
def _nothing() -> tuple[Verb, ...]:
    return ()


def _verbs_cached(text: str, offset: int, words: _Words) -> tuple[Verb, ...]:
    matches = list(_WORD.finditer(text))
    if not matches:
        return _nothing()
    lowers = [match[0].lower() for match in matches] if text.isupper() else [_lowered(match[0]) for match in matches]
    return tuple(
        Verb(offset + matches[first].start(), offset + matches[last].end(), tense, lowers[last])
        for first, last, tense in _groups(lowers, words)
    )


def _lowered(word: str) -> str:
    """Return a word in lower case where it can be a verb: names and *May* keep their capital."""
    return word


def _groups(lowers: list[str], words: _Words) -> Iterator[tuple[int, int, Tense]]:
    """Return first word, last word and tense of each verb."""
    index, previous = 0, Tense.NONE
    previous_word = ""
    while index < len(lowers):
        read = _read_group(lowers, index, previous, previous_word, words)
        if read is None:
            index += 1
            continue
        last, tense = read
        yield index, last, tense
        previous, previous_word = tense, lowers[last]
        index = last + 1


def _read_group(
    lowers: list[str], index: int, previous: Tense, previous_word: str, words: _Words
) -> tuple[int, Tense] | None:
    word = lowers[index]
    tense = _auxiliary(lowers, index, words)
    if tense is not None:
        return _main_verb(lowers, index, tense, words), tense
    if word == "to":
        return _infinitive(lowers, index, previous, previous_word, words)
    simple = _simple(lowers, index, words)
    return None if simple is None else (index, simple)


def _auxiliary(lowers: list[str], index: int, words: _Words) -> Tense | None:
    word = lowers[index]
    if word in words.future:
        return Tense.FUTURE
    if word in words.modal:
        return Tense.MODAL
    if word in words.be_present or word in words.be_past:
        ahead = _looks_ahead(lowers, index + 1, words)
        if word in words.be_past:
            return Tense.MODAL if ahead else Tense.PAST
        return Tense.FUTURE if ahead else Tense.PRESENT
    if word in words.have or word in words.do_past:
        return Tense.PAST
    return Tense.PRESENT if word in words.do_present else None


def _looks_ahead(lowers: list[str], index: int, words: _Words) -> bool:
    """Say whether *is* goes on with *to meet*, *expected*, *set to*, *going to*."""
    for word in islice(lowers, index, index + 3):
        if word == "to" or word in words.forward:
            return True
        if word in words.forward_to:
            return True
        if word not in words.between and not word.endswith("ly"):
            return False
    return False


def _main_verb(lowers: list[str], index: int, tense: Tense, words: _Words) -> int:
    """Return where the verb of an auxiliary stands; the auxiliary itself where none follows."""
    for at in range(index + 1, min(index + 1 + _AUXILIARY_REACH, len(lowers))):
        word = lowers[at]
        if word in words.between or (word.endswith("ly") and len(word) > len("July")):
            continue
        if tense in {Tense.FUTURE, Tense.MODAL} and word.islower() and word not in words.determiners:
            if word in words.forward | words.forward_to | {"to"}:
                continue
            return at
        return at if _participle(word, words) or word.endswith("ing") else index
    return index


def _participle(word: str, words: _Words) -> bool:
    return word in words.past or word in words.participles or (word.endswith("ed") and word not in words.not_verbs)


def _infinitive(
    lowers: list[str], index: int, previous: Tense, previous_word: str, words: _Words
) -> tuple[int, Tense] | None:
    """*plans to meet*, *agreed to visit*, *flew to Paris to see*; *to talks*, *to the* are none."""
    verb = lowers[index + 1] if index + 1 < len(lowers) else ""
    if not verb.islower() or verb in words.determiners or verb.endswith(("s", "ing", "ers")) or len(verb) < 2:  # noqa: PLR2004
        return None
    before = lowers[index - 1] if index else ""
    if previous in {Tense.NONE, Tense.FUTURE, Tense.MODAL} or before in words.forward_verbs or before in words.forward:
        return index + 1, Tense.FUTURE if previous is not Tense.MODAL else Tense.MODAL
    if previous_word in words.forward_verbs:
        return index + 1, Tense.FUTURE
    return index + 1, previous


def _simple(lowers: list[str], index: int, words: _Words) -> Tense | None:
    word = lowers[index]
    before = lowers[index - 1].lower() if index else ""
    after = lowers[index + 1] if index + 1 < len(lowers) else ""
    if word in words.forward or (word in words.forward_to and after in {"to", "for"}):
        return Tense.FUTURE
    if word in words.present:
        return None if before in words.determiners else Tense.PRESENT
    if word in words.past:
        return None if before in {"the", "a", "an"} else Tense.PAST
    if word.endswith("ed") and word.islower() and len(word) > len("need") - 1 and word not in words.not_verbs:
        return None if before in words.determiners else Tense.PAST
    return None
