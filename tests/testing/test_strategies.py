"""Strategies make what they say, unasked, and of one piece."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.archive.archive import Archive
from bilateral.model.claims import Evidence
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.meetings import Meeting
from bilateral.model.readings import Reading
from bilateral.model.sources import Source
from bilateral.model.spans import Span
from bilateral.testing import _register, laws, strategies
from bilateral.world.world import World


@pytest.mark.parametrize("kind", _register._STRATEGIES, ids=lambda kind: kind.__name__)  # noqa: SLF001
def test_a_test_may_ask_for_any_record_by_its_type(kind: type) -> None:
    @settings(max_examples=10)
    @given(st.from_type(kind))
    def holds(value: object) -> None:
        assert isinstance(value, kind)

    holds()


class TestWholeness:
    """What is drawn holds together."""

    @given(strategies.readings())
    def test_a_reading_quotes_its_source(self, reading: Reading) -> None:
        for record in reading.records:
            laws.evidence_quotes_its_source(record, reading.source)
            laws.conclusions_follow_from_claims(record)

    @given(st.data(), strategies.sources())
    def test_a_record_can_be_drawn_for_a_source(self, data: st.DataObject, source: Source) -> None:
        laws.evidence_quotes_its_source(data.draw(strategies.meetings(source=source)), source)

    @given(strategies.archives())
    def test_an_archive_knows_its_sources(self, archive: Archive) -> None:
        assert {reading.source.id for reading in archive.readings} == set(archive.sources)

    @given(strategies.issues(within=Issue.ECONOMY))
    def test_issues_keep_to_their_branch(self, issue: Issue) -> None:
        assert issue.within(Issue.ECONOMY)

    @given(strategies.worlds())
    def test_one_person_at_a_time_holds_an_office(self, world: World) -> None:
        for term in world.terms:
            holders = [leader.name for leader in world.holders(term.office, term.country, on=When(term.since))]
            assert set(holders) == {term.name}

    @given(st.data())
    def test_spans_of_a_text_lie_in_it(self, data: st.DataObject) -> None:
        text = data.draw(strategies.texts())
        assert Span(0, len(text)).covers(data.draw(strategies.spans(text=text)))


class TestLaws:
    """The assertions hold where they should, and fail where they should."""

    @given(strategies.meetings(), strategies.meetings(), strategies.meetings())
    def test_meetings_merge(self, a: Meeting, b: Meeting, c: Meeting) -> None:
        laws.merge_is_a_semilattice(a, b, c)
        laws.nothing_is_lost_by_merging(a, b, c)

    def test_a_lost_letter_is_told(self) -> None:
        page = Source.of("They met.")
        record = Meeting(frozenset({Evidence(page.id, 0, 4, "They")}), frozenset())
        laws.evidence_quotes_its_source(record, page)
        with pytest.raises(AssertionError, match="none of"):
            laws.evidence_quotes_its_source(record, Source.of("They wet."))
        moved = Meeting(frozenset({Evidence(page.id, 1, 5, "They")}), frozenset())
        with pytest.raises(AssertionError, match="expected 'They' at 1:5; got 'hey '"):
            laws.evidence_quotes_its_source(moved, page)

    def test_a_broken_round_trip_is_told(self) -> None:
        laws.round_trips("a", str.upper, str.lower)
        with pytest.raises(AssertionError, match="expected 'A' back"):
            laws.round_trips("A", str.upper, str.lower)

    def test_a_broken_merge_is_told(self) -> None:
        laws.merge_is_a_semilattice({1}, {2}, {3})
        with pytest.raises(AssertionError, match="order"):
            laws.merge_is_a_semilattice({"a": 1}, {"a": 2})
