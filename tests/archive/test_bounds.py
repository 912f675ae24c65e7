"""How many days apart accounts may lie and still be of one meeting: so many, and not one more."""

from datetime import date, timedelta

import pytest

from bilateral.archive.archive import Archive
from bilateral.model.dates import When
from bilateral.model.meetings import Mode, Status
from bilateral.model.readings import Reading
from tests.archive.told import Line, met, report

BIDEN, XI, PUTIN = "US Joe Biden", "CN Xi Jinping", "RU Vladimir Putin"
DAY = date(2022, 11, 15)
BALI = "ID/Bali"


def after(days: int) -> str:
    return str(DAY + timedelta(days=days))


def meetings(*told: Reading) -> int:
    return len(Archive(told).meetings)


HELD = report("A", met("They met on Tuesday.", [BIDEN, XI], after(0), place=BALI), published=after(1))


class TestDays:
    """Each allowance ends where it says."""

    @pytest.mark.parametrize(("apart", "count"), [(0, 1), (1, 1), (2, 2), (-1, 1), (-2, 2)])
    def test_two_sources_may_be_a_day_apart(self, apart: int, count: int) -> None:
        other = report("B", met("They met.", [BIDEN, XI], after(apart), place=BALI), published=after(5))
        assert meetings(HELD, other) == count

    @pytest.mark.parametrize(("apart", "count"), [(3, 1), (4, 2), (-3, 1), (-4, 2)])
    def test_about_a_day_is_three_days_around_it(self, apart: int, count: int) -> None:
        other = report("B", met("About then.", [BIDEN, XI], f"{after(apart)}~"), published=after(30))
        assert meetings(HELD, other) == count

    @pytest.mark.parametrize(("apart", "count"), [(5, 1), (0, 1), (-1, 1), (-2, 2)])
    def test_what_was_held_when_told_was_no_later_than_the_day_after(self, apart: int, count: int) -> None:
        other = report("B", met("They have met.", [BIDEN, XI]), published=after(apart))
        assert meetings(HELD, other) == count

    @pytest.mark.parametrize(("apart", "count"), [(2, 2), (1, 1), (0, 1), (-99, 1), (-100, 1), (-101, 2)])
    def test_what_is_planned_without_a_date_is_at_most_a_hundred_days_ahead(self, apart: int, count: int) -> None:
        other = report("B", met("They will meet.", [BIDEN, XI], None, Status.PLANNED), published=after(apart))
        assert meetings(HELD, other) == count

    @pytest.mark.parametrize(("apart", "count"), [(0, 1), (1, 2), (-1, 2)])
    def test_what_was_put_off_is_the_plan_for_that_very_day(self, apart: int, count: int) -> None:
        plan = report("A", met("They will meet.", [BIDEN, XI], after(apart), Status.PLANNED), published=after(-9))
        moved = met("Put off.", [BIDEN, XI], "2023-02", Status.POSTPONED, moved_from=When(after(0)))
        assert meetings(plan, report("B", moved, published=after(-2))) == count


class TestNeighbours:
    """A day apart, two accounts are one meeting only if a place or a summit and the people tie them."""

    @pytest.mark.parametrize(
        "line",
        [
            met("They met somewhere.", [BIDEN, XI], after(1)),
            met("They met in Indonesia.", [BIDEN, XI], after(1), place="ID"),
            met("They met in Jakarta.", [BIDEN, XI], after(1), place="ID/Jakarta"),
            met("They spoke by phone.", [BIDEN, XI], after(1), place=BALI, mode=Mode.PHONE),
        ],
        ids=lambda line: line.words,
    )
    def test_nothing_ties_them(self, line: Line) -> None:
        assert meetings(HELD, report("B", line, published=after(5))) == 2

    def test_who_tells_no_mode_agrees_with_any(self) -> None:
        assert meetings(HELD, report("B", met("They spoke.", [BIDEN, XI], after(0), mode=Mode.PHONE))) == 1

    def test_one_names_nobody(self) -> None:
        assert meetings(HELD, report("B", met("They met.", [BIDEN, "CN"], after(1), place=BALI))) == 2

    def test_a_day_in_between_belongs_to_neither(self) -> None:
        told = [
            report(f"P{n}", met("They met.", [BIDEN, XI], after(n), place=BALI), published=after(9)) for n in (0, 1, 2)
        ]
        assert meetings(*told) == 3


class TestPeople:
    """For each country, one account names no one whom the other does not."""

    @pytest.mark.parametrize(
        ("parties", "count"),
        [
            ([BIDEN, "CN"], 1),
            (["US", "CN"], 1),
            ([BIDEN, "CN Li Keqiang"], 2),
            (["US Antony Blinken", XI], 2),
            (["US Antony Blinken", "CN Li Keqiang"], 2),
            ([BIDEN, "US Antony Blinken", XI], 1),
            ([BIDEN, "US Antony Blinken", "CN"], 1),
            ([BIDEN, "CN", PUTIN], 2),
        ],
    )
    def test_on_one_day(self, parties: list[str], count: int) -> None:
        assert meetings(HELD, report("B", met("They met.", parties, after(0)), published=after(1))) == count
