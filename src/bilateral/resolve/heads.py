"""Give each meeting of a page head words of its own: an id digests them, and no two records may have one id."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from bilateral.model.claims import Claim, Evidence
from bilateral.model.meetings import Meeting
from bilateral.refer.page import Page

__all__ = ["set_apart"]

_FEW = 64  # head words of a meeting, and meetings told in one word, that are looked at


def set_apart(page: Page, meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """
    Return the meetings, no head words shared.

    “She visited Ghana, Tanzania and Zambia” tells three meetings in one word. Words that two share are no head of
    either if each has others; else they are taken together with what only one of them tells: “visited Ghana, Tanzania”.
    """
    told = Counter(head for meeting in meetings for head in meeting.evidence)
    sharing: dict[Evidence, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        for words in meeting.evidence:
            sharing[words].append(meeting)
    taken, made = set(told), []
    for meeting in meetings:
        own = frozenset(head for head in meeting.evidence if told[head] == 1)
        if not own:
            heads = sorted(meeting.evidence)[:_FEW]
            near = {id(other): other for words in heads for other in sharing[words][:_FEW] if other is not meeting}
            wider = (head for head in _widened(page, meeting, heads, near.values()) if head not in taken)
            own = frozenset([head]) if (head := next(wider, None)) else meeting.evidence
            taken |= own
        made.append(meeting if own == meeting.evidence else evolve(meeting, evidence=own))
    return tuple(made)


def _widened(page: Page, meeting: Meeting, heads: Sequence[Evidence], others: Iterable[Meeting]) -> Iterator[Evidence]:
    """Yield the shared words up to those behind a claim that the others do not make, the nearest first."""
    theirs = {(claim.field, claim.value) for other in others for claim in other.claims}
    reaches = {
        (
            max(head.stop, words.stop) - min(head.start, words.start),
            min(head.start, words.start),
            max(head.stop, words.stop),
        )
        for claim in _unlike(meeting, theirs)
        for words in claim.evidence
        for head in heads
    }
    source = page.document.source  # Evidence already counts in the text as given.
    yield from (Evidence(source.id, start, stop, source.text[start:stop]) for _, start, stop in sorted(reaches))


def _unlike(meeting: Meeting, theirs: set[tuple[str, object]]) -> Iterator[Claim]:
    yield from (claim for claim in meeting.claims if (claim.field, claim.value) not in theirs)
