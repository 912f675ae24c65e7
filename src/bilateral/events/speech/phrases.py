"""Cut a sentence into the phrases that can name a speaker: names, descriptions, pronouns."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from attrs import define

from bilateral.events.speech.narration import Token
from bilateral.events.speech.speaker_words import Lists

__all__ = ["Chunk", "Kind", "chunk", "phrases_in"]

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


def chunk(tokens: list[Token], words: Lists) -> list[Chunk]:
    """Return the phrases of a sentence, in order and apart."""
    return list(phrases_in(tokens, words))


def phrases_in(tokens: list[Token], words: Lists) -> Iterator[Chunk]:
    """Yield the phrases of a sentence as they come."""
    done, small = 0, words.small
    for at, token in enumerate(tokens):
        if at >= done and (token.lower in small or (first := token.text[0]).isupper() or first.isdigit()):
            phrase = _phrase(tokens, at, words)
            if phrase is not None:
                yield phrase
                done = phrase.stop


def _phrase(tokens: list[Token], at: int, words: Lists) -> Chunk | None:
    token = tokens[at]
    if token.lower in words.pronouns:
        return Chunk(at, at + 1, Kind.PRONOUN, token.lower)
    upper = token.text[0].isupper()
    if token.lower in words.determiners and not (at > 0 and upper and token.lower not in words.starters):
        return _Phrase(tokens, words, at, at + 1).read()
    if token.text.isdigit() and at + 1 < len(tokens) and tokens[at + 1].lower in words.nominal:
        return _Phrase(tokens, words, at, at + 1).read()
    if upper and token.lower in words.starters:
        return None
    return _Phrase(tokens, words, at, at).read() if upper or token.lower in words.nominal else None


@define(eq=False, repr=False)
class _Phrase:
    """One phrase while it is read: from ``begun`` on, after a determiner if ``start`` is before it."""

    tokens: list[Token]
    words: Lists
    start: int
    begun: int
    head: str = ""
    head_at: int = -1
    name_at: int = -1
    named: bool = False

    def read(self) -> Chunk | None:
        """Return the phrase: it ends after its name, else after its last noun that can speak."""
        at = self.begun
        limit = min(len(self.tokens), self.begun + _LONGEST)
        while at < limit and self._takes(at):
            at += 1
        stop = max(self.head_at, self.name_at) + 1
        if stop <= self.begun:
            if self.begun in (self.start, at):
                return None
            return Chunk(self.start, at, Kind.DESCRIPTION, self.tokens[at - 1].lower)
        kind = Kind.NAME if self.name_at >= max(self.head_at, 0) and self._has_name(stop) else Kind.DESCRIPTION
        return Chunk(self.start, stop, kind, self.head or self.tokens[stop - 1].lower)

    def _has_name(self, stop: int) -> bool:
        """Say whether a capital of the phrase is more than a title's."""
        return any(
            token.text[0].isupper() and token.lower not in self.words.titles and token.lower not in self.words.starters
            for token in self.tokens[self.start : stop]
        )

    def _takes(self, at: int) -> bool:
        token, first = self.tokens[at], at == self.begun
        if not token.text[0].isalnum():
            return not first and self._takes_mark(at, token)
        upper = token.text[0].isupper()
        if not upper and not self._goes_on(at):
            return False
        word = token.lower
        if upper:
            if not first and word.endswith("day") and word in self.words.starters:
                return False  # "one senior official Monday described …"
            self.name_at, self.named = at, True
        return word not in self.words.speaking or self._take_head(at, upper=upper)

    def _takes_mark(self, at: int, token: Token) -> bool:
        """Say whether a mark goes on with the phrase: a genitive, the full stop of a title or an initial."""
        if token.lower == "'s":
            self.named, self.head_at, self.head = False, -1, ""
            return True
        if token.text == "'":
            return self.tokens[at - 1].lower.endswith("s")
        return token.text == "." and self._abbreviated(at)

    def _goes_on(self, at: int) -> bool:
        """Say whether a word in lower case goes on with the phrase."""
        word, words = self.tokens[at].lower, self.words
        if self.named and word in words.joiners and self._joins(at):
            return True
        if at > self.begun and word in words.determiners:
            return False
        if word in words.stops or word in words.auxiliaries or word in words.pronouns:
            return False
        if word in words.nominal or (self.start < self.begun and word not in words.verbs):
            return True
        owned = self.tokens[at - 1].lower == "'s" and at - 1 > self.begun  # "Norway's far-right leader"
        return owned and at + 1 < len(self.tokens) and self.tokens[at + 1].lower in words.speaking

    def _take_head(self, at: int, *, upper: bool) -> bool:
        word = self.tokens[at].lower
        # "the minister states": a verb that looks like a noun ends the phrase, unless the phrase goes on.
        if not upper and word in self.words.verbs and (self.head_at >= 0 or self.named) and not self._noun_next(at):
            return False
        self.head_at, self.head = at, self.words.speaking[word]
        return True

    def _noun_next(self, at: int) -> bool:
        if at + 1 >= len(self.tokens):
            return False
        after = self.tokens[at + 1]
        return after.text[0].isupper() or after.lower in self.words.nominal

    def _abbreviated(self, at: int) -> bool:
        """Say whether the full stop at ``at`` belongs to a title or an initial, and a name goes on after it."""
        before = self.tokens[at - 1]
        if (
            at + 1 >= len(self.tokens)
            or not self.tokens[at + 1].text[0].isupper()
            or before.stop != self.tokens[at].start
        ):
            return False
        return before.lower in self.words.titles or (len(before.text) == 1 and before.text.isupper())

    def _joins(self, at: int) -> bool:
        """Say whether a particle such as *de los* leads on to a capital."""
        ahead = at + 1
        while ahead < len(self.tokens) and self.tokens[ahead].lower in self.words.joiners and ahead - at < 3:  # noqa: PLR2004  "de los"
            ahead += 1
        return self.tokens[at].lower != "of" and ahead < len(self.tokens) and self.tokens[ahead].text[0].isupper()
