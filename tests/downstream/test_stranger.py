"""The wheel is installed in a fresh environment and used as a stranger would."""

import subprocess
import sys
import venv
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_NO_NETWORK = ("Failed to establish a new connection", "Temporary failure in name resolution", "Network is unreachable")


def _run(*command: str | Path, cwd: Path) -> str:
    """Run a command; skip the test where it fails for want of a network, and only there."""
    done = subprocess.run([str(c) for c in command], cwd=cwd, capture_output=True, text=True, check=False)
    told = done.stdout + done.stderr
    if done.returncode and any(words in told for words in _NO_NETWORK):
        pytest.skip("no network to install from")
    assert done.returncode == 0, told[-4000:]
    return told


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stranger")
    _run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder / "dist", _ROOT, cwd=folder)
    (wheel,) = (folder / "dist").glob("bilateral-*.whl")
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / "bin" / "python"
    _run(python, "-m", "pip", "install", "-q", "--no-compile", f"{wheel}[testing]", cwd=folder)
    return python


@pytest.mark.slow
def test_a_strangers_suite(python: Path, tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text('pytest_plugins = ["bilateral.testing.fixtures"]\n', "utf-8")
    (tmp_path / "test_mine.py").write_text(Path(__file__).with_name("stranger.py").read_text("utf-8"), "utf-8")
    told = _run(python, "-m", "pytest", "-q", "-W", "error", "test_mine.py", cwd=tmp_path)
    assert "passed" in told


@pytest.mark.slow
def test_the_command_line_needs_no_extras(python: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "French President Emmanuel Macron met Xi Jinping in Beijing on 6 April 2023.", "utf-8"
    )
    told = _run(python, "-m", "bilateral", "read", "a.txt", "--format", "flat", cwd=tmp_path)
    assert '"2023-04-06"' in told
