"""Call the command line with words of its own, words of strangers, and files of strangers."""

import argparse
import contextlib
import io
import os
import random
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

from bilateral.cli import main
from bilateral.cli.main import make_parser

__all__ = ["run"]

_DONE = (0, 1, 2)
_WORDS = (
    "2023", "2019-05~", "2023-11-16", "9999-99-99", "", "-", "--", "-1", "France", "Macron", "Xi Jinping", "US", "held", "trade",
    "country", "issue", "Paris", "G20", "json", "csv", "flat", "cards", "meetings", "disagreements", "ical", "\ud800", "\u2028",
    "<script>", "%s", "{}", "' OR 1=1", "\0", "é" * 50, "missing.txt", "in-person", "planned", "year", "source", "nobody", "no_such",
)  # fmt: skip


@cache
def _parsers() -> dict[str, tuple[argparse.Action, ...]]:
    verbs = next(a for a in make_parser()._actions if isinstance(a, argparse._SubParsersAction))  # noqa: SLF001
    return {name: tuple(parser._actions) for name, parser in verbs.choices.items()}  # noqa: SLF001


def _arguments(draw: random.Random, files: list[str]) -> list[str]:
    """Return a verb with options of its own; now and then one that it has not."""
    verb = draw.choice([*_parsers()])
    told = [verb]
    for action in _parsers()[verb]:
        if action.dest in {"help", "jobs", "world"} and draw.random() < 0.98:
            continue
        if not action.option_strings:
            told += [draw.choice(files)] if action.dest != "kind" else [_value(draw, action, files)]
            told += draw.sample(files, draw.randint(0, 1)) if action.nargs == "+" else []
        elif action.required or draw.random() < 0.25:
            values = 0 if action.nargs == 0 else action.nargs if isinstance(action.nargs, int) else 1
            told += [draw.choice(action.option_strings), *(_value(draw, action, files) for _ in range(values))]
    if draw.random() < 0.1:
        told.insert(draw.randint(0, len(told)), draw.choice((*_WORDS, "--no-such", "--format")))
    return told


def _value(draw: random.Random, action: argparse.Action, files: list[str]) -> str:
    if action.dest == "jobs":
        return draw.choice(("0", "-3", "x", "1", "²", "9" * 30))
    if action.dest in {"out", "html", "into"}:
        return draw.choice((*files, "made", "made.db", "no-folder/made", "."))
    if action.choices and draw.random() < 0.95:
        return str(draw.choice(list(action.choices)))
    return draw.choice(_WORDS)


def run(
    data: bytes,
    draw: random.Random,
    write: Callable[[bytes, random.Random, str], Path],
    folder: Path,
    damaged: Callable[[bytes, random.Random], bytes],
) -> None:
    """Write files, call a verb on them, and see that it ends with a status and says nothing of its insides."""
    here = folder / "command"
    here.mkdir(exist_ok=True)
    files = [write(data, draw, f"command/{name}").name for name in ("a", "b")]
    if draw.random() < 0.3:
        (here / "c.db").write_bytes(damaged(data, draw))
        files.append("c.db")
    files += [".", "missing.txt", "-"]
    words = _arguments(draw, files)
    with _inside(here, data) as told:
        status = _status(words)
    assert status in _DONE, f"{words} ended with {status!r}"
    assert "Traceback" not in told.getvalue(), f"{words} told {told.getvalue():.2000}"
    _sweep(here)


def _status(words: list[str]) -> object:
    try:
        return main(words)
    except SystemExit as stop:
        return stop.code


@contextlib.contextmanager
def _inside(here: Path, data: bytes):  # type: ignore[no-untyped-def]  # noqa: ANN202
    """Work in a folder, with a standard input of its own; what is printed is kept."""
    before, streams = Path.cwd(), (sys.stdin, sys.stdout, sys.stderr)
    (here / ".stdin").write_bytes(data)
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    os.chdir(here)
    try:
        with (here / ".stdin").open(encoding="utf-8") as given:
            sys.stdin, sys.stdout, sys.stderr = given, out, err
            yield err
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        os.chdir(before)


def _sweep(here: Path) -> None:
    for path in sorted(here.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
