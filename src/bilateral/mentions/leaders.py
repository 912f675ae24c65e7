"""Find people: named by the table, or introduced by an office, an honorific or what they do."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bilateral.lang.pack import Language
from bilateral.mentions.appositions import read_after
from bilateral.mentions.introductions import Introduction, Surroundings
from bilateral.mentions.joining import Name
from bilateral.mentions.listing import introduced_by_lists
from bilateral.mentions.names import find_names
from bilateral.mentions.preceding import read_before
from bilateral.mentions.scan import Hits
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["PersonMention", "find_people"]

_ARTICLE = regex(r"\b(?:[Tt]he|an?)\s+$")
_ROW = 60  # characters between two names of one row
_AND = regex(r"(?:\s{1,2}of\s{1,2}(?:the\s{1,2})?[\w .'-]{1,60}?)?(?:,\s{1,2}and|,|\s{1,2}and|\s{1,2}&)\s{1,2}")
_BOTH = regex(r"\s{1,2}and\s{1,2}(?:the\s)?")
_OF = regex(r",?\s+of\s+(?:the\s+)?")


class PersonMention(NamedTuple):
    """A name on the page with what introduces it; ``speaks``: a verb of saying stands next to it."""

    name: Name
    introduction: Introduction | None = None
    apposition: Introduction | None = None
    of: str | None = None  # “Prime Minister Singh of India”
    speaks: bool = False
    articled: bool = False  # “the Yedioth Ahronoth said”: a newspaper

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
        told = (self.introduction,) if self.introduction else ()
        return (*told, self.apposition) if self.apposition else told


def find_people(document: Document, hits: Hits, language: Language) -> Iterator[PersonMention]:
    """Yield every name that may be a person's, in order, with its introduction."""
    around = Surroundings(document, hits, language)
    names = list(find_names(document, hits, language))
    listed = dict(introduced_by_lists(document, hits, names))
    first = _shared(around, [PersonMention(n, listed.get(n.start) or read_before(around, n)) for n in names])
    speech, spoken = _speaking(language)
    for mention in first:
        name = mention.name
        tied = _OF.match(document.plain, name.stop)
        country = around.geo_from(tied.end(), tied.end() + 1) if tied else ()
        of = country[0].country if country else None
        before = document.plain[max(0, mention.start - 14) : mention.start]
        speaks = bool(speech.match(document.plain, name.stop) or spoken.search(before))
        articled = _ARTICLE.search(before) is not None
        yield PersonMention(name, mention.introduction, read_after(around, name), of, speaks=speaks, articled=articled)


@cache
def _speaking(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what a verb of saying looks like after a name, and before one."""
    verbs = "|".join(map(re.escape, language.table("titles")["words"]["speaks"]))
    return regex(rf"(?:,\"?|\"?)\s+(?:{verbs})\b"), regex(rf"\b(?:{verbs})\s+$")


def _shared(around: Surroundings, mentions: list[PersonMention]) -> list[PersonMention]:
    """“Presidents Kuchma of Ukraine and Yeltsin of Russia”: the title stands for all of the row."""
    found: list[PersonMention] = []
    owners: list[str] = []
    for mention in mentions:
        before = found[-1].introduction if found else None
        if mention.introduction is not None and mention.introduction.plural and mention.introduction.rule != "row":
            mention, owners = _respectively(around, mention, mention.introduction)  # noqa: PLW2901
        elif before is not None and before.plural and mention.introduction is None:
            between = around.plain[found[-1].stop : mention.start]
            if len(between) <= _ROW and _AND.fullmatch(between):
                name = mention.name
                country = owners.pop(0) if owners else None
                title = Introduction(
                    name.start, name.stop, before.office, country, home=before.home, plural=True, rule="row"
                )
                mention = mention._replace(introduction=title)  # noqa: PLW2901
        found.append(mention)
    return found


def _respectively(around: Surroundings, mention: PersonMention, told: Introduction) -> tuple[PersonMention, list[str]]:
    """“Russian and French Presidents Vorsin and Bertillon”: to each his own country."""
    left = [hit for hit in around.geo_from(max(0, told.start - _ROW), told.start) if hit.stop <= told.start]
    if not left or told.country is None or not _BOTH.fullmatch(around.plain, left[-1].stop, told.start):
        return mention, []
    return mention._replace(introduction=told._replace(country=left[-1].country)), [told.country]
