"""What the text tells in its own voice: sentences in which each quotation is one token."""

from bisect import bisect_right
from typing import NamedTuple

from attrs import define

from bilateral.kept import Keeps, kept
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.text.documents import Document
from bilateral.text.quotations import Quotation

__all__ = ["Sentence", "Token", "narrate"]

_WORD = regex(r"[A-Za-z]+(?= )|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['.&-](?=\w)[^\W_]+)*|\S")


class Token(NamedTuple):
    """A word, a mark, or a whole quotation (``quote`` is its index, else -1)."""

    start: int
    stop: int
    text: str
    lower: str
    quote: int = -1


@define(eq=False, repr=False)
class Sentence(Keeps):
    """A sentence of the narration; ``paragraph`` is the index of its paragraph."""

    document: Document
    quotations: tuple[Quotation, ...]
    start: int
    stop: int
    paragraph: int
    first_quote: int
    last_quote: int

    @kept
    def tokens(self) -> list[Token]:
        """Return the words and marks outside quotations, and each quotation as one token."""
        found: list[Token] = []
        at = self.start
        for index in range(self.first_quote, self.last_quote):
            quotation = self.quotations[index]
            _add_words(found, self.document.plain, at, quotation.outer_start)
            found.append(Token(quotation.outer_start, quotation.outer_stop, '"', '"', index))
            at = quotation.outer_stop
        _add_words(found, self.document.plain, at, self.stop)
        return found

    @kept
    def wordless(self) -> bool:
        """Say whether the sentence is nothing but quotations."""
        return not any(token.quote < 0 and token.text[0].isalnum() for token in self.tokens)

    @kept
    def words(self) -> list[str]:
        """Return the tokens in lower case."""
        return [token.lower for token in self.tokens]

    @kept
    def quotes(self) -> range:
        """Return the indices of the quotations the sentence holds."""
        return range(self.first_quote, self.last_quote)


def narrate(document: Document, quotations: tuple[Quotation, ...]) -> list[Sentence]:
    """Return the sentences of the narration, in order; none begins or ends inside a quotation."""
    spans = _outside(document, quotations)
    starts = [paragraph.start for paragraph in document.paragraphs]
    sentences: list[Sentence] = []
    quote = 0
    for span in spans:
        while quote < len(quotations) and quotations[quote].outer_start < span.start:
            quote += 1
        first = quote
        while quote < len(quotations) and quotations[quote].outer_start < span.stop:
            quote += 1
        paragraph = bisect_right(starts, span.start) - 1
        sentences.append(Sentence(document, quotations, span.start, span.stop, paragraph, first, quote))
    return sentences


def _outside(document: Document, quotations: tuple[Quotation, ...]) -> list[Span]:
    """Join the sentences that a quotation runs through, and *"Why?"* with *Jane Doe asked*."""
    joined: list[Span] = []
    quote = 0
    for span in document.sentences:
        while quote < len(quotations) and quotations[quote].outer_stop <= span.start:
            quote += 1
        inside = quote < len(quotations) and quotations[quote].outer_start < span.start
        tag = not inside and joined and quote > 0 and _is_tag(document, quotations[quote - 1], joined[-1], span)
        if joined and (inside or tag):
            joined[-1] = Span(joined[-1].start, max(span.stop, joined[-1].stop))
        else:
            joined.append(span)
    return joined


_GENITIVE = ("'s", "'S")
_TAG = regex(r"(?:[A-Z][\w'.-]* ){1,5}(\w+)(?=[.,]|$| on | in | at | to | after | during |  ?[A-Z]\w+day)")


def _is_tag(document: Document, quotation: Quotation, last: Span, span: Span) -> bool:
    """Say whether a sentence only says who spoke the words right before it."""
    plain = document.plain
    if quotation.outer_stop == last.stop and plain.startswith("-", span.start):
        return True
    if quotation.outer_stop != last.stop or plain[quotation.stop - 1] not in "?!":
        return False
    tag = _TAG.match(plain, span.start, min(span.stop, span.start + 80))
    return tag is not None and tag[1].endswith(("ed", "said", "says", "wrote", "told"))


def _add_words(tokens: list[Token], plain: str, start: int, stop: int) -> None:
    make = tuple.__new__  # a token each, of all the words that are told: without a look at the arguments
    found = _WORD.finditer(plain, start, stop)
    words = [make(Token, (*match.span(), text := match[0], text.lower(), -1)) for match in found]
    if plain.find("'s", start, stop) < 0 and plain.find("'S", start, stop) < 0:
        tokens += words
        return
    for word in words:
        begin, end, text, lower, _ = word
        if text.endswith(_GENITIVE) and end - begin > 2 and text[0].isalpha():  # noqa: PLR2004  no part of the name
            tokens.append(make(Token, (begin, end - 2, text[:-2], lower[:-2], -1)))
            tokens.append(make(Token, (end - 2, end, text[-2:], "'s", -1)))
        else:
            tokens.append(word)
