"""Cut out what stands between quotation marks, whatever the marks."""

from typing import NamedTuple

from attrs import field, frozen

from bilateral.model.readings import Problem
from bilateral.model.spans import Span
from bilateral.text.marks import Mark, Side, find_marks

__all__ = ["SHORTEST", "Quotation", "find_quotations", "segment_quotations"]

_ENDS = (".", "!", "?")
SHORTEST = 8  # characters of a quotation that counts as a statement
_BRIDGE = 3  # paragraphs that a quotation may run on over without a mark
_SPACE = " \n"


class Quotation(NamedTuple):
    """
    A pair of marks: the words inside, ``[start, stop)``, and the range with the marks, ``[outer_start, outer_stop)``.

    ``closed`` is false where the closing mark is missing; ``continues`` is true where a new paragraph reopens the
    quotation that the paragraph before left open; ``mark`` is the opening mark.
    """

    start: int
    stop: int
    outer_start: int
    outer_stop: int
    closed: bool = True
    continues: bool = False
    mark: str = '"'


def find_quotations(plain: str, text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """
    Return the quotations in order, in time linear in the text; nested ones stay inside the outer one.

    ``text`` is the source's own characters, one for each of ``plain``: its marks know which way they face.

    >>> page = 'He said "we will go" and left: "Good'
    >>> [page[q.start : q.stop] for q in find_quotations(page, page, (Span(0, len(page)),))]
    ['we will go', 'Good']
    """
    return segment_quotations(plain, text, paragraphs)[0]


def segment_quotations(
    plain: str, text: str, paragraphs: tuple[Span, ...]
) -> tuple[tuple[Quotation, ...], tuple[Problem, ...]]:
    """
    Return the quotations, and a problem for each mark that belongs to none.

    >>> segment_quotations('They left."', 'They left."', (Span(0, 11),))[1][0].reason
    'a closing quotation mark without an opening one'
    """
    marks = find_marks(plain, text if len(text) == len(plain) else plain, paragraphs)
    cutter = _Cutter(plain, paragraphs, marks)
    cutter.cut()
    return tuple(cutter.found), tuple(cutter.problems)


@frozen(eq=False, repr=False)
class _Cutter:
    """One walk over the marks, with the stack of those that stand open."""

    plain: str
    paragraphs: tuple[Span, ...]
    marks: list[Mark]
    found: list[Quotation] = field(factory=list)
    problems: list[Problem] = field(factory=list)
    stack: list[Mark] = field(factory=list)

    def cut(self) -> None:
        """Walk over the marks; a paragraph's end closes what stands open, unless the next mark closes it."""
        for index, mark in enumerate(self.marks):
            if self.stack and self.stack[0].paragraph != mark.paragraph:
                if self._runs_on(mark):
                    self._close(mark)
                    continue
                self._break_off()
            self._take(mark, self._wants(index))
        if self.stack:
            self._break_off()

    def _take(self, mark: Mark, wanted: int) -> None:
        if mark.family == "single" and (self.stack[-1:] or [mark])[0].family != "single":
            return
        if not self.stack:
            if mark.side is Side.CLOSE:
                self.problems.append(
                    Problem("a closing quotation mark without an opening one", Span(mark.start, mark.stop))
                )
            else:
                self.stack.append(mark)
        elif mark.side is Side.OPEN:
            if wanted < len(self.stack):
                self._cut_short(mark)
            self.stack.append(mark)
        else:
            self._close(mark)

    def _wants(self, index: int) -> int:
        """Return how many open marks the rest of the paragraph can still close, were this one nested."""
        mark = self.marks[index]
        reopened = bool(self.stack) and self.stack[0].first and mark.reopened
        return mark.balance + reopened

    def _runs_on(self, mark: Mark) -> bool:
        """Say whether a mark of a later paragraph is the closing one that is wanted: it does not reopen."""
        near = mark.paragraph - self.stack[0].paragraph <= _BRIDGE
        # 'by the host , "one official said': the space is on the wrong side of the mark.
        slipped = self.plain[mark.start - 2 : mark.start] == ", " and self.plain[mark.stop : mark.stop + 1].islower()
        return near and not mark.first and len(self.stack) == 1 and (slipped or mark.side is not Side.OPEN)

    def _close(self, mark: Mark) -> None:
        outer = self.stack.pop()
        if not self.stack:
            self._add(outer, mark.start, mark.stop, closed=True)

    def _break_off(self) -> None:
        outer = self.stack[0]
        stop = self.paragraphs[outer.paragraph].stop
        self.stack.clear()
        self._add(outer, stop, stop, closed=False)

    def _cut_short(self, mark: Mark) -> None:
        """End a quotation that lacks its closing mark where its first sentence ends, or before the next mark."""
        outer, stop = self.stack[0], mark.start
        if not self.plain[max(outer.stop, stop - 2) : stop].rstrip().endswith(_ENDS):
            ends = [at for end in _ENDS if (at := self.plain.find(end + " ", outer.stop, stop)) >= 0]
            stop = min(ends) + 1 if ends else stop
        self.stack.clear()
        self._add(outer, stop, stop, closed=False)

    def _add(self, outer: Mark, stop: int, outer_stop: int, *, closed: bool) -> None:
        start = outer.stop
        while start < stop and self.plain[start] in _SPACE:
            start += 1
        while stop > start and self.plain[stop - 1] in _SPACE:
            stop -= 1
        if start == stop:
            self.problems.append(Problem("quotation marks around nothing", Span(outer.start, outer_stop)))
            return
        before = self.found[-1] if self.found else None
        continues = outer.first and before is not None and not before.closed and outer.reopens
        outer_stop = outer_stop if closed else stop
        self.found.append(
            Quotation(start, stop, outer.start, outer_stop, closed=closed, continues=continues, mark=outer.text)
        )
