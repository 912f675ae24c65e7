"""What can be seen of an archive as a whole, in memory or on disk."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from bilateral.archive.diff import Diff, compare
from bilateral.archive.disagree import Disagreement, disagreements_of
from bilateral.archive.explain import Explanation, Support, corroborate, explain
from bilateral.archive.ledger import Line, ledger
from bilateral.archive.naming import unknown
from bilateral.archive.network import Moment, Network, timeline, who_met_whom
from bilateral.archive.questions import Absences, Commitments, Intentions, Leaders, Meetings, Statements
from bilateral.model.meetings import Meeting
from bilateral.model.records import Record
from bilateral.model.sources import Source

__all__ = ["Views"]

R = TypeVar("R", bound=Record)


class Views:
    """The views that need no more than an archive's questions, sources and voices."""

    @property
    def sources(self) -> Mapping[str, Source]:
        """Return every source by id."""
        raise NotImplementedError

    @property
    def voices(self) -> Mapping[str, str]:
        """Return the voice of each source: near-identical copies have one."""
        raise NotImplementedError

    @property
    def meetings(self) -> Meetings:
        """Return all meetings, each once."""
        raise NotImplementedError

    @property
    def commitments(self) -> Commitments:
        """Return all commitments, each once."""
        raise NotImplementedError

    @property
    def intentions(self) -> Intentions:
        """Return all words weaker than commitments, each once."""
        raise NotImplementedError

    @property
    def statements(self) -> Statements:
        """Return what was said."""
        raise NotImplementedError

    @property
    def leaders(self) -> Leaders:
        """Return the people named, each once."""
        raise NotImplementedError

    @property
    def absences(self) -> Absences:
        """Return what was told not to be."""
        raise NotImplementedError

    def meeting(self, key: str) -> Meeting:
        """
        Return the meeting that one of its tellings' ids names.

        Raises:
            UnknownName: no meeting has that id.

        """
        found = self.meetings.id(key).first()
        if found is None:
            kind = "meeting"
            raise unknown(kind, key, (m.id for m in self.meetings))
        return found

    def disagreements(self) -> Iterator[Disagreement]:
        """Return each field of a meeting or commitment on which sources cannot all be right."""
        for record in self.meetings:
            yield from disagreements_of(record)
        for commitment in self.commitments:
            yield from disagreements_of(commitment)

    def diff(self, meeting: Meeting | str, a: str, b: str) -> Diff:
        """
        Compare two sources' accounts of a meeting; a source is called by outlet, name or id.

        Raises:
            UnknownName: a source does not tell of the meeting; the error names those that do.

        """
        told = self.meeting(meeting) if isinstance(meeting, str) else meeting
        return compare(told, self._around(told), a, b, self.sources)

    def explain(self, record: Record) -> Explanation:
        """Lay open each field of a record: value, words, source, stated or inferred, rule."""
        return explain(record, self.sources)

    def corroboration(self, record: Record) -> tuple[Support, ...]:
        """Count the independent voices behind each value of a record."""
        return corroborate(record, self.voices)

    def ledger(self, commitments: Commitments | None = None) -> tuple[Line, ...]:
        """Return the commitments (or some of them) with tellings, fulfilment and disputes."""
        return ledger(self.commitments if commitments is None else commitments, self.sources)

    def timeline(self, meetings: Meetings | None = None) -> tuple[Moment, ...]:
        """Return the meetings (or some of them) in order, each with its history and commitments."""
        return timeline(self.meetings if meetings is None else meetings, self.commitments)

    def who_met_whom(self, meetings: Meetings | None = None, *, countries: bool = False) -> Network:
        """Return the graph of the meetings (or of some), between people or between countries."""
        return who_met_whom(self.meetings if meetings is None else meetings, countries=countries)

    def _around(self, meeting: Meeting) -> Iterator[Record]:
        """Return what was undertaken at the meeting, and what else its sources tell of its parties, each once."""
        made = {commitment.id: commitment for commitment in self.commitments.at(meeting)}
        yield from made.values()
        sides = meeting.countries
        for commitment in self.commitments.told_in(meeting.sources):
            own = commitment.id in made or commitment.meeting is not None
            if not own and {party.country for party in commitment.actors} <= sides:
                yield commitment
        for statement in self.statements.told_in(meeting.sources):
            if statement.speaker and statement.speaker.country in sides:
                yield statement
        for absence in self.absences.told_in(meeting.sources):
            if {party.country for party in absence.parties} <= sides:
                yield absence
