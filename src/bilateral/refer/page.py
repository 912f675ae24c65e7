"""Everything a reader gets: the document and all that is named on it, each settled as far as it can be."""

from attrs import field, frozen

from bilateral.mentions.issues import IssueMention
from bilateral.mentions.places import PlaceMention
from bilateral.mentions.scan import Hits
from bilateral.mentions.summits import SummitMention
from bilateral.refer.anchor import ResolvedDate
from bilateral.refer.leaders import Cast
from bilateral.refer.reference import Reference
from bilateral.text.documents import Document
from bilateral.world.world import World

__all__ = ["Page"]


@frozen(eq=False)
class Page:
    """A document with its mentions; offsets are those of the shadow."""

    document: Document
    hits: Hits
    world: World = field(repr=False)
    cast: Cast
    dates: tuple[ResolvedDate, ...]
    places: tuple[PlaceMention, ...]
    summits: tuple[SummitMention, ...]
    issues: tuple[IssueMention, ...]
    reference: Reference

    @property
    def as_of(self) -> str:
        """Return the day the article tells its facts, for claims; empty where it is not known."""
        when = self.reference.when
        first = when.first if when else None
        return first.isoformat() if first else ""
