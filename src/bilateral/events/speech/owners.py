"""Give each quotation its owner: by the verb before, between or after, or carried on from the last one."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import partial

from attrs import define, evolve, field

from bilateral.events.speech.cues import find_cues
from bilateral.events.speech.drafts import Heard, StatementDraft
from bilateral.events.speech.joins import is_work, main_first, nearest_of, replied, told_by, turned_from
from bilateral.events.speech.narration import Sentence, narrate
from bilateral.events.speech.phrases import Chunk, Kind, chunk, phrases_in
from bilateral.events.speech.reports import SURE, Cue
from bilateral.events.speech.speaker_words import Lists, lists
from bilateral.events.speech.speakers import People
from bilateral.events.speech.voices import GENERIC, Room
from bilateral.lang.pack import Language
from bilateral.model.statements import Form, Speaker, Stance
from bilateral.refer.page import Page
from bilateral.text.quotations import SHORTEST, Quotation

__all__ = ["Owners"]

_MEMORY = 6  # sentences back that a pronoun may point over
_WEIGHTY = 5  # words of a quotation that can open a sentence by itself
_PHRASE = 3  # words of a quoted phrase that is more than a scare quote
_NEAR = 8  # cues and quotations to either side that are weighed


@define(slots=False, eq=False, repr=False)
class Owners:
    """The sentences of a page, their cues and voices, and the owners of its quotations."""

    page: Page
    language: Language
    quotations: tuple[Quotation, ...]
    sentences: list[Sentence] = field(init=False)
    room: Room = field(init=False)
    words: Lists = field(init=False)
    heard: dict[int, list[tuple[Cue, Heard]]] = field(factory=dict)
    phrases: dict[int, list[Chunk]] = field(factory=dict)
    owned: dict[int, tuple[Heard, Cue | None]] = field(factory=dict)
    leads: dict[int, Chunk | None] = field(factory=dict)
    led: dict[int, Heard] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Cut the narration into sentences."""
        document = self.page.document
        self.sentences = narrate(document, self.quotations)
        self.words = lists(self.language)
        self.room = Room(document, self.language, People(self.page, self.language))

    def quoted(self) -> Iterator[StatementDraft]:
        """Yield a draft for each quotation that belongs to a speaker, in order."""
        for index, sentence in enumerate(self.sentences):
            places = (
                {token.quote: at for at, token in enumerate(sentence.tokens) if token.quote >= 0}
                if sentence.quotes
                else {}
            )
            if index and sentence.quotes and not GENERIC.isdisjoint(sentence.words):
                self.cues(index - 1)  # whom "the official" points back to
            for quote in sentence.quotes:
                found = self._owner(index, places[quote])
                if found is not None:
                    self.owned[quote] = found[0], found[1]
                    quotation = self.quotations[quote]
                    words = self.page.document.plain[quotation.start : quotation.stop]
                    if len(words) >= SHORTEST and not is_work(
                        self.words.around, sentence.tokens, places[quote], words, found[1]
                    ):
                        yield self._draft(index, quotation, *found)

    def cut(self, index: int) -> list[Chunk]:
        """Return the phrases of a sentence."""
        if index not in self.phrases:
            self.phrases[index] = chunk(self.sentences[index].tokens, self.words)
        return self.phrases[index]

    def cues(self, index: int) -> list[tuple[Cue, Heard]]:
        """Return the cues of a sentence that have a voice, with the voice of each."""
        if index not in self.heard:
            told: list[tuple[Cue, Heard]] = []
            self.heard[index] = told  # a pronoun that looks back to its own sentence finds those before it
            sentence = self.sentences[index]
            if self._quiet(sentence):
                return told
            for cue in find_cues(sentence, partial(self.cut, index), self.language):
                if cue.subject is not None:
                    before = self._before(index, told, cue.start) if cue.subject.kind is Kind.PRONOUN else []
                    if before and replied(self.words.around, sentence.tokens, cue):
                        before = [*self._spoken_to(index), *before]
                    heard = self.room.hear(sentence, cue.subject, before)
                    told.append((cue, self._audience(sentence, cue, heard)))
        return self.heard[index]

    def _quiet(self, sentence: Sentence) -> bool:
        """Say whether a sentence holds neither a quotation nor a word that reports speech."""
        if sentence.quotes or self.page.hits.within("speech", sentence.start, sentence.stop):
            return False
        return self.page.document.lower.find("according to", sentence.start, sentence.stop) < 0

    def _spoken_to(self, index: int) -> list[Heard]:
        """Return the one whom the sentence before tells somebody spoke to; he is who replies."""
        told = [cue.to for cue, _ in self.cues(index - 1)[-1:]] if index else []
        return [self.room.hear(self.sentences[index - 1], to, []) for to in told if to and to.kind is Kind.NAME]

    def _audience(self, sentence: Sentence, cue: Cue, heard: Heard) -> Heard:
        if cue.to is None:
            return heard
        audience = self.page.document.words(sentence.tokens[cue.to.start].start, sentence.tokens[cue.to.stop - 1].stop)
        return heard._replace(voice=evolve(heard.voice, audience=audience))

    def _before(self, index: int, told: list[tuple[Cue, Heard]], limit: int = 0) -> list[Heard]:
        """Return the voices before a pronoun, nearest first: of this sentence's cues, then of those before."""
        before = [heard for _, heard in told[: -_NEAR - 1 : -1]]
        asked = self.sentences[index].tokens[0].lower == "asked"  # “Asked about Doe, he said”
        opens = self.subject(index) if limit and not told and not asked else None
        if opens and opens.stop < self.sentences[index].tokens[limit].start:
            before.append(opens)
        for back in range(index - 1, max(-1, index - 1 - _MEMORY), -1):
            before += main_first(self.sentences[back].tokens, self.cues(back))[:_NEAR]
            before += [self.owned[q][0] for q in self.sentences[back].quotes[: -_NEAR - 1 : -1] if q in self.owned]
            subject = self.subject(back)
            if subject is not None:
                before.append(subject)
        cut = [phrase for phrase in self.cut(index - 1) if phrase.kind is Kind.NAME] if index and limit else []
        named = [self.room.hear(self.sentences[index - 1], phrase, []) for phrase in reversed(cut)]
        return before + [heard for heard in named if heard.voice.kind is Speaker.PERSON]

    def subject(self, index: int, *, settle: bool = False) -> Heard | None:
        """Return the voice of the phrase that a sentence begins with; a pronoun only where it is to be settled."""
        if index in self.led:
            return self.led[index]
        phrase, sentence = self._lead(index), self.sentences[index]
        if phrase is None:
            return None
        if phrase.kind is Kind.PRONOUN:
            heard = self.room.hear(sentence, phrase, self._before(index, [])) if settle else None
            return heard if heard and heard.voice.kind is not Speaker.UNKNOWN else None
        heard = self.room.hear(sentence, phrase, [])
        if heard.rule != "anonymous":  # who an unnamed source is changes with what was heard before
            self.led[index] = heard
        return heard

    def _lead(self, index: int) -> Chunk | None:
        """Return the first phrase of a sentence that can speak and that no preposition governs."""
        if index not in self.leads:
            tokens, words = self.sentences[index].tokens, self.words
            cut = self.phrases[index] if index in self.phrases else phrases_in(tokens, words)
            speaking = (p for p in cut if p.kind is not Kind.DESCRIPTION or p.head in words.heads)
            free = (p for p in speaking if not p.start or tokens[p.start - 1].lower not in words.stops)
            self.leads[index] = next(free, None)
        return self.leads[index]

    def _owner(self, index: int, at: int) -> tuple[Heard, Cue | None, str] | None:
        """Return whose a quotation is, by which cue, and how they were joined."""
        told = self.cues(index)
        split = bisect_left(told, at, key=lambda pair: pair[0].start)
        before, after = told[max(0, split - _NEAR) : split], told[split : split + _NEAR]
        sure = [pair for pair in (*after, *told[max(split + _NEAR, len(told) - _NEAR) :]) if pair[0].way.rank == SURE]
        if sure and self._leads(index, at) and not self._between(index, at, sure[0][0].start):
            direct = told_by(before, sure[0][0])
            return (before[-1][1], before[-1][0], "before") if direct else (sure[0][1], sure[0][0], "after")
        if sure and self._closing(index, sure[-1][0]) and not told_by(before, sure[-1][0]):
            return sure[-1][1], sure[-1][0], "after"
        nearest = nearest_of(self.words.around, before, sure=bool(sure))
        if nearest:
            return nearest[1], nearest[0], "before"
        if sure or after:
            cue, heard = (sure or after)[-1] if sure else after[0]
            return heard, cue, "after"
        return self._carried(index, at) or self._phrase_of(index, at)

    def _leads(self, index: int, at: int) -> bool:
        """Say whether a quotation opens its sentence or breaks off at a comma, so that a cue follows."""
        tokens = self.sentences[index].tokens
        quotation = self.quotations[tokens[at].quote]
        last = self.page.document.plain[quotation.stop - 1]
        if turned_from(self.words.around, tokens, at, comma=last == ","):
            return False
        breaks = last in ",?!-"
        opens = at == 0 or tokens[at - 1].quote >= 0
        return opens or breaks or (at + 1 < len(tokens) and tokens[at + 1].text in ",-")

    def _between(self, index: int, at: int, stop: int) -> bool:
        return any(token.quote >= 0 for token in self.sentences[index].tokens[at + 1 : stop])

    def _closing(self, index: int, cue: Cue) -> bool:
        """Say whether a cue closes its sentence: *The country had pledged "…" of cuts, Doe said*."""
        if not cue.adjacent or cue.subject is None or cue.rule not in ("subject", "inverted", "according-to"):
            return False
        begin = min(cue.start, cue.subject.start)
        return begin > 0 and self.sentences[index].tokens[begin - 1].text == ","

    def _carried(self, index: int, at: int) -> tuple[Heard, Cue | None, str] | None:
        """Give a sentence that is or opens with a quotation, and has no cue, to the one who was heard last."""
        tokens = self.sentences[index].tokens
        alone = self.sentences[index].wordless
        opens = at == 0 and self._weight(tokens[at].quote) >= _WEIGHTY
        if index == 0 or not (alone or opens):
            return None
        last = next((q for q in reversed(self.sentences[index - 1].quotes) if q in self.owned), None)
        if last is not None:
            return *self.owned[last], "carried"
        told = self.cues(index - 1) if alone else []
        if told:
            return told[-1][1], told[-1][0], "carried"
        subject = self.subject(index - 1, settle=True) if alone else None
        return (subject, None, "carried") if subject else None

    def _phrase_of(self, index: int, at: int) -> tuple[Heard, Cue | None, str] | None:
        """Give a quoted phrase of some words to the person that its sentence is about: *Doe went on about "…"*."""
        if at == 0 or self._weight(self.sentences[index].tokens[at].quote) < _PHRASE:
            return None
        subject = self.subject(index, settle=True)
        if subject is None or subject.voice.kind is not Speaker.PERSON:
            return None
        return subject, None, "subject of the sentence"

    def _weight(self, quote: int) -> int:
        """Return how many words a quotation has."""
        quotation = self.quotations[quote]
        return len(self.page.document.plain[quotation.start : quotation.stop].split())

    def _draft(self, index: int, quotation: Quotation, heard: Heard, cue: Cue | None, rule: str) -> StatementDraft:
        tokens = self.sentences[index].tokens
        near = cue if rule != "carried" else None
        return StatementDraft(
            quotation.start,
            quotation.stop,
            Form.QUOTATION,
            heard.voice,
            cue.way.stance if cue else Stance.SAID,
            (heard.start, heard.stop) if heard.stop > heard.start else None,
            (tokens[near.start].start, tokens[near.stop - 1].stop) if near else None,
            (tokens[near.to.start].start, tokens[near.to.stop - 1].stop) if near and near.to else None,
            rule,
            heard.rule,
        )
