"""Read each stretch of a page once, where several readers found an undertaking in it."""

from bisect import bisect_right
from collections.abc import Iterable

from bilateral.events.undertakings.drafts import CommitmentDraft

__all__ = ["read_once"]

_KEPT = 8  # drafts back that one may overlap with


def read_once(found: Iterable[CommitmentDraft]) -> list[CommitmentDraft]:
    """Return the drafts that do not overlap: the firm ones first, then the outer ones."""
    firm: list[CommitmentDraft] = []
    weak: list[CommitmentDraft] = []
    for draft in sorted(found, key=lambda d: d.cue):
        kept = firm if draft.firm else weak
        if kept and draft.start < kept[-1].stop <= draft.cue[0]:
            # “Oslo will send ships and would pay for them”: the second begins at its own verb.
            draft = draft._replace(start=draft.cue[0])  # noqa: PLW2901
        if not any(_overlap(draft, other) for other in kept[-_KEPT:]):
            kept.append(draft)
    weak = [draft for draft in weak if not any(_overlap(draft, other) for other in _near(firm, draft))]
    return sorted([*firm, *weak], key=lambda draft: draft.start)


def _near(drafts: list[CommitmentDraft], draft: CommitmentDraft) -> list[CommitmentDraft]:
    at = bisect_right(drafts, draft.cue, key=lambda other: other.cue)
    return drafts[max(0, at - _KEPT) : at + _KEPT]


def _overlap(one: CommitmentDraft, other: CommitmentDraft) -> bool:
    return one.start < other.stop and other.start < one.stop
