"""Event rows: the right code, who acts on whom, and the table as the standard has it."""

import csv
import io
import os
import re
from pathlib import Path

import pytest
from tests.export.samples import READINGS, reading_of

from bilateral.archive.archive import Archive
from bilateral.export import plover
from bilateral.model.commitments import Commitment, CommitmentStatus, Kind
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.leaders import Party
from bilateral.model.meetings import Meeting, Mode, Status
from bilateral.model.places import Place
from bilateral.model.readings import Reading
from bilateral.model.sources import Origin, Source

FR, DE, CH = Party("FR", "A"), Party("DE", "B"), Party("CH")


def code(**values: object) -> tuple[str, str, str]:
    told = {"parties": [FR, DE], "status": Status.HELD} | values
    (event,) = plover.events([reading_of(Meeting.given(**told))])
    return event.cameo, event.event, event.mode


class TestMeetings:
    """The code follows status, mode and place."""

    def test_a_plan_is_an_agreement_to_meet(self) -> None:
        assert code(status=Status.PLANNED) == ("036", "AGREE", "")
        assert code(status=Status.POSTPONED, when=When("2024")) == ("036", "AGREE", "")

    def test_a_call(self) -> None:
        assert code(mode=Mode.PHONE, place=Place("FR")) == ("041", "CONSULT", "phone")
        assert code(mode=Mode.VIDEO) == ("040", "CONSULT", "")

    def test_a_visit(self) -> None:
        assert code(mode=Mode.IN_PERSON, place=Place("FR", "Paris")) == ("042", "CONSULT", "visit")
        assert code(host=FR) == ("042", "CONSULT", "visit")

    def test_third_ground(self) -> None:
        assert code(place=Place("CH", "Geneva")) == ("044", "CONSULT", "third-party")

    def test_a_meeting_without_a_place(self) -> None:
        assert code(mode=Mode.IN_PERSON) == ("040", "CONSULT", "")

    @pytest.mark.parametrize("status", [Status.CANCELLED, Status.DECLINED])
    def test_what_has_no_code_is_said(self, status: Status) -> None:
        told = [reading_of(Meeting.given(parties=[FR, DE], status=status))]
        assert list(plover.events(told)) == []
        (note,) = plover.notes(told)
        assert str(status) in str(note)


class TestDirection:
    """The visitor is the actor, the host the recipient."""

    def test_a_visit(self) -> None:
        visit, *_ = (e for e in plover.events(Archive(READINGS)) if e.cameo == "036" and e.directed)
        assert visit.actors == ("Ada Okafor (NG)",)
        assert visit.recipients == ("Elena Durán (MX)",)
        assert (visit.actor_countries, visit.recipient_countries) == (("NG",), ("MX",))
        assert visit.participants == ("Elena Durán (MX)", "Ada Okafor (NG)")

    def test_talks_have_none(self) -> None:
        (event,) = plover.events([reading_of(Meeting.given(parties=[FR, DE, CH], status=Status.HELD))])
        assert event.actors == event.recipients == event.participants == ("CH", "B (DE)", "A (FR)")
        assert not event.directed


class TestCommitments:
    """Undertakings are intents to cooperate, signatures are agreements signed."""

    def test_codes(self) -> None:
        made = (
            Commitment.given(actors=[FR], issues=[Issue.TRADE]),
            Commitment.given(actors=[FR, DE], kind=Kind.SIGNED, issues=[Issue.TRADE]),
            Commitment.given(actors=[FR], beneficiaries=[DE], issues=[Issue.SPACE]),
            Commitment.given(actors=[FR], status=CommitmentStatus.WITHDRAWN),
        )
        told = Reading(Source.of(""), Origin.given(), commitments=made)
        rows = {(e.cameo, e.event, e.context, e.directed) for e in plover.events(told)}
        assert rows == {
            ("0311", "AGREE", ("economic",), True),
            ("057", "SUPPORT", ("diplomatic", "economic"), False),
            ("030", "AGREE", ("diplomatic",), True),
        }
        assert [note.record for note in plover.notes(told)] == [made[3].id]

    def test_it_is_dated_by_its_meeting(self) -> None:
        pledge = next(e for e in plover.events(READINGS) if e.cameo == "0333")
        assert pledge.date == "2024-05-03"


def test_the_rows_are_csv() -> None:
    rows = list(csv.DictReader(io.StringIO(plover.dumps(Archive(READINGS)))))
    assert [row["cameo"] for row in rows] == ["041", "036", "036", "0333"]
    assert rows[1]["participants"] == "Elena Durán (MX); Ada Okafor (NG)"
    assert {row["table"] for row in rows} == {"CAMEO 1.1b3, PLOVER 0.8 (2021-09)"}


def test_the_table_names_known_issues_and_codes() -> None:
    table = plover.codes()
    assert set(table["undertakings"]) | set(table["contexts"]) <= {issue.value for issue in Issue}
    assert set(table["undertakings"].values()) <= set(table["codes"])


ORACLE = Path(os.environ.get("BILATERAL_EVAL", "../shared/eval")) / "oracle" / "cameo2plover_2021.txt"


@pytest.mark.skipif(not ORACLE.exists(), reason="the conversion table is not here (set BILATERAL_EVAL)")
def test_the_table_is_the_published_one() -> None:
    row = re.compile(r"(\d+): ([A-Z]+),([^,#]*),([^#]*)")
    published = {m[1]: (m[2], m[3].strip(), m[4].strip()) for m in map(row.match, ORACLE.read_text().splitlines()) if m}
    for key, told in plover.codes()["codes"].items():
        assert (told["event"], told.get("mode", ""), "; ".join(told.get("context", []))) == published[key]
