"""Articles with their answer key: what we can write, we should be able to read."""

from attrs import frozen
from hypothesis import strategies as st

from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.commitments import Commitment, CommitmentStatus, Kind
from bilateral.model.dates import When
from bilateral.model.meetings import Meeting, Mode
from bilateral.model.sources import Source
from bilateral.model.statements import Form, Statement, Voice
from bilateral.testing.scenarios.scenario import Scenario, scenarios
from bilateral.testing.scenarios.writing import Page, write

__all__ = ["Article", "articles"]


@frozen
class Article:
    """A generated article, the scenario it tells, and the records that a reader should get out of it."""

    source: Source
    scenario: Scenario
    meeting: Meeting
    commitments: tuple[Commitment, ...]
    statements: tuple[Statement, ...]


@st.composite
def articles(draw: st.DrawFn, *, scenarios: st.SearchStrategy[Scenario] = scenarios()) -> Article:
    """
    Articles about one meeting, in the voice of a preview, report, readout, joint statement or cancellation.

    Every evidence of the answer key quotes the article. Shrinks towards a one-line report.
    """
    scenario = draw(scenarios)
    page = write(scenario, draw)
    source = Source.of(page.text, published=scenario.published)
    return Article(source, scenario, _meeting(page, source), _commitments(page, source), _statements(page, source))


def _meeting(page: Page, source: Source) -> Meeting:
    told = page.scenario
    claims = {
        _claim(page, source, "parties", told.host.party, "host"),
        _claim(page, source, "parties", told.guest.party, "guest"),
        _claim(page, source, "when", When.day(told.day), "day" if "day" in page.spans else "date"),
        _claim(page, source, "place", told.place, "place"),
        _claim(page, source, "status", told.status, ""),
        _claim(page, source, "mode", Mode.IN_PERSON, ""),
        *(
            _claim(page, source, "issues", issue, f"issue {issue}")
            for issue in told.issues
            if f"issue {issue}" in page.spans
        ),
    }
    return Meeting(_evidence(page, source, "host"), frozenset(claims))


def _commitments(page: Page, source: Source) -> tuple[Commitment, ...]:
    promised, told = page.scenario.promised, page.scenario
    if promised is None or "promise" not in page.spans:
        return ()
    words = page.spans["promise"][0].of(source.text)
    claims = {
        _claim(page, source, "quote", words, "promise"),
        _claim(page, source, "kind", Kind.AGREEMENT, "promise"),
        _claim(page, source, "status", CommitmentStatus.MADE, "promise"),
        _claim(page, source, "actors", told.host.party, "promise"),
        _claim(page, source, "actors", told.guest.party, "promise"),
        _claim(page, source, "issues", promised, "promise"),
    }
    return (Commitment(_evidence(page, source, "promise"), frozenset(claims)),)


def _statements(page: Page, source: Source) -> tuple[Statement, ...]:
    if page.speaker is None:
        return ()
    leader = page.speaker.leader
    claims = {
        _claim(page, source, "quote", page.spans["quote"][0].of(source.text), "quote"),
        _claim(page, source, "speaker", Voice(leader.surname, leader.name, leader.country), "quote"),
        _claim(page, source, "form", Form.QUOTATION, "quote"),
    }
    return (Statement(_evidence(page, source, "quote"), frozenset(claims)),)


def _claim(page: Page, source: Source, name: str, value: object, told: str) -> Claim:
    basis = Basis.STATED if told in page.spans else Basis.INFERRED
    evidence = tuple(sorted(_evidence(page, source, told)))[:1]
    return Claim(name, value, basis, "written", evidence, page.scenario.published.isoformat())


def _evidence(page: Page, source: Source, told: str) -> frozenset[Evidence]:
    return frozenset(
        Evidence(source.id, span.start, span.stop, span.of(source.text)) for span in page.spans.get(told, [])[:1]
    )
