"""What every verb shares: inputs to readings, words to the two streams, a bar on long runs."""

import argparse
import sys
from collections.abc import Iterator
from typing import TypeVar

from bilateral.cli.inputs import Inputs, named
from bilateral.model.readings import Reading
from bilateral.pipeline import read_all
from bilateral.world.world import World

__all__ = ["complain", "make_inputs", "progress", "readings", "say"]

T = TypeVar("T")


def make_inputs(options: argparse.Namespace, paths: list[str] | None = None) -> Inputs:
    """Return the sources that the options name, or those of some paths."""
    told = named(options.inputs if paths is None else paths)
    return Inputs(told, complain, options.published, options.outlet)


def readings(inputs: Inputs, options: argparse.Namespace) -> Iterator[Reading]:
    """Read the inputs, in order."""
    world = World.load(options.world) if options.world else None
    found = read_all(inputs, world=world, jobs=options.jobs, dates=getattr(options, "mentions", False))
    return progress(found, "reading")


def progress(items: Iterator[T], what: str) -> Iterator[T]:
    """Pass the items on; on a terminal, a bar with the rate shows on standard error (with the extra ``cli``)."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        return items
    try:
        from rich.console import Console  # noqa: PLC0415  an extra
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415
    except ImportError:
        return items
    columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed:,}"), TimeElapsedColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)

    def told() -> Iterator[T]:
        with bar:
            task = bar.add_task(what, total=None)
            for item in items:
                yield item
                bar.advance(task)

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
