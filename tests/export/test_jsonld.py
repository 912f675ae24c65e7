"""The graph is RDF that a triple store can be asked."""

import json
import warnings

import pytest
import rdflib
from hypothesis import given
from rdflib.namespace import SDO
from tests.codec.strategies_of_records import readings
from tests.export.samples import READINGS, reading_of

from bilateral.archive.archive import Archive
from bilateral.export import jsonld
from bilateral.model.dates import When
from bilateral.model.leaders import Party
from bilateral.model.meetings import Meeting, Mode, Status
from bilateral.model.readings import Reading


def graph_of(*told: Reading) -> rdflib.Graph:
    return parsed(jsonld.dumps(Archive(told)))


def parsed(text: str) -> rdflib.Graph:
    with warnings.catch_warnings():
        # rdflib's own parser uses a class that rdflib deprecates.
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)
        return rdflib.Graph().parse(data=text, format="json-ld")


def node(meeting: Meeting) -> dict[str, object]:
    return next(n for n in jsonld.graph([reading_of(meeting)]) if n["@type"] == "Event")


class TestGraph:
    """What an RDF library finds in it."""

    graph = graph_of(*READINGS)

    def ask(self, query: str) -> list[tuple[str, ...]]:
        rows = self.graph.query("PREFIX s: <https://schema.org/> " + query)
        return sorted(tuple(str(value) for value in row) for row in rows)  # type: ignore[union-attr]

    def test_a_moved_meeting(self) -> None:
        found = self.ask(
            "SELECT ?start ?before ?summit { ?e a s:Event; s:startDate ?start; s:previousStartDate ?before; "
            "s:eventStatus s:EventRescheduled; s:superEvent/s:name ?summit }"
        )
        assert found == [("2024-05-10", "2024-05-03", "Gulf summit")]

    def test_who_attends(self) -> None:
        found = self.ask(
            "SELECT ?name ?country { ?e s:startDate '2024-04-15'; s:attendee ?p. ?p a s:Person; s:name ?name; s:affiliation/s:name ?country }"
        )
        assert found == [("Elena Durán", "MX"), ("Lee Jin-ho", "KR")]

    def test_the_same_person_is_one_node(self) -> None:
        assert len(self.ask("SELECT DISTINCT ?p { ?p a s:Person; s:name 'Ada Okafor' }")) == 1

    def test_a_quotation_and_its_article(self) -> None:
        found = self.ask(
            "SELECT ?text ?who ?outlet { ?q a s:Quotation; s:text ?text; s:spokenByCharacter/s:name ?who; "
            "s:isPartOf/s:publisher/s:name ?outlet }"
        )
        assert found == [("We will sign nothing, yet,", "a senior official", "Example Times")]

    def test_modes(self) -> None:
        assert (None, SDO.eventAttendanceMode, SDO.OnlineEventAttendanceMode) in self.graph


class TestDates:
    """A date is never made more precise than it is told."""

    @pytest.mark.parametrize(
        ("edtf", "start", "end"),
        [
            ("2024-05-03", "2024-05-03", "2024-05-03"),
            ("2024-11", "2024-11", "2024-11"),
            ("2023/2024-05", "2023", "2024-05"),
        ],
    )
    def test_iso_dates(self, edtf: str, start: str, end: str) -> None:
        told = node(Meeting.given(when=When(edtf)))
        assert (told["startDate"], told["endDate"]) == (start, end)

    @pytest.mark.parametrize("edtf", ["2022~", "198X", "2024-21", "../2024", "2024-05-03?"])
    def test_others_are_described_and_noted(self, edtf: str) -> None:
        meeting = Meeting.given(when=When(edtf))
        assert node(meeting)["description"] == f"date: {edtf} (EDTF)"
        assert "startDate" not in node(meeting)
        (note,) = jsonld.notes([reading_of(meeting)])
        assert note.record == meeting.id


class TestStatus:
    """Every status has one of schema.org."""

    @pytest.mark.parametrize(
        ("status", "expected"),
        [
            (Status.PLANNED, "EventScheduled"),
            (Status.HELD, "EventScheduled"),
            (Status.ONGOING, "EventScheduled"),
            (Status.CANCELLED, "EventCancelled"),
            (Status.DECLINED, "EventCancelled"),
            (Status.POSTPONED, "EventPostponed"),
        ],
    )
    def test_status(self, status: Status, expected: str) -> None:
        assert node(Meeting.given(status=status, mode=Mode.VIDEO))["eventStatus"] == expected


@given(readings())
def test_any_reading_is_rdf(reading: Reading) -> None:
    text = jsonld.dumps(reading)
    assert {"@context", "@graph"} == set(json.loads(text))
    parsed(text)


def test_names_become_safe_identifiers() -> None:
    told = node(Meeting.given(parties=[Party("X> <y", "A B")]))
    assert "urn:bilateral:leader:X%3E%20%3Cy:a-b" in json.dumps(told)
