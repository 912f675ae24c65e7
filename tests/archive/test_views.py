"""What an archive shows: disagreements, differences, reasons, support, the ledger, what is new."""

import pytest

from bilateral.archive.archive import Archive
from bilateral.archive.changes import changes
from bilateral.archive.options import ask
from bilateral.errors import UnknownName, WrongType
from bilateral.model.commitments import CommitmentStatus
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.meetings import Status
from bilateral.model.statements import Voice
from tests.archive.told import met, money, pledged, report, said

BIDEN, XI = "US Joe Biden", "CN Xi Jinping"


class TestDisagreements:
    """Only what cannot both be true is a disagreement."""

    def test_days_apart(self) -> None:
        a = report("A", met("On Monday.", [BIDEN, XI], "2022-11-14", place="ID/Bali"), published="2022-11-16")
        b = report("B", met("On Tuesday.", [BIDEN, XI], "2022-11-15", place="ID/Bali"), published="2022-11-17")
        (found,) = Archive([a, b]).disagreements()
        assert found.field == "when"
        assert [(str(s.value), s.since) for s in found.sides] == [
            ("2022-11-14", "2022-11-16"),
            ("2022-11-15", "2022-11-17"),
        ]
        assert [s.sources for s in found.sides] == [{a.source.id}, {b.source.id}]

    def test_places_apart(self) -> None:
        a = report("A", met("In Bali.", [BIDEN, XI], "2022-11-14", place="ID/Bali"))
        b = report("B", met("In Jakarta.", [BIDEN, XI], "2022-11-14", place="ID/Jakarta"))
        assert [d.field for d in Archive([a, b]).disagreements()] == ["place"]

    def test_a_vaguer_account_agrees(self) -> None:
        a = report("A", met("In Bali.", [BIDEN, XI], "2022-11-14", place="ID/Bali"))
        b = report("B", met("In Indonesia.", [BIDEN, XI], "2022-11", place="ID"))
        assert list(Archive([a, b]).disagreements()) == []

    def test_a_plan_that_came_true_is_history(self) -> None:
        a = report(
            "A",
            met("They will meet.", [BIDEN, XI], "2022-11-14", Status.PLANNED, place="ID/Bali"),
            published="2022-11-10",
        )
        b = report("B", met("They met.", [BIDEN, XI], "2022-11-15", place="ID/Bali"), published="2022-11-16")
        archive = Archive([a, b])
        assert len(archive.meetings) == 1
        assert list(archive.disagreements()) == []

    def test_figures_of_two_years_do_not_disagree(self) -> None:
        words = "expand trade that reached a record volume between neighbours"
        old = pledged(words, ["US", "MX"], amounts=money("860", "USD", "bilateral trade", "2022"))
        new = pledged(words, ["US", "MX"], amounts=money("863.4", "USD", "bilateral trade", "2023"))
        same = pledged(words, ["US", "MX"], amounts=money("900", "USD", "bilateral trade", "2023"))
        assert list(Archive([report("A", old), report("B", new)]).disagreements()) == []
        (found,) = Archive([report("B", new), report("C", same)]).disagreements()
        assert (found.field, [str(s.value) for s in found.sides]) == ("amounts", ["863.4 USD", "900 USD"])

    def test_said_by_one_and_doubted_by_others(self) -> None:
        line = pledged(
            "the US had agreed to grant 300,000 work visas",
            ["US"],
            amounts=money("300000", "work visas"),
            according_to=Voice("the interior minister"),
            disputed_by=[Voice("Mexican officials")],
        )
        archive = Archive([report("Wire", line)])
        (found,) = archive.disagreements()
        assert [s.value for s in found.sides] == ["made", "disputed"]
        assert len(archive.commitments.disputed().amount("work visas", at_least=100_000)) == 1
        assert [str(v) for v in archive.ledger()[0].doubters] == ["Mexican officials"]


HOUSE = report(
    "White House",
    met("They met and spoke of drugs and the border.", [BIDEN, "MX Lopez Obrador"], "2022-07-12", issues=[Issue.DRUGS]),
    pledged("launch a bilateral working group on labour migration pathways", ["US", "MX"]),
    said("We are equals.", "Joe Biden", "US"),
    published="2022-07-12",
)
PALACE = report(
    "Presidencia",
    met(
        "Our president was received.",
        [BIDEN, "MX Lopez Obrador"],
        "2022-07-12",
        issues=[Issue.MIGRATION],
        place="US/Washington",
    ),
    pledged("create a bilateral group on labour migration pathways", ["US", "MX"]),
    pledged("complete a border infrastructure renovation program", ["US", "MX"]),
    published="2022-07-13",
)


class TestTellings:
    """What was promised twice is one promise with two tellings; what only sounds alike is two."""

    def test_a_small_number_does_not_make_two_promises_one(self) -> None:
        launch = pledged(
            "the two nations will launch a working group on visas", ["US", "MX"], amounts=money("2", "nations")
        )
        other = pledged("the two nations intend to rebuild harbours", ["US", "MX"], amounts=money("2", "nations"))
        assert len(Archive([report("A", launch), report("B", other)]).commitments) == 2

    def test_a_large_number_does(self) -> None:
        visas = pledged("grant 300,000 visas to workers", ["US"], amounts=money("300000", "visas"))
        again = pledged("some 300,000 workers were promised papers", ["US"], amounts=money("300000", "visas"))
        (found,) = Archive([report("A", visas), report("B", again)]).commitments
        assert len(found.sources) == 2


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


class TestNames:
    """A wrong name gives the nearest known ones; an empty archive answers everything."""

    @pytest.mark.parametrize(
        ("kind", "options", "near"),
        [
            ("meetings", {"who": "Bidden"}, "Joe Biden"),
            ("meetings", {"pair": ("US", "Lopes Obrador")}, "Lopez Obrador"),
            ("meetings", {"about": "migrations"}, "migration"),
            ("meetings", {"status": "hold"}, "held"),
            ("meetings", {"place": "Washingon"}, "Washington"),
            ("meetings", {"source": "Presidencya"}, "Presidencia"),
            ("meeting", {}, "meetings"),
        ],
    )
    def test_nearest(self, kind: str, options: dict[str, str], near: str) -> None:
        with pytest.raises(UnknownName, match=near):
            ask(Archive([HOUSE, PALACE]), kind, options)

    def test_an_option_of_another_kind(self) -> None:
        with pytest.raises(WrongType, match="place"):
            ask(Archive(), "leaders", {"place": "Paris"})

    def test_a_country_by_its_name(self) -> None:
        assert len(Archive([HOUSE]).meetings.of("Mexico")) == 1
        assert len(Archive([HOUSE]).meetings.of("France")) == 0

    def test_an_empty_archive_answers(self) -> None:
        empty = Archive()
        assert len(ask(empty, "meetings", {"pair": ("Biden", "MX"), "summit": "APEC", "as_of": "2023-01-01"})) == 0
        assert len(ask(empty, "commitments", {"who": "Biden", "disputed": True, "unit": "USD"})) == 0
        assert (empty.meetings.first(), empty.meetings.last(), list(empty.disagreements())) == (None, None, [])
        assert (empty.timeline(), empty.ledger(), empty.who_met_whom().edges) == ((), (), ())
