"""The words of a language by which it is told who speaks."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from bilateral.lang.pack import Language

__all__ = ["Around", "Clauses", "Lists", "lists", "singular"]


class Clauses(NamedTuple):
    """The words at which clauses begin, turn and end."""

    joins: frozenset[str]  # a phrase after one of these is a subject
    preposed: frozenset[str]  # the same, unless it is a description
    opens: frozenset[str]  # words and marks before the subject of a sentence
    closes: frozenset[str]
    turns: frozenset[str]  # words and marks after which another acts
    apposed: frozenset[str]  # the first words of appositions and relative clauses
    relative: frozenset[str]


class Around(NamedTuple):
    """The words by which a rule tells how a verb of saying stands, or what a quotation hangs on."""

    tells: frozenset[str]  # who is told stands behind them
    straight: frozenset[str]  # never with the speaker behind them
    been: frozenset[str]
    modals: frozenset[str]
    determined: frozenset[str]  # before what is no verb
    bound: frozenset[str]  # "is expected to say"
    quoted: frozenset[str]
    heard: frozenset[str]
    meanwhile: frozenset[str]  # between a noun and what it holds
    holds: frozenset[str]  # behind a noun that holds something
    parts: frozenset[str]  # the sentence goes on about somebody else
    headed: frozenset[str]  # before a title in quotation marks
    pairs: frozenset[str]  # the last words of those who are several
    replies: frozenset[str]


class Lists(NamedTuple):
    """The word lists of a language that phrases are cut by."""

    heads: Mapping[str, str]
    speaking: Mapping[str, str]  # each form of a noun that can speak, with its singular
    nominal: frozenset[str]  # words in lower case that may stand in a description
    objective: Mapping[str, str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    stops: frozenset[str]
    modifiers: frozenset[str]
    joiners: frozenset[str]
    titles: frozenset[str]
    starters: frozenset[str]
    groups: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    verbs: frozenset[str]
    auxiliaries: frozenset[str]
    nouns: frozenset[str]
    indefinite: frozenset[str]
    many: frozenset[str]
    anonymous: frozenset[str]
    small: frozenset[str]  # words in lower case that a phrase may begin with
    clauses: Clauses
    around: Around


@cache
def lists(language: Language) -> Lists:
    """Return the word lists of a language."""
    speakers, speech = language.table("speakers"), language.table("speech")
    phrases, names, heads, cues = speakers["phrases"], speakers["names"], speakers["heads"], speech["cues"]
    tables = [*speech["verbs"].values(), speech["lexicon"]["speech"]]
    verbs = {form for table in tables for forms in table.values() for form in forms if " " not in form}
    kinds = {noun: kind for kind in ("document", "organisation", "person") for noun in heads[kind]}
    speaking = {form: noun for noun in kinds for form in _plurals(noun)} | {noun: noun for noun in kinds}
    nominal = frozenset([*phrases["modifiers"], *speaking])

    return Lists(
        heads=kinds,
        speaking=speaking,
        nominal=nominal,
        objective=phrases["objective"],
        determiners=frozenset(phrases["determiners"]),
        pronouns=frozenset(phrases["pronouns"]),
        stops=frozenset(phrases["prepositions"]),
        modifiers=frozenset(phrases["modifiers"]),
        joiners=frozenset(names["joiners"]),
        titles=frozenset(names["titles"]),
        starters=frozenset(names["starters"]),
        groups=frozenset(names["groups"]),
        female=frozenset(names["female"]),
        male=frozenset(names["male"]),
        verbs=frozenset(verbs),
        auxiliaries=frozenset(cues["auxiliaries"]),
        nouns=frozenset(cues["nouns"]),
        indefinite=frozenset(heads["indefinite"]),
        many=frozenset(heads["several"]),
        anonymous=frozenset(heads["anonymous"]),
        small=nominal.union(phrases["pronouns"], phrases["determiners"]),
        clauses=Clauses(**{name: frozenset(speech["clauses"][name]) for name in Clauses._fields}),
        around=Around(**{name: frozenset(speech["words"][name]) for name in Around._fields}),
    )


def _plurals(noun: str) -> list[str]:
    """Return the words whose singular is a noun."""
    return [form for form in (noun + "s", noun + "es", noun[:-1] + "ies") if form != noun and singular(form) == noun]


def singular(word: str) -> str:
    """
    Return the singular of a regular noun.

    >>> singular("ministries"), singular("officials"), singular("sources")
    ('ministry', 'official', 'source')
    """
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
