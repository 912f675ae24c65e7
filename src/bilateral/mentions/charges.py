"""Tell what stands between an office and a name: the charge of the office, or a body of its own."""

import re

from bilateral.mentions.introductions import Surroundings
from bilateral.mentions.scan import Hit
from bilateral.patterns import regex

__all__ = ["charged"]

_TO_VERB = regex(r"\s+to\s+[a-z]")
_HEADS_OF_BODIES = frozenset({"president", "vice-president", "head", "chancellor", "governor"})
_OF = " of "
_PORTFOLIO = regex(r"minister|^official$")


def charged(around: Surroundings, hit: Hit, between: re.Match[str]) -> bool:
    """Refuse “the ambassador to tell Xi”, and “head of the Black Caucus”, where the name is the body's."""
    words = between[0].strip()
    if words.startswith("and "):
        named = around.plain[hit.start : hit.stop]  # “Minister of Energy and Petroleum Davis Kirwa”
        return _OF in named and _PORTFOLIO.search(str(hit.value)) is not None and _portfolio(around, words)
    if _PORTFOLIO.search(str(hit.value)) and words.startswith(("of ", "for ")) and _portfolio(around, words):
        return True
    if str(hit.value) in _HEADS_OF_BODIES and _some_body(around, hit.stop, between.end(), words):
        return False
    small = words.endswith(",") or words.rpartition(" ")[2][:1].islower()
    return not _TO_VERB.match(around.plain, hit.stop) and (small or not words.startswith(("of", "at", "in")))


def _some_body(around: Surroundings, start: int, stop: int, words: str) -> bool:
    """“the president of the Friends of Nature, X”: a body that is no country and no organ of one."""
    named = [word for word in words.replace(",", "").split() if word[:1].isupper()]
    return bool(named) and not around.geo_from(start, stop) and any(word not in around.public for word in named)


def _portfolio(around: Surroundings, words: str) -> bool:
    """“Minister of Rural Development Arben Krasniqi”: the words of a ministry, the last of them a common one."""
    told = words.rstrip(",").split()[1:]
    return bool(told) and told[-1] in around.public
