"""Read speech that is reported without marks: the clause that a verb of saying governs."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from bilateral.events.speech.drafts import Heard, StatementDraft
from bilateral.events.speech.narration import Token
from bilateral.events.speech.owners import Owners
from bilateral.events.speech.reports import SURE, Cue
from bilateral.model.statements import Form, Speaker

__all__ = ["read_reported"]

_SHORTEST = 3  # words of a clause
_MOST = 4  # clauses of one sentence
_THAT_WITHIN = 9  # tokens after the verb that "that" may follow in: "said on Tuesday that"
_MARKS = " ,;:-.\n"


def read_reported(owners: Owners, wanted: Sequence[int] | None = None) -> Iterator[StatementDraft]:
    """
    Yield a draft for each clause of reported speech whose speaker is known, in order of sentences.

    With ``wanted``, offsets in order, only the sentences that hold one of them are read.
    """
    for index, sentence in enumerate(owners.sentences):
        if wanted is not None and bisect_left(wanted, sentence.start) == bisect_left(wanted, sentence.stop):
            continue
        taken: set[tuple[int, int]] = set()
        for cue, heard in owners.cues(index):
            if len(taken) == _MOST:
                break
            if cue.way.rank < SURE or heard.voice.kind is Speaker.UNKNOWN:
                continue
            clause = _clause(sentence.tokens, cue)
            if clause is None or clause in taken:
                continue
            taken.add(clause)
            yield _draft(owners, sentence.tokens, clause, cue, heard)


def _clause(tokens: list[Token], cue: Cue) -> tuple[int, int] | None:
    """Return the range of tokens that a cue reports: after *said (that)*, or before *…, X said*."""
    if cue.rule == "inverted" or (cue.subject is not None and _closes(tokens, cue)):
        begin = min(cue.start, cue.subject.start if cue.subject else cue.start)
        found = (0, begin)
    else:
        stop = cue.to.stop if cue.to else cue.stop
        if cue.rule == "according-to" and cue.subject is not None:
            stop = cue.subject.stop
        window = range(stop, min(len(tokens), stop + _THAT_WITHIN))
        that = next((at for at in window if tokens[at].lower == "that"), None)
        if that is None and not _goes_on(tokens, stop):
            return None
        found = (stop if that is None else that + 1, len(tokens))
    words = (at for at in range(*found) if tokens[at].quote < 0 and tokens[at].text[0].isalnum())
    return found if len(list(islice(words, _SHORTEST))) == _SHORTEST else None


def _closes(tokens: list[Token], cue: Cue) -> bool:
    begin = cue.subject.start if cue.subject else cue.start
    after = tokens[cue.stop].text if cue.stop < len(tokens) else "."
    return begin > 0 and tokens[begin - 1].text == "," and (after in ".," or cue.rule == "according-to")


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Say whether a clause follows at once: *said the talks were good*."""
    if at >= len(tokens) or tokens[at].quote >= 0:
        return False
    return tokens[at].text[0].isalnum() and tokens[at].lower not in (
        "in",
        "on",
        "at",
        "to",
        "by",
        "after",
        "during",
        "as",
    )


def _draft(owners: Owners, tokens: list[Token], clause: tuple[int, int], cue: Cue, heard: Heard) -> StatementDraft:
    plain = owners.page.document.plain
    start, stop = tokens[clause[0]].start, tokens[clause[1] - 1].stop
    while stop > start and plain[stop - 1] in _MARKS:
        stop -= 1
    while start < stop and plain[start] in _MARKS:
        start += 1
    return StatementDraft(
        start,
        stop,
        Form.INDIRECT,
        heard.voice,
        cue.way.stance,
        (heard.start, heard.stop),
        (tokens[cue.start].start, tokens[cue.stop - 1].stop),
        (tokens[cue.to.start].start, tokens[cue.to.stop - 1].stop) if cue.to else None,
        cue.rule,
        heard.rule,
    )
