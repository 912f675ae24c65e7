"""Join words with capitals into names, by what each of them is."""

from collections.abc import Iterator
from typing import NamedTuple

from bilateral.mentions.scan import Hit

__all__ = ["PEOPLE", "SHORT", "Name", "Token", "join"]

PEOPLE = ("person", "surname")
SHORT = 4  # letters of a word that may be anything

_TOGETHER = 12  # words that one name has at most, and so the words of one hit stand together
_PAIR = 2  # words of a name before one that a city bears too
_NAMELIKE = frozenset({"name", "word", "weak"})


class Name(NamedTuple):
    """
    A stretch that may be a name: its words, the table's people of just this form, and whether words alone speak for it.

    ``weak``: a single word that is also another (a place, a month, a colour), to be taken for a person only
    where something else says so.
    """

    start: int
    stop: int
    known: tuple[object, ...] = ()
    full: bool = False
    weak: bool = False
    words: int = 1


class Token(NamedTuple):
    """One word of a run, and what claims it."""

    start: int
    stop: int
    label: str  # "name", "title", "geo", "word", "common", "stop"
    hit: Hit | None = None
    loud: bool = False  # a longer word in capitals that no lexicon knows
    word: str = ""


def _tied(word: str) -> bool:
    return word[0].islower() or word.startswith(("Al-", "El-"))


def join(tokens: list[Token]) -> Iterator[Name]:
    """Cut the words of a run into names: titles, places and common words lie between them."""
    at = 0
    while at < len(tokens):
        previous = tokens[at - 1].hit if at else None
        if tokens[at].label == "word" and previous is not None and previous.kind == "person":
            at += 1  # “Ildefonso Guajardo Villarreal”: more of the name before
            continue
        after_title = at > 0 and tokens[at - 1].label == "title"
        if tokens[at].label == "weak" and at + 1 < len(tokens) and tokens[at + 1].label in {"common", "geo"}:
            at += 1  # “Fox News”
            continue
        stop = at
        while stop < len(tokens) and _continues(tokens, stop, at, after_title=after_title):
            stop += 1
            if stop < len(tokens) and tokens[stop - 1].loud and not tokens[stop].loud:
                break  # “OBAMA MEETINGS Obama meets”: a heading ends where the small letters begin
        if stop == at:
            if _alone(tokens, at):
                yield _name(tokens[at : at + 1])
            at += 1
            continue
        yield _name(tokens[at:stop])
        at = stop


def _alone(tokens: list[Token], at: int) -> bool:
    """“Brown said”, “the Trump-Kim summit”: a word by itself, not the first of “Fox News”."""
    token = tokens[at]
    if token.label == "solo":
        return True
    if token.label != "both" or token.hit is None or token.hit.kind not in PEOPLE:
        return False
    return at + 1 == len(tokens) or tokens[at + 1].label in {"stop", "title"}


def _continues(tokens: list[Token], index: int, first: int, *, after_title: bool) -> bool:
    label = tokens[index].label
    if label in _NAMELIKE:
        # A full name of the table ends where it ends: “Angela Merkel Chancellor”, “Joe Biden Donald Trump”.
        before = tokens[index - 1].hit if index > first else None
        return (
            before is None
            or before.kind != "person"
            or before is tokens[index].hit
            or _more(before, tokens[index], tokens[max(0, index - _TOGETHER) : index + _TOGETHER])
        )
    if label == "both":
        # “President Jordan”, “Michael Jordan”: a place's name within a person's.
        return after_title or index > first
    hit = tokens[index].hit
    if hit is not None and index > first and (label == "title" or (label == "geo" and after_title)):
        # “Prime Minister Manohar Sindh”: a region's name within a person's; “Myint Tun”: an honorific elsewhere.
        last = hit.kind == "honorific" and index + 1 == len(tokens) and tokens[index - 1].label == "word"
        return last or hit.kind in {"place", "region"}
    if label == "common":
        # “Foreign Minister Park Jin”, “Mr White”: a common word may be a name right after a title.
        # “Choe Sun Hui”, “Park Jin”: a short one may also stand between two words of a name.
        if index + 1 < len(tokens) and tokens[index + 1].label == "title":
            return False  # “Mr Federal Chancellor”
        between = index > first and index + 1 < len(tokens) and tokens[index + 1].label in _NAMELIKE
        return after_title or (between and tokens[index].stop - tokens[index].start <= SHORT)
    return label == "geo" and _ends(tokens, index, first)


def _ends(tokens: list[Token], index: int, first: int) -> bool:
    """Say whether a city's name is the last of a person's: “Vuong Dinh Hue”."""
    hit, before = tokens[index].hit, tokens[first:index]
    if hit is None or hit.kind != "place" or len(before) != _PAIR or index + 1 < len(tokens):
        return False
    return all(t.label in {"name", "word"} and (t.hit is None or t.hit.kind == "surname") for t in before)


def _more(known: Hit, token: Token, tokens: list[Token]) -> bool:
    """Say whether a word goes on with a full name of the table: “Sheikh Tamim bin Hamad”, “King Bhumibol Adulyadej”."""
    if _tied(token.word):
        return True
    if token.hit is None or token.hit.kind not in PEOPLE or set(known.value).isdisjoint(token.hit.value):
        return False
    return token.word not in {other.word for other in tokens if other.hit is known}  # a caption says it twice


def _name(tokens: list[Token]) -> Name:
    start, stop = tokens[0].start, tokens[-1].stop
    hits = {
        id(token.hit): token.hit
        for token in tokens
        if token.hit is not None and token.label in {"name", "both", "weak"}
    }
    if len(hits) == 1 and all(token.hit is not None for token in tokens):
        (hit,) = hits.values()
        weak = len(tokens) == 1 and tokens[0].label in {"both", "common", "weak"}
        return Name(start, stop, tuple(hit.value), hit.kind == "person", weak, len(tokens))
    full = [hit for hit in hits.values() if hit.kind == "person"]
    if full:
        last = max(token.stop for token in tokens if token.stop <= full[0].stop or _more(full[0], token, tokens))
        return Name(full[0].start, max(full[0].stop, last), tuple(full[0].value), full=True, words=len(tokens))
    return Name(start, stop, words=len(tokens))
