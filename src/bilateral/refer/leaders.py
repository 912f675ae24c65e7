"""Who is on the page: every mention of a person, an office or a country, and whom it means."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property

from attrs import define, frozen

from bilateral.lang.pack import Language, language
from bilateral.mentions.leaders import find_people
from bilateral.mentions.scan import Hits
from bilateral.model.claims import Basis, Claim
from bilateral.model.dates import When
from bilateral.model.leaders import Appearance, Leader, Party
from bilateral.model.offices import Office
from bilateral.model.spans import Span
from bilateral.refer.persons import Person, find_persons
from bilateral.text.documents import Document
from bilateral.world.world import World

__all__ = ["Cast", "PartyMention", "Way", "find_cast"]


class Way(StrEnum):
    """How a party is referred to."""

    NAME = "name"
    OFFICE = "office"
    COUNTRY = "country"
    GROUP = "group"
    PRONOUN = "pronoun"
    OTHER_PERSON = "other-person"


@frozen
class PartyMention:
    """
    A phrase that stands for one or several parties, title included; offsets are the shadow's.

    ``parties`` is empty where it could not be settled; ``candidates`` keeps the rivals.
    """

    start: int
    stop: int
    way: Way
    parties: tuple[Party, ...] = ()
    name: Span | None = None
    candidates: tuple[Party, ...] = ()
    office: Office | None = None
    former: bool = False
    basis: Basis = Basis.STATED
    rule: str = ""


@define(slots=False, eq=False)
class Cast:
    """Everybody on the page: the mentions in order of start, and the leaders as records."""

    mentions: tuple[PartyMention, ...]
    leaders: tuple[Appearance, ...]
    persons: tuple[Person, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def within(self, start: int, stop: int) -> Sequence[PartyMention]:
        """Return the mentions that start within a range."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]

    def fullest(self, party: Party) -> str:
        """Return the fullest form in which the page names a party; empty for a country."""
        return party.name


def find_cast(
    document: Document, hits: Hits, world: World, reference: When | None, lang: Language | None = None
) -> Cast:
    """Find everybody on the page and say whom each mention means."""
    people = list(find_people(document, hits, lang or language("en")))
    persons = find_persons(document, hits, people, world, reference)
    named = list(_named(persons))
    taken = _Taken(named)
    countries = [mention for mention in _countries(hits, world) if taken.admits(mention)]
    mentions = sorted([*named, *countries], key=lambda m: (m.start, -m.stop))
    return Cast(tuple(mentions), tuple(_appearances(document, persons)), tuple(persons))


def _named(persons: Iterable[Person]) -> Iterator[PartyMention]:
    for person in persons:
        party = Party(person.country, person.name) if person.leads else Party("", person.name)
        for mention in person.mentions:
            yield PartyMention(
                mention.start,
                mention.stop,
                Way.NAME if person.leads else Way.OTHER_PERSON,
                (party,),
                Span(mention.name.start, mention.name.stop),
                office=person.office,
                former=person.former,
                rule=person.rule,
            )


class _Taken:
    """The ranges that other mentions hold."""

    def __init__(self, mentions: Iterable[PartyMention]) -> None:
        self._spans = sorted((m.start, m.stop) for m in mentions)
        self._starts = [start for start, _ in self._spans]

    def admits(self, mention: PartyMention) -> bool:
        """Say whether a mention lies outside all of them."""
        index = bisect_left(self._starts, mention.stop) - 1
        return index < 0 or self._spans[index][1] <= mention.start


def _countries(hits: Hits, world: World) -> Iterator[PartyMention]:
    for hit in hits.of("country", "metonym"):
        code = hit.value[0] if isinstance(hit.value, tuple) else hit.value
        rule = "metonym of the government" if hit.kind == "metonym" else "country by name"
        if code in world.countries:
            yield PartyMention(hit.start, hit.stop, Way.COUNTRY, (Party(code),), rule=rule)


def _appearances(document: Document, persons: Iterable[Person]) -> Iterator[Appearance]:
    for person in persons:
        if not person.leads:
            continue
        evidence = [document.evidence(m.name.start, m.name.stop) for m in person.mentions]
        first = (document.evidence(person.mentions[0].start, person.mentions[0].stop),)
        leader = Leader(person.name, person.country, person.known.surname if person.known else "")
        claims = [Claim("leader", leader, person.basis, person.rule, first)]
        claims += [Claim("names", _one_line(e.quote), Basis.STATED, "name", (e,)) for e in evidence]
        if person.office:
            where = (document.evidence(*person.office_at),) if person.office_at else first
            basis = Basis.STATED if person.office_at else Basis.INFERRED
            claims.append(Claim("office", person.office, basis, person.office_rule, where))
        claims.append(Claim("former", person.former, Basis.STATED, person.office_rule, first))
        yield Appearance(frozenset(evidence), frozenset(claims))


def _one_line(name: str) -> str:
    return " ".join(name.split()).replace("- ", "-")
