"""What an archive shows: disagreements, differences, reasons, support, the ledger, what is new."""

import pytest

from bilateral.archive.archive import Archive
from bilateral.archive.changes import changes
from bilateral.errors import UnknownName
from bilateral.model.commitments import CommitmentStatus
from bilateral.model.dates import When
from bilateral.model.meetings import Status
from tests.archive.told import met, pledged, report
from tests.archive.two_accounts import HOUSE, PALACE

BIDEN, XI = "US Joe Biden", "CN Xi Jinping"


class TestDiff:
    """Two readouts of one meeting, side by side."""

    def test_only_one_tells_and_both_tell_otherwise(self) -> None:
        archive = Archive([HOUSE, PALACE])
        meeting = archive.meetings.first()
        assert meeting is not None
        diff = archive.diff(meeting, "White House", "presidencia")
        assert [(p.field, str(p.value)) for p in diff.only_a] == [("issues", "drugs"), ("statement", "We are equals.")]
        assert [(p.field, str(p.value)) for p in diff.only_b] == [
            ("place", "Washington, US"),
            ("issues", "migration"),
            ("commitment", "complete a border infrastructure renovation program"),
        ]
        assert [(d.field, d.a.value) for d in diff.differently] == [
            ("commitment", "launch a bilateral working group on labour migration pathways")
        ]
        assert "only White House: issues: drugs" in str(diff)

    def test_with_itself_nothing_differs(self) -> None:
        diff = Archive([HOUSE]).diff(HOUSE.meetings[0].id, "White House", "White House")
        assert (diff.only_a, diff.only_b, diff.differently, diff.reordered) == ((), (), (), False)

    def test_a_source_that_does_not_tell_of_it(self) -> None:
        with pytest.raises(UnknownName, match="Presidencia"):
            Archive([HOUSE, PALACE]).diff(HOUSE.meetings[0].id, "White House", "Presidenza")


class TestReasons:
    """Every value can say why it stands, and how many independent voices say it."""

    def test_explain(self) -> None:
        archive = Archive([HOUSE, PALACE])
        told = str(archive.explain(archive.meeting(HOUSE.meetings[0].id)))
        assert (
            "= place: Washington, US ← “Our president was received.” (Presidencia, 2022-07-13; stated by told)" in told
        )

    def test_copies_are_one_voice(self) -> None:
        text = "Every paper carried the same agency text that day and nobody wrote another word about it. " * 8
        copies = [report(f"Paper {n}", met("They met.", [BIDEN, XI], "2022-11-14"), padding=text) for n in range(5)]
        own = report("Own", met("They shook hands.", [BIDEN, XI], "2022-11-14"), padding="We saw them. " * 50)
        archive = Archive([*copies, own])
        meeting = archive.meetings.first()
        assert meeting is not None
        support = {s.field: (s.voices, len(s.sources)) for s in archive.corroboration(meeting)}
        assert support["when"] == (2, 6)


class TestLedger:
    """A commitment, its tellings, and what came of it."""

    def test_made_then_kept(self) -> None:
        words = "deliver thirty helicopters to the neighbouring country"
        made = report("A", pledged(words, ["US"], deadline=When("2023-06")), published="2023-01-01")
        kept = report("B", pledged(words, ["US"], status=CommitmentStatus.FULFILLED), published="2023-05-01")
        (line,) = Archive([made]).ledger()
        assert line.overdue("2023-07-01")
        assert not line.overdue("2023-06-30")
        (line,) = Archive([made, kept]).ledger()
        assert ([t.outlet for t in line.tellings], line.status) == (["A", "B"], CommitmentStatus.FULFILLED)
        assert len(line.fulfilled) == 1
        assert not line.overdue("2023-07-01")

    def test_commitments_by_deadline(self) -> None:
        made = report("A", pledged("deliver helicopters", ["US"], deadline=When("2023-06")))
        found = Archive([made]).commitments
        assert [len(found.due_before(d)) for d in ("2023-05-31", "2023-06-02", "2024")] == [0, 1, 1]
        assert [len(found.due_after(d)) for d in ("2023-05-31", "2023-06-30")] == [1, 0]


class TestChanges:
    """What a newer archive has that an older one had not."""

    def test_a_plan_is_held_and_a_meeting_is_new(self) -> None:
        a = report("A", met("They will meet.", [BIDEN, XI], "2022-11", Status.PLANNED), published="2022-11-10")
        b = report(
            "B",
            met("They met.", [BIDEN, XI], "2022-11-14"),
            met("He met her.", [BIDEN, "DE Angela Merkel"], "2021-07-15"),
        )
        found = changes(Archive([a]), Archive([a, b]))
        assert [(c.field, str(c.before), str(c.after)) for c in found.changed] == [
            ("when", "2022-11", "2022-11-14"),
            ("status", "planned", "held"),
        ]
        assert (len(found.new), found.gone) == (1, ())


class TestGraphs:
    def test_who_met_whom(self) -> None:
        a = report(
            "A",
            met("They met.", [BIDEN, "US Antony Blinken", XI], "2022-11-14"),
            met("Again.", [BIDEN, XI], "2023-11-15"),
        )
        network = Archive([a]).who_met_whom()
        assert network.weight("US:joe-biden", "CN:xi-jinping") == 2
        assert network.weight("US:joe-biden", "US:antony-blinken") == 0
        assert Archive([a]).who_met_whom(countries=True).weight("US", "CN") == 2

    def test_timeline(self) -> None:
        moments = Archive([HOUSE, PALACE]).timeline()
        assert [(str(m.when), m.history) for m in moments] == [
            ("2022-07-12", (("2022-07-12", Status.HELD), ("2022-07-13", Status.HELD)))
        ]
