"""What else is told of a settled meeting: from which day it was moved, and who raised what, in which order."""

from collections.abc import Iterable, Iterator

from bilateral.model.claims import Basis, Claim
from bilateral.model.issues import Issue
from bilateral.model.leaders import Party
from bilateral.model.meetings import Meeting, Raised, Status
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.refer.page import Page
from bilateral.text.alternatives import whole_words

__all__ = ["told_finer"]

_WAS_TO = regex(
    r"\b(?:scheduled|planned|due|set|expected|slated|supposed|meant|originally|from|was to|were to|had been)\b[^.;]{0,40}$"
)
_NEW_DAY = regex(
    r"\b(?:postponed|moved|delayed|put off|pushed back|rescheduled|deferred)\b[^.;]{0,20}\b(?:to|until|till|for)(?: the)? $"
)
_RAISED = regex(
    r"^ (?:also |then |again |first |repeatedly |briefly )?(?:raised|raises|brought up|pressed for|put forward)\b"
)
_CLAUSE_END = regex(r"[.;]|, (?:and|but|while|whereas) (?=[A-Z])| and (?=[A-Z][a-z]+ (?:raised|brought|pressed|put))")
_LOOK_BACK = 60


def told_finer(meetings: Iterable[Meeting], page: Page) -> tuple[Meeting, ...]:
    """Return the meetings with the claims for ``moved_from`` and ``raised`` that the page supports."""
    found = tuple(meetings)
    raisings = list(_raisings(page)) if found and _RAISED_WORD.search(page.document.lower) else []
    return tuple(
        _with(meeting, [*_moved(meeting, page), *_raised(meeting, found, raisings, page)]) for meeting in found
    )


_RAISED_WORD = regex(whole_words(["raised", "raises", "brought up", "pressed for", "put forward"]))


def _with(meeting: Meeting, claims: list[Claim]) -> Meeting:
    return Meeting(meeting.evidence, meeting.claims | frozenset(claims)) if claims else meeting


def _moved(meeting: Meeting, page: Page) -> Iterator[Claim]:
    """Read the day that a postponed meeting was to have had: "scheduled for June 3, was postponed to July 10"."""
    if meeting.status is not Status.POSTPONED:
        return
    for sentence in _sentences(meeting, page):
        for date in page.dates:
            span = date.mention.span
            if date.when is None or not sentence.covers(span):
                continue
            before = page.document.lower[max(sentence.start, span.start - _LOOK_BACK) : span.start]
            new = meeting.when is not None and (date.when == meeting.when or date.when.overlaps(meeting.when))
            if not new and _WAS_TO.search(before) and not _NEW_DAY.search(before):
                evidence = (page.document.evidence(span.start, span.stop),)
                yield Claim("moved_from", date.when, Basis.STATED, "day it was to have", evidence, page.as_of)


def _sentences(meeting: Meeting, page: Page) -> list[Span]:
    """Return the sentences in which the change of a meeting is told."""
    told = [e for claim in meeting.why("status") if claim.value is Status.POSTPONED for e in claim.evidence]
    return [s for s in page.document.sentences if any(_within(page, s, e.start) for e in told)]


def _within(page: Page, sentence: Span, source_offset: int) -> bool:
    span = page.document.span(sentence.start, sentence.stop)
    return span.start <= source_offset < span.stop


def _raisings(page: Page) -> Iterator[tuple[int, Party, list[tuple[Span, Raised]]]]:
    """Yield who raised what: the place on the page, the party, and each issue of its clause."""
    plain = page.document.plain
    for mention in page.cast.mentions:
        if len(mention.parties) != 1:
            continue
        match = _RAISED.match(plain[mention.stop : mention.stop + _LOOK_BACK])
        index = page.document.sentence_at(mention.start) if match else -1
        if match is None or index < 0:
            continue
        start, stop = mention.stop + match.end(), page.document.sentences[index].stop
        end = _CLAUSE_END.search(plain, start, stop)
        clause = Span(start, end.start() if end else stop)
        party = mention.parties[0]
        issues: dict[Issue, tuple[Span, Raised]] = {}  # a topic told by two of its words is raised once
        for i in page.issues:
            if clause.start <= i.start < clause.stop:
                issues.setdefault(i.issue, (Span(i.start, i.stop), Raised(i.issue, party)))
        if issues:
            yield mention.start, party, list(issues.values())


def _raised(
    meeting: Meeting,
    meetings: tuple[Meeting, ...],
    raisings: list[tuple[int, Party, list[tuple[Span, Raised]]]],
    page: Page,
) -> Iterator[Claim]:
    """Give a meeting what its parties raised: the meeting told last before it that has the party."""
    order = 0
    for at, party, issues in raisings:
        before = [m for m in meetings if party in m.parties and _head(m) <= page.document.span(at, at).start]
        if not before or max(before, key=_head) is not meeting:
            continue
        for span, raised in issues:
            order += 1
            evidence = (page.document.evidence(span.start, span.stop),)
            yield Claim("raised", Raised(raised.issue, party, order), Basis.STATED, "raised by", evidence, page.as_of)


def _head(meeting: Meeting) -> int:
    return min(evidence.start for evidence in meeting.evidence)
