"""Records in memory, found by sets of bits: one integer a key, one bit a record."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Generic, TypeVar

from bilateral.archive.conditions import Condition, Has
from bilateral.archive.entries import Entry, tie_of
from bilateral.archive.who import Who
from bilateral.model.records import Record

__all__ = ["MemoryShelf"]

R_co = TypeVar("R_co", bound=Record, covariant=True)


class _Ends:
    """Which records' stretches begin (or end) by a point: sums of bits at every so many, the rest added when asked."""

    def __init__(self, ends: list[tuple[float, int]]) -> None:
        ends.sort()
        self.points, self.numbers = [point for point, _ in ends], [n for _, n in ends]
        self.step = max(256, len(ends) // 128)
        self.sums = [0]
        for start in range(0, len(ends), self.step):
            self.sums.append(self.sums[-1] | _pack(self.numbers[start : start + self.step]))

    def up_to(self, point: float) -> int:
        return self._first(bisect_right(self.points, point))

    def below(self, point: float) -> int:
        return self._first(bisect_left(self.points, point))

    def _first(self, count: int) -> int:
        whole = count // self.step
        return self.sums[whole] | _pack(self.numbers[whole * self.step : count])


def _pack(numbers: Iterable[int]) -> int:
    told = numbers if isinstance(numbers, list) else list(numbers)
    packed = bytearray(max(told, default=0) // 8 + 1)
    for n in told:
        packed[n >> 3] |= 1 << (n & 7)
    return int.from_bytes(packed, "little")


class MemoryShelf(Generic[R_co]):
    """
    The records of one kind; nothing is indexed before the first question.

    Each condition is a set of bits over the records in order of time, made when first asked for and kept, so asking
    again, or asking for several at once, costs a few operations on integers.
    """

    def __init__(self, entries: Callable[[], Iterable[Entry[R_co]]], who: Callable[[], Who]) -> None:
        self._make, self._who = entries, who
        self._bits: dict[Condition, int] = {}
        self._labels: dict[str, Mapping[str, str]] = {}

    @cached_property
    def entries(self) -> list[Entry[R_co]]:
        """Return all records in order."""
        ordered = sorted(self._make(), key=lambda entry: entry.at)
        if any(entry.at == after.at for entry, after in pairwise(ordered)):
            ordered.sort(key=lambda entry: (entry.at, tie_of(entry.record)))
        return ordered

    @cached_property
    def _postings(self) -> Mapping[str, Mapping[str, list[int]]]:
        found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for n, entry in enumerate(self.entries):
            for facet, keys in entry.facets.items():
                for key in keys:
                    found[facet][key].append(n)
        return found

    @cached_property
    def _stretches(self) -> Mapping[str, tuple[_Ends, _Ends]]:
        firsts: dict[str, list[tuple[float, int]]] = defaultdict(list)
        lasts: dict[str, list[tuple[float, int]]] = defaultdict(list)
        for n, entry in enumerate(self.entries):
            for span, (low, high) in entry.spans.items():
                firsts[span].append((low, n))
                lasts[span].append((high, n))
        return {span: (_Ends(firsts[span]), _Ends(lasts[span])) for span in firsts}

    def select(self, conditions: Sequence[Condition], *, backwards: bool = False) -> Iterator[R_co]:
        """Return the records that meet every condition."""
        bits = self._all(conditions)
        if not backwards and bits:
            yield self.entries[(bits & -bits).bit_length() - 1].record
            bits &= bits - 1
        for n in _backwards(bits) if backwards else _forwards(bits):
            yield self.entries[n].record

    def dated_last(self, conditions: Sequence[Condition]) -> R_co | None:
        """Return the latest that has a date."""
        dated = bisect_left(self.entries, True, key=lambda entry: entry.at[0])  # noqa: FBT003  False sorts before True
        bits = self._all(conditions) & ((1 << dated) - 1)
        return self.entries[bits.bit_length() - 1].record if bits else None

    def count(self, conditions: Sequence[Condition]) -> int:
        """Return how many meet every condition."""
        return self._all(conditions).bit_count()

    def tally(self, conditions: Sequence[Condition], facet: str) -> Mapping[str, int]:
        """Return how many have each key of the facet."""
        bits, labels = self._all(conditions), self.labels(facet)
        counts: dict[str, int] = defaultdict(int)
        for key in labels:
            if found := (bits & self._has(facet, [key])).bit_count():
                counts[labels[key]] += found
        return counts

    def labels(self, facet: str) -> Mapping[str, str]:
        """Return every key of the facet with its label: of several, the first in order."""
        if facet not in self._labels:
            found = self._postings.get(facet, {}).items()
            self._labels[facet] = {key: min(self.entries[n].facets[facet][key] for n in some) for key, some in found}
        return self._labels[facet]

    def has(self, facet: str, key: str) -> bool:
        """Say whether any record has the key."""
        return key in self._postings.get(facet, {})

    def people(self, form: str) -> Iterable[str]:
        """Return the ids of the leaders who bear a name."""
        return self._who().people(form)

    def names(self) -> Iterable[str]:
        """Return the name of every leader known."""
        return self._who().names.values()

    def _all(self, conditions: Sequence[Condition]) -> int:
        bits = (1 << len(self.entries)) - 1
        for condition in conditions:
            bits &= self._of(condition)
        return bits

    def _of(self, condition: Condition) -> int:
        known = self._bits.get(condition)
        if known is not None:
            return known
        if isinstance(condition, Has):
            bits = self._has(condition.facet, condition.keys)
        elif condition.span in self._stretches:
            firsts, lasts = self._stretches[condition.span]
            bits = firsts.up_to(condition.high) & ~lasts.below(condition.low)
        else:
            bits = 0
        self._bits[condition] = bits
        return bits

    def _has(self, facet: str, keys: Iterable[str]) -> int:
        postings = self._postings.get(facet, {})
        return _pack(n for key in keys for n in postings.get(key, ()))


def _forwards(bits: int) -> Iterator[int]:
    """Return the numbers of the bits that are set, the lowest first, in time linear in the size of the set."""
    digits = format(bits, "b")[::-1] if bits else ""
    n = digits.find("1")
    while n >= 0:
        yield n
        n = digits.find("1", n + 1)


def _backwards(bits: int) -> Iterator[int]:
    digits = format(bits, "b") if bits else ""
    n = digits.find("1")
    while n >= 0:
        yield len(digits) - 1 - n
        n = digits.find("1", n + 1)
