"""An ordered map over processes that knows nothing of articles."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

__all__ = ["ordered_map"]

A = TypeVar("A")
B = TypeVar("B")

_CHUNK = 64  # items a task: large enough to pay for its pickling
_AHEAD = 3  # tasks in the air for each worker: bounds memory on endless input
_work: Callable[[Any], Any] | None = None  # of a worker process: sent once, when it starts


def ordered_map(work: Callable[[A], B], items: Iterable[A], *, jobs: int = 1, chunk: int = _CHUNK) -> Iterator[B]:
    """
    Return ``work(item)`` for each item, in order, from ``jobs`` processes, in constant memory.

    With one job no process is started. What is interrupted, or not asked for to the end, leaves no process behind.

    >>> list(ordered_map(abs, [-1, 2, -3]))
    [1, 2, 3]
    """
    if jobs <= 1:
        yield from map(work, items)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  one process needs no pool

    pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(work,))
    try:
        yield from _in_flight(pool, iter(items), jobs * _AHEAD, chunk)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(work: Callable[[Any], Any]) -> None:
    """Set up a worker: Ctrl-C reaches the whole terminal, but ending is the parent's business."""
    import signal  # noqa: PLC0415  one process minds no signals

    global _work  # noqa: PLW0603  a worker process has one work for its life
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _in_flight(pool: "ProcessPoolExecutor", items: Iterator[Any], limit: int, chunk: int) -> Iterator[Any]:
    waiting: deque[Future[list[Any]]] = deque()
    while True:
        while len(waiting) < limit and (batch := list(islice(items, chunk))):
            waiting.append(pool.submit(_each, batch))
        if not waiting:
            return
        yield from waiting.popleft().result()


def _each(batch: list[Any]) -> list[Any]:
    assert _work is not None
    return [_work(item) for item in batch]
