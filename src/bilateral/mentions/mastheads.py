"""Find whose page it is by its head and foot: *THE EXAMPLE TIMES | OSLO*, *Office of the Press Secretary*."""

from collections.abc import Iterator

from bilateral.lang.pack import Language
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["find_masthead"]

_HEAD = 6  # paragraphs at the head that may name the office
_TOP = 2  # paragraphs that may be a masthead
_FOOT = 4  # paragraphs from the end that may name the paper
_SHORT = 45  # characters of a paper's name
_LONG = 90  # characters of a line that names an office
_BAR = regex(r" {0,4}[|] {0,4}")
_POSTED = regex(r"\bby ([A-Z]{2,6})\b")


def find_masthead(document: Document, language: Language) -> Iterator[tuple[str, Span, str]]:
    """Yield the name of the paper or office, where it stands, and the rule; the surest first."""
    table = language.table("origin")
    papers, offices, markers = frozenset(table["papers"]), table["offices"], tuple(table["markers"]["published"])
    lines = document.paragraphs
    for line in lines[:_HEAD]:
        words = document.plain[line.start : line.stop].rstrip()
        posted = _POSTED.search(words) if len(words) <= _LONG and words.lower().startswith(markers) else None
        if posted:
            yield posted[1], Span(line.start + posted.start(1), line.start + posted.end(1)), "posted by"
    for index, line in enumerate(lines[:_HEAD]):
        words = document.plain[line.start : line.stop].rstrip()
        office = next((o for o in offices if words.lower().rstrip(" .") == o), None)
        if office:
            yield offices[office], Span(line.start, line.start + len(words)), "office"
        elif index < _TOP and _is_ministry(words, tuple(table["ministries"])):
            yield document.words(line.start, line.start + len(words)), Span(line.start, line.stop), "office"
        first = _BAR.split(words, 1)[0]
        if index < _TOP and first and (first != words or index == 0) and _is_paper(first, papers):
            yield _titled(first), Span(line.start, line.start + len(first)), "masthead"
    for line in lines[-_FOOT:] if len(lines) > _FOOT else ():
        words = document.plain[line.start : line.stop].rstrip()
        if _is_paper(words, papers):
            yield _titled(words), Span(line.start, line.start + len(words)), "masthead"


def _is_paper(words: str, papers: frozenset[str]) -> bool:
    """Say whether some words are the name of a paper: each with a capital, and the last a paper's."""
    parts = words.split()
    if len(parts) <= 1 or len(words) > _SHORT or not all(part[0].isupper() or part in ("of", "and") for part in parts):
        return False
    return parts[-1].lower() in papers


def _is_ministry(words: str, ministries: tuple[str, ...]) -> bool:
    return len(words) <= _LONG and words.lower().startswith(ministries) and words[-1] not in ".:,;"


def _titled(words: str) -> str:
    parts = words.split()
    return " ".join(p.title() if p.isupper() and (len(p) > 3 or p == "THE") else p for p in parts)  # noqa: PLR2004  "BBC"
