"""Settle undertakings into records: who, what, how firmly, until when, at which meeting, in whose account."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from attrs import define

from bilateral.events.undertakings.drafts import CommitmentDraft
from bilateral.kept import kept
from bilateral.mentions.ranges import starting
from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.commitments import Commitment, CommitmentStatus, Intention
from bilateral.model.meetings import Meeting
from bilateral.refer.anchor import ResolvedDate
from bilateral.refer.mentions import countries_of
from bilateral.refer.page import Page

__all__ = ["settle_commitments"]

_Told = tuple[str, object, tuple[int, int], str, Basis]

_BY = (
    "by ",
    "before ",
    "until ",
    "within ",
    "no later than ",
    "till ",
    "through ",
    "end of ",
    "from ",
    "starting ",
    "in ",
)
_LEAD = 24
_NEAR = 1200  # characters between an undertaking and the words of the meeting it was made at


@define(slots=False, eq=False, repr=False)
class _Known:
    """A meeting, with what each undertaking near it asks: worked out once, however many there are."""

    meeting: Meeting

    @kept
    def countries(self) -> frozenset[str]:
        return self.meeting.countries

    @kept
    def id(self) -> str:
        return self.meeting.id

    @kept
    def first(self) -> Evidence:
        return min(self.meeting.evidence, key=lambda evidence: (evidence.start, evidence.stop))


def settle_commitments(
    page: Page, drafts: Iterable[CommitmentDraft], meetings: Sequence[Meeting] = ()
) -> Iterator[Commitment | Intention]:
    """Yield a record for each draft, in order: a commitment where the words bind, an intention where they are weaker."""
    told = sorted((e.start, number) for number, meeting in enumerate(meetings) for e in meeting.evidence)
    known = [_Known(meeting) for meeting in meetings]
    for draft in drafts:
        words = page.document.evidence(draft.start, draft.stop)
        near = told[bisect_left(told, (words.start - _NEAR, 0)) : bisect_left(told, (words.start + _NEAR + 1, 0))]
        beside = [known[number] for number in sorted({number for _, number in near})]
        claims = frozenset(_claims(page, draft, words, beside))
        kind = Commitment if draft.firm else Intention
        yield kind(frozenset({words}), claims)


def _claims(page: Page, draft: CommitmentDraft, words: Evidence, meetings: Sequence[_Known]) -> Iterator[Claim]:
    whole = (draft.start, draft.stop)
    for name, value, at, rule, basis in chain(_sides(draft), _nature(draft, words.quote), _circumstances(page, draft)):
        evidence = words if at == whole else page.document.evidence(*at)
        yield Claim(name, value, basis, rule, (evidence,), page.as_of)
    if meeting := _meeting(draft, meetings):
        rule = "the only meeting of these parties nearby"
        yield Claim("meeting", meeting.id, Basis.INFERRED, rule, (meeting.first,), page.as_of)


def _sides(draft: CommitmentDraft) -> Iterator[_Told]:
    bound = draft.bound
    who = (bound.start, bound.stop) if bound.stop > bound.start else (draft.start, draft.stop)
    for party in bound.parties:
        yield "actors", party, who, bound.rule, bound.basis
    for other in draft.beneficiaries:
        for party in other.parties:
            yield "beneficiaries", party, (other.start, other.stop), "named in the action", Basis.INFERRED
    if draft.said and str(draft.said.voice):
        at = draft.said.speaker or (draft.start, draft.stop)
        yield "according_to", draft.said.voice, at, "whose words", Basis.STATED
    if draft.disputed and draft.doubter:
        yield "disputed_by", draft.doubter, draft.disputed, "doubt or denial", Basis.STATED


def _nature(draft: CommitmentDraft, quote: str) -> Iterator[_Told]:
    yield "quote", quote, (draft.start, draft.stop), draft.rule, Basis.STATED
    yield "kind", draft.kind, draft.cue, draft.rule, Basis.STATED
    yield "strength", draft.strength, draft.cue, draft.rule, Basis.STATED
    made = draft.status is CommitmentStatus.MADE
    yield "status", draft.status, draft.status_words, "status words", Basis.INFERRED if made else Basis.STATED


def _circumstances(page: Page, draft: CommitmentDraft) -> Iterator[_Told]:
    if draft.condition:
        yield "condition", page.document.words(*draft.condition), draft.condition, "condition", Basis.STATED
    for amount in draft.amounts:
        yield "amounts", amount.quantity, (amount.start, amount.stop), "amount", Basis.STATED
    for issue in draft.issues:
        yield "issues", issue.issue, (issue.start, issue.stop), "topic word", Basis.STATED
    if date := _deadline(page, draft):
        span = date.mention.span
        yield "deadline", date.when, (span.start, span.stop), date.rule, Basis.STATED


def _deadline(page: Page, draft: CommitmentDraft) -> ResolvedDate | None:
    """Return the date inside the words that the action is to be done by: one not before the day of writing."""
    written = page.reference.when
    for date in starting(page.dates, draft.cue[1], draft.stop):
        span = date.mention.span
        if date.when is None or date.when.last is None:
            continue
        if written is None or written.first is None or date.when.last >= written.first:
            lead = page.document.lower[max(0, span.start - _LEAD) : span.stop]
            if any(word in lead for word in _BY) or lead.rstrip().endswith(("year", "month", "week")):
                return date
    return None


def _meeting(draft: CommitmentDraft, meetings: Sequence[_Known]) -> _Known | None:
    """Return the meeting nearby of those who are bound (and of those it is owed to), if there is just one."""
    codes = draft.bound.codes
    owed = countries_of(draft.beneficiaries)
    near = [meeting for meeting in meetings if codes <= meeting.countries]
    if len(near) > 1 and owed:
        near = [meeting for meeting in near if owed & meeting.countries] or near
    return near[0] if len(near) == 1 else None
