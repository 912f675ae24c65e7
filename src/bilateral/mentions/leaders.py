"""Find people: named by the table, or introduced by an office, an honorific or what they do."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from attrs import evolve, frozen

from bilateral.lang.pack import Language
from bilateral.mentions.introductions import Introducer, Introduction
from bilateral.mentions.names import GEO, Name, find_names
from bilateral.mentions.scan import Hits
from bilateral.text.documents import Document

__all__ = ["PersonMention", "find_people"]

_OF = re.compile(r",?\s+of\s+(?:the\s+)?")
_OWNED = re.compile(r"'s?\s")


@frozen
class PersonMention:
    """A name on the page with what introduces it; ``speaks``: a verb of saying stands next to it."""

    name: Name
    introduction: Introduction | None = None
    apposition: Introduction | None = None
    of: str | None = None  # “Prime Minister Singh of India”
    speaks: bool = False

    @property
    def start(self) -> int:
        """Return where the phrase starts, title included."""
        return self.introduction.start if self.introduction else self.name.start

    @property
    def stop(self) -> int:
        """Return where the name stops."""
        return self.name.stop

    @property
    def introductions(self) -> tuple[Introduction, ...]:
        """Return what is told before and after the name."""
        return tuple(told for told in (self.introduction, self.apposition) if told)


def find_people(document: Document, hits: Hits, language: Language) -> Iterator[PersonMention]:
    """Yield every name that may be a person's, in order, with its introduction."""
    introducer = Introducer(document, hits)
    first = [PersonMention(name, introducer.before(name)) for name in find_names(document, hits, language)]
    verbs = "|".join(map(re.escape, language.table("titles")["words"]["speaks"]))
    speech = re.compile(rf"(?:,\"?|\"?)\s+(?:{verbs})\b")
    spoken = re.compile(rf"\b(?:{verbs})\s+$")
    countries = hits.of(*GEO)
    starts = [hit.start for hit in countries]
    for mention in first:
        name = mention.name
        of = None
        if tied := _OF.match(document.plain, name.stop):
            index = bisect_left(starts, tied.end())
            if index < len(starts) and starts[index] == tied.end():
                value = countries[index].value
                of = str(value[0]) if isinstance(value, tuple) else str(value)
        before = document.plain[max(0, mention.start - 14) : mention.start]
        speaks = bool(speech.match(document.plain, name.stop) or spoken.search(before))
        yield evolve(mention, apposition=introducer.after(name), of=of, speaks=speaks)
