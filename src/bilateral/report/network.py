"""Who met whom as a picture: people on a circle, a line for each two that met, thicker the oftener."""

from collections import Counter
from collections.abc import Iterable
from math import cos, pi, sin

from bilateral.archive.network import Network, who_met_whom
from bilateral.archive.views import Views
from bilateral.model.meetings import Meeting
from bilateral.report.svg import Svg, element, picture, plain

__all__ = ["network"]

_SIZE, _RADIUS = 760, 190
_NODES = 36  # the most shown: more could not be read
_LABEL = 26


def network(archive: Views | Iterable[Meeting], *, countries: bool = False) -> Svg:
    """
    Return the graph of who met whom, between people (or countries), those with most meetings if there are many.

    >>> from bilateral import Archive
    >>> "nobody named" in str(network(Archive()))
    True
    """
    meetings = archive.meetings if isinstance(archive, Views) else archive
    graph = who_met_whom(meetings, countries=countries)
    shown = _busiest(graph)
    if not shown:
        words = element("text", "nobody named met anybody named", x=20, y=30, fill="currentColor")
        return _picture(words, 60)
    at = {key: 2 * pi * n / len(shown) for n, key in enumerate(sorted(shown))}
    lines = "".join(
        _line(
            at[edge.a],
            at[edge.b],
            edge.weight,
            f"{graph.nodes[edge.a]} and {graph.nodes[edge.b]}: {edge.weight}",
            edge.meetings,
        )
        for edge in graph.edges
        if edge.a in at and edge.b in at
    )
    dots = "".join(_dot(angle, graph.nodes[key], shown[key]) for key, angle in at.items())
    return _picture(lines + dots, _SIZE)


def _picture(content: str, height: float) -> Svg:
    return picture("Who met whom", content, css="network", width=_SIZE, height=height)


def _busiest(graph: Network) -> Counter[str]:
    degree: Counter[str] = Counter()
    for edge in graph.edges:
        degree[edge.a] += edge.weight
        degree[edge.b] += edge.weight
    most = dict(sorted(degree.items(), key=lambda pair: (-pair[1], pair[0]))[:_NODES])
    joined = {key for edge in graph.edges if edge.a in most and edge.b in most for key in (edge.a, edge.b)}
    return Counter({key: weight for key, weight in most.items() if key in joined})


def _point(angle: float, radius: float) -> tuple[float, float]:
    return _SIZE / 2 + radius * cos(angle), _SIZE / 2 + radius * sin(angle)


def _line(a: float, b: float, weight: int, title: str, meetings: Iterable[Meeting]) -> str:
    (x1, y1), (x2, y2) = _point(a, _RADIUS), _point(b, _RADIUS)
    middle = _SIZE / 2
    curve = f"M{x1:.1f} {y1:.1f}Q{middle:.1f} {middle:.1f} {x2:.1f} {y2:.1f}"
    return element(
        "path",
        element("title", plain(title)),
        d=curve,
        fill="none",
        stroke="currentColor",
        stroke_width=f"{min(8, 1 + weight):.0f}",
        opacity="0.4",
        class_="edge",
        data_meetings=" ".join(meeting.id for meeting in meetings),
    )


def _dot(angle: float, label: str, weight: int) -> str:
    x, y = _point(angle, _RADIUS)
    tx, ty = _point(angle, _RADIUS + 14)
    right = cos(angle) >= 0
    turn = angle * 180 / pi + (0 if right else 180)
    return element("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=min(10, 3 + weight), fill="currentColor") + element(
        "text",
        plain(label if len(label) <= _LABEL else label[: _LABEL - 1] + "…"),
        x=f"{tx:.1f}",
        y=f"{ty:.1f}",
        fill="currentColor",
        text_anchor="start" if right else "end",
        dominant_baseline="middle",
        transform=f"rotate({turn:.1f} {tx:.1f} {ty:.1f})",
    )
