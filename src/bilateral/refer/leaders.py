"""Who is on the page: every mention of a person, an office or a country, and whom it means."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from attrs import define

from bilateral.kept import Keeps, kept
from bilateral.lang.pack import Language
from bilateral.mentions.leaders import find_people
from bilateral.mentions.scan import Hits
from bilateral.model.claims import Basis, Claim
from bilateral.model.dates import When
from bilateral.model.leaders import Appearance, Leader, Party
from bilateral.model.spans import Span
from bilateral.refer.addressed import find_addressed
from bilateral.refer.countries import find_countries
from bilateral.refer.dialogue import find_dialogue
from bilateral.refer.groups import find_groups, find_owned_groups
from bilateral.refer.guests import find_guests
from bilateral.refer.mentions import PartyMention, Way
from bilateral.refer.offices import find_offices
from bilateral.refer.person import Person
from bilateral.refer.persons import find_persons
from bilateral.refer.pronouns import find_pronouns
from bilateral.refer.publisher import Publisher
from bilateral.refer.scene import Scene
from bilateral.refer.stage import Stage
from bilateral.text.documents import Document
from bilateral.world.world import World

__all__ = ["Cast", "find_cast"]


@define(eq=False, repr=False)
class Cast(Keeps):
    """Everybody on the page: the mentions in order of start, and the leaders as records."""

    mentions: tuple[PartyMention, ...]
    leaders: tuple[Appearance, ...]
    persons: tuple[Person, ...] = ()

    @kept
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def within(self, start: int, stop: int) -> Sequence[PartyMention]:
        """Return the mentions that start within a range."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]

    def fullest(self, party: Party) -> str:
        """Return the fullest form in which the page names a party; empty for a country."""
        return party.name


def find_cast(  # noqa: PLR0913, PLR0917  the page and the facts
    document: Document, hits: Hits, world: World, reference: When | None, publisher: Publisher, lang: Language
) -> Cast:
    """Find everybody on the page and say whom each mention means."""
    people = list(find_people(document, hits, lang))
    persons = find_persons(document, hits, people, world, reference, publisher)
    stage = Stage(document, persons, publisher.home, publisher.scene)
    mentions = sorted(_named(persons), key=_outermost)
    ground = _Ground(document, mentions, persons)
    mentions = ground.add(mentions, find_offices(document, hits, stage, world, reference))
    mentions = ground.add(mentions, find_guests(document, hits, stage))
    scene = Scene(document, mentions)
    mentions = ground.add(mentions, find_addressed(document, hits, find_dialogue(document.plain, mentions), scene))
    mentions = ground.add(mentions, find_groups(document, hits, scene))
    mentions = ground.add(mentions, find_owned_groups(document, hits, scene))
    mentions = ground.add(mentions, find_countries(document, hits, world))
    known = {mention.name.start for person in persons for mention in person.mentions}
    strangers = [mention.name.start for mention in people if mention.name.start not in known]
    mentions = ground.add(mentions, find_pronouns(document, stage, mentions, strangers, lang))
    return Cast(tuple(mentions), tuple(_appearances(document, persons, _day(reference))), tuple(persons))


class _Ground:
    """The characters of a page that a mention takes up: an earlier way of referring goes before a later one."""

    def __init__(self, document: Document, mentions: Iterable[PartyMention], persons: Iterable[Person]) -> None:
        self._taken = bytearray(len(document.plain))
        for start, stop in (*((m.start, m.stop) for m in mentions), *_appositions(persons)):
            self._take(start, stop)

    def _take(self, start: int, stop: int) -> None:
        self._taken[start:stop] = b"\1" * (stop - start)

    def add(self, mentions: list[PartyMention], found: Iterable[PartyMention]) -> list[PartyMention]:
        """Return the mentions with those found that lie outside all others; all are in order."""
        added: list[PartyMention] = []
        for mention in sorted(found, key=_outermost):
            if self._taken.find(1, mention.start, mention.stop) < 0:
                self._take(mention.start, mention.stop)
                added.append(mention)
        return sorted([*mentions, *added], key=_start) if added else mentions


_start = itemgetter(0)  # of a mention


def _outermost(mention: PartyMention) -> tuple[int, int]:
    return mention[0], -mention[1]


def _appositions(persons: Iterable[Person]) -> list[tuple[int, int]]:
    """“Nichols, the top US diplomat for Latin America”: what stands behind a name is the same person."""
    return [(m.stop, m.apposition.stop) for p in persons for m in p.mentions if m.apposition and p.leads]


def _named(persons: Iterable[Person]) -> Iterator[PartyMention]:
    for person in persons:
        way, parties = Way.NAME if person.leads else Way.OTHER_PERSON, (person.party,)
        for mention in person.mentions:
            yield PartyMention(
                mention.start,
                mention.stop,
                way,
                parties,
                Span(mention.name.start, mention.name.stop),
                office=person.office,
                former=person.former,
                rule=person.rule,
            )


def _appearances(document: Document, persons: Iterable[Person], told: str) -> Iterator[Appearance]:
    for person in persons:
        if not person.leads:
            continue
        evidence = [document.evidence(m.name.start, m.name.stop) for m in person.mentions]
        first = (document.evidence(person.mentions[0].start, person.mentions[0].stop),)
        leader = Leader(person.name, person.country, person.known.surname if person.known else "")
        claims = [Claim("leader", leader, person.basis, person.rule, first, told)]
        claims += [Claim("names", _one_line(e.quote), Basis.STATED, "name", (e,), told) for e in evidence]
        if person.office:
            where = (document.evidence(*person.office_at),) if person.office_at else first
            basis = Basis.STATED if person.office_at else Basis.INFERRED
            claims.append(Claim("office", person.office, basis, person.office_rule, where, told))
        claims.append(Claim("former", person.former, Basis.STATED, person.office_rule, first, told))
        yield Appearance(frozenset(evidence), frozenset(claims))


def _day(reference: When | None) -> str:
    first = reference.first if reference else None
    return first.isoformat() if first else ""


def _one_line(name: str) -> str:
    return " ".join(name.split()).replace("- ", "-")
