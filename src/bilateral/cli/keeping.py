"""The verb that keeps: ingest."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bilateral.cli.inputs import Inputs
from bilateral.cli.reading import complain, make_inputs, progress, say
from bilateral.model.sources import Source
from bilateral.pipeline import read_all
from bilateral.world.world import World

if TYPE_CHECKING:
    from bilateral.store import Store

__all__ = ["ingest"]


def ingest(options: argparse.Namespace) -> int:
    """Read articles into an archive file, passing over those it has; say at the end what was done."""
    from bilateral.store import Store  # noqa: PLC0415  only what needs it loads the codec

    inputs = make_inputs(options)
    world = World.load(options.world) if options.world else None
    with Store(options.into) as store:
        seen = _Seen()
        told = read_all(seen.new(store, inputs), world=world, jobs=options.jobs)
        summary = store.ingest(progress(told, f"into {options.into}", prints=False))
    known = seen.count - summary.read + summary.known
    say(f"{seen.count} read, {summary.new} new, {known} known, {inputs.failed} failed\n")
    if inputs.failed:
        complain(f"{inputs.failed} of the inputs could not be read; see above")
    return 1 if inputs.failed else 0


class _Seen:
    """Counts the sources that pass by."""

    def __init__(self) -> None:
        self.count = 0

    def new(self, store: "Store", inputs: Inputs) -> Iterator[Source]:
        """Yield the sources that the archive does not have."""
        for source in inputs:
            self.count += 1
            if not store.has(source):
                yield source
