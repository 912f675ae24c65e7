"""Amounts as they are written: money, and things that are counted."""

from decimal import Decimal

from attrs import field, frozen, validators

from bilateral.model.dates import When
from bilateral.model.shown import shown

__all__ = ["Quantity"]


@frozen(order=False, repr=False)
class Quantity:
    """
    A number with its unit: an ISO 4217 currency code, or the noun that is counted.

    ``text`` is the wording; ``of`` says what is measured ("bilateral trade") and ``period`` for which time,
    where the text tells it: a figure for 2022 and one for 2023 do not disagree.
    """

    value: Decimal = field(validator=validators.instance_of(Decimal))
    unit: str = field(validator=validators.instance_of(str))
    text: str = field(validator=validators.instance_of(str))
    of: str = ""
    period: When | None = None
    approximate: bool = False

    __repr__ = shown

    @property
    def precision(self) -> int:
        """Return how much is told beside the number."""
        return bool(self.of) + bool(self.period) + (not self.approximate)

    def __str__(self) -> str:
        return self.text
