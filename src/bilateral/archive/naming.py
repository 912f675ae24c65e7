"""A caller's word for a country, a leader or a code: found, or refused with the nearest ones known."""

from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum
from functools import cache

from bilateral.archive.conditions import Shelf
from bilateral.errors import UnknownName
from bilateral.model.names import fold
from bilateral.model.records import Record
from bilateral.world.world import World

__all__ = ["coded", "country_code", "keyed", "leader_ids", "side", "unknown"]


def coded(kind: type[StrEnum], word: str) -> str:
    """Return the code of a closed list, in whatever case and with spaces or underscores."""
    told = str(word).strip().casefold().replace(" ", "-").replace("_", "-")
    if told not in {str(member) for member in kind}:
        raise unknown(kind.__name__.casefold(), word, [str(member) for member in kind])
    return told


def country_code(shelf: Shelf[Record], word: str, facets: Iterable[str]) -> str | None:
    """Return the code a word stands for: one the archive has, else a code or name of the world's tables."""
    told = str(word).strip()
    # "us" is the country; "Li" is a person, although LI is Liechtenstein.
    for code in (told, *([told.upper()] if told.islower() else [])):
        if any(shelf.has(facet, code) for facet in facets) or code in World.default().countries:
            return code
    return _codes().get(fold(told))


@cache
def _codes() -> dict[str, str]:
    return {fold(country.name): code for code, country in World.default().countries.items()}


def leader_ids(shelf: Shelf[Record], word: str) -> frozenset[str]:
    """Return the ids of the leaders that a name, a surname or an id means."""
    told = str(word).strip()
    country, colon, name = told.partition(":")
    found = frozenset(shelf.people(fold(name if colon else told)))
    return frozenset(one for one in found if one.startswith(f"{country}:")) if colon else found


def side(shelf: Shelf[Record], word: str, countries: str, people: str) -> tuple[str, frozenset[str]]:
    """
    Return the facet and the keys of a party: a country's code or name, else a leader.

    Raises:
        UnknownName: neither is known. An archive that knows nobody finds nobody, and does not complain.

    """
    if code := country_code(shelf, word, (countries,)):
        return countries, frozenset([code])
    found = leader_ids(shelf, word)
    if not found and (known := [*shelf.names(), *shelf.labels(countries).values()]):
        kind = "leader or country"
        raise unknown(kind, word, known)
    return people, found


def keyed(shelf: Shelf[Record], facet: str, word: object) -> frozenset[str]:
    """
    Return the key of an open list, such as places or outlets, as it is told or folded.

    Raises:
        UnknownName: no record has it, but some have others.

    """
    told = str(word)
    found = frozenset(key for key in (told, fold(told)) if shelf.has(facet, key))
    if not found and (labels := shelf.labels(facet)):
        raise unknown(facet, told, labels.values())
    return found


def unknown(kind: str, word: object, known: Iterable[str]) -> UnknownName:
    """Return the error that names the nearest known names."""
    by_fold = {fold(name): name for name in sorted(set(known))}
    words = {part: name for key, name in by_fold.items() for part in key.split()}
    told = fold(str(word))
    near = get_close_matches(told, by_fold, n=3, cutoff=0.6) + get_close_matches(told, words, n=3, cutoff=0.7)
    names = list(dict.fromkeys(by_fold.get(key) or words[key] for key in near))[:3]
    hint = f"; the nearest known: {', '.join(names)}" if names else ""
    return UnknownName(f"no {kind} {str(word)!r:.80} here{hint}")
