"""“He”, “her”, “they”: the subject of the sentence, or of the one before."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from bilateral.lang.pack import Language
from bilateral.mentions.ranges import starting
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.patterns import regex
from bilateral.refer.mentions import PEOPLE, PartyMention, Way
from bilateral.refer.person import Person
from bilateral.refer.rules import PLURAL_POST
from bilateral.refer.scene import Scene
from bilateral.refer.stage import Stage
from bilateral.refer.whom import doers
from bilateral.text.alternatives import whole_words
from bilateral.text.documents import Document

__all__ = ["find_pronouns"]

_PRONOUN = regex(whole_words(["he", "she", "him", "his", "her", "they"]))
_MARK = regex('"')
_HERS = frozenset({"she", "her"})
_SUBJECTS = frozenset({"he", "she"})
_OWNING = frozenset({"his", "her"})
_MOST = 60  # told in one sentence, after whom no further pronoun counts as one more
_EARLY = 30  # characters from the start of a sentence where its subject stands
_ASIDE = regex(r",? (?:who|whom|whose|which) [^,;\n]{1,160}, ")  # “Doe, who was to see Roe, put off his trip”
_BESIDE = regex(r"\b(?:with|by|to|of|from|for|against|alongside|beside|between)(?: the)? $")
_SPEAKS = (": ", ":\n")  # “Wang Wenbin: He will travel to Astana”: nobody speaks of himself as *he*
_REACH = 16  # characters before a name in which a preposition stands


class _Actor(NamedTuple):
    """Somebody in a sentence, outside its quotations; nobody we know where ``person`` is None."""

    start: int
    person: Person | Party | None
    owns: bool  # “Merkel's”
    stop: int
    beside: bool = False  # “with Hollande at his side”, “after talks with Fahmy”: whom a preposition takes


def find_pronouns(
    document: Document, stage: Stage, mentions: Sequence[PartyMention], strangers: Sequence[int], language: Language
) -> Iterator[PartyMention]:
    """
    Yield each pronoun outside quotations that has a person or a pair to stand for.

    ``mentions`` are the names and offices found so far; ``strangers`` are where names of nobody known start.
    """
    pronouns = [m for m in _PRONOUN.finditer(document.lower) if document.sentence_at(m.start()) >= 0]
    if not pronouns:
        return
    female = _female_names(language)
    women: dict[Person | Party, bool | None] = {
        person: _woman(person, female) for person in dict.fromkeys(entrance.person for entrance in stage.entrances)
    }
    quotes, scene = _Quotes(document), Scene(document, mentions)
    actors = _actors(document, stage, mentions, strangers)
    subject: Person | Party | None = None
    recent: list[Person | Party | None] = []
    at = 0
    for index, sentence in enumerate(document.sentences):
        named = starting(actors, sentence.start, sentence.stop)
        told = [actor for actor in named if not quotes.hold(sentence.start, actor.start)]
        while at < len(pronouns) and pronouns[at].start() < sentence.stop:
            match = pronouns[at]
            at += 1
            if quotes.hold(sentence.start, match.start()) or _turns(document.lower, match):
                continue
            if match[0] == "they":
                yield from _pair(scene, match, index)
                continue
            main = _outside_asides(document.plain, sentence.start, match.start(), told)
            doing = doers(document, match, [a for a in main if a.start < match.start() and not a.owns])
            done = {actor.person for actor in doing}
            earlier = [person for person in (subject, *recent) if not doing or person not in done]
            person = _antecedent(match, [a for a in main if a not in doing], earlier or [None], women)
            if person is not None:
                actor = _Actor(match.start(), person, owns=match[0] not in _SUBJECTS, stop=match.end())
                if len(told) < _MOST:
                    told = sorted([*told, actor], key=lambda actor: actor.start)
                yield _mention(match, (person.party if isinstance(person, Person) else person,))
        recent = [actor.person for actor in told] or recent
        acting = [actor for actor in told if not actor.owns]
        subject = next((actor.person for actor in (*_doing(acting), *acting)), subject)


def _outside_asides(plain: str, start: int, position: int, told: list[_Actor]) -> list[_Actor]:
    """Return those of a sentence who stand in no clause by the way that is over before a position; all where none is left."""
    asides = [aside.span() for aside in _ASIDE.finditer(plain, start, position)] if len(told) > 1 else []
    main = [actor for actor in told if not any(left < actor.start < right for left, right in asides)]
    return main if asides and any(actor.start < position for actor in main) else told


def _doing(actors: Sequence[_Actor]) -> list[_Actor]:
    """Return those of a sentence whom no preposition takes, where somebody opens it whom one does."""
    return [actor for actor in actors if not actor.beside] if actors and actors[0].beside else []


def _turns(lower: str, match: re.Match[str]) -> bool:
    """Say whether a pronoun belongs to a phrase that turns to another: "For his part, the premier said"."""
    return lower.startswith(" part", match.end()) and lower.endswith("for ", 0, match.start())


@cache
def _female_names(language: Language) -> frozenset[str]:
    return frozenset(name.lower() for name in language.table("titles")["words"]["female_names"])


class _Quotes:
    """Where the quotation marks of a page are."""

    def __init__(self, document: Document) -> None:
        self._marks = [mark.start() for mark in _MARK.finditer(document.plain)]

    def hold(self, start: int, position: int) -> bool:
        """Say whether a position lies within a quotation opened since ``start``."""
        marks = self._marks
        return bool(marks) and (bisect_left(marks, position) - bisect_left(marks, start)) % 2 == 1


def _actors(
    document: Document, stage: Stage, mentions: Sequence[PartyMention], strangers: Sequence[int]
) -> list[_Actor]:
    by_party: Mapping[Party, Person] = {person.party: person for person in stage.by_last}
    found = [
        _Actor(
            m.start,
            by_party.get(m.parties[0]) or _holder(m),
            owns=document.plain.startswith("'s", m.stop),
            stop=m.stop,
            beside=_BESIDE.search(document.lower, max(0, m.start - _REACH), m.start) is not None,
        )
        for m in mentions
        if m.way in _PERSONS and len(m.parties) == 1 and not document.plain.startswith(_SPEAKS, m.stop)
    ]
    found += [
        _Actor(position, None, owns=False, stop=position) for position in strangers if _is_early(document, position)
    ]
    return sorted(found, key=lambda actor: actor.start)


def _is_early(document: Document, position: int) -> bool:
    index = document.sentence_at(position)
    return position - (document.sentences[index].start if index >= 0 else 0) <= _EARLY


_PERSONS = PEOPLE | {Way.OTHER_PERSON}
_UNTOLD = frozenset({"official", "spokesperson", "legislator", "ambassador"})


def _holder(mention: PartyMention) -> Party | None:
    """Return the one told by office, whom the page does not name: "the Secretary-General", "Mexico's president"."""
    held = mention.way is Way.OFFICE and mention.office is not None and str(mention.office) not in _UNTOLD
    return mention.parties[0] if held and mention.rule != PLURAL_POST else None


def _antecedent(
    match: re.Match[str],
    told: list[_Actor],
    earlier: list[Person | Party | None],
    women: Mapping[Person | Party, bool | None],
) -> Person | Party | None:
    """Return the subject of the sentence for “he”, the person named last for “his”, else the subject before."""
    her = match[0] in _HERS
    named = [actor for actor in told if actor.start < match.start()]
    before = [actor for actor in named if not actor.owns]
    if not before and match[0] in _OWNING:
        before = named[:1]  # “Macron's remarks after his talks with Xi”
    fitting = [a for a in before if a.person is None or women.get(a.person) in {None, her}]
    # “She” is whom a name tells a woman, before anybody of whom nothing is known.
    fitting = [a for a in fitting if a.person is not None and women.get(a.person)] or fitting if her else fitting
    if fitting:
        doing = _doing(fitting) if match[0] in _SUBJECTS else []  # "after talks with Y, X met him"
        return (fitting[-1] if match[0] in _OWNING else (doing or fitting)[0]).person
    woman = next((p for p in earlier if p is not None and women.get(p)), None) if her else None
    subject = woman or earlier[0]
    return subject if subject is not None and women.get(subject) in {None, her} else None


def _pair(scene: Scene, match: re.Match[str], sentence: int) -> Iterator[PartyMention]:
    """“They” is safe where just two leaders of two countries stand in this sentence or the one before."""
    for index in (sentence, sentence - 1):
        groups = scene.groups(match.start(), index)
        if groups:
            # “The pair discussed trade. They agreed …”
            yield _mention(match, groups[-1].parties)
            return
        named = {m.parties[0] for m in scene.before(match.start(), index)}
        if named:
            pair = scene.together(match.start())
            if set(pair) == named:
                yield _mention(match, tuple(pair))
            return


def _woman(person: Person, female: frozenset[str]) -> bool | None:
    """Say whether honorific or given name tell a woman; None where nothing tells."""
    told = {intro.honorific for intro in person.introductions}
    if "female" in told:
        return True
    if "male" in told:
        return False
    words = person.known.name.lower().split() if person.known else person.words
    return True if words and words[0] in female else None


def _mention(match: re.Match[str], parties: tuple[Party, ...]) -> PartyMention:
    rule = "subject named last"
    return PartyMention(match.start(), match.end(), Way.PRONOUN, parties, basis=Basis.INFERRED, rule=rule)
