"""
Golden articles: a text and what should be found in it, in one file that a journalist can read.

    # Merkel receives Macron at Meseberg
    outlet: Example Times
    published: 2018-06-19
    ---
    German Chancellor Angela Merkel received French President Emmanuel Macron at Meseberg on Tuesday.
    ---
    leader Angela Merkel (DE) | office chancellor
    meeting Angela Merkel (DE); Emmanuel Macron (FR) | when 2018-06-19 | place Meseberg, DE | status held

Title and header are metadata, as a feed would give them, and are not part of the text. `check` compares a reading
with the lines below the second rule, and rewrites them when asked to; `score` says how much of them was found.
"""

import difflib
from collections.abc import Callable, Iterable
from pathlib import Path

from attrs import evolve, frozen

from bilateral.errors import InvalidSource
from bilateral.model.readings import Reading
from bilateral.model.sources import Source
from bilateral.testing.lines import lines
from bilateral.testing.scores import Score, score_lines

__all__ = ["Golden", "check", "dumps", "load", "loads", "score"]

_RULE = "---"
_KEYS = ("outlet", "published", "author", "url")
_RULES = 2

Read = Callable[[Source], Reading]


@frozen
class Golden:
    """An article and the lines that a reading of it should give."""

    source: Source
    expected: tuple[str, ...] = ()


def loads(text: str, *, name: str | None = None) -> Golden:
    r"""
    Read a golden article from the text of its file.

    >>> loads("# A title\noutlet: Example\n---\nThey met.\n---\nleader Ana Adu (AA)\n").expected
    ('leader Ana Adu (AA)',)

    Raises:
        InvalidSource: it has not two lines of three dashes, or an unknown line in its header.

    """
    told = text.split("\n")
    rules = [number for number, line in enumerate(told) if line == _RULE]
    if len(rules) < _RULES:
        msg = f"{name or 'golden article'}: expected header, text and lines parted by two rules of {_RULE}; got {len(rules)}"
        raise InvalidSource(msg)
    header = [line for line in told[: rules[0]] if line.strip()]
    about: dict[str, str] = {}
    for line in header:
        key, colon, value = ("title", ":", line[2:]) if line.startswith("# ") else line.partition(":")
        if not colon or key not in ("title", *_KEYS):
            msg = f"{name or 'golden article'}: expected '# title' or one of {', '.join(_KEYS)}; got {line!r}"
            raise InvalidSource(msg)
        about[key] = value.strip()
    source = Source.of("\n".join(told[rules[0] + 1 : rules[-1]]), name=name, **about)
    return Golden(source, tuple(line for line in told[rules[-1] + 1 :] if line.strip()))


def dumps(golden: Golden) -> str:
    """Write a golden article as `loads` reads it."""
    source = golden.source
    told = {"outlet": source.outlet, "published": source.published, "author": source.author, "url": source.url}
    header = [f"# {source.title}"] if source.title else []
    header += [f"{key}: {value}" for key, value in told.items() if value]
    return "\n".join([*header, _RULE, source.text, _RULE, *golden.expected, ""])


def load(path: Path | str) -> Golden:
    """Read a golden article from its file; its name is the file's stem."""
    return loads(Path(path).read_text("utf-8"), name=Path(path).stem)


def check(path: Path | str, read: Read, *, update: bool = False) -> None:
    """
    Compare what is read with what the file expects; with ``update`` rewrite the file instead.

    Raises:
        AssertionError: they differ; the message is a diff.

    """
    golden = load(path)
    got = lines(read(golden.source))
    if update:
        Path(path).write_text(dumps(evolve(golden, expected=got)), "utf-8")
        return
    if got != golden.expected:
        diff = difflib.unified_diff(golden.expected, got, str(path), "read", lineterm="")
        raise AssertionError("\n".join(diff))


def score(goldens: Iterable[Golden], read: Read) -> dict[str, Score]:
    """Return how well the expected lines were found: by kind of record (``meeting``) and by field (``meeting.when``)."""
    totals: dict[str, Score] = {}
    for golden in goldens:
        for name, each in score_lines(golden.expected, lines(read(golden.source))).items():
            totals[name] = totals.get(name, Score()) + each
    return dict(sorted(totals.items()))
