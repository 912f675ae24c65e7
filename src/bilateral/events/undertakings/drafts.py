"""The draft of an undertaking: who is bound, to what, in whose words."""

from typing import NamedTuple

from bilateral.mentions.issues import IssueMention
from bilateral.mentions.quantities import QuantityMention
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.commitments import CommitmentStatus, Kind, Strength
from bilateral.model.leaders import Party
from bilateral.model.statements import Voice

__all__ = ["Bound", "Clause", "CommitmentDraft", "Deed", "Said", "undertaken"]


class Bound(NamedTuple):
    """Who is bound, and the range of the words that say so."""

    parties: tuple[Party, ...]
    start: int
    stop: int
    basis: Basis = Basis.STATED
    rule: str = ""
    body: bool = False  # an organisation alone

    @property
    def codes(self) -> frozenset[str]:
        """Return the countries and organisations that are bound."""
        return frozenset(party.country for party in self.parties if party.country)


class Said(NamedTuple):
    """Whose words a range of the page are."""

    start: int
    stop: int
    voice: Voice
    speaker: tuple[int, int] | None = None
    direct: bool = True
    turn: bool = False

    @property
    def party(self) -> Party | None:
        """Return the speaker as a party, where a country or organisation is known."""
        return Party(self.voice.country, self.voice.name) if self.voice.country else None


class Clause(NamedTuple):
    """A word of undertaking, its class, and the range it is read in: its sentence, or the quotation it lies in."""

    hit: Hit
    value: str
    left: int
    right: int
    quoted: bool = False

    @property
    def verb(self) -> int:
        """Return where the word begins."""
        return self.hit.start

    @property
    def after(self) -> int:
        """Return where the word ends."""
        return self.hit.stop

    @property
    def cue(self) -> tuple[int, int]:
        """Return the range of the word."""
        return self.hit.start, self.hit.stop


class Deed(NamedTuple):
    """An action: where its words begin, where they end, its verb, and which frame found it."""

    start: int
    stop: int
    verb: str
    rule: str


class CommitmentDraft(NamedTuple):
    """An undertaking as read; every range is one of the shadow. ``firm`` is false for a mere intention."""

    start: int
    stop: int
    cue: tuple[int, int]
    bound: Bound
    kind: Kind
    status: CommitmentStatus
    status_words: tuple[int, int]
    strength: Strength
    firm: bool
    rule: str
    beneficiaries: tuple[Bound, ...] = ()
    condition: tuple[int, int] | None = None
    amounts: tuple[QuantityMention, ...] = ()
    issues: tuple[IssueMention, ...] = ()
    said: Said | None = None
    disputed: tuple[int, int] | None = None
    doubter: Voice | None = None


def undertaken(clause: Clause, bound: Bound, deed: Deed, start: int, kind: Kind) -> CommitmentDraft:
    """Return the draft of what those who are bound have agreed by the word of a clause; its words begin at ``start``."""
    cue, made, rule = clause.cue, CommitmentStatus.MADE, f"{clause.value}: {deed.rule}"
    return CommitmentDraft(start, deed.stop, cue, bound, kind, made, cue, Strength.AGREE, firm=True, rule=rule)
