"""Tell day from month where a date is all numbers."""

__all__ = ["MONTHS", "day_and_month"]

MONTHS = 12


def day_and_month(one: int, two: int, *, dotted: bool) -> tuple[int, int] | None:
    """
    Return the day and the month of *17/11/2023* and *11/17/2023*; with ``dotted``, *3.4.2023*, the day stands first.

    ``None`` where no month is meant, or where either number may be the month.

    >>> day_and_month(17, 11, dotted=False), day_and_month(11, 17, dotted=False), day_and_month(3, 4, dotted=True)
    ((17, 11), (17, 11), (3, 4))
    >>> day_and_month(3, 4, dotted=False) is day_and_month(17, 17, dotted=False) is None
    True
    """
    if dotted or one > MONTHS:
        return (one, two) if two <= MONTHS else None
    return (two, one) if two > MONTHS or one == two else None
