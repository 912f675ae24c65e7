"""Dates as the news knows them: to the day, the month, the year, roughly, or open at one end."""

from datetime import date, timedelta
from typing import Self

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from bilateral.errors import InvalidDate, WrongType
from bilateral.model.edtf import Precision, Reckoned, name_days, reckon
from bilateral.model.shown import shown

__all__ = ["Precision", "When"]

_BEFORE_ALL = 0
_AFTER_ALL = date.max.toordinal() + 1
_MARKS = "~?%"
_MONTHS = range(1, 13)
_QUARTERS = range(1, 5)


@frozen(order=False, repr=False)
class When:
    """
    A date as precisely as it is known, written in EDTF (ISO 8601-2, level 1).

    >>> when = When("2023-11-17/2023-11-19")
    >>> when.days, when.contains(When("2023-11-18")), str(When.quarter(2023, 2))
    (3, True, '2023-04-01/2023-06-30')
    """

    edtf: str = field()
    _reckoned: Reckoned = field(init=False, eq=False, repr=False)

    __repr__ = shown

    @edtf.validator
    def _check_edtf(self, attribute: object, edtf: object) -> None:  # noqa: ARG002  (attrs calls it so)
        if not isinstance(edtf, str):
            msg = f"expected EDTF as a str such as '2023-11-17', got {edtf!r}"
            raise WrongType(msg)

    def __attrs_post_init__(self) -> None:
        reckoned = reckon(self.edtf)
        object.__setattr__(self, "edtf", reckoned.edtf)
        object.__setattr__(self, "_reckoned", reckoned)

    @classmethod
    def parse(cls, edtf: str) -> Self:
        """
        Read an EDTF expression.

        Raises:
            InvalidDate: it is none, or names a day that no calendar has.

        """
        return cls(edtf)

    @classmethod
    def day(cls, day: date) -> Self:
        """Make one day of a ``datetime.date`` (the hour of a ``datetime`` is let go)."""
        return cls(f"{day.year:04}-{day.month:02}-{day.day:02}")

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """Make one month."""
        if month not in _MONTHS:
            msg = f"expected a month from 1 to 12, got {month}"
            raise InvalidDate(msg)
        return cls(f"{year:04}-{month:02}")

    @classmethod
    def year(cls, year: int) -> Self:
        """Make one year."""
        return cls(f"{year:04}")

    @classmethod
    def week(cls, iso_year: int, week: int) -> Self:
        """Make one ISO week, Monday to Sunday."""
        try:
            monday = date.fromisocalendar(iso_year, week, 1)
            return cls.between(monday, monday + timedelta(days=6))
        except (ValueError, OverflowError):
            msg = f"expected an ISO year and a week of it, got {iso_year}, {week}"
            raise InvalidDate(msg) from None

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Self:
        """Make one quarter of a calendar year."""
        if quarter not in _QUARTERS:
            msg = f"expected a quarter from 1 to 4, got {quarter}"
            raise InvalidDate(msg)
        ends = reckon(f"{year:04}-{3 * quarter:02}").last
        return cls.between(date(year, 3 * quarter - 2, 1), ends)

    @classmethod
    def between(cls, first: "date | When | None", last: "date | When | None") -> Self:
        """
        Make the stretch from one date to another; None leaves an end open.

        >>> str(When.between(None, When("2024"))), str(When.between(date(2024, 1, 1), date(2024, 1, 2)))
        ('../2024', '2024-01-01/2024-01-02')
        """
        return cls(f"{_first_part(first)}/{_last_part(last)}")

    @property
    def first(self) -> date | None:
        """The first day it can be; None when the beginning is open."""
        return self._reckoned.first

    @property
    def last(self) -> date | None:
        """The last day it can be; None when the end is open."""
        return self._reckoned.last

    @property
    def days(self) -> int | None:
        """How many days it covers; None when an end is open."""
        return None if self.first is None or self.last is None else (self.last - self.first).days + 1

    @property
    def precision(self) -> Precision:
        """How wide it is, in the calendar's units; a smaller one is narrower."""
        return self._reckoned.precision

    @property
    def width(self) -> int:
        """A rank by what is left open: the precision, and an exact date before one that is about right."""
        return 2 * self.precision + (self.approximate or self.uncertain)

    @property
    def approximate(self) -> bool:
        """Whether it is said to be about right ("around 1980")."""
        return "~" in self.edtf or "%" in self.edtf

    @property
    def uncertain(self) -> bool:
        """Whether it is said to be doubtful."""
        return "?" in self.edtf or "%" in self.edtf

    @property
    def bare(self) -> Self:
        """The same days without ``~``, ``?`` or ``%``."""
        return type(self)("/".join(part.rstrip(_MARKS) for part in self.edtf.split("/")))

    def approximately(self) -> Self:
        """Give the same days, marked as about right."""
        return type(self)("/".join(_roughly(part) for part in self.edtf.split("/")))

    def shifted(self, by: relativedelta) -> Self:
        """
        Move both ends, keeping the precision where the calendar allows it; qualifiers are let go.

        >>> str(When("2024-02").shifted(relativedelta(months=-1))), str(When("2024").shifted(relativedelta(days=1)))
        ('2024-01', '2024-01-02/2025-01-01')

        Raises:
            InvalidDate: it would leave the years 0001 to 9999.

        """
        try:
            first = None if self.first is None else self.first + by
            last = None if self.last is None else self.last + timedelta(days=1) + by - timedelta(days=1)
        except (ValueError, OverflowError):
            msg = f"expected a date that stays within the years 0001 to 9999, got {self.edtf} and {by!r}"
            raise InvalidDate(msg) from None
        if first is None or last is None:
            return type(self).between(first, last)
        return type(self)(name_days(first, max(first, last), season=self.precision is Precision.SEASON))

    def is_before(self, other: "When") -> bool:
        """
        Say whether all its days are over before the other begins; where an end is open it cannot be told.

        >>> When("2024-02").is_before(When("2024-03-01")), When("2024-02").is_before(When("2024"))
        (True, False)
        """
        return self.last is not None and other.first is not None and self.last < other.first

    def overlaps(self, other: "When", slack_days: int = 0) -> bool:
        """Say whether the two have a day in common, or come within so many days of it."""
        (first, last), (other_first, other_last) = _ordinals(self), _ordinals(other)
        return first <= other_last + slack_days and other_first <= last + slack_days

    def contains(self, other: "When") -> bool:
        """Say whether every day of the other is one of its own."""
        (first, last), (other_first, other_last) = _ordinals(self), _ordinals(other)
        return first <= other_first and other_last <= last

    def __lt__(self, other: object) -> bool:
        return _rank(self) < _rank(other) if isinstance(other, When) else NotImplemented

    def __le__(self, other: object) -> bool:
        return _rank(self) <= _rank(other) if isinstance(other, When) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return _rank(self) > _rank(other) if isinstance(other, When) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return _rank(self) >= _rank(other) if isinstance(other, When) else NotImplemented

    def __str__(self) -> str:
        return self.edtf


def _ordinals(when: When) -> tuple[int, int]:
    first, last = when.first, when.last
    return first.toordinal() if first else _BEFORE_ALL, last.toordinal() if last else _AFTER_ALL


def _rank(when: When) -> tuple[int, int, str]:
    return *_ordinals(when), when.edtf


def _first_part(end: "date | When | None") -> str:
    return str(end).partition("/")[0] if isinstance(end, When) else _iso(end)


def _last_part(end: "date | When | None") -> str:
    return str(end).rpartition("/")[2] if isinstance(end, When) else _iso(end)


def _iso(day: date | None) -> str:
    return ".." if day is None else f"{day.year:04}-{day.month:02}-{day.day:02}"


def _roughly(part: str) -> str:
    if part == "..":
        return part
    doubtful = part.endswith(("?", "%"))
    return part.rstrip(_MARKS) + ("%" if doubtful else "~")
