"""Find what looks like a person's name: words with capitals that no other lexicon claims."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from bilateral.lang.pack import Language
from bilateral.mentions.joining import PEOPLE, SHORT, Name, Token, join
from bilateral.mentions.openings import SmallWords, modifies, opens
from bilateral.mentions.scan import Hit, Hits
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["GEO", "TITLES", "find_names", "labels_of"]

TITLES = ("office", "offices", "honorific", "former", "deputy", "outsider", "counterpart")
_TITLES = frozenset(TITLES)
GEO = ("country", "demonym", "metonym")
_SITES = ("place", "venue", "region", "summit", "date")

# One word of a name: an initial, an abbreviation that is no end, or a word with a capital; “'s” is no part of it.
_WORD = r"(?:\[[A-Z][\w-]+\]|[A-Z]\.(?:-?[A-Z]\.)*|[A-Z][\w-]*(?:'(?!s\b)[A-Za-z][\w-]*)?)"
_PARTICLE = (
    r"(?:(?:de|da|di|do|del|della|der|den|das|dos|du|van|von|zu|bin|bint|ibn|ben|ould|arap|al|el|ul|ur|la|le|y|e|te|ter|ten)"
    r"(?:\s+(?:la|las|los|der|den))?\s+)"
)
# The first character comes first, and what stands before it is looked at afterwards: the search can skip to it.
_FIRST = (
    r"[A-Zaeu\[](?<![\w'].)(?:(?<=[A-Z])(?:\.(?:-?[A-Z]\.)*|[\w-]*(?:'(?!s\b)[A-Za-z][\w-]*)?)"
    rf"|(?<=\[)[A-Z][\w-]+\]|(?<=[aeu])l-{_WORD})"
)
_RUN = regex(rf"{_FIRST}(?:[ \t\n]{{1,2}}{_PARTICLE}?(?:al-|el-|as-|ash-|an-|ar-|ad-|d'|O')?{_WORD})*")
_TOKEN = regex(rf"(?:{_PARTICLE})?(?:(?:al|el|ul|as|ash|an|ar|ad)-|d')?{_WORD}")
_ARTICLED = regex(r"(?:al|el|ul|as|ash|an|ar|ad)-[A-Z]", re.IGNORECASE)
_LONGEST = 60  # characters that a form of a lexicon has at most
_WRAPPED = 45  # a line shorter than this was not broken for want of room


def find_names(document: Document, hits: Hits, language: Language) -> Iterator[Name]:
    """Yield the stretches that may be names, in order."""
    labels = labels_of(language)
    claims = _Claims(hits.of(*PEOPLE, *TITLES, *GEO, *_SITES, "institution"))
    plain = document.plain
    small = SmallWords(plain)
    acts = _acts(language)
    for run in _RUN.finditer(plain):
        if labels.get(run[0]) == "stop" and not claims.name(run.start()):
            continue  # “The”, “In”: most words with a capital, by far
        for start, stop in _lines(plain, run.start(), run.end()) if "\n" in run[0] else (run.span(),):
            sentence = document.sentence_at(start)
            if sentence < 0:
                continue
            word = plain[start:stop]
            over = claims.over(start, stop) if word.isalpha() else []
            if not over and word.isalpha():
                label = claims.label(word, start, stop, labels)
                fresh = label == "word" and opens(document, sentence, start)
                if label == "weak" or (label == "word" and not (fresh and small.holds(word))):
                    yield Name(start, stop)
                continue
            tokens = _lone(word, start, over, labels) if over else list(_label(plain, start, stop, claims, labels))
            first = tokens[0] if tokens else None
            if first and first.label == "word" and opens(document, sentence, start) and small.holds(first.word):
                tokens = tokens[1:]
            for name in join(tokens):
                yield name._replace(weak=True) if _modifies(document, hits, name, acts) else name


def _modifies(document: Document, hits: Hits, name: Name, acts: frozenset[str]) -> bool:
    """Say whether a name of one word opens its sentence and may be an adjective there."""
    if name.words > 1 or not name.known or name.full:
        return False
    opening = opens(document, document.sentence_at(name.start), name.start)
    return opening and modifies(document.plain, hits, name.stop, acts)


class _Claims:
    """What lexicons claim the words of a page."""

    def __init__(self, hits: list[Hit]) -> None:
        self._hits = hits
        self._starts = [hit.start for hit in hits]
        self._reach = list(accumulate((hit.stop for hit in hits), max))

    def over(self, start: int, stop: int) -> list[Hit]:
        """Return the hits that lie over a range, in order."""
        right = bisect_left(self._starts, stop)
        if not right or self._reach[right - 1] <= start:
            return []
        left = bisect_left(self._starts, start - _LONGEST)
        return [hit for hit in self._hits[left:right] if start < hit.stop]

    def name(self, start: int) -> bool:
        """Say whether a person of the table may be named where a word starts."""
        return any(hit.kind == "person" for hit in self.over(start, start + 1))

    def label(self, word: str, start: int, stop: int, labels: dict[str, str]) -> str:
        """Say what a word is that no lexicon claims."""
        label = labels.get(word, "")
        if not label and word.isupper():
            near = bisect_left(self._starts, start - _LONGEST) < bisect_left(self._starts, stop)
            return _shouted(word, labels) if near else "word"
        return "weak" if label == "day" else label or "word"


@cache
def _acts(language: Language) -> frozenset[str]:
    """Return the words that may follow a subject."""
    words = language.table("titles")["words"]
    small = {word for forms in language.table("tense")["auxiliaries"].values() for word in forms}
    return frozenset({*words["speaks"], *words["acts"], *small, *(word.lower() for word in words["never_names"])})


@cache
def labels_of(language: Language) -> dict[str, str]:
    """Return what a word with a capital is by itself, where it is no mere word."""
    words = language.table("titles")["words"]
    labels = dict.fromkeys(words["rarely_names"], "common") | dict.fromkeys(words["never_names"], "stop")
    return labels | dict.fromkeys(words["weak_names"], "weak") | dict.fromkeys(words["days"], "day")


def _lines(plain: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    r"""“Denis Sassou-\nNguesso” is one name where lines are broken for want of room; a list of names is several."""
    at = start
    while (cut := plain.find("\n", at, stop)) >= 0:
        line = plain.rfind("\n", 0, cut) + 1
        if cut - line < _WRAPPED:
            yield start, cut
            start = cut + 1
        at = cut + 1
    yield start, stop


def _lone(word: str, start: int, over: list[Hit], labels: dict[str, str]) -> list[Token]:
    """Return a run of one word that lexicons claim; nothing of a place or an office."""
    if labels.get(word) != "day" and not any(hit.kind in PEOPLE for hit in over):
        return []
    label, hit = _claim(over, labels.get(word) or _shouted(word, labels))
    return [Token(start, start + len(word), label, hit, word=word)]


def _label(plain: str, start: int, stop: int, claims: _Claims, labels: dict[str, str]) -> Iterator[Token]:
    for match in _TOKEN.finditer(plain, start, stop):
        (begin, end), word = match.span(), match[0]
        over = claims.over(begin, end)
        if not over:
            loud = len(word) > SHORT and word.isupper()
            yield Token(begin, end, claims.label(word, begin, end, labels), None, loud, word)
            continue
        size = end - begin
        parts = [hit for hit in over if begin <= hit.start and hit.stop <= end and hit.stop - hit.start < size]
        if (
            parts
            and parts[-1].stop == end
            and len(parts) == len(over)
            and parts[-1].kind in PEOPLE
            and _ARTICLED.match(word)
        ):
            yield Token(begin, end, "name", parts[-1], word=word)  # “Omar al-Razzaz”, whom the table calls Omar Razzaz
            continue
        if parts and "-" in word and len(parts) == len(over):
            # “the Trump-Kim summit”, “a Putin-style speech”: each part that is a name stands for itself.
            for part in parts:
                yield Token(part.start, part.stop, "solo" if part.kind in PEOPLE else "geo", part)
            continue
        if parts:
            over = [hit for hit in over if hit not in parts or hit.kind not in PEOPLE]
        label, hit = _claim(over, labels.get(word) or _shouted(word, labels))
        loud = hit is None and len(word) > SHORT and word.isupper()
        yield Token(begin, end, label, hit, loud, word)


def _shouted(word: str, labels: dict[str, str]) -> str:
    """“OF”, “THE” in a heading are no names either."""
    return "stop" if word.isupper() and labels.get(word.capitalize()) == "stop" else "word"


def _claim(over: list[Hit], plain_label: str) -> tuple[str, Hit | None]:
    """Say what a word is, and which hit says so: full names, then function words, then titles and places."""
    people = [hit for hit in over if hit.kind in PEOPLE]
    if people and people[0].kind == "person":
        return "name", people[0]
    if plain_label in {"stop", "day"}:
        return "weak" if plain_label == "day" else "stop", None
    others = [hit for hit in over if hit.kind not in PEOPLE] if len(people) < len(over) else []
    if people and not others:
        return {"common": "both", "weak": "weak"}.get(plain_label, "name"), people[0]
    if others:
        if not _TITLES.isdisjoint([hit.kind for hit in others]):
            return "title", others[0]
        return ("both", people[0]) if people else ("geo", others[0])
    return plain_label, None
