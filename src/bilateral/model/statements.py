"""What was said, by whom, and how the text reports it."""

from enum import StrEnum

from attrs import field, frozen, validators

from bilateral.model.conclusions import every, latest
from bilateral.model.issues import Issue
from bilateral.model.leaders import Party
from bilateral.model.records import Record
from bilateral.model.shown import shown

__all__ = ["Absence", "Form", "Lack", "Level", "Speaker", "Stance", "Statement", "Voice"]


class Speaker(StrEnum):
    """What kind of source speaks."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"
    UNKNOWN = "unknown"


class Level(StrEnum):
    """On what terms a source speaks, in the words of the Associated Press."""

    ON_THE_RECORD = "on-the-record"
    BACKGROUND = "background"
    DEEP_BACKGROUND = "deep-background"
    OFF_THE_RECORD = "off-the-record"


class Form(StrEnum):
    """How speech is reported."""

    QUOTATION = "quotation"
    INDIRECT = "indirect"
    TURN = "turn"


class Stance(StrEnum):
    """What the reporting verb says about the speech."""

    SAID = "said"
    CLAIMED = "claimed"
    DENIED = "denied"
    PROMISED = "promised"
    WARNED = "warned"
    ASKED = "asked"


class Lack(StrEnum):
    """A thing that was told not to be."""

    NOT_DISCUSSED = "not-discussed"
    NOT_AGREED = "not-agreed"
    NO_DATE = "no-date"
    NO_COMMENT = "no-comment"
    RULED_OUT = "ruled-out"
    NO_MEETING = "no-meeting"


@frozen(order=True, repr=False)
class Voice:
    """
    Who speaks: a named person or body, a document, or a typed anonymous source.

    ``text`` is the description as told ("a senior administration official"), ``name`` the fullest name where one is
    given. ``role``, ``affiliation`` (a country code or a body), ``number`` (1; 0 for several) and ``reason`` ("because
    the talks are private") type an anonymous source; ``audience`` is whom it told ("reporters", "Reuters").

    >>> str(Voice("a senior official", kind=Speaker.ANONYMOUS, role="senior official"))
    'a senior official'
    """

    text: str = field(validator=validators.instance_of(str))
    name: str = ""
    country: str = ""
    kind: Speaker = Speaker.PERSON
    role: str = ""
    affiliation: str = ""
    number: int = 1
    reason: str = ""
    level: Level = Level.ON_THE_RECORD
    audience: str = ""

    __repr__ = shown

    @property
    def anonymous(self) -> bool:
        """Say whether nobody is named."""
        return self.kind in {Speaker.ANONYMOUS, Speaker.UNKNOWN}

    def __str__(self) -> str:
        return self.name or self.text


class Statement(Record):
    """Words that belong to a speaker: a quotation, reported speech, or a turn of a transcript."""

    __slots__ = ()

    quote = latest(str)
    speaker = latest(Voice)
    form = latest(Form)
    stance = latest(Stance)
    cue = latest(str)
    about = every(Issue)
    to = every(Party)
    agency = latest(str)


class Absence(Record):
    """A negative fact that is told: not discussed, not agreed, no date, no comment, ruled out, did not meet."""

    __slots__ = ()

    kind = latest(Lack)
    words = latest(str)
    parties = every(Party)
    issues = every(Issue)
    according_to = latest(Voice)
