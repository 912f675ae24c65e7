"""The tables of a world, each read when first asked for."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from bilateral.model.names import fold
from bilateral.model.places import Country
from bilateral.world.tables import Alias, Edition, Naming, Site, Term, read_table

__all__ = ["FOLDERS", "Facts"]

FOLDERS = frozenset({"leaders", "aliases"})


class Facts:
    """What the CSV files of some folders say; a later folder adds to the earlier ones and corrects them."""

    def __init__(self, folders: Iterable[Path]) -> None:
        """Take the folders."""
        self._folders = tuple(folders)

    @cached_property
    def countries(self) -> Mapping[str, Country]:
        """Countries, territories and organisations by code."""
        return {country.code: country for country in self._facts("countries", Country)}

    @cached_property
    def namings(self) -> tuple[Naming, ...]:
        """Every way to call a country."""
        return tuple(self._facts("names", Naming))

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """All rows of the leaders tables; a later row for the same person, office and beginning corrects an earlier."""
        rows = {(t.name, t.country, t.office, t.since): t for t in self._facts("leaders", Term)}
        return tuple(rows.values())

    @cached_property
    def terms_by_country(self) -> Mapping[str, tuple[Term, ...]]:
        """The rows of the leaders tables by country or organisation."""
        found: dict[str, list[Term]] = defaultdict(list)
        for term in self.terms:
            found[term.country].append(term)
        return {country: tuple(terms) for country, terms in found.items()}

    @cached_property
    def aliases(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """Other spellings, by folded name and country."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for alias in self._facts("aliases", Alias):
            found[fold(alias.name), alias.country].append(alias.alias)
        return {key: tuple(spellings) for key, spellings in found.items()}

    @cached_property
    def sites(self) -> tuple[Site, ...]:
        """Every named city, venue and region."""
        return tuple(self._facts("places", Site))

    @cached_property
    def summit_names(self) -> tuple[tuple[str, str], ...]:
        """Series and form, for every way to call a summit series."""
        return tuple((series, form) for series, form in self._facts("summit_names", tuple))

    @cached_property
    def editions(self) -> Mapping[str, tuple[Edition, ...]]:
        """The meetings of each summit series."""
        found: dict[str, list[Edition]] = defaultdict(list)
        for edition in self._facts("summits", Edition):
            found[edition.series].append(edition)
        return {series: tuple(sorted(rows, key=lambda row: row.start)) for series, rows in found.items()}

    def files(self, table: str) -> list[Path]:
        """Return the files of a table, in the order they are read."""
        if table in FOLDERS:
            return [path for folder in self._folders for path in sorted((folder / table).glob("*.csv"))]
        return [path for folder in self._folders if (path := folder / f"{table}.csv").is_file()]

    def _facts(self, table: str, kind: type) -> list[Any]:
        return [fact for fact in read_table(table, self.files(table)) if isinstance(fact, kind)]
