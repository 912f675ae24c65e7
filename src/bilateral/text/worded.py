"""Patterns and lists of a rule whose words are those of a language: the tables say which they are."""

import re
from collections.abc import Callable

from bilateral.lang.pack import Language
from bilateral.text.alternatives import alternatives

__all__ = ["Worded", "Words", "filled"]

_NAMED = re.compile(r"(?<!\?P)<([a-z][a-z_]*)>")
_NOTHING = "(?!)"  # no list: it matches nowhere


class Worded(dict[Language, re.Pattern[str]]):
    r"""
    A pattern for each language, put together when first asked for.

    ``<name>`` in it stands for any entry of the list of that name, in a section of a table or in ``words.toml``.

    >>> from bilateral.lang.pack import language
    >>> off = Worded(r"\b(?:was|were) <cancelled>", "moods.noun")
    >>> off[language("en")].search("the talks were called off")[0]
    'were called off'
    """

    def __init__(self, pattern: str, section: str = "") -> None:
        super().__init__()
        self._pattern, self.section = pattern, section

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the lists that stand in the pattern."""
        return tuple(_NAMED.findall(self._pattern))

    def __missing__(self, language: Language) -> re.Pattern[str]:
        lists = language.section(self.section)

        def words(name: str) -> str:
            listed = lists.get(name) or (language.group(name) if language.table("words") else ())
            return f"(?:{alternatives(listed)})" if listed else _NOTHING

        return self.setdefault(language, re.compile(filled(self._pattern, words)))


def filled(pattern: str, told: Callable[[str], str]) -> str:
    """
    Return a pattern with what is told by each name it holds.

    >>> filled("(?P<who>they) <did>", {"did": "(?:met|spoke)"}.__getitem__)
    '(?P<who>they) (?:met|spoke)'
    """
    return _NAMED.sub(lambda named: told(named[1]), pattern)


class Words(dict[Language, frozenset[str]]):
    """
    A list of a table, for each language: what a rule asks whether a word is one of.

    >>> from bilateral.lang.pack import language
    >>> "vote" in Words("contacts.date_owners", "events")[language("en")]
    True
    """

    def __init__(self, section: str, name: str) -> None:
        super().__init__()
        self.section, self.names = section, (name,)

    def __missing__(self, language: Language) -> frozenset[str]:
        return self.setdefault(language, frozenset(language.section(self.section).get(self.names[0], ())))
