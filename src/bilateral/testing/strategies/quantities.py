"""Strategies for amounts."""

from decimal import Decimal

from hypothesis import strategies as st

from bilateral.model.quantities import Quantity
from bilateral.testing.strategies.whens import whens
from bilateral.testing.strategies.words import phrases, words

__all__ = ["quantities"]


@st.composite
def quantities(draw: st.DrawFn, *, units: st.SearchStrategy[str] = words("nouns")) -> Quantity:
    """Amounts of money and of things; shrinks towards ``0 barrels of oil``."""
    value = draw(st.decimals(Decimal(0), Decimal(10**13), places=2))
    unit = draw(units)
    return Quantity(
        value,
        unit,
        f"{value} {unit}",
        draw(st.just("") | phrases(max_words=2)),
        draw(st.none() | whens(shapes=("year",), marks=("",))),
        draw(st.booleans()),
    )
