"""
How the cost of reading grows with the length of a text, ordinary and hostile: time a byte, and the peak of memory.

    python benchmarks/growth.py                  # 4 KB against 4 MB, every kind of text
    python benchmarks/growth.py --large 262144 quotes stops

Exits with 1 if a kind of text takes more than twice the time a byte at the large size than at the small one.
"""

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "hostile"))  # the suite's own list of monotony

from nasty import MONOTONOUS

from bilateral.pipeline import read
from bilateral.testing.bundled import articles

_KB, _MB = 1024, 1024 * 1024
_LIMIT = 2.0


def _texts() -> dict[str, str]:
    page = "\n\n".join(article.text for article in articles())
    return {
        "ordinary": page + "\n\n",
        "one line": page.replace("\n", " ") + " ",
        "shouted": page.upper() + "\n",
        "scrambled": "".join(page[i] for i in range(0, len(page), 7)) + "\n",
        **MONOTONOUS,
    }


def _grown(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def _seconds(text: str, times: int) -> float:
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        read(text, dates=True)
        best = min(best, time.perf_counter() - start)
    return best


def _peak() -> float:
    """Return the peak of this process's memory, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(name: str, small: int, large: int) -> bool:
    """Print one line; say whether the limit is kept."""
    piece = _texts()[name]
    read(articles()[0])
    before = _peak()
    little = _seconds(_grown(piece, small), 5) / small
    much = _seconds(_grown(piece, large), 1) / large
    ratio = much / little
    print(
        f"{name:16} {little * 1e9:10.0f} {much * 1e9:10.0f} ns/char {ratio:7.2f}x {_peak() - before:8.0f} MB"
        f"{'' if ratio <= _LIMIT else '   <-- grows'}",
        flush=True,
    )
    return ratio <= _LIMIT


def main() -> int:
    """Measure each kind in a process of its own, so that one's memory is not another's."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", choices=[*_texts(), []], help="kinds of text (all)")
    parser.add_argument("--small", type=int, default=4 * _KB)
    parser.add_argument("--large", type=int, default=4 * _MB)
    parser.add_argument("--limit", type=int, default=600, help="seconds for one kind")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        return 0 if measure(*options.kinds, options.small, options.large) else 1
    sizes = ["--small", str(options.small), "--large", str(options.large)]
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
