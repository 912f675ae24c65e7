"""Which texts are copies: syndicated or near-identical articles are one voice."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import blake2s

from bilateral.model.names import fold
from bilateral.patterns import regex

__all__ = ["Sketch", "sketch", "voices"]

Sketch = tuple[int, ...]
"""The smallest digest of the text's shingles in each of 32 bins; 0 where a bin is empty."""

_SHINGLE, _BINS, _BANDS, _ALIKE = 5, 32, 8, 0.6
_ROWS = _BINS // _BANDS
_WORD = regex(r"\w+")


def sketch(text: str) -> Sketch:
    """
    Return a fingerprint that near-identical texts have nearly in common, in time linear in the text.

    >>> one = sketch("Biden and Xi met in San Francisco on Wednesday.")
    >>> one == sketch("BIDEN and Xi met, in San Francisco, on Wednesday")
    True
    """
    words = _WORD.findall(text.casefold() if text.isascii() else fold(text))
    bins = [0] * _BINS
    for i in range(max(1, len(words) - _SHINGLE + 1)):
        shingle = " ".join(words[i : i + _SHINGLE]).encode("utf-8", "surrogatepass")
        digest = int.from_bytes(blake2s(shingle, digest_size=8).digest(), "big")
        which = digest % _BINS
        if not bins[which] or digest < bins[which]:
            bins[which] = digest
    return tuple(bins)


def voices(sketches: Mapping[str, Sketch]) -> dict[str, str]:
    """
    Return the voice of each source: the smallest source id among its near-identical copies.

    Texts are compared only if a whole band of their fingerprints is equal, each with the first of its like: the cost
    grows with the number of texts, also if all are copies.
    """
    root = {source: source for source in sketches}
    for bucket in _buckets(sketches):
        firsts: list[str] = []
        for source in bucket:
            first = next((f for f in firsts if _alike(sketches[f], sketches[source])), None)
            if first is None:
                firsts.append(source)
            else:
                _join(root, first, source)
    return {source: _find(root, source) for source in sorted(root)}


def _buckets(sketches: Mapping[str, Sketch]) -> Iterable[list[str]]:
    """Return the sources whose fingerprints are equal, and those that have a band in common."""
    equal: dict[Sketch, list[str]] = defaultdict(list)
    for source in sorted(sketches):
        equal[sketches[source]].append(source)
    yield from (sources for sources in equal.values() if len(sources) > 1)
    bands: dict[tuple[int, Sketch], list[str]] = defaultdict(list)
    for bins, sources in equal.items():
        for n in range(_BANDS):
            band = bins[n * _ROWS : (n + 1) * _ROWS]
            if all(band):
                bands[n, band].append(sources[0])
    yield from (sources for sources in bands.values() if len(sources) > 1)


def _alike(a: Sketch, b: Sketch) -> bool:
    told = [(x, y) for x, y in zip(a, b, strict=True) if x or y]
    return sum(x == y for x, y in told) >= _ALIKE * len(told)


def _find(root: dict[str, str], source: str) -> str:
    while root[source] != source:
        root[source] = root[root[source]]
        source = root[source]
    return source


def _join(root: dict[str, str], a: str, b: str) -> None:
    low, high = sorted((_find(root, a), _find(root, b)))
    root[high] = low
