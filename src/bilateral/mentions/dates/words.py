"""The words that make dates, ready for use: an automaton to find them, a tag for each."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind
from attrs import frozen

from bilateral.lang.pack import Language

__all__ = ["DateWords", "date_words"]

Tagged = tuple[str, Any]

# table of the language folder -> tag (see `grammar`)
_TAGS = {
    "months": "M",
    "weekdays": "W",
    "days": "T",
    "units": "U",
    "unit_plurals": "u",
    "seasons": "S",
    "picks": "R",
    "recalls": "r",
    "parts": "E",
    "comparatives": "e",
    "sides": "B",
    "decade_words": "D",
    "numbers": "c",
    "ordinals": "O",
}
_ANCHORS = (
    "months",
    "month_abbreviations",
    "weekdays",
    "weekday_abbreviations",
    "days",
    "units",
    "unit_plurals",
    "seasons",
    "decade_words",
    "holidays",
    "extra_anchors",
)


@frozen(eq=False, repr=False)
class DateWords:
    """Every word table of one language's dates."""

    tags: dict[str, Tagged]
    capital_tags: dict[str, Tagged]
    holidays: dict[str, str]
    automaton: AhoCorasick
    anchors: tuple[str, ...]
    month_cues: frozenset[str]
    ambiguous_seasons: frozenset[str]
    bounds: dict[str, str]
    not_before: frozenset[str]
    not_after: frozenset[str]
    papers: frozenset[str]
    nicknames: frozenset[str]
    today_papers: frozenset[str]
    owners: frozenset[str]
    feast_things: frozenset[str]
    named_days: dict[str, dict[str, Any]]


@cache
def date_words(language: Language) -> DateWords:
    """Read the tables of a language, once."""
    table = language.table("dates")
    anchors = tuple(sorted({word for name in _ANCHORS for word in table.get(name, {})} | _spelled(table)))
    not_dates = table.get("not_dates", {})
    ambiguous = table.get("ambiguous_months", {})
    return DateWords(
        tags=dict(_plain_tags(table)),
        capital_tags=dict(_capital_tags(table)),
        holidays=table.get("holidays", {}),
        automaton=AhoCorasick(list(anchors), matchkind=MatchKind.LeftmostLongest),
        anchors=anchors,
        month_cues=frozenset(ambiguous.get("after", ())),
        ambiguous_seasons=frozenset(table.get("ambiguous_seasons", {}).get("words", ())),
        bounds=table.get("bounds", {}),
        not_before=frozenset(not_dates.get("before", ())),
        not_after=frozenset(not_dates.get("after", ())),
        papers=frozenset(not_dates.get("papers", ())),
        nicknames=frozenset(not_dates.get("nicknames", ())),
        feast_things=frozenset(not_dates.get("feast_things", ())),
        owners=frozenset(not_dates.get("owners", ())),
        named_days=table.get("named_days", {}),
        today_papers=frozenset(not_dates.get("today_papers", ())),
    )


def _spelled(table: dict[str, Any]) -> set[str]:
    """Return the words that open a year in words ("nineteen ninety-four") and the parts of a day."""
    centuries = {word for word, number in table.get("numbers", {}).items() if number in {18, 19}}
    return centuries | set(table.get("day_parts", {}).get("words", ()))


def _plain_tags(table: dict[str, Any]) -> Iterator[tuple[str, Tagged]]:
    for name, tag in _TAGS.items():
        for word, value in table.get(name, {}).items():
            yield word, (tag, value)
    for word, tag in table.get("small_words", {}).items():
        yield word, (tag, None)
    for word in table.get("ago", {}).get("words", ()):
        yield word, ("A", -1)
    for word in table.get("day_parts", {}).get("words", ()):
        yield word, ("P", word)
    for word in table.get("ambiguous_months", {}).get("words", ()):
        yield word, ("x", None)


def _capital_tags(table: dict[str, Any]) -> Iterator[tuple[str, Tagged]]:
    for word, value in table.get("month_abbreviations", {}).items():
        yield word, ("M", value)
    for word, value in table.get("weekday_abbreviations", {}).items():
        yield word, ("w", value)
    for word in table.get("ambiguous_months", {}).get("words", ()):
        yield word, ("m", table["months"][word])
