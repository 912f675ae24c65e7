"""What is new between two archives."""

from collections.abc import Iterable
from typing import Any, TypeVar

from attrs import field, frozen

from bilateral.archive.views import Views
from bilateral.model.records import Record

__all__ = ["Change", "Changes", "changes"]

R = TypeVar("R", bound=Record)


@frozen
class Change:
    """A field that is concluded otherwise than before."""

    record: Record = field(repr=False)
    field: str
    before: Any
    after: Any


@frozen
class Changes:
    """Records that are new, records no source tells any more, and values that changed."""

    new: tuple[Record, ...]
    gone: tuple[Record, ...]
    changed: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.gone or self.changed)


def changes(older: Views, newer: Views) -> Changes:
    """
    Compare two archives' meetings and commitments; a record is the same if one of its tellings is.

    >>> from bilateral.archive.archive import Archive
    >>> bool(changes(Archive(), Archive()))
    False
    """
    new: list[Record] = []
    gone: list[Record] = []
    changed: list[Change] = []
    for before, after in ((older.meetings, newer.meetings), (older.commitments, newer.commitments)):
        olds, news = list(before), list(after)
        old_by_id = {key: record for record in olds for key in record.ids}
        new_ids = {key for record in news for key in record.ids}
        gone += [record for record in olds if not record.ids & new_ids]
        for record in news:
            matched = [old_by_id[key] for key in sorted(record.ids) if key in old_by_id]
            if not matched:
                new.append(record)
            else:
                changed += _differences(matched, record)
    return Changes(tuple(new), tuple(gone), tuple(changed))


def _differences(before: Iterable[Record], after: Record) -> Iterable[Change]:
    """Compare with the first of the records that became this one."""
    old = next(iter(before))
    for name in after.fields():
        was, now = getattr(old, name), getattr(after, name)
        if was != now:
            yield Change(after, name, was, now)
