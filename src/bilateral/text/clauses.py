"""Clauses: the tense of the verb that governs a place in its sentence."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from bilateral.lang.pack import Language
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.text.verbs import WORD, Tense, Verb, find_verbs

__all__ = ["governing_verb", "tense_at"]

_BREAK = regex(r"[;:\"]|\s--?\s|\(|\)|``|''")
_CLOCK = regex(r"\d\d?(?:[:.]\d\d)?(?: ?[ap]\.?m\.?| o'clock)?(?: [A-Z]{2,4})? $", re.IGNORECASE)
_CLOCK_REACH = 20
_CLAUSE_REACH = 400  # characters between a verb and what it governs
_CUE_REACH = 20  # characters of the longest cue


class _Words(NamedTuple):
    saying: frozenset[str]
    openers: frozenset[str]
    determiners: frozenset[str]
    ahead: tuple[str, ...]
    behind: tuple[str, ...]
    ahead_nouns: tuple[str, ...]
    opening: frozenset[str]
    fronted: tuple[str, ...]


@cache
def _words(language: Language) -> _Words:
    table = language.table("tense")
    clauses = table.get("clauses", {})
    forward, backward = table.get("forward", {}), table.get("backward", {})
    return _Words(
        saying=frozenset(table.get("saying", {}).get("words", ())),
        openers=frozenset(clauses.get("openers", ())),
        determiners=frozenset(clauses.get("determiners", ())),
        ahead=tuple(f" {cue} " for cue in forward.get("cues", ())),
        behind=tuple(f" {cue} " for cue in backward.get("cues", ())),
        opening=frozenset(forward.get("soft_cues", ())),
        fronted=tuple(f"{link} {cue} " for link in (",", " and", " but") for cue in forward.get("soft_cues", ())),
        ahead_nouns=tuple(f" {noun}" for noun in forward.get("nouns", ())),
    )


def tense_at(plain: str, sentence: Span, span: Span, language: Language) -> Tense:
    """
    Return the tense of the clause that a stretch of a sentence belongs to.

    >>> from bilateral.lang.pack import language
    >>> text = "He will meet her Friday, officials said Thursday."
    >>> [str(tense_at(text, Span(0, 49), Span(at, at + 6), language("en"))) for at in (17, 40)]
    ['future', 'past']
    """
    cued = _cue(plain, sentence, span, _words(language))
    if cued is not None:
        return cued
    verb = governing_verb(plain, sentence, span, language)
    if verb is None:
        return Tense.NONE
    over_or_to_come = verb.tense is Tense.PRESENT and _is_possessive(plain, span)  # "Friday's vote is …"
    return Tense.NONE if over_or_to_come else verb.tense


def governing_verb(plain: str, sentence: Span, span: Span, language: Language) -> Verb | None:
    """
    Return the verb of the clause that a stretch of a sentence belongs to: the last before it, or the first after.

    >>> from bilateral.lang.pack import language
    >>> text = "On Friday, aides who met Monday will report."
    >>> [governing_verb(text, Span(0, 44), Span(at, at + 6), language("en")).word for at in (3, 25)]
    ['met', 'met']
    """
    words = _words(language)
    verbs = find_verbs(plain, sentence, language)
    at = bisect_left(verbs, span.start, key=lambda verb: verb.start)
    last = _within_reach(verbs[at - 1 : at], span)
    aside = at < len(verbs) and _is_aside(plain, span, verbs[at], words)
    after = _within_reach(verbs[at + aside : at + aside + 1], span)
    if last is None:
        return after
    if after is None or _parted(plain, verbs[at].stop if aside else span.stop, after.start, words):
        return last
    gap = plain[last.stop : span.start]
    if _parted(plain, last.stop, span.start, words) or ", and " in gap or _reports(last, gap, words):
        return after
    follows = _is_possessive(plain, span) and "," not in plain[span.stop : after.start]
    return after if follows else last


def _is_aside(plain: str, span: Span, verb: Verb, words: _Words) -> bool:
    """Say whether a verb of saying is but thrown in: *The focus Friday, aides said, is trade*."""
    between = plain[span.stop : min(verb.start, span.stop + _CLAUSE_REACH)]
    return verb.word in words.saying and between.startswith(",") and plain[verb.stop : verb.stop + 1] == ","


def _within_reach(verbs: Sequence[Verb], span: Span) -> Verb | None:
    """Return the verb, if there is one near enough to govern the place."""
    return next((v for v in verbs if v.start - span.stop < _CLAUSE_REACH and span.start - v.stop < _CLAUSE_REACH), None)


def _cue(plain: str, sentence: Span, span: Span, words: _Words) -> Tense | None:
    """Return the tense that the words beside a date ask for: *by Friday*, *until 9 a.m. Monday*, *since Monday*."""
    start = span.start
    clock = _CLOCK.search(plain, max(sentence.start, start - _CLOCK_REACH), start)
    start = clock.start() if clock else start
    before = f" {plain[max(sentence.start, start - _CUE_REACH) : start].lower()}".removesuffix("the ")
    opening = before.strip(" \"'") in words.opening or before.endswith(words.fronted)
    if before.endswith(words.ahead) and not opening:
        return Tense.FUTURE
    if before.endswith(words.behind):
        return Tense.PAST
    after = plain[span.stop : min(sentence.stop, span.stop + _CUE_REACH)].lower()
    return Tense.FUTURE if after.startswith(words.ahead_nouns) else None


def _is_possessive(plain: str, span: Span) -> bool:
    return plain[span.stop : span.stop + 2] == "'s"


def _parted(plain: str, start: int, stop: int, words: _Words) -> bool:
    """Say whether a clause begins between two places."""
    if _BREAK.search(plain, start, stop):
        return True
    return any(match[0].lower() in words.openers for match in WORD.finditer(plain, start, stop))


def _reports(verb: Verb, gap: str, words: _Words) -> bool:
    """Say whether a verb of saying goes straight on with what is said: *said the talks on Friday …*."""
    follows = WORD.search(gap)
    return verb.word in words.saying and follows is not None and follows[0].lower() in words.determiners
