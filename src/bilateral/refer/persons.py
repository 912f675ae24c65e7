"""Put the names of a page together: which are one person, of which country, in which office."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from attrs import define, field

from bilateral.mentions.introductions import Introduction
from bilateral.mentions.leaders import PersonMention
from bilateral.mentions.names import GEO
from bilateral.mentions.scan import Hits
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.leaders import Leader
from bilateral.model.names import fold
from bilateral.model.offices import Office
from bilateral.refer.identity import identify
from bilateral.text.documents import Document
from bilateral.world.world import World

__all__ = ["Person", "find_persons", "home_of"]

_LEADING = frozenset({"president", "prime-minister", "chancellor", "monarch", "vice-president"})
_LONG = 4  # letters from which a misspelt surname can be told
_NEAR = 0.88  # and two surnames
_ALIKE = 0.84  # two spellings of one name are at least so similar


@define(eq=False)
class Person:
    """Somebody on the page, under all names the page gives; ``leads``: holds or held a public office."""

    mentions: list[PersonMention] = field(factory=list)
    words: list[str] = field(factory=list)  # of the fullest name, folded
    name: str = ""
    full: list[Leader] = field(factory=list)  # whom the table knows by a full form
    short: list[Leader] = field(factory=list)  # whom the table knows by the one word used
    known: Leader | None = None
    country: str = ""
    office: Office | None = None
    office_at: tuple[int, int] | None = None
    office_rule: str = ""
    former: bool = False
    leads: bool = False
    basis: Basis = Basis.STATED
    rule: str = ""

    @property
    def introductions(self) -> list[Introduction]:
        """Return everything the page tells beside the names, in order."""
        return [told for mention in self.mentions for told in mention.introductions]

    def add(self, mention: PersonMention, text: str) -> None:
        """Take a mention; the fullest name becomes the name."""
        words = fold(text).split()
        if (len(words), len(text)) > (len(self.words), len(self.name)):
            if len(words) > len(self.words):
                # “Brian Fallon” is no Fallon of the table, whoever bears the surname.
                self.short = []
            self.words, self.name = words, " ".join(text.split()).replace("- ", "-")
        self.mentions.append(mention)
        if mention.name.full or len(words) == len(self.words):
            found = self.full if mention.name.full else self.short
            found.extend(k for k in mention.name.known if isinstance(k, Leader) and k not in found)


def find_persons(
    document: Document, hits: Hits, people: Sequence[PersonMention], world: World, reference: When | None
) -> list[Person]:
    """Return everybody on the page, in order of first mention; words that are nobody's name are left out."""
    persons = _gather(document, people, world)
    era = reference or infer_era(document.plain, persons, world)
    setting = _Setting(document, hits, persons)
    for person in persons:
        person.mentions.sort(key=lambda mention: mention.start)
    for person in sorted(persons, key=lambda p: p.mentions[0].start):
        identify(person, world, era, setting)
    kept = [person for person in persons if person.leads or _speaks(person)]
    return sorted(kept, key=lambda person: person.mentions[0].start)


def _gather(document: Document, people: Sequence[PersonMention], world: World) -> list[Person]:
    """Names of several words first, then the single words that may point to them."""
    persons: list[Person] = []
    texts = {id(m): document.words(m.name.start, m.name.stop) for m in people}
    words = {id(m): fold(texts[id(m)]).split() for m in people}
    for mention in people:
        if len(words[id(mention)]) > 1:
            person = next((p for p in persons if _same(p, mention, words[id(mention)])), None)
            if person is None:
                persons.append(person := Person())
            person.add(mention, texts[id(mention)])
    for mention in people:
        if len(words[id(mention)]) == 1:
            person = _bearer(persons, mention, words[id(mention)][0], world)
            if person is None:
                persons.append(person := Person())
            person.add(mention, texts[id(mention)])
    return persons


def _same(person: Person, mention: PersonMention, words: list[str]) -> bool:
    """Say whether a full name is another form of a person's: fewer words, initials, another spelling."""
    mine = person.words
    if mine == words:
        return True
    known = [k for k in mention.name.known if k in person.full]
    if known and mention.name.full:
        return True
    if set(words) <= set(mine) or set(mine) <= set(words):
        return mine[-1] == words[-1] or mine[0] == words[0]
    if mine[-1] == words[-1] and mine[0][0] == words[0][0] and min(len(mine[0]), len(words[0])) == 1:
        return True
    if mine[0][0] != words[0][0]:
        return False
    return SequenceMatcher(None, " ".join(mine), " ".join(words)).ratio() >= _ALIKE


def _bearer(persons: list[Person], mention: PersonMention, word: str, world: World) -> Person | None:
    """Return whom one word points to: the bearer of the surname, the one named last before if several bear it."""
    bearers = [p for p in persons if _bears(p, word) and not _another(p, mention, world) and not _spouse(p, mention)]
    if not bearers:
        bearers = [p for p in persons if p.words and p.words[0] == word and not mention.introduction]
    if not bearers and len(word) > _LONG and not mention.name.known:
        bearers = [p for p in persons if p.words and _near(p.words[-1], word)]
    if len(bearers) > 1:
        bearers = _fitting(bearers, mention)
    if len(bearers) <= 1:
        return bearers[0] if bearers else None
    return max(bearers, key=lambda p: max((m.start for m in p.mentions if m.start <= mention.start), default=-1))


def _bears(person: Person, word: str) -> bool:
    if not person.words:
        return False
    if person.words[-1] == word or word in {fold(k.surname) for k in (*person.full, *person.short)}:
        return True
    return word == "".join(person.words[-2:]) or word == "".join(person.words[1:])


def _another(person: Person, mention: PersonMention, world: World) -> bool:
    """“President Clinton” is not Hillary Clinton: the title given belongs to another of the name."""
    told = {i.office for i in mention.introductions if i.office and i.office in _LEADING}
    if not told or not person.full or told & {i.office for i in person.introductions}:
        return False
    others = [k for k in mention.name.known if isinstance(k, Leader) and k not in person.full]
    return not _ever(person.full, told, world) and _ever(others, told, world)


def _spouse(person: Person, mention: PersonMention) -> bool:
    """“Mr Wim Kok and Mrs Kok” are two."""
    told = {i.honorific for i in mention.introductions} & {"male", "female"}
    theirs = {i.honorific for i in person.introductions} & {"male", "female"}
    return bool(told and theirs and not told & theirs)


def _ever(leaders: Iterable[Leader], offices: set[str], world: World) -> bool:
    return any(str(term.office) in offices for leader in leaders for term in world.terms_of(leader))


def _near(surname: str, word: str) -> bool:
    return surname[:2] == word[:2] and SequenceMatcher(None, surname, word).ratio() >= _NEAR


def _fitting(bearers: list[Person], mention: PersonMention) -> list[Person]:
    """Of several bearers of a name keep those whose titles fit the one given here."""
    told = {i.office for i in mention.introductions if i.office}
    if not told:
        return bearers
    fit = [p for p in bearers if told & {i.office for i in p.introductions}]
    return fit or bearers


class _Setting:
    """The countries a page speaks of, and where."""

    def __init__(self, document: Document, hits: Hits, persons: list[Person]) -> None:
        self.persons = persons
        self._document = document
        self._codes = [
            (hit.start, str(hit.value[0] if isinstance(hit.value, tuple) else hit.value)) for hit in hits.of(*GEO)
        ]
        told = Counter(code for _, code in self._codes)
        self.countries = frozenset(told)
        self._most = told.most_common(1)[0][0] if told else ""

    def office_before(self, person: Person) -> str | None:
        """Return the office of the leader named last before a person's first mention."""
        first = person.mentions[0].start
        named = [(m.start, p.office) for p in self.persons for m in p.mentions if p.office and m.start < first]
        return str(max(named)[1]) if named else None

    def near(self, person: Person) -> str:
        """“In Turkey, Levy will also meet President Demirel”: the country told last before in the sentence."""
        for mention in person.mentions[:1]:
            index = self._document.sentence_at(mention.start)
            floor = self._document.sentences[index].start if index >= 0 else mention.start
            before = self._codes[bisect_left(self._codes, (floor, "")) : bisect_left(self._codes, (mention.start, ""))]
            if before:
                return before[-1][1]
        return self._most


def home_of(persons: Iterable[Person]) -> str:
    """Return the country whose leader the page names first by office: “the President” on it is that one."""
    for person in persons:
        if person.leads and person.office and person.office.leads and not person.former:
            return person.country
    return ""


def _speaks(person: Person) -> bool:
    """Say whether a name is a person's though no leader's: somebody who speaks, or is introduced."""
    if any(told.outsider or told.honorific for told in person.introductions):
        return True
    return len(person.words) > 1 and any(mention.speaks and not mention.articled for mention in person.mentions)


_YEAR = re.compile(r"\b(?:19[4-9]\d|20[0-4]\d)\b")


def infer_era(plain: str, persons: Iterable[Person], world: World) -> When | None:
    """Return the year a page seems to be of: the latest it names, else the latest that suits its leaders."""
    years = [int(year) for year in _YEAR.findall(plain)]
    counted: Counter[int] = Counter()
    for leader in {p.full[0] for p in persons if len(p.full) == 1}:
        spans = {
            year
            for term in world.terms_of(leader)
            if term.office.leads
            for year in range(int(term.since[:4]), (int(term.until[:4]) if term.until else 2026) + 1)
        }
        counted.update(spans)
    if counted:
        top = max(counted.values())
        suits = [year for year, count in counted.items() if count == top]
        named = [year for year in suits if year in years]
        return When.year(max(named or suits))
    return When.year(max(years)) if years else None
