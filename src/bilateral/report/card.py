"""A card a record: what is told of it, a line a field, with the words behind each line if asked."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from attrs import frozen

from bilateral.model.claims import Basis, Claim
from bilateral.model.commitments import Undertaking
from bilateral.model.leaders import Appearance
from bilateral.model.meetings import Meeting
from bilateral.model.records import Record
from bilateral.model.sources import Source
from bilateral.model.statements import Statement
from bilateral.report.svg import plain_text

__all__ = ["LABELS", "TITLED", "Card", "Line", "card", "outlet", "title_of"]

WIDTH = 80
_LABEL = 10  # columns of the labels
_WORDS = 60  # characters of a quotation that are shown
LABELS = {
    "parties": "who",
    "place": "where",
    "occasion": "at",
    "mode": "how",
    "issues": "about",
    "not_discussed": "not",
    "moved_from": "was",
    "first_since": "first in",
    "according_to": "says",
    "disputed_by": "doubted by",
    "beneficiaries": "for",
    "actors": "who",
    "amounts": "amount",
    "speaker": "who",
    "visitors": "visitors",
}
TITLED = frozenset({"parties", "status", "format"})


@frozen
class Line:
    """One field of a card: its label, its value, and the words it was read from."""

    label: str
    value: str
    why: tuple[str, ...] = ()


@frozen
class Card:
    """
    What a record tells, to be looked at: ``print`` it, or leave it as the last line of a notebook's cell.

    ``mark`` is the status; lines are in the order of the record's fields.
    """

    title: str
    mark: str
    lines: tuple[Line, ...]

    def __str__(self) -> str:
        return "\n".join(self.text(WIDTH))

    def text(self, width: int) -> Iterator[str]:
        """Return the card as lines of plain text, at most ``width`` columns each."""
        yield from _headline(self.title, self.mark, width)
        for line in self.lines:
            yield from _folded(f"  {line.label:<{_LABEL}}", line.value, width)
            for words in line.why:
                yield from _folded(" " * (_LABEL + 4), words, width)

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><th style='text-align:left'>{escape(line.label)}</th><td>{escape(line.value)}"
            + "".join(f"<br><small>{escape(words)}</small>" for words in line.why)
            + "</td></tr>"
            for line in self.lines
        )
        return f"<table><caption>{escape(self.title)} <b>{escape(self.mark)}</b></caption>{rows}</table>"


def card(record: Record, *, why: bool = False, sources: Mapping[str, Source] | None = None) -> Card:
    """
    Return the card of a meeting, commitment, statement or leader.

    ``why`` adds the words behind each field; ``sources`` gives the outlets' names to say who tells it.

    >>> from bilateral import Meeting, Party, Status, When
    >>> talks = Meeting.given(parties=[Party("FR", "Emmanuel Macron"), Party("DE")], when=When("2018-06-19"), status=Status.HELD)
    >>> print(card(talks))
    DE - Emmanuel Macron (FR)                                                   held
      when      2018-06-19
    """
    lines = [_line(record, name, why=why) for name in record.fields() if name not in TITLED and record.why(name)]
    if sources:
        told = sorted({outlet(sources[key]) for key in record.sources if key in sources})
        lines.append(Line("told by", "; ".join(told)))
    return Card(title_of(record), _mark(record), tuple(lines))


def title_of(record: Record) -> str:
    """Return who a record is about."""
    if isinstance(record, Meeting):
        return " - ".join(map(str, sorted(record.parties))) or "nobody named"
    if isinstance(record, Undertaking):
        return ", ".join(map(str, sorted(record.actors))) or "nobody named"
    if isinstance(record, Statement):
        return str(record.speaker or "nobody named")
    if isinstance(record, Appearance):
        return str(record.leader)
    return type(record).__name__


def _mark(record: Record) -> str:
    status = getattr(record, "status", None)
    return str(status) if status else ""


def _line(record: Record, name: str, *, why: bool) -> Line:
    value = getattr(record, name)
    shown = ", ".join(sorted(map(str, value))) if isinstance(value, frozenset) else str(value)
    label = LABELS.get(name, name.replace("_", " "))
    return Line(label, shown, tuple(dict.fromkeys(map(_because, record.why(name)))) if why else ())


def _because(claim: Claim) -> str:
    words = " … ".join(f'"{textwrap.shorten(e.quote, _WORDS, placeholder=" …")}"' for e in claim.evidence)
    ground = f"{claim.basis}: {claim.rule}" if claim.rule else str(claim.basis)
    told = f"{claim.value}: " if claim.basis is Basis.RIVAL else ""
    return f"{told}{words} ({ground})" if words else f"{told}({ground})"


def outlet(source: Source) -> str:
    """Return what a source is called: its outlet, its name, or its id."""
    return source.outlet or source.name or source.id


def _headline(title: str, mark: str, width: int) -> Iterable[str]:
    lines = textwrap.wrap(plain_text(title), width - len(mark) - 2) or [""]
    return [f"{lines[0]}{mark:>{width - len(lines[0])}}".rstrip(), *(f"  {line}" for line in lines[1:])]


def _folded(label: str, text: str, width: int) -> Iterable[str]:
    lines = textwrap.wrap(plain_text(text), width - len(label)) or [""]
    return [f"{label}{lines[0]}", *(" " * len(label) + line for line in lines[1:])]
