"""How much of what was expected was found, and how much of what was found is right."""

from collections.abc import Iterable, Sequence

from attrs import frozen

__all__ = ["Score", "score_lines"]

_LISTS = frozenset({"issues", "actors", "not_discussed", "amounts"})
_ALIKE = 0.5  # of the words of two quotations, or of the parties of two meetings


@frozen
class Score:
    """
    Counts: how many values were found, how many of them were right, how many were wanted.

    >>> score = Score(found=4, right=3, wanted=6)
    >>> score.precision, score.recall, round(score.f1, 2)
    (0.75, 0.5, 0.6)
    """

    found: int = 0
    right: int = 0
    wanted: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.found + other.found, self.right + other.right, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found; 1 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@frozen
class _Line:
    kind: str
    head: frozenset[str]
    fields: dict[str, frozenset[str]]


def score_lines(expected: Iterable[str], got: Iterable[str]) -> dict[str, Score]:
    """Pair the lines that are of one record, and count by kind and by field."""
    wanted, found = [_parse(line) for line in expected], [_parse(line) for line in got]
    scores: dict[str, Score] = {}
    for one, other in _pairs(wanted, found):
        kind = (one or other or _NOTHING).kind
        _count(scores, kind, int(other is not None), int(bool(one and other)), int(one is not None))
        names = [*(one.fields if one else ()), *(other.fields if other else ())] if one and other else []
        for name in dict.fromkeys(names):
            mine = one.fields.get(name, frozenset()) if one else frozenset()
            theirs = other.fields.get(name, frozenset()) if other else frozenset()
            _count(scores, f"{kind}.{name}", len(theirs), len(mine & theirs), len(mine))
    return scores


def _count(scores: dict[str, Score], name: str, found: int, right: int, wanted: int) -> None:
    scores[name] = scores.get(name, Score()) + Score(found, right, wanted)


def _pairs(wanted: Sequence[_Line], found: Sequence[_Line]) -> Iterable[tuple[_Line | None, _Line | None]]:
    """Pair the most alike first; what is left stays alone."""
    likeness = sorted(
        ((_alike(one, other), -i, -j) for i, one in enumerate(wanted) for j, other in enumerate(found)), reverse=True
    )
    mine: dict[int, int] = {}
    theirs: set[int] = set()
    for alike, i, j in likeness:
        if alike >= _ALIKE and -i not in mine and -j not in theirs:
            mine[-i] = -j
            theirs.add(-j)
    yield from ((one, found[mine[i]] if i in mine else None) for i, one in enumerate(wanted))
    yield from ((None, other) for j, other in enumerate(found) if j not in theirs)


def _alike(one: _Line, other: _Line) -> float:
    if one.kind != other.kind or not (one.head and other.head):
        return 0.0
    shared = len(one.head & other.head) / len(one.head | other.head)
    same = sum(one.fields.get(name) == value for name, value in other.fields.items())
    return shared + same / 1000 if shared >= _ALIKE else 0.0


def _parse(line: str) -> _Line:
    first, *rest = line.split(" | ")
    kind, _, head = first.partition(" ")
    fields = {name: value for name, _, value in (part.partition(" ") for part in rest)}
    heads = frozenset(head.strip('"').split()) if head.startswith('"') else frozenset(head.split("; "))
    return _Line(
        kind, heads, {n: frozenset(v.split("; ")) if n in _LISTS else frozenset({v}) for n, v in fields.items()}
    )


_NOTHING = _Line("", frozenset(), {})
