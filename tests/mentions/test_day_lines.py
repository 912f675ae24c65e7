"""Stories: the day of a page that a line at its head tells, in the many ways in which pages write it."""

import pytest

from bilateral.model.sources import Source
from bilateral.pipeline import read

BODY = "President Recep Tayyip Erdogan and President Mahamadou Issoufou of Niger held a joint press conference. They signed five agreements."


@pytest.mark.parametrize(
    "line",
    [
        "16.01.2019",
        "16.1.2019",
        "16/01/2019",
        "01/16/2019",
        "16-01-2019",
        "2019/01/16",
        "2019.01.16",
        "Published: 16.01.2019",
        "16. January 2019",
        "Updated 16:40, 16-Jan-2019",
        "16 January 2019, 17:20 The Kremlin, Moscow",
        "Posted On: 16 JAN 2019 7:24PM by PIB Delhi",
    ],
)
def test_a_line_tells_the_day(line: str) -> None:
    reading = read(Source.of(f"Erdogan hosts Issoufou\n\n{line}\n\n{BODY}"))
    assert str(reading.origin.published) == "2019-01-16"
    assert [str(m.when) for m in reading.meetings] == ["2019-01-16~"]


@pytest.mark.parametrize("line", ["03/04/2019", "Vol. 3, 16.45.2019", "Prices 12.13.2019 to 14"])
def test_a_line_that_may_be_two_days_tells_none(line: str) -> None:
    reading = read(Source.of(f"Erdogan hosts Issoufou\n\n{line}\n\n{BODY}"))
    assert reading.origin.published is None
