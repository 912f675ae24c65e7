"""A short run of the fuzz harness, the same every time; `python tests/hostile/fuzz.py` is the long one."""

import os
import signal

import pytest
from tests.hostile.fuzz import fuzz
from tests.hostile.targets import TARGETS, Target, clean

_INPUTS = 20_000 if os.environ.get("HYPOTHESIS_PROFILE") == "thorough" else 400


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="an alarm stops what hangs")
def test_nothing_is_found() -> None:
    told: list[str] = []
    try:
        tallies, found = fuzz(TARGETS, _INPUTS, seed=0, tell=told.append)
    finally:
        clean()
    assert "\n".join(told) == ""
    assert found == []
    assert all(tally.inputs for tally in tallies.values())


def test_what_raises_is_found() -> None:
    def run(data: bytes) -> None:
        assert b"Macron" not in data

    _, found = fuzz({"door": Target(run, lambda: [b"Emmanuel Macron met Xi."], 1.0)}, 50, seed=1, tell=str)
    assert found
    assert all("AssertionError" in one.what for one in found)
