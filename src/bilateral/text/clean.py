"""Make a shadow that rules can match on: the text with accents, quotes, dashes and spaces made plain."""

import re
import unicodedata
from array import array
from typing import NamedTuple

__all__ = ["UNSEEN", "Shadow", "cast_shadow"]

_MARKS = {
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‘’‚‛′´`ʼʻ＇", "'"),
    **dict.fromkeys("–—―‒−‐‑﹘", "-"),
    **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
    **dict.fromkeys("\t\x0b\x0c\x1c\x1d\x1e\x1f", " "),
    **dict.fromkeys("\r\x85\u2028\u2029", "\n"),
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "s", "æ": "a", "Æ": "A",
    "œ": "o", "Œ": "O", "þ": "t", "Þ": "T", "ð": "d", "Ð": "D", "ə": "e", "Ə": "E",
}  # fmt: skip
# No width: soft hyphens, joiners, marks of direction and of byte order.
UNSEEN = frozenset(
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
)
_MORE_SPACES = re.compile("(?<= ) +")


class Shadow(NamedTuple):
    """
    A plain copy of a text, for matching only.

    ``offsets`` is ``None`` where character ``i`` of the shadow stands for character ``i`` of the text; else
    ``offsets[i]`` says where it stands, with one entry more for the end: combining marks, what has no width, and
    all but the first of several spaces are left out.
    """

    plain: str
    lower: str
    offsets: "array[int] | None" = None


def cast_shadow(text: str) -> Shadow:
    """
    Make the shadow of a text, in time linear in its length.

    >>> cast_shadow("“López”\u00a0—  met").plain
    '"Lopez" - met'
    """
    if text.isascii():
        plain = text if "\r" not in text and "\t" not in text else text.translate(_TABLE)
        return _squeezed(plain, None)
    plain, offsets = text, None
    dropped = {c for c in set(text) if c in UNSEEN or unicodedata.combining(c)}
    if dropped:
        offsets = array("l", (i for i, c in enumerate(text) if c not in dropped))
        plain = "".join(text[i] for i in offsets)
        offsets.append(len(text))
    return _squeezed(plain.translate(_Plain(set(plain))), offsets)


def _squeezed(plain: str, offsets: "array[int] | None") -> Shadow:
    """Leave one of several spaces."""
    if "  " not in plain:
        return Shadow(plain, _lower(plain), offsets)
    kept, parts, at = array("l"), [], 0
    for match in _MORE_SPACES.finditer(plain):
        parts.append(plain[at : match.start()])
        kept.extend(range(at, match.start()))
        at = match.end()
    parts.append(plain[at:])
    kept.extend(range(at, len(plain) + 1))
    if offsets is not None:
        kept = array("l", (offsets[i] for i in kept))
    squeezed = "".join(parts)
    return Shadow(squeezed, _lower(squeezed), kept)


class _Plain(dict[int, str]):
    """A translation table for just the characters of one text."""

    def __init__(self, characters: set[str]) -> None:
        super().__init__((ord(c), c if c.isascii() and c not in "\r\t" else _plain(c)) for c in characters)


def _plain(c: str) -> str:
    """Return one plain character for one character."""
    if c in _MARKS:
        return _MARKS[c]
    if "\ud800" <= c <= "\udfff":
        return "\ufffd"
    first = unicodedata.normalize("NFKD", c)[:1]
    return first if first.isalnum() else c


def _lower(plain: str) -> str:
    lower = plain.lower()  # of the same length, but for a letter or two of some alphabets
    if len(lower) == len(plain):
        return lower
    return "".join(low if len(low := c.lower()) == 1 else c for c in plain)


_TABLE = str.maketrans({key: value for key, value in _MARKS.items() if key.isascii()})
