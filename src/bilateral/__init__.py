"""Typed, evidenced records of leaders' meetings, read from plain-text news."""

from bilateral.archive.archive import Archive
from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.commitments import Commitment, Intention
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.leaders import Appearance, Leader, Party, Tenure
from bilateral.model.meetings import Format, Meeting, Mode, Status
from bilateral.model.offices import Office
from bilateral.model.places import Country, Place, Summit
from bilateral.model.quantities import Quantity
from bilateral.model.readings import Problem, Reading
from bilateral.model.sources import Source
from bilateral.model.spans import Span
from bilateral.model.statements import Absence, Statement, Voice
from bilateral.pipeline import collect, read, read_all
from bilateral.world.world import World

__all__ = [
    "Absence",
    "Appearance",
    "Archive",
    "Basis",
    "Claim",
    "Commitment",
    "Country",
    "Evidence",
    "Format",
    "Intention",
    "Issue",
    "Leader",
    "Meeting",
    "Mode",
    "Office",
    "Party",
    "Place",
    "Problem",
    "Quantity",
    "Reading",
    "Source",
    "Span",
    "Statement",
    "Status",
    "Summit",
    "Tenure",
    "Voice",
    "When",
    "World",
    "collect",
    "read",
    "read_all",
]


def __dir__() -> list[str]:
    return __all__
