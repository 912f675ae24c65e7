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

__all__ = ["collect", "readings"]

_PARTITION = 500  # articles a task: seconds of work, a few megabytes to send


def readings(sources: Iterable[Source], *, world: World | None = None, partition: int = _PARTITION) -> Any:  # noqa: ANN401  dask has no types
    """
    Return a ``dask.bag.Bag`` of readings, one for each source; nothing is read until it is computed.

    ``partition`` is the number of articles a task. Reading is pure, so a task that dies with its worker is simply
    done again elsewhere.
    """
    import dask.bag as db  # noqa: PLC0415  an extra
    from dask.delayed import delayed  # noqa: PLC0415

    work = delayed(partial(_read_batch, world=world), pure=True)
    bag: Any = db
    return bag.from_delayed([work(batch) for batch in _batches(sources, partition)] or [work([])])


def collect(sources: Iterable[Source], *, world: World | None = None, partition: int = _PARTITION) -> Archive:
    """
    Return the archive of a corpus, read by the current Dask client or scheduler, merged as a tree.

    It equals what `bilateral.collect` gives on one machine, whatever the partitions and however often a task was done.
    """
    archive: Archive = (
        readings(sources, world=world, partition=partition).reduction(_gather, _merge, split_every=8).compute()
    )
    return archive


def _batches(sources: Iterable[Source], size: int) -> Iterator[list[Source]]:
    stream = iter(sources)
    while batch := list(islice(stream, size)):
        yield batch


def _read_batch(batch: list[Source], world: World | None) -> list[Reading]:
    return list(read_all(batch, world=world))


def _gather(told: Iterable[Reading]) -> Archive:
    return Archive(told)


def _merge(archives: Iterable[Archive]) -> Archive:
    whole = Archive()
    for archive in archives:
        whole = whole | archive
    return whole
