"""What each verb does: call the library, print."""

import argparse
import sys
from collections.abc import Iterator

from bilateral.archive.archive import Archive
from bilateral.cli.inputs import Inputs, named
from bilateral.export import flat, json
from bilateral.model.readings import Reading
from bilateral.pipeline import read_all
from bilateral.report.brief import brief as make_brief
from bilateral.report.card import WIDTH, card
from bilateral.world.world import World

__all__ = ["brief", "read"]


def read(options: argparse.Namespace) -> int:
    """Read articles and print them as cards, flat rows or JSON."""
    inputs = make_inputs(options)
    for reading in readings(inputs, options):
        if options.format == "flat":
            _print(flat.dumps([reading], mentions=options.mentions))
        elif options.format == "json":
            _print(json.dumps(reading))
        else:
            _print("".join(f"{line}\n" for line in _cards(reading, why=options.why)))
    return 1 if inputs.failed else 0


def brief(options: argparse.Namespace) -> int:
    """Read articles and print what they tell together."""
    inputs = make_inputs(options)
    archive = Archive(readings(inputs, options))
    for line in make_brief(archive, why=options.why):
        _print(f"{line}\n")
    return 1 if inputs.failed else 0


def _cards(reading: Reading, *, why: bool) -> Iterator[str]:
    source = reading.source
    yield f"# {' - '.join(part for part in (source.title or source.name or source.id, source.outlet) if part)}"
    for record in (*reading.meetings, *reading.commitments):
        yield ""
        yield from card(record, why=why).text(WIDTH)
    if not reading.meetings:
        yield ""
        yield "no meeting of leaders"
    yield ""


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
