"""A record is a set of claims: merge is union, and fields follow from claims."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.errors import InvalidRecord
from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.commitments import Commitment
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.leaders import Party
from bilateral.model.meetings import Format, Meeting, Raised, Status
from bilateral.model.records import Record
from bilateral.model.statements import Statement
from bilateral.testing import laws, strategies

RECORDS = (
    strategies.meetings()
    | strategies.commitments()
    | strategies.intentions()
    | strategies.statements()
    | strategies.absences()
    | strategies.appearances()
    | strategies.origins()
)
KINDS = st.sampled_from(
    [strategies.meetings, strategies.commitments, strategies.statements, strategies.absences, strategies.appearances]
)


class TestMerging:
    """Merge is a semilattice and loses nothing."""

    @given(st.data(), KINDS)
    def test_laws(self, data: st.DataObject, kind: Callable[[], st.SearchStrategy[Record]]) -> None:
        a, b, c = (data.draw(kind()) for _ in range(3))
        laws.merge_is_a_semilattice(a, b, c)
        laws.nothing_is_lost_by_merging(a, b, c)

    @given(strategies.meetings(), strategies.statements())
    def test_kinds_do_not_mix(self, meeting: Meeting, statement: Statement) -> None:
        with pytest.raises(TypeError):
            meeting | statement  # type: ignore[operator]

    @given(strategies.meetings(), strategies.meetings())
    def test_any_id_of_a_part_finds_the_whole(self, a: Meeting, b: Meeting) -> None:
        assert (a | b).ids == a.ids | b.ids
        assert (a | b).id in {a.id, b.id}


class TestConclusions:
    """A field concludes what was claimed, in whatever order the claims came."""

    @given(RECORDS)
    def test_conclusions_follow(self, record: Record) -> None:
        laws.conclusions_follow_from_claims(record)

    @given(RECORDS)
    def test_a_copy_is_equal_and_says_the_same(self, record: Record) -> None:
        copy = type(record)(record.evidence, frozenset(sorted(record.claims, key=repr)))
        assert copy == record
        assert hash(copy) == hash(record)
        assert repr(copy) == repr(record)
        assert copy.explain() == record.explain()

    @given(RECORDS)
    def test_every_claim_is_explained(self, record: Record) -> None:
        told = record.explain()
        assert len(told.split("\n")) >= len({(claim.field, claim.value) for claim in record.claims})
        for claim in record.claims:
            assert f"{claim.field}: " in told

    def test_the_last_telling_counts(self) -> None:
        claims = [
            Claim("status", status, Basis.STATED, as_of=day)
            for status, day in [(Status.HELD, "2024-03-09"), (Status.PLANNED, "2024-03-01"), (Status.POSTPONED, "")]
        ]
        assert Meeting(frozenset(), frozenset(claims)).status is Status.HELD

    def test_on_one_day_most_sources_count(self) -> None:
        told = [("a", 2), ("b", 3), ("c", 3)]
        claims = [
            Claim("ordinal", value, Basis.STATED, evidence=(Evidence(source, 0, 1, "x"),)) for source, value in told
        ]
        assert Meeting(frozenset(), frozenset(claims)).ordinal == 3


class TestGiven:
    """Records can be made by hand."""

    def test_collections_give_a_claim_a_member_and_none_gives_none(self) -> None:
        meeting = Meeting.given(parties=[Party("FR"), Party("DE")], when=None, status=Status.HELD)
        assert sorted(claim.field for claim in meeting.claims) == ["parties", "parties", "status"]
        assert meeting.countries == {"FR", "DE"}
        assert meeting.sources == frozenset()

    def test_by_hand_the_id_is_of_the_claims(self) -> None:
        assert Meeting.given(when=When("2024")).id == Meeting.given(when=When("2024")).id
        assert Meeting.given(when=When("2024")).id != Meeting.given(when=When("2025")).id

    def test_unknown_fields_are_refused(self) -> None:
        with pytest.raises(InvalidRecord, match=r"has the fields parties, when, .*got a claim for 'wen'"):
            Meeting.given(wen=When("2024"))

    def test_wrong_types_are_refused(self) -> None:
        with pytest.raises(InvalidRecord, match=r"Meeting\.when takes When; got str '2024'"):
            Meeting.given(when="2024")

    def test_fields_are_in_the_order_of_the_class(self) -> None:
        assert Commitment.fields()[:3] == ("actors", "beneficiaries", "quote")


class TestMeetings:
    """How many, and who raised what."""

    @pytest.mark.parametrize(
        ("codes", "size"),
        [("A", Format.BILATERAL), ("AB", Format.BILATERAL), ("ABC", Format.TRILATERAL), ("ABCD", Format.MULTILATERAL)],
    )
    def test_the_size_follows_from_the_countries(self, codes: str, size: Format) -> None:
        assert Meeting.given(parties=[Party(code) for code in codes]).size is size

    def test_a_told_format_counts_more(self) -> None:
        assert Meeting.given(parties=[Party("A"), Party("B")], format=Format.TRILATERAL).size is Format.TRILATERAL

    def test_raised(self) -> None:
        assert str(Raised(Issue.TRADE, Party("FR", "Emmanuel Macron"))) == "trade by Emmanuel Macron (FR)"
