"""Which office somebody holds, or held: what the page says, else what the tables say as of its day."""

from collections.abc import Sequence

from bilateral.mentions.introductions import Introduction
from bilateral.model.offices import Office
from bilateral.refer.bearers import weight_of
from bilateral.refer.person import Person
from bilateral.refer.setting import Setting
from bilateral.world.holders import stretch
from bilateral.world.tables import Term

__all__ = ["VAGUE", "settle_office"]

VAGUE = "head"
"""The office of a head of something: a chief, a leader, a chairman."""

_HEADS_OF_STATE = frozenset({Office.PRESIDENT, Office.MONARCH, Office.SUPREME_LEADER})


def settle_office(person: Person, told: Sequence[Introduction], setting: Setting) -> None:
    """Take the office the page gives, else the one held at its time, else the last one held: then it is past."""
    present = [i for i in told if i.office != VAGUE and not i.former]
    past = [i for i in told if i.office != VAGUE and i.former]
    terms = setting.world.terms_of(person.known) if person.known else ()
    first, last = stretch(setting.era)
    now = sorted((t for t in terms if t.covers(first, last)), key=_standing, reverse=True)
    if present or past:
        intro = (present or past)[0]
        person.office, person.office_at, person.office_rule = (
            Office(str(intro.office)),
            (intro.start, intro.stop),
            "title",
        )
        person.former = not present or _long_past(terms, person.office, first)
        return
    if now:
        person.office, person.office_rule = now[0].office, "held at the time"
        person.former = any(i.former for i in person.introductions) and not told
        return
    before = _before(terms, first)
    if before:
        person.office, person.former, person.office_rule = before.office, True, "held before"
        return
    if terms and not told:
        person.office, person.office_rule = terms[0].office, "held at another time"
        return
    vague = [i for i in told if i.office == VAGUE]
    person.office, person.office_rule = _vague_office(person, vague, setting), "head of something"
    person.former = bool(vague) and all(i.former for i in vague)


def _vague_office(person: Person, vague: Sequence[Introduction], setting: Setting) -> Office:
    """“the Iraqi leader” is what leads Iraq, “the Sinn Fein leader” leads a party, “the Fed's chairman” is official."""
    if not any(i.leads for i in vague):
        return Office.OFFICIAL
    if not any(i.country for i in vague) or person.country == "OTHER":
        return Office.PARTY_LEADER
    first, last = stretch(setting.era)
    return setting.world.leading_office(person.country, first, last) or Office.PRESIDENT


def _standing(term: Term) -> tuple[int, bool, str]:
    """Who is president and prime minister at once is president."""
    return (weight_of(term.office), term.office in _HEADS_OF_STATE, term.since)


def _long_past(terms: Sequence[Term], office: Office, day: str) -> bool:
    """“President Nixon's term”, told decades later: the title is kept, the office is past."""
    held = [term for term in terms if term.office is office]
    return bool(held) and all(term.until and int(term.until[:4]) + 1 < int(day[:4]) for term in held)


def _before(terms: Sequence[Term], day: str) -> Term | None:
    """Return the weightiest office of those that ended before a day; of equals the last."""
    ended = [term for term in terms if term.until and term.until < day]
    return max(ended, key=lambda term: (weight_of(term.office), term.until), default=None)
