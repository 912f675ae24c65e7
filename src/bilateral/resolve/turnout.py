"""Who takes part in which contact of a page, and in which of them some people may."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from attrs import define, field

from bilateral.model.leaders import Party
from bilateral.resolve.story import Story, among

__all__ = ["Turnout"]

_LATELY = 12  # contacts of one leader that a sentence may go back to
_PAIR = 2


@define(eq=False, repr=False)
class Turnout:
    """The parties of each contact, by its number; what is set apart as past has none."""

    stories: Sequence[Story]
    parties: list[frozenset[Party]] = field(init=False)
    _by_country: dict[str, list[int]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Look up once who takes part in which contact."""
        self.parties = [frozenset(() if story.past else story.parties) for story in self.stories]
        self._by_country = defaultdict(list)
        for number, parties in enumerate(self.parties):
            for country in {party.country for party in parties}:
                self._by_country[country].append(number)

    def fitting(self, people: Collection[Party], current: Iterable[int], since: int) -> list[int]:
        """Return the contacts told up to a sentence in which all of some people take part: those that name one, if any do."""
        fits = [n for n in self._heard(people, current, since) if all(among(p, self.parties[n]) for p in people)]
        named = [n for n in fits if any(p.name and p in self.parties[n] for p in people)]
        return named or fits

    def beside_others(self, people: Collection[Party], current: Iterable[int], since: int) -> list[int]:
        """Return the contacts told up to a sentence of which both sides are named, beside others."""
        heard = self._heard(people, current, since)
        named = [(n, [p for p in people if p.name and p in self.parties[n]]) for n in heard]
        return [n for n, found in named if len({p.country for p in found}) >= _PAIR]

    def is_whole(self, people: Collection[Party], number: int) -> bool:
        """Say whether every leader of a contact, or the country of each, is among some people."""
        return all(among(p, people) for p in self.parties[number] if p.name)

    def _heard(self, people: Collection[Party], current: Iterable[int], since: int) -> list[int]:
        """Return the contacts that one of the people's countries takes part in: the last ones, and those at hand."""
        numbers = min((self._by_country.get(p.country, []) for p in people), key=len, default=[])
        found = sorted({*numbers[-_LATELY:], *current})
        return [n for n in found if self.stories[n].drafts[0].sentence <= since or len(self.stories) == 1]
