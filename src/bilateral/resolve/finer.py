"""What else is told of a settled meeting: from which day it was moved, and who raised what, in which order."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from bilateral.mentions.ranges import starting
from bilateral.model.claims import Basis, Claim
from bilateral.model.issues import Issue
from bilateral.model.leaders import Party
from bilateral.model.meetings import Meeting, Raised, Status
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.refer.page import Page
from bilateral.text.worded import Worded

__all__ = ["told_finer"]

_WAS_TO = Worded(r"\b<due>\b[^.;]{0,40}$", "settle.finer")
_NEW_DAY = Worded(r"\b<postponed>\b[^.;]{0,20}\b(?:to|until|till|for)(?: the)? $", "settle.finer")
_RAISED = Worded(r"^ (?:<manner> )?<raised>\b", "settle.finer")
_CLAUSE_END = regex(r"[.;]|, (?:and|but|while|whereas) (?=[A-Z])| and (?=[A-Z][a-z]+ (?:raised|brought|pressed|put))")
_LOOK_BACK = 60


def told_finer(meetings: Iterable[Meeting], page: Page) -> tuple[Meeting, ...]:
    """Return the meetings with the claims for ``moved_from`` and ``raised`` that the page supports."""
    found = tuple(meetings)
    raisings = list(_raisings(page)) if found and _RAISED_WORD[page.language].search(page.document.lower) else []
    raised = _raised(found, raisings, page)
    return tuple(_with(m, [*_moved(m, page), *raised.get(number, ())]) for number, m in enumerate(found))


_RAISED_WORD = Worded("<raised>", "settle.finer")


def _with(meeting: Meeting, claims: list[Claim]) -> Meeting:
    return Meeting(meeting.evidence, meeting.claims | frozenset(claims)) if claims else meeting


def _moved(meeting: Meeting, page: Page) -> Iterator[Claim]:
    """Read the day that a postponed meeting was to have had: "scheduled for June 3, was postponed to July 10"."""
    if meeting.status is not Status.POSTPONED:
        return
    for sentence in _sentences(meeting, page):
        for date in starting(page.dates, sentence.start, sentence.stop):
            span = date.mention.span
            if date.when is None or not sentence.covers(span):
                continue
            before = page.document.lower[max(sentence.start, span.start - _LOOK_BACK) : span.start]
            new = meeting.when is not None and (date.when == meeting.when or date.when.overlaps(meeting.when))
            if not new and _WAS_TO[page.language].search(before) and not _NEW_DAY[page.language].search(before):
                evidence = (page.document.evidence(span.start, span.stop),)
                yield Claim("moved_from", date.when, Basis.STATED, "day it was to have", evidence, page.as_of)


def _sentences(meeting: Meeting, page: Page) -> list[Span]:
    """Return the sentences in which the change of a meeting is told."""
    told = [e for claim in meeting.why("status") if claim.value is Status.POSTPONED for e in claim.evidence]
    document = page.document
    found = {
        bisect_right(document.sentences, e.start, key=lambda s: document.span(s.start, s.stop).start) for e in told
    }
    spans = (document.sentences[index - 1] for index in sorted(found) if index)
    return [
        s
        for s in spans
        if any(document.span(s.start, s.stop).start <= e.start < document.span(s.start, s.stop).stop for e in told)
    ]


def _raisings(page: Page) -> Iterator[tuple[int, Party, list[tuple[Span, Raised]]]]:
    """Yield who raised what: the place on the page, the party, and each issue of its clause."""
    plain = page.document.plain
    for mention in page.cast.mentions:
        if len(mention.parties) != 1:
            continue
        match = _RAISED[page.language].match(plain[mention.stop : mention.stop + _LOOK_BACK])
        index = page.document.sentence_at(mention.start) if match else -1
        if match is None or index < 0:
            continue
        start, stop = mention.stop + match.end(), page.document.sentences[index].stop
        end = _CLAUSE_END.search(plain, start, stop)
        clause = Span(start, end.start() if end else stop)
        party = mention.parties[0]
        issues: dict[Issue, tuple[Span, Raised]] = {}  # a topic told by two of its words is raised once
        for i in starting(page.issues, clause.start, clause.stop):
            issues.setdefault(i.issue, (Span(i.start, i.stop), Raised(i.issue, party)))
        if issues:
            yield mention.start, party, list(issues.values())


def _raised(
    meetings: Sequence[Meeting],
    raisings: Iterable[tuple[int, Party, list[tuple[Span, Raised]]]],
    page: Page,
) -> dict[int, list[Claim]]:
    """Return by number of meeting what its parties raised there: the meeting told last before it that has the party."""
    told: dict[int, list[Claim]] = defaultdict(list)
    heads: dict[Party, list[tuple[int, int]]] = defaultdict(list)
    for number, meeting in enumerate(meetings):
        for party in meeting.parties:
            heads[party].append((_head(meeting), -number))
    for by in heads.values():
        by.sort()
    for at, party, issues in raisings:
        index = bisect_right(heads[party], page.document.span(at, at).start, key=lambda head: head[0])
        if not index:
            continue
        claims = told[-heads[party][index - 1][1]]
        for span, raised in issues:
            evidence = (page.document.evidence(span.start, span.stop),)
            value = Raised(raised.issue, party, len(claims) + 1)
            claims.append(Claim("raised", value, Basis.STATED, "raised by", evidence, page.as_of))
    return told


def _head(meeting: Meeting) -> int:
    return min(evidence.start for evidence in meeting.evidence)
