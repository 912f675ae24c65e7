"""The tables: what they answer, how they are laid over, how much of the public record they hold."""

import csv
import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bilateral.errors import InvalidWorld, UnknownName
from bilateral.model.dates import When
from bilateral.model.leaders import Leader
from bilateral.model.names import fold
from bilateral.model.offices import Office
from bilateral.model.places import Place, Polity, is_state
from bilateral.world.persons import full_forms, short_forms
from bilateral.world.world import World

WORLD = World.default()
ORACLE = Path(os.environ.get("BILATERAL_EVAL", Path(__file__).parents[2] / ".." / "shared" / "eval")) / "oracle"

HEADS = "name,surname,country,office,since,until,source\n"


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    (tmp_path / "leaders").mkdir()
    (tmp_path / "leaders" / "atlantis.csv").write_text(
        HEADS
        + "Ana María Núñarez,Núñarez,XA,president,2001-01,2005-06,invented\n"
        + "Bo Kim-tan,Bo,XA,president,2005-06-15,,invented\n"
        + "Bo Kim-tan,Bo,XA,foreign-minister,2001,2004,invented\n",
        encoding="utf-8",
    )
    (tmp_path / "aliases").mkdir()
    (tmp_path / "aliases" / "more.csv").write_text(
        "name,country,alias,source\nBo Kim-tan,XA,Po Kim Tang,invented\n", encoding="utf-8"
    )
    (tmp_path / "countries.csv").write_text(
        "code,alpha3,name,kind,capital,source\nXA,XAT,Atlantis,country,Poseidonis,invented\n", encoding="utf-8"
    )
    (tmp_path / "names.csv").write_text(
        "code,form,kind,source\nXA,Atlantis,name,invented\nXA,Atlantean,demonym,invented\n", encoding="utf-8"
    )
    (tmp_path / "places.csv").write_text(
        "name,kind,city,country,source\nTrident House,venue,Poseidonis,XA,invented\n", encoding="utf-8"
    )
    (tmp_path / "summit_names.csv").write_text("series,form,source\nDEEP,Deep Sea Summit,invented\n", encoding="utf-8")
    (tmp_path / "summits.csv").write_text(
        "series,start,end,city,country,source\nDEEP,2004-05-01,2004-05-03,Poseidonis,XA,invented\n", encoding="utf-8"
    )
    return tmp_path


class TestOverlay:
    """A caller's folder adds to the bundled tables."""

    def test_who_held_an_office_on_a_day(self, overlay: Path) -> None:
        world = World.load(overlay)
        assert world.holder("president", "XA", on=dt.date(2003, 2, 1)) == Leader("Ana María Núñarez", "XA", "Núñarez")
        assert world.holder(Office.PRESIDENT, "XA", on=dt.date(2020, 1, 1)) == Leader("Bo Kim-tan", "XA", "Bo")
        assert world.holder("president", "XA", on=dt.date(1999, 1, 1)) is None
        assert len(list(world.holders("president", "XA", on=When("2005")))) == 2

    def test_what_somebody_held(self, overlay: Path) -> None:
        world = World.load(overlay)
        (bo,) = world.named("Po Kim Tang")
        assert world.offices_on(bo, When("2003-01")) == (Office.FOREIGN_MINISTER,)
        assert [str(t.since) for t in world.tenures_of(bo)] == ["2001", "2005-06-15"]
        assert bo in [tenure.leader for tenure in world.stale(dt.date(2024, 1, 1)) if tenure.leader.country == "XA"]

    def test_names_as_bad_copies_write_them(self, overlay: Path) -> None:
        world = World.load(overlay)
        for form in ("Ana María Núñarez", "Ana Núñarez", "ana maria nunarez", "Nunarez"):
            assert [leader.country for leader in world.named(form)] == ["XA"], form
        assert "Bo Kim Tan" in world.lexicon["person"]

    def test_places_and_summits(self, overlay: Path) -> None:
        world = World.load(overlay)
        assert world.country("XA").capital == "Poseidonis"
        assert world.places("trident house") == (Place("XA", "Poseidonis", "Trident House"),)
        edition = world.summit("DEEP", When("2004"))
        assert edition is not None
        assert world.as_summit(edition).year == 2004
        assert world.summit("DEEP", dt.date(2005, 1, 1)) is None
        assert world.lexicon["country"]["Atlantis"] == ("XA", "name")

    def test_a_later_row_corrects_an_earlier_one(self, overlay: Path) -> None:
        (overlay / "leaders" / "corrections.csv").write_text(
            HEADS + "Bo Kim-tan,Bo,XA,president,2005-06-15,2009-01,invented\n", encoding="utf-8"
        )
        assert World.load(overlay).holder("president", "XA", on=dt.date(2020, 1, 1)) is None


class TestBadTables:
    """A message names the file and the row."""

    @pytest.mark.parametrize(
        ("row", "expected"),
        [
            ("A B,B,XA,king,2001,,x", "one of the offices"),
            (",B,XA,president,2001,,x", "a value for name"),
            ("A B,B,XA,president,spring,,x", "a date as"),
            ("A B,B,XA,president,2004,2001-05,x", "an end not before 2004"),
            ("A B,B,XA,president", "7 cells"),
        ],
    )
    def test_bad_rows(self, tmp_path: Path, row: str, expected: str) -> None:
        (tmp_path / "leaders").mkdir()
        (tmp_path / "leaders" / "bad.csv").write_text(HEADS + row + "\n", encoding="utf-8")
        with pytest.raises(InvalidWorld, match=rf"bad\.csv:2: expected {expected}"):
            World.load(tmp_path).leaders  # noqa: B018  reading is what fails

    def test_other_columns(self, tmp_path: Path) -> None:
        (tmp_path / "names.csv").write_text("code,form\n", encoding="utf-8")
        with pytest.raises(InvalidWorld, match=r"names\.csv:1: expected the columns"):
            World.load(tmp_path).namings  # noqa: B018

    def test_unknown_file_and_no_folder(self, tmp_path: Path) -> None:
        with pytest.raises(InvalidWorld, match="there is none"):
            World.load(tmp_path / "nowhere")
        (tmp_path / "kings.csv").write_text("", encoding="utf-8")
        with pytest.raises(InvalidWorld, match=r"expected one of countries\.csv"):
            World.load(tmp_path)

    def test_unknown_country(self) -> None:
        with pytest.raises(UnknownName, match="QQ"):
            WORLD.country("QQ")


class TestForms:
    """A person is found under every spelling news gives the name."""

    def test_full_forms(self) -> None:
        assert set(full_forms(Leader("Kim Jong-un", "KP", "Kim"))) >= {"Kim Jong-un", "Kim Jong Un", "Kim Jong-Un"}
        assert "George Bush" in set(full_forms(Leader("George W. Bush", "US", "Bush")))
        assert "Andrs Lpez" in set(full_forms(Leader("Andrés López", "MX", "López")))

    def test_short_forms(self) -> None:
        assert set(short_forms(Leader("Andrés López", "MX", "López"), ["AMLO"])) == {"Lopez", "Lpez", "AMLO"}


def _oracle(name: str, delimiter: str) -> Iterator[dict[str, str]]:
    with (ORACLE / name).open(encoding="utf-8", errors="replace", newline="") as file:
        yield from csv.DictReader(file, delimiter=delimiter)


@pytest.mark.skipif(not ORACLE.is_dir(), reason="the oracle lists are not here")
class TestCoverage:
    """The tables hold what public lists hold."""

    def test_leaders_since_1995(self) -> None:
        spans: dict[str, list[tuple[int, int]]] = {}
        for term in WORLD.terms:
            until = int(term.until[:4]) if term.until else 2100
            for word in fold(f"{term.name} {term.surname}").split():
                spans.setdefault(word, []).append((int(term.since[:4]), until))
        wanted = missed = 0
        for row in _oracle("reign_leaders_1946_2021.csv", ","):
            if not row["syear"] or (left := int(row["eyear"] or 2021)) < 1995:
                continue
            wanted += 1
            words = [w for w in fold(row["leader"]).split() if len(w) > 2]
            missed += not any(
                since <= left and int(row["syear"]) <= until for w in words for since, until in spans.get(w, ())
            )
        assert missed <= 0.1 * wanted, f"{wanted - missed} of {wanted}"

    def test_demonyms_and_capitals(self) -> None:
        demonyms = {(code, fold(form)) for form, code in WORLD.lexicon["demonym"].items()}
        rows = list(_oracle("demonyms.tsv", "\t"))
        known = [row for row in rows if row["alpha2"] in WORLD.countries]
        assert len(known) >= 0.9 * len(rows), "uninhabited and very small territories are left out"
        capitals = sum(fold(WORLD.country(r["alpha2"]).capital or "") == fold(r["capital"]) for r in known)
        assert capitals >= 0.9 * len(known)
        assert sum((r["alpha2"], fold(r["demonym"])) in demonyms for r in known) >= 0.9 * len(known)


class TestBundled:
    """The bundled tables agree with each other."""

    def test_every_code_is_a_country_of_the_tables(self) -> None:
        told = {term.country for term in WORLD.terms} | {naming.code for naming in WORLD.namings}
        sites = {site.place.country for site in WORLD.sites if site.place.country}
        assert told | sites <= WORLD.countries.keys()

    def test_every_alias_is_of_somebody(self) -> None:
        known = {(fold(leader.name), leader.country) for leader in WORLD.leaders}
        assert WORLD.aliases.keys() <= known

    def test_terms_are_read_without_a_complaint(self) -> None:
        leader = WORLD.holder("chancellor", "DE", on=dt.date(2010, 6, 1))
        assert leader is not None
        assert WORLD.tenures_of(leader)[0].covers(When("2010-06-01"))


def test_codes_of_countries_are_told_from_those_of_organisations() -> None:
    told = {code: is_state(code) for code in WORLD.countries}
    assert told == {code: country.kind is not Polity.ORGANISATION for code, country in WORLD.countries.items()}
