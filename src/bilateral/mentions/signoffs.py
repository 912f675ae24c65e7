"""Find who speaks a report on air, and for whom, by its last words, as in *For Example Radio, I'm Jane Doe in Oslo*."""

import re
from collections.abc import Iterator
from functools import cache

from bilateral.lang.pack import Language
from bilateral.mentions.bylines import given_names
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["find_sign_off"]

_FOOT = 3  # paragraphs from the end that may sign off
_LONGEST = 110  # characters of a sign-off
_NAME = r"(?P<name>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,2})"
_OUTLET = r"(?:the )?(?P<outlet>[A-Z][\w']*(?: [A-Z][\w']*){0,3})"
_I_AM = r"(?:I'm|I am|[Tt]his is|[Tt]his has been)"
_PLACE = r",? (?:in |at |on |outside |from )?(?:the )?[A-Za-z][\w'., -]{1,40}"
_WAYS = (
    regex(rf"For {_OUTLET},? {_I_AM} {_NAME}(?:{_PLACE})?$"),
    regex(rf"(?:{_I_AM} )?{_NAME},? reporting for {_OUTLET}(?:{_PLACE})?$"),
    regex(rf"(?:{_I_AM} )?{_NAME},? reporting{_PLACE},? for {_OUTLET}$"),
)
_PLAIN = regex(rf"(?:{_I_AM} )?{_NAME}(?:,| for|, for) {_OUTLET}(?:{_PLACE})?$")


def find_sign_off(document: Document, language: Language) -> Iterator[tuple[str, str, int, int]]:
    """Yield `author` and `outlet` with their values and the shadow's ranges, from the last sentence that signs off."""
    for line in document.paragraphs[-_FOOT:][::-1]:
        last = document.plain.rfind(". ", max(line.start, line.stop - _LONGEST), line.stop - 2) + 2
        start = last if last > 1 else line.start
        words = document.plain[start : line.stop].rstrip(" .") if line.stop - start <= _LONGEST else ""
        found = _signed(words, language)
        if found is not None:
            for field, group in (("author", "name"), ("outlet", "outlet")):
                yield field, found[group], start + found.start(group), start + found.end(group)
            return


def _signed(words: str, language: Language) -> re.Match[str] | None:
    """Read a name and who it reports for; without *for*, only somebody with a given name and a known broadcaster."""
    for way in _WAYS:
        found = way.match(words)
        if found is not None:
            return found
    found = _PLAIN.match(words)
    known = found is not None and found["outlet"] in _broadcasters(language) and _is_person(found["name"], language)
    return found if known else None


def _is_person(name: str, language: Language) -> bool:
    return name.split(" ", 1)[0].lower() in given_names(language)


@cache
def _broadcasters(language: Language) -> frozenset[str]:
    return frozenset(language.words("origin", "broadcasters"))
