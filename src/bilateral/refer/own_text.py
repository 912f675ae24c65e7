"""Whose *I* and *we* a page of a government has: the head of the office that publishes it, else the government."""

from bilateral.model.leaders import Party
from bilateral.model.offices import Office
from bilateral.patterns import regex
from bilateral.refer.publisher import Publisher
from bilateral.refer.reference import Reference
from bilateral.text.documents import Document
from bilateral.world.world import World

__all__ = ["author_of", "office_of", "own_party"]

_OFFICES = regex(r"\b(?:(president)|pm|prime minister|premier|pmc|pm&c|downing street)\b")


def office_of(document: Document) -> Office | None:
    """Return the office that the name of an outlet tells: "Prime Minister's Office", "President of Ukraine"."""
    named = _OFFICES.search((document.source.outlet or "").lower())
    if named is None:
        return None
    return Office.PRESIDENT if named[1] else Office.PRIME_MINISTER


def own_party(document: Document, publisher: Publisher, world: World, reference: Reference) -> Party | None:
    """Return who speaks for the government whose own text a page is; None on any other page."""
    home = publisher.home
    if not home:
        return None
    office = office_of(document)
    author = author_of(document)
    leader = next((leader.name for leader in world.named(author) if leader.country == home), "") if author else ""
    if leader or office is None or reference.when is None:
        return Party(home, leader)
    holder = world.holder(office, home, on=reference.when)
    return Party(home, holder.name if holder else "")


def author_of(document: Document) -> str:
    """Return whose words a page says they are, the given name first: "John Howard" also for "Howard, John"."""
    surname, comma, given = (document.source.author or "").partition(", ")
    return f"{given} {surname}" if comma else surname
