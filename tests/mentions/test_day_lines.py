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
        "Joint press conference, 16 January 2019",
        "PRESS CONFERENCE, PARLIAMENT HOUSE, CANBERRA, 16 JANUARY 2019",
        "Transcript - 16 January 2019 - Canberra",
        "Media release | 16 Jan 2019 | Prime Minister",
        "QA-12, 16 January 2019, Statement of the Spokesperson",
        "16 January 2019 by Office of the President",
        "Interview, Suva, 16th of January 2019",
    ],
)
def test_a_line_tells_the_day(line: str) -> None:
    reading = read(Source.of(f"Erdogan hosts Issoufou\n\n{line}\n\n{BODY}"))
    assert str(reading.origin.published) == "2019-01-16"
    assert [str(m.when) for m in reading.meetings] == ["2019-01-16~"]


def test_a_dateline_tells_the_day() -> None:
    reading = read(Source.of(f"Erdogan hosts Issoufou\n\nANKARA, January 16, 2019 (Reuters) - {BODY}"))
    assert str(reading.origin.published) == "2019-01-16"


@pytest.mark.parametrize(
    "line",
    [
        "03/04/2019",
        "Vol. 3, 16.45.2019",
        "Prices 12.13.2019 to 14",
        "The accord of 16 January 2019 is dead",
        "Erdogan was in Niamey on 16 January 2019 to open a mosque.",
    ],
)
def test_another_line_tells_none(line: str) -> None:
    reading = read(Source.of(f"Erdogan hosts Issoufou\n\n{line}\n\n{BODY}"))
    assert reading.origin.published is None
