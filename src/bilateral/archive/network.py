"""Who met whom: people or countries as nodes, their meetings as edges."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from attrs import field, frozen

from bilateral.model.commitments import Commitment
from bilateral.model.dates import When
from bilateral.model.leaders import Party
from bilateral.model.meetings import Meeting, Status

__all__ = ["Edge", "Moment", "Network", "timeline", "who_met_whom"]


@frozen
class Edge:
    """Two nodes, in order, and the meetings both took part in."""

    a: str
    b: str
    meetings: tuple[Meeting, ...] = field(repr=False)

    @property
    def weight(self) -> int:
        """Return how many meetings there are."""
        return len(self.meetings)


@frozen
class Network:
    """Nodes with their labels; edges, the heaviest first."""

    nodes: Mapping[str, str]
    edges: tuple[Edge, ...]

    def weight(self, a: str, b: str) -> int:
        """Return how often two nodes met."""
        wanted = tuple(sorted((a, b)))
        return next((edge.weight for edge in self.edges if (edge.a, edge.b) == wanted), 0)


def who_met_whom(meetings: Iterable[Meeting], *, countries: bool = False) -> Network:
    """
    Return the graph of the meetings: of the people named, or of countries.

    >>> talks = Meeting.given(parties=[Party("FR", "Emmanuel Macron"), Party("DE", "Angela Merkel")])
    >>> who_met_whom([talks]).weight("DE:angela-merkel", "FR:emmanuel-macron")
    1
    """
    nodes: dict[str, str] = {}
    edges: dict[tuple[str, str], list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        present = {_node(party, countries=countries) for party in meeting.parties}
        nodes |= {key: label for key, label in sorted(present) if key}
        keys = sorted({key for key, _ in present if key})
        for a, b in combinations(keys, 2):
            # Two people of one side did not meet: they came together.
            if countries or a.partition(":")[0] != b.partition(":")[0]:
                edges[a, b].append(meeting)
    told = [Edge(a, b, tuple(found)) for (a, b), found in edges.items()]
    return Network(dict(sorted(nodes.items())), tuple(sorted(told, key=lambda edge: (-edge.weight, edge.a, edge.b))))


def _node(party: Party, *, countries: bool) -> tuple[str, str]:
    return (party.country, party.country) if countries else (party.leader or "", party.name)


@frozen
class Moment:
    """A meeting in its place in time: its date, what became of it step by step, what was undertaken at it."""

    when: When | None
    meeting: Meeting
    history: tuple[tuple[str, Status], ...] = ()
    commitments: tuple[Commitment, ...] = ()


def timeline(meetings: Iterable[Meeting], commitments: Iterable[Commitment]) -> tuple[Moment, ...]:
    """Put the meetings in order, each with its commitments; those without a date come last."""
    made: dict[str, list[Commitment]] = defaultdict(list)
    for commitment in commitments:
        for local in {str(c.value) for c in commitment.why("meeting")}:
            made[local].append(commitment)
    moments = []
    for meeting in meetings:
        history: dict[tuple[str, Status], None] = {(c.as_of, c.value): None for c in meeting.why("status")}
        own = {c.id: c for key in sorted(meeting.ids) for c in made.get(key, ())}
        moments.append(Moment(meeting.when, meeting, tuple(history), tuple(own.values())))
    return tuple(moments)
