"""Strategies for dates."""

import datetime as dt

from hypothesis import strategies as st

from bilateral.model.dates import When

__all__ = ["whens"]

_FIRST, _LAST = dt.date(1900, 1, 1), dt.date(2099, 12, 31)
_SHAPES = ("day", "month", "year", "days", "season", "decade", "century", "since", "until")
_MARKS = ("", "~", "?", "%")


@st.composite
def whens(
    draw: st.DrawFn,
    *,
    days: st.SearchStrategy[dt.date] | None = None,
    shapes: tuple[str, ...] = _SHAPES,
    marks: tuple[str, ...] = _MARKS,
) -> When:
    """
    Dates of every shape that EDTF level 1 knows; shrinks towards a plain day, ``2000-01-01``.

    ``shapes`` names the ones wanted: day, month, year, days, season, decade, century, since, until.
    """
    many = st.dates(_FIRST, _LAST) if days is None else days
    day = draw(many)
    when = _shaped(draw, draw(st.sampled_from(shapes)), day, many)
    return When("/".join(part if part == ".." else part + draw(st.sampled_from(marks)) for part in when.split("/")))


def _shaped(draw: st.DrawFn, shape: str, day: dt.date, many: st.SearchStrategy[dt.date]) -> str:
    year = f"{day.year:04}"
    first, last = sorted([day, draw(many)]) if shape == "days" else (day, day)
    return {
        "day": str(day),
        "month": f"{year}-{day.month:02}",
        "year": year,
        "days": f"{first}/{last}",
        "season": f"{year}-{21 + day.month % 4}",
        "decade": f"{year[:3]}X",
        "century": f"{year[:2]}XX",
        "since": f"{day}/..",
        "until": f"../{day}",
    }[shape]
