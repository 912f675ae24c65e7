"""Find who speaks a report on air, and for whom, by its last words, as in *For Example Radio, I'm Jane Doe in Oslo*."""

import re
from collections.abc import Iterator

from bilateral.lang.pack import Language
from bilateral.mentions.bylines import given_names
from bilateral.text.documents import Document
from bilateral.text.worded import Worded, Words

__all__ = ["find_sign_off"]

_FOOT = 3  # paragraphs from the end that may sign off
_LONGEST = 110  # characters of a sign-off
_NAME = r"(?P<name>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,2})"
_OUTLET = r"(?:the )?(?P<outlet>[A-Z][\w']*(?: [A-Z][\w']*){0,3})"
_PLACE = r",? (?:<at> )?(?:the )?[A-Za-z][\w'., -]{1,40}"
_SELF = Words("origin.signoffs", "self")
_REPORTING = Words("origin.signoffs", "reporting")
_BROADCASTERS = Words("origin.signoffs", "broadcasters")
_WAYS = tuple(
    Worded(pattern, "origin.signoffs")
    for pattern in (
        rf"For {_OUTLET},? <self> {_NAME}(?:{_PLACE})?$",
        rf"(?:<self> )?{_NAME},? <reporting> for {_OUTLET}(?:{_PLACE})?$",
        rf"(?:<self> )?{_NAME},? <reporting>{_PLACE},? for {_OUTLET}$",
    )
)
_PLAIN = Worded(rf"(?:<self> )?{_NAME}(?:,| for|, for) {_OUTLET}(?:{_PLACE})?$", "origin.signoffs")


def find_sign_off(document: Document, language: Language) -> Iterator[tuple[str, str, int, int]]:
    """
    Yield ``author`` and ``outlet`` with their values and the shadow's ranges, from the last sentence that signs off.

    >>> from bilateral.lang.pack import language
    >>> from bilateral.model.sources import Source
    >>> from bilateral.text.documents import open_document
    >>> page = open_document(Source("Talks go on. For Example Radio, I'm Jane Doe in Oslo."), language("en"))
    >>> list(find_sign_off(page, language("en")))
    [('author', 'Jane Doe', 36, 44), ('outlet', 'Example Radio', 17, 30)]
    """
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
    """Read a name and who it reports for; without saying so, only somebody with a given name and a known broadcaster."""
    if any(word in words for told in (_SELF, _REPORTING) for word in told[language]):
        found = next(filter(None, (way[language].match(words) for way in _WAYS)), None)
        if found is not None:
            return found
    if not any(name in words for name in _BROADCASTERS[language]):
        return None
    found = _PLAIN[language].match(words)
    known = found is not None and found["outlet"] in _BROADCASTERS[language] and _is_person(found["name"], language)
    return found if known else None


def _is_person(name: str, language: Language) -> bool:
    return name.split(" ", 1)[0].lower() in given_names(language)
