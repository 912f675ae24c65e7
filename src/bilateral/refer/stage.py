"""Who stands on the page where: named persons in the order of their mentions, sentence by sentence."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from bilateral.kept import kept
from bilateral.refer.person import Person
from bilateral.refer.persons import home_of
from bilateral.text.documents import Document

__all__ = ["Entrance", "Stage"]

_FAR = 3  # sentences that a reference may reach back


class Entrance(NamedTuple):
    """One mention of a person."""

    start: int
    stop: int
    sentence: int
    person: Person


class Stage:
    """The persons of a page in the order they are named."""

    def __init__(self, document: Document, persons: Iterable[Person], government: str = "", scene: str = "") -> None:
        """Take the page, everybody on it, the government whose page it is, and the country it is told from."""
        persons = list(persons)
        self.document = document
        self.government = government
        self.scene = scene
        self.home = government or home_of(persons)
        self.entrances = sorted(
            (
                Entrance(m.name.start, m.stop, document.sentence_at(m.name.start), person)
                for person in persons
                for m in person.mentions
            ),
            key=lambda entrance: entrance.start,
        )
        self._starts = [entrance.start for entrance in self.entrances]
        self.counts = Counter(e.person for e in self.entrances if e.person.leads)

    def before(self, position: int, *, sentences: int = _FAR) -> Iterator[Entrance]:
        """Yield who is named before a position, the nearest first, over so many sentences back."""
        here = self.document.sentence_at(position)
        for index in range(bisect_left(self._starts, position) - 1, -1, -1):
            entrance = self.entrances[index]
            if entrance.sentence < here - sentences:
                return
            yield entrance

    @kept
    def by_last(self) -> list[Person]:
        """Return everybody, each once, in the order in which they are named last."""
        return list(dict.fromkeys(entrance.person for entrance in reversed(self.entrances)))[::-1]

    @kept
    def main(self) -> tuple[Person, ...]:
        """Return the leaders of the page, the most often named first."""
        order = {e.person: -i for i, e in reversed(list(enumerate(self.entrances)))}
        return tuple(sorted(self.counts, key=lambda person: (self.counts[person], order[person]), reverse=True))

    @kept
    def of_country(self) -> Mapping[str, list[Person]]:
        """Return the leaders of each country, the most often named first."""
        found: dict[str, list[Person]] = {}
        for person in self.main:
            found.setdefault(person.country, []).append(person)
        return found

    @kept
    def of_office(self) -> Mapping[str, list[Person]]:
        """Return who holds each office now, the most often named first."""
        found: dict[str, list[Person]] = {}
        for person in self.main:
            if not person.former:
                found.setdefault(str(person.office), []).append(person)
        return found
