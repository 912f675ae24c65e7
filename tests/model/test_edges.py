"""The model's small print: which days, which number, which order."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bilateral.model.dates import When
from bilateral.model.edtf import Precision, name_days
from bilateral.model.issues import Issue
from bilateral.model.leaders import Leader, Party, Tenure
from bilateral.model.meetings import Raised
from bilateral.model.places import Country, Place, Summit
from bilateral.model.quantities import Quantity
from bilateral.model.spans import Span
from bilateral.model.statements import Voice
from bilateral.testing import strategies

TOPICS = {
    1: "economy finance-debt",
    3: "health",
    4: "agriculture-food",
    5: "labour",
    6: "education-culture",
    7: "climate environment water",
    8: "energy",
    9: "migration border visas-consular",
    10: "transport-infrastructure",
    12: "drugs arms-trafficking human-trafficking organized-crime justice-extradition detainees",
    15: "tourism-sport",
    16: "defence arms-control nuclear",
    17: "science-technology cyber space",
    18: "trade investment supply-chains",
    19: "terrorism sanctions conflict-peace territory maritime human-rights democracy-elections development-aid "
    "humanitarian regional-cooperation bilateral-relations",
    20: "corruption",
}
"""Major topics of the Comparative Agendas Project, and what of ours each covers."""


class TestIssues:
    """Numbers of the Comparative Agendas Project, as its codebook has them."""

    @pytest.mark.parametrize(("topic", "issues"), list(TOPICS.items()))
    def test_topics(self, topic: int, issues: str) -> None:
        assert {issue for issue in Issue if issue.cap == topic} == set(issues.split())


class TestOrder:
    """Records' parts can be sorted, so that what is written is the same each time."""

    @pytest.mark.parametrize("kind", [Country, Leader, Party, Place, Raised, Span, Summit, Tenure, Voice])
    @given(data=st.data())
    def test_is_total(self, kind: type, data: st.DataObject) -> None:
        one, two = data.draw(st.from_type(kind)), data.draw(st.from_type(kind))
        assert (one < two) + (two < one) + (one == two) == 1
        assert sorted([one, two]) == sorted([two, one])

    @given(strategies.whens(), strategies.whens())
    def test_an_open_beginning_comes_first_and_an_open_end_last(self, one: When, two: When) -> None:
        if one.first is None and two.first is not None:
            assert one < two
        if one.first == two.first and one.last is None and two.last is not None:
            assert two < one


class TestDays:
    """Each expression names just its days."""

    @pytest.mark.parametrize(
        ("edtf", "first", "last"),
        [
            ("2023-21", date(2023, 3, 1), date(2023, 5, 31)),
            ("2023-22", date(2023, 6, 1), date(2023, 8, 31)),
            ("2023-23", date(2023, 9, 1), date(2023, 11, 30)),
            ("2023-24", date(2023, 12, 1), date(2024, 2, 29)),
            ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
            ("2023", date(2023, 1, 1), date(2023, 12, 31)),
            ("198X", date(1980, 1, 1), date(1989, 12, 31)),
            ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
            ("000X", date(1, 1, 1), date(9, 12, 31)),
            ("00XX", date(1, 1, 1), date(99, 12, 31)),
        ],
    )
    def test_of(self, edtf: str, first: date, last: date) -> None:
        when = When(edtf)
        assert (when.first, when.last) == (first, last)

    def test_quarters(self) -> None:
        spells = [str(When.quarter(2023, number)) for number in range(1, 5)]
        assert spells == [
            "2023-01-01/2023-03-31",
            "2023-04-01/2023-06-30",
            "2023-07-01/2023-09-30",
            "2023-10-01/2023-12-31",
        ]

    @pytest.mark.parametrize(
        ("edtf", "precision"),
        [
            ("2023-11-01/2023-11-07", Precision.WEEK),
            ("2023-11-01/2023-11-08", Precision.MONTH),
            ("2023-10-15/2023-11-14", Precision.MONTH),
            ("2023-10-15/2023-11-15", Precision.SEASON),
            ("2023-07-01/2023-09-30", Precision.SEASON),
            ("2023-07-01/2023-10-01", Precision.YEAR),
            ("2024-01-01/2024-12-31", Precision.YEAR),
            ("2023/2024", Precision.DECADE),
            ("1990/2000", Precision.CENTURY),
        ],
    )
    def test_a_stretch_is_as_wide_as_the_unit_that_holds_it(self, edtf: str, precision: Precision) -> None:
        assert When(edtf).precision is precision

    def test_doubt_makes_a_date_wider_than_the_same_without(self) -> None:
        widths = [When(edtf).width for edtf in ("2023-11-17", "2023-11-17~", "2023-11", "2023-11?", "2023", "2023%")]
        assert widths == sorted(set(widths))


class TestNearness:
    """Two dates have a day in common, or lie so many days apart."""

    @pytest.mark.parametrize(("slack", "near"), [(0, False), (1, False), (2, True), (3, True)])
    def test_slack(self, slack: int, near: bool) -> None:  # noqa: FBT001  (a parameter of the table)
        one, other = When("2023-11-15"), When("2023-11-17/2023-11-19")
        assert (one.overlaps(other, slack), other.overlaps(one, slack)) == (near, near)

    def test_the_next_day_is_another_day(self) -> None:
        assert not When("2023-11-15").overlaps(When("2023-11-16"))
        assert When("2023-11-15/2023-11-16").overlaps(When("2023-11-16"))

    def test_containing(self) -> None:
        month = When("2023-11")
        assert month.contains(When("2023-11-30"))
        assert not month.contains(When("2023-12-01"))
        assert not month.contains(When("2023-10-31"))
        assert When("../2023-11").contains(When("../2023-10"))
        assert not month.contains(When("2023-11/.."))
        assert not month.contains(When("../2023-11"))


class TestAmounts:
    """The more is told beside a number, the more precise it is."""

    def test_precision(self) -> None:
        plain = Quantity(Decimal(5), "USD", "$5")
        assert not plain.approximate
        assert evolve(plain, approximate=True).precision == 0
        assert plain.precision == evolve(plain, of="trade", approximate=True).precision == 1
        assert evolve(plain, of="trade").precision == evolve(plain, period=When("2022")).precision == 2
        assert evolve(plain, of="trade", period=When("2022")).precision == 3


class TestNames:
    """A season is named as one only where that is asked for."""

    def test_three_months(self) -> None:
        first, last = date(2023, 3, 1), date(2023, 5, 31)
        assert name_days(first, last) == "2023-03-01/2023-05-31"
        assert name_days(first, last, season=True) == "2023-21"
