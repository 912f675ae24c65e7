"""Make hostile bytes from good ones: spliced, repeated, cut, spiced, swapped."""

import random
from collections.abc import Callable, Sequence

from tests.hostile.nasty import SPICE

__all__ = ["mutated"]

_SHORT, _LONG = 300, 12_000  # bytes: most inputs are short, so that there can be many of them
_LONG_SHARE = 0.005
_SPICES = tuple(piece.encode("utf-8", "surrogatepass") for piece in SPICE)
_GRAMMAR = (
    *b'{}[]":,\\\n\0<>&;|#-=\x80\xff',
    b"null",
    b"-1",
    b"1e999",
    b"NaN",
    b'"kind":',
    b"\\u2028",
    b"\\ud800",
    b"../",
    b"\x1f\x8b",
    b"(\xb5/\xfd",
    b"---\n",
    b"</script>",
)
_PIECES: tuple[bytes, ...] = (*_SPICES, *(bytes([p]) if isinstance(p, int) else p for p in _GRAMMAR))

Change = Callable[[random.Random, bytes, Sequence[bytes]], bytes]


def mutated(draw: random.Random, seeds: Sequence[bytes]) -> bytes:
    """Return a stretch of a seed, changed a few times; one in two hundred is long."""
    size = _LONG if draw.random() < _LONG_SHARE else draw.randint(1, _SHORT)
    data = _stretch(draw, draw.choice(seeds), size)
    for _ in range(draw.randint(0, 6)):
        data = draw.choice(_CHANGES)(draw, data, seeds)
    return data[: 2 * size]


def _stretch(draw: random.Random, seed: bytes, size: int) -> bytes:
    start = draw.choice((0, draw.randint(0, len(seed))))
    return seed[start : start + size]


def _at(draw: random.Random, data: bytes) -> tuple[int, int]:
    start = draw.randint(0, len(data))
    return start, min(len(data), start + draw.randint(0, 60))


def _spliced(draw: random.Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    at = draw.randint(0, len(data))
    return data[:at] + _stretch(draw, draw.choice(seeds), draw.randint(1, 200)) + data[at:]


def _repeated(draw: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, stop = _at(draw, data)
    return data[:start] + data[start:stop] * draw.choice((2, 3, 10, 60)) + data[stop:]


def _cut(draw: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, stop = _at(draw, data)
    return data[:start] + data[stop:]


def _truncated(draw: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[: draw.randint(0, len(data))]


def _spiced(draw: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = draw.randint(0, len(data))
    return data[:at] + draw.choice(_PIECES) * draw.choice((1, 1, 2, 40)) + data[at:]


def _swapped(draw: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    (a, b), (c, d) = sorted((_at(draw, data), _at(draw, data)))
    c, d = max(b, c), max(b, d)
    return data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def _flipped(draw: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    if not data:
        return data
    at = draw.randrange(len(data))
    return data[:at] + bytes([draw.randrange(256)]) + data[at + 1 :]


def _shouted(draw: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, stop = _at(draw, data)
    return data[:start] + data[start:stop].upper() + data[stop:]


_CHANGES: tuple[Change, ...] = (
    _spliced,
    _repeated,
    _cut,
    _truncated,
    _spiced,
    _spiced,
    _swapped,
    _flipped,
    _shouted,
)
