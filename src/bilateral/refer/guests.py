"""“The Peruvian”, “the Mongolian guest”, “his visitor”: somebody named before, told by a country or by who came."""

from collections.abc import Iterator, Sequence

from bilateral.mentions.scan import Hit, Hits
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way
from bilateral.refer.person import Person
from bilateral.refer.stage import Entrance, Stage
from bilateral.text.documents import Document
from bilateral.text.worded import Worded

__all__ = ["find_guests"]

_REACH = 8  # sentences back
_NEAR = 4  # and for a guest, whose country is not told
_BACK = 24
_THE = regex(r"\bthe (?:visiting |veteran |elder |younger )?$")
_WHOSE = regex(r"\b(?:the|his|her|their) (?:visiting |distinguished |foreign |honou?red )?$")
_COLLECTIVE = ("ese", "ish", "ch", "iss")  # “the Chinese said”: a people, or its government
# What follows somebody told by the country alone: a verb, or the end of the phrase.
_ALONE = Worded(r"(?:[.,;:)?!\"]|$| <alone>\b)", "refer.guests")
_COMES = Worded(r",? (?:who )?(?:has |had )?(?:<came>|(?:is|was|began|starts) (?:on|visiting|in)\b)", "refer.guests")
_VISITING = regex(r"\bvisiting $")
_GOES_ON = Worded(r"[ -]<phrases>\b", "refer.guests")


def find_guests(document: Document, hits: Hits, stage: Stage) -> Iterator[PartyMention]:
    """Yield each description by people or by visit that only one leader named before fits."""
    guests = hits.of("guest")
    heads = {hit.start: hit for hit in guests}
    for hit in hits.of("demonym"):
        the = _THE.search(document.lower, max(0, hit.start - _BACK), hit.start)
        if the is None:
            continue
        head = heads.get(hit.stop + 1)
        if head is not None and _GOES_ON[document.language].match(document.lower, head.stop):
            continue
        if head is None and (_plural(document, hit) or not _ALONE[document.language].match(document.lower, hit.stop)):
            continue
        person = _of_country(stage, str(hit.value), the.start())
        if person is not None:
            yield _mention(the.start(), (head or hit).stop, person, "one of a people, named before")
    for hit in guests:
        whose = _WHOSE.search(document.lower, max(0, hit.start - _BACK), hit.start)
        if whose is None or _GOES_ON[document.language].match(document.lower, hit.stop):
            continue
        person = _who_came(document, stage, whose.start())
        if person is not None:
            yield _mention(whose.start(), hit.stop, person, "guest named before")


def _plural(document: Document, hit: Hit) -> bool:
    word = document.lower[hit.start : hit.stop]
    return word.endswith(("s", *_COLLECTIVE))


def _of_country(stage: Stage, country: str, position: int) -> Person | None:
    """Return the one leader of a country in the nearest sentence that names any."""
    found: list[Entrance] = []
    for entrance in stage.before(position, sentences=_REACH):
        if found and entrance.sentence != found[0].sentence:
            break
        if entrance.person.leads and entrance.person.country == country:
            found.append(entrance)
    persons = {entrance.person for entrance in found}
    return persons.pop() if len(persons) == 1 else None


def _who_came(document: Document, stage: Stage, position: int) -> Person | None:
    """Return who is told to have come; else the one of another country than who receives."""
    here = document.sentence_at(position)
    near = [e for e in stage.before(position, sentences=_NEAR) if e.person.leads and e.person.country]
    homes = {e.person.country for e in near if e.sentence == here}
    others = [e for e in near if e.person.country not in homes]
    came = {e.person for e in others or near if _comes(document, e)}
    if len(came) == 1:
        return came.pop()
    countries = {e.person.country for e in others}
    return _nearest(others) if homes and len(countries) == 1 else None


def _nearest(entrances: Sequence[Entrance]) -> Person | None:
    persons = {entrance.person for entrance in entrances if entrance.sentence == entrances[0].sentence}
    return persons.pop() if len(persons) == 1 else None


def _comes(document: Document, entrance: Entrance) -> bool:
    if _COMES[document.language].match(document.lower, entrance.stop):
        return True
    told = [mention for mention in entrance.person.mentions if mention.name.start == entrance.start]
    start = told[0].start if told else entrance.start
    return _VISITING.search(document.lower, max(0, start - _BACK), start) is not None or document.lower.startswith(
        "visiting", start
    )


def _mention(start: int, stop: int, person: Person, rule: str) -> PartyMention:
    party = Party(person.country, person.name)
    return PartyMention(start, stop, Way.OFFICE, (party,), office=person.office, basis=Basis.INFERRED, rule=rule)
