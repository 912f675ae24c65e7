"""What a record's fields conclude from its claims."""

import pytest

from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.dates import When
from bilateral.model.leaders import Party
from bilateral.model.meetings import Meeting, Status
from bilateral.model.places import Place


class TestNarrowest:
    """The most specific value wins, whoever tells it."""

    def test_a_day_before_a_year(self) -> None:
        assert Meeting.given(when=[When("2022"), When("2022-07-12"), When("2022-07")]).when == When("2022-07-12")

    def test_an_exact_day_before_one_that_is_about_right(self) -> None:
        assert Meeting.given(when=[When("2022-07-13~"), When("2022-07-12")]).when == When("2022-07-12")

    def test_a_venue_before_its_city(self) -> None:
        house = Place("US", "Washington", "White House")
        assert Meeting.given(place=[Place("US"), house, Place("US", "Washington")]).place == house

    def test_a_rival_is_never_concluded_from(self) -> None:
        told = Claim("when", When("2022"), Basis.STATED)
        rival = Claim("when", When("2022-07-12"), Basis.RIVAL)
        assert Meeting(frozenset(), frozenset([told, rival])).when == When("2022")


class TestVoices:
    """Of values just as narrow, the one that most voices tell; copies are one voice."""

    def test_many_copies_do_not_outvote_two_who_saw_it(self) -> None:
        def told(day: str, source: str, start: int) -> Claim:
            return Claim("when", When(day), Basis.STATED, evidence=(Evidence(source, start, start + 6, "Friday"),))

        copies = [told("2022-07-15", f"copy {n}", 40) for n in range(9)]
        seen = [told("2022-07-08", "one", 3), told("2022-07-08", "other", 70)]
        assert Meeting(frozenset(), frozenset([*copies, *seen])).when == When("2022-07-08")


class TestProgress:
    """What was held is no plan any more."""

    @pytest.mark.parametrize(
        ("told", "expected"),
        [
            ([("", Status.HELD), ("2023-11-16", Status.PLANNED)], Status.HELD),
            ([("2023-11-18", Status.HELD), ("2023-11-20", Status.PLANNED)], Status.HELD),
            ([("2023-11-10", Status.PLANNED), ("2023-11-12", Status.CANCELLED)], Status.CANCELLED),
            ([("2023-11-10", Status.CANCELLED), ("2023-11-12", Status.PLANNED)], Status.PLANNED),
            ([("2023-11-10", Status.HELD), ("2023-11-12", Status.CANCELLED)], Status.CANCELLED),
        ],
    )
    def test_status(self, told: list[tuple[str, Status]], expected: Status) -> None:
        claims = [Claim("status", status, Basis.STATED, as_of=day) for day, status in told]
        assert Meeting(frozenset(), frozenset(claims)).status is expected


class TestSides:
    """A country alone gives way to the person named for it."""

    def test_country_and_person_are_one_side(self) -> None:
        biden = Party("US", "Joe Biden")
        assert Meeting.given(parties=[Party("US"), biden, Party("MX")]).parties == {biden, Party("MX")}
