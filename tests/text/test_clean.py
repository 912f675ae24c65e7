"""The shadow: plain characters, one for each that can be seen, and the way back to the text."""

from hypothesis import given
from hypothesis import strategies as st

from bilateral import Source, read
from bilateral.text.clean import cast_shadow

RAGGED = 'aB ."“é\n\t  \u00a0\u00ad\u200b\u0301\u202e'


@given(st.text(alphabet=RAGGED, max_size=60))
def test_each_character_of_the_shadow_stands_for_one_of_the_text(text: str) -> None:
    plain, lower, offsets = cast_shadow(text)
    at = list(range(len(text) + 1)) if offsets is None else list(offsets)
    assert len(at) == len(plain) + 1 == len(lower) + 1
    assert at == sorted(set(at))
    assert at[-1] == len(text)
    assert "  " not in plain
    assert [c for i in at[:-1] if (c := text[i]).isascii() and c.isalpha()] == [c for c in text if c in "aB"]


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
