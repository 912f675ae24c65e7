"""Every example runs as it stands."""

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.py"))


@pytest.mark.parametrize("example", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_it_runs(example: Path) -> None:
    environment = {"PYTHONPATH": ":".join(sys.path), "PYTHONWARNINGS": "error"}
    told = subprocess.run([sys.executable, str(example)], capture_output=True, text=True, check=False, env=environment)
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.strip()
    assert len(example.read_text(encoding="utf-8").splitlines()) < 40
