"""What each verb does: call the library, print."""

import argparse
import sys
from collections.abc import Iterator

from bilateral.cli.inputs import Inputs, named
from bilateral.export import flat
from bilateral.model.readings import Reading
from bilateral.pipeline import read_all
from bilateral.report import card
from bilateral.world.world import World

__all__ = ["read"]


def read(options: argparse.Namespace) -> int:
    """Read articles and print them as cards, flat rows or JSON."""
    inputs = make_inputs(options)
    for reading in readings(inputs, options):
        if options.format == "flat":
            _print(flat.dumps([reading], mentions=options.mentions))
        else:
            _print(card.reading(reading, why=options.why) + "\n")
    return 1 if inputs.failed else 0


def make_inputs(options: argparse.Namespace) -> Inputs:
    """Return the sources that the options name."""
    return Inputs(named(options.inputs), complain, options.published, options.outlet)


def readings(inputs: Inputs, options: argparse.Namespace) -> Iterator[Reading]:
    """Read the inputs, in order."""
    world = World.load(options.world) if options.world else None
    return read_all(inputs, world=world, jobs=options.jobs, dates=getattr(options, "mentions", False))


def complain(line: str) -> None:
    """Say on standard error what could not be done."""
    sys.stderr.write(f"bilateral: {line}\n")


def _print(text: str) -> None:
    sys.stdout.write(text)
