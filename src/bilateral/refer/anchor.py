"""When: resolve what the page's dates say against the day it was written, by the tense of their own clauses."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bilateral.errors import InvalidDate
from bilateral.lang.pack import Language
from bilateral.mentions.dates.expressions import DateMention, Fixed, Recalled, Shift, Trailing, Unit
from bilateral.model.dates import When
from bilateral.model.spans import Span
from bilateral.refer.cycles import Reading
from bilateral.refer.reckon import reckon_expression
from bilateral.refer.standpoint import Standpoint
from bilateral.text.clauses import tense_at
from bilateral.text.documents import Document
from bilateral.text.verbs import Tense

__all__ = ["ResolvedDate", "resolve_date", "resolve_dates"]

_TENSELESS = (Fixed, Recalled, Trailing)


class ResolvedDate(NamedTuple):
    """
    A date of the page and the days it stands for.

    ``when`` is None where the page does not say enough; ``rival`` is the other reading that the words allow.
    """

    mention: DateMention
    when: When | None
    rival: When | None
    rule: str
    tense: Tense

    @property
    def start(self) -> int:
        """Where its words start."""
        return self.mention.span.start


def resolve_dates(
    document: Document, mentions: Iterable[DateMention], published: When | None, language: Language
) -> tuple[ResolvedDate, ...]:
    """
    Resolve the dates of a page, in order; what is only comparable (*a year earlier*) looks back at those before.

    >>> from bilateral import Source
    >>> from bilateral.lang.pack import language
    >>> from bilateral.mentions.dates import find_dates
    >>> from bilateral.text.documents import open_document
    >>> page = open_document(Source.of("They will meet Friday, aides said Thursday."), language("en"))
    >>> dates = resolve_dates(page, find_dates(page, language("en")), When("2023-11-16"), language("en"))
    >>> [str(date.when) for date in dates]
    ['2023-11-17', '2023-11-16']
    """
    return tuple(_resolve_all(document, mentions, published, language))


def resolve_date(mention: DateMention, tense: Tense, published: When | None) -> ResolvedDate:
    """Resolve one date on its own."""
    return _resolve(mention, tense, Standpoint(published, tense))


def _resolve_all(
    document: Document, mentions: Iterable[DateMention], published: When | None, language: Language
) -> Iterator[ResolvedDate]:
    standpoint = Standpoint(published, Tense.NONE)
    for mention in mentions:
        tense = _tense(document, mention, language)
        date = _resolve(mention, tense, standpoint._replace(tense=tense))
        yield date
        standpoint = standpoint.after(mention.expression, date.when)


def _tense(document: Document, mention: DateMention, language: Language) -> Tense:
    expression = mention.expression
    if isinstance(expression, _TENSELESS):
        return Tense.NONE
    if isinstance(expression, Shift) and expression.unit not in {Unit.WEEK, Unit.WEEKEND}:
        return Tense.NONE
    index = document.sentence_at(mention.span.start)
    sentence = document.sentences[index] if index >= 0 else mention.span
    limits = Span(sentence.start, max(sentence.stop, mention.span.stop))
    return tense_at(document.plain, limits, mention.span, language)


def _resolve(mention: DateMention, tense: Tense, standpoint: Standpoint) -> ResolvedDate:
    try:
        reading = reckon_expression(mention.expression, standpoint)
    except (InvalidDate, ValueError, OverflowError):  # beyond the calendar's years
        reading = Reading(None, None, "beyond-the-calendar")
    if mention.approximate and reading.when is not None:
        reading = reading._replace(when=reading.when.approximately())
    return ResolvedDate(mention, reading.when, reading.rival, reading.rule, tense)
