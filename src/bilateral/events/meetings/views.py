"""One sentence as a reader of meetings sees it: its parties, cues, dates and places, and the words between."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple, Self

from attrs import define, field

from bilateral.events.meetings.agendas import Governed
from bilateral.events.meetings.asides import asides_of
from bilateral.events.meetings.epithets import with_epithets
from bilateral.events.meetings.senses import LOOSE, bare, told
from bilateral.events.meetings.wording import Phrases, words_in
from bilateral.kept import Keeps, kept
from bilateral.lang.pack import Language
from bilateral.mentions.dates.expressions import Weekday
from bilateral.mentions.issues import IssueMention
from bilateral.mentions.places import PlaceMention
from bilateral.mentions.ranges import starting
from bilateral.mentions.scan import Hit
from bilateral.mentions.summits import SummitMention
from bilateral.model.dates import When
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.refer.anchor import ResolvedDate
from bilateral.refer.mentions import PartyMention, Way
from bilateral.refer.page import Page
from bilateral.text.verbs import Verb, find_verbs

__all__ = ["CUES", "DateAt", "View"]

CUES = (
    "meet-verb", "talk-verb", "phone-verb", "visit-verb", "host-verb", "talk-noun", "call-noun", "visit-noun", "discuss-verb",
    "see-verb",
)  # fmt: skip


class DateAt(NamedTuple):
    """A calendar expression with the days it stands for; ``rival``: the other reading the words allow."""

    start: int
    stop: int
    when: When | None
    rival: When | None = None
    rule: str = ""
    weekday: int = 0  # 1 for Monday, where it is a weekday without a week

    @classmethod
    def of(cls, date: ResolvedDate) -> Self:
        """Return a resolved date with its offsets."""
        span = date.mention.span
        said = date.mention.expression
        weekday = said.day if isinstance(said, Weekday) and said.week_shift is None else 0
        return cls(span.start, span.stop, date.when, date.rival, date.rule, weekday)


@define(eq=False, repr=False)
class View(Keeps):
    """One sentence; offsets are those of the shadow."""

    page: Page
    phrases: Phrases
    index: int
    start: int
    stop: int
    language: Language = field(init=False)
    _lower: str = field(init=False)
    _plain: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Take the page's language, and its words, line ends as spaces."""
        self.language = self.page.language
        self._lower, self._plain = self.page.document.flat_lower, self.page.document.flat

    def text(self, start: int, stop: int) -> str:
        """Return the words of a range in lower case, line ends as spaces."""
        # Asked some hundred times a page: two calls less.
        left, right = start if start > self.start else self.start, stop if stop < self.stop else self.stop  # noqa: FURB136
        return self._lower[left:right]

    def plain(self, start: int, stop: int) -> str:
        """Return the words of a range in their case."""
        left, right = start if start > self.start else self.start, stop if stop < self.stop else self.stop  # noqa: FURB136
        return self._plain[left:right]

    @kept
    def sentence(self) -> str:
        """The words of the sentence in lower case, line ends as spaces."""
        return self._lower[self.start : self.stop]

    @kept
    def agenda(self) -> Governed:
        """The ranges of the sentence, from its start, that phrases of agenda govern."""
        return self.phrases.agendas.read(self.sentence)

    @kept
    def dates(self) -> Sequence[DateAt]:
        """The calendar expressions of the sentence, in order, two that are one stretch as one."""
        found = starting(self.page.stretches, self.start, self.stop)
        return [DateAt.of(date) for date in found if not self._heads(date)]

    def _heads(self, date: ResolvedDate) -> bool:
        """Say whether a date is that of a dateline, which tells when the news was written: "HANOI, Oct. 27 (Xinhua) -- "."""
        span, now = date.mention.span, self.page.reference.when
        if span.start - self.start > _DATELINE or _HEADED.match(self._plain, span.stop) is None:
            return False
        if now is None or date.when != now.bare:
            return False  # one of several dispatches
        return _PLACED.fullmatch(self._plain, self.start, span.start) is not None

    @kept
    def mentions(self) -> Sequence[PartyMention]:
        """The parties of the sentence, in order; "his" and "their" are kept apart."""
        return [m for m in self._everybody if not self._possesses(m)]

    @kept
    def possessives(self) -> Sequence[PartyMention]:
        """The possessive pronouns of the sentence."""
        return [m for m in self._everybody if self._possesses(m)]

    @kept
    def _everybody(self) -> Sequence[PartyMention]:
        found = (m for m in self.page.cast.within(self.start, self.stop) if m.stop <= self.stop)
        return list(with_epithets(self.page, found))

    def _possesses(self, mention: PartyMention) -> bool:
        return mention.way is Way.PRONOUN and self.text(mention.start, mention.stop) in self.phrases.possessives

    @kept
    def cues(self) -> list[Hit]:
        """The words that may tell of a contact, in order."""
        found = starting(self.page.hits.of(*CUES, LOOSE), self.start, self.stop)
        return [bare(self, hit) for hit in found if told(self, hit)]

    @kept
    def places(self) -> list[PlaceMention]:
        """The places of the sentence, in order."""
        return [p for p in starting(self.page.places, self.start, self.stop) if not self._in_title(p.start)]

    @kept
    def spots(self) -> list[int]:
        """Where the places and dates of the sentence start."""
        return [p.start for p in self.places] + [d.start for d in self.dates]

    @kept
    def issues(self) -> Sequence[IssueMention]:
        """The topics of the sentence, in order."""
        return starting(self.page.issues, self.start, self.stop)

    @kept
    def summits(self) -> Sequence[SummitMention]:
        """The summits of the sentence, in order."""
        return starting(self.page.summits, self.start, self.stop)

    @kept
    def verbs(self) -> Sequence[Verb]:
        """The verbs of the sentence, in order."""
        return find_verbs(self._plain, Span(self.start, self.stop), self.page.language)

    @kept
    def _asides(self) -> Sequence[tuple[int, int]]:
        return list(asides_of(self._plain, self.start, self.stop, lambda: self.verbs))

    def aside(self, position: int) -> int:
        """Return where the clause told in passing starts that holds a position; -1 in the main clause."""
        asides = self._asides
        return next((start for start, stop in asides if start <= position < stop), -1) if asides else -1

    def _in_title(self, position: int) -> bool:
        return any(m.start <= position < m.stop and m.way is not Way.COUNTRY for m in self.mentions)

    @kept
    def headline(self) -> bool:
        """Whether the sentence is a headline, whose present tense is that of news: "Macron meets Scholz in Berlin"."""
        ended = self.plain(self.stop - 2, self.stop).rstrip().endswith((".", "!", "?", '"', ":"))
        return self.index <= _TITLES and not ended

    def at(self, position: int) -> PartyMention | None:
        """Return the mention that starts at a position."""
        at = bisect_left(self.mentions, position, key=_start)
        return self.mentions[at] if at < len(self.mentions) and self.mentions[at].start == position else None

    def after(self, position: int) -> Sequence[PartyMention]:
        """Return the mentions that start at or after a position."""
        return self.mentions[bisect_left(self.mentions, position, key=_start) :]

    def reached(self, position: int) -> list[PartyMention]:
        """Return the mentions whose name starts at or after a position: a title may be a cue ("will host King Felipe")."""
        return [m for m in self.mentions if (m.name.start if m.name else m.start) >= position]

    def before(self, position: int) -> Iterator[PartyMention]:
        """Yield the mentions that stop at or before a position, the nearest first."""
        for at in range(bisect_left(self.mentions, position, key=_start) - 1, -1, -1):
            if self.mentions[at].stop <= position:
                yield self.mentions[at]

    def word_before(self, position: int) -> str:
        """Return the word that stands right before a position, an article or a pronoun left out."""
        words = words_in(self.text(position - 40, position))
        while words and words[-1] in self.phrases.skipped:
            words.pop()
        return words[-1] if words else ""

    def owned(self, mention: PartyMention) -> bool:
        """Say whether a mention is a possessor: "Putin's"."""
        if mention.way is Way.PRONOUN:
            return False
        return self.plain(mention.stop, mention.stop + 2).startswith("'") or self.plain(
            mention.stop - 2, mention.stop
        ).endswith(("'s", "s'"))


_start = attrgetter("start")
_DATELINE = 50  # characters within which the date of a dateline starts
_PLACED = regex(r"[A-Z]{3}[\w .,'/-]*, ")
_HEADED = regex(r"(?:,? \d{4})?,? ?(?:\([\w ./-]{2,24}\)|[A-Z][\w.]+(?: [A-Z]\w+)?)? ?(?:--? |_ |: )")
_TITLES = 5  # sentences at the top that may be a headline
