"""Everything a reader gets: the document and all that is named on it, each settled as far as it can be."""

from attrs import define

from bilateral.kept import Keeps, kept
from bilateral.lang.pack import Language
from bilateral.mentions.capitals import find_capitals
from bilateral.mentions.compounds import compounds_of
from bilateral.mentions.dates import DateMention, find_dates
from bilateral.mentions.issues import IssueMention, find_issues
from bilateral.mentions.places import PlaceMention, find_places
from bilateral.mentions.scan import Hits
from bilateral.mentions.summits import SummitMention, find_summits
from bilateral.model.leaders import Party
from bilateral.refer.anchor import ResolvedDate, resolve_dates
from bilateral.refer.dialogue import Dialogue, find_dialogue
from bilateral.refer.leaders import Cast, find_cast
from bilateral.refer.own_text import own_party
from bilateral.refer.publisher import Publisher, publisher_of
from bilateral.refer.reference import Reference, find_reference, told_reference
from bilateral.refer.stretches import join_stretches
from bilateral.refer.turns import Turns, find_turns
from bilateral.text.documents import Document
from bilateral.world.world import World

__all__ = ["Page"]


@define(eq=False, repr=False)
class Page(Keeps):
    """
    A document with its mentions; offsets are those of the shadow.

    Each kind of mention is found when a reader first asks for it, so that a page costs what its readers need.
    """

    document: Document
    hits: Hits
    world: World
    language: Language

    @kept
    def reference(self) -> Reference:
        """The day of writing, as far as it is known."""
        told = told_reference(self.document, self.language)
        return told or find_reference(self.document, self.hits, self._dates, self.world, self.language)

    @kept
    def publisher(self) -> Publisher:
        """Whose page it is."""
        return publisher_of(self.document, self.world, self.language)

    @kept
    def cast(self) -> Cast:
        """Everybody on the page."""
        return find_cast(self.document, self.hits, self.world, self.reference.when, self.publisher, self.language)

    @kept
    def dialogue(self) -> Dialogue:
        """Who speaks to whom, where the page gives the words of two."""
        return find_dialogue(self.document.plain, self.cast.mentions)

    @kept
    def turns(self) -> Turns:
        """Who speaks where, if the page is a transcript of one leader."""
        return find_turns(self.document, self.cast.mentions, self.language, (self.own,) if self.own else ())

    @kept
    def own(self) -> Party | None:
        """Who speaks for the government whose own text the page is."""
        return own_party(self.document, self.publisher, self.world, self.reference)

    @kept
    def _dates(self) -> tuple[DateMention, ...]:
        return find_dates(self.document, self.language)

    @kept
    def dates(self) -> tuple[ResolvedDate, ...]:
        """The calendar expressions, each with the days it stands for."""
        return resolve_dates(self.document, self._dates, self.reference.when, self.language)

    @kept
    def stretches(self) -> tuple[ResolvedDate, ...]:
        """The calendar expressions, those that are the two ends of one stretch as one."""
        return join_stretches(self.document.plain, self.dates, self.language)

    @kept
    def places(self) -> tuple[PlaceMention, ...]:
        """The cities, venues and regions named."""
        capitals = find_capitals(self.document, self.hits, self.world.countries)
        words = self.language.table("wheres")["seats"]
        named = find_places(
            self.document, self.hits, words["shared"], self.world.places, buildings=words["buildings"] + words["names"]
        )
        return tuple(sorted((*named, *capitals), key=lambda place: place.start))

    @kept
    def summits(self) -> tuple[SummitMention, ...]:
        """The summits named."""
        return find_summits(self.document, self.hits)

    @kept
    def series(self) -> tuple[str, ...]:
        """The series of the summits named, each once."""
        return tuple(sorted({mention.summit.series for mention in self.summits} - {""}))

    @kept
    def issues(self) -> tuple[IssueMention, ...]:
        """The topics named."""
        return find_issues(self.hits, self.document.flat_lower, compounds_of(self.language))

    @kept
    def as_of(self) -> str:
        """The day the article tells its facts, for claims; empty where it is not known."""
        when = self.reference.when
        first = when.first if when else None
        return first.isoformat() if first else ""
