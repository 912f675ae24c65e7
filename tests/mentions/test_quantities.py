"""Amounts are read as written: money in its currency, counts with their noun."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.lang.pack import language
from bilateral.mentions.quantities import QuantityMention, find_quantities
from bilateral.model.sources import Source
from bilateral.text.documents import open_document


def read(text: str) -> list[QuantityMention]:
    return list(find_quantities(open_document(Source.of(text), language("en"))))


@pytest.mark.parametrize(
    ("text", "value", "unit", "of", "told"),
    [
        ("Oslo gave $14 billion in border funds.", 14_000_000_000, "USD", "border funds", "$14 billion"),
        ("It lends €1.5bn to Lisbon.", 1_500_000_000, "EUR", "", "€1.5bn"),
        ("a loan of 475 million U.S. dollars", 475_000_000, "USD", "", "475 million U.S. dollars"),
        ("Tokyo adds 100 billion yen.", 100_000_000_000, "JPY", "", "100 billion yen"),
        ("worth A$250 million over time", 250_000_000, "AUD", "", "A$250 million"),
        ("a 630 million dollar agreement", 630_000_000, "USD", "", "630 million dollar"),
        ("two billion euros of credit", 2_000_000_000, "EUR", "credit", "two billion euros"),
        ("send some 2,000 troops by May", 2000, "troops", "", "2,000 troops"),
        ("issue 300,000 work visas", 300_000, "work visas", "", "300,000 work visas"),
        ("support 8.7 million people", 8_700_000, "people", "", "8.7 million people"),
        ("cut tariffs by 12.5 percent", Decimal("12.5"), "%", "", "12.5 percent"),
        ("The two sides signed five agreements.", 5, "agreements", "", "five agreements"),
        ("hand over 12 F-16 jets and more", 12, "F-16 jets", "", "12 F-16 jets"),
    ],
)
def test_reads(text: str, value: int, unit: str, of: str, told: str) -> None:
    first = read(text)[0].quantity
    assert (first.value, first.unit, first.of, first.text) == (Decimal(value), unit, of, told)


@pytest.mark.parametrize(
    "text",
    ["They met in 2019.", "for 30 years", "on 4 May", "at 10:30", "the G20 in 2008 leaders", "in two weeks", "Room 12"],
)
def test_dates_and_lengths_of_time_are_no_amounts(text: str) -> None:
    assert read(text) == []


def test_a_share_is_kept_beside_the_whole() -> None:
    whole, part = (m.quantity for m in read("issue 300,000 work visas, with around half going to Mexicans."))
    assert [int(whole.value), int(part.value)] == [300_000, 150_000]
    assert (part.unit, part.of) == ("work visas", "Mexicans")
    assert part.approximate
    assert not whole.approximate


def test_about_is_told() -> None:
    assert read("nearly $3 million")[0].quantity.approximate


@given(st.text(alphabet="0123456789.,$€ %mbillionaboutdollars-\n", max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    source = Source.of(text)
    for found in read(text):
        assert source.text[found.start : found.stop] == found.quantity.text
