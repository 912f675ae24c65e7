"""Find what looks like a person's name: words with capitals that no other lexicon claims."""

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

__all__ = ["GEO", "TITLES", "Name", "find_names", "labels_of"]

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
_GLUE = r"(?:[ \t]+|[ \t]*\n(?![ \t\n])|\.[ \t]+(?=[A-Z]))"
# The first character comes first, and what stands before it is looked at afterwards: the search can skip to it.
_FIRST = (
    r"[A-Zaeu\[](?<![\w'].)(?:(?<=[A-Z])(?:\.(?:-?[A-Z]\.)*|[\w-]*(?:'(?!s\b)[A-Za-z][\w-]*)?)"
    rf"|(?<=\[)[A-Z][\w-]+\]|(?<=[aeu])l-{_WORD})"
)
_RUN = regex(rf"{_FIRST}(?:[ \t\n]{{1,2}}{_PARTICLE}?(?:al-|el-|as-|ash-|an-|ar-|ad-|d'|O')?{_WORD})*")
_TOKEN = regex(rf"(?:{_PARTICLE})?(?:(?:al|el|ul|as|ash|an|ar|ad)-|d')?{_WORD}")
_LONGEST = 60  # characters that a form of a lexicon has at most
_WRAPPED = 45  # a line shorter than this was not broken for want of room


def find_names(document: Document, hits: Hits, language: Language) -> Iterator[Name]:
    """Yield the stretches that may be names, in order."""
    labels = labels_of(language)
    claims = hits.of(*PEOPLE, *TITLES, *GEO, *_SITES, "institution")
    starts = [hit.start for hit in claims]
    reach = list(accumulate((hit.stop for hit in claims), max))
    plain = document.plain
    small = SmallWords(plain)
    acts = _acts(language)
    for run in _RUN.finditer(plain):
        if labels.get(run[0]) == "stop" and not _named(run.start(), claims, starts):
            continue  # “The”, “In”: most words with a capital, by far
        for start, stop in _lines(plain, run.start(), run.end()):
            sentence = document.sentence_at(start)
            if sentence < 0:
                continue
            tokens = list(_label(plain, start, stop, claims, starts, reach, labels))
            if not tokens:
                continue
            if (
                tokens[0].label == "word"
                and opens(document, sentence, start)
                and small.holds(plain[start : tokens[0].stop])
            ):
                tokens = tokens[1:]
            for name in join(tokens):
                common = (
                    name.words == 1
                    and name.known
                    and not name.full
                    and opens(document, document.sentence_at(name.start), name.start)
                )
                yield name._replace(weak=True) if common and modifies(plain, hits, name.stop, acts) else name


def _named(start: int, claims: list[Hit], starts: list[int]) -> bool:
    """Say whether a person of the table may be named where a word starts."""
    near = claims[bisect_left(starts, start - _LONGEST) : bisect_left(starts, start + 1)]
    return any(hit.kind == "person" and start < hit.stop for hit in near)


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


def _label(  # noqa: PLR0913, PLR0917  a range, and what is known of it
    plain: str, start: int, stop: int, claims: list[Hit], starts: list[int], reach: list[int], labels: dict[str, str]
) -> Iterator[Token]:
    for match in _TOKEN.finditer(plain, start, stop):
        (begin, end), word = match.span(), match[0]
        left, right = bisect_left(starts, begin - _LONGEST), bisect_left(starts, end)
        if left == right or reach[right - 1] <= begin:
            label = labels.get(word) or (_shouted(word, labels) if left < right else "word")
            loud = len(word) > SHORT and word.isupper()
            yield Token(begin, end, "weak" if label == "day" else label, None, loud, word)
            continue
        over = [hit for hit in claims[left:right] if begin < hit.stop]
        size = end - begin
        parts = [hit for hit in over if begin <= hit.start and hit.stop <= end and hit.stop - hit.start < size]
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
