"""The laws of merging, over generated readings and all orders of real ones."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.archive.archive import Archive
from bilateral.model.readings import Reading
from bilateral.model.records import Record
from bilateral.testing import strategies
from tests.archive.told import reading_sets

Sets = frozenset[Reading]


def views(archive: Archive) -> list[list[Record]]:
    return [
        list(q)
        for q in (
            archive.meetings,
            archive.commitments,
            archive.intentions,
            archive.statements,
            archive.leaders,
            archive.absences,
        )
    ]


class TestMerge:
    """Merge is a semilattice, and what is seen depends on the set alone."""

    @given(reading_sets(3), reading_sets(3), reading_sets(3))
    @settings(deadline=None)
    def test_associative_commutative_idempotent(self, a: Sets, b: Sets, c: Sets) -> None:
        x, y, z = Archive(a), Archive(b), Archive(c)
        assert x | x == x
        assert x | y == y | x
        assert (x | y) | z == x | (y | z)

    @given(reading_sets(), reading_sets())
    @settings(deadline=None)
    def test_views_do_not_depend_on_the_order(self, a: Sets, b: Sets) -> None:
        assert views(Archive(a) | Archive(b)) == views(Archive([*sorted(b, key=repr), *sorted(a, key=repr)]))

    @given(st.frozensets(strategies.readings(), max_size=3), st.frozensets(strategies.readings(), max_size=3))
    @settings(deadline=None)
    def test_whatever_the_types_allow(self, a: Sets, b: Sets) -> None:
        assert views(Archive(a) | Archive(b)) == views(Archive([*sorted(b, key=repr), *sorted(a, key=repr)]))

    @given(reading_sets())
    @settings(deadline=None)
    def test_nothing_told_is_lost(self, told: Sets) -> None:
        archive = Archive(told)
        evidence = {e for meeting in archive.meetings for e in meeting.evidence}
        current = {r.source.id: r for r in told}
        if len(current) == len(told):
            assert evidence == {e for reading in told for meeting in reading.meetings for e in meeting.evidence}
            assert sum(len(m.evidence) for m in archive.meetings) == sum(
                len(m.evidence) for r in told for m in r.meetings
            )

    @given(reading_sets())
    @settings(deadline=None)
    def test_a_source_tells_its_own_meetings_apart(self, told: Sets) -> None:
        for meeting in Archive(told).meetings:
            assert len({e.source for e in meeting.evidence}) == len(meeting.evidence) or len(meeting.evidence) == 1

    @given(reading_sets())
    @settings(deadline=None)
    def test_any_id_of_a_telling_finds_the_meeting(self, told: Sets) -> None:
        archive = Archive(told)
        for meeting in archive.meetings:
            assert all(meeting in archive.meetings.id(key) for key in meeting.ids)
