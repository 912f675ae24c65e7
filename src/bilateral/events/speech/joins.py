"""How a quotation hangs in its sentence: what stands around its marks."""

from bilateral.events.speech.drafts import Heard
from bilateral.events.speech.narration import Token
from bilateral.events.speech.reports import SURE, Cue
from bilateral.events.speech.speaker_words import Around
from bilateral.events.titles import is_titled
from bilateral.model.statements import Speaker

__all__ = ["is_work", "main_first", "nearest_of", "replied", "told_by", "turned_from"]

_MOST = 8  # verbs of a sentence that are weighed


def turned_from(words: Around, tokens: list[Token], at: int, *, comma: bool) -> bool:
    """Say whether the sentence turns to somebody else after a quotation: *Doe spoke of "…", but Roe said*."""
    if at == 0 or at + 1 >= len(tokens):
        return False
    after = at + 1 if comma and tokens[at + 1].text != "," else at + 2
    return (
        after < len(tokens) and (after == at + 1 or tokens[at + 1].text == ",") and tokens[after].lower in words.parts
    )


def told_by(before: list[tuple[Cue, Heard]], closing: Cue) -> bool:
    """Say whether a person is told to have said it: *Doe told the envoy it was "…", according to an aide*."""
    if closing.rule != "according-to" or not before:
        return False
    cue, heard = before[-1]
    return cue.way.rank == SURE and cue.adjacent and heard.voice.kind is Speaker.PERSON


def nearest_of(words: Around, before: list[tuple[Cue, Heard]], *, sure: bool) -> tuple[Cue, Heard] | None:
    """Return the last cue before a quotation; a verb that is no word of saying yields to a better one."""
    last = before[-1] if before else None
    if last is not None and not last[0].way.rank and last[1].voice.kind is not Speaker.PERSON:
        last = next((pair for pair in reversed(before) if pair[0].way.rank), last)
    if last is None:
        return None
    teller = _told_of(before, last) or _credited(words, before)
    if teller is None and sure and not last[0].way.rank:
        return None
    return teller or last


def is_work(words: Around, tokens: list[Token], at: int, quote: str, cue: Cue | None) -> bool:
    """Say whether the marks of a quotation stand around a title: each word of weight with a capital, and no sentence."""
    if _headed(words, tokens, at):
        return True
    whole = len(tokens) == 1 or quote.endswith(("!", "?"))
    if whole or not is_titled(quote) or (at > 0 and tokens[at - 1].text in ":,"):
        return False
    named = cue is not None and cue.way.rank == 1 and cue.start < at
    return not named


def _headed(words: Around, tokens: list[Token], at: int) -> bool:
    """Say whether a quotation is the title of something: *under the headline "…"*, or a heading: *- "…" -*."""
    before, after = tokens[:at], tokens[at + 1 :]
    dashes = [token.text for token in before] == ["-"] == [token.text for token in after]
    return dashes or (at > 0 and before[-1].lower in words.headed)


def _credited(words: Around, before: list[tuple[Cue, Heard]]) -> tuple[Cue, Heard] | None:
    """Return the paper that tells of several: *According to the text, the two agreed on "…"*."""
    if not before[1:] or before[0][0].rule != "according-to" or before[0][0].start:
        return None
    several = before[-1][1].voice.text.lower().split()[-1:]
    return before[0] if before[0][1].voice.kind is Speaker.DOCUMENT and words.pairs.issuperset(several) else None


def _told_of(before: list[tuple[Cue, Heard]], last: tuple[Cue, Heard]) -> tuple[Cue, Heard] | None:
    """Return who tells what a paper holds: *Envoys said the plan foresees talks "…"*."""
    if last[1].voice.kind is not Speaker.DOCUMENT or last[0].subject is None:
        return None
    begin = last[0].subject.start
    return next((pair for pair in before if pair[0].way.rank == SURE and 0 <= begin - pair[0].stop <= 1), None)


def _governed(tokens: list[Token], cue: Cue, told: list[tuple[Cue, Heard]]) -> bool:
    """Say whether a verb is part of what another tells: *Doe said that Roe had promised a visit*."""
    begin = cue.subject.start if cue.subject is not None else 0
    if cue.rule != "subject" or not begin:
        return False
    first = next((other for other, _ in told if other.way.rank == SURE and other.start < begin), None)
    return first is not None and ("that" in (tokens[begin].lower, tokens[begin - 1].lower) or first.stop == begin)


def replied(words: Around, tokens: list[Token], cue: Cue) -> bool:
    """Say whether a verb answers somebody: *he replied*."""
    return cue.way.rank == SURE and tokens[cue.start].lower in words.replies


def main_first(tokens: list[Token], told: list[tuple[Cue, Heard]]) -> list[Heard]:
    """Return who is heard in a sentence, nearest first, those that another tells of after him."""
    near = [pair for pair in told[: -_MOST - 1 : -1] if pair[0].way.rank == SURE]
    held = [_governed(tokens, cue, told) for cue, _ in near]
    return [heard for wanted in (False, True) for (_, heard), part in zip(near, held, strict=True) if part is wanted]
