"""“The two leaders”, “both presidents”, “the two sides”: the parties that were last told of together."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bilateral.mentions.names import GEO
from bilateral.mentions.scan import Hit, Hits
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.refer.mentions import PartyMention, Way
from bilateral.refer.person import Person
from bilateral.refer.stage import Stage
from bilateral.text.documents import Document

__all__ = ["find_groups", "together"]

_COUNTRIES = "countries"
_MINOR = frozenset({"spokesperson", "official", "legislator", "ambassador"})
_MOST = 20  # leaders of a page that may be meant
_REACH = 4  # sentences back that a group may be gathered from


def find_groups(document: Document, hits: Hits, stage: Stage) -> Iterator[PartyMention]:
    """Yield the groups of a page, each with its parties where they can be told."""
    codes = [(geo.start, str(geo.value[0] if isinstance(geo.value, tuple) else geo.value)) for geo in hits.of(*GEO)]
    for hit in hits.of("group"):
        number = 3 if "three" in document.lower[hit.start : hit.stop] else 2
        office = None if hit.value in {"leaders", _COUNTRIES} else str(hit.value)
        persons = together(stage, hit.start, office, number)
        parties = tuple(_party(person, hit) for person in persons)
        if not parties and hit.value == _COUNTRIES:
            parties = tuple(Party(code) for code in _countries(codes, hit.start, number))
        yield PartyMention(
            hit.start, hit.stop, Way.GROUP, parties, basis=Basis.INFERRED, rule="those last named together"
        )


def _countries(codes: list[tuple[int, str]], position: int, number: int) -> list[str]:
    """“Our two countries”: those the page has spoken of most so far, the order of first mention kept."""
    counts = Counter(code for start, code in codes if start < position) or Counter(code for _, code in codes)
    most = [code for code, _ in counts.most_common(number)]
    return [code for code in counts if code in most] if len(most) == number else []


def _party(person: Person, hit: Hit) -> Party:
    return Party(person.country) if hit.value == _COUNTRIES else Party(person.country, person.name)


def together(stage: Stage, position: int, office: str | None = None, number: int = 2) -> list[Person]:
    """Return the leaders of different countries named together last before a position; none where it is not so many."""
    here = stage.document.sentence_at(position)
    gathered: list[Person] = []
    for back in range(_REACH):
        sentence = [e.person for e in stage.in_sentence(here - back, until=position)]
        alone = _apart(sentence, office)
        if len(alone) == number:
            return alone
        gathered = _apart([*sentence, *gathered], office)
        if len(gathered) == number:
            return gathered
    most = _apart(stage.main[:_MOST], office)
    return most[:number] if len(most) >= number else []


def _apart(persons: Sequence[Person], office: str | None) -> list[Person]:
    """Keep one leader a country: who holds the office asked for, else who holds a leading one."""
    found: dict[str, Person] = {}
    for person in persons:
        if not person.leads or not person.country or (person.former and office is None):
            continue
        if office is not None and str(person.office) != office:
            continue
        if office is None and str(person.office) in _MINOR:
            continue
        found.setdefault(person.country, person)
    return list(found.values())
