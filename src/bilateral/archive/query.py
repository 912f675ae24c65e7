"""A question to an archive: typed, chained, answered when it is looked at."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, Generic, Self, TypeVar

from attrs import evolve, frozen

from bilateral.archive.accounts import FIRST, LAST, days_of
from bilateral.archive.conditions import Condition, Has, Shelf, Touches
from bilateral.archive.naming import coded, keyed, side
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.records import Record

__all__ = ["Day", "Query", "days"]

R = TypeVar("R", bound=Record)

Day = When | dt.date | str


def days(when: Day) -> tuple[int, int]:
    """
    Return the first and last ordinal day of a date, a When or EDTF such as "2022" or "2022-07".

    Raises:
        InvalidDate: it is none of these.

    """
    told = when if isinstance(when, When) else When.day(when) if isinstance(when, dt.date) else When(when)
    found = days_of(told)
    return found or (FIRST, LAST)


@frozen
class Query(Generic[R]):
    """
    Some records of one kind, in order of time; each method narrows it and gives a new one.

    Dates are compared by overlap: a meeting told of as "July 2022" is one that may have been on the 12th, and is found
    by any stretch that has a day of that July. What has no date is found by no question for dates.
    """

    shelf: Shelf[R]
    conditions: tuple[Condition, ...] = ()

    _time: ClassVar[str] = "told"
    _counted: ClassVar[Mapping[str, str]] = {"issue": "topic"}

    def __iter__(self) -> Iterator[R]:
        return self.shelf.select(self.conditions)

    def __reversed__(self) -> Iterator[R]:
        return self.shelf.select(self.conditions, backwards=True)

    def __len__(self) -> int:
        return self.shelf.count(self.conditions)

    def __bool__(self) -> bool:
        return self.first() is not None

    def __contains__(self, record: object) -> bool:
        return isinstance(record, Record) and any(found == record for found in self.id(record.id))

    def first(self) -> R | None:
        """Return the earliest record, or None."""
        return next(iter(self), None)

    def last(self) -> R | None:
        """Return the latest record that has a date, or None."""
        return self.shelf.dated_last(self.conditions)

    def count_by(self, facet: str) -> Counter[str]:
        """Return how many records there are by status, year, country, issue, source, or another facet."""
        return Counter(dict(self.shelf.tally(self.conditions, self._counted.get(facet, facet))))

    def id(self, key: str) -> Self:
        """Keep the record with this id; any of its tellings' ids will do."""
        return self._has("id", key)

    def source(self, name: str) -> Self:
        """Keep what a source tells of: an outlet, the caller's name for an article, or a source's id."""
        return self._has("source", *keyed(self.shelf, "source", name))

    def told_in(self, sources: Iterable[str]) -> Self:
        """Keep what one of the sources with these ids tells of."""
        return self._has("source", *sources)

    def since(self, when: Day) -> Self:
        """Keep what may have been on the first day of this date or later."""
        return self._touches(self._time, days(when)[0], LAST)

    def until(self, when: Day) -> Self:
        """Keep what may have been on the last day of this date or earlier."""
        return self._touches(self._time, FIRST, days(when)[1])

    def during(self, when: Day) -> Self:
        """Keep what may have been on some day of this date."""
        return self._touches(self._time, *days(when))

    on = during

    def about(self, issue: Issue | str) -> Self:
        """Keep what is about an issue or one under it: "migration" takes in "border"."""
        return self._has("issue", coded(Issue, issue))

    def _side(self, word: str, countries: str, people: str) -> Self:
        facet, keys = side(self.shelf, word, countries, people)
        return self._has(facet, *keys)

    def _has(self, facet: str, *keys: str) -> Self:
        return evolve(self, conditions=(*self.conditions, Has(facet, keys)))

    def _touches(self, span: str, low: float, high: float) -> Self:
        return evolve(self, conditions=(*self.conditions, Touches(span, low, high)))
