"""Read a corpus on a cluster: partitions of sources become readings, and readings one archive (extra ``dask``)."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any

from bilateral.archive.archive import Archive
from bilateral.model.readings import Reading
from bilateral.model.sources import Source
from bilateral.pipeline import read_all
from bilateral.world.world import World

__all__ = ["collect", "merge", "read_batch", "readings"]

_SPLIT = 8  # archives that one task of the merge takes
_PARTITION = 500  # articles a task: seconds of work, a few megabytes to send


def readings(sources: Any, *, world: World | None = None, partition: int = _PARTITION) -> Any:  # noqa: ANN401  dask has no types
    """
    Return a ``dask.bag.Bag`` of readings, one for each source; nothing is read until it is computed.

    ``sources`` is an iterable of `Source`, cut into tasks of ``partition`` articles, or a bag of them, whose own
    partitions stay. Reading is pure, so a task that dies with its worker is simply done again elsewhere.
    """
    import dask.bag as db  # noqa: PLC0415  an extra
    from dask.delayed import delayed  # noqa: PLC0415

    bag: Any = db
    if isinstance(sources, bag.Bag):
        return sources.map_partitions(read_batch, world=world)
    work = delayed(partial(read_batch, world=world), pure=True)
    return bag.from_delayed([work(batch) for batch in _batches(sources, partition)] or [work([])])


def collect(sources: Any, *, world: World | None = None, partition: int = _PARTITION) -> Archive:  # noqa: ANN401  an iterable of sources, or a bag
    """
    Return the archive of a corpus, read by the current Dask client or scheduler, merged as a tree.

    It equals what `bilateral.collect` gives on one machine, whatever the partitions and however often a task was done.
    """
    found = readings(sources, world=world, partition=partition)
    archive: Archive = found.reduction(Archive, merge, split_every=_SPLIT).compute()
    return archive


def read_batch(batch: Iterable[Source], world: World | None = None) -> list[Reading]:
    """
    Read the articles of one partition: the first of the two functions that any engine needs.

    >>> [len(reading.meetings) for reading in read_batch([Source.of("Shares rose.")])]
    [0]
    """
    return list(read_all(batch, world=world))


def merge(archives: Iterable[Archive]) -> Archive:
    """
    Merge archives: the second; in any order and grouping, and as often as the engine likes.

    >>> merge([Archive(), Archive()]) == Archive()
    True
    """
    return Archive(reading for archive in archives for reading in archive.readings)


def _batches(sources: Iterable[Source], size: int) -> Iterator[list[Source]]:
    stream = iter(sources)
    while batch := list(islice(stream, size)):
        yield batch
