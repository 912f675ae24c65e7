"""Read each stretch of a page once, where several readers found an undertaking in it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from bilateral.events.undertakings.commissives import Grammar
from bilateral.events.undertakings.drafts import CommitmentDraft
from bilateral.model.commitments import Kind

__all__ = ["read_once", "told_again"]

_KEPT = 8  # drafts back that one may overlap with


def read_once(found: Iterable[CommitmentDraft]) -> list[CommitmentDraft]:
    """Return the drafts that do not overlap: the firm ones first, then the outer ones."""
    firm: list[CommitmentDraft] = []
    weak: list[CommitmentDraft] = []
    for draft in sorted(found, key=lambda d: d.cue):
        kept = firm if draft.firm else weak
        if kept and draft.start < kept[-1].stop <= draft.cue[0]:
            # “Oslo will send ships and would pay for them”: the second begins at its own verb.
            draft = _from(draft, draft.cue[0])  # noqa: PLW2901
        if not any(_overlap(draft, other) for other in kept[-_KEPT:]):
            kept.append(draft)
    weak = [draft for draft in weak if not any(_overlap(draft, other) for other in _near(firm, draft))]
    return sorted([*firm, *weak], key=lambda draft: draft.start)


def _from(draft: CommitmentDraft, start: int) -> CommitmentDraft:
    """Return a draft that begins later, without what stands before."""
    return draft._replace(
        start=start,
        amounts=tuple(amount for amount in draft.amounts if amount.start >= start),
        issues=tuple(issue for issue in draft.issues if issue.start >= start),
    )


def told_again(drafts: Iterable[CommitmentDraft], grammar: Grammar, lower: str) -> Iterator[CommitmentDraft]:
    """Yield the drafts, but for a document that is told of again by its mere name: "The treaty was signed in Oslo"."""
    signed: set[frozenset[str]] = set()
    for draft in drafts:
        if draft.kind is Kind.SIGNED:
            if draft.bound.codes in signed and grammar.told_again.search(lower, draft.start, draft.stop):
                continue
            signed.add(draft.bound.codes)
        yield draft


def _near(drafts: list[CommitmentDraft], draft: CommitmentDraft) -> list[CommitmentDraft]:
    at = bisect_right(drafts, draft.cue, key=lambda other: other.cue)
    return drafts[max(0, at - _KEPT) : at + _KEPT]


def _overlap(one: CommitmentDraft, other: CommitmentDraft) -> bool:
    return one.start < other.stop and other.start < one.stop
