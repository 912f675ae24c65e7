"""The verbs of a sentence, each with its tense, told by auxiliaries, endings and a list of irregular forms."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from bilateral.lang.pack import Language
from bilateral.model.spans import Span
from bilateral.patterns import regex

__all__ = ["WORD", "Tense", "Verb", "VerbWords", "find_verbs", "verb_words"]

WORD = regex(r"[^\W\d_]+(?:'[^\W\d_]+)?|'[^\W\d_]+")
_AUXILIARY_REACH = 4  # words that can stand between an auxiliary and its verb
_SHORTEST_PARTICIPLE = len("aged")
_SHORTEST_VERB = len("go")


class Tense(StrEnum):
    """
    When a clause says that a thing happens.

    ``EITHER`` leaves it open which side of now it is on: *was to meet*, *had been due*, *could meet*.
    """

    NONE = "none"
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    MODAL = "modal"
    EITHER = "either"


class Verb(NamedTuple):
    """A verb with its auxiliaries; ``word`` is the main verb, offsets are those of the text it was found in."""

    start: int
    stop: int
    tense: Tense
    word: str
    auxiliary: str = ""


_Group = tuple[int, Tense]  # the last word of a verb, and its tense
_AHEAD = {Tense.NONE, Tense.FUTURE, Tense.MODAL, Tense.EITHER}


# What the auxiliaries of a table tell; of a word in two tables, what the first says.
_TOLD = {
    "future": Tense.FUTURE,
    "modal": Tense.MODAL,
    "could": Tense.EITHER,
    "do_present": Tense.PRESENT,
    "be_present": Tense.PRESENT,
    "be_past": Tense.PAST,
    "have": Tense.PAST,
    "do_past": Tense.PAST,
}


class VerbWords(NamedTuple):
    """The words of a language that tell verbs and tenses."""

    auxiliaries: Mapping[str, Tense]  # with the tense that each tells, as far as nothing is said to come
    pointing: frozenset[str]  # auxiliaries that may go on with what is to come: "is to meet", "had planned to"
    between: frozenset[str]
    forward: frozenset[str]
    forward_to: frozenset[str]
    forward_verbs: frozenset[str]
    past: frozenset[str]
    participles: frozenset[str]
    not_verbs: frozenset[str]
    present: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    known: frozenset[str]


@cache
def verb_words(language: Language) -> VerbWords:
    """Read the table of a language, once."""
    table = language.table("tense")

    def words(section: str, key: str) -> frozenset[str]:
        return frozenset(table.get(section, {}).get(key, ()))

    sections = ("auxiliaries", "forward", "past", "present")
    known = {word for section in sections for forms in table.get(section, {}).values() for word in forms}
    return VerbWords(
        auxiliaries={word: tense for name, tense in reversed(_TOLD.items()) for word in words("auxiliaries", name)},
        pointing=words("auxiliaries", "be_present") | words("auxiliaries", "be_past") | words("auxiliaries", "have"),
        between=words("auxiliaries", "between"),
        forward=words("forward", "words"),
        forward_to=words("forward", "with_to"),
        forward_verbs=words("forward", "verbs"),
        past=words("past", "irregular"),
        participles=words("past", "participles"),
        not_verbs=words("past", "not_verbs"),
        present=words("present", "words"),
        determiners=words("clauses", "determiners"),
        pronouns=words("clauses", "pronouns"),
        known=frozenset(known | {"to"}),
    )


@lru_cache(maxsize=4)  # the dates of one sentence ask for the same verbs
def find_verbs(plain: str, sentence: Span, language: Language) -> tuple[Verb, ...]:
    """
    Return the verbs of a sentence, each with its tense; a word with a capital is a name, unless all are.

    >>> from bilateral.lang.pack import language
    >>> [(v.word, str(v.tense)) for v in find_verbs("He agreed to meet her.", Span(0, 22), language("en"))]
    [('agreed', 'past'), ('meet', 'future')]
    """
    return tuple(_find(plain, sentence, verb_words(language)))


def _find(plain: str, sentence: Span, words: VerbWords) -> Iterator[Verb]:
    matches = list(WORD.finditer(plain, sentence.start, sentence.stop))
    texts = [match[0] for match in matches]
    if texts and all(text.isupper() for text in texts):
        texts = [text.lower() for text in texts]
    for first, last, tense in _groups(texts, words):
        yield Verb(
            matches[first].start(), matches[last].end(), tense, texts[last], texts[first] if first < last else ""
        )


def _groups(texts: list[str], words: VerbWords) -> Iterator[tuple[int, int, Tense]]:
    """Return first word, last word and tense of each verb."""
    index, previous = 0, (-1, Tense.NONE)
    for at, word in enumerate(texts):
        if at < index or (at and word not in words.known and not word.endswith("ed")):
            continue
        read = _read_group(texts, at, previous, words)
        if read is not None:
            yield at, *read
            previous, index = read, read[0] + 1


def _read_group(texts: list[str], index: int, previous: _Group, words: VerbWords) -> _Group | None:
    tense = _auxiliary(texts, index, words)
    if tense is not None:
        return _main_verb(texts, index, tense, words), tense
    if texts[index] == "to":
        return _infinitive(texts, index, previous, words)
    simple = _simple(texts, index, words)
    return None if simple is None else (index, simple)


def _auxiliary(texts: list[str], index: int, words: VerbWords) -> Tense | None:
    word = texts[index] if index else texts[index].lower()
    tense = words.auxiliaries.get(word)
    if word in words.pointing and _looks_ahead(texts, index + 1, words):
        return Tense.FUTURE if tense is Tense.PRESENT else Tense.EITHER
    return tense


def _looks_ahead(texts: list[str], index: int, words: VerbWords) -> bool:
    """Say whether *is* goes on with *to meet*, *expected*, *set to*, *going to*."""
    for word in islice(texts, index, index + 3):
        if word == "to" or word in words.forward or word in words.forward_to:
            return True
        if word not in words.between and not word.endswith("ly"):
            return False
    return False


def _main_verb(texts: list[str], index: int, tense: Tense, words: VerbWords) -> int:
    """Return where the verb of an auxiliary stands; the auxiliary itself where none follows."""
    bare = tense is not Tense.PAST and tense is not Tense.PRESENT
    for at in range(index + 1, min(index + 1 + _AUXILIARY_REACH, len(texts))):
        word = texts[at]
        if word in words.between or word.endswith("ly"):
            continue
        if bare and word.islower() and word not in words.determiners:
            if word in words.forward or word in words.forward_to or word == "to":
                continue
            return at
        return at if _is_participle(word, words) or word.endswith("ing") else index
    return index


def _is_participle(word: str, words: VerbWords) -> bool:
    return word in words.past or word in words.participles or (word.endswith("ed") and word not in words.not_verbs)


def _infinitive(texts: list[str], index: int, previous: _Group, words: VerbWords) -> _Group | None:
    """*plans to meet*, *agreed to visit*, *flew to Paris to see*; *to talks*, *to the* are none."""
    verb = texts[index + 1] if index + 1 < len(texts) else ""
    if (
        not verb.islower()
        or verb in words.determiners
        or verb in words.pronouns
        or len(verb) < _SHORTEST_VERB
        or verb.endswith(("s", "ing"))
    ):
        return None
    at, tense = previous
    if verb == "be":  # "talks to be held on Friday" are to come, whatever was said of them
        return _main_verb(
            texts, index + 1, Tense.FUTURE, words
        ), Tense.EITHER if tense is Tense.EITHER else Tense.FUTURE
    if tense in _AHEAD:
        return index + 1, Tense.FUTURE if tense is Tense.NONE else tense
    if texts[index - 1] in words.forward_verbs or texts[at] in words.forward_verbs:
        return index + 1, Tense.FUTURE
    return index + 1, tense


def _simple(texts: list[str], index: int, words: VerbWords) -> Tense | None:
    word, before = texts[index], texts[index - 1].lower() if index else ""
    after = texts[index + 1] if index + 1 < len(texts) else ""
    if word in words.forward or (word in words.forward_to and after in {"to", "for"}):
        return Tense.FUTURE
    if before in words.determiners and (word not in words.past or before in {"the", "a", "an"}):
        return None
    if word in words.present:
        return Tense.PRESENT
    if word in words.past:
        return Tense.PAST
    if word.endswith("ed") and word.islower() and len(word) >= _SHORTEST_PARTICIPLE and not word.startswith("un"):
        return None if word in words.not_verbs else Tense.PAST
    return None
