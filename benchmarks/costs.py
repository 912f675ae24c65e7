"""
What reading costs beside its time: import, first article, memory, a larger lexicon, a second process.

usage: python benchmarks/costs.py [--articles 10000]

Each figure is the best of some runs, in processes of their own where that matters; the articles are the bundled
examples, one to nine pages of plain news that is turned away, as in a crawl.
"""

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path

from bilateral import Source, read_all
from bilateral.lang.pack import language
from bilateral.mentions.lexicon import entries_of
from bilateral.mentions.scan import Entry, Lexicon
from bilateral.testing.bundled import articles
from bilateral.text.documents import open_document
from bilateral.world.world import World

QUIET = "Shares rose in Lima on Monday, and the price of copper fell for a third week in a row, traders say. " * 15
ROOT = Path(__file__).resolve().parent.parent
CACHE = tempfile.TemporaryDirectory()
READER = "from bilateral import Source, read"
FIRST = "from bilateral import read; read('German Chancellor Angela Merkel met French President Emmanuel Macron.')"
PEAK = f"{FIRST}; import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"


def timed(codes: list[str], rounds: int = 9) -> list[float]:
    """Return the processor's seconds for some code, in turn in processes of their own, without an empty one's."""
    best = dict.fromkeys(["pass", *codes], float("inf"))
    for _ in range(rounds):
        for code in best:
            start = spent()
            fresh(code)
            best[code] = min(best[code], spent() - start)
    return [best[code] - best["pass"] for code in codes]


def spent() -> float:
    """Return the processor's seconds of all processes that ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def fresh(code: str) -> str:
    """Run some code in a process of its own, compiled as an installed package is; return what it prints."""
    with_cache = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with_cache["PYTHONPYCACHEPREFIX"] = CACHE.name
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=with_cache)
    return done.stdout


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
    subprocess.run([sys.executable, ROOT / "tools/prebuild.py"], check=True, capture_output=True)  # as in a wheel
    base, door, whole, first = timed(["import attrs, dateutil.parser", "import bilateral", READER, FIRST])
    peak = min(float(fresh(PEAK)) for _ in range(3))
    print(f"attrs + dateutil: {base * 1000:.0f} ms")
    print(f"import bilateral: {door * 1000:.0f} ms, {door / base:.1f} x")
    print(f"from bilateral import read: {whole * 1000:.0f} ms, {whole / base:.1f} x")
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
