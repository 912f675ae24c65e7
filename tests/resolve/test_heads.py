"""Two meetings of one page never have one id."""

from bilateral.pipeline import read


def test_one_verb_three_hosts() -> None:
    told = (
        "Kenya's President William Ruto visited Ghana, Tanzania and Zambia in March 2023 for talks with their leaders."
    )
    meetings = read(told).meetings
    ids = [key for meeting in meetings for key in meeting.ids]
    assert len(meetings) > 1
    assert len(ids) == len({*ids})


def test_head_words_of_its_own_stay_as_they_are() -> None:
    told = "French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin."
    (meeting,) = read(told).meetings
    assert [head.quote for head in meeting.evidence] == ["met"]
