"""
What an endless crawl costs in memory: a generator of articles, read one after the other into an archive on disk.

usage: python benchmarks/endless.py [--articles 100000] [--jobs 1] [--every 10000] [--told 50]

One page in ``--told`` is a bundled example with a meeting, the others are turned away, as in a crawl. Prints what the
process holds in memory (its worker processes not counted), what the archive holds on disk, and the rate, at intervals.
"""

import argparse
import datetime as dt
import os
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bilateral import Reading, Source, read_all
from bilateral.store.store import Store
from bilateral.testing.bundled import articles

_FIRST, _DAYS = dt.date(1990, 1, 1), 12_000
QUIET = "Shares rose in Lima on Monday, and the price of copper fell for a third week in a row, traders say. " * 15


def crawl(count: int, told: int) -> Iterator[Source]:
    """Yield pages that differ, one in so many with a meeting, each of another day."""
    examples = articles()
    for n in range(count):
        text = examples[n // told % len(examples)].text if n % told == 0 else QUIET
        day = _FIRST + dt.timedelta(days=n // told % _DAYS)
        yield Source.of(f"{text}\nPage {n}.", name=str(n), published=day)


def held() -> float:
    """Return the megabytes that the process holds now; the most it ever held where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> None:
    """Read, keep, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--every", type=int, default=10_000)
    parser.add_argument("--told", type=int, default=50)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crawl.db"
        begun = time.perf_counter()

        def watched() -> Iterator[Reading]:
            for n, reading in enumerate(read_all(crawl(options.articles, options.told), jobs=options.jobs), 1):
                yield reading
                if n % options.every == 0:
                    size = sum(file.stat().st_size for file in Path(folder).iterdir()) / 2**20
                    rate = n / (time.perf_counter() - begun)
                    print(
                        f"{n:>10,} articles  {held():7.1f} MB held  {size:9.1f} MB on disk  {rate:7.0f}/s", flush=True
                    )

        with Store(path) as store:
            store.ingest(watched())
            print(f"{options.articles:>10,} articles  {held():7.1f} MB held  with all views worked out")
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"the most it ever held: {peak:.1f} MB")


if __name__ == "__main__":
    main()
