"""“Mexico's president”, “the chancellor”, “the Turkish leader”, “his Mexican counterpart”: by office, as of the date."""

from collections.abc import Iterator

from bilateral.mentions.listing import countries_after
from bilateral.mentions.names import GEO
from bilateral.mentions.scan import Hit, Hits
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.leaders import Party
from bilateral.model.offices import Office
from bilateral.refer.mentions import PartyMention, Way
from bilateral.refer.own_text import office_of
from bilateral.refer.person import Person
from bilateral.refer.posts import Phrase, phrases
from bilateral.refer.rules import PLURAL_POST, POST_OF_COUNTRY, POSTS_OF_BOTH, STAFF_OF_BOTH
from bilateral.refer.stage import Stage
from bilateral.text.documents import Document
from bilateral.world.world import World

__all__ = ["find_offices"]

_HEAD = "head"
_LEADING = (
    Office.PRESIDENT,
    Office.PRIME_MINISTER,
    Office.CHANCELLOR,
    Office.SUPREME_LEADER,
    Office.MONARCH,
    Office.SECRETARY_GENERAL,
)
_ALONE = frozenset({"president", "prime-minister", "chancellor", "foreign-minister", "monarch", "vice-president"}) | {
    "crown-prince",
    "secretary-general",
    "supreme-leader",
    "defence-minister",
    "finance-minister",
    "interior-minister",
    "trade-minister",
}
# “The minister”, “the envoy”: of what is told where the person is named.
_MINISTERS = frozenset(o for o in Office if o.value.endswith("minister") and o is not Office.PRIME_MINISTER)
_ENVOYS = frozenset({Office.ENVOY, Office.AMBASSADOR})
_KINDS = {"minister": _MINISTERS, "envoy": _ENVOYS, "ambassador": _ENVOYS}
_OF_ONE = {"commission-president": "EU", "council-president": "EU"}  # offices that only one body has
_UNTOLD = frozenset({"official", "legislator", "minister", "spokesperson", "candidate", "party-leader", "governor"})


def find_offices(
    document: Document, hits: Hits, stage: Stage, world: World, reference: When | None
) -> Iterator[PartyMention]:
    """Yield each office that stands without a name, with its holder on the page or in the tables."""
    geos = hits.of(*GEO)
    for phrase, hit in phrases(document, hits):
        if hit.kind == "offices" and len(countries_after(document, geos, hit.stop)) > 1:
            continue  # “foreign ministers of France, Germany and Poland”: a group
        mention = _resolve(phrase, hit, stage, world, reference)
        if mention is not None:
            yield mention


def _resolve(phrase: Phrase, hit: Hit, stage: Stage, world: World, reference: When | None) -> PartyMention | None:
    if hit.kind == "offices":
        # “Turkish leaders”, “U.S. and Chinese officials”: the country, by whoever it sent.
        return _several(phrase, phrase.office, stage, world, reference) if phrase.country else None
    office = _office_of_peer(phrase, stage) if phrase.peer else phrase.office
    if office is None:
        return None
    phrase = phrase._replace(country=phrase.country or _OF_ONE.get(office, ""))
    if phrase.country:
        told = _several if phrase.others else _of_country
        return told(phrase, office, stage, world, reference)
    if phrase.peer:
        return _opposite(phrase, hit, stage)
    if office in _ALONE and stage.government:
        return _own(phrase, office, stage, world, reference)
    return _alone(phrase, office, stage) or _local(phrase, office, stage, world, reference)


def _several(phrase: Phrase, office: str, stage: Stage, world: World, reference: When | None) -> PartyMention | None:
    """“Turkish leaders” are the country, by whoever it sent; “the U.S. and Chinese leaders” are two persons."""
    if not phrase.others:
        return _mention(phrase, (Party(phrase.country),), None, PLURAL_POST)
    singles = [phrase._replace(country=code, others=()) for code in (*phrase.others, phrase.country)]
    told = [_of_country(single, office, stage, world, reference) for single in singles]
    parties = tuple(mention.parties[0] for mention in told if mention is not None and mention.parties)
    minor = office in _UNTOLD - {Office.MINISTER}
    rule = STAFF_OF_BOTH if minor else POSTS_OF_BOTH
    return PartyMention(phrase.start, phrase.stop, Way.GROUP, parties, basis=Basis.INFERRED, rule=rule)


def _office_of_peer(phrase: Phrase, stage: Stage) -> str | None:
    """A counterpart holds the office of the leader named before."""
    for entrance in stage.before(phrase.start, sentences=1):
        person = entrance.person
        if person.leads and person.office and person.country != phrase.country:
            return str(person.office)
    # “Speaking after talks with his Finnish counterpart, X said”: of whom nobody was told before.
    return str(Office.OFFICIAL) if phrase.country else None


def _opposite(phrase: Phrase, hit: Hit, stage: Stage) -> PartyMention | None:
    """“Milunov thanked his counterpart”: the one of the same office in the other of two countries last named."""
    if phrase.start == hit.start:
        return None  # “a counterpart”
    near = [e.person for e in stage.before(phrase.start) if e.person.leads and e.person.country]
    if not near or near[0].office is None:
        return None
    others = {p for p in near if p.country != near[0].country}
    peers = [p for p in others if p.office == near[0].office]
    if len({p.country for p in others}) != 1 or len(peers) != 1:
        return None
    return _of_person(phrase, peers[0], "counterpart named before")


def _of_country(phrase: Phrase, office: str, stage: Stage, world: World, reference: When | None) -> PartyMention | None:
    if phrase.indefinite:
        # “the first visit by a Dutch prime minister”
        return _mention(phrase, (Party(phrase.country),), None if office == _HEAD else Office(office), "some holder")
    offices = [str(o) for o in _LEADING] if office == _HEAD else [office]
    own = stage.of_country.get(phrase.country, [])
    bearers = [p for p in own if str(p.office) in offices]
    if phrase.peer and not bearers:
        bearers = [p for p in own if p.office in _LEADING]
    minister = _named_so(phrase, _KINDS[office], stage) if not bearers and office in _KINDS else None
    if minister is not None and minister.parties[0].country == phrase.country:
        return minister  # "the Turkish minister": the foreign minister who was named before
    bearers = [p for p in bearers if not p.former] or bearers
    if bearers:
        near = (e.person for e in stage.before(phrase.start) if e.person in bearers) if office == _HEAD else iter(())
        return _of_person(phrase, next(near, bearers[0]), "office of a country, held by a person of the page")
    if office in _UNTOLD:
        return _mention(phrase, (Party(phrase.country),), Office(office), "official of a country")
    if reference is not None:
        for each in offices:
            holders = list(world.holders(each, phrase.country, on=reference))
            if len(holders) == 1:
                named = next((p for p in stage.main if p.known is not None and p.known.name == holders[0].name), None)
                party = Party(named.country, named.name) if named else Party.of(holders[0])
                return _mention(phrase, (party,), Office(each), "holder of the office on the day")
    told = None if office == _HEAD else Office(office)
    return _mention(phrase, (Party(phrase.country),), told, POST_OF_COUNTRY)


def _alone(phrase: Phrase, office: str, stage: Stage) -> PartyMention | None:
    """“The president”: the one on the page who is; of several the one of the page's own country, or named last."""
    if office in _KINDS:
        return _named_so(phrase, _KINDS[office], stage)
    if office not in _ALONE:
        return None
    bearers = stage.of_office.get(office, [])
    if len(bearers) > 1:
        own = [p for p in bearers if p.country == stage.scene] or [p for p in bearers if p.country == stage.home]
        near = [e.person for e in stage.before(phrase.start, sentences=1) if e.person in bearers]
        bearers = own or near[:1] or bearers
    if len(bearers) == 1:
        return _of_person(phrase, bearers[0], "the only one of that office")
    if not bearers and office == "secretary-general":
        return _mention(phrase, (Party("UN"),), Office.SECRETARY_GENERAL, "the Secretary-General")
    return None


def _named_so(phrase: Phrase, offices: frozenset[Office], stage: Stage) -> PartyMention | None:
    """“The minister”: the only one who was named shortly before."""
    near = {e.person for e in stage.before(phrase.start) if e.person.office in offices and e.person.country}
    return _of_person(phrase, near.pop(), "the only one of that kind named before") if len(near) == 1 else None


def _own(phrase: Phrase, office: str, stage: Stage, world: World, reference: When | None) -> PartyMention | None:
    """“The Prime Minister” on the page of a government: its own, unless one of another country was named before."""
    bearers = stage.of_office.get(office, [])
    own = any(p.country == stage.government for p in bearers)
    near = office != office_of(stage.document) and any(
        e.person in bearers for e in stage.before(phrase.start, sentences=2)
    )
    if own or near or reference is None:
        return _alone(phrase, office, stage)
    holders = list(world.holders(office, stage.government, on=reference))
    if len(holders) != 1:
        return _alone(phrase, office, stage)
    return _mention(phrase, (Party.of(holders[0]),), Office(office), "own holder of the office on the day")


def _local(phrase: Phrase, office: str, stage: Stage, world: World, reference: When | None) -> PartyMention | None:
    """“TEHRAN - … will be received by the president”: of the country that the page is told from."""
    if (
        office not in _ALONE
        or not stage.scene
        or stage.of_office.get(office)
        or not world.has_office(office, stage.scene)
    ):
        return None
    holders = list(world.holders(office, stage.scene, on=reference)) if reference is not None else []
    party = Party.of(holders[0]) if len(holders) == 1 else Party(stage.scene)
    return _mention(phrase, (party,), Office(office), "office of the country the page is told from")


def _of_person(phrase: Phrase, person: Person, rule: str) -> PartyMention:
    return _mention(phrase, (Party(person.country, person.name),), person.office, rule)


def _mention(phrase: Phrase, parties: tuple[Party, ...], office: Office | None, rule: str) -> PartyMention:
    way = Way.OFFICE if office or parties[0].name else Way.COUNTRY
    return PartyMention(phrase.start, phrase.stop, way, parties, office=office, basis=Basis.INFERRED, rule=rule)
