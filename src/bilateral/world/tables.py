"""Tables of facts: CSV files, one fact a row, read once, errors naming file and row."""

import csv
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple, NoReturn

from bilateral.errors import InvalidWorld
from bilateral.model.offices import Office
from bilateral.model.places import Country, Place, Polity
from bilateral.patterns import regex

__all__ = ["COLUMNS", "Alias", "Edition", "Encounter", "Naming", "Row", "Site", "Term", "read_rows", "read_table"]

COLUMNS = {
    "countries": ("code", "alpha3", "name", "kind", "capital", "source"),
    "names": ("code", "form", "kind", "source"),
    "places": ("name", "kind", "city", "country", "source"),
    "summit_names": ("series", "form", "source"),
    "summits": ("series", "start", "end", "city", "country", "source"),
    "encounters": ("leader", "country", "other", "other_country", "start", "end", "city", "place_country", "source"),
    "leaders": ("name", "surname", "country", "office", "since", "until", "source"),
    "aliases": ("name", "country", "alias", "source"),
}

_EDTF_DAY = regex(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_NAMING_KINDS = frozenset({"name", "alias", "demonym", "metonym", "prefix"})
_SITE_KINDS = frozenset({"city", "venue", "region"})
_POLITIES = {str(polity): polity for polity in Polity}
_OFFICES = {str(office): office for office in Office}


class Row(NamedTuple):
    """One row of a table file, to be named in messages."""

    path: Path
    line: int
    cells: tuple[str, ...]

    def refuse(self, expected: str, got: str) -> NoReturn:
        """Raise the error that names this file and row."""
        msg = f"{self.path}:{self.line}: expected {expected}; got {got!r}"
        raise InvalidWorld(msg)


class Naming(NamedTuple):
    """One way to call a country: by name, alias, demonym, metonym, or prefix ("Sino-")."""

    code: str
    form: str
    kind: str


class Site(NamedTuple):
    """One named city, venue or region."""

    form: str
    kind: str
    place: Place


class Edition(NamedTuple):
    """One meeting of a summit series; the dates as written, to the day or the month."""

    series: str
    start: str
    end: str
    city: str
    country: str


class Encounter(NamedTuple):
    """One well-known meeting of two leaders, by surname and country; the days as written."""

    leader: str
    country: str
    other: str
    other_country: str
    start: str
    end: str
    city: str
    place_country: str = ""


class Term(NamedTuple):
    """One row of a leaders table; the dates as written, ``until`` empty while the term is open."""

    name: str
    surname: str
    country: str
    office: Office
    since: str
    until: str
    source: str

    def covers(self, first: str, last: str) -> bool:
        """Say whether some day from ``first`` to ``last`` (ISO days) lies within the term."""
        return self.since <= last[: len(self.since)] and (not self.until or first[: len(self.until)] <= self.until)


class Alias(NamedTuple):
    """Another spelling of the name of a person."""

    name: str
    country: str
    alias: str


def read_rows(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """
    Yield the rows of a CSV file that has these columns.

    Raises:
        InvalidWorld: the file cannot be read, has other columns, or a row has another number of cells.

    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = tuple(next(reader, ()))
            if header != columns:
                Row(path, 1, header).refuse(f"the columns {','.join(columns)}", ",".join(header))
            for cells in reader:
                if len(cells) == len(columns):
                    yield Row(path, reader.line_num, tuple(cells))
                elif cells:
                    Row(path, reader.line_num, tuple(cells)).refuse(f"{len(columns)} cells", ",".join(cells))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        msg = f"{path}: cannot be read: {error}"
        raise InvalidWorld(msg) from error


def read_table(kind: str, paths: Iterable[Path]) -> list[object]:
    """Return the facts of all files of one kind (a key of ``COLUMNS``), in the order of files and rows."""
    fact = _FACTS[kind]
    return [fact(row) for path in paths for row in read_rows(path, COLUMNS[kind])]


def _country(row: Row) -> Country:
    code, _, name, kind, capital, _ = row.cells
    if kind not in _POLITIES:
        row.refuse(f"one of the kinds {', '.join(_POLITIES)}", kind)
    _need(row, code=code, name=name)
    return Country(code, name, _POLITIES[kind], capital or None)


def _naming(row: Row) -> Naming:
    code, form, kind, _ = row.cells
    if kind not in _NAMING_KINDS:
        row.refuse(f"one of the kinds {', '.join(sorted(_NAMING_KINDS))}", kind)
    _need(row, code=code, form=form)
    return Naming(code, form, kind)


def _site(row: Row) -> Site:
    form, kind, city, country, _ = row.cells
    if kind not in _SITE_KINDS:
        row.refuse(f"one of the kinds {', '.join(sorted(_SITE_KINDS))}", kind)
    _need(row, name=form)
    if kind == "venue":
        return Site(form, kind, Place(country, city, form))
    return Site(form, kind, Place(country, city or form))


def _edition(row: Row) -> Edition:
    series, start, end, city, country, _ = row.cells
    _need(row, series=series)
    return Edition(series, _day(row, start), _day(row, end or start), city, country)


def _encounter(row: Row) -> Encounter:
    leader, country, other, other_country, start, end, city, where, _ = row.cells
    _need(row, leader=leader, country=country, other=other, other_country=other_country)
    days = _day(row, start), _day(row, end or start)
    return Encounter(leader, country, other, other_country, *days, city, where)


def _term(row: Row) -> Term:
    name, surname, country, office, since, until, source = row.cells
    if office not in _OFFICES:
        row.refuse(f"one of the offices {', '.join(_OFFICES)}", office)
    _need(row, name=name, country=country)
    _day(row, since)
    if until and _day(row, until)[: len(since)] < since[: len(until)]:
        row.refuse(f"an end not before {since}", until)
    return Term(name, surname, country, _OFFICES[office], since, until, source)


def _alias(row: Row) -> Alias:
    name, country, alias, _ = row.cells
    _need(row, name=name, alias=alias)
    return Alias(name, country, alias)


def _need(row: Row, **cells: str) -> None:
    for column, cell in cells.items():
        if not cell:
            row.refuse(f"a value for {column}", cell)


def _day(row: Row, told: str) -> str:
    if not _EDTF_DAY.fullmatch(told):
        row.refuse("a date as 2021-01-20, 2021-01 or 2021", told)
    return told


def _ignore(row: Row, width: int) -> tuple[str, ...]:
    return row.cells[:width]


_FACTS: dict[str, Callable[[Row], object]] = {
    "countries": _country,
    "names": _naming,
    "places": _site,
    "summit_names": partial(_ignore, width=2),
    "summits": _edition,
    "encounters": _encounter,
    "leaders": _term,
    "aliases": _alias,
}
