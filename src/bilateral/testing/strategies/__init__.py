"""
Hypothesis strategies for every record: plural nouns, keyword-only, bounded by construction.

>>> from bilateral.testing import strategies
>>> strategies.meetings().example()  # doctest: +SKIP
Meeting(when=2000-01-01, status=planned)
"""

from bilateral.testing.strategies.appearances import appearances, origins
from bilateral.testing.strategies.archives import archives
from bilateral.testing.strategies.commitments import commitments, intentions
from bilateral.testing.strategies.countries import countries
from bilateral.testing.strategies.issues import issues
from bilateral.testing.strategies.leaders import leaders
from bilateral.testing.strategies.meetings import meetings
from bilateral.testing.strategies.parties import parties
from bilateral.testing.strategies.places import places, summits
from bilateral.testing.strategies.quantities import quantities
from bilateral.testing.strategies.readings import readings
from bilateral.testing.strategies.records import claims, evidences, quoted, records
from bilateral.testing.strategies.sources import sources, texts
from bilateral.testing.strategies.spans import spans
from bilateral.testing.strategies.statements import absences, statements
from bilateral.testing.strategies.tenures import tenures
from bilateral.testing.strategies.voices import voices
from bilateral.testing.strategies.whens import whens
from bilateral.testing.strategies.worlds import worlds

__all__ = [
    "absences",
    "appearances",
    "archives",
    "claims",
    "commitments",
    "countries",
    "evidences",
    "intentions",
    "issues",
    "leaders",
    "meetings",
    "origins",
    "parties",
    "places",
    "quantities",
    "quoted",
    "readings",
    "records",
    "sources",
    "spans",
    "statements",
    "summits",
    "tenures",
    "texts",
    "voices",
    "whens",
    "worlds",
]
