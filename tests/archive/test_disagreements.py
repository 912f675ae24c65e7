"""Where sources disagree, which voices doubt, and which tellings are one undertaking."""

from bilateral.archive.archive import Archive
from bilateral.model.meetings import Status
from bilateral.model.statements import Voice
from tests.archive.told import met, money, pledged, report

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
