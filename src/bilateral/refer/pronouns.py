"""“He”, “her”, “they”: the subject of the sentence, or of the one before."""

import re
from collections.abc import Iterator

from bilateral.lang.pack import Language
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.refer.groups import together
from bilateral.refer.mentions import PartyMention, Way
from bilateral.refer.persons import Person
from bilateral.refer.stage import Entrance, Stage
from bilateral.text.documents import Document

__all__ = ["find_pronouns"]

_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|they)\b")
_HERS = frozenset({"she", "her"})


def find_pronouns(document: Document, stage: Stage, language: Language) -> Iterator[PartyMention]:
    """Yield each pronoun outside quotations that has a person or pair to stand for."""
    female = frozenset(name.lower() for name in language.table("titles")["words"]["female_names"])
    for match in _PRONOUN.finditer(document.lower):
        sentence = document.sentence_at(match.start())
        if sentence < 0 or document.plain.count('"', document.sentences[sentence].start, match.start()) % 2:
            continue
        if match[0] == "they":
            pair = _pair(stage, sentence, match.start())
            parties = tuple(Party(person.country, person.name) for person in pair)
        else:
            person = _antecedent(stage, sentence, match.start(), her=match[0] in _HERS, female=female)
            parties = (_party(person),) if person else ()
        if parties:
            yield PartyMention(
                match.start(), match.end(), Way.PRONOUN, parties, basis=Basis.INFERRED, rule="subject named last"
            )


def _pair(stage: Stage, sentence: int, position: int) -> list[Person]:
    """“They” is safe where just two leaders of two countries stand in this sentence or the one before."""
    for index in (sentence, sentence - 1):
        named = {e.person for e in stage.in_sentence(index, until=position) if e.person.leads}
        if named:
            pair = together(stage, position)
            return pair if set(pair) == named else []
    return []


def _antecedent(stage: Stage, sentence: int, position: int, *, her: bool, female: frozenset[str]) -> Person | None:
    """Return the first person named in this sentence, else in the one before, whose gender does not forbid it."""
    for index in (sentence, sentence - 1, sentence - 2):
        fitting = [e for e in stage.in_sentence(index, until=position) if _woman(e, female) in {None, her}]
        if fitting:
            return fitting[0].person
    return None


def _woman(entrance: Entrance, female: frozenset[str]) -> bool | None:
    """Say whether honorific or given name tell a woman; None where nothing tells."""
    told = {intro.honorific for intro in entrance.person.introductions}
    if "female" in told:
        return True
    if "male" in told:
        return False
    words = entrance.person.words
    known = entrance.person.known.name.lower().split() if entrance.person.known else words
    return bool(known) and known[0] in female


def _party(person: Person) -> Party:
    return Party(person.country, person.name) if person.leads else Party("", person.name)
