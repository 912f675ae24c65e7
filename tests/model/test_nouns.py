"""Spans, sources, places, leaders, issues, names: small values that keep their promises."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.errors import InvalidRecord, InvalidSource, InvalidSpan
from bilateral.model.claims import Evidence
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.leaders import Appearance, Leader, Party, Tenure
from bilateral.model.meetings import Meeting
from bilateral.model.names import fold, leader_id
from bilateral.model.offices import Office
from bilateral.model.places import Country, Place, Summit
from bilateral.model.quantities import Quantity
from bilateral.model.readings import Reading
from bilateral.model.sources import Origin, Source
from bilateral.model.spans import Span
from bilateral.model.statements import Speaker, Voice
from bilateral.testing import laws, strategies


class TestSpans:
    """A span is a slice."""

    @given(st.data(), st.text())
    def test_slices(self, data: st.DataObject, text: str) -> None:
        span = data.draw(strategies.spans(text=text))
        assert span.of(text) == text[span.start : span.stop]
        assert len(span) == len(span.of(text))

    @given(strategies.spans(max_stop=40), strategies.spans(max_stop=40))
    def test_overlap_and_cover_are_about_characters(self, one: Span, other: Span) -> None:
        mine, theirs = set(range(one.start, one.stop)), set(range(other.start, other.stop))
        if mine and theirs:
            assert one.overlaps(other) == bool(mine & theirs)
            assert one.covers(other) == (theirs <= mine)
        assert one.overlaps(other) == other.overlaps(one)
        assert one.covers(one)

    @pytest.mark.parametrize(("start", "stop"), [(-1, 0), (2, 1)])
    def test_refuses_what_is_no_range(self, start: int, stop: int) -> None:
        with pytest.raises((InvalidSpan, ValueError)):
            Span(start, stop)


class TestSources:
    """The text stays as it was given; the id is of the content."""

    @given(st.text(st.characters()))
    def test_any_text_is_kept_and_has_an_id(self, text: str) -> None:
        source = Source.of(text)
        assert source.text == text
        assert source.id == Source.of(text, name="another name").id

    @given(strategies.sources(), strategies.sources())
    def test_the_id_tells_texts_outlets_and_addresses_apart(self, one: Source, other: Source) -> None:
        same = (one.text, one.outlet or "", one.url or "") == (other.text, other.outlet or "", other.url or "")
        assert (one.id == other.id) == same

    @pytest.mark.parametrize(
        "day",
        ["2023-11-16", "2023-11-16T10:00:00Z", dt.date(2023, 11, 16), dt.datetime(2023, 11, 16, 9, tzinfo=dt.UTC)],
    )
    def test_days_in_many_shapes(self, day: "str | dt.date") -> None:
        assert Source.of("", published=day).published == dt.date(2023, 11, 16)

    @pytest.mark.parametrize("day", ["yesterday", "2023-13-01", "16 November 2023"])
    def test_wrong_days(self, day: str) -> None:
        with pytest.raises(InvalidSource, match="published takes a date"):
            Source.of("", published=day)

    def test_no_text_and_no_timestamp(self) -> None:
        with pytest.raises(InvalidSource, match="needs its text as str; got NoneType"):
            Source(None)  # type: ignore[arg-type]
        with pytest.raises(InvalidSource, match=r"takes a datetime\.date"):
            Source("", published=dt.datetime(2023, 11, 16, tzinfo=dt.UTC))
        assert Source.of("", published="").published is None


class TestPlaces:
    """A place contains what is narrower and agrees with what does not differ."""

    @given(strategies.places(), strategies.places())
    def test_containing_is_an_order(self, one: Place, other: Place) -> None:
        assert one.contains(one)
        if one.contains(other) and other.contains(one):
            assert one == other
        if one.contains(other):
            assert one.agrees(other)
            assert one.width >= other.width

    @given(strategies.places(), strategies.places())
    def test_agreement_is_mutual(self, one: Place, other: Place) -> None:
        assert one.agrees(other) == other.agrees(one)

    def test_nowhere_is_no_place(self) -> None:
        with pytest.raises(InvalidRecord, match="needs a country, a city or a venue"):
            Place()

    def test_names(self) -> None:
        assert str(Place("US", "Washington", "White House")) == "White House, Washington, US"
        assert str(Country("FR", "France")) == "France"
        assert str(Summit("G7 summit", "G7", 2023)) == "G7 summit"


class TestLeaders:
    """Who is who, and when they served."""

    @given(strategies.leaders())
    def test_the_id_forgets_accents_and_case(self, leader: Leader) -> None:
        assert leader.id == leader_id(leader.name.upper(), leader.country)
        assert Party.of(leader).leader == leader.id
        assert str(Party.of(leader)) == str(leader)

    @given(strategies.tenures(), st.dates(dt.date(1945, 1, 1), dt.date(2049, 12, 31)))
    def test_a_term_covers_its_days(self, tenure: Tenure, day: dt.date) -> None:
        first, last = tenure.since.first, tenure.until.last if tenure.until else None
        assert first is not None
        assert tenure.covers(When.day(day)) == (first <= day and (last is None or day <= last))

    def test_a_term_cannot_end_before_it_begins(self) -> None:
        with pytest.raises(InvalidRecord, match="cannot end"):
            Tenure(Leader("Ana Adu", "AA"), Office.PRESIDENT, When("2020"), When("2019"))

    def test_nobody_is_no_party(self) -> None:
        with pytest.raises(InvalidRecord, match="needs a country or a name"):
            Party("")
        assert Party("FR").leader is None

    def test_the_fullest_form_is_the_name(self) -> None:
        assert Appearance.given(names=["Adu", "Ana Maria Adu", "Ana Adu"]).name == "Ana Maria Adu"
        assert Appearance.given().name == ""

    def test_some_offices_lead(self) -> None:
        assert Office.CHANCELLOR.leads
        assert not Office.ENVOY.leads


class TestNames:
    """Folding forgets what news forgets."""

    @given(st.text(st.characters()))
    def test_folding_twice_changes_nothing(self, text: str) -> None:
        assert fold(fold(text)) == fold(text)

    @given(st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F)))
    def test_case_does_not_matter(self, text: str) -> None:
        assert fold(text) == fold(text.upper().lower()) == fold(text.casefold())


class TestIssues:
    """A closed list with a tree over it."""

    @pytest.mark.parametrize("issue", Issue)
    def test_each_has_a_major_topic_and_ends_at_a_root(self, issue: Issue) -> None:
        assert 1 <= issue.cap <= 23
        assert issue.within(issue)
        parent = issue.parent
        assert parent is None or (issue.within(parent) and not parent.within(issue))


class TestVoicesAndAmounts:
    """Who speaks and how much."""

    def test_voices(self) -> None:
        assert Voice("a senior official", kind=Speaker.ANONYMOUS).anonymous
        assert not Voice("Macron", "Emmanuel Macron").anonymous
        assert str(Voice("Macron", "Emmanuel Macron")) == "Emmanuel Macron"

    @given(strategies.quantities())
    def test_amounts(self, amount: Quantity) -> None:
        assert str(amount) == amount.text
        assert 0 <= amount.precision <= 3
        assert isinstance(amount.value, Decimal)


class TestReadings:
    """A reading quotes its own source and nothing else."""

    @given(strategies.readings())
    def test_every_record_quotes_the_source(self, reading: Reading) -> None:
        for record in reading.records:
            laws.evidence_quotes_its_source(record, reading.source)

    @pytest.mark.parametrize(
        ("own", "start", "quote"), [(True, 0, "They meet"), (True, 1, "They"), (False, 0, "They"), (True, 90, "They")]
    )
    def test_other_words_are_refused(self, own: bool, start: int, quote: str) -> None:  # noqa: FBT001
        page = Source.of("They met.")
        evidence = Evidence(page.id if own else "elsewhere", start, start + len(quote), quote)
        with pytest.raises(InvalidRecord, match="quotes its own source"):
            Reading(page, Origin.given(), meetings=(Meeting(frozenset({evidence}), frozenset()),))
