"""Make a shadow that rules can match on: the text with accents, quotes, dashes and spaces made plain."""

import re
import unicodedata
from array import array
from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Shadow", "cast_shadow", "end_of", "legible"]

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
_UNSEEN = frozenset(
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
)
_STRANGE = re.compile(r"[^\x00-\x7f]|[\r\t]")
_FEW = 24  # different characters: most pages have four or five
_MORE_SPACES = re.compile("(?<= ) +")
_MARKUP = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});"
    r"|(?P<tag></?(?:(?P<block>p|br|div|li|ul|ol|tr|td|table|hr|h[1-6]|blockquote|section|article|header|footer)|"
    r"[abisu]|em|strong|span|font|img|small|sup|sub|figure|figcaption|time|cite|q)\b[^<>]{0,300}>)"
)


class Shadow(NamedTuple):
    """
    A plain copy of a text, for matching only.

    ``offsets`` is ``None`` where character ``i`` of the shadow stands for character ``i`` of the text; else
    ``offsets[i]`` says where it stands, with one entry more for the end: combining marks, what has no width, and
    all but the first of several spaces and the tags of a web page are left out, and a character that a web page writes
    by name is one.
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
    plain, offsets = _decoded(text) if "&" in text or "<" in text else (text, None)
    if plain.isascii():
        return _squeezed(plain if "\r" not in plain and "\t" not in plain else plain.translate(_TABLE), offsets)
    strange = set(_STRANGE.findall(plain))
    dropped = {c for c in strange if c in _UNSEEN or unicodedata.combining(c)}
    if dropped:
        kept = array("l", (i for i, c in enumerate(plain) if c not in dropped))
        plain = "".join(plain[i] for i in kept)
        kept.append(len(text) if offsets is None else len(offsets) - 1)
        offsets = _through(kept, offsets)
    return _squeezed(_plainly(plain, strange - dropped), offsets)


def _through(kept: "array[int]", offsets: "array[int] | None") -> "array[int]":
    """Return where what is kept stands in the text, by where it stood in what it was kept of."""
    return kept if offsets is None else array("l", (offsets[at] for at in kept))


def _decoded(text: str) -> tuple[str, "array[int] | None"]:
    """Return a text without the tags of a web page, and with the characters it writes by name: *&nbsp;*, *&#8217;*."""
    shown = ((match, _shown(match)) for match in _MARKUP.finditer(text))
    return _replaced(text, ((*match.span(), seen) for match, seen in shown if len(seen) <= 1))


def _replaced(text: str, parts: Iterable[tuple[int, int, str]]) -> tuple[str, "array[int] | None"]:
    """Return a text with some parts shown otherwise, by a character at most, and where each character stood in it."""
    kept, told, at = array("l"), list[str](), 0
    for start, stop, seen in parts:
        told += text[at:start], seen
        kept.extend(range(at, start + len(seen)))
        at = stop
    if not told:
        return text, None
    told.append(text[at:])
    kept.extend(range(at, len(text) + 1))
    return "".join(told), kept


def _shown(match: re.Match[str]) -> str:
    """Return what a reader of the web page sees: nothing of a tag, but a new line where it begins a block."""
    if match["tag"] is not None:
        return "\n" * (match["block"] is not None)
    from html import unescape  # noqa: PLC0415  two thousand names, which most pages need none of

    return unescape(match[0])


def legible(words: str) -> str:
    r"""
    Return words of a text as a reader sees them.

    >>> legible("L&oacute;pez  <b>Obra\u00addor</b>")
    'López Obrador'
    """
    shown, _ = _decoded(words) if "&" in words or "<" in words else (words, None)
    return _MORE_SPACES.sub("", "".join(c for c in shown if c not in _UNSEEN))


def end_of(text: str, at: int, limit: int) -> int:
    """Return where the character that stands at a position ends, with its marks or written by name."""
    named = _MARKUP.match(text, at, limit) if text[at] == "&" else None
    stop = named.end() if named else at + 1
    while stop < limit and unicodedata.combining(text[stop]):
        stop += 1
    return stop


def _squeezed(plain: str, offsets: "array[int] | None") -> Shadow:
    """Leave one of several spaces."""
    if "  " not in plain:
        return Shadow(plain, _lower(plain), offsets)
    squeezed, kept = _replaced(plain, ((*match.span(), "") for match in _MORE_SPACES.finditer(plain)))
    return Shadow(squeezed, _lower(squeezed), offsets if kept is None else _through(kept, offsets))


def _plainly(text: str, strange: set[str]) -> str:
    """Put plain characters for the strange ones: one after the other where they are few, which is a tenth of the work."""
    table = {c: plain for c in strange if (plain := _plain(c)) != c}
    if len(table) > _FEW or not table.keys().isdisjoint(table.values()):  # "Ǿ" is put as "Ø", and "Ø" as "O"
        return "".join(table.get(c, c) for c in text)
    for c, plain in table.items():
        text = text.replace(c, plain)
    return text


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
