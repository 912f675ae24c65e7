"""A card a meeting: what is told of it, in plain lines."""

from bilateral.model.meetings import Meeting
from bilateral.model.readings import Reading

__all__ = ["meeting", "reading"]


def reading(told: Reading, *, why: bool = False) -> str:
    """Return what one source says, as plain text."""
    title = told.source.title or told.source.name or told.source.id
    cards = [meeting(m, why=why) for m in told.meetings] or ["  no meeting of leaders"]
    return "\n".join([title, *cards])


def meeting(told: Meeting, *, why: bool = False) -> str:
    """Return a meeting as plain text."""
    if why:
        return told.explain()
    return f"  {told.when or 'no date'}  {told.status}  {', '.join(map(str, sorted(told.parties)))}  {told.place or ''}"
