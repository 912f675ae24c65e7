"""Somebody on the page, under all names the page gives."""

from bisect import bisect_right

from attrs import define, field

from bilateral.mentions.introductions import Introduction
from bilateral.mentions.leaders import PersonMention
from bilateral.model.claims import Basis
from bilateral.model.leaders import Leader, Party
from bilateral.model.names import fold
from bilateral.model.offices import Office

__all__ = ["Person", "alike"]


@define(eq=False, repr=False)
class Person:
    """Somebody on the page; ``leads``: holds or held a public office."""

    mentions: list[PersonMention] = field(factory=list)
    words: list[str] = field(factory=list)  # of the fullest name, folded
    name: str = ""
    full: list[Leader] = field(factory=list)  # whom the table knows by a full form
    short: list[Leader] = field(factory=list)  # whom the table knows by the one word used
    introductions: list[Introduction] = field(factory=list)  # all that the page tells beside the names
    known: Leader | None = None
    country: str = ""
    office: Office | None = None
    office_at: tuple[int, int] | None = None
    office_rule: str = ""
    former: bool = False
    leads: bool = False
    basis: Basis = Basis.STATED
    rule: str = ""
    surnames: frozenset[str] = frozenset()  # folded, of whom the table knows by the names used
    _party: Party | None = field(default=None, init=False)

    @property
    def party(self) -> Party:
        """Return the person as a party; one who holds no public office has no country."""
        country = self.country if self.leads else ""
        if self._party is None or self._party.country != country or self._party.name != self.name:
            self._party = Party(country, self.name)
        return self._party

    @property
    def speaks(self) -> bool:
        """Say whether a name is a person's though no leader's: somebody who speaks, or is introduced."""
        if any(told.outsider or told.honorific for told in self.introductions):
            return True
        return len(self.words) > 1 and any(mention.speaks and not mention.articled for mention in self.mentions)

    def add(self, mention: PersonMention, text: str, words: list[str]) -> None:
        """Take a mention, whose words are folded; the fullest name becomes the name."""
        if (len(words), len(text)) > (len(self.words), len(self.name)):
            if len(words) > len(self.words):
                # “Brian Fallon” is no Fallon of the table, whoever bears the surname.
                self.short = []
            self.words, self.name = words, " ".join(text.split()).replace("- ", "-")
        self.mentions.append(mention)
        self.introductions.extend(mention.introductions)
        if mention.name.full or len(words) == len(self.words):
            found = self.full if mention.name.full else self.short
            found.extend(k for k in mention.name.known if isinstance(k, Leader) and k not in found)
        if self.full or self.short:
            self.surnames = frozenset([fold(leader.surname) for leader in (*self.full, *self.short)])
        elif self.surnames:
            self.surnames = frozenset()

    def settle_order(self) -> None:
        """Bring mentions and introductions into the order of the page."""
        self.mentions.sort(key=lambda mention: mention.start)
        self.introductions = [told for mention in self.mentions for told in mention.introductions]

    def last_before(self, position: int) -> int:
        """Return where the person is named last before a position; -1 where not yet."""
        index = bisect_right(self.mentions, position, key=lambda mention: mention.start) - 1
        return self.mentions[index].start if index >= 0 else -1


def alike(one: str, other: str, least: float) -> bool:
    """
    Say whether two spellings are alike: at least so much of both stands in both, in one order.

    >>> alike("zelensky", "zelenskyy", 0.9), alike("zelensky", "lukashenko", 0.9)
    (True, False)
    """
    both = least * (len(one) + len(other)) / 2
    # Most are told apart by their lengths, and nearly all others by their letters, which costs little.
    if min(len(one), len(other)) < both or sum(min(one.count(c), other.count(c)) for c in set(one)) < both:
        return False
    from difflib import SequenceMatcher  # noqa: PLC0415  few pages spell a name in two ways

    return SequenceMatcher(None, one, other).ratio() >= least
