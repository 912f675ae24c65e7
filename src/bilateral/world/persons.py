"""The ways news writes a person's name: with accents or what a bad copy left of them, hyphens, initials."""

import unicodedata
from collections.abc import Iterable, Iterator

from bilateral.model.leaders import Leader
from bilateral.patterns import regex

__all__ = ["full_forms", "short_forms", "without_accents"]

_LETTERS = str.maketrans("øØłŁđĐıð", "oOlLdDid")
_APOSTROPHES = str.maketrans("’‘ʻ`", "''''")
_HONORIFICS = ("Mr ", "Mrs ", "Ms ", "Dr ", "Sir ")
_NUMERAL = regex(r"[IVX]+")
_LEFT = 0.7  # of a name that lost letters, so much must be left: “ii” is nobody's
_INITIAL = regex(r" [A-Z]\.(?= )")


def without_accents(text: str) -> str:
    """
    Return the text with each accented letter replaced by its base letter, one for one.

    >>> without_accents("López")
    'Lopez'
    """
    composed = unicodedata.normalize("NFC", text).translate(_LETTERS).translate(_APOSTROPHES)
    if composed.isascii():
        return composed
    return "".join(unicodedata.normalize("NFD", c)[0] for c in composed)


def full_forms(leader: Leader, aliases: Iterable[str] = ()) -> Iterator[str]:
    """
    Yield the full forms of a name: as given, by alias, without accents, hyphens or middle initials.

    A bad copy drops the letters it does not know:

    >>> list(full_forms(Leader("Andrés López", "MX", "López")))
    ['Andres Lopez', 'Andrs Lpez']
    """
    seen: set[str] = set()
    # “Mrs Merkel” is a surname with an honorific: the page's own business.
    named = [alias for alias in aliases if not alias.startswith(_HONORIFICS)]
    for name in (leader.name, _first_and_surname(leader), *named):
        for form in _spellings(name):
            if form not in seen and " " in form:
                seen.add(form)
                yield form


def short_forms(leader: Leader, aliases: Iterable[str] = ()) -> Iterator[str]:
    """Yield the forms of one word or of the surname alone: surname, one-word aliases, and their spellings."""
    seen: set[str] = set()
    aliases = list(aliases)
    singles = [alias for alias in aliases if " " not in alias]
    surname = leader.surname or leader.name.rpartition(" ")[2]
    # “Volodymyr Zelenskyy” spells the surname another way: so does “Zelenskyy” alone.
    spelt = [last for alias in aliases if " " in alias and (last := alias.rpartition(" ")[2])[:3] == surname[:3]]
    for name in (surname, *singles, *spelt):
        for form in _spellings(name):
            if form not in seen and len(form) > 1 and not _NUMERAL.fullmatch(form):
                seen.add(form)
                yield form
    if " " not in leader.name and leader.name not in seen:
        yield without_accents(leader.name)


def _first_and_surname(leader: Leader) -> str:
    """“Andrés Manuel López Obrador” is also “Andrés López Obrador”."""
    words = leader.name.split()
    if leader.surname and len(words) > len(leader.surname.split()) + 1 and leader.name.endswith(leader.surname):
        return f"{words[0]} {leader.surname}"
    return leader.name


def _spellings(name: str) -> Iterator[str]:
    plain = without_accents(name)
    yield plain
    if not name.isascii():
        # “Lpez Obrador”: an encoding was lost and every accented letter with it.
        left = "".join(c for c in unicodedata.normalize("NFC", name) if c.isascii())
        if len(left) >= _LEFT * len(plain):
            yield left
    if "-" in plain:
        yield plain.replace("-", " ")
        head, _, tail = plain.rpartition("-")
        if tail[:1].islower():
            # “Kim Jong-un” is also “Kim Jong Un” and “Kim Jong-Un”.
            yield f"{head} {tail.capitalize()}"
            yield f"{head}-{tail.capitalize()}"
        elif tail and " " not in tail:
            yield f"{head}-{tail.lower()}"
    if ". " in plain:
        yield _INITIAL.sub("", plain)
