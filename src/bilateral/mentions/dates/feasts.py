"""Feasts that move with the year."""

from datetime import date, timedelta

from dateutil.easter import easter

__all__ = ["feast_day"]

_EASTER_YEARS = range(1583, 4100)


def feast_day(rule: str, year: int) -> date | None:
    """
    Return the day of a feast: ``12-25``, ``11 4 4`` (the fourth Thursday of November), ``11 1 1 1`` (a day later), ``easter -2``.

    >>> feast_day("11 4 4", 1999), feast_day("easter -2", 2024)
    (datetime.date(1999, 11, 25), datetime.date(2024, 3, 29))
    """
    if year not in _EASTER_YEARS:
        return None
    match rule.split():
        case ["easter", days]:
            return easter(year) + timedelta(days=int(days))
        case [month, weekday, nth, *later]:
            return _nth(year, int(month), int(weekday), int(nth)) + timedelta(days=int(later[0]) if later else 0)
        case _:
            month, day = rule.split("-")
            return date(year, int(month), int(day))


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    if nth < 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        return following - timedelta(days=(following.isoweekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
