"""What somebody else's suite does with the test kit; run in a fresh environment, with the wheel installed."""

from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral import Archive, Meeting, Source, read
from bilateral.export import json
from bilateral.model.readings import Reading
from bilateral.testing import golden, laws, strategies
from bilateral.testing.scenarios import Article, articles


@settings(max_examples=20, deadline=None)
@given(st.from_type(Meeting))
def test_records_come_by_their_type_unasked(meeting: Meeting) -> None:
    assert len(meeting.countries) <= len(meeting.parties)
    laws.merge_is_a_semilattice(meeting, meeting)


@settings(max_examples=20, deadline=None)
@given(strategies.readings())
def test_my_pipeline_keeps_readings(reading: Reading) -> None:
    laws.round_trips(reading, json.dumps, json.loads)


@settings(max_examples=20, deadline=None)
@given(articles())
def test_my_reader_finds_who_met(article: Article) -> None:
    found = {str(appearance.leader) for appearance in read(article.source).leaders}
    assert {str(party) for party in article.meeting.parties} <= found


def test_my_archive(bilateral_archive: Archive) -> None:
    assert [str(meeting.when) for meeting in bilateral_archive.meetings.held()] == ["2024-03-08"]


def test_every_sample_is_read(bilateral_article: Source) -> None:
    laws.text_never_moves(bilateral_article.text, read)


def test_my_golden_article(tmp_path: Path, bilateral_golden: Callable[[Path, golden.Read], None]) -> None:
    path = tmp_path / "mine.txt"
    path.write_text(
        "published: 2018-06-19\n---\n"
        "German Chancellor Angela Merkel received French President Emmanuel Macron in Meseberg on Tuesday.\n---\n"
        "leader Angela Merkel (DE) | office chancellor\nleader Emmanuel Macron (FR) | office president\n"
        "meeting Angela Merkel (DE); Emmanuel Macron (FR) | when 2018-06-19 | place Meseberg, DE "
        "| mode in-person | status held\n",
        "utf-8",
    )
    bilateral_golden(path, read)
