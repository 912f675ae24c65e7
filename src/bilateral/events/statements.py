"""Read what was said: quotations and reported speech, and whose they are."""

from collections.abc import Iterator

from attrs import define, field, frozen

from bilateral.events.cues import Cue, find_cues
from bilateral.events.narration import Sentence, narrate
from bilateral.events.phrases import Chunk, Kind, chunk, lists
from bilateral.events.speakers import meet_people
from bilateral.events.voices import UNKNOWN, Heard, Room
from bilateral.lang.pack import Language
from bilateral.model.statements import Form, Speaker, Stance, Voice
from bilateral.refer.page import Page
from bilateral.text.documents import Document
from bilateral.text.quotations import Quotation, segment_quotations

__all__ = ["StatementDraft", "read_statements"]

_SHORTEST = 8


@frozen
class StatementDraft:
    """A statement as read: ranges of the shadow, the voice, and the rule that gave it the words."""

    start: int
    stop: int
    form: Form
    voice: Voice
    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    stance: Stance
    rule: str
    to: tuple[int, int] | None = None


def read_statements(page: Page, language: Language) -> list[StatementDraft]:
    """Return the statements of a page, in order."""
    document = page.document
    quotations, _ = segment_quotations(document.plain, document.source.text if document.offsets is None else document.plain, document.paragraphs)
    reader = _Reader(page, document, language, quotations)
    return list(reader.read())


@define(slots=False, eq=False)
class _Reader:
    page: Page
    document: Document
    language: Language
    quotations: tuple[Quotation, ...]
    sentences: list[Sentence] = field(init=False)
    room: Room = field(init=False)
    heard: dict[int, list[tuple[Cue, Heard | None]]] = field(factory=dict)
    chunks: dict[int, list[Chunk]] = field(factory=dict)
    by_quote: dict[int, tuple[Heard, Cue | None]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self.sentences = narrate(self.document, self.quotations)
        self.room = Room(self.document, self.language, meet_people(self.document, self.language, self.page.cast, self.page.hits))

    def read(self) -> Iterator[StatementDraft]:
        for index, sentence in enumerate(self.sentences):
            for quote in sentence.quotes:
                draft = self.quoted(index, quote)
                if draft is not None:
                    yield draft

    def cut(self, index: int) -> list[Chunk]:
        if index not in self.chunks:
            self.chunks[index] = chunk(self.sentences[index].tokens, lists(self.language))
        return self.chunks[index]

    def cues(self, index: int) -> list[tuple[Cue, Heard | None]]:
        """Return the cues of a sentence with the voice of each."""
        if index not in self.heard:
            self.heard[index] = []
            sentence = self.sentences[index]
            told: list[tuple[Cue, Heard | None]] = []
            for cue in find_cues(sentence.tokens, self.cut(index), self.language):
                heard = None
                if cue.subject is not None:
                    heard = self.room.hear(sentence, cue.subject, self._before(index, cue, told))
                told.append((cue, heard))
            self.heard[index] = told
        return self.heard[index]

    def _before(self, index: int, cue: Cue, told: list[tuple[Cue, Heard | None]]) -> list[Heard]:
        """Return the voices before a pronoun, nearest first: of this sentence's cues, then of those before."""
        if cue.subject is None or cue.subject.kind is not Kind.PRONOUN:
            return []
        before = [heard for _, heard in reversed(told) if heard]
        for back in range(index - 1, max(-1, index - 7), -1):
            subject = self.subject(back)
            voices = [heard for c, heard in reversed(self.heard.get(back) or (self.cues(back) if back >= index - 6 else [])) if heard and not c.way.weak]
            before += voices
            before += [self.by_quote[quote][0] for quote in reversed(self.sentences[back].quotes) if quote in self.by_quote]
            if subject is not None:
                before.append(subject)
        return before

    def subject(self, index: int) -> Heard | None:
        """Return the person that a sentence is about, if it begins with one."""
        sentence = self.sentences[index]
        for phrase in self.cut(index):
            if phrase.kind is Kind.PRONOUN:
                return None
            before = sentence.tokens[phrase.start - 1].lower if phrase.start else ""
            if before in lists(self.language).stops:
                continue
            return self.room.hear(sentence, phrase, [])
        return None

    def quoted(self, index: int, quote: int) -> StatementDraft | None:
        quotation = self.quotations[quote]
        found = self._owner(index, quote)
        if found is None:
            return None
        heard, cue, rule = found
        self.by_quote[quote] = (heard, cue)
        if quotation.stop - quotation.start < _SHORTEST or self._is_title(index, quote):
            return None
        tokens = self.sentences[index].tokens
        return StatementDraft(
            quotation.start,
            quotation.stop,
            Form.QUOTATION,
            heard.voice,
            (heard.start, heard.stop) if heard.stop > heard.start else None,
            (tokens[cue.start].start, tokens[cue.stop - 1].stop) if cue and rule != "carried" else None,
            cue.way.stance if cue else Stance.SAID,
            rule,
        )

    def _is_title(self, index: int, quote: int) -> bool:
        """Say whether the marks stand around a title: each word of weight with a capital, and no sentence."""
        quotation = self.quotations[quote]
        text = self.document.plain[quotation.start : quotation.stop]
        parts = text.rstrip(".,").split()
        heavy = [part for part in parts if len(part) > 3 or part[0].isupper()]  # noqa: PLR2004
        titled = len(parts) > 1 and all(not part[0].islower() for part in heavy) and len(heavy) > 1
        before = self.document.plain[max(0, quotation.outer_start - 2) : quotation.outer_start].rstrip()
        return titled and not before.endswith((":", ",")) and not text.endswith(("!", "?"))

    def _owner(self, index: int, quote: int) -> tuple[Heard, Cue | None, str] | None:
        sentence = self.sentences[index]
        at = next(i for i, token in enumerate(sentence.tokens) if token.quote == quote)
        cues = [(cue, heard) for cue, heard in self.cues(index) if heard is not None]
        after = [(c, h) for c, h in cues if c.start > at]
        before = [(c, h) for c, h in cues if c.start < at]
        tokens = sentence.tokens
        quotation = self.quotations[quote]
        text = self.document.plain[quotation.start : quotation.stop]
        closes = text.endswith((",", "?", "!", "-")) or (at + 1 < len(tokens) and tokens[at + 1].text in ",-")
        opens_sentence = at == 0 or tokens[at - 1].quote >= 0
        strong_after = [(c, h) for c, h in after if not c.way.weak]
        strong_before = [(c, h) for c, h in before if not c.way.weak]
        if (opens_sentence or closes) and strong_after and self._near(tokens, at, strong_after[0][0]):
            return strong_after[0][1], strong_after[0][0], "after"
        closing = strong_after[-1] if strong_after else None
        if closing and closing[0].adjacent and tokens[closing[0].subject.start - 1 if closing[0].subject.start < closing[0].start else closing[0].start - 1].text == "," and closing[0].rule in ("subject", "inverted"):
            return closing[1], closing[0], "after"
        if before:
            nearest = before[-1]
            if strong_before and nearest[0].way.rank == 0 and nearest[1].voice.kind is not Speaker.PERSON:
                nearest = strong_before[-1]
            return nearest[1], nearest[0], "before"
        if strong_after:
            return strong_after[-1][1], strong_after[-1][0], "after"
        if after:
            return after[0][1], after[0][0], "after"
        return self._carried(index, quote, at)

    def _near(self, tokens: list, at: int, cue: Cue) -> bool:
        return not any(token.quote >= 0 for token in tokens[at + 1 : cue.start])

    def _carried(self, index: int, quote: int, at: int) -> tuple[Heard, Cue | None, str] | None:
        tokens = self.sentences[index].tokens
        alone = all(token.quote >= 0 or not token.text[0].isalnum() for token in tokens)
        if alone and index > 0:
            last = self.sentences[index - 1].quotes
            for q in reversed(last):
                if q in self.by_quote:
                    return self.by_quote[q][0], self.by_quote[q][1], "carried"
            told = [(c, h) for c, h in self.cues(index - 1) if h is not None]
            if told:
                return told[-1][1], told[-1][0], "carried"
            subject = self.subject(index - 1)
            if subject is not None:
                return subject, None, "carried"
        return None
