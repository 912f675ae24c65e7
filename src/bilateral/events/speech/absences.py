"""Read what is told not to be: not discussed, not agreed, no date, no comment, ruled out, no meeting."""

from collections.abc import Iterator
from typing import NamedTuple

from bilateral.lang.pack import Language
from bilateral.model.statements import Lack
from bilateral.refer.page import Page

__all__ = ["AbsenceDraft", "read_absences"]

_AHEAD = 40  # characters after "has not met" that say what was not met


class AbsenceDraft(NamedTuple):
    """A negative fact as read: the words that tell it, and the sentence they stand in; ranges of the shadow."""

    kind: Lack
    start: int
    stop: int
    sentence: tuple[int, int]


def read_absences(page: Page, language: Language) -> Iterator[AbsenceDraft]:
    """Yield the negative facts of a page, in order; one of each kind a sentence."""
    document = page.document
    things = tuple(language.table("absences")["met"]["things"])
    seen: set[tuple[Lack, int]] = set()
    for hit in page.hits.of("absence"):
        index = document.sentence_at(hit.start)
        kind = Lack(hit.value)
        if index < 0 or (kind, index) in seen:
            continue
        if kind is Lack.NO_MEETING and any(word in document.lower[hit.stop : hit.stop + _AHEAD] for word in things):
            continue  # "has not met our expectations"
        seen.add((kind, index))
        sentence = document.sentences[index]
        yield AbsenceDraft(kind, hit.start, hit.stop, (sentence.start, sentence.stop))
