"""The timeline: no name stands on another."""

import re

from bilateral import Source, collect
from bilateral.report.timeline import timeline

PAIRS = [(f"{a}ton Doe", f"{b}mar Roe") for a in "ABCDEF" for b in "GHIJKL"]


def test_every_named_meeting_of_one_day_has_a_line_of_its_own() -> None:
    told = [
        Source.of(f"Norwegian Foreign Minister {a} met Peruvian Foreign Minister {b} in Oslo on 3 May 2023.")
        for a, b in PAIRS
    ]
    drawn = str(timeline(collect(told)))
    heights = re.findall(r'<circle[^>]*\bcy="([\d.]+)"', drawn)
    assert len(heights) == len(set(heights)) == len(PAIRS)


def test_a_label_ends_within_the_picture() -> None:
    long = "Kassym-Jomart Tokayev of Kazakhstan met Therese Kayikwamba Wagner of Congo in Astana on"
    drawn = str(timeline(collect([Source.of(f"{long} 3 May 2001."), Source.of(f"President {long} 3 May 2023.")])))
    width = float(re.search(r'viewBox="0 0 (\d+)', drawn)[1])  # type: ignore[index]
    labels = re.findall(r'<text x="([\d.]+)"[^>]*>([^<]+)</text>', drawn)
    assert any(" - " in label for _, label in labels)
    for x, label in labels:
        assert float(x) + 5 * len(label) <= width
