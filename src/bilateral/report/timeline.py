"""The meetings as a picture: time runs to the right, empty stretches shortened, a lane for each that would cover another."""

from collections.abc import Iterable
from datetime import date
from itertools import accumulate, pairwise
from math import sqrt

from attrs import frozen

from bilateral.archive.views import Views
from bilateral.model.meetings import Meeting, Status
from bilateral.report.svg import Svg, element, picture, plain

__all__ = ["timeline"]

_WIDTH, _LEFT, _RIGHT, _TOP, _LANE = 960, 20, 290, 30, 20
_DOT = 5
_LETTER = 6.6  # width of a character of a label, roughly
_LABELS = 60  # more meetings than that are dots without names
_LANES = 24  # of dots without names; names have a lane each if need be
_FAINT = {"stroke": "currentColor", "opacity": "0.15"}
_YEARS_OF_MONTHS = 2  # a shorter stretch has its months marked


@frozen
class _Mark:
    """A meeting's place: left and right end, and how far its label reaches."""

    meeting: Meeting
    x: float
    end: float
    label: str


def timeline(archive: Views | Iterable[Meeting]) -> Svg:
    """
    Return the dated meetings as a picture: filled where held, hollow where planned, crossed out where called off.

    >>> from bilateral import Archive
    >>> "no dated meeting" in str(timeline(Archive()))
    True
    """
    meetings = archive.meetings if isinstance(archive, Views) else archive
    dated = [(m, *_ends(m)) for m in meetings if m.when is not None]
    spans = [(m, first, last) for m, first, last in dated if first and last]
    if not spans:
        words = element("text", "no dated meeting", x=_LEFT, y=_TOP, fill="currentColor")
        return _picture(words, 2 * _TOP)
    named = len(spans) <= _LABELS
    scale = _scale({day for _, first, last in spans for day in (first, last)}, _RIGHT if named else _LEFT)
    marks = [
        _Mark(m, scale[first], scale[last], _label(m) if named else "")
        for m, first, last in sorted(spans, key=lambda span: (span[1], span[2], span[0].id))
    ]
    lanes = _lanes(marks)
    height = _TOP + (max(lanes) + 1) * _LANE + 10
    shapes = "".join(_shape(mark, _TOP + lane * _LANE + _LANE / 2) for mark, lane in zip(marks, lanes, strict=True))
    return _picture(_ticks(scale, height) + shapes, height)


def _scale(days: Iterable[date], margin: float) -> dict[date, float]:
    """Return where each day stands; a stretch counts by the root of its length, so that empty years take little room."""
    told = sorted(days)
    steps = [0.0, *accumulate(sqrt((b - a).days) for a, b in pairwise(told))]
    room = (_WIDTH - _LEFT - margin) / (steps[-1] or 1)
    return {day: _LEFT + step * room for day, step in zip(told, steps, strict=True)}


def _picture(content: str, height: float) -> Svg:
    return picture("Timeline of the meetings", content, css="timeline", width=_WIDTH, height=height)


def _ends(meeting: Meeting) -> tuple[date | None, date | None]:
    when = meeting.when
    if when is None:
        return None, None
    return when.first or when.last, when.last or when.first


def _label(meeting: Meeting) -> str:
    return " - ".join((party.name or party.country)[:28] for party in sorted(meeting.parties))


def _lanes(marks: list[_Mark]) -> list[int]:
    """Return a lane for each mark, the first in which nothing is covered; of dots, the last lane takes the rest."""
    free: list[float] = []
    chosen = []
    for mark in marks:
        reach = mark.end + 3 * _DOT + len(mark.label) * _LETTER
        lane = next((n for n, x in enumerate(free) if x <= mark.x - 2 * _DOT), len(free))
        lane = lane if mark.label else min(lane, _LANES - 1)
        if lane == len(free):
            free.append(reach)
        free[lane] = max(free[lane], reach)
        chosen.append(lane)
    return chosen


def _shape(mark: _Mark, y: float) -> str:
    status = mark.meeting.status
    hollow = status in {Status.PLANNED, Status.POSTPONED}
    off = status in {Status.CANCELLED, Status.DECLINED}
    title = f"{mark.meeting.when} {_label(mark.meeting)} {status or ''}".strip()
    parts = [element("title", plain(title))]
    fill = "none" if hollow or off else "currentColor"
    if mark.end - mark.x > 2 * _DOT:
        box = {"x": f"{mark.x:.1f}", "y": f"{y - 3:.1f}", "width": f"{mark.end - mark.x:.1f}", "height": 6, "rx": 3}
        parts.append(element("rect", fill=fill, stroke="currentColor", opacity="0.6", **box))
    else:
        parts.append(element("circle", cx=f"{mark.x:.1f}", cy=f"{y:.1f}", r=_DOT, fill=fill, stroke="currentColor"))
    if off:
        cross = f"M{mark.x - 4:.1f} {y - 4:.1f}l8 8m0 -8l-8 8"
        parts.append(element("path", d=cross, stroke="currentColor"))
    if mark.label:
        x = max(mark.end, mark.x + _DOT) + 4
        parts.append(
            element("text", plain(_fitted(mark.label, x)), x=f"{x:.1f}", y=f"{y + 4:.1f}", fill="currentColor")
        )
    return element("a", *parts, href=f"#m-{mark.meeting.id}", class_="moment", data_meeting=mark.meeting.id)


def _fitted(label: str, x: float) -> str:
    """Return as much of a label as there is room for; the whole is in the title."""
    room = int((_WIDTH - x) / _LETTER)
    return label if len(label) <= room else label[: room - 1].rstrip(" -") + "…"


def _ticks(scale: dict[date, float], height: float) -> str:
    """Return a line and a label at the first day told of each year (or month), as far as there is room."""
    short = max(scale).year - min(scale).year < _YEARS_OF_MONTHS
    drawn, reach, last = [], 0.0, ""
    for day, x in scale.items():
        label = f"{day:%Y-%m}" if short else f"{day:%Y}"
        if label != last and x >= reach:
            drawn.append(element("line", x1=f"{x:.1f}", x2=f"{x:.1f}", y1=_TOP - 8, y2=f"{height:.0f}", **_FAINT))
            drawn.append(element("text", plain(label), x=f"{x:.1f}", y=_TOP - 14, fill="currentColor", opacity="0.7"))
            reach = x + (len(label) + 1) * _LETTER
        last = label
    return "".join(drawn)
