"""Golden articles say what should be found, and how much of it was."""

from pathlib import Path

import pytest
from hypothesis import given

from bilateral.errors import InvalidSource
from bilateral.model.readings import Reading
from bilateral.model.sources import Source
from bilateral.testing import golden, samples, strategies
from bilateral.testing.golden import Golden
from bilateral.testing.lines import lines
from bilateral.testing.scores import Score


def _by_hand(source: Source) -> Reading:
    return next(reading for reading in samples.readings() if reading.source.text == source.text)


class TestFiles:
    """A file is read and written alike."""

    @given(strategies.readings())
    def test_every_record_is_one_line(self, reading: Reading) -> None:
        assert all(line and "\n" not in line for line in lines(reading))

    def test_round_trip(self) -> None:
        kept = Golden(samples.sources()[0], lines(samples.readings()[0]))
        assert golden.loads(golden.dumps(kept), name="preview") == kept

    def test_lines_can_be_read_by_people(self) -> None:
        assert lines(samples.readings()[1])[2:4] == (
            "meeting Ana Adu (AA); Omar Berg (BB) | when 2024-03-08 | place Port Arden, AA | mode in-person | status held",
            (
                'commitment "agreed to open two border posts by 2026" | actors AA; BB | kind agreement | status made '
                "| deadline ../2026 | issues border"
            ),
        )

    @pytest.mark.parametrize("wrong", ["They met.", "colour: red\n---\nThey met.\n---\n", "outlet\n---\n\n---\n"])
    def test_what_is_wrong_is_told(self, wrong: str) -> None:
        with pytest.raises(InvalidSource, match="expected"):
            golden.loads(wrong)


class TestChecking:
    """A reading is compared, or the file rewritten."""

    def test_update_and_check(self, tmp_path: Path) -> None:
        path = tmp_path / "report.txt"
        path.write_text(golden.dumps(Golden(samples.sources()[1], ("leader Nobody (ZZ)",))), "utf-8")
        with pytest.raises(AssertionError, match=r"-leader Nobody \(ZZ\)"):
            golden.check(path, _by_hand)
        golden.check(path, _by_hand, update=True)
        golden.check(path, _by_hand)


class TestScoring:
    """Each kind and field has its precision and recall."""

    def test_all_found(self) -> None:
        kept = [Golden(reading.source, lines(reading)) for reading in samples.readings()]
        assert {score.f1 for score in golden.score(kept, _by_hand).values()} == {1.0}

    def test_a_wrong_date_a_missing_statement_a_surplus_leader(self) -> None:
        told = [line.replace("2024-03-08", "2024-03-15") for line in lines(samples.readings()[1])][1:]
        kept = Golden(samples.sources()[1], (*told, 'statement "Fish is fish." | speaker Berg'))
        scores = golden.score([kept], _by_hand)
        assert scores["leader"] == Score(found=2, right=1, wanted=1)
        assert scores["meeting"].f1 == 1.0
        assert scores["meeting.when"] == Score(found=1, right=0, wanted=1)
        assert (scores["statement"].precision, scores["statement"].recall) == (1.0, 0.5)

    def test_nothing_wanted_nothing_found(self) -> None:
        assert (Score().precision, Score().recall, Score(1, 0, 1).f1) == (1.0, 1.0, 0.0)
