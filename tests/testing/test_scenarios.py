"""What we can write, we can read."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, seed, settings

from bilateral.model.meetings import Meeting
from bilateral.model.readings import Reading
from bilateral.pipeline import read
from bilateral.testing import laws
from bilateral.testing.scenarios import Article, articles

_EXAMPLES = max(200, settings().max_examples)
_BARS = {
    "leaders": 0.98,
    "nobody else": 0.97,
    "meeting": 0.94,
    "one meeting": 0.94,
    "parties": 0.95,
    "when": 0.95,
    "place": 0.95,
    "status": 0.95,
    "mode": 0.97,
    "issues": 0.95,
    "statement": 0.97,
    "speaker": 0.8,
    "commitment": 0.9,
}
"""For each field the least share of generated articles that must read back; raise them as the reading improves."""


def _meeting(article: Article, reading: Reading) -> Meeting | None:
    wanted = {party.country for party in article.meeting.parties}
    return next((meeting for meeting in reading.meetings if meeting.countries == wanted), None)


def _tally(article: Article, reading: Reading) -> dict[str, bool]:
    wanted, got = article.meeting, _meeting(article, reading)
    named = {appearance.leader.id for appearance in reading.leaders if appearance.leader}
    found = {
        "leaders": {party.leader for party in wanted.parties} <= named,
        "nobody else": len(named) == len(wanted.parties),
        "meeting": got is not None,
        "one meeting": len(reading.meetings) == 1,
    }
    if got is not None:
        found |= {
            "parties": {party.leader for party in got.parties} == {party.leader for party in wanted.parties},
            "when": got.when is not None and wanted.when is not None and got.when.bare == wanted.when,
            "place": got.place is not None and wanted.place is not None and got.place.city == wanted.place.city,
            "status": got.status is wanted.status,
            "mode": got.mode is wanted.mode,
            "issues": got.issues >= wanted.issues,
        }
    for statement in article.statements:
        said = [s for s in reading.statements if s.quote == statement.quote]
        found["statement"] = bool(said)
        if said and said[0].speaker and statement.speaker:
            found["speaker"] = said[0].speaker.name.endswith(statement.speaker.text)
    for commitment in article.commitments:
        words = set((commitment.quote or "").split())
        made = [c for c in reading.commitments if len(words & set((c.quote or "").split())) * 2 >= len(words)]
        found["commitment"] = bool(made)
    return found


@pytest.fixture(scope="module")
def rates() -> dict[str, float]:
    right: Counter[str] = Counter()
    all_: Counter[str] = Counter()

    @seed(20)
    @settings(max_examples=_EXAMPLES, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(articles())
    def write_and_read(article: Article) -> None:
        for name, found in _tally(article, read(article.source)).items():
            right[name] += found
            all_[name] += 1

    write_and_read()
    return {name: right[name] / all_[name] for name in all_}


@pytest.mark.parametrize("name", _BARS)
def test_what_we_write_we_read(name: str, rates: dict[str, float]) -> None:
    assert rates[name] >= _BARS[name]


@given(articles())
def test_the_answer_key_quotes_the_article(article: Article) -> None:
    for record in (article.meeting, *article.commitments, *article.statements):
        laws.evidence_quotes_its_source(record, article.source)
        laws.conclusions_follow_from_claims(record)
    assert len(article.meeting.countries) == 2
