"""An ordered map over processes that knows nothing of articles."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

__all__ = ["ordered_map"]

A = TypeVar("A")
B = TypeVar("B")

_CHUNK = 64  # items a task: large enough to pay for its pickling
_AHEAD = 3  # tasks in the air for each worker: bounds memory on endless input


def ordered_map(work: Callable[[A], B], items: Iterable[A], *, jobs: int = 1, chunk: int = _CHUNK) -> Iterator[B]:
    """
    Return ``work(item)`` for each item, in order, from ``jobs`` processes, in constant memory.

    With one job no process is started.

    >>> list(ordered_map(abs, [-1, 2, -3]))
    [1, 2, 3]
    """
    if jobs <= 1:
        yield from map(work, items)
        return
    pool = ProcessPoolExecutor(jobs)
    try:
        yield from _in_flight(pool, work, iter(items), jobs * _AHEAD, chunk)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _in_flight(
    pool: ProcessPoolExecutor, work: Callable[[A], B], items: Iterator[A], limit: int, chunk: int
) -> Iterator[B]:
    waiting: deque[Future[list[B]]] = deque()
    while True:
        while len(waiting) < limit and (batch := list(islice(items, chunk))):
            waiting.append(pool.submit(_each, work, batch))
        if not waiting:
            return
        yield from waiting.popleft().result()


def _each(work: Callable[[A], B], batch: list[A]) -> list[B]:
    return [work(item) for item in batch]
