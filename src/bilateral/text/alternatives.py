"""Lists of words as one pattern: each text is looked at once, however long the list."""

import re
from collections.abc import Iterable

__all__ = ["alternatives", "whole_words"]

_Tree = dict[str, "_Tree"]  # the letters that may follow; "" where a word may end


def alternatives(words: Iterable[str]) -> str:
    """
    Return a pattern for any of the words, the longest that fits first; what they begin with is written once.

    >>> alternatives(["talk", "talks", "tell"])
    't(?:alk(?:s)?|ell)'
    """
    return _pattern(_tree(words))


def whole_words(words: Iterable[str], *, after_letters: Iterable[str] = ()) -> str:
    r"""
    Return a pattern for any of the words or phrases, where no letter or digit stands right before or after.

    Those of ``after_letters`` may follow a letter: *n't*. The pattern begins with letters, not with a boundary: that
    is what `re` can skip to.

    >>> whole_words(["talk", "talks", "visit"])
    '(?:t(?<!\\w.)alk(?:s)?|v(?<!\\w.)isit)\\b'
    """
    told = [rf"{re.escape(first)}(?<!\w.){_pattern(rest)}" for first, rest in _tree(words).items()]
    told += [re.escape(first) + _pattern(rest) for first, rest in _tree(after_letters).items()]
    return rf"(?:{'|'.join(told)})\b"


def _tree(words: Iterable[str]) -> _Tree:
    top: _Tree = {}
    for word in sorted(words):
        node = top
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return top


def _pattern(tree: _Tree) -> str:
    """Return what may follow; where a word may end, the longer ones are tried before."""
    told = [re.escape(letter) + _pattern(rest) for letter, rest in tree.items() if letter]
    if "" in tree:
        return f"(?:{'|'.join(told)})?" if told else ""
    return told[0] if len(told) == 1 else f"(?:{'|'.join(told)})"
