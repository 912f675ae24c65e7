"""What every verb shares: inputs to readings, words to the two streams, a bar on long runs."""

import argparse
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from bilateral.cli.inputs import Inputs, named
from bilateral.model.readings import Reading
from bilateral.pipeline import read_all
from bilateral.world.world import World

__all__ = ["complain", "make_inputs", "progress", "readings", "say", "show"]

T = TypeVar("T")
_TICK = 0.1  # seconds between two looks of the bar


def make_inputs(options: argparse.Namespace, paths: list[str] | None = None) -> Inputs:
    """Return the sources that the options name, or those of some paths."""
    told = named(options.inputs if paths is None else paths)
    return Inputs(told, complain, options.published, options.outlet)


def readings(inputs: Inputs, options: argparse.Namespace) -> Iterator[Reading]:
    """Read the inputs, in order."""
    world = World.load(options.world) if options.world else None
    found = read_all(inputs, world=world, jobs=options.jobs, dates=getattr(options, "mentions", False))
    return progress(found, "reading", inputs.total)


def progress(items: Iterator[T], what: str, total: int | None = None, *, prints: bool = True) -> Iterator[T]:
    """
    Pass the items on; on a terminal, a bar shows on standard error (with the extra ``cli``).

    It shows the rate, and the time that remains where the ``total`` is known. Where the verb ``prints`` what it reads,
    there is a bar only if that goes elsewhere.
    """
    if not sys.stderr.isatty() or (prints and sys.stdout.isatty()):
        return items
    try:
        import rich.progress as shown  # noqa: PLC0415  an extra
        from rich.console import Console  # noqa: PLC0415
    except ImportError:
        return items
    columns = (
        shown.SpinnerColumn(),
        shown.TextColumn("{task.description} {task.completed:,}"),
        shown.BarColumn(),
        shown.TextColumn("{task.fields[rate]:,.0f}/s"),
        shown.TimeElapsedColumn(),
        shown.TextColumn("left"),
        shown.TimeRemainingColumn(),
    )
    bar = shown.Progress(*columns, console=Console(stderr=True), transient=True)

    def told() -> Iterator[T]:
        begun = last = time.monotonic()
        done = 0
        with bar:
            task = bar.add_task(what, total=total, rate=0.0)
            for item in items:
                yield item
                done, now = done + 1, time.monotonic()
                if now - last > _TICK:
                    bar.update(task, completed=done, rate=done / (now - begun))
                    last = now

    return told()


def complain(line: str) -> None:
    """Say on standard error what could not be done."""
    sys.stderr.write(f"bilateral: {line}\n")


def say(text: str) -> None:
    """Print a text as it is; characters that the terminal's encoding lacks are written as escapes."""
    try:
        sys.stdout.write(text)
    except UnicodeEncodeError:
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


_MARKS = {
    "held": "green",
    "planned": "cyan",
    "ongoing": "cyan",
    "cancelled": "red",
    "postponed": "yellow",
    "declined": "red",
}


def show(lines: Iterable[str]) -> None:
    """Print lines of cards and briefs: as they are, or on a terminal with the extra ``cli`` in colour."""
    if sys.stdout.isatty():
        try:
            from rich.console import Console  # noqa: PLC0415  an extra
            from rich.text import Text  # noqa: PLC0415
        except ImportError:
            pass
        else:
            console = Console(highlight=False, soft_wrap=True)
            for line in lines:
                console.print(Text(line, style=_style(line)))
            return
    for line in lines:
        say(f"{line}\n")


def _style(line: str) -> str:
    """Return how a line is shown: titles bold in the colour of their status, the words behind a field dim."""
    if line.startswith(" " * 12):
        return "dim"
    if line[:1] in {"", " ", "-"}:
        return ""
    return f"bold {_MARKS.get(line.rpartition(' ')[2], '')}".strip()
