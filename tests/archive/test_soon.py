"""An undated plan is of the meeting that soon follows, not of one years ahead; the seeds are one history."""

import os
from pathlib import Path

import pytest

from bilateral import Source, collect

PLAN = "Kenyan President William Ruto will meet Indian Prime Minister Narendra Modi in New Delhi, officials said."
HELD = "Kenyan President William Ruto met Indian Prime Minister Narendra Modi on Tuesday."
ROOT = Path(__file__).parents[2]
SEEDS = Path(os.environ.get("BILATERAL_EVAL") or ROOT.parent / "shared" / "eval").parent / "seeds"


def test_an_undated_plan_joins_the_meeting_that_follows() -> None:
    told = [(PLAN, "2023-11-29"), (HELD, "2023-12-06"), (HELD, "2025-03-05")]
    archive = collect([Source.of(text, published=day, outlet=day) for text, day in told])
    assert [(str(m.when), len(m.sources)) for m in archive.meetings] == [("2023-12-05", 2), ("2025-03-04", 1)]


def test_a_plan_of_long_ago_stands_alone() -> None:
    archive = collect([Source.of(PLAN, published="2022-01-10"), Source.of(HELD, published="2023-12-06")])
    assert sorted(len(m.sources) for m in archive.meetings) == [1, 1]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the articles the project began with are not here")
def test_the_seeds_tell_of_four_meetings_of_the_two_presidents() -> None:
    archive = collect(Source.of(p.read_text(encoding="utf-8"), name=p.stem) for p in sorted(SEEDS.glob("*.txt")))
    presidents = archive.meetings.between("Joe Biden", "Andres Manuel Lopez Obrador")
    assert [str(m.when) for m in presidents] == ["2021", "2022-07-12", "2023-01", "2023-11-17"]
    assert [m.status for m in presidents] == ["held"] * 4
