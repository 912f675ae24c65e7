"""
How the cost of reading grows with the length of a text, ordinary and hostile: time a byte, and the peak of memory.

    python benchmarks/growth.py                  # 4 KB against 1 MB and 4 MB, every kind of text
    python benchmarks/growth.py --sizes 4096 262144 -- quotes stops

Exits with 1 if a kind of text takes more than twice the time a byte at the largest size than at the smallest. Time is
that of the processor, so a busy machine matters less; memory is the peak above that of a process that has read one
article.
"""

import argparse
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "hostile"))  # the suite's own list of monotony

from nasty import MONOTONOUS

from bilateral.pipeline import read
from bilateral.testing.bundled import articles

_KB, _MB = 1024, 1024 * 1024
_LIMIT = 2.0
_ONCE = 64 * _KB  # what is longer is read once
_NAMES = (
    "Joe Biden",
    "Xi Jinping",
    "Vladimir Putin",
    "Emmanuel Macron",
    "Angela Merkel",
    "Boris Johnson",
    "Narendra Modi",
)
_CITIES = ("Paris", "Beijing", "Berlin", "Moscow", "London", "Rome")


def _texts() -> dict[str, str]:
    page = "\n\n".join(article.text for article in articles())
    return {
        "ordinary": page + "\n\n",
        "one line": page.replace("\n", " ") + " ",
        "shouted": page.upper() + "\n",
        "scrambled": "".join(page[i] for i in range(0, len(page), 7)) + "\n",
        "other meetings": _meetings(),
        **MONOTONOUS,
    }


def _meetings() -> str:
    """Return a chronicle: meetings of other leaders, in other places, on other days."""
    draw = random.Random(3)
    told = (
        f"{draw.choice(_NAMES)} met {draw.choice(_NAMES)} in {draw.choice(_CITIES)} on {draw.randint(1, 28)} May {draw.randint(1990, 2022)}."
        for _ in range(60_000)
    )
    return "\n\n".join(told) + "\n\n"


def _grown(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def _of_size(piece: str, size: int) -> list[str]:
    """Return texts of a size: of a long piece, as many as it has, for one stretch of it is not like another."""
    whole = _grown(piece, max(size, min(len(piece), _ONCE)))
    return [whole[at : at + size] for at in range(0, len(whole) - size + 1, size)]


def _seconds(texts: Iterable[str], times: int) -> float:
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        for text in texts:
            read(text, dates=True)
        best = min(best, time.process_time() - start)
    return best


def _peak() -> float:
    """Return the peak of this process's memory, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(name: str, sizes: list[int]) -> bool:
    """Print one line; say whether the limit is kept."""
    piece = _texts()[name]
    read(articles()[0])
    before, costs, peaks = _peak(), [], []
    for size in sizes:
        texts = _of_size(piece, size)
        costs.append(_seconds(texts, 5 if size < _ONCE else 1) / sum(map(len, texts)))
        peaks.append(_peak() - before)
    ratio = costs[-1] / costs[0]
    told = " ".join(f"{cost * 1e9:8.0f}" for cost in costs)
    held = " ".join(f"{peak:6.0f}" for peak in peaks)
    print(f"{name:16} {told} ns/char {ratio:6.2f}x {held} MB{'' if ratio <= _LIMIT else '   <-- grows'}", flush=True)
    return ratio <= _LIMIT


def main() -> int:
    """Measure each kind in a process of its own, so that one's memory is not another's."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", choices=[*_texts(), []], help="kinds of text (all)")
    parser.add_argument("--sizes", type=int, nargs="+", default=[4 * _KB, _MB, 4 * _MB])
    parser.add_argument("--limit", type=int, default=600, help="seconds for one kind")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        return 0 if measure(*options.kinds, options.sizes) else 1
    sizes = ["--sizes", *map(str, options.sizes)]
    failed = 0
    for kind in options.kinds or _texts():
        command = [sys.executable, __file__, "--one", *sizes, "--", kind]
        try:
            failed += subprocess.run(command, check=False, timeout=options.limit).returncode != 0
        except subprocess.TimeoutExpired:
            print(f"{kind:16} took more than {options.limit} s   <-- grows", flush=True)
            failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
