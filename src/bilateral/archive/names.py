"""Who is who: one leader under the spellings of many sources."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from attrs import field, frozen

from bilateral.model.leaders import Leader, Party
from bilateral.model.names import fold
from bilateral.model.readings import Reading
from bilateral.world.world import World

__all__ = ["Directory", "Spelling", "spell", "spellings"]

_SHORTEST_SKELETON = 6
_SOUNDS = (("kh", "k"), ("gh", "k"), ("zh", "j"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("tz", "s"))
_SOUNDS_ALIKE = str.maketrans({"q": "k", "g": "k", "c": "k", "w": "v", "z": "s", "j": "y"})

Spelling = tuple[str, str]
"""A country and the fullest name that one reading has for a person of it."""


def spell(reading: Reading, party: Party) -> Party:
    """Return the party under the full name that the reading itself knows for it."""
    if not party.name:
        return party
    form = fold(party.name)
    for appearance in reading.leaders:
        leader = appearance.leader
        if leader is None or leader.country != party.country:
            continue
        if form == fold(leader.name) or any(form == fold(name) for name in appearance.names):
            return Party(leader.country, leader.name)
    return party


def spellings(reading: Reading) -> dict[Party, Party]:
    """Return each party of the reading's records with the full name the reading knows for it."""
    told = {
        claim.value: None
        for records in (reading.meetings, reading.commitments, reading.intentions, reading.statements, reading.absences)
        for record in records
        for claim in record.claims
        if isinstance(claim.value, Party)
    }
    return {party: spell(reading, party) for party in told}


@frozen
class Directory:
    """
    The people of an archive: every spelling, and the one leader it stands for.

    Two spellings of one country are one leader if they have the same words in any order, or sound alike, or if the
    world's tables know both as one, or if the shorter is part of just one longer name. The name shown is the fullest, then the one most sources use.

    >>> directory = Directory.of({("MX", "Andrés Manuel López Obrador"): 2, ("MX", "Lopez Obrador"): 5})
    >>> str(directory.party(Party("MX", "Lopez Obrador")))
    'Andrés Manuel López Obrador (MX)'
    """

    chosen: Mapping[Spelling, str] = field(factory=dict)

    @classmethod
    def of(cls, told: Mapping[Spelling, int]) -> "Directory":
        """Work out who is who from the spellings and the number of sources that use each."""
        by_country: dict[str, dict[str, int]] = defaultdict(dict)
        for (country, name), times in told.items():
            by_country[country][name] = times
        chosen: dict[Spelling, str] = {}
        for country, names in by_country.items():
            for group in _same_people(names, country):
                best = max(group, key=lambda name: _rank(name, names))
                chosen |= {(country, name): best for name in group}
        return cls(chosen)

    @classmethod
    def of_readings(cls, readings: Iterable[Reading]) -> "Directory":
        """Work out who is who in these readings."""
        told: Counter[Spelling] = Counter()
        for reading in readings:
            told.update(people_of(reading))
        return cls.of(told)

    def party(self, party: Party) -> Party:
        """Return the party under the name the archive shows."""
        best = self.chosen.get((party.country, party.name))
        return party if best is None or best == party.name else Party(party.country, best)

    def leader(self, leader: Leader) -> Leader:
        """Return the leader under the name the archive shows."""
        best = self.chosen.get((leader.country, leader.name))
        return leader if best is None or best == leader.name else Leader(best, leader.country, leader.surname)

    def people(self) -> Iterable[Leader]:
        """Return each leader once, in order."""
        shown = {(country, best) for (country, _), best in self.chosen.items()}
        return (Leader(name, country) for country, name in sorted(shown) if country)


def people_of(reading: Reading) -> set[Spelling]:
    """Return the people a reading tells of, as it spells them in full."""
    told = {(p.country, p.name) for p in spellings(reading).values() if p.name}
    return told | {(leader.country, leader.name) for a in reading.leaders if (leader := a.leader) is not None}


def _rank(name: str, times: Mapping[str, int]) -> tuple[int, int, int, str]:
    return len(fold(name).split()), times[name], sum(not c.isascii() for c in name), name


def _same_people(names: Iterable[str], country: str) -> list[list[str]]:
    """Group the spellings of one country, the longest first."""
    groups: list[list[str]] = []
    whole: dict[str, int] = {}
    holders: dict[str, set[int]] = defaultdict(set)
    for name in sorted(names, key=lambda name: (-len(set(fold(name).split())), name)):
        words = set(fold(name).split())
        keys = [" ".join(sorted(words)), *_skeleton(words), *_in_the_tables(name, country)]
        found = next((whole[key] for key in keys if key in whole), None)
        if found is None:
            # "George W. Bush" is whole, not short for "George H. W. Bush".
            short = words and all(len(word) > 1 for word in words)
            longer = set.intersection(*(holders.get(word, set()) for word in words)) if short else set()
            found = longer.pop() if len(longer) == 1 else len(groups)
        if found == len(groups):
            groups.append([])
        groups[found].append(name)
        for key in keys:
            whole.setdefault(key, found)
        for word in words:
            holders[word].add(found)
    return groups


def _in_the_tables(name: str, country: str) -> Iterable[str]:
    """Give the leader of the world's tables who alone is called so, whatever the spelling: "AMLO"."""
    bearers = [leader for leader in World.default().named(name) if leader.country == country]
    found = {leader.name for leader in bearers}
    # A surname alone may be that of somebody the tables do not have.
    if len(found) == 1 and fold(name) not in {fold(leader.surname) for leader in bearers}:
        yield f"@{found.pop()}"


def _skeleton(words: Iterable[str]) -> Iterable[str]:
    """
    Give the consonants of a full name, sounds that transcriptions mix up made one.

    "Volodymyr Zelenskyy" and "Vladimir Zelensky" have the same; a short one, as of "Li Na", says too little.
    """
    bones = sorted(_bones(word) for word in words)
    if len(bones) > 1 and all(bones) and sum(map(len, bones)) >= _SHORTEST_SKELETON:
        yield "~" + " ".join(bones)


def _bones(word: str) -> str:
    for sound, plain in _SOUNDS:
        word = word.replace(sound, plain)
    bones = ""
    for letter in word.translate(_SOUNDS_ALIKE):
        if letter not in "aeiouyh" and not bones.endswith(letter):
            bones += letter
    return bones or word[:1]
