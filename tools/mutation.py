"""
Break the code in small ways, one at a time, and count how many the tests notice.

usage: python tools/mutation.py [--sample N] [--seed N] [GROUP …]

GROUP is one of model, dates, identity. The faults (Cosmic Ray's operators) are made in a copy of this tree; of all that
can be made, `--sample` (default 150) are drawn for each group with a fixed seed. Needs `cosmic-ray`.
"""

import argparse
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("src", "tests", "tools", "docs", "conftest.py", "pyproject.toml", "README.md")


class Group(NamedTuple):
    """Modules that are broken together, and the tests that should notice."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


GROUPS = {
    "model": Group(("src/bilateral/model",), ("tests/model", "tests/codec")),
    "dates": Group(
        ("src/bilateral/mentions/dates", "src/bilateral/refer/reckon.py"),
        ("tests/mentions/test_dates.py", "tests/refer/test_anchor.py", "tests/refer/test_years.py"),
    ),
    "identity": Group(("src/bilateral/archive/identity.py",), ("tests/archive",)),
}
CONFIG = """
[cosmic-ray]
module-path = [{modules}]
timeout = 120.0
excluded-modules = []
test-command = "{python} -m pytest -x -q -p no:cacheprovider {tests}"

[cosmic-ray.distributor]
name = "local"
"""


def draw(session: Path, size: int, seed: int) -> int:
    """Keep a sample of a session's faults; return how many there were."""
    with sqlite3.connect(session) as store:
        jobs = sorted(row[0] for row in store.execute("select job_id from work_items"))
        kept = set(random.Random(seed).sample(jobs, min(size, len(jobs))))
        for job in jobs:
            if job not in kept:
                store.execute("delete from mutation_specs where job_id = ?", (job,))
                store.execute("delete from work_items where job_id = ?", (job,))
    return len(jobs)


def survivors(session: Path) -> tuple[int, list[str]]:
    """Return how many faults were tried, and those that no test noticed."""
    with sqlite3.connect(session) as store:
        rows = store.execute(
            "select s.module_path, s.start_pos_row, s.operator_name, r.test_outcome, r.diff from mutation_specs s "
            "join work_results r on r.job_id = s.job_id where r.worker_outcome = 'NORMAL' order by 1, 2"
        ).fetchall()
    lived = [f"{path}:{row} {name}\n{diff}" for path, row, name, outcome, diff in rows if outcome == "SURVIVED"]
    return len(rows), lived


def run(name: str, size: int, seed: int) -> tuple[int, int, list[str]]:
    """Try a sample of one group's faults; return all there are, how many were tried, and the survivors."""
    group = GROUPS[name]
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        for item in COPIED:
            copy = shutil.copytree if (ROOT / item).is_dir() else shutil.copy
            copy(ROOT / item, tree / item)
        modules = ", ".join(f'"{module}"' for module in group.modules)
        told = CONFIG.format(modules=modules, python=sys.executable, tests=" ".join(group.tests))
        (tree / "cr.toml").write_text(told, encoding="utf-8")
        session = tree / "session.sqlite"
        environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "HYPOTHESIS_PROFILE": "dev"}
        tool = [sys.executable, "-m", "cosmic_ray.cli"]
        subprocess.run([*tool, "init", "cr.toml", str(session)], cwd=tree, env=environment, check=True)
        # Tests that fail already would notice everything.
        clean = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *group.tests]
        subprocess.run(clean, cwd=tree, env=environment, check=True, stdout=subprocess.DEVNULL)
        everything = draw(session, size, seed)
        subprocess.run([*tool, "exec", "cr.toml", str(session)], cwd=tree, env=environment, check=True)
        return everything, *survivors(session)


def main() -> int:
    """Try the groups asked for, and print one line each, and what no test noticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*", choices=[*GROUPS, []], metavar="GROUP")
    parser.add_argument("--sample", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for name in options.groups or GROUPS:
        everything, tried, lived = run(name, options.sample, options.seed)
        print("\n".join(lived))
        share = 1 - len(lived) / max(tried, 1)
        print(f"{name}: {tried - len(lived)} of {tried} noticed ({share:.0%}), drawn from {everything}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
