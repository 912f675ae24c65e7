"""Words that open a sentence, where any word has a capital: "Joining forces", "Gross output fell" name nobody."""

from collections.abc import Container

from bilateral.mentions.scan import Hits
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["SmallWords", "modifies", "opens"]


def opens(document: Document, index: int, position: int) -> bool:
    """Say whether a word opens the sentence it stands in, or a quotation."""
    return document.sentences[index].start == position or document.plain[position - 1 : position] in {'"', "'"}


_ENDING = regex(r"(?:ing|ed|ly|tion|ment|ness|ship)s?$")
_LOWER = regex(r"[a-z](?<![\w'-].)[a-z-]+(?![\w])")


_FEW = 16  # words that are each looked for; for more the page's own are listed


class SmallWords:
    """The words that a page writes small: “Joining forces” is no name where “joining” is a word."""

    def __init__(self, plain: str) -> None:
        """Wait with the words until somebody asks."""
        self._plain = plain
        self._asked = 0
        self._words: frozenset[str] = frozenset()

    def holds(self, word: str) -> bool:
        """Say whether the page has the word in small letters, or it looks like a verb."""
        if _ENDING.search(word):
            return True
        self._asked += 1
        if self._asked <= _FEW:
            return self._stands(word.lower())
        if not self._words:
            self._words = frozenset(_LOWER.findall(self._plain))
        return word.lower() in self._words

    def _stands(self, word: str) -> bool:
        at = self._plain.find(word)
        while at >= 0:
            found = _LOWER.match(self._plain, at)
            if found is not None and found[0] == word:
                return True
            at = self._plain.find(word, at + 1)
        return False


_NEXT = regex(r" ([a-z][a-z-]+)(?![\w'])")
_VERBAL = regex(r"(?:ed|s|ly|ing)$")
_VERBS = ("meet-verb", "talk-verb", "discuss-verb", "phone-verb", "visit-verb", "host-verb", "see-verb", "speech", "commit", "status-verb")  # fmt: skip
_NOUNS = ("talk-noun", "call-noun", "visit-noun")


def modifies(plain: str, hits: Hits, stop: int, acts: Container[str]) -> bool:
    """
    Say whether the word that stops here is an adjective of the small word behind it: "Gross domestic product".

    Nothing is said of what may be a verb ("Gross hails", "Gross flew"): ``acts`` are the words known to follow a subject.
    """
    after = _NEXT.match(plain, stop)
    if after is None or after[1] in acts:
        return False
    at = after.start(1)
    if any(hits.within(kind, at, at + 1) for kind in _NOUNS):
        return True
    return not (_VERBAL.search(after[1]) or any(hits.within(kind, at, at + 1) for kind in _VERBS))
