"""The forms of an English verb phrase: what a list of words may leave to a rule."""

from collections.abc import Iterable, Mapping, Sequence

__all__ = ["conjugated"]

_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "ch", "sh", "o")


def conjugated(phrases: Iterable[str], irregular: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """
    Return every form of verb phrases told by their infinitive; ``irregular`` tells past forms that no rule gives.

    A last letter that is doubled in the past (*conferred*) is doubled before *-ing* too.

    >>> conjugated(["speak of", "stop"], {"speak": ["spoke", "spoken"]})
    ('speak of', 'speaks of', 'speaking of', 'spoke of', 'spoken of', 'stop', 'stops', 'stopping', 'stopped')
    """
    found: dict[str, None] = {}
    for phrase in phrases:
        verb, _, rest = phrase.partition(" ")
        pasts = irregular.get(verb) or [_past(verb)]
        doubled = pasts[0] == f"{verb}{verb[-1]}ed"
        for form in (verb, _third(verb), (verb + verb[-1] if doubled else _stem(verb)) + "ing", *pasts):
            found[f"{form} {rest}".strip()] = None
    return tuple(found)


def _third(verb: str) -> str:
    if _is_y(verb):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(_HISSING) else "s")


def _past(verb: str) -> str:
    if _is_y(verb):
        return verb[:-1] + "ied"
    return verb + "d" if verb.endswith("e") else _stem(verb) + "ed"


def _stem(verb: str) -> str:
    """Return a verb as it stands before -ing: "exchang", "stopp"."""
    if verb.endswith("ie"):
        return verb[:-2] + "y"
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1]
    short = sum(a in _VOWELS and b not in _VOWELS for a, b in zip(verb, verb[1:] + " ", strict=False)) == 1
    if (
        short
        and verb[-1] not in "wxy" + _VOWELS
        and verb[-2:-1] in tuple(_VOWELS)
        and verb[-3:-2] not in tuple(_VOWELS)
    ):
        return verb + verb[-1]
    return verb


def _is_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in tuple(_VOWELS)
