"""Where a contact was, if its own words do not say: where a party is told to be, in the other's country."""

from collections.abc import Iterator, Sequence

from bilateral.events.tellings import Told
from bilateral.events.views import View
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.model.meetings import Mode, Status
from bilateral.patterns import regex
from bilateral.refer.leaders import PartyMention, Way
from bilateral.resolve.stories import Story

__all__ = ["locate_guests"]

_NEAR = 4  # sentences around a telling
_OFF = frozenset({Status.CANCELLED, Status.POSTPONED, Status.DECLINED})
_THERE = regex(
    r"^,? (?:who )?(?:\w+ly |later |then |also |has |had |have )?"
    r"(?:(?:arrived|landed|flew|travell?ed|went|came|touched down)(?: back)?(?: on \w+day)? (?:in|to|at)"
    r"|(?:told|said|spoke|speaking|addressed|added|announced)(?: [\w']+){0,6} (?:in|at)"
    r"|(?:is|was|are|were)(?: \w+){0,3} in|visited|in)(?: the)? $"
)


def locate_guests(views: Sequence[View], stories: Sequence[Story]) -> None:
    """
    Place a contact in the one city of a party's country where another party is told to be nearby.

    "Abe met Poroshenko. … Abe told reporters in Kiev": Abe is no Ukrainian, so he went there.
    """
    for story in stories:
        if story.mode is not Mode.IN_PERSON or story.past or story.firm_status in _OFF:
            continue
        if any(told.value.city for told in story.values("place")) or _again(story, stories):
            continue
        found = list(_abroad(views, story))
        if len({told.value.city for told in found}) == 1:
            story.tell(found[0])


def _again(story: Story, stories: Sequence[Story]) -> bool:
    """Say whether the page tells of another contact of the same countries: either could be there."""
    mine = {party.country for party in story.parties}
    return any(other is not story and {party.country for party in other.parties} == mine for other in stories)


def _abroad(views: Sequence[View], story: Story) -> Iterator[Told]:
    near = {draft.sentence + step for draft in story.drafts for step in range(-_NEAR, _NEAR + 1)}
    for view in views:
        if view.index not in near or not view.places:
            continue
        for mention in view.mentions:
            hosts = {p.country for p in story.parties} - {p.country for p in mention.parties}
            if _one_of(mention, story.parties):
                yield from _places_of(view, mention, hosts)


def _one_of(mention: PartyMention, parties: Sequence[Party]) -> bool:
    return mention.way is not Way.COUNTRY and len(mention.parties) == 1 and mention.parties[0] in parties


def _places_of(view: View, mention: PartyMention, hosts: set[str]) -> Iterator[Told]:
    for place in view.places:
        if place.start <= mention.stop or not place.place.city or place.place.country not in hosts:
            continue
        if _THERE.match(view.text(mention.stop, place.start)):
            yield Told("place", place.place, Basis.INFERRED, "where the guest is", ((place.start, place.stop),))
