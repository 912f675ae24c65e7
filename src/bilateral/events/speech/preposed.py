"""Read the wordings in which no verb reports: *according to X*, *X's claim that*, *X: "…"*, *"…" - X*."""

from bilateral.events.speech.phrases import Chunk, Kind
from bilateral.events.speech.reports import OWNED, SAID, Cue
from bilateral.events.speech.subjects import Places, named

__all__ = ["preposed"]

_ASIDE = 4  # tokens between a noun and what it holds: "his pledge before the vote to"


def preposed(place: Places, at: int) -> Cue | None:  # noqa: PLR0911  one return a wording
    """Read *according to X*, *in the words of X*, *X's claim that*, *X: "…"* and *"…" - X*."""
    token, ahead = place.tokens[at], place.lower(at + 1)
    if token.lower == "according" and ahead == "to":
        pronoun = place.words.objective.get(place.lower(at + 2))
        subject = place.starting(at + 2) or (Chunk(at + 2, at + 3, Kind.PRONOUN, pronoun) if pronoun else None)
        return Cue(at, at + 2, SAID, subject and named(place, subject), adjacent=True, rule="according-to")
    if token.lower == "per" and ahead in ("the", "its", "their", "his", "her"):
        return Cue(at, at + 1, SAID, place.starting(at + 1), adjacent=True, rule="according-to")
    if token.lower == "words" and ahead == "of" and place.lower(at - 1) == "the":
        return Cue(at, at + 2, SAID, place.starting(at + 2), adjacent=True, rule="words-of")
    if token.lower in place.words.around.heard and place.lower(at + 1) == "from":
        subject = place.starting(at + 2)
        told = subject and subject.kind is Kind.NAME
        return Cue(at, at + 2, SAID, subject, adjacent=True, rule="heard-from") if told else None
    if token.lower == "for" and at == 0:
        subject = place.starting(1)
        apart = subject is not None and subject.kind is Kind.NAME and place.lower(subject.stop) == ","
        return Cue(at, at + 1, OWNED, subject, adjacent=True, rule="for") if apart else None
    if token.lower in place.words.nouns and at > 0:
        return (_owned(place, at) if place.of[at] < 0 else None) or _sent(place, at)
    return _marked(place, at) if token.text in "-:" else None


def _owned(place: Places, at: int) -> Cue | None:
    """Read *Trump's claim that* and *his view of … as*."""
    if not _goes_on(place, at):
        return None
    owner = place.ending(at - 1) or place.ending(at) if place.lower(at - 1) == "'s" else None
    pronoun = place.words.objective.get(place.lower(at - 1))
    if pronoun is not None:
        owner = Chunk(at - 1, at, Kind.PRONOUN, pronoun)
    return Cue(at, at + 1, OWNED, owner, adjacent=True, rule="owned") if owner else None


def _goes_on(place: Places, at: int) -> bool:
    """Say whether what a noun holds follows: *his pledge to*, *his pledge before the vote to*."""
    after = place.lower(at + 1)
    within = place.lowers[at + 2 : at + 2 + _ASIDE] if after in place.words.around.meanwhile else []
    return after in place.words.around.holds or ('"' not in within and ("to" in within or "that" in within))


def _sent(place: Places, at: int) -> Cue | None:
    """Read *the message from Doe was: "…"*."""
    subject = place.starting(at + 2) if place.lower(at + 1) in ("of", "from") else None
    if subject is None or subject.kind is not Kind.NAME or place.lower(at - 1) not in ("the", "that"):
        return None
    tells = place.lower(subject.stop) in ("was", "is", "that", ":", "has")
    return Cue(at, at + 2, OWNED, subject, adjacent=True, rule="owned") if tells else None


def _marked(place: Places, at: int) -> Cue | None:
    """Read *Jane Doe: "…"* at the start of a line and *"…" - Jane Doe* at its end."""
    tokens = place.tokens
    if tokens[at].text == ":":
        subject = place.ending(at)
        opens = subject is not None and subject.start == 0 and subject.kind is Kind.NAME
        quoted = at + 1 < len(tokens) and tokens[at + 1].quote >= 0
        return Cue(at, at + 1, SAID, subject, adjacent=True, rule="colon") if opens and quoted else None
    ahead = at + 1
    while ahead < len(tokens) and tokens[ahead].text == "-":
        ahead += 1
    subject = place.starting(ahead)
    if subject is None or subject.kind is not Kind.NAME or at == 0 or tokens[at - 1].quote < 0:
        return None
    ends = subject.stop == len(tokens) or tokens[subject.stop].text in ",(."
    return Cue(at, ahead, SAID, subject, adjacent=True, rule="dash") if ends else None
