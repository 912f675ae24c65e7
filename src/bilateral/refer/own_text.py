"""Whose *I* and *we* a page of a government has: the head of the office that publishes it, else the government."""

from bilateral.model.leaders import Party
from bilateral.model.offices import Office
from bilateral.patterns import regex
from bilateral.refer.publisher import Publisher
from bilateral.refer.reference import Reference
from bilateral.text.documents import Document
from bilateral.world.world import World

__all__ = ["office_of", "own_party"]

_OFFICES = regex(r"\b(?:(president)|pm|prime minister|premier|pmc|pm&c|downing street)\b")


def office_of(document: Document) -> Office | None:
    """Return the office that the name of an outlet tells: "Prime Minister's Office", "President of Ukraine"."""
    named = _OFFICES.search((document.source.outlet or "").lower())
    if named is None:
        return None
    return Office.PRESIDENT if named[1] else Office.PRIME_MINISTER


def own_party(document: Document, publisher: Publisher, world: World, reference: Reference) -> Party | None:
    """Return who speaks for the government whose own text a page is; None on any other page."""
    if not publisher.official or not publisher.country:
        return None
    office = office_of(document)
    author = _author(document, publisher.country, world)
    if author or office is None or reference.when is None:
        return Party(publisher.country, author)
    leader = world.holder(office, publisher.country, on=reference.when)
    return Party(publisher.country, leader.name if leader else "")


def _author(document: Document, code: str, world: World) -> str:
    """Return the leader of a country whose words the page says they are: "Howard, John"."""
    surname, comma, given = (document.source.author or "").partition(", ")
    name = f"{given} {surname}" if comma else surname
    return next((leader.name for leader in world.named(name) if leader.country == code), "") if name else ""
