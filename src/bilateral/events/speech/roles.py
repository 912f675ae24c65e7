"""Who bears which role on a page: *the minister* after *Foreign Minister Doe*."""

from collections.abc import Iterable, Mapping
from functools import cache

from attrs import define, field

from bilateral.events.speech.speaker_words import lists
from bilateral.lang.pack import Language
from bilateral.patterns import regex

__all__ = ["Roles", "two_before"]

_MOST = 64  # bearers of one role that are told apart


@define(eq=False, repr=False)
class Role:
    """Where a name first bears a role, how often, and which words stand with it."""

    first: int
    count: int
    words: frozenset[str]


@define(slots=False, eq=False, repr=False)
class Roles:
    """The roles of a page, and the names that bear each."""

    language: Language
    bearers: dict[str, dict[str, Role]] = field(factory=dict)

    def of(self, head: str) -> Mapping[str, Role]:
        """Return who bears a role, by name."""
        return self.bearers.get(_names_of(self.language).get(head, head), {})

    def note(self, at: int, name: str, told: Iterable[str], also: frozenset[str] = frozenset()) -> None:
        """Note the words that stand with a name: those that are roles are the name's."""
        roles, known = _roles_of(self.language), lists(self.language)
        words = frozenset(told)
        borne = [roles[word] for word in words if word in roles]
        if not borne:
            return
        words = words.difference(known.determiners, known.stops).union(also)
        for role in borne:
            bearers = self.bearers.setdefault(role, {})
            if name in bearers:
                bearers[name].count += 1
                bearers[name].words |= words
            elif len(bearers) < _MOST:
                bearers[name] = Role(at, 1, words)


def _names_of(language: Language) -> dict[str, str]:
    """Return the nouns that stand for all ways to write a role: *senator* for *Sen.*."""
    told: dict[str, str] = language.table("speakers")["roles"]
    return told


@cache
def _roles_of(language: Language) -> dict[str, str]:
    """Return the words by which somebody bears a role, with the noun that stands for it."""
    known, names = lists(language), _names_of(language)
    roles = {word: names.get(word, word) for word in (*known.heads, *names)}
    return {
        word: role
        for word, role in roles.items()
        if word not in known.determiners | known.stops
        and (role != word or (known.heads.get(role) == "person" and role not in known.anonymous))
    }


_PART = regex(r"[\w'.-]+\Z")


def two_before(words: str) -> list[str]:
    """
    Return the last words, two at most, of some that end with a space; none where another mark stands between.

    >>> two_before("met (the new foreign minister ")
    ['foreign', 'minister']
    """
    if not words.endswith(" "):
        return []
    near: list[str] = []
    for word in reversed(words[:-1].split(" ")[-2:]):
        told = _PART.search(word)
        if told is None:
            break
        near.insert(0, told[0])
        if told[0] != word:
            break
    return near
