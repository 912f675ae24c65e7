"""Typed, evidenced records of leaders' meetings, read from plain-text news."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

_ROOMS = {
    "Absence": "model.statements",
    "Appearance": "model.leaders",
    "Archive": "archive.archive",
    "Basis": "model.claims",
    "Claim": "model.claims",
    "Commitment": "model.commitments",
    "Country": "model.places",
    "Evidence": "model.claims",
    "Format": "model.meetings",
    "Intention": "model.commitments",
    "Issue": "model.issues",
    "Leader": "model.leaders",
    "Meeting": "model.meetings",
    "Mode": "model.meetings",
    "Office": "model.offices",
    "Party": "model.leaders",
    "Place": "model.places",
    "Problem": "model.readings",
    "Quantity": "model.quantities",
    "Reading": "model.readings",
    "Source": "model.sources",
    "Span": "model.spans",
    "Statement": "model.statements",
    "Status": "model.meetings",
    "Summit": "model.places",
    "Tenure": "model.leaders",
    "Voice": "model.statements",
    "When": "model.dates",
    "World": "world.world",
    "collect": "pipeline",
    "read": "pipeline",
    "read_all": "pipeline",
}


if not TYPE_CHECKING:  # a checker reads the imports above, and refuses names that are not there

    def __getattr__(name: str) -> object:
        """Fetch a name from its module when it is first asked for: coming in costs next to nothing."""
        if name not in _ROOMS:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg)
        found = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return __all__
