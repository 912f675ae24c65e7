"""A calendar holds what is planned, names no day that is not told, and says what it cannot say."""

import datetime as dt

import icalendar
import pytest
from hypothesis import given
from tests.codec.strategies_of_records import readings
from tests.export.samples import FIRST, NOVEMBER, READINGS, VISIT, reading_of

from bilateral.archive.archive import Archive
from bilateral.export import ical
from bilateral.model.claims import Basis, Claim
from bilateral.model.dates import When
from bilateral.model.leaders import Party
from bilateral.model.meetings import Meeting, Status
from bilateral.model.readings import Reading


def entries(*told: Reading) -> list[icalendar.Component]:
    return list(icalendar.Calendar.from_ical(ical.dumps(Archive(told))).subcomponents)


def only(*meetings: Meeting) -> icalendar.Component:
    (entry,) = entries(reading_of(*meetings))
    return entry


class TestCalendar:
    """What a newsroom subscribes to."""

    def test_a_planned_visit_is_an_all_day_event(self) -> None:
        event = next(e for e in entries(FIRST) if e.name == "VEVENT")
        assert event["SUMMARY"] == "Elena Durán (MX) – Ada Okafor (NG)"
        assert event.decoded("DTSTART") == dt.date(2024, 5, 3)
        assert event.decoded("DTEND") == dt.date(2024, 5, 4)
        assert event["DTSTART"].params["VALUE"] == "DATE"
        assert event["STATUS"] == "TENTATIVE"
        assert event["LOCATION"] == "Oaxaca, MX"
        assert event["SEQUENCE"] == 0
        assert "“will receive Ada Okafor” – https://news.example" in str(event["DESCRIPTION"])

    def test_a_change_keeps_the_uid_and_raises_the_sequence(self) -> None:
        before = next(e for e in entries(FIRST) if e.name == "VEVENT")
        after = next(e for e in entries(*READINGS) if e.name == "VEVENT")
        assert after["UID"] == before["UID"] == f"{VISIT.id}@bilateral"
        assert after["SEQUENCE"] == 1
        assert after.decoded("DTSTAMP") == dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
        assert "moved from (EDTF): 2024-05-03" in str(after["COMMENT"])

    def test_what_was_only_ever_held_is_not_planned(self) -> None:
        assert entries(reading_of(Meeting.given(when=When("2024-05-03"), status=Status.HELD))) == []

    @pytest.mark.parametrize(
        ("status", "expected"),
        [
            (Status.PLANNED, "TENTATIVE"),
            (Status.ONGOING, "CONFIRMED"),
            (Status.CANCELLED, "CANCELLED"),
            (Status.DECLINED, "CANCELLED"),
        ],
    )
    def test_status(self, status: Status, expected: str) -> None:
        assert only(Meeting.given(when=When("2024-05-03"), status=status))["STATUS"] == expected

    def test_a_plan_that_was_held_stays_confirmed(self) -> None:
        plan = Claim("status", Status.PLANNED, Basis.STATED, as_of="2024-05-01")
        held = Claim("status", Status.HELD, Basis.STATED, as_of="2024-05-04")
        when = Claim("when", When("2024-05-03"), Basis.STATED, as_of="2024-05-01")
        entry = only(Meeting(frozenset(), frozenset([plan, held, when])))
        assert (entry["STATUS"], entry["SEQUENCE"]) == ("CONFIRMED", 1)

    def test_several_days(self) -> None:
        entry = only(Meeting.given(when=When("2024-05-03/2024-05-05"), status=Status.PLANNED))
        assert (entry.decoded("DTSTART"), entry.decoded("DTEND")) == (dt.date(2024, 5, 3), dt.date(2024, 5, 6))


class TestPartialDates:
    """A day that is not told is never invented."""

    @pytest.mark.parametrize(
        "edtf", ["2024-11", "2024", "2024-05-03~", "2024-05-03?", "2024-21", "../2024-05-03", "2024-05/2024-06-01"]
    )
    def test_a_vague_date_is_a_comment(self, edtf: str) -> None:
        meeting = Meeting.given(parties=[Party("FR"), Party("DE")], when=When(edtf), status=Status.PLANNED)
        entry = only(meeting)
        assert entry.name == "VJOURNAL"
        assert "DTSTART" not in entry
        assert entry["STATUS"] == "DRAFT"
        assert edtf in str(entry["COMMENT"])
        (note,) = ical.notes([reading_of(meeting)])
        assert (note.record, note.field) == (meeting.id, "when")
        assert edtf in note.reason

    def test_the_note_of_november(self) -> None:
        assert [note.record for note in ical.notes(READINGS)] == [NOVEMBER.id]


class TestWriting:
    """Whatever the records hold, the calendar can be read again."""

    @given(readings())
    def test_any_reading(self, reading: Reading) -> None:
        text = ical.dumps(reading)
        assert text == ical.dumps(reading)
        again = icalendar.Calendar.from_ical(text)
        assert len(again.subcomponents) <= len(reading.meetings)

    def test_words_cannot_add_entries(self) -> None:
        name = "A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:B"
        assert len(entries(reading_of(Meeting.given(parties=[Party("FR", name)], status=Status.PLANNED)))) == 1
