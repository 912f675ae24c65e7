"""Read the turns of a transcript: *Jane Doe: Good afternoon …*."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from bilateral.events.speech.drafts import StatementDraft
from bilateral.events.speech.speaker_words import lists
from bilateral.events.speech.speakers import People, bare_name
from bilateral.lang.pack import Language
from bilateral.model.leaders import Party
from bilateral.model.statements import Form, Speaker, Voice
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention
from bilateral.refer.page import Page

__all__ = ["read_turns"]

_LABEL = regex(r"[A-Z][\w'.,() -]{1,78}?(?=:\s)")
_WORDS = 9  # words before the colon
_PARTICLES = 3
_SMALL = frozenset({"of", "the", "and", "de", "van", "von", "da", "to"})
_FEWEST = 2  # turns that make a transcript
_BESIDE = 140  # characters from a name to the colon of its label
_NOTE = regex(r" ?\([^()\n]{1,30}\) ?$")
_GLUED = regex(r"^[^.;!?\n\"]{0,60}[a-z][A-Z]")
_HEADING = 80  # characters of a heading that may run into the first turn


class _Turn(NamedTuple):
    """Where a label starts and stops, and whose it is."""

    start: int
    stop: int
    voice: Voice


def read_turns(page: Page, language: Language, people: People) -> Iterator[StatementDraft]:
    """Yield a draft for each turn, up to the next; nothing where a page is no transcript."""
    plain = page.document.plain
    if ":" not in plain:
        return
    found = {turn.stop: turn for turn in (*_labels(page, language, people), *_names(page))}
    turns = [found[stop] for stop in sorted(found)]
    voices = {str(turn.voice) for turn in turns}
    if len(turns) < _FEWEST or (len(turns) == len(voices) > _FEWEST):
        return
    for index, turn in enumerate(turns):
        start, stop = turn.stop + 1, turns[index + 1].start if index + 1 < len(turns) else len(plain)
        while start < stop and plain[start].isspace():
            start += 1
        while stop > start and plain[stop - 1].isspace():
            stop -= 1
        if start < stop:
            label = (turn.start, turn.stop)
            yield StatementDraft(start, stop, Form.TURN, turn.voice, speaker=label, rule="turn", told="turn")


def _names(page: Page) -> Iterator[_Turn]:
    """Find the names of persons that open a sentence and end in a colon."""
    document = page.document
    starts = {sentence.start for sentence in document.sentences}
    heads = [(s.start, min(s.stop, s.start + _HEADING)) for s in document.sentences]
    at = 0
    for mention in page.cast.mentions:
        colon = _colon(document.plain, mention) if mention.name else -1
        if colon < 0 or not _speech(document.plain, colon):
            continue
        while at < len(heads) and heads[at][1] < mention.start:
            at += 1
        heading = at < len(heads) and heads[at][0] <= mention.start
        if len(mention.parties) == 1 and (heading or mention.start in starts):
            yield _Turn(mention.start, colon, _named(page, mention.start, mention.stop, mention.parties[0]))


def _colon(plain: str, mention: PartyMention) -> int:
    """
    Return where the colon stands that makes a name a label, or -1.

    A note may stand before it, "Jane Doe (retranslated): …", and what a page says of the person beside:
    "President Jane Doe Doe JanePresident of Norway: …".
    """
    colon = plain.find(": ", mention.stop, mention.stop + _BESIDE)
    between = _NOTE.sub("", plain[mention.stop : colon]) if colon >= 0 else ""
    words = between.split()
    if words and (words[0] not in plain[mention.start : mention.stop].split() or not _GLUED.search(between)):
        return -1
    return colon


def _named(page: Page, start: int, stop: int, party: Party) -> Voice:
    return Voice(page.document.words(start, stop), name=party.name, country=party.country)


def _labels(page: Page, language: Language, people: People) -> Iterator[_Turn]:
    """Find the labels that open a paragraph: names, and roles such as *JOURNALIST*."""
    document = page.document
    hidden = set(document.masked)
    found = [_LABEL.match(document.plain, p.start, p.stop) for p in document.paragraphs if p not in hidden]
    matches = [match for match in found if match and _may_name(match[0]) and _speech(document.plain, match.end())]
    often = Counter(match[0] for match in matches)
    for match in matches:
        start, stop = match.span()
        mention = people.named(start, stop) or people.office(start, stop)
        if mention is not None and len(mention.parties) == 1:
            yield _Turn(start, stop, _named(page, start, stop, mention.parties[0]))
        else:
            voice = _voice(document.words(start, stop), match[0], start, people, language)
            if often[match[0]] > 1 or voice.kind is Speaker.ANONYMOUS:
                yield _Turn(start, stop, voice)


def _speech(plain: str, colon: int) -> bool:
    """Say whether words follow a colon and no marks, which would make it a quotation."""
    return plain[colon + 1 : colon + 4].strip()[:1] not in ("", '"', "'", "`")


def _may_name(words: str) -> bool:
    """Say whether the words before a colon can name a speaker: few, and none but particles in lower case."""
    parts = words.split()
    small = [part for part in parts if part[0].islower()]
    return len(parts) <= _WORDS and len(small) <= _PARTICLES and not set(small) - _SMALL


def _voice(text: str, plain: str, at: int, people: People, language: Language) -> Voice:
    words = frozenset(plain.lower().split())
    holder = next((name for word in sorted(words) if (name := people.in_role(word, words, at))), "")
    if holder:
        return Voice(text, name=holder)
    told = lists(language)
    if words <= {*told.heads, *told.titles, *told.starters, "question", "answer", "q", "a"}:
        return Voice(text, kind=Speaker.ANONYMOUS, role=plain.lower())
    return Voice(text, name=people.fullest(bare_name(text.title() if text.isupper() else text, language)))
