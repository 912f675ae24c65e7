"""Which bearer of a name a page means: the one whose office it tells, who was in office at the time, who mattered most."""

from bilateral.model.dates import When
from bilateral.model.leaders import Leader
from bilateral.model.names import fold
from bilateral.model.offices import Office
from bilateral.refer.person import Person, alike
from bilateral.refer.setting import Setting
from bilateral.world.holders import stretch
from bilateral.world.world import World

__all__ = ["PROMINENT", "bearer_meant", "is_public", "weight_of"]

_ALIKE = 0.8
_NOW, _LED = 2, 3  # ranks: in office at the time; led a country
PROMINENT = frozenset(office for office in Office if office.leads) | {
    Office.FOREIGN_MINISTER,
    Office.VICE_PRESIDENT,
    Office.DEFENCE_MINISTER,
    Office.FINANCE_MINISTER,
    Office.NATIONAL_SECURITY_ADVISER,
    Office.CROWN_PRINCE,
}
"""Offices whose holders the news calls by their surname alone."""


def bearer_meant(person: Person, country: str, offices: set[str], setting: Setting) -> Leader | None:
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
        and any(str(term.office) in offices for term in world.terms_of(leader))
        and (len(person.words[0]) == 1 or alike(fold(leader.name), " ".join(person.words), _ALIKE))
    ]


def _rank(leader: Leader, world: World, era: When | None, offices: set[str]) -> tuple[int, int, int]:
    """Order bearers of a name: the office told, then in office at the time, then the weight of the office."""
    terms = world.terms_of(leader)
    first, last = stretch(era)
    now = [term for term in terms if term.covers(first, last)]
    past = [term for term in terms if not now and term.since[:4] <= last[:4]]
    fits = any(str(term.office) in offices for term in (now or past or terms))
    weight = max((weight_of(term.office) for term in (now or past)), default=0)
    return (fits * (2 if now else 1), _NOW if now else _NOW - 1 if past else 0, weight)


def weight_of(office: Office) -> int:
    """Return a rank: one who led a country or an organisation weighs most, then one who is prominent."""
    return _LED if office.leads else 2 if office in PROMINENT else 1


def _prominent(world: World, leader: Leader) -> bool:
    return any(term.office in PROMINENT for term in world.terms_of(leader))


def is_public(leader: Leader, setting: Setting) -> bool:
    """Say whether somebody of the table held a prominent office, or any at the time of the page."""
    first, last = stretch(setting.era)
    terms = setting.world.terms_of(leader)
    return any(term.office in PROMINENT or term.covers(first, last) for term in terms)
