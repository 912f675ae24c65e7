"""From text to records: what a caller gives, what a caller gets."""

import re
from collections.abc import Iterator

import pytest

from bilateral import Absence, Basis, Claim, Reading, Source, collect, read, read_all
from bilateral.errors import BilateralError, UnknownLanguage, WrongType
from bilateral.model.statements import Lack
from bilateral.refer.page import Page

STORY = "French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin on Tuesday. Nobody smiled."


def find_frowns(page: Page) -> Iterator[Absence]:
    """Find people that did not smile: a finder as a caller may write one."""
    for match in re.finditer("Nobody smiled", page.document.plain):
        evidence = page.document.evidence(*match.span())
        told = Claim("kind", Lack.NO_COMMENT, Basis.STATED, "frown", (evidence,))
        yield Absence(frozenset([evidence]), frozenset([told]))


def test_a_callers_finder_joins_the_others() -> None:
    reading = read(STORY, finders=(find_frowns,))
    assert [absence.kind for absence in reading.absences] == [Lack.NO_COMMENT]
    assert reading.meetings == read(STORY).meetings


def test_a_finder_that_returns_no_records_is_refused() -> None:
    with pytest.raises(WrongType, match="got str 'x'"):
        read(STORY, finders=(lambda _: ["x"],))  # type: ignore[list-item]


def test_a_text_is_a_source() -> None:
    assert read(STORY).source == Source.of(STORY)


@pytest.mark.parametrize("wrong", [None, 3, b"bytes", ["text"]])
def test_what_is_no_text_is_refused(wrong: object) -> None:
    with pytest.raises(TypeError, match=r"Source or the article's text as str; got"):
        read(wrong)  # type: ignore[arg-type]


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage, match="there is en"):
        read(STORY, lang="tlh")
    assert issubclass(UnknownLanguage, BilateralError)


def test_empty_text_is_an_empty_reading() -> None:
    reading = read("")
    assert isinstance(reading, Reading)
    assert [*reading.leaders, *reading.meetings, *reading.statements, *reading.problems] == []


def test_many_are_read_in_order_whatever_the_jobs() -> None:
    sources = [Source.of(f"{STORY} {n}", published="2023-02-08") for n in range(130)]
    one, two = list(read_all(sources)), list(read_all(sources, jobs=2))
    assert one == two
    assert [reading.source for reading in two] == sources


def test_collect_takes_all_together() -> None:
    archive = collect([Source.of(STORY, published="2023-02-08"), Source.of(STORY + " ", published="2023-02-09")])
    assert len(archive.sources) == 2
