"""Dates keep what is known of them, and no more."""

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, given
from hypothesis import strategies as st

from bilateral.errors import BilateralError, InvalidDate, WrongType
from bilateral.model.dates import When
from bilateral.model.edtf import Precision

DAYS = st.dates(min_value=date(1, 1, 1))
MARKS = st.sampled_from(["", "~", "?", "%"])
YEARS = st.integers(1, 9998)


@st.composite
def parts(draw: st.DrawFn) -> str:
    day = draw(DAYS.filter(lambda d: d.year <= 9998))
    year = f"{day.year:04}"
    shape = draw(
        st.sampled_from(
            [
                day.isoformat(),
                f"{year}-{day.month:02}",
                year,
                f"{year}-2{day.month % 4 + 1}",
                f"{year[:3]}X",
                f"{year[:2]}XX",
            ]
        )
    )
    return shape + draw(MARKS)


@st.composite
def whens(draw: st.DrawFn) -> When:
    one = When(draw(parts()))
    shape = draw(st.sampled_from(["one", "range", "since", "until"]))
    if shape == "range":
        return When.between(*sorted([one, When(draw(parts()))]))
    return {"one": one, "since": When.between(one, None), "until": When.between(None, one)}[shape]


class TestWriting:
    """What is printed can be read again, and says the same."""

    @given(whens())
    def test_round_trip(self, when: When) -> None:
        assert When.parse(str(when)) == when
        assert hash(When(str(when))) == hash(when)

    @pytest.mark.parametrize(
        ("written", "canonical"),
        [("1984/", "1984/.."), ("/1984", "../1984"), ("1984/1984", "1984"), ("1984~", "1984~")],
    )
    def test_canonical(self, written: str, canonical: str) -> None:
        assert str(When(written)) == canonical

    @pytest.mark.parametrize(
        "wrong",
        [
            "",
            "yesterday",
            "2023-13",
            "2023-02-30",
            "2023-00",
            "23-01-01",
            "2023-11-17T10",
            "../..",
            "/",
            "2024/2023",
            "9999-24",
            "0000",
            "198x",
            "1984~~",
            "１９８４",
            " 1984",
            "a/b/c",
        ],
    )
    def test_refuses(self, wrong: str) -> None:
        with pytest.raises(InvalidDate, match=r"expected|cannot end"):
            When(wrong)

    def test_refuses_other_types(self) -> None:
        with pytest.raises(WrongType, match="expected EDTF as a str"):
            When(1984)  # type: ignore[arg-type]

    @given(st.text(max_size=12) | st.text("0123456789-/.X~?%", max_size=22))
    def test_any_text_is_read_or_refused(self, text: str) -> None:
        try:
            when = When(text)
        except BilateralError:
            return
        assert When(str(when)) == when


class TestMaking:
    """The makers give the days they name."""

    @given(DAYS)
    def test_day(self, day: date) -> None:
        when = When.day(day)
        assert (when.first, when.last, when.days, when.precision) == (day, day, 1, Precision.DAY)

    @given(YEARS, st.integers(1, 4))
    def test_quarter_is_three_months(self, year: int, quarter: int) -> None:
        when = When.quarter(year, quarter)
        assert When.year(year).contains(when)
        assert when.contains(When.month(year, 3 * quarter))
        assert when.precision is Precision.SEASON

    @given(YEARS, st.integers(1, 52))
    def test_week_runs_from_monday(self, year: int, week: int) -> None:
        when = When.week(year, week)
        assert when.days == 7
        assert when.first is not None
        assert when.first.isocalendar() == (year, week, 1)
        assert when.precision is Precision.WEEK

    def test_impossible_units(self) -> None:
        with pytest.raises(InvalidDate, match="expected an ISO year"):
            When.week(2023, 54)
        with pytest.raises(InvalidDate, match="expected a quarter"):
            When.quarter(2023, 5)
        with pytest.raises(InvalidDate, match="expected a month"):
            When.month(2023, 21)
        with pytest.raises(InvalidDate, match="expected a day of the calendar"):
            When.year(0)

    def test_winter_crosses_the_year(self) -> None:
        assert (When("2023-24").first, When("2023-24").last) == (date(2023, 12, 1), date(2024, 2, 29))

    def test_precision_is_ordered_by_narrowness(self) -> None:
        rising = ["2023-11-17", "2023-11-17/2023-11-19", "2023-11", "2023-23", "2023", "202X", "20XX", "2023/.."]
        assert [When(edtf).precision for edtf in rising] == sorted(Precision)


class TestQualifiers:
    """Doubt is kept beside the days."""

    @given(whens())
    def test_bare_and_approximate(self, when: When) -> None:
        assert not when.bare.approximate
        assert not when.bare.uncertain
        assert when.approximately().approximate
        assert when.approximately().bare == when.bare
        assert when.approximately().uncertain == when.uncertain
        assert (when.bare.first, when.bare.last) == (when.first, when.last)


class TestComparing:
    """Comparisons look at days alone."""

    @given(whens(), whens(), st.integers(0, 40))
    def test_overlap_is_symmetric_and_grows_with_slack(self, one: When, other: When, slack: int) -> None:
        assert one.overlaps(other, slack) == other.overlaps(one, slack)
        assert one.overlaps(other, slack) or not one.overlaps(other)

    @given(whens(), whens())
    def test_what_contains_overlaps(self, one: When, other: When) -> None:
        assert one.contains(one)
        assert one.overlaps(one)
        if one.contains(other):
            assert one.overlaps(other)

    @given(whens(), whens(), whens())
    def test_order_is_total(self, one: When, two: When, three: When) -> None:
        assert (one < two) + (one > two) + (one == two) == 1
        assert (one <= two) == (not one > two)
        assert (one >= two) == (not one < two)
        if one <= two <= three:
            assert one <= three

    def test_other_types_are_not_ordered(self) -> None:
        for compare in ("__lt__", "__le__", "__gt__", "__ge__"):
            assert getattr(When("1984"), compare)("1984") is NotImplemented

    @given(whens())
    def test_days_count_both_ends(self, when: When) -> None:
        if when.first and when.last:
            assert when.days == (when.last - when.first).days + 1
        else:
            assert when.days is None


class TestShifting:
    """Whole months stay months, whole years stay years."""

    @given(st.dates(date(2000, 1, 1), date(9000, 1, 1)), st.integers(-900, 900))
    def test_units_stay(self, day: date, count: int) -> None:
        month, year = When.month(day.year, day.month), When.year(day.year)
        assert month.shifted(relativedelta(months=count)).precision is Precision.MONTH
        assert year.shifted(relativedelta(years=count)) == When.year(day.year + count)
        assert When.day(day).shifted(relativedelta(days=count)).precision is Precision.DAY
        assert When(f"{day.year}-21").shifted(relativedelta(years=count)) == When(f"{day.year + count}-21")

    def test_open_ends_stay_open(self) -> None:
        assert str(When("2023/..").shifted(relativedelta(years=1))) == "2024-01-01/.."
        assert str(When("../2023").shifted(relativedelta(years=1))) == "../2024-12-31"

    @given(whens(), st.integers(-12000, 12000))
    def test_leaving_the_calendar_is_an_error(self, when: When, years: int) -> None:
        try:
            shifted = when.shifted(relativedelta(years=years))
        except InvalidDate:
            assume(years != 0)
        else:
            assert isinstance(shifted, When)
