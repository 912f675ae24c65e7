"""
Throw hostile bytes at every door: nothing may raise but the documented errors, and nothing may hang or grow.

    python tests/hostile/fuzz.py                       # a million inputs, about an hour
    python tests/hostile/fuzz.py --inputs 20000 --seed 7 --doors read store
    python tests/hostile/fuzz.py --guided read         # led by coverage, with atheris if it is installed, until stopped

What is found is told with the bytes that do it. The same seed gives the same inputs. Exits with 1 if anything is found.
"""

import argparse
import contextlib
import heapq
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import define, field

sys.path.insert(0, str(Path(__file__).parent.parent.parent))  # run as a script: the tests are beside it

from tests.hostile.mutations import mutated
from tests.hostile.targets import TARGETS, Target, clean

__all__ = ["Found", "Tally", "fuzz"]

_MILLION, _EVERY = 1_000_000, 20_000
_LIMIT = 30  # seconds after which an input hangs
_EACH, _BYTE = 0.25, 120e-6  # seconds an input may take, and each of its bytes
_TIMES = 16
_GROWN = 2.5  # times the cost a byte of something 16 times as long, noise included
_KEPT = 12  # of the slowest inputs of a door, which are then repeated


@define
class Found:
    """Something wrong: the door, the bytes, and what happened."""

    door: str
    data: bytes
    what: str


@define
class Tally:
    """What became of the inputs of one door."""

    inputs: int = 0
    size: int = 0
    seconds: float = 0.0
    slowest: list[tuple[float, bytes]] = field(factory=list)

    def add(self, data: bytes, seconds: float) -> None:
        """Take down an input; the slowest a byte are kept."""
        self.inputs, self.size, self.seconds = self.inputs + 1, self.size + len(data), self.seconds + seconds
        if len(data) > 100:
            change = heapq.heappush if len(self.slowest) < _KEPT else heapq.heappushpop
            change(self.slowest, (seconds / len(data), data))


class Hangs(Exception):
    """An input took too long."""


def _ring(_: int, __: object) -> None:
    raise Hangs


def _tried(target: Target, data: bytes) -> tuple[float, str]:
    """Return the seconds an input took, and what went wrong."""
    start, wrong = time.process_time(), ""
    signal.alarm(_LIMIT)
    try:
        target.run(data)
    except Hangs:
        wrong = f"took more than {_LIMIT} seconds"
    except Exception:  # noqa: BLE001  whatever it is, it is what we look for
        wrong = traceback.format_exc()
    finally:
        signal.alarm(0)
    seconds = time.process_time() - start
    if not wrong and seconds > _EACH + len(data) * _BYTE:
        wrong = f"took {seconds:.2f} seconds for {len(data)} bytes"
    return seconds, wrong


def fuzz(
    doors: dict[str, Target], inputs: int, seed: int, tell: Callable[[str], object] = print
) -> tuple[dict[str, Tally], list[Found]]:
    """Throw so many inputs at the doors, each its share, and return what it cost and what was found."""
    draw = random.Random(seed)
    tallies, found = {name: Tally() for name in doors}, []
    signal.signal(signal.SIGALRM, _ring)
    seeds = {name: tuple(target.seeds()) for name, target in doors.items()}
    names, shares = list(doors), [target.share for target in doors.values()]
    with contextlib.suppress(KeyboardInterrupt):  # stopped early: what was done is told
        for number in range(inputs):
            name = draw.choices(names, shares)[0]
            data = mutated(draw, seeds[name])
            seconds, wrong = _tried(doors[name], data)
            if wrong.startswith("took"):
                seconds, wrong = _tried(doors[name], data)  # the machine may have been busy
            tallies[name].add(data, seconds)
            if wrong:
                found.append(Found(name, data, wrong))
                tell(f"{name}: {data!r:.300}\n{wrong}")
            if number % _EVERY == 0 and number:
                tell(f"{number:,} inputs, {sum(tally.seconds for tally in tallies.values()):.0f} s, {len(found)} found")
    if "read" in doors:
        found += _grown(doors["read"], sorted(tallies["read"].slowest, reverse=True)[: 1 + inputs // 2000])
    return tallies, found


def _grown(target: Target, slowest: list[tuple[float, bytes]]) -> Iterator[Found]:
    """Yield those of the slowest inputs that cost more a byte, the longer they go on."""
    for _, data in slowest:
        once = data * (4096 // len(data) + 1)
        short = min(_tried(target, once)[0] for _ in range(3)) / len(once)
        long = min(_tried(target, once * _TIMES)[0] for _ in range(2)) / len(once * _TIMES)
        if long > _GROWN * short:
            yield Found("read", data, f"{short * 1e9:.0f} ns a byte, {long * 1e9:.0f} at {_TIMES} times the length")


def _guided(name: str) -> None:
    import atheris  # noqa: PLC0415  only here, and only where it is installed

    atheris.instrument_all()
    atheris.Setup([sys.argv[0]], TARGETS[name].run)
    atheris.Fuzz()


def main() -> int:
    """Run as told, print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=_MILLION)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--doors", nargs="*", choices=list(TARGETS), default=list(TARGETS))
    parser.add_argument("--guided", choices=list(TARGETS), metavar="DOOR")
    options = parser.parse_args()
    if options.guided:
        _guided(options.guided)
    start = time.monotonic()
    try:
        tallies, found = fuzz({name: TARGETS[name] for name in options.doors}, options.inputs, options.seed)
    finally:
        clean()
    for name, tally in tallies.items():
        wrong = sum(one.door == name for one in found)
        print(f"{name:8} {tally.inputs:9,} inputs {tally.size / 2**20:8.1f} MB {tally.seconds:8.0f} s {wrong:4} found")
    print(f"{sum(t.inputs for t in tallies.values()):,} inputs, {time.monotonic() - start:.0f} s, {len(found)} found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
