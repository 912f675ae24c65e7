"""What is asked for by a name: the nearest one is offered, and an empty archive answers."""

import pytest

from bilateral.archive.archive import Archive
from bilateral.archive.options import ask
from bilateral.errors import UnknownName, WrongType
from tests.archive.two_accounts import HOUSE, PALACE


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
