"""What about a page could not be settled: days that no calendar has, days that hang in the air, pages that are no prose."""

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from bilateral.lang.pack import Language
from bilateral.mentions.dates.expressions import Fixed, MonthName, Weekday
from bilateral.model.readings import Problem
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.refer.anchor import ResolvedDate
from bilateral.refer.page import Page
from bilateral.text.clauses import tense_at
from bilateral.text.documents import Document
from bilateral.text.verbs import Tense

__all__ = ["page_problems", "prose_problems"]

_SAMPLE = 4000  # characters that show what kind of text a page is
_SHORT = 200  # a shorter page shows too little
_FEW = 150  # English has one of its commonest words in every 30 characters; one in so many is another language
_LONG_AFTER = 5  # years between the last one told and the day of publication
_LEAP = 2024
_BESIDE = 16  # characters in which a month stands beside its day
_FULL_DATE = 26  # characters before a year in which its day and month stand
_YEAR = regex(r"[12](?<!\d.)(?:(?<=1)\d|(?<=2)[01])\d\d(?!\d)")
_DIGIT = regex(r"\d")
_BEYOND = regex(r"[13-9](?<!\d.)(?:(?<=1)1|(?<!1)\d)(?![\d:])")  # and “September 11”, which needs no year
_WORDS = regex(r"[a-z]+")
_DAY_AFTER = regex(r" (\d{1,2})\b(?!:)")
_DAY_BEFORE = regex(r"\b(\d{1,2}) $")


def page_problems(page: Page, language: Language) -> Iterator[Problem]:
    """Return the problems of a page as a whole, then those of its dates."""
    yield from prose_problems(page.document, language)
    if page.document.source.published is None or _may_be_odd(page.document, language):
        yield from _impossible_days(page)
        yield from _hanging_days(page)
        yield from _contradictions(page, language)


def _may_be_odd(document: Document, language: Language) -> bool:
    """Say whether a page whose day is given may tell a day with its year, or a number beside a month that is no day of it."""
    lower, months = document.lower, _months(language)
    for year in _YEAR.finditer(lower):
        start, stop = year.span()
        before = lower[max(0, start - _FULL_DATE) : start]
        if (
            _DIGIT.search(before)
            or _DIGIT.match(lower, stop + 1)
            or not _feasts(language).isdisjoint(_WORDS.findall(before))
        ):
            return True
    for number in _BEYOND.finditer(lower):
        near = _WORDS.findall(lower, max(0, number.start() - _BESIDE), number.end() + _BESIDE)
        if not months.isdisjoint(near):
            return True
    return False


@cache
def _feasts(language: Language) -> frozenset[str]:
    """Return the last words of the names of feasts: “Christmas Day 1998” is a day with its year."""
    return frozenset(feast.split()[-1] for feast in language.table("dates").get("holidays", {}))


@cache
def _months(language: Language) -> frozenset[str]:
    table = language.table("dates")
    return frozenset({*table["months"], *table["month_abbreviations"]})


def prose_problems(document: Document, language: Language) -> Iterator[Problem]:
    """Return the problem of a page that is no prose of the language."""
    whole = document.span(0, len(document.plain))
    plain, lower = document.plain[:_SAMPLE], document.lower[:_SAMPLE]
    if len(lower) < _SHORT:
        return
    counts = accumulate(map(lower.count, _common(language)))
    if not any(common * _FEW >= len(lower) for common in counts):
        yield Problem("this does not read as English prose", whole)
    elif plain.isupper():
        yield Problem("all in capitals: names cannot be told from other words", whole)
    elif not any(mark in plain for mark in ".!?"):
        yield Problem("no sentence ends on this page", whole)


@cache
def _common(language: Language) -> tuple[str, ...]:
    return tuple(f" {word} " for word in language.words("boilerplate", "common"))


def _impossible_days(page: Page) -> Iterator[Problem]:
    """Return the days that are beyond their month: *February 30*, *31 April*."""
    plain = page.document.plain
    for date in page.dates:
        expression, span = date.mention.expression, date.mention.span
        month = expression.month if isinstance(expression, MonthName) else _month(date.when)
        if not month:
            continue
        after = _DAY_AFTER.match(plain, span.stop)
        before = _DAY_BEFORE.search(plain, max(0, span.start - 3), span.start)
        for told in (after, before):
            if told and int(told[1]) > monthrange(_LEAP, month)[1]:
                start, stop = min(span.start, told.start(1)), max(span.stop, told.end(1))
                yield Problem("a day that no calendar has", page.document.span(start, stop))


def _month(when: object) -> int:
    """Return the month of a date that is just a month of a year."""
    told = str(when) if when else ""
    return int(told[5:7]) if re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", told) else 0


def _hanging_days(page: Page) -> Iterator[Problem]:
    for date in page.dates:
        if date.when is None and isinstance(date.mention.expression, Weekday):
            yield Problem("which day this is depends on the day of writing", _span(page, date))


def _contradictions(page: Page, language: Language) -> Iterator[Problem]:
    """Return the day that is told as past though it is ahead, or the last one told if that is long ago."""
    published = page.document.source.published
    if published is None:
        return
    days = [
        (date.when.first, date)
        for date in page.dates
        if isinstance(date.mention.expression, Fixed) and date.when and date.when.first and date.when.days == 1
    ]
    for day, date in days:
        if day > published and _tense(page, date, language) is Tense.PAST:
            yield Problem("told as past, but after the day of publication", _span(page, date))
    if days and (last := max(days, key=lambda pair: pair[0]))[0].year < published.year - _LONG_AFTER:
        yield Problem("published long after the last day told", _span(page, last[1]))


def _tense(page: Page, date: ResolvedDate, language: Language) -> Tense:
    """Return the tense of the clause of a date that needs none to be resolved."""
    document, span = page.document, date.mention.span
    index = document.sentence_at(span.start)
    return tense_at(document.plain, document.sentences[index], span, language) if index >= 0 else Tense.NONE


def _span(page: Page, date: ResolvedDate) -> Span:
    return page.document.span(date.mention.span.start, date.mention.span.stop)
