"""What can be asked of each kind of record."""

from typing import Self, TypeVar

from bilateral.archive.accounts import FIRST, LAST
from bilateral.archive.conditions import Has
from bilateral.archive.entries import MANY, pair_key
from bilateral.archive.naming import coded, keyed
from bilateral.archive.query import Day, Query, days
from bilateral.model.commitments import Commitment, CommitmentStatus, Intention, Kind, Strength, Undertaking
from bilateral.model.leaders import Appearance
from bilateral.model.meetings import Format, Meeting, Mode, Status
from bilateral.model.names import fold
from bilateral.model.offices import Office
from bilateral.model.statements import Absence, Form, Lack, Stance, Statement

__all__ = ["Absences", "Commitments", "Intentions", "Leaders", "Meetings", "Statements"]


class Meetings(Query[Meeting]):
    """Meetings, in order of time."""

    _time = "when"

    def of(self, party: str) -> Self:
        """Keep the meetings of a leader (name, surname or id) or a country (code or name)."""
        return self._side(party, "country", "leader")

    with_ = of

    def between(self, a: str, b: str) -> Self:
        """Keep the meetings that both took part in, alone or with others; each a country or a leader."""
        both = self.of(a).of(b)
        pair = [
            next(iter(c.keys)) for c in both.conditions[-2:] if isinstance(c, Has) and c.facet == "country" and c.keys
        ]
        return both if len(pair) != len({a, b}) else both._has("pair", pair_key(*pair), MANY)  # noqa: SLF001

    def hosted_by(self, party: str) -> Self:
        """Keep the meetings whose host is a leader or a country."""
        return self._side(party, "host", "host")

    def place(self, name: str) -> Self:
        """Keep the meetings at a venue, in a city, or in a country (by code)."""
        return self._has("place", *keyed(self.shelf, "place", name))

    def summit(self, name: str) -> Self:
        """Keep the meetings on the occasion of a summit: its name, its series, or either with the year."""
        return self._has("summit", *keyed(self.shelf, "summit", name))

    def status(self, status: Status | str) -> Self:
        """Keep the meetings whose latest status this is."""
        return self._has("status", coded(Status, status))

    def held(self) -> Self:
        """Keep the meetings that took place."""
        return self.status(Status.HELD)

    def planned(self) -> Self:
        """Keep the meetings that were last told of as ahead."""
        return self.status(Status.PLANNED)

    def upcoming(self, as_of: Day) -> Self:
        """Keep the meetings, planned or put off to a date, that may be on this day or later."""
        return self._has("status", Status.PLANNED, Status.POSTPONED).since(as_of)

    def mode(self, mode: Mode | str) -> Self:
        """Keep the meetings in person, by phone, or by video."""
        return self._has("mode", coded(Mode, mode))

    def format(self, format_: Format | str) -> Self:
        """Keep the bilateral, trilateral or multilateral meetings."""
        return self._has("format", coded(Format, format_))

    def ordinal(self, n: int) -> Self:
        """Keep the meetings that a source calls the n-th."""
        return self._has("ordinal", str(n))

    def undated(self) -> list[Meeting]:
        """Return the meetings without a date."""
        return [meeting for meeting in self if meeting.when is None]


U = TypeVar("U", bound=Undertaking)


class _Undertakings(Query[U]):
    """What commitments and intentions can both be asked."""

    def by(self, party: str) -> Self:
        """Keep what a country or a leader is bound to."""
        return self._side(party, "actor", "actor")

    actor = by

    def for_(self, party: str) -> Self:
        """Keep what benefits a country or a leader."""
        return self._side(party, "beneficiary", "beneficiary")

    beneficiary = for_

    def at(self, meeting: Meeting | str) -> Self:
        """Keep what was undertaken at a meeting."""
        return self._has("meeting", *(meeting.ids if isinstance(meeting, Meeting) else [meeting]))

    def status(self, status: CommitmentStatus | str) -> Self:
        """Keep what stands so, by the latest telling."""
        return self._has("status", coded(CommitmentStatus, status))

    def kind(self, kind: Kind | str) -> Self:
        """Keep pledges, agreements, plans, or what was signed."""
        return self._has("kind", coded(Kind, kind))

    def strength(self, strength: Strength | str) -> Self:
        """Keep what is bound so firmly."""
        return self._has("strength", coded(Strength, strength))

    def disputed(self) -> Self:
        """Keep what some source doubts or denies."""
        return self._has("disputed", "yes")

    def undisputed(self) -> Self:
        """Keep what no source doubts."""
        return self._has("disputed", "no")

    def due_before(self, when: Day) -> Self:
        """Keep what may be due before the first day of this date."""
        return self._touches("deadline", FIRST, days(when)[0] - 1)

    def due_after(self, when: Day) -> Self:
        """Keep what may be due after the last day of this date."""
        return self._touches("deadline", days(when)[1] + 1, LAST)

    def amount(self, unit: str | None = None, *, at_least: float = 0, at_most: float = float("inf")) -> Self:
        """Keep what names an amount: of a unit ("USD", "work visas"), within bounds."""
        kept = self if unit is None else self._has("unit", *keyed(self.shelf, "unit", unit))
        return kept._touches("amount", at_least, at_most)  # noqa: SLF001


class Commitments(_Undertakings[Commitment]):
    """Commitments, in the order they were told."""


class Intentions(_Undertakings[Intention]):
    """Weaker words than commitments, in the order they were told."""


class Statements(Query[Statement]):
    """What was said, in the order it was told."""

    def by(self, speaker: str) -> Self:
        """Keep the words of a speaker: a leader, a country, or the description of an anonymous one."""
        folded = fold(speaker)
        return (
            self._has("speaker", folded)
            if self.shelf.has("speaker", folded)
            else self._side(speaker, "speaker", "speaker")
        )

    speaker = by

    def anonymous(self) -> Self:
        """Keep the words of speakers who are not named."""
        return self._has("anonymous", "yes")

    def named(self) -> Self:
        """Keep the words of speakers who are named."""
        return self._has("anonymous", "no")

    def form(self, form: Form | str) -> Self:
        """Keep quotations, reported speech, or turns of a transcript."""
        return self._has("form", coded(Form, form))

    def stance(self, stance: Stance | str) -> Self:
        """Keep what was said, claimed, denied, promised and so on."""
        return self._has("stance", coded(Stance, stance))


class Leaders(Query[Appearance]):
    """The people the sources name, each once."""

    def of(self, country: str) -> Self:
        """Keep the leaders of a country or organisation; or the one who bears a name."""
        return self._side(country, "country", "leader")

    named = of

    def office(self, office: Office | str) -> Self:
        """Keep those shown in an office, now or before."""
        return self._has("office", coded(Office, office))

    def former(self) -> Self:
        """Keep those last shown as having left office."""
        return self._has("former", "yes")

    def as_of(self, when: Day, office: Office | str | None = None) -> Self:
        """
        Keep those whom the sources told by then show in an office: of each office and country the one told last.

        This is what the sources say; ``World.holder`` knows the terms themselves.
        """
        day = days(when)[1]
        wanted = None if office is None else coded(Office, office)
        latest: dict[tuple[str, str], tuple[str, str]] = {}
        for record in self.until(when):
            if (leader := record.leader) is None:
                continue
            for claim in record.claims:
                told = days(claim.as_of)[1] if claim.as_of else 0
                if claim.field == "office" and told <= day and wanted in {None, str(claim.value)}:
                    post = (leader.country, str(claim.value))
                    latest[post] = max(latest.get(post, ("", "")), (claim.as_of, record.id))
        return self._has("id", *(key for _, key in latest.values()))


class Absences(Query[Absence]):
    """What was told not to be, in the order it was told."""

    def of(self, party: str) -> Self:
        """Keep what concerns a country or a leader."""
        return self._side(party, "country", "leader")

    def kind(self, kind: Lack | str) -> Self:
        """Keep what was not discussed, not agreed, not dated and so on."""
        return self._has("kind", coded(Lack, kind))
