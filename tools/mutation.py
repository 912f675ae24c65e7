"""
Break the code in small ways, one at a time, and count how many the tests notice.

usage: python tools/mutation.py [--sample N] [--seed N] [GROUP …]

GROUP is one of model, dates, identity. The faults are those of Cosmic Ray's operators: `a + b` made `a - b`, `<` made
`<=`, 1 made 2, `not` left out, a loop run over nothing … Places are drawn with a fixed seed and each is broken in one
way, so that the eleven ways to spoil one `+` do not count eleven times. Nothing is written to the sources: each fault
is made in a process of its own, in the function it is in or, for what is run on import, before the import.

Left out, as no test could tell them: what changes annotations and docstrings only, and `==` made `is` (enumerations,
short strings and small numbers are one object each). A fault that hangs the tests counts as noticed.
Needs `cosmic-ray` (the dependency group `mutation`), and a system that forks.
"""

import argparse
import difflib
import gc
import json
import math
import os
import resource
import signal
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from importlib.machinery import SourceFileLoader
from multiprocessing import get_context
from pathlib import Path
from types import CodeType, FunctionType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
os.environ["HYPOTHESIS_PROFILE"] = "mutation"
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tools")]

import cattrs  # noqa: E402, F401 - what every fault would import again
import hypothesis  # noqa: E402, F401
import pytest  # noqa: E402
from _pytest.runner import runtestprotocol  # noqa: E402
from faults import Fault, drawn, places  # noqa: E402
from swaps import swaps  # noqa: E402


class Group(NamedTuple):
    """Modules that are broken together, and the tests that should notice."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


_DATES = ("src/bilateral/mentions/dates", "src/bilateral/refer/reckon.py")
_REFER = tuple(f"tests/refer/test_{stem}.py" for stem in ("anchor", "calendar", "edges", "years"))
_IDENTITY = ("src/bilateral/archive/identity.py",)
GROUPS = {
    "model": Group(("src/bilateral/model",), ("tests/model", "tests/codec", "src/bilateral/model")),
    "dates": Group(_DATES, ("tests/mentions/test_dates.py", *_REFER, *_DATES)),
    "identity": Group(_IDENTITY, ("tests/archive", *_IDENTITY)),
}
NOTICED, LIVED, HUNG = "noticed", "lived", "hung"
_PYTEST = ("-x", "-q", "-s", "--assert=plain", "-p", "no:cacheprovider")
_MEMORY = 4 * 2**30


class Tried(NamedTuple):
    """A fault, and what became of it."""

    fault: Fault
    verdict: str


def run(name: str, size: int, seed: int) -> tuple[int, list[Tried]]:
    """Try a sample of one group's faults; return how many places there are to break, and what was tried."""
    group = GROUPS[name]
    modules = [ROOT / module for module in group.modules]
    tests = [str(ROOT / test) for test in group.tests]
    with tempfile.TemporaryDirectory() as folder:
        times = Path(folder, "times.json")
        verdict, spent = forked(lambda: pytest.main([*_PYTEST, *tests], plugins=[Clock(times)]) == 0, 900)
        if verdict != LIVED:
            sys.exit(f"{name}: the tests fail before anything is broken")
        order = Order(json.loads(times.read_text(encoding="utf-8")))
    limit = 5 + 4 * spent
    tried: list[Tried] = []
    swapped: list[tuple[Fault, list[CodeType]]] = []
    for fault in drawn(modules, size, seed):
        codes = swaps(_compiled(fault.path.read_text(encoding="utf-8"), fault), _compiled(fault.source, fault))
        if codes is None:
            verdict, _ = forked(lambda f=fault: _imported(f, tests, order), limit)  # type: ignore[misc]
            tried.append(_told(name, fault, verdict))
        else:
            swapped.append((fault, codes))
    host = Host(name, swapped, limit)
    pytest.main([*_PYTEST, *tests], plugins=[order, host])
    return len(places(modules)), sorted(tried + host.tried)


def forked(work: Callable[[], bool], limit: float) -> tuple[str, float]:
    """Do something in a process of its own; return what came of it and the seconds of the processor it took."""
    child = os.fork()
    if child == 0:
        try:
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            signal.setitimer(signal.ITIMER_PROF, limit)
            signal.alarm(600)
            quiet = os.open(os.devnull, os.O_WRONLY)
            os.dup2(quiet, 1)
            os.dup2(quiet, 2)
            os._exit(0 if work() else 1)
        finally:
            os._exit(1)
    _, status, usage = os.wait4(child, 0)
    verdict = HUNG if os.WIFSIGNALED(status) else NOTICED if status else LIVED
    return verdict, usage.ru_utime + usage.ru_stime


class Clock:
    """A plugin of pytest that writes down how long each test took."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.times: dict[str, float] = defaultdict(float)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add the time of setting up, running or tearing down."""
        self.times[report.nodeid] += report.duration

    def pytest_sessionfinish(self) -> None:
        """Write the times."""
        self.path.write_text(json.dumps(self.times), encoding="utf-8")


class Order:
    """A plugin of pytest that runs the quick tests first, as most faults are noticed by many."""

    def __init__(self, times: dict[str, float]) -> None:
        self.times = times

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Sort by the time taken when nothing was broken."""
        items.sort(key=lambda item: self.times.get(item.nodeid, 0.0))


class Host:
    """A plugin of pytest that runs what was collected once for each fault, in a fork with the fault in its function."""

    def __init__(self, name: str, faults: Iterable[tuple[Fault, list[CodeType]]], limit: float) -> None:
        self.name = name
        self.faults = faults
        self.limit = limit
        self.tried: list[Tried] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Break one function after the other."""
        functions: dict[object, list[FunctionType]] = defaultdict(list)
        for thing in gc.get_objects():
            if isinstance(thing, FunctionType):
                functions[_place(thing.__code__)].append(thing)
        for fault, codes in self.faults:
            pairs = [(function, code) for code in codes for function in functions[_place(code)]]
            if len(pairs) < len(codes):
                sys.exit(f"{fault.path}:{fault.line}: the function to break is not there")
            verdict, _ = forked(lambda p=pairs: _changed(p, session.items), self.limit)  # type: ignore[misc]
            self.tried.append(_told(self.name, fault, verdict))
        return True


def _changed(pairs: Iterable[tuple[FunctionType, CodeType]], items: list[pytest.Item]) -> bool:
    for function, code in pairs:
        function.__code__ = code
    nexts: Iterator[pytest.Item | None] = iter([*items[1:], None])
    return not any(report.failed for item in items for report in runtestprotocol(item, log=False, nextitem=next(nexts)))


def _imported(fault: Fault, tests: list[str], order: Order) -> bool:
    whole = SourceFileLoader.get_code

    def broken(self: SourceFileLoader, fullname: str) -> CodeType | None:
        return _compiled(fault.source, fault) if Path(self.path) == fault.path else whole(self, fullname)

    SourceFileLoader.get_code = broken  # type: ignore[method-assign, assignment]
    return pytest.main([*_PYTEST, *tests], plugins=[order]) == 0


def _compiled(source: str, fault: Fault) -> CodeType:
    return compile(source, str(fault.path), "exec", dont_inherit=True)


def _place(code: CodeType) -> tuple[str, str, int]:
    return code.co_filename, code.co_qualname, code.co_firstlineno


def _told(name: str, fault: Fault, verdict: str) -> Tried:
    print(verdict[0], end="", file=sys.stderr, flush=True)  # how far it is: n, l or h
    if verdict == LIVED:
        path = str(fault.path.relative_to(ROOT))
        before, after = fault.path.read_text(encoding="utf-8").splitlines(), fault.source.splitlines()
        changed = [
            line for line in difflib.unified_diff(before, after, n=0, lineterm="") if line[:3] not in ("---", "+++")
        ]
        print(f"{name}: {path}:{fault.line} {fault.operator}", *changed[1:], sep="\n", flush=True)
    return Tried(fault, verdict)


def interval(part: int, whole: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval of a share."""
    z = 1.96
    share = part / whole
    middle = share + z * z / (2 * whole)
    off = z * math.sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole))
    return (middle - off) / (1 + z * z / whole), (middle + off) / (1 + z * z / whole)


def main() -> int:
    """Try the groups asked for; print what no test noticed, and one line for each group."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*", choices=[*GROUPS, []], metavar="GROUP")
    parser.add_argument("--sample", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    lines = []
    for name in options.groups or GROUPS:
        with ProcessPoolExecutor(1, get_context("fork")) as pool:  # each group starts without the package imported
            everything, tried = pool.submit(run, name, options.sample, options.seed).result()
        noticed = sum(one.verdict != LIVED for one in tried)
        low, high = interval(noticed, len(tried))
        hung = sum(one.verdict == HUNG for one in tried)
        lines.append(
            f"{name}: {noticed} of {len(tried)} noticed, {noticed / len(tried):.0%} ({low:.0%}-{high:.0%}), "
            f"{hung} of them by hanging; {everything} places"
        )
    print(*lines, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
