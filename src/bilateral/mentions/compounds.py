"""Topics made of two words: trouble and a land, a body and what is to be done in it."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, Self

from bilateral.lang.pack import Language
from bilateral.mentions.scan import Hit, Hits
from bilateral.model.issues import Issue
from bilateral.model.places import is_state
from bilateral.patterns import regex
from bilateral.text.alternatives import whole_words

__all__ = ["Compound", "Compounds", "compounds_of"]

_LANDS = ("country", "demonym", "place", "region")
_FAR = 40  # characters before a body that may say what is to be done in it
_NEAR = 18  # characters before a word of trouble that may say it is of another kind: "the economic situation in"


class Compound(NamedTuple):
    """A topic found, with its range; a weak one is a topic only where somebody says that it is one."""

    start: int
    stop: int
    issue: Issue
    weak: bool = False


class Compounds(NamedTuple):
    """The words of ``topics.toml`` that make such topics, as patterns."""

    between: re.Pattern[str]
    other: re.Pattern[str]
    body: re.Pattern[str]
    coming: re.Pattern[str]

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Self:
        """Return the patterns of a language's table."""
        lists = {name: whole_words(words) for name, words in table["compounds"].items()}
        return cls(
            regex(rf" {lists['between']} (?:{lists['articles']} )?"),
            regex(rf"{lists['other']} $"),
            regex(rf"(?:{lists['coming']}|{lists['tasks']}) (?:{lists['articles']} )?$"),
            regex(lists["coming"]),
        )

    def find(self, hits: Hits, lower: str) -> Iterator[Compound]:
        """Yield the topics of a page in lower case: "the Cambodian problem", "coordination in the UN"."""
        yield from self._troubles(hits, lower)
        for hit in hits.of("summit", "country"):
            if hit.kind == "summit" or not is_state(hit.value[0]):
                start = max(0, hit.start - _FAR)
                match = self.body.search(lower[start : hit.start])
                if match:
                    coming = self.coming.match(match[0]) is not None  # it may be but where they will meet
                    yield Compound(start + match.start(), hit.stop, Issue.REGIONAL_COOPERATION, coming)

    def _troubles(self, hits: Hits, lower: str) -> Iterator[Compound]:
        heads = hits.of("trouble", "matter")
        if not heads:
            return
        lands = hits.of(*_LANDS)
        starts, demonyms = {land.start: land for land in lands}, {land.stop: land for land in hits.of("demonym")}
        for head in heads:
            before = demonyms.get(head.start - 1)
            if before is not None:
                yield Compound(before.start, head.stop, Issue(head.value))
            elif head.kind == "trouble" and not self.other.search(lower[max(0, head.start - _NEAR) : head.start]):
                land = self._after(head, lower, starts)
                if land is not None:
                    yield Compound(head.start, land.stop, Issue(head.value))

    def _after(self, head: Hit, lower: str, starts: Mapping[int, Hit]) -> Hit | None:
        match = self.between.match(lower, head.stop)
        return starts.get(match.end()) if match else None


@cache
def compounds_of(language: Language) -> Compounds:
    """
    Return the compounds of a language, made once.

    >>> from bilateral.lang.pack import language
    >>> from bilateral.mentions.scan import Hit, longest_hits
    >>> hits = longest_hits([Hit(0, 9, "demonym", ("KH",)), Hit(10, 17, "matter", "conflict-peace")])
    >>> [(told.start, told.stop, str(told.issue)) for told in compounds_of(language("en")).find(hits, "cambodian problem")]
    [(0, 17, 'conflict-peace')]
    """
    return Compounds.of(language.table("topics"))
