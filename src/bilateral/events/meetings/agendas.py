"""The phrases that say what a contact is about, and the ranges of a sentence that they govern."""

import re
from collections.abc import Mapping
from typing import NamedTuple, Self

from bilateral.lang.pack import Language
from bilateral.patterns import regex
from bilateral.text.alternatives import WordList, opening, whole_words
from bilateral.text.inflect import conjugated
from bilateral.text.worded import Worded, Words

__all__ = ["Agendas", "Governed"]

_REACH = 260  # characters from a phrase of agenda to the last topic of its list
_NEAR = 100  # characters before a phrase that names its topics, in which weak words count
_AGENDAS = "contacts.agendas"
_NOT = Worded(r"\b<denies> (?:\w+ ){0,2}(?:<raises>\w*|the <matter> of)", _AGENDAS)
_NOT_AFTER = Worded(
    r"(?:was|were|is|are) (?:not|never) <raised>|(?:did not|didn't|never) come up|went unmentioned", _AGENDAS
)
_UNSURE = Worded(r"\b<unsure> (?:if|whether)|\bno word on\b", _AGENDAS)
_DENIES, _DOUBTS = Words(_AGENDAS, "denying"), Words(_AGENDAS, "doubting")
_TURN = regex(r"\b(?:but|while|although)\b|;")
_END = Worded(r"[;\"]|\b<ends>\b", _AGENDAS)
_START = Worded(r"[;\"]|\b<starts>\b", _AGENDAS)


# "Blair, who faces a strike at home, …", "her first visit since Egypt ended the boycott".
_RELATIVE = Worded(
    r", <asides>\b[^,;]*|\b(?:since (?!then|the two|they|both)|at a time (?:when|of) |in the latest sign of |<lengths> after )[^,;]*",
    _AGENDAS,
)


class Governed(NamedTuple):
    """What the phrases of agenda of a sentence govern: what was discussed, what was not, what nobody says was; asides."""

    told: list[tuple[int, int]]
    unspoken: list[tuple[int, int]]
    unsure: list[tuple[int, int]]
    asides: list[tuple[int, int]]


class Agendas(NamedTuple):
    """The phrases of ``topics.toml``."""

    language: Language
    before: WordList
    after: WordList
    purpose: WordList
    voices: WordList
    anchors: WordList
    subjects: WordList
    asides: re.Pattern[str]
    joint: re.Pattern[str]
    outsiders: re.Pattern[str]
    press: re.Pattern[str]

    @classmethod
    def of(cls, language: Language) -> Self:
        """Return the phrases of a language."""
        table = language.table("topics")
        verbs = conjugated(table["verbs"]["agenda"], table["verbs"]["irregular"])
        told = {**table["agenda"], "before": [*table["agenda"]["before"], *verbs]}
        listed = {name: WordList(tuple(dict.fromkeys(phrases))) for name, phrases in told.items()}
        asides = regex(whole_words(table["asides"]["before"]) + r"(?: [\w'-]+){0,3} ?$")
        return cls(
            language,
            **listed,
            asides=asides,
            joint=_joint(table["joint"]),
            outsiders=regex(r"^\W*" + whole_words(table["joint"]["outsiders"])),
            press=regex(
                rf"(?:{opening(table['verbs']['press'])})(?:e?[ds]|ing)? (?:[\w.'-]+ ){{1,6}}?(?:on|about|over|of) "
            ),
        )

    def read(self, text: str) -> Governed:
        """Return the ranges of a sentence in lower case that its phrases of agenda govern."""
        asides = [match.span() for match in _RELATIVE[self.language].finditer(text)]
        return Governed(self.governed(text), self.unspoken(text), self.unsure(text), asides)

    def governed(self, text: str) -> list[tuple[int, int]]:
        """
        Return the ranges of a sentence in lower case in which a word that names a topic is one.

        >>> from bilateral.lang.pack import language
        >>> text = "they met to discuss trade, officials said."
        >>> [text[start:stop] for start, stop in Agendas.of(language("en")).governed(text)]
        [' trade, officials ']
        """
        found = []
        for _, begin in (*self.before.spans(text), *(match.span() for match in self.press.finditer(text))):
            end = _END[self.language].search(text, begin)
            found.append((begin, min(end.start() if end else len(text), begin + _REACH)))
        for stop, _ in self.after.spans(text):
            start = max((m.end() for m in _START[self.language].finditer(text, max(0, stop - _REACH), stop)), default=0)
            found.append((max(start, stop - _REACH), stop))
            if start < stop - _NEAR:
                found.append((stop - _NEAR, stop))
        return found

    def governs(self, text: str) -> bool:
        """Say whether a sentence has a phrase of agenda."""
        return self.before.stands_in(text) or self.after.stands_in(text) or self.press.search(text) is not None

    def clause(self, text: str) -> int:
        """Return where the first clause of some words ends."""
        end = _END[self.language].search(text)
        return min(end.start() if end else len(text), _REACH)

    def unsure(self, text: str) -> list[tuple[int, int]]:
        """Return the ranges of what nobody says was discussed: "it was not clear whether they had raised tariffs"."""
        if not any(word in text for word in _DOUBTS[self.language]):
            return []
        turns = ((match.end(), _TURN.search(text, match.end())) for match in _UNSURE[self.language].finditer(text))
        return [(start, turn.start() if turn else len(text)) for start, turn in turns]

    def unspoken(self, text: str) -> list[tuple[int, int]]:
        """Return the ranges of what was not discussed: "they did not raise tariffs", "tariffs were not discussed"."""
        if not any(word in text for word in _DENIES[self.language]):
            return []
        found = []
        for match in _NOT[self.language].finditer(text):
            turn = _TURN.search(text, match.end())
            found.append((match.end(), turn.start() if turn else len(text)))
        for match in _NOT_AFTER[self.language].finditer(text):
            turns = [m.end() for m in _TURN.finditer(text, 0, match.start())]
            found.append((turns[-1] if turns else 0, match.start()))
        return found


_OPENING = r"^[^a-z0-9]*+(?:\d{1,2}[.)] )?(?:(?:also|later|earlier|then|and|but|in all|in addition|for their part|today|finally|further|moreover|besides|meanwhile),? )?"


def _joint(lists: Mapping[str, list[str]]) -> re.Pattern[str]:
    """Return the pattern of a sentence's beginning that says it goes on about the contact: "The talks", "At issue"."""
    talks, openings = whole_words(lists["talks"]), whole_words(lists["openings"])
    owned = r"(?:[\w.-]+ ){0,3}?[\w.-]+'s? (?:chief |main |first |other |only |second )?"
    noun = rf"(?:(?:the|their|his|her|its|this|that|these|those|both|another|other|one|a|all|{owned})\b ?(?:[\w'-]+ ){{0,2}}?)?"
    return regex(rf"{_OPENING}(?:{noun}{talks}|{openings})")
