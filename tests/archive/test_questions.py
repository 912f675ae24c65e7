"""Every narrowing method, on a few records made for it."""

from bilateral.archive.archive import Archive
from bilateral.model.commitments import Kind, Strength
from bilateral.model.leaders import Party
from bilateral.model.meetings import Format
from bilateral.model.statements import Absence, Form, Lack, Stance
from tests.archive.told import Line, met, pledged, report, said

HOSTED = met(
    "Macron received Merkel.",
    ["FR Emmanuel Macron", "DE Angela Merkel"],
    "2019-05-03",
    host=Party("FR", "Emmanuel Macron"),
)
UNDATED = met("Three met.", ["FR Emmanuel Macron", "DE Angela Merkel", "IT Giuseppe Conte"])
LOAN = pledged(
    "France will lend Kenya money", ["FR"], beneficiaries=[Party("KE")], kind=Kind.PLEDGE, strength=Strength.WILL
)
CLAIM = said("It is ours.", "Emmanuel Macron", "FR", form=Form.QUOTATION, stance=Stance.CLAIMED)
WHISPER = said("It is not.", "a diplomat", anonymous=True, stance=Stance.DENIED)
NOTHING = Line(
    "No date was set.", Absence, {"kind": Lack.NO_DATE, "parties": [Party("FR")], "words": "No date was set."}
)
ARCHIVE = Archive([report("Gazette", HOSTED, UNDATED, LOAN, CLAIM, WHISPER, NOTHING)])


def test_meetings() -> None:
    meetings = ARCHIVE.meetings
    assert len(meetings.hosted_by("Macron")) == len(meetings.hosted_by("FR")) == 1
    assert [len(m.countries) for m in meetings.format(Format.TRILATERAL)] == [3]
    assert [m.when for m in meetings.undated()] == [None]
    assert [str(m.when) for m in meetings.told_in(ARCHIVE.sources)] == ["2019-05-03", "None"]
    assert meetings.between("FR", "FR").count_by("country") == {"FR": 2, "DE": 2, "IT": 1}


def test_commitments() -> None:
    commitments = ARCHIVE.commitments
    assert len(commitments.for_("KE")) == len(commitments.by("FR")) == 1
    assert len(commitments.kind("pledge").strength("will").status("made").undisputed()) == 1
    assert len(commitments.disputed()) == 0
    assert len(commitments.at(HOSTED.words)) == 0


def test_statements() -> None:
    statements = ARCHIVE.statements
    assert [s.quote for s in statements.by("Macron").named()] == ["It is ours."]
    assert [s.quote for s in statements.by("a diplomat").anonymous()] == ["It is not."]
    assert len(statements.form("quotation").stance("claimed")) == 1


def test_absences() -> None:
    assert len(ARCHIVE.absences.of("France").kind("no-date")) == 1
    assert len(ARCHIVE.absences.kind("no comment")) == 0
