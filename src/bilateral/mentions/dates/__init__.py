"""Find dates: what each says in words of the calendar; `refer.anchor` says which day that is."""

from bilateral.mentions.dates.expressions import Bound, DateMention, Expression, Pick, Unit
from bilateral.mentions.dates.find import find_dates

__all__ = ["Bound", "DateMention", "Expression", "Pick", "Unit", "find_dates"]
