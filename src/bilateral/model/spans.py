"""A range of characters in a text."""

from attrs import field, fields, frozen, validators

from bilateral.errors import InvalidSpan
from bilateral.model.shown import shown

__all__ = ["Span"]


@frozen(order=True, repr=False)
class Span:
    """
    A half-open range of characters, ``[start, stop)``, counted in Unicode code points.

    >>> Span(0, 5).of("Biden met Xi")
    'Biden'
    """

    start: int
    stop: int = field()

    __repr__ = shown

    @stop.validator
    def _check(self, attribute: object, stop: int) -> None:  # noqa: ARG002  attrs gives the attribute
        if type(self.start) is int and type(stop) is int and 0 <= self.start <= stop:
            return  # millions of spans are sound: one look at both ends
        for told in fields(Span):
            validators.instance_of(int)(self, told, getattr(self, told.name))
        validators.ge(0)(self, fields(Span).start, self.start)
        if stop < self.start:
            msg = f"a span cannot stop before it starts (start={self.start}, stop={stop})"
            raise InvalidSpan(msg)

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that the span covers."""
        return text[self.start : self.stop]

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two ranges share a character."""
        return self.start < other.stop and other.start < self.stop

    def covers(self, other: "Span") -> bool:
        """Say whether the other range lies within this one."""
        return self.start <= other.start and other.stop <= self.stop

    def __len__(self) -> int:
        return self.stop - self.start
