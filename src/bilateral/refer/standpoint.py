"""From where a date is seen: the day of writing, the tense, and the dates spoken of before."""

from datetime import timedelta
from typing import NamedTuple

from bilateral.mentions.dates.expressions import Expression, Shift, Unit, YearPart
from bilateral.model.dates import When
from bilateral.text.verbs import Tense

__all__ = ["Standpoint"]

_LAST_RESULTS = timedelta(days=400)


class Standpoint(NamedTuple):
    """From where a date is seen: the day of writing, the clause's tense, what was spoken of before."""

    published: When | None
    tense: Tense
    recent: When | None = None
    quarter: When | None = None

    def after(self, expression: Expression, when: When | None) -> "Standpoint":
        """Return the standpoint after one more date was read."""
        if when is None:
            return self
        comparative = isinstance(expression, Shift) and expression.comparative
        recent = self.recent if comparative else when
        if not isinstance(expression, YearPart) or expression.unit is not Unit.QUARTER or not self._is_measure(when):
            return self._replace(recent=recent)
        return self._replace(recent=recent, quarter=self.quarter or when.bare)

    def _is_measure(self, when: When) -> bool:
        """Say whether results are measured against a quarter: not one of long ago."""
        today = self.published.last if self.published else None
        return today is not None and when.last is not None and today - when.last < _LAST_RESULTS
