"""A page that is open for reading: the source, its shadow, its parts."""

from array import array
from bisect import bisect_left, bisect_right

from attrs import define

from bilateral.kept import Keeps, kept
from bilateral.lang.pack import Language
from bilateral.model.claims import Evidence
from bilateral.model.readings import Problem
from bilateral.model.sources import Source
from bilateral.model.spans import Span
from bilateral.text.boilerplate import find_boilerplate
from bilateral.text.clean import cast_shadow, end_of, legible
from bilateral.text.quotations import Quotation, segment_quotations
from bilateral.text.segment import find_paragraphs, find_sentences

__all__ = ["Document", "open_document"]


@define(eq=False, repr=False)
class Document(Keeps):
    """
    A source with its shadow and parts; the parts are cut on first use, for most pages are turned away before.

    Offsets inside the reading wing are those of the shadow; ``evidence``, ``words`` and ``span`` cross over to
    the text as given. ``plain`` keeps the case; ``lower`` has the same length.
    """

    source: Source
    plain: str
    lower: str
    offsets: "array[int] | None"
    language: Language

    @kept
    def paragraphs(self) -> tuple[Span, ...]:
        """The lines that hold anything."""
        return find_paragraphs(self.plain)

    @kept
    def masked(self) -> tuple[Span, ...]:
        """The paragraphs that are never read as prose."""
        return find_boilerplate(self.lower, self.paragraphs, self.language)

    @kept
    def _masked_starts(self) -> list[int]:
        return [line.start for line in self.masked]

    def hides(self, start: int, stop: int) -> bool:
        """Say whether a range touches a masked paragraph."""
        index = bisect_left(self._masked_starts, stop) - 1
        return index >= 0 and start < self.masked[index].stop

    @kept
    def sentences(self) -> tuple[Span, ...]:
        """The sentences in order, boilerplate left out."""
        hidden = set(self.masked)
        prose = tuple(p for p in self.paragraphs if p not in hidden) if hidden else self.paragraphs
        return find_sentences(self.plain, prose, self.language)

    @kept
    def quoted(self) -> tuple[tuple[Quotation, ...], tuple[Problem, ...]]:
        """The quotations in order, and a problem for each mark that belongs to none."""
        return segment_quotations(self.plain, self.aligned, self.paragraphs)

    @kept
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @kept
    def _stops(self) -> list[int]:
        return [sentence.stop for sentence in self.sentences]

    @kept
    def flat(self) -> str:
        """The shadow with line ends as spaces."""
        return self.plain.replace("\n", " ")

    @kept
    def flat_lower(self) -> str:
        """The shadow in lower case with line ends as spaces."""
        return self.lower.replace("\n", " ")

    def sentence_at(self, position: int) -> int:
        """Return the index of the sentence that holds a position, or -1 where none does."""
        index = bisect_right(self._starts, position) - 1
        return index if index >= 0 and position < self._stops[index] else -1

    def span(self, start: int, stop: int) -> Span:
        """Return the range of the source's text that a range of the shadow stands for; it ends with what can be seen."""
        if self.offsets is None:
            return Span(start, stop)
        begin = self.offsets[start]
        return Span(
            begin, end_of(self.source.text, self.offsets[stop - 1], self.offsets[stop]) if stop > start else begin
        )

    def words(self, start: int, stop: int) -> str:
        """Return the source's own characters for a range of the shadow, as a reader sees them."""
        if self.offsets is None:
            return self.source.text[start:stop]
        return legible(self.span(start, stop).of(self.source.text))

    @kept
    def aligned(self) -> str:
        """The source's own characters, one for each of the shadow."""
        text = self.source.text
        return text if self.offsets is None else "".join(map(text.__getitem__, self.offsets[:-1]))

    def evidence(self, start: int, stop: int) -> Evidence:
        """Return a range of the shadow as evidence: offsets and words of the source's text."""
        if self.offsets is not None:
            span = self.span(start, stop)
            start, stop = span.start, span.stop
        return Evidence(self.source.id, start, stop, self.source.text[start:stop])


def open_document(source: Source, language: Language) -> Document:
    r"""
    Open a source for reading.

    >>> from bilateral.lang.pack import language
    >>> page = open_document(Source.of("They met.\n© 2024 Example Times"), language("en"))
    >>> [s.of(page.plain) for s in page.sentences]
    ['They met.']
    """
    shadow = cast_shadow(source.text)
    return Document(source, shadow.plain, shadow.lower, shadow.offsets, language)
