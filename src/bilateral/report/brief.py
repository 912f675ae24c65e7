"""The brief: what happened, meeting by meeting, what was undertaken, where the sources disagree."""

import textwrap
from collections.abc import Iterator

from bilateral.archive.disagree import Disagreement
from bilateral.archive.views import Views
from bilateral.model.meetings import Meeting
from bilateral.report.card import WIDTH, card, outlet
from bilateral.report.svg import plain_text

__all__ = ["brief"]


def brief(archive: Views, *, width: int = WIDTH, why: bool = False) -> Iterator[str]:
    r"""
    Return the brief of an archive as lines of plain text.

    >>> from bilateral import Archive
    >>> print(*brief(Archive()), sep="\n")
    No articles.
    """
    if not archive.sources:
        yield "No articles."
        return
    meetings = sorted(archive.meetings, key=_order)
    yield from _heading(f"{_count(len(archive.sources), 'article')}, {_count(len(meetings), 'meeting')}", width)
    for meeting in meetings:
        yield ""
        yield from card(meeting, why=why, sources=archive.sources).text(width)
    if meetings:
        yield ""
        yield from _heading("Timeline", width)
        for meeting in meetings:
            yield from _wrapped(f"{meeting.when or 'no date'!s:<22}", f"{_who(meeting)}: {meeting.status}", width)
    yield from _undertakings(archive, width)
    yield from _disagreements(archive, width)


def _undertakings(archive: Views, width: int) -> Iterator[str]:
    commitments = list(archive.commitments)
    if not commitments:
        return
    yield ""
    yield from _heading("Commitments", width)
    for commitment in commitments:
        who = ", ".join(sorted({party.country or party.name for party in commitment.actors})) or "?"
        mark = f" ({commitment.status})" if commitment.status else ""
        yield from _wrapped(f"{who:<9} ", f"{' '.join((commitment.quote or '').split())}{mark}", width)


def _disagreements(archive: Views, width: int) -> Iterator[str]:
    found = list(archive.disagreements())
    if not found:
        return
    yield ""
    yield from _heading("Where the sources disagree", width)
    for disagreement in found:
        yield from _wrapped("  ", _named_sources(archive, disagreement), width)


def _named_sources(archive: Views, disagreement: Disagreement) -> str:
    sides = (
        f"{side.value} ({', '.join(sorted(outlet(archive.sources[key]) for key in side.sources if key in archive.sources))})"
        for side in disagreement.sides
    )
    return f"{disagreement.field}: {' | '.join(sides)}"


def _order(meeting: Meeting) -> tuple[bool, str, str]:
    first = meeting.when.first if meeting.when else None
    return (first is None, first.isoformat() if first else "", meeting.id)


def _who(meeting: Meeting) -> str:
    return " - ".join(party.name or party.country for party in sorted(meeting.parties))


def _heading(text: str, width: int) -> Iterator[str]:
    yield text
    yield "-" * min(width, len(text))


def _wrapped(label: str, text: str, width: int) -> Iterator[str]:
    lines = textwrap.wrap(plain_text(text), width - len(label)) or [""]
    yield f"{label}{lines[0]}"
    yield from (" " * len(label) + line for line in lines[1:])


def _count(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"
