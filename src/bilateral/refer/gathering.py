"""Put the names of a page together: which are forms of one name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bilateral.mentions.leaders import PersonMention
from bilateral.model.dates import When
from bilateral.model.leaders import Leader
from bilateral.model.names import fold
from bilateral.refer.person import Person, alike
from bilateral.text.documents import Document
from bilateral.world.world import World

__all__ = ["gather"]

_LEADING = frozenset({"president", "prime-minister", "chancellor", "monarch", "vice-president"})
_LONG = 4  # letters from which a misspelt surname can be told
_NEAR = 0.88  # two spellings of one surname are at least so similar
_ALIKE = 0.84  # and two of one full name
_MANY = 24  # names compared letter by letter, the latest ones


def gather(document: Document, people: Sequence[PersonMention], world: World, reference: When | None) -> list[Person]:
    """Return the persons of a page: names of several words first, then the single words that may point to them."""
    register = _Register(world, reference)
    told = [(mention, document.words(mention.name.start, mention.name.stop)) for mention in people]
    split = [(mention, text, fold(text).split()) for mention, text in told]
    for mention, text, words in split:
        if len(words) > 1:
            register.put(register.same(mention, words), mention, text, words)
    for mention, text, words in split:
        if len(words) == 1:
            register.put(register.bearer(mention, words[0]), mention, text, words)
    return register.persons


class _Register:
    """The persons so far, found by the words of their names."""

    def __init__(self, world: World, reference: When | None) -> None:
        self.persons: list[Person] = []
        self._world = world
        self._day = reference
        self._by_word: dict[str, list[Person]] = defaultdict(list)
        self._by_letters: dict[str, list[Person]] = defaultdict(list)
        self._by_leader: dict[Leader, Person] = {}

    def put(self, person: Person | None, mention: PersonMention, text: str, words: list[str]) -> None:
        """Add a mention to a person, or to a new one."""
        if person is None:
            person = Person()
            self.persons.append(person)
        before, known = person.words, (person.surnames, len(person.full))
        person.add(mention, text, words)
        if before == person.words and known == (person.surnames, len(person.full)) and len(self.persons) <= _MANY:
            return  # named again in the same way
        for leader in person.full:
            self._by_leader.setdefault(leader, person)
        for word in _keys(person):
            if person not in self._by_word[word][-_MANY:]:
                self._by_word[word].append(person)
        if person.words and person.words != before:
            for letters in (person.words[0][0] + person.words[-1][0], person.words[-1][:2]):
                self._by_letters[letters].append(person)

    def same(self, mention: PersonMention, words: list[str]) -> Person | None:
        """Return whose other form a full name is: fewer words, initials, another spelling."""
        if mention.name.full:
            for leader in mention.name.known:
                if isinstance(leader, Leader) and leader in self._by_leader:
                    return self._by_leader[leader]
        sharing = [*self._by_word.get(words[-1], ()), *self._by_word.get(words[0], ())]
        near = self._by_letters.get(words[0][0] + words[-1][0], ())[-_MANY:]
        return next((p for p in sharing[-_MANY:] if _form_of(p.words, words)), None) or next(
            (p for p in near if _spelt(p.words, words)), None
        )

    def bearer(self, mention: PersonMention, word: str) -> Person | None:
        """Return whom one word points to: the bearer of the surname, the one named last before if several bear it."""
        named = self._by_word.get(word, [])[-_MANY:]
        bearers = [p for p in named if _bears(p, word) and not self._another(p, mention) and not _spouse(p, mention)]
        if not bearers:
            bearers = [p for p in named if p.words and p.words[0] == word and _same_post(p, mention)]
        if not bearers:
            # “Fernandez” of Cristina Fernandez de Kirchner
            bearers = [p for p in named if word in p.words[1:-1]]
        if not bearers and len(word) > _LONG and not mention.name.known:
            near = self._by_letters.get(word[:2], ())[-_MANY:]
            bearers = [p for p in near if alike(p.words[-1], word, _NEAR) and not self._another(p, mention)]
        if len(bearers) > 1:
            bearers = _fitting(bearers, mention)
        return max(bearers, key=lambda p: p.last_before(mention.start), default=None)

    def _another(self, person: Person, mention: PersonMention) -> bool:
        """“President Clinton” is not Hillary Clinton: the title given belongs to another of the name."""
        told = {i.office for i in mention.introductions if i.office and i.office in _LEADING}
        if "monarch" in told and len(person.words) > 1 and not any(i.office == "monarch" for i in person.introductions):
            return True  # “King Hussein” is not Saddam Hussein: kings go by given names
        if not told and person.full and mention.start < person.mentions[0].start:
            return self._better_known(person, mention)
        if not told or not person.full or told & {i.office for i in person.introductions}:
            return False
        others = [k for k in mention.name.known if isinstance(k, Leader) and k not in person.full]
        return not self._ever(person.full, told) and self._ever(others, told)

    def _better_known(self, person: Person, mention: PersonMention) -> bool:
        """“Trump's daughter Ivanka Trump”: a surname before the full name is that of who leads the country."""
        if self._day is None:
            return False
        others = [k for k in mention.name.known if isinstance(k, Leader) and k not in person.full]
        leading = [k for k in others if any(office.leads for office in self._world.offices_on(k, self._day))]
        return bool(leading) and not any(o.leads for k in person.full for o in self._world.offices_on(k, self._day))

    def _ever(self, leaders: Iterable[Leader], offices: set[str]) -> bool:
        return any(str(term.office) in offices for leader in leaders for term in self._world.terms_of(leader))


def _same_post(person: Person, mention: PersonMention) -> bool:
    """“South Korean President Ro Jae-won” and “President Ro of South Korea” are one; “Prince Harry” needs no title."""
    if mention.introduction is None:
        return True
    office, country = mention.introduction.office, mention.introduction.country or mention.of
    return office in _LEADING and any(
        told.office == office and (not country or country in {told.country, of})
        for told, of in ((told, each.of) for each in person.mentions for told in each.introductions)
    )


def _keys(person: Person) -> set[str]:
    """Return the words that may point to a person."""
    words = person.words
    if not words:
        return set(person.surnames)
    return {*words, "".join(words[-2:]), "".join(words[1:]), *person.surnames} - {""}


def _form_of(mine: list[str], words: list[str]) -> bool:
    """“Barack Obama” and “Barack Hussein Obama”, “G. Bush” and “George Bush” are forms of one name."""
    if set(words) <= set(mine) or set(mine) <= set(words):
        return len(mine) > 1 and (mine[-1] == words[-1] or mine[0] == words[0])
    tail = mine[-len(words) :]
    if len(words) > 1 and tail != words and tail[-1] == words[-1] and _spelt(tail, words):
        return True  # “Cavoco Silva” is Anibal Cavaco Silva
    initial = min(len(mine[0]), len(words[0])) == 1
    return initial and mine[-1] == words[-1] and mine[0][0] == words[0][0]


def _spelt(mine: list[str], words: list[str]) -> bool:
    return mine[0][0] == words[0][0] and alike(" ".join(mine), " ".join(words), _ALIKE)


def _bears(person: Person, word: str) -> bool:
    words = person.words
    return word in person.surnames or word in (words[-1], "".join(words[-2:]), "".join(words[1:]))


def _spouse(person: Person, mention: PersonMention) -> bool:
    """“Mr Wim Kok and Mrs Kok” are two."""
    told = {i.honorific for i in mention.introductions} & {"male", "female"}
    theirs = {i.honorific for i in person.introductions} & {"male", "female"} if told else set()
    return bool(told and theirs and not told & theirs)


def _fitting(bearers: list[Person], mention: PersonMention) -> list[Person]:
    """Of several bearers of a name keep those whose titles fit the one given here."""
    told = {i.office for i in mention.introductions if i.office}
    fit = [p for p in bearers if told & {i.office for i in p.introductions}] if told else []
    return fit or bearers
