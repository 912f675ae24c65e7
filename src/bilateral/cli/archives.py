"""Open what a verb asks: an archive file, or articles read into an archive in memory."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bilateral.archive.archive import Archive
from bilateral.archive.views import Views
from bilateral.cli.reading import make_inputs, readings

__all__ = ["is_archive", "opened"]

_MAGIC = b"SQLite format 3\0"


def is_archive(path: str) -> bool:
    """Say whether a path is an archive file, by its first bytes."""
    file = Path(path)
    if path == "-" or not file.is_file():
        return False
    with file.open("rb") as stream:
        return stream.read(len(_MAGIC)) == _MAGIC


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[tuple[Views, int]]:
    """
    Yield the archive that the inputs make, and how many inputs could not be read.

    One archive file is opened as it is; several, or articles beside them, are taken together in memory.
    """
    files = [path for path in options.inputs if is_archive(path)]
    whole = Archive()
    if files:
        from bilateral.store import Store  # noqa: PLC0415  only what needs it loads the codec

        if len(options.inputs) == 1:
            with Store(files[0]) as store:
                yield store, 0
            return
        for path in files:
            with Store(path) as store:
                whole = whole | store.archive()
    inputs = make_inputs(options, [path for path in options.inputs if path not in files])
    yield whole | Archive(readings(inputs, options)), inputs.failed
