"""Tell the day an article was written: as given, or from its own evidence."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from bilateral.lang.pack import Language
from bilateral.mentions.dates import DateMention
from bilateral.mentions.dates.expressions import Fixed, MonthName, Weekday
from bilateral.mentions.published import find_published
from bilateral.mentions.scan import Hits
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.names import fold
from bilateral.model.spans import Span
from bilateral.refer.years import copyright_year, years_of
from bilateral.text.clauses import tense_at
from bilateral.text.documents import Document
from bilateral.text.verbs import Tense
from bilateral.world.encounters import known_encounters
from bilateral.world.tables import Edition, Encounter
from bilateral.world.world import World

__all__ = ["Reference", "find_reference", "told_reference"]

_ENOUGH = 4  # clues that an event must have: both leaders (2), and the city or two of weekday, month and year
_WEEK = timedelta(days=6)
_FIRST_YEAR = 1945


class Reference(NamedTuple):
    """The day of writing as far as it is known; the spans are of the shadow."""

    when: When | None
    basis: Basis
    rule: str
    spans: tuple[Span, ...] = ()


class _Event(NamedTuple):
    """A known meeting or summit that the article may speak of; ``clues`` counts what speaks for it."""

    clues: int
    weight: int
    first: date
    last: date


class _Clues(NamedTuple):
    """What the page says that can date it."""

    people: Counter[tuple[str, str]]
    cities: frozenset[str]
    weekdays: tuple[tuple[int, Tense, Span], ...]
    months: frozenset[int]
    years: frozenset[int]
    latest_year: int
    year_spans: tuple[Span, ...]


def find_reference(
    document: Document, hits: Hits, dates: tuple[DateMention, ...], world: World, language: Language
) -> Reference:
    """
    Return the day of writing: given with the source, told in a line of its own, or inferred from a known event, or from the years told.

    An event is known from the tables of encounters and summits. It dates the article if both its leaders (or the
    name of the summit) and enough of its city, weekday, month and year are on the page, and no other event has as many.
    """
    told = told_reference(document, language)
    if told is not None:
        return told
    clues = _gather(document, hits, dates, language)
    bound = copyright_year(document)
    events = sorted((e for e in _events(hits, clues, world) if not bound or e.first.year <= bound), reverse=True)
    if events and (len(events) == 1 or events[0] > events[1]):
        return _around(events[0], clues)
    years = years_of(document, hits, world, clues.latest_year)
    if years.only and years.spans:
        return Reference(When.year(years.only), Basis.INFERRED, "year before an election", years.spans)
    if years.only and years.only > _FIRST_YEAR:
        return Reference(When.year(years.only), Basis.INFERRED, "only year that is left", clues.year_spans)
    if clues.latest_year > _FIRST_YEAR:
        return Reference(When.year(clues.latest_year), Basis.INFERRED, "latest year told", clues.year_spans)
    return Reference(None, Basis.INFERRED, "no clue")


def told_reference(document: Document, language: Language) -> Reference | None:
    """Return the day of writing if it is given with the source, or told in a line of its own."""
    if document.source.published:
        return Reference(When.day(document.source.published), Basis.GIVEN, "published")
    line = find_published(document, language)
    return Reference(line[0], Basis.STATED, "published line", (line[1],)) if line else None


def _gather(document: Document, hits: Hits, dates: Iterable[DateMention], language: Language) -> _Clues:
    people: Counter[tuple[str, str]] = Counter()
    for hit in hits.of("person", "surname"):
        people.update({(fold(leader.surname), leader.country) for leader in hit.value})
    cities = frozenset(fold(hit.value.city) for hit in hits.of("place", "venue") if hit.value.city)
    weekdays, months, years, spans = [], set(), Counter[int](), []
    for mention in dates:
        expression = mention.expression
        if isinstance(expression, Weekday):
            weekdays.append((expression.day, _tense(document, mention.span, language), mention.span))
        elif isinstance(expression, MonthName):
            months.add(expression.month)
        elif isinstance(expression, Fixed) and expression.when.first and expression.when.last:
            years[expression.when.first.year] += 1
            spans.append((expression.when.first.year, mention.span))
            if expression.when.first.month == expression.when.last.month:
                months.add(expression.when.first.month)
    latest = max((y for y in years if _tells_past(y)), default=0)
    told = tuple(span for year, span in spans if year == latest)
    return _Clues(people, cities, tuple(weekdays), frozenset(months), frozenset(years), latest, told[:1])


def _tells_past(year: int) -> bool:
    return _FIRST_YEAR < year < 2100  # noqa: PLR2004  a plan for 2100 dates nothing


def _tense(document: Document, span: Span, language: Language) -> Tense:
    index = document.sentence_at(span.start)
    limits = document.sentences[index] if index >= 0 else span
    return tense_at(document.plain, limits, span, language)


def _events(hits: Hits, clues: _Clues, world: World) -> Iterator[_Event]:
    known = known_encounters(world).by_leader
    for one, times in clues.people.items():
        for e in known.get(one, ()):
            if again := clues.people.get((fold(e.other), e.other_country)):
                yield from _fitting(_Event(2, min(times, again), *_ends(e)), e.city, clues)
    series = {hit.value for hit in hits.of("summit")}
    for name in sorted(series):
        for edition in world.editions.get(name, ()):
            if len(edition.start) == len("2023-11-17") == len(edition.end):
                yield from _fitting(_Event(1, 0, *_ends(edition)), edition.city, clues)


def _ends(row: Encounter | Edition) -> tuple[date, date]:
    return date.fromisoformat(row.start), date.fromisoformat(row.end)


def _fitting(event: _Event, city: str, clues: _Clues) -> Iterator[_Event]:
    """Count what speaks for an event; nothing does if the page tells of a year well after it."""
    first, last = event.first, event.last
    if clues.latest_year > last.year + 1:
        return
    span = {(first + timedelta(days=n)).isoweekday() for n in range(min(7, (last - first).days + 1))}
    count = event.clues
    count += 2 * (fold(city) in clues.cities)
    count += any(day in span for day, _, _ in clues.weekdays)
    count += first.month in clues.months or last.month in clues.months
    count += first.year in clues.years
    if count >= _ENOUGH:
        yield _Event(count, event.weight, first, last)


def _around(event: _Event, clues: _Clues) -> Reference:
    """Return the days of writing that an event allows: before it what is still to come, after it what has been."""
    days = {(event.first + timedelta(days=n)).isoweekday(): event.first + timedelta(days=n) for n in range(7)}
    ahead = [
        (days[day], span) for day, tense, span in clues.weekdays if tense is Tense.FUTURE and days[day] <= event.last
    ]
    behind = [(day, span) for day, tense, span in clues.weekdays if tense is Tense.PAST]
    if ahead:
        last, span = min(ahead)
        lows = [last - timedelta(days=(last.isoweekday() - day) % 7) for day, _ in behind]
        first = max((low for low in lows if low < last), default=last - _WEEK)
        return Reference(When.between(first, last), Basis.INFERRED, "before a known event", (span,))
    held = [(event.last - timedelta(days=(event.last.isoweekday() - day) % 7), span) for day, span in behind]
    told = [(day, span) for day, span in held if event.first <= day <= event.last]
    if told:
        day, span = max(told)
        return Reference(When.between(day, day + _WEEK), Basis.INFERRED, "after a known event", (span,))
    return Reference(When.month(event.last.year, event.last.month), Basis.INFERRED, "month of a known event")
