"""
What reading costs beside its time: import, first article, memory, a larger lexicon, a second process.

usage: python benchmarks/costs.py [--articles 10000]

Each figure is the best of some runs, in processes of their own where that matters; the articles are the bundled
examples, one to nine pages of plain news that is turned away, as in a crawl.
"""

import argparse
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice, pairwise

from bilateral import Source, read_all
from bilateral.lang.pack import language
from bilateral.mentions.lexicon import entries_of
from bilateral.mentions.scan import Entry, Lexicon
from bilateral.testing.bundled import articles
from bilateral.text.documents import open_document
from bilateral.world.world import World

QUIET = "Shares rose in Lima on Monday, and the price of copper fell for a third week in a row, traders say. " * 15
FIRST = "from bilateral import read; read('German Chancellor Angela Merkel met French President Emmanuel Macron.')"
PEAK = f"{FIRST}; import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"


def timed(code: str, rounds: int = 5) -> float:
    """Return the seconds of a process that runs some code, without those of an empty one."""

    def run(what: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", what], check=True, capture_output=True)
        return time.perf_counter() - start

    return min(run(code) for _ in range(rounds)) - min(run("pass") for _ in range(rounds))


def crawl(count: int) -> Iterator[Source]:
    told = articles()
    for n in range(count):
        text = told[n // 10 % len(told)].text if n % 10 == 0 else QUIET
        yield Source.of(f"{text}\nPage {n}.", name=str(n))


def growth(times: int) -> float:
    """Return what a pass over the examples costs with a lexicon so many times as large, as a multiple."""
    tongue = language("en")
    entries = tuple(entries_of(World.default(), tongue))
    small = Lexicon(entries)
    more = tuple(
        Entry(f"{a.form} {b.form}", "person", ())
        for a, b in islice(pairwise(entries * (times - 1)), (times - 1) * len(entries))
    )
    large = Lexicon((*entries, *more))
    pages = [open_document(source, tongue) for source in articles()]

    def run(lexicon: Lexicon) -> float:
        start = time.perf_counter()
        for page in pages:
            lexicon.find(page)
        return time.perf_counter() - start

    small.prepare()
    large.prepare()
    best = {id(one): min(run(one) for _ in range(20)) for one in (small, large)}
    return best[id(large)] / best[id(small)]


def speedup(count: int) -> tuple[float, float]:
    """Return the seconds that one and two processes take for a crawl."""
    took = []
    for jobs in (1, 2):
        start = time.perf_counter()
        assert sum(1 for _ in read_all(crawl(count), jobs=jobs)) == count
        took.append(time.perf_counter() - start)
    return took[0], took[1]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    options = parser.parse_args()
    print(f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores")
    base, whole, first = timed("import attrs, dateutil.parser"), timed("import bilateral"), timed(FIRST)
    peak = min(
        float(subprocess.run([sys.executable, "-c", PEAK], check=True, capture_output=True, text=True).stdout)
        for _ in range(3)
    )
    print(f"import: {whole * 1000:.0f} ms, {whole / base:.1f} x attrs + dateutil ({base * 1000:.0f} ms)")
    print(f"import and first article: {first * 1000:.0f} ms, {first / base:.1f} x")
    print(f"peak memory of a process that reads one article: {peak:.0f} MB")
    print(f"a lexicon four times as large: {growth(4):.2f} x")
    one, two = speedup(options.articles)
    rate = options.articles / one
    print(
        f"{options.articles:,} pages: {one:.1f} s with one process ({rate:,.0f}/s), {two:.1f} s with two: {two / one:.2f}"
    )


if __name__ == "__main__":
    main()
