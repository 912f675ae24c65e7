"""The rules, in order; the longest match of those that open with a tag is read first."""

from bilateral.mentions.dates import read_days, read_shifts, read_years
from bilateral.mentions.dates.grammar import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (*read_days.RULES, *read_years.RULES, *read_shifts.RULES)
