"""Settle who a person is: country and office, from what the page says, then from the tables as of its day."""

from collections.abc import Iterable, Sequence

from bilateral.mentions.introductions import Introduction
from bilateral.model.claims import Basis
from bilateral.model.offices import Office
from bilateral.refer.bearers import PROMINENT, bearer_meant, is_public
from bilateral.refer.office_held import VAGUE, settle_office
from bilateral.refer.person import Person
from bilateral.refer.setting import Setting

__all__ = ["identify"]

_RANK = "rank"


def identify(person: Person, setting: Setting) -> None:
    """Settle country, office and whether the person is a leader at all."""
    introductions = person.introductions
    # “police chief”, “the board's chairman”: a head of nothing that is told is no public office.
    told = [i for i in introductions if i.office and (i.office != VAGUE or i.country or i.leads)]
    if len(person.words) == 1 and all(i.rule == "after" for i in told) and not _stands(person, told):
        told = []  # “Welcome, Mr President”: one word needs its title before it
    ranked = any(i.honorific == _RANK for i in introductions)
    if not told and (peers := [i for i in introductions if i.peer]):
        # “his Mexican counterpart Luis Ebrard” holds the office of the one named before.
        told = [i._replace(office=office) for i in peers[:1] if (office := setting.office_before(person))]
    country = _country_told(person, setting)
    person.known = bearer_meant(person, country, {i.office for i in told if i.office}, setting)
    outsider = any(i.outsider for i in introductions) and not told
    if person.known is None and not told and not (ranked and len(person.words) > 1):
        person.rule = "no office"
        return
    # “Trump's son-in-law Jared Kushner” is an adviser all the same.
    public = person.known is not None and bool(person.full) and is_public(person.known, setting)
    if outsider and not public:
        person.rule = "no public office"
        person.known = None
        return
    office = next((i.office for i in told if i.office), None) or "official"
    person.country = (
        person.known.country if person.known else country or _implied(told, setting) or setting.near(person, office)
    )
    if not person.country:
        person.rule = "an office of no known country"
        return
    person.leads = True
    person.rule = "table of leaders" if person.known else "introduced by office"
    person.basis = Basis.STATED
    settle_office(person, told, setting)
    if person.office in PROMINENT and not person.former:
        setting.held(str(person.office), person.country)
        if person.office_rule == "head of something" and person.office and person.office.leads:
            # “the North Korean leader”: then “President …” on the page is another country's.
            setting.held(str(Office.PRESIDENT), person.country)


def _stands(person: Person, told: Sequence[Introduction]) -> bool:
    """“Danforth, the British premier, …”: one word with a title behind it is a name where the page uses it as one."""
    used = person.speaks or len(person.mentions) > 1 or any(mention.speaks for mention in person.mentions)
    return used and any(i.country for i in told)


def _country_told(person: Person, setting: Setting) -> str:
    votes: dict[str, int] = {}
    for mention in person.mentions:
        for told in mention.introductions:
            if told.country:
                votes[told.country] = votes.get(told.country, 0) + 1 + bool(told.office)
        if mention.of and (mention.introduction is None or mention.introduction.country is None):
            ruled = any(told.office for told in mention.introductions)
            votes[mention.of] = votes.get(mention.of, 0) + 1 + ruled
    if votes:
        return max(votes, key=votes.__getitem__)
    owners = (setting.named_at(told.owner) for told in person.introductions if told.owner >= 0)
    return next((owner.country for owner in owners if owner is not None and owner.country), "")


def _implied(told: Iterable[Introduction], setting: Setting) -> str:
    """“House Speaker”, “Senator”: of the country that mostly has them, unless the page speaks of others only."""
    homes = (i.home for i in told if i.home and (i.office not in _ELSEWHERE or setting.is_of(i.home)))
    return next(homes, "")


_ELSEWHERE = frozenset({Office.LEGISLATOR})
