"""What a reader of meetings hands on: one telling of one contact, not yet settled."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.model.meetings import Mode, Status

__all__ = ["Drafts", "MeetingDraft", "NoMeeting", "Told"]


class Told(NamedTuple):
    """
    One value for one field, with the ranges of the shadow it was read from.

    ``firm`` is false where the value follows from weak words ("ahead of talks"), and gives way to a firm one.
    """

    field: str
    value: Any
    basis: Basis
    rule: str
    spans: tuple[tuple[int, int], ...] = ()
    firm: bool = True


class MeetingDraft(NamedTuple):
    """
    One telling of a contact: the head words, who, and what is told of it.

    ``partial``: it names no pair of its own ("the talks") and belongs to a contact told before.
    ``supposed``: "if they meet in Bali": it adds to a plan told elsewhere, and is no contact of its own.
    ``another``: "the next meeting": it is not the contact told last, if its day or place is not that one's.
    ``past``: the words set it apart from the article's own contact ("last met", "previously").
    """

    start: int
    stop: int
    sentence: int
    kind: str
    told: tuple[Told, ...]
    partial: bool = False
    past: bool = False
    plural: bool = False
    supposed: bool = False
    another: bool = False

    @property
    def parties(self) -> tuple[Party, ...]:
        """Return the parties told, in order."""
        return tuple(dict.fromkeys(told.value for told in self.told if told.field == "parties"))

    @property
    def countries(self) -> set[str]:
        """Return the countries of the parties; somebody of none has an empty one."""
        return {party.country for party in self.parties}

    @property
    def rules(self) -> list[str]:
        """Return the rule by which each party is told."""
        return [told.rule for told in self.told if told.field == "parties"]

    def value(self, name: str) -> Any:  # noqa: ANN401  the kind is the field's
        """Return the first value told for a field, rivals left out; ``None`` where there is none."""
        for told in self.told:
            if told.field == name and told.basis is not Basis.RIVAL:
                return told.value
        return None

    @property
    def status(self) -> Status | None:
        """Return the status told."""
        found: Status | None = self.value("status")
        return found

    @property
    def mode(self) -> Mode | None:
        """Return the mode told."""
        found: Mode | None = self.value("mode")
        return found

    def firm(self, name: str) -> bool:
        """Say whether a field is told in firm words."""
        return any(told.firm for told in self.told if told.field == name)


class NoMeeting(NamedTuple):
    """A contact that was told not to be."""

    start: int
    stop: int
    parties: tuple[Told, ...]


Drafts = Iterator[MeetingDraft | NoMeeting]
"""What a reader of a cue yields, in order."""
