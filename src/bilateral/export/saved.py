"""Texts as files and calendars can hold them."""

import re

__all__ = ["clean_line", "savable"]

_SURROGATE = re.compile("[\ud800-\udfff]")


def savable(text: str) -> str:
    """Replace surrogates, which UTF-8 cannot hold, by U+FFFD: one for one, so that the length stays."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def clean_line(text: str) -> str:
    """
    Return the text as one line without control characters.

    >>> clean_line("They met" + chr(10) + "BEGIN:VEVENT")
    'They met BEGIN:VEVENT'
    """
    return " ".join("".join(c if c.isprintable() else " " for c in savable(text)).split())
