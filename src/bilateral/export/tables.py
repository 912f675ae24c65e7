"""The tables of an archive: what each column holds, for every format that is made of tables."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from attrs import frozen

from bilateral.export import rows
from bilateral.export.contents import Contents
from bilateral.export.rows import Row

__all__ = ["TABLES", "Column", "Table", "Type"]


class Type(StrEnum):
    """What a column holds; each may be empty, a list has no empty members."""

    TEXT = "text"
    NUMBER = "whole number"
    AMOUNT = "decimal number"
    TRUTH = "true or false"
    DAY = "day"
    TEXTS = "list of texts"


@frozen
class Column:
    """A column: its name, what it holds, and what that means."""

    name: str
    type: Type
    about: str


@frozen
class Table:
    """A table: its columns, and its rows as tuples in their order."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[Contents], Iterator[Row]]


T, L = Type.TEXT, Type.TEXTS


def _columns(*told: tuple[str, Type, str]) -> tuple[Column, ...]:
    return tuple(Column(*each) for each in told)


_UNDERTAKING = _columns(
    ("id", T, "the record's id"),
    ("kind", T, "in what form it is undertaken (codes of Kind)"),
    ("status", T, "where it stands (codes of CommitmentStatus)"),
    ("strength", T, "how firmly the words bind (codes of Strength)"),
    ("quote", T, "the words that state it"),
    ("actors", L, "who is bound: a country's code, or a name with it"),
    ("beneficiaries", L, "to whom"),
    ("condition", T, "on what condition"),
    ("amounts", L, "the figures, as written"),
    ("amount", Type.AMOUNT, "the figure, where there is just one, as a double"),
    ("unit", T, "its ISO 4217 code, or the noun that is counted"),
    ("deadline", T, "by when, in EDTF"),
    ("deadline_day", Type.DAY, "the last day of the deadline"),
    ("issues", L, "what it is about (codes of Issue)"),
    ("according_to", T, "who says so"),
    ("disputed_by", L, "who doubts it"),
    ("meeting_id", T, "the meeting it was made at"),
    ("sources", L, "ids of the sources that tell it"),
)

TABLES: tuple[Table, ...] = (
    Table(
        "meetings",
        "One row a meeting.",
        _columns(
            ("id", T, "the record's id"),
            ("date", T, "when, in EDTF (ISO 8601-2, level 1), as precisely as told"),
            ("first_day", Type.DAY, "the first day it can be; empty where open or not known"),
            ("last_day", Type.DAY, "the last day it can be"),
            ("precision", T, "day, week, month, season, year, decade, century or open"),
            ("approximate", Type.TRUTH, "whether the date is marked as about right or doubtful"),
            ("city", T, "the city"),
            ("country", T, "the country of the place (ISO 3166-1 alpha-2)"),
            ("venue", T, "the building or site"),
            ("occasion", T, "the summit or event at whose margins it happens, as told"),
            ("series", T, "the summit series"),
            ("mode", T, "how they met (codes of Mode)"),
            ("format", T, "between how many (codes of Format)"),
            ("status", T, "what became of it (codes of Status)"),
            ("rank", T, "the protocol rank of a visit (codes of Rank)"),
            ("host", T, "the host"),
            ("ordinal", Type.NUMBER, "as which meeting of the parties it is told: 3 for their third"),
            ("first_since", T, "since when it is the first, in EDTF"),
            ("moved_from", T, "the former date of a postponed meeting, in EDTF"),
            ("countries", L, "codes of the countries and organisations that take part"),
            ("issues", L, "what it was or will be about (codes of Issue)"),
            ("not_discussed", L, "what is told not to have been discussed"),
            ("sources", L, "ids of the sources that tell it"),
        ),
        rows.meetings,
    ),
    Table(
        "participants",
        "One row a party of a meeting.",
        _columns(
            ("meeting_id", T, "the meeting"),
            ("country", T, "code of the country or organisation"),
            ("name", T, "the person, where one is named"),
            ("leader_id", T, "country and folded name: the same person in every meeting"),
            ("role", T, "host or visitor, where told"),
        ),
        rows.participants,
    ),
    Table("commitments", "One row a commitment.", _UNDERTAKING, rows.commitments),
    Table("intentions", "One row a word weaker than a commitment.", _UNDERTAKING, rows.intentions),
    Table(
        "statements",
        "One row a statement.",
        _columns(
            ("id", T, "the record's id"),
            ("quote", T, "what was said"),
            ("speaker", T, "the fullest name of the speaker, or the description as told"),
            ("country", T, "the speaker's country"),
            ("speaker_kind", T, "what kind of source speaks (codes of Speaker)"),
            ("anonymous", Type.TRUTH, "whether nobody is named"),
            ("level", T, "on what terms (codes of Level)"),
            ("form", T, "how the speech is reported (codes of Form)"),
            ("stance", T, "what the reporting verb says about it (codes of Stance)"),
            ("cue", T, "the reporting words"),
            ("issues", L, "what it is about (codes of Issue)"),
            ("to", L, "to whom it was said"),
            ("agency", T, "the agency or outlet it was said to"),
            ("sources", L, "ids of the sources that tell it"),
        ),
        rows.statements,
    ),
    Table(
        "issues",
        "One row an issue of a record.",
        _columns(
            ("record_id", T, "the record"),
            ("record", T, "its kind: meeting, commitment, intention or statement"),
            ("issue", T, "the topic (codes of Issue)"),
            ("cap", Type.NUMBER, "the major topic of the Comparative Agendas Project's master codebook"),
            ("how", T, "discussed, not-discussed or raised (meetings); about (others)"),
            ("raised_by", T, "who raised it"),
            ("order", Type.NUMBER, "as which in order, where told"),
        ),
        rows.issues,
    ),
    Table(
        "leaders",
        "One row a leader.",
        _columns(
            ("id", T, "the record's id"),
            ("leader_id", T, "country and folded name; empty where the person is not known"),
            ("name", T, "the name"),
            ("country", T, "code of the country or organisation"),
            ("office", T, "the office (codes of Office)"),
            ("former", Type.TRUTH, "whether the office is told as past"),
            ("names", L, "every form of the name in the sources"),
            ("sources", L, "ids of the sources that name the leader"),
        ),
        rows.leaders,
    ),
    Table(
        "evidence",
        "One row for each passage behind a record (field is empty) or behind a value of it.",
        _columns(
            ("record_id", T, "the record"),
            ("record", T, "its kind"),
            ("field", T, "the field the words speak for; empty for the record's head words"),
            ("value", T, "the value, as text"),
            ("basis", T, "on what ground it stands (codes of Basis)"),
            ("rule", T, "the rule that read it"),
            ("as_of", T, "the day the source tells it"),
            ("source_id", T, "the source; empty for a value without words"),
            ("start", Type.NUMBER, "first character, counted in Unicode code points of the text as given"),
            ("stop", Type.NUMBER, "the character behind the last"),
            ("quote", T, "the words"),
        ),
        rows.evidence,
    ),
    Table(
        "sources",
        "One row a source.",
        _columns(
            ("id", T, "the source's id, which evidence refers to"),
            ("name", T, "the caller's name for it"),
            ("outlet", T, "the outlet as given"),
            ("published", Type.DAY, "the day it appeared, as given"),
            ("author", T, "the author as given"),
            ("title", T, "the title as given"),
            ("url", T, "the address as given"),
            ("characters", Type.NUMBER, "the length of the text in Unicode code points"),
        ),
        rows.sources,
    ),
)
"""Every table, in the order a reader would open them."""
