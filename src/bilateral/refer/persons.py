"""Everybody on a page: names put together, then each settled as a leader or not."""

from collections.abc import Iterable, Sequence

from bilateral.mentions.leaders import PersonMention
from bilateral.mentions.scan import Hits
from bilateral.model.dates import When
from bilateral.refer.gathering import gather
from bilateral.refer.identity import identify
from bilateral.refer.person import Person
from bilateral.refer.publisher import Publisher
from bilateral.refer.setting import Setting
from bilateral.refer.untitled import settle_untitled
from bilateral.text.documents import Document
from bilateral.world.world import World

__all__ = ["find_persons", "home_of"]


def find_persons(  # noqa: PLR0913, PLR0917  the page and the facts
    document: Document,
    hits: Hits,
    people: Sequence[PersonMention],
    world: World,
    reference: When | None,
    publisher: Publisher,
) -> list[Person]:
    """Return everybody on the page, in order of first mention; words that are nobody's name are left out."""
    persons = gather(document, people, world, reference)
    for person in persons:
        person.settle_order()
    setting = Setting(document, hits, persons, world, reference, publisher)
    for person in sorted(persons, key=_certainty):
        identify(person, setting)
    settle_untitled(document, hits, persons, setting)
    kept = [person for person in persons if person.leads or person.speaks]
    return sorted(kept, key=lambda person: person.mentions[0].start)


def _certainty(person: Person) -> tuple[bool, int]:
    """Those whose country is told go first: what is left over is for the others."""
    told = bool(person.full) or any(i.country for i in person.introductions) or any(m.of for m in person.mentions)
    return (not told, person.mentions[0].start)


def home_of(persons: Iterable[Person]) -> str:
    """Return the country whose leader the page names first by office: “the President” on it is that one."""
    for person in persons:
        if person.leads and person.office and person.office.leads and not person.former:
            return person.country
    return ""
