"""Many made-up readings, always the same ones."""

from collections.abc import Iterator
from datetime import date, timedelta

from bilateral.model.issues import Issue
from bilateral.model.meetings import Status
from bilateral.model.offices import Office
from bilateral.model.readings import Reading
from tests.archive.told import Line, met, named, pledged, report, said

COUNTRIES = ("US", "MX", "FR", "DE", "JP", "BR", "KE", "IN", "AU", "CA", "ES", "IT")
CITIES = ("Washington", "Mexico City", "Paris", "Berlin", "Tokyo", "Brasília")
ISSUES = tuple(Issue)


def leader(country: int) -> str:
    return f"{COUNTRIES[country]} Leader Number{'abcdefghijkl'[country]}"


def many(count: int) -> Iterator[Reading]:
    """Each tells of two meetings of other countries; every fourth tells again what the one before told."""
    for n in range(count):
        told, words = n - (n % 4 == 3), f"Report {n}."
        a, b = told % 12, (told * 5 + told // 12 + 1) % 12
        b = (b + 1) % 12 if a == b else b
        day = date(2001, 1, 1) + timedelta(days=told * 3 % 8000)
        status = Status.PLANNED if n % 5 == 1 else Status.HELD
        lines: list[Line] = [
            met(
                f"{words} They met.",
                [leader(a), leader(b)],
                str(day),
                status,
                place=f"US/{CITIES[told % 6]}",
                issues=[ISSUES[told % 40]],
            ),
            met(f"{words} They had met before.", [leader(a), leader(b)], str(day.year - 1)),
            pledged(
                f"{words} They will build bridge number{told} together.",
                [COUNTRIES[a], COUNTRIES[b]],
                issues=[ISSUES[told % 40]],
            ),
            said(f"{words} We agree on matter {n}.", leader(a)[3:], COUNTRIES[a]),
            named(f"{words} The president.", leader(a)[3:], COUNTRIES[a], Office.PRESIDENT),
        ]
        yield report(f"Paper {n % 40}", *lines, published=str(day + timedelta(days=n % 3)), padding=f"Text {n}. " * 30)
