"""The tables open in the tools people use: a spreadsheet's CSV reader, DuckDB, polars."""

import csv
import datetime as dt
import io
from pathlib import Path

import duckdb
import polars as pl
import pyarrow as pa
import pytest
from tests.export.samples import MERGED, READINGS, SHELTERS, VISIT, reading_of

from bilateral.archive.archive import Archive
from bilateral.export import arrow
from bilateral.export import csv as csv_format
from bilateral.export.contents import contents
from bilateral.export.tables import TABLES
from bilateral.model.leaders import Party
from bilateral.model.meetings import Meeting


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "parquet"
    arrow.write_parquet(Archive(READINGS), path)
    return path


def asked(query: str) -> list[tuple[object, ...]]:
    return duckdb.connect().execute(query).fetchall()


class TestParquet:
    """An archive opens in one line."""

    def test_duckdb_joins_meetings_and_participants(self, folder: Path) -> None:
        rows = asked(
            f"select p.country, count(*) from '{folder}/participants.parquet' p "
            f"join '{folder}/meetings.parquet' m on p.meeting_id = m.id group by all order by all"
        )
        assert rows == [("KR", 2), ("MX", 2), ("NG", 2)]

    def test_duckdb_counts_in_lists(self, folder: Path) -> None:
        rows = asked(f"select date from '{folder}/meetings.parquet' where list_contains(issues, 'migration')")
        assert rows == [(str(MERGED.when),)]

    def test_duckdb_adds_up_pledges(self, folder: Path) -> None:
        query = f"select sum(amount), max(deadline_day) from '{folder}/commitments.parquet' where unit = 'USD'"
        assert asked(query) == [(2_000_000.0, dt.date(2025, 12, 31))]

    def test_polars_filters_by_day_and_list(self, folder: Path) -> None:
        meetings = pl.scan_parquet(folder / "meetings.parquet")
        early = meetings.filter(pl.col("last_day") < dt.date(2024, 5, 1)).collect()
        assert early["mode"].to_list() == ["phone"]
        about = meetings.filter(pl.col("issues").list.contains("migration")).collect()
        assert about["city"].to_list() == ["Oaxaca"]

    def test_polars_finds_the_words_behind_a_value(self, folder: Path) -> None:
        evidence = pl.read_parquet(folder / "evidence.parquet")
        sources = pl.read_parquet(folder / "sources.parquet")
        found = evidence.filter(pl.col("field") == "moved_from").join(sources, left_on="source_id", right_on="id")
        assert found.select("value", "quote", "outlet").rows() == [("2024-05-03", "were put off", "Daily Sample")]

    def test_a_commitment_points_to_the_merged_meeting(self, folder: Path) -> None:
        told = asked(
            f"select m.date from '{folder}/commitments.parquet' c join '{folder}/meetings.parquet' m on c.meeting_id = m.id"
        )
        assert told == [(str(MERGED.when),)]

    def test_columns_say_what_they_hold(self) -> None:
        table = arrow.tables([])["meetings"]
        assert table.num_rows == 0
        assert table.schema.field("date").metadata[b"description"].startswith(b"when, in EDTF")
        assert table.schema.field("issues").type == pa.list_(pa.string())

    def test_a_lone_surrogate_does_not_stop_it(self) -> None:
        odd = reading_of(Meeting.given(parties=[Party("FR", "A\ud800"), Party("DE")]))
        assert "A\ufffd" in arrow.tables(odd)["participants"].column("name").to_pylist()


class TestCsv:
    """The same tables without extras."""

    def test_every_table_has_its_header_and_rows_of_that_length(self) -> None:
        texts = csv_format.dumps(READINGS)
        for table in TABLES:
            header, *rows = csv.reader(io.StringIO(texts[f"{table.name}.csv"], newline=""))
            assert header == [column.name for column in table.columns]
            assert all(len(row) == len(header) for row in rows)

    def test_lists_days_and_empty_cells(self) -> None:
        rows = csv.DictReader(io.StringIO(csv_format.dumps(READINGS)["meetings.csv"]))
        visit = next(row for row in rows if row["id"] == VISIT.id)
        expected = {"countries": "MX; NG", "first_day": "2024-05-03", "venue": "", "approximate": "false", "rank": ""}
        assert {key: visit[key] for key in expected} == expected

    def test_rows_of_a_kind(self) -> None:
        told = {name: text.count("\n") - 1 for name, text in csv_format.dumps(Archive(READINGS)).items()}
        assert told["meetings.csv"] == 3
        assert told["participants.csv"] == 6
        assert told["commitments.csv"] == 1
        assert told["sources.csv"] == 2


class TestContents:
    """Archives and readings are exported alike."""

    def test_a_reading_and_a_list_of_one(self) -> None:
        assert contents(READINGS[0]) == contents([READINGS[0]]) == contents(iter(READINGS[:1]))

    def test_the_order_of_readings_does_not_matter(self) -> None:
        assert csv_format.dumps(READINGS) == csv_format.dumps(reversed(READINGS))

    def test_records_refer_to_merged_meetings(self) -> None:
        told = contents(Archive(READINGS))
        assert told.meeting_id(SHELTERS.meeting) in {meeting.id for meeting in told.meetings}
        assert told.meeting_id("elsewhere") == "elsewhere"
        assert told.meeting_id(None) is None
