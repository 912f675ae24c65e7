"""Find the place that its writer was in, in the lines at the head of a page."""

import re

from bilateral.lang.pack import Language
from bilateral.mentions.bylines import given_names
from bilateral.mentions.day_lines import calendar, day_lines
from bilateral.model.names import fold
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["find_station"]

_HEAD = 10  # paragraphs that may name the place
_SHORT = 90  # characters of such a line
_PLACE = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}(?:, [A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?)?"
_BY_IN = regex(rf"(?:(?:By|BY|From) )?(?P<name>[A-Z][\w'.-]*(?: [\w'.-]+){{1,4}}?) (?:in|IN) (?P<place>{_PLACE})$")
_IN = regex(rf"(?:in|IN) (?P<place>{_PLACE})$")
_OWN = regex(rf"(?P<outlet>[A-Z][\w' ]{{1,30}}), (?P<place>{_PLACE})$")
_DATED = regex(rf"(?P<place>{_PLACE}), (?=[A-Z]?[a-z]*,? ?\d|[A-Z][a-z]+ \d)")


def find_station(document: Document, language: Language) -> Span | None:
    """Return where the place stands that a byline or a heading gives: *Jane Doe in Oslo*, *Oslo, 4 March 2019*."""
    author, outlet = fold(document.source.author or ""), fold(document.source.outlet or "")
    signed = -1  # the last line that names the writer
    for index, line in enumerate(document.paragraphs[:_HEAD]):
        if len(line) > _SHORT:
            continue
        words = document.plain[line.start : line.stop].rstrip()
        writer = words.startswith(("By ", "BY ")) or (author != "" and fold(words).startswith(author))
        lone = index > 0 and words.removeprefix("From ").split(" ", 1)[0].lower() in given_names(language)
        found = _BY_IN.match(words) if writer or lone else None
        signed = index if writer else signed
        if found is None and not writer and signed >= 0 and index - signed <= 2:  # noqa: PLR2004  "Bureau Chief", "IN OSLO"
            own = _OWN.match(words)
            found = own if own and outlet and fold(own["outlet"]) == outlet else _IN.match(words)
        found = found or _headed(words, language)
        if found is not None:
            return Span(line.start + found.start("place"), line.start + found.end("place"))
    return None


def _headed(words: str, language: Language) -> re.Match[str] | None:
    """Read a line that is nothing but a place and a day."""
    found = _DATED.match(words)
    if found is None or found["place"].split(",")[0].lower() in calendar(language):
        return None
    rest = words[found.end() :].lower()
    whole = any(day.start == 0 and day.stop == len(rest.rstrip(".")) for day in day_lines(rest, language))
    return found if whole else None
