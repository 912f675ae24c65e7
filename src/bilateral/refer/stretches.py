"""Stretches said in two dates: *Thursday and Friday*, *from Nov. 5 to Nov. 7*, *in May or June*."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from bilateral.lang.pack import Language
from bilateral.mentions.dates.expressions import Bound, Stretch
from bilateral.model.dates import When
from bilateral.model.edtf import Precision
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.refer.anchor import ResolvedDate
from bilateral.text.worded import Worded

__all__ = ["join_stretches"]

_BESIDE = regex(r"(?:,|,? (?:and|or|and on|and in|or in))(?: the)? ")
_ONWARDS = regex(r",? ?(?:to|through|thru|until|till|-)(?: the)? ?")
_AGAIN = ("and on ", "and in ")
_DOES = Worded(r",? (?:(?:he|she|they|it) )?(?:<does>|[a-z]{3,}(?:ed|es))\b", "refer.stretches")
_AND_AFTER_BETWEEN = regex(r" and(?: the)? ")
_LONGEST = 400  # days


def join_stretches(plain: str, dates: Iterable[ResolvedDate], language: Language) -> tuple[ResolvedDate, ...]:
    """
    Join dates that are the two ends of one stretch, or days and months side by side; leave the others as they are.

    >>> from bilateral import Source
    >>> from bilateral.lang.pack import language
    >>> from bilateral.mentions.dates import find_dates
    >>> from bilateral.refer.anchor import resolve_dates
    >>> from bilateral.text.documents import open_document
    >>> page = open_document(Source.of("They will meet on Thursday and Friday, or in May."), language("en"))
    >>> dates = resolve_dates(page, find_dates(page, language("en")), When("2024-03-04"), language("en"))
    >>> [str(date.when) for date in join_stretches(page.plain, dates, language("en"))]
    ['2024-03-07/2024-03-08', '2024-05']
    """
    joined: list[ResolvedDate] = []
    for told in dates:
        date = told._replace(when=None, rival=None) if _recalls(plain, joined, told) else told
        both = _join(plain, joined[-1], date, language) if joined else None
        if both is None:
            joined.append(date)
        else:
            joined[-1] = both
    return tuple(joined)


_IN_THE_DAY = regex(r"(?:earlier|later) (?:in|on) the day", re.IGNORECASE)
_RECALL, _FEW = 400, 4  # characters; dates


def _recalls(plain: str, before: Sequence[ResolvedDate], date: ResolvedDate) -> bool:
    """Say whether a date is "later in the day", of a day spoken of just before, and not that of the page."""
    if not _IN_THE_DAY.fullmatch(plain, date.mention.span.start, date.mention.span.stop):
        return False
    near = (d for d in before[-_FEW:] if date.mention.span.start - d.mention.span.stop <= _RECALL)
    return any(d.when is not None and d.when.days == 1 for d in near)


def _join(plain: str, one: ResolvedDate, two: ResolvedDate, language: Language) -> ResolvedDate | None:
    if one.when is None or two.when is None or not _follows(one.when, two.when):
        return None
    gap = plain[one.mention.span.stop : two.mention.span.start]
    onwards = _ONWARDS.fullmatch(gap) or (one.mention.bound is Bound.FROM and _AND_AFTER_BETWEEN.fullmatch(gap))
    if not onwards and not (_BESIDE.fullmatch(gap) and _touch(one.when, two.when)):
        return None
    if gap.endswith(_AGAIN) and _DOES[language].match(plain, two.mention.span.stop):
        return None  # "met Hu on Wednesday, and on Thursday will welcome Singh"
    mention = one.mention._replace(
        span=Span(one.mention.span.start, two.mention.span.stop),
        expression=Stretch(one.mention.expression, two.mention.expression),
        bound=Bound.NONE,
    )
    return one._replace(mention=mention, when=When.between(one.when, two.when), rival=None)


def _follows(one: When, two: When) -> bool:
    """Say whether the second is later, no wider than a month, and not too far away."""
    if one.first is None or one.last is None or two.first is None or two.last is None:
        return False
    if max(one.precision, two.precision) > Precision.MONTH or one.last >= two.first:
        return False
    return (two.last - one.first).days < _LONGEST


def _touch(one: When, two: When) -> bool:
    return one.last is not None and two.first == one.last + timedelta(days=1)
