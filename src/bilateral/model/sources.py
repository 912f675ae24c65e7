"""One text, as given, and where it comes from."""

import datetime as dt
from hashlib import blake2s
from typing import Self

from attrs import field, frozen, validators

from bilateral.errors import InvalidSource
from bilateral.model.conclusions import latest, narrowest
from bilateral.model.dates import When
from bilateral.model.records import Record
from bilateral.model.shown import shown

__all__ = ["Origin", "Source"]

_text_or_none = validators.optional(validators.instance_of(str))


def _expect_text(instance: object, attribute: object, text: str) -> None:  # noqa: ARG001
    if not isinstance(text, str):
        msg = f"a source needs its text as str; got {type(text).__name__} {text!r:.60}"
        raise InvalidSource(msg)


@frozen(repr=False)
class Source:
    """
    An article as it was given; its text is never changed.

    ``published`` is the day it appeared (the *document creation time* of TimeML), if the feed says so.
    ``title`` and ``url`` are metadata and are never read as text.

    >>> Source.of("Biden met Xi.", outlet="Example Times", published="2023-11-16").published
    datetime.date(2023, 11, 16)
    """

    text: str = field(repr=False, validator=_expect_text)
    outlet: str | None = field(default=None, validator=_text_or_none)
    published: dt.date | None = field(default=None)
    author: str | None = field(default=None, validator=_text_or_none)
    title: str | None = field(default=None, validator=_text_or_none)
    url: str | None = field(default=None, validator=_text_or_none)
    name: str | None = field(default=None, validator=_text_or_none, eq=False)
    id: str = field(init=False, eq=False)

    __repr__ = shown

    @published.validator
    def _check_published(self, attribute: object, value: object) -> None:  # noqa: ARG002
        if value is not None and (not isinstance(value, dt.date) or isinstance(value, dt.datetime)):
            msg = f"published takes a datetime.date or None (Source.of reads '2023-11-16'); got {value!r}"
            raise InvalidSource(msg)

    @id.default
    def _digest(self) -> str:
        # What is no string is refused by the validators, which come after this.
        told = "\x1f".join(str(part or "") for part in (self.outlet, self.url, self.text))
        return blake2s(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()

    @classmethod
    def of(  # noqa: PLR0913  one name a field
        cls,
        text: str,
        *,
        outlet: str | None = None,
        published: dt.date | str | None = None,
        author: str | None = None,
        title: str | None = None,
        url: str | None = None,
        name: str | None = None,
    ) -> Self:
        """
        Make a source; ``published`` may be an ISO 8601 day or timestamp.

        ``name`` is the caller's own name for it (a file's stem); it is shown, and is no part of the identity.

        Raises:
            InvalidSource: the text is no string, or the date is none.

        """
        return cls(text, outlet or None, _day(published), author or None, title or None, url or None, name)


def _day(value: dt.date | str | None) -> dt.date | None:
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value)[:10])
    except ValueError:
        msg = f"published takes a date such as 2023-11-16; got {value!r}"
        raise InvalidSource(msg) from None


class Origin(Record):
    """What a text says of where it comes from: the outlet, the agency behind it, the writer, the day."""

    __slots__ = ()

    outlet = latest(str)
    agency = latest(str)
    author = latest(str)
    published = narrowest(When)
    dateline = latest(str)
    copyright_year = latest(int)
    reference_date = narrowest(When)
