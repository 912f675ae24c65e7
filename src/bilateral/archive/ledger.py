"""The commitment ledger: who is bound, to what, how firmly, who says so, who doubts it, what came of it."""

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from bilateral.archive.explain import label
from bilateral.archive.query import Day, days
from bilateral.model.claims import Claim, Evidence
from bilateral.model.commitments import Commitment, CommitmentStatus
from bilateral.model.leaders import Party
from bilateral.model.sources import Source
from bilateral.model.statements import Voice

__all__ = ["Line", "Told", "ledger"]


@frozen
class Told:
    """One source's telling of a commitment."""

    source: str
    outlet: str
    told: str
    words: str


@frozen
class Line:
    """A commitment with all its tellings, and the claims that it was kept, doubted or withdrawn."""

    commitment: Commitment = field(repr=False)
    actors: frozenset[Party]
    status: CommitmentStatus | None
    tellings: tuple[Told, ...]
    fulfilled: tuple[Claim, ...] = ()
    disputed: tuple[Claim, ...] = ()
    withdrawn: tuple[Claim, ...] = ()

    @property
    def doubters(self) -> frozenset[Voice]:
        """Return who doubts it, where that is told."""
        return frozenset(claim.value for claim in self.disputed if isinstance(claim.value, Voice))

    def overdue(self, as_of: Day) -> bool:
        """Say whether its deadline is past and no source tells that it was kept or withdrawn."""
        due = self.commitment.deadline
        past = due is not None and due.last is not None and due.last.toordinal() < days(as_of)[0]
        return past and not self.fulfilled and not self.withdrawn


def ledger(commitments: Iterable[Commitment], sources: Mapping[str, Source]) -> tuple[Line, ...]:
    """Return a line for each commitment, in the order they were first told."""
    return tuple(_line(commitment, sources) for commitment in commitments)


def _line(commitment: Commitment, sources: Mapping[str, Source]) -> Line:
    told = sorted({(e, _day(commitment, e)) for e in commitment.evidence}, key=lambda row: (row[1], row[0]))
    status = commitment.why("status")
    return Line(
        commitment=commitment,
        actors=commitment.actors,
        status=commitment.status,
        tellings=tuple(Told(e.source, label(sources.get(e.source), e.source), day, e.quote) for e, day in told),
        fulfilled=tuple(c for c in status if c.value is CommitmentStatus.FULFILLED),
        disputed=(*(c for c in status if c.value is CommitmentStatus.DISPUTED), *commitment.why("disputed_by")),
        withdrawn=tuple(c for c in status if c.value is CommitmentStatus.WITHDRAWN),
    )


def _day(commitment: Commitment, evidence: Evidence) -> str:
    return max((c.as_of for c in commitment.claims if any(e.source == evidence.source for e in c.evidence)), default="")
