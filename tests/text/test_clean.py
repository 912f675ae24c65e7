"""The shadow: plain characters, one for each that can be seen, and the way back to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral import Source, read
from bilateral.text.clean import cast_shadow

RAGGED = 'aB &; ."“é\n\t  \u00a0\u00ad\u200b\u0301\u202e'


@given(st.text(alphabet=RAGGED, max_size=60))
def test_each_character_of_the_shadow_stands_for_one_of_the_text(text: str) -> None:
    plain, lower, offsets = cast_shadow(text)
    at = list(range(len(text) + 1)) if offsets is None else list(offsets)
    assert len(at) == len(plain) + 1 == len(lower) + 1
    assert at == sorted(set(at))
    assert at[-1] == len(text)
    assert "  " not in plain
    assert [c for i in at[:-1] if (c := text[i]) in "aB"] == [c for c in text if c in "aB"]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("in Berlin&nbsp;&mdash; again", "in Berlin - again"),
        ("&quot;Yes,&quot; she said", '"Yes," she said'),
        ("&#8220;Oui&#x201d;", '"Oui"'),
        ("Fish & chips; AT&T; R&D;", "Fish & chips; AT&T; R&D;"),
        ("Garc&iacute;a&shy;s  met", "Garcias met"),
        ("<p>He <b>met</b> her.</p><br/>They", "\nHe met her.\n\nThey"),
        ('<a href="https://example.org/?a=1&amp;b=2">here</a>', "here"),
        ("a < b and c > d, <name@example.org>", "a < b and c > d, <name@example.org>"),
        ("&;&#;&nosuch;&#99999999;", "&;&#;&nosuch;&#99999999;"),
    ],
)
def test_what_a_web_page_writes_around_its_words_is_read_through(text: str, plain: str) -> None:
    shadow = cast_shadow(text)
    assert shadow.plain == plain
    assert shadow.offsets is None or (shadow.offsets[-1] == len(text) and len(shadow.offsets) == len(plain) + 1)


@given(st.text(alphabet="aB ØǾøéßÞ“”–\u00a0Ж中", max_size=90))
def test_each_character_is_put_plain_by_itself(text: str) -> None:
    """However many others the text has: few are put one after the other, many at once."""
    many = text + "".join(map(chr, range(0x00C0, 0x0100)))
    assert cast_shadow(many).plain.startswith(cast_shadow(text + "x").plain[:-1])


def test_what_has_no_width_parts_no_word() -> None:
    assert cast_shadow("Zelen\u00adskyy  met\u200b Duda").plain == "Zelenskyy met Duda"


def test_what_has_no_width_behind_a_name_is_no_part_of_it() -> None:
    told = "French President Emmanuel Macron\u200b met German Chancellor Olaf Scholz\u200e in Berlin."
    assert {party.name for party in read(Source.of(told)).meetings[0].parties} == {"Emmanuel Macron", "Olaf Scholz"}


def test_spaces_and_soft_hyphens_change_no_reading_but_its_offsets() -> None:
    told = "French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin on 3 May 2023."
    ragged = told.replace(" ", "  ").replace("Chancellor", "Chan\u00adcellor")
    plain, spaced = read(Source.of(told)).meetings[0], read(Source.of(ragged)).meetings[0]
    assert (plain.when, plain.place, plain.status) == (spaced.when, spaced.place, spaced.status)
    assert {p.country for p in plain.parties} == {p.country for p in spaced.parties}
    for claim in spaced.claims:
        assert all(ragged[e.start : e.stop] == e.quote for e in claim.evidence)


def test_names_are_told_without_the_marks_of_a_web_page() -> None:
    told = "<p>French President <b>Emmanuel Macron</b> met <i>L&oacute;pez</i> Obrador in Paris.</p>"
    meeting = read(Source.of(told)).meetings[0]
    assert {party.name for party in meeting.parties} == {"Emmanuel Macron", "López Obrador"}
    assert all(told[e.start : e.stop] == e.quote for claim in meeting.claims for e in claim.evidence)
