"""What was undertaken: who is bound, to what, how firmly, who says so, who doubts it."""

from enum import StrEnum

from bilateral.model.conclusions import every, latest, narrowest
from bilateral.model.dates import When
from bilateral.model.issues import Issue
from bilateral.model.leaders import sides
from bilateral.model.quantities import Quantity
from bilateral.model.records import Record
from bilateral.model.statements import Voice

__all__ = ["Commitment", "CommitmentStatus", "Intention", "Kind", "Strength"]


class Kind(StrEnum):
    """In what form something is undertaken."""

    PLEDGE = "pledge"
    AGREEMENT = "agreement"
    PLAN = "plan"
    SIGNED = "signed"


class CommitmentStatus(StrEnum):
    """Where an undertaking stands, in the words of its sources."""

    MADE = "made"
    REAFFIRMED = "reaffirmed"
    REPORTED = "reported"
    DISPUTED = "disputed"
    FULFILLED = "fulfilled"
    WITHDRAWN = "withdrawn"


class Strength(StrEnum):
    """How firmly the words bind, from the firmest commissive to the weakest (after Searle and Vanderveken)."""

    WILL = "will"
    PLEDGE = "pledge"
    AGREE = "agree"
    PLAN = "plan"
    READY = "ready"
    CONSIDER = "consider"


class Undertaking(Record):
    """What commitments and intentions have in common."""

    __slots__ = ()

    actors = sides()
    beneficiaries = sides()
    quote = latest(str)
    kind = latest(Kind)
    status = latest(CommitmentStatus)
    strength = latest(Strength)
    condition = latest(str)
    amounts = every(Quantity)
    deadline = narrowest(When)
    issues = every(Issue)
    meeting = latest(str)
    according_to = latest(Voice)
    disputed_by = every(Voice)


class Commitment(Undertaking):
    """
    A publicly expressed undertaking of future action to or with another party, alone or jointly.

    The border is the one of the University of Toronto's G7 and G20 Research Groups: a discrete, specific,
    publicly expressed statement of intent. ``meeting`` is the id of the meeting it was made at.
    """

    __slots__ = ()


class Intention(Undertaking):
    """A weaker word than a commitment: "would consider", "is exploring", "hopes to"."""

    __slots__ = ()
