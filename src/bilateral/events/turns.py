"""Read the turns of a transcript: *Jane Doe: Good afternoon …*."""

import re
from collections.abc import Iterator

from bilateral.events.drafts import StatementDraft
from bilateral.events.speakers import People, bare_name
from bilateral.lang.pack import Language
from bilateral.model.statements import Form, Speaker, Voice
from bilateral.refer.page import Page

__all__ = ["read_turns"]

_TURN = re.compile(r"((?:Mr|Mrs|Ms|Dr|Sen|Gov|Hon)?\.?[A-Z][\w'.,() -]{1,78}?):\s+(?=\S)")
_WORDS = 9  # words before the colon
_PARTICLES = 3
_SMALL = frozenset({"of", "the", "and", "de", "van", "von", "da", "to"})
_FEWEST = 2  # turns that make a transcript


def read_turns(page: Page, language: Language, people: People) -> Iterator[StatementDraft]:
    """Yield a draft for each turn, up to the next; nothing where a page is no transcript."""
    document = page.document
    found = [
        (paragraph, match)
        for paragraph in document.paragraphs
        if (match := _TURN.match(document.plain, paragraph.start, paragraph.stop)) and _names(match[1])
    ]
    names = [match[1] for _, match in found]
    if len(found) < _FEWEST or len(set(names)) == len(names) > _FEWEST:
        return
    for index, (_, match) in enumerate(found):
        limit = found[index + 1][0].start if index + 1 < len(found) else document.paragraphs[-1].stop
        stop = max(match.end(), _trimmed(document.plain, limit))
        yield StatementDraft(
            match.end(),
            stop,
            Form.TURN,
            _voice(page, language, people, match),
            speaker=(match.start(1), match.end(1)),
            rule="turn",
            told="turn",
        )


def _trimmed(plain: str, stop: int) -> int:
    while stop and plain[stop - 1].isspace():
        stop -= 1
    return stop


def _names(words: str) -> bool:
    """Say whether the words before a colon can name a speaker: few, and none but particles in lower case."""
    parts = words.split()
    small = [part for part in parts if part[0].islower()]
    return len(parts) <= _WORDS and len(small) <= _PARTICLES and not set(small) - _SMALL


def _voice(page: Page, language: Language, people: People, match: re.Match[str]) -> Voice:
    text = page.document.words(match.start(1), match.end(1))
    mention = people.named(match.start(1), match.end(1)) or people.office(match.start(1), match.end(1))
    if mention is not None and len(mention.parties) == 1:
        return Voice(text, name=mention.parties[0].name, country=mention.parties[0].country)
    words = frozenset(match[1].lower().split())
    name = people.fullest(bare_name(text.title() if text.isupper() else text, language))
    role = next((told for word in sorted(words) if (told := people.in_role(word, words, match.start()))), "")
    if role:
        return Voice(text, name=role)
    if text.isupper() and _is_role(words, language):
        return Voice(text, kind=Speaker.ANONYMOUS, role=text.lower())
    return Voice(text, name=name)


def _is_role(words: frozenset[str], language: Language) -> bool:
    """Say whether the words before a colon are a role and no name: *JOURNALIST*, *PRIME MINISTER*."""
    table = language.table("speakers")
    known = {
        *table["heads"]["person"],
        *table["names"]["titles"],
        *table["names"]["starters"],
        "question",
        "answer",
        "q",
        "a",
    }
    return words <= known
