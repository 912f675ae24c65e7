"""Settle who a person is: country and office, from what the page says, then from the tables as of its day."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bilateral.mentions.introductions import Introduction
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.leaders import Leader
from bilateral.model.names import fold
from bilateral.model.offices import Office
from bilateral.refer.person import Person, likeness
from bilateral.refer.setting import Setting
from bilateral.world.tables import Term
from bilateral.world.world import World

__all__ = ["identify"]

_ALIKE = 0.8
_NOW, _LED = 2, 3  # ranks: in office at the time; led a country
_VAGUE, _RANK = "head", "rank"
_HEADS_OF_STATE = frozenset({Office.PRESIDENT, Office.MONARCH, Office.SUPREME_LEADER})
_PROMINENT = frozenset(
    {
        Office.PRESIDENT,
        Office.PRIME_MINISTER,
        Office.CHANCELLOR,
        Office.MONARCH,
        Office.SUPREME_LEADER,
        Office.SECRETARY_GENERAL,
        Office.COMMISSION_PRESIDENT,
        Office.COUNCIL_PRESIDENT,
        Office.FOREIGN_MINISTER,
        Office.VICE_PRESIDENT,
        Office.DEFENCE_MINISTER,
        Office.FINANCE_MINISTER,
        Office.NATIONAL_SECURITY_ADVISER,
        Office.CROWN_PRINCE,
    }
)


def identify(person: Person, setting: Setting) -> None:
    """Settle country, office and whether the person is a leader at all."""
    introductions = person.introductions
    # “police chief”, “the board's chairman”: a head of nothing that is told is no public office.
    told = [i for i in introductions if i.office and (i.office != _VAGUE or i.country or i.leads)]
    if len(person.words) == 1 and all(i.rule == "after" for i in told) and not _stands(person, told):
        told = []  # “Welcome, Mr President”: one word needs its title before it
    ranked = any(i.honorific == _RANK for i in introductions)
    if not told and (peers := [i for i in introductions if i.peer]):
        # “his Mexican counterpart Luis Ebrard” holds the office of the one named before.
        told = [i._replace(office=office) for i in peers[:1] if (office := setting.office_before(person))]
    country = _country_told(person, setting)
    person.known = _known(person, country, {i.office for i in told if i.office}, setting)
    outsider = any(i.outsider for i in introductions) and not told
    if person.known is None and not told and not (ranked and len(person.words) > 1):
        person.rule = "no office"
        return
    # “Trump's son-in-law Jared Kushner” is an adviser all the same.
    public = person.known is not None and bool(person.full) and _public(person.known, setting)
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
    _settle_office(person, told, setting)
    if person.office in _PROMINENT and not person.former:
        setting.held(str(person.office), person.country)
        if person.office_rule == "head of something" and person.office and person.office.leads:
            # “the North Korean leader”: then “President …” on the page is another country's.
            setting.held(str(Office.PRESIDENT), person.country)


def _stands(person: Person, told: Sequence[Introduction]) -> bool:
    """“Danforth, the British premier, …”: one word with a title behind it is a name where the page uses it as one."""
    used = person.speaks or len(person.mentions) > 1 or any(mention.speaks for mention in person.mentions)
    return used and any(i.country for i in told)


def _country_told(person: Person, setting: Setting) -> str:
    votes: Counter[str] = Counter()
    for mention in person.mentions:
        for told in mention.introductions:
            if told.country:
                votes[told.country] += 1 + bool(told.office)
        if mention.of and (mention.introduction is None or mention.introduction.country is None):
            votes[mention.of] += 1 + any(told.office for told in mention.introductions)
    if votes:
        return votes.most_common(1)[0][0]
    owners = (setting.named_at(told.owner) for told in person.introductions if told.owner >= 0)
    return next((owner.country for owner in owners if owner is not None and owner.country), "")


def _implied(told: Iterable[Introduction], setting: Setting) -> str:
    """“House Speaker”, “Senator”: of the country that mostly has them, unless the page speaks of others only."""
    homes = (i.home for i in told if i.home and (i.office not in _ELSEWHERE or setting.is_of(i.home)))
    return next(homes, "")


_ELSEWHERE = frozenset({Office.LEGISLATOR})


def _known(person: Person, country: str, offices: set[str], setting: Setting) -> Leader | None:
    """Return the one of the table that the page means, if one stands out."""
    world, era = setting.world, setting.era
    free = [leader for leader in person.short if not setting.taken(leader, person)]
    pool = person.full or free or _spelt_alike(person, world, offices)
    if country and any(leader.country == country for leader in pool):
        pool = [leader for leader in pool if leader.country == country]
    elif country and offices and not person.full:
        pool = []
    if not pool:
        return None
    ranked = sorted(((_rank(leader, world, era, offices), leader) for leader in pool), key=lambda r: r[0], reverse=True)
    best, leader = ranked[0]
    if len(ranked) > 1 and ranked[1][0] == best and not person.full:
        return None
    if person.full:
        return leader
    if offices or any(i.honorific for i in person.introductions):
        return leader
    return leader if _speaks_for_itself(person, leader, [rank for rank, _ in ranked], setting) else None


def _speaks_for_itself(person: Person, leader: Leader, ranks: list[tuple[int, int, int]], setting: Setting) -> bool:
    """Say whether a bare surname may be taken for a leader."""
    if all(mention.name.weak for mention in person.mentions) or not _prominent(setting.world, leader):
        return False
    _, when, weight = ranks[0]
    # “Reagan”, long out of office: the only leader of that name, or one of a country the page speaks of.
    alone = len([rank for rank in ranks if rank[2] == _LED]) == 1 or leader.country in setting.countries
    return when == _NOW or (weight == _LED and alone)


def _spelt_alike(person: Person, world: World, offices: set[str]) -> list[Leader]:
    """“Suleymen Demirel”, “G. Bush”: the surname and the first letter of one who held the office told."""
    if len(person.words) < 2 or not offices:  # noqa: PLR2004  a given name and a surname
        return []
    pool = world.by_surname(person.words[-1])
    return [
        leader
        for leader in pool
        if leader.name[0].lower() == person.words[0][0]
        and (len(person.words[0]) == 1 or likeness(fold(leader.name), " ".join(person.words)) >= _ALIKE)
        and any(str(term.office) in offices for term in world.terms_of(leader))
    ]


def _rank(leader: Leader, world: World, era: When | None, offices: set[str]) -> tuple[int, int, int]:
    """Order bearers of a name: the office told, then in office at the time, then the weight of the office."""
    terms = world.terms_of(leader)
    first, last = _days(era)
    now = [term for term in terms if term.covers(first, last)]
    past = [term for term in terms if not now and term.since[:4] <= last[:4]]
    fits = any(str(term.office) in offices for term in (now or past or terms))
    weight = max((_weight(term.office) for term in (now or past)), default=0)
    return (fits * (2 if now else 1), _NOW if now else _NOW - 1 if past else 0, weight)


def _weight(office: Office) -> int:
    return _LED if office.leads else 2 if office in _PROMINENT else 1


def _prominent(world: World, leader: Leader) -> bool:
    return any(term.office in _PROMINENT for term in world.terms_of(leader))


def _public(leader: Leader, setting: Setting) -> bool:
    first, last = _days(setting.era)
    terms = setting.world.terms_of(leader)
    return any(term.office in _PROMINENT or term.covers(first, last) for term in terms)


def _settle_office(person: Person, told: Sequence[Introduction], setting: Setting) -> None:
    """Take the office the page gives, else the one held at its time, else the last one held: then it is past."""
    present = [i for i in told if i.office != _VAGUE and not i.former]
    past = [i for i in told if i.office != _VAGUE and i.former]
    terms = setting.world.terms_of(person.known) if person.known else ()
    first, last = _days(setting.era)
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
    vague = [i for i in told if i.office == _VAGUE]
    person.office, person.office_rule = _vague_office(person, vague, setting), "head of something"
    person.former = bool(vague) and all(i.former for i in vague)


def _vague_office(person: Person, vague: Sequence[Introduction], setting: Setting) -> Office:
    """“the Iraqi leader” is what leads Iraq, “the Sinn Fein leader” leads a party, “the Fed's chairman” is official."""
    if not any(i.leads for i in vague):
        return Office.OFFICIAL
    if not any(i.country for i in vague) or person.country == "OTHER":
        return Office.PARTY_LEADER
    first, last = _days(setting.era)
    return setting.world.leading_office(person.country, first, last) or Office.PRESIDENT


def _standing(term: Term) -> tuple[int, bool, str]:
    """Who is president and prime minister at once is president."""
    return (_weight(term.office), term.office in _HEADS_OF_STATE, term.since)


def _long_past(terms: Sequence[Term], office: Office, day: str) -> bool:
    """“President Nixon's term”, told decades later: the title is kept, the office is past."""
    held = [term for term in terms if term.office is office]
    return bool(held) and all(term.until and int(term.until[:4]) + 1 < int(day[:4]) for term in held)


def _before(terms: Sequence[Term], day: str) -> Term | None:
    """Return the weightiest office of those that ended before a day; of equals the last."""
    ended = [term for term in terms if term.until and term.until < day]
    return max(ended, key=lambda term: (_weight(term.office), term.until), default=None)


def _days(era: When | None) -> tuple[str, str]:
    first, last = (era.first, era.last) if era else (None, None)
    return (first.isoformat() if first else "0000"), (last.isoformat() if last else "9999")
