"""A cluster gives the archive that one process gives, byte for byte, whatever happens to its workers."""

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from bilateral import Archive, Source, collect
from bilateral.dask import collect as collect_far
from bilateral.dask import merge, read_batch
from bilateral.export import json
from bilateral.testing.bundled import articles

distributed = pytest.importorskip("distributed")
bag = pytest.importorskip("dask.bag")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore"),  # what a cluster's own parts warn of is theirs
]


def corpus(count: int) -> list[Source]:
    told = articles()
    return [Source.of(f"{told[n % len(told)].text}\n\nNote {n}.", name=str(n)) for n in range(count)]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
        ) as made,
        distributed.Client(made) as client,
    ):
        yield client


def test_the_two_functions_are_all_an_engine_needs() -> None:
    sources = corpus(9)
    parts = [Archive(read_batch(sources[at : at + 2])) for at in range(0, 9, 2)]
    assert merge([merge(parts[:2]), merge(parts[1:])]) == collect(sources)


def test_as_in_one_process(cluster: Any) -> None:
    sources = corpus(24)
    expected = json.dumps(collect(sources))
    assert cluster is not None
    assert json.dumps(collect_far(sources, partition=5)) == expected
    assert json.dumps(collect_far(bag.from_sequence(sources, npartitions=4))) == expected
    assert json.dumps(collect_far([])) == json.dumps(collect([]))


def test_when_a_worker_is_killed_half_way(cluster: Any) -> None:
    sources = corpus(400)
    processes = cluster.run(os.getpid)
    with ThreadPoolExecutor(1) as apart:
        running = apart.submit(collect_far, sources, partition=20)
        time.sleep(0.5)
        assert not running.done()
        os.kill(min(processes.values()), signal.SIGKILL)
        archive = running.result(timeout=120)
    assert json.dumps(archive) == json.dumps(collect(sources))
