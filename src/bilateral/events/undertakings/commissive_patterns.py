"""The patterns of undertaking, put together from the words of a language."""

from collections.abc import Mapping
from typing import Any

from bilateral.events.undertakings.account_patterns import ACCOUNTS, THINGS
from bilateral.events.undertakings.deed_patterns import DEEDS, PARTIES
from bilateral.text.alternatives import alternatives
from bilateral.text.worded import filled

__all__ = ["patterns"]

_PIECES = {
    "manner": r"(?!<no_adverbs>\b)\w{2,14}ly",
    "adverb": r"(?: (?:<adverbs>|<manner>))",
    "filler": r"(?: (?:<auxiliaries>|<manner>)|'(?:ve|re|s|d|m))",
    "paren": r"(?:,[^,;:\"]{1,200},)",
    "verb": r"[\"']?(?P<verb>[a-z]{2,16})\b",
    "token": r"(?:[\w.$€£%'-]|,(?=\d)){1,16}",
    "courtesy": r"(?: (?:a|an|our|my|his|her|their))?(?: [a-z]{2,14}){0,2}? <courtesies>\b",
    "when": r" (?:within|by|in|over|for|from|before|during|at) (?:[\w-]{1,10} ){0,4}?(?:<times>|(?:19|20)\d\d)",
}
"""Parts of several patterns, each of which may name those before it."""


def patterns(table: Mapping[str, Any]) -> dict[str, str]:
    """Return the patterns by name; a space in them stands for any white space."""
    alliances = [form for forms in table["alliances"].values() for form in forms]
    lists = {**table["words"], "anaphors": table["anaphors"], "alliances": alliances}
    told = {name: f"(?:{alternatives(form.lower() for form in forms)})" for name, forms in lists.items()}
    told["acting"] = told["acting"].replace(r"\ ", " [\"']?")  # “do "whatever is necessary"”
    for name, piece in _PIECES.items():
        told[name] = filled(piece, told.__getitem__)
    whole = {**PARTIES, **DEEDS, **THINGS, **ACCOUNTS}
    return {name: filled(pattern, told.__getitem__) for name, pattern in whole.items()}
