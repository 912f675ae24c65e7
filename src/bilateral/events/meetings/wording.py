"""The words around a cue, made ready for matching: phrase lists as anchored alternations."""

import re
from collections.abc import Iterable
from functools import cache, cached_property
from typing import Any

from attrs import define

from bilateral.events.meetings.agendas import Agendas
from bilateral.lang.pack import Language
from bilateral.patterns import regex
from bilateral.text.alternatives import WordList, whole_words

__all__ = ["Phrases", "phrases_of"]

_WORD = regex(r"[\w'&-]+")


@define(slots=False, eq=False, repr=False)
class Phrases:
    """The word lists of ``meetings.toml`` that are no lexicon, as sets and patterns."""

    language: Language
    table: dict[str, Any]
    topics: dict[str, Any]
    places: dict[str, Any]

    @cached_property
    def moods(self) -> dict[str, WordList]:
        """The phrases that set the mood of what follows them, by mood."""
        return {mood: _listed(phrases) for mood, phrases in self.table["mood"].items()}

    @cached_property
    def doubts(self) -> dict[str, WordList]:
        """The phrases that leave what they govern no fact, by kind."""
        return {kind: _listed(phrases) for kind, phrases in self.table["doubt"].items()}

    @cached_property
    def light(self) -> dict[str, re.Pattern[str]]:
        """Patterns of the verbs that carry a noun ("held talks"), by their form."""
        return {form: _anyof(verbs) for form, verbs in self.table["light"].items()}

    @cached_property
    def prepositions(self) -> frozenset[str]:
        """Words after which a name is no subject."""
        return frozenset(self.table["words"]["prepositions"])

    @cached_property
    def link(self) -> frozenset[str]:
        """Words that may stand between two names of a list."""
        return frozenset(self.table["words"]["link"])

    @cached_property
    def gap(self) -> frozenset[str]:
        """Words that may stand between a verb of meeting and whom it takes."""
        return frozenset(self.table["words"]["gap"])

    @cached_property
    def auxiliaries(self) -> frozenset[str]:
        """Words that may stand between a subject and its verb."""
        return frozenset(self.table["words"]["auxiliaries"])

    @cached_property
    def befallen(self) -> frozenset[str]:
        """What has been done to somebody, told right before the name: "the deposed"."""
        return frozenset(self.table["words"]["befallen"])

    @cached_property
    def stop(self) -> frozenset[str]:
        """Words that end the reach of a cue."""
        return frozenset(self.table["words"]["stop"])

    @cached_property
    def follows(self) -> frozenset[str]:
        """Verbs that make the name before them a subject."""
        return frozenset(self.table["words"]["follows"])

    @cached_property
    def bonds(self) -> frozenset[str]:
        """Nouns for what binds or parts two countries, met or not: "the border with", "ties with"."""
        return frozenset(self.table["words"]["bonds"])

    @cached_property
    def carries_on(self) -> frozenset[str]:
        """Words between a subject and a further verb of it: "X flew to Rome and met Y"."""
        return frozenset(self.table["words"]["carries_on"])

    @cached_property
    def possessives(self) -> frozenset[str]:
        """Pronouns that own what follows them."""
        return frozenset(self.table["words"]["possessives"])

    @cached_property
    def skipped(self) -> frozenset[str]:
        """Words right before a name that a preposition may stand before: "with the visiting"."""
        return frozenset(self.table["words"]["skipped"])

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """Beginnings of verbs that one may do from afar, in a figure of speech: "walked him through the deal"."""
        return tuple(self.table["words"]["figures"])

    @cached_property
    def carriers(self) -> frozenset[str]:
        """Weak topics that stand for another one: "growth in tourism"."""
        return frozenset(self.topics["carriers"]["words"])

    @cached_property
    def together(self) -> WordList:
        """Words that make one meeting of several parties."""
        return _listed(self.table["words"]["together"])

    @cached_property
    def tell(self) -> re.Pattern[str]:
        """Verbs that take the one who is told."""
        return _anyof(self.table["words"]["tell"])

    @cached_property
    def telling(self) -> re.Pattern[str]:
        """Verbs that take the one who is told, where a place makes a contact of it."""
        return _anyof(self.table["words"]["telling"])

    @cached_property
    def agendas(self) -> Agendas:
        """Phrases that say what a contact is about."""
        return Agendas.of(self.language)

    @cached_property
    def another(self) -> WordList:
        """Words that set a contact apart from the one told before: "the next meeting"."""
        return _listed(self.table["words"]["another"])

    @cached_property
    def anew(self) -> WordList:
        """Words that tell of another contact after one that was called off: "are still to meet in Lima"."""
        return _listed(self.table["words"]["anew"])

    @cached_property
    def readout(self) -> tuple[str, ...]:
        """Words in the name of an outlet that is a government's own."""
        return tuple(self.table["markers"]["readout"])

    @cached_property
    def seats(self) -> frozenset[str]:
        """Cities where organisations meet: who travels there does not visit the country."""
        return frozenset(self.table["markers"]["seats"])

    @cached_property
    def matter(self) -> frozenset[str]:
        """Words for what goes on in a place that is talked about: "the fighting in"."""
        return frozenset(self.places["matter"]["words"])

    @cached_property
    def ordinals(self) -> dict[str, int]:
        """Ordinal words."""
        return dict(self.table["ordinal"])

    @cached_property
    def events(self) -> re.Pattern[str]:
        """What leaders go to for its own sake, at whose margins they meet, with the name after "of"."""
        named = r"(?: of (?:the )?[A-Z][\w'-]*(?: (?:[A-Z][\w'-]*|of|the|and|on))*)?"
        return regex(rf"{whole_words(self.table['markers']['events'])}{named}")

    @cached_property
    def ranks(self) -> dict[str, str]:
        """Kinds of visit by protocol, by the words for them."""
        return {phrase: rank for rank, phrases in self.table["rank"].items() for phrase in phrases}


@cache
def phrases_of(language: Language) -> Phrases:
    """Return the phrases of a language, built once."""
    return Phrases(language, language.table("meetings"), language.table("topics"), language.table("wheres"))


def words_in(text: str) -> list[str]:
    """Return the words of a stretch, in order."""
    return _WORD.findall(text)


def last_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the last place where a pattern matches."""
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


def _listed(phrases: Iterable[str]) -> WordList:
    listed = frozenset(phrases)
    return WordList(tuple(sorted(listed)), after_letters=_after_letters(listed))


def _anyof(phrases: Iterable[str]) -> re.Pattern[str]:
    listed = frozenset(phrases)
    bare = {phrase for phrase in listed if not phrase[0].isalpha()}
    return regex(whole_words(listed - bare, after_letters=_after_letters(listed)))


def _after_letters(phrases: frozenset[str]) -> frozenset[str]:
    """Return those that may follow a letter: "'ll" and "n't"."""
    return frozenset(phrase for phrase in phrases if not phrase[0].isalpha()) | (phrases & {"n't"})
