"""Find who wrote a page: *By Jane Doe*, *(Reporting by Jane Doe; Editing by John Roe)*."""

import re
from collections.abc import Iterator
from functools import cache

from bilateral.lang.pack import Language
from bilateral.model.names import fold
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["find_authors", "given_names"]

_HEAD = 6
_LONGEST = 90  # characters of a byline
_OPENS = frozenset("WwSsBbATt")  # what a line begins with that says who wrote: "Written by", "By", "Author:"
_FOOT = 400  # characters of the bracket at the end
_NAME = r"[A-Z][\w'.-]*(?: +(?:de|van|von|der|el|al|bin|[A-Z][\w'.-]*)){1,3}"
_BY = regex(
    rf"(?:[Ww]ritten by|[Ss]tory by|[Bb]y|BY|Author:|[Tt]ext:)[: ]+(?:[Oo]ur (?:[\w-]+ ){{0,3}}?[Cc]orrespondent,? (?:in [A-Z]\w+,? )?)?(?![Oo]ur )({_NAME}(?:(?: *,? +and +| *, *| *& *){_NAME})*)"
)
_LONE = regex(rf"{_NAME}(?:(?: +and +| *, *){_NAME})*$")
_HERE = regex(
    rf"(?:From +)?({_NAME}(?: +and +{_NAME})?)(?: +in +[A-Z][\w' -]{{2,30}}|, [A-Z][a-z]+| ?\| ?[A-Z][a-z]+|,? (?:[A-Z][a-z]+ ){{0,2}}(?:Editor|Correspondent|Reporter|Writer))?$"
)
_CORR = regex(r"\bcorr\. ?([A-Z][\w'-]*\.? ?[A-Z][\w'-]+)")
_SITES = frozenset(
    {"garden", "room", "hall", "square", "park", "palace", "house", "city"}
)  # "Rose Garden" wrote nothing
_PROSE = 40  # characters of a paragraph that a name stands above
_CREDIT = regex(r"(?:\(|(?<=\n))(Additional |Reporting|Writing|Written|Compiled)[^()]{3,360}\)?\W*$")
_PART = regex(
    r"(?:^|[;,.] *)(Additional reporting|Additional writing|Reporting|Writing|Written|Editing|Edited|Compiled|Graphics?|Translated|Produced)(?: and (?:additional )?(?:writing|reporting|editing))?(?: in [A-Z]\w+)?(?: by)? ",
    re.IGNORECASE,
)
_IN_PLACE = regex(r" +(?:in|at|from) +[A-Z][\w.' -]*?(?=$|,| and )")


def find_authors(document: Document, language: Language) -> Iterator[tuple[str, int, int, str]]:
    """Yield the writers as one string, with the shadow's range and the rule; a byline goes before a credit."""
    yield from _byline(document, language)
    yield from _credit(document)


def _byline(document: Document, language: Language) -> Iterator[tuple[str, int, int, str]]:
    lines = document.paragraphs
    for index, line in enumerate(lines[:_HEAD]):
        stop = min(line.stop, line.start + _LONGEST)
        corr = _CORR.search(document.plain, line.start, stop) if "corr" in document.plain[line.start : stop] else None
        if corr:
            yield corr[1], corr.start(1), corr.end(1), "correspondent"
            return
        if len(line) > _LONGEST:
            continue
        words = document.plain[line.start : line.stop]
        match = _BY.match(words) if words[0] in _OPENS else None
        if match:
            name = _spoken(match[1])
            yield name, line.start + match.start(1), line.start + match.end(1), "byline"
            return
        after = lines[index + 1] if index + 1 < len(lines) else None
        outlet = fold(document.source.outlet or "")
        owned = after is not None and outlet and fold(document.plain[after.start : after.stop]) == outlet
        if index == 0 and owned and _LONE.match(words) and not {fold(words)} & set(language.words("origin", "by")):
            yield " ".join(words.split()), line.start, line.stop, "name above the outlet"
            return
        here = (
            _HERE.match(words)
            if index and any(len(ahead) >= _PROSE for ahead in lines[index + 1 : index + 3])
            else None
        )
        parts = here[1].lower().split() if here else ["", ""]
        if here and parts[0] in given_names(language) and parts[-1] not in _SITES:
            yield _spoken(here[1]), line.start + here.start(1), line.start + here.end(1), "name above the text"
            return


@cache
def given_names(language: Language) -> frozenset[str]:
    """Return the given names that the language's lists hold, in lower case."""
    names = language.table("speakers")["names"]
    return frozenset([*names["female"], *names["male"]])


def _spoken(name: str) -> str:
    words = " ".join(name.split()).replace(" ,", ",").strip(" ,")
    return words.title() if words.isupper() else words


def _credit(document: Document) -> Iterator[tuple[str, int, int, str]]:
    """Read the bracket at the foot; those who reported, then those who wrote, never those who edited."""
    for line in document.paragraphs[::-1][:_HEAD]:
        start = max(line.start, line.stop - _FOOT)
        match = _CREDIT.search(document.plain, start, line.stop)
        if match is None:
            continue
        inside = document.plain[match.start(1) : match.end()].rstrip(") .\n")
        names = [name for kind in ("reporting", "writing", "written", "compiled") for name in _named(inside, kind)]
        if names:
            yield ", ".join(dict.fromkeys(names)), match.start(), match.end(), "credit at the foot"
            return


def _named(inside: str, kind: str) -> list[str]:
    parts = list(_PART.finditer(inside))
    found = []
    for index, part in enumerate(parts):
        if part[1].lower() != kind:
            continue
        stop = parts[index + 1].start() if index + 1 < len(parts) else len(inside)
        words = _IN_PLACE.sub("", " ".join(inside[part.end() : stop].split()).replace(" ,", ","))
        found += [name.strip(" .") for name in re.split(r",| and |;", words) if name.strip(" .")]
    return found
