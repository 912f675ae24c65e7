"""What is fuzzed: each door that strangers' bytes come in by, with good bytes to start from."""

import contextlib
import csv
import gzip
import io
import json
import os
import random
import shutil
import tempfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import zstandard
from attrs import frozen

from bilateral.cli.inputs import Inputs
from bilateral.errors import BilateralError
from bilateral.export.json import dumps, loads, loads_lines
from bilateral.model.dates import When
from bilateral.model.sources import Source
from bilateral.pipeline import collect, read
from bilateral.store import Store
from bilateral.testing import golden, laws, samples
from bilateral.testing.bundled import articles
from bilateral.world.world import World

__all__ = ["TARGETS", "Target", "clean", "folder"]

_TEXTS = tuple(article.text.encode() for article in articles())
_DOCUMENTS = tuple(dumps(reading).encode() for reading in samples.readings())
_LINES = tuple(
    json.dumps({"text": article.text, "outlet": article.outlet, "published": "2020-05-06"}).encode() + b"\n"
    for article in articles()
)


@frozen
class Target:
    """A door, and the good bytes that hostile ones are made from; ``share`` of all inputs go to it."""

    run: Callable[[bytes], object]
    seeds: Callable[[], Sequence[bytes]]
    share: float


@cache
def folder() -> Path:
    """Return the folder that this process may write to: in memory where there is one."""
    memory = Path("/dev/shm")
    made = tempfile.mkdtemp(prefix="fuzz-", dir=memory if os.access(memory, os.W_OK) else None)
    return Path(made)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _number(data: bytes) -> random.Random:
    """Return a source of choices that follows from the bytes alone."""
    return random.Random(zlib.crc32(data))


def _read(data: bytes) -> None:
    laws.text_never_moves(_text(data), lambda text: read(text, dates=True))


def _refused(load: Callable[[], object]) -> None:
    with contextlib.suppress(BilateralError):
        load()


def _json(data: bytes) -> None:
    _refused(lambda: loads(data))
    _refused(lambda: list(loads_lines(_text(data))))


def _values(data: bytes) -> None:
    text, draw = _text(data), _number(data)
    parts = text.split(" ", 4) + [""] * 5
    _refused(lambda: When(parts[0]))
    _refused(lambda: When.parse(text[:40]))
    _refused(lambda: Source.of(text, outlet=parts[0], published=draw.choice(parts), url=parts[1], title=parts[2]))


def _golden(data: bytes) -> None:
    _refused(lambda: golden.dumps(golden.loads(_text(data), name="fuzz")))


_PACKED: dict[str, Callable[[bytes], bytes]] = {
    ".txt": lambda data: data,
    ".jsonl": lambda data: data,
    ".jsonl.gz": gzip.compress,
    ".jsonl.zst": zstandard.ZstdCompressor().compress,
}


def _file(data: bytes, draw: random.Random, name: str) -> Path:
    """Write the bytes as an input: plain, packed, or packed and then damaged."""
    end = draw.choice(sorted(_PACKED))
    packed = data if draw.random() < 0.3 else _PACKED[end](data)
    if draw.random() < 0.3:
        at = draw.randrange(len(packed) + 1)
        packed = packed[:at] + draw.choice((b"", b"\0", b"\xff\xff")) + packed[at + draw.randint(0, 9) :]
    path = folder() / f"{name}{end}"
    path.write_bytes(packed)
    return path


def _corpus(data: bytes) -> None:
    path = _file(data, _number(data), "corpus")
    complaints: list[str] = []
    inputs = Inputs([str(path)], complaints.append)
    for source in inputs:
        assert isinstance(source, Source)
    assert len(complaints) == inputs.failed
    _ = inputs.total
    path.unlink()


_ASKED: dict[str, Callable[[World], Any]] = {
    "countries": lambda world: world.countries,
    "names": lambda world: world.lexicon,
    "places": lambda world: world.places("Paris"),
    "summit_names": lambda world: world.lexicon,
    "summits": lambda world: world.summit("G20", When("2019-06")),
    "encounters": lambda world: world.encounters,
}


@cache
def _tables() -> dict[str, bytes]:
    return {name: b"".join((_data() / f"{name}.csv").read_bytes().splitlines(keepends=True)[:9]) for name in _ASKED}


def _data() -> Path:
    import bilateral.world  # noqa: PLC0415

    return Path(bilateral.world.__path__[0]) / "data"


def _world(data: bytes) -> None:
    """Put the bytes in the place of a table, with its header more often than not."""
    draw, where = _number(data), folder() / "world"
    where.mkdir(exist_ok=True)
    name = draw.choice(sorted(_ASKED))
    head = _tables()[name].split(b"\n")[0] + b"\n"
    path = where / f"{name}.csv"
    path.write_bytes(head + data if draw.random() < 0.7 else data)
    with contextlib.suppress(BilateralError):
        _ASKED[name](World((where,)))
    path.unlink()


@cache
def _archive() -> bytes:
    path = folder() / "seed.db"
    with Store(path) as store:
        store.ingest(collect(articles()[:3]).readings)
    whole = path.read_bytes()
    path.unlink()
    return whole


def _archives() -> Sequence[bytes]:
    return (_archive()[:600], _archive()[4096:9000], *_DOCUMENTS)


def _damaged(data: bytes, draw: random.Random) -> bytes:
    """Return a file of an archive with some of the bytes written over it, cut short, or nothing but the bytes."""
    whole = bytearray(_archive())
    if draw.random() < 0.2:
        return data if draw.random() < 0.5 else bytes(whole[:100]) + data
    for _ in range(draw.randint(1, 8)):
        at = draw.randrange(len(whole))
        piece = data[: draw.choice((1, 2, 30, 300))]
        whole[at : at + len(piece)] = piece
    return bytes(whole[: draw.randrange(len(whole))] if draw.random() < 0.1 else whole)


def _store(data: bytes) -> None:
    draw, path = _number(data), folder() / "archive.db"
    path.write_bytes(_damaged(data, draw))
    with contextlib.suppress(BilateralError), Store(path, writable=draw.random() < 0.5, wait=0) as store:
        for ask in draw.sample(_QUESTIONS, 3):
            with contextlib.suppress(BilateralError):
                ask(store)
    for left in folder().glob("archive.db*"):
        left.unlink()


_QUESTIONS: tuple[Callable[[Store], object], ...] = (
    lambda store: list(store.readings()),
    lambda store: store.archive().meetings,
    lambda store: list(store.meetings),
    lambda store: list(store.meetings.of("Macron").since("2010")),
    lambda store: store.meetings.count_by("country"),
    lambda store: list(store.statements.by("US")),
    lambda store: list(store.commitments),
    lambda store: list(store.leaders),
    lambda store: store.check(),
    lambda store: dict(store.sources),
    lambda store: store.voices,
    len,
    lambda store: store.ingest(collect(articles()[3:4]).readings),
    lambda store: list(store.disagreements()),
)


def _command(data: bytes) -> None:
    from tests.hostile.commands import run  # noqa: PLC0415  it uses what is above

    run(data, _number(data), _file, folder(), _damaged)


def clean() -> None:
    """Remove what this process wrote."""
    shutil.rmtree(folder(), ignore_errors=True)
    folder.cache_clear()


def _rows() -> Iterator[bytes]:
    for table in _tables().values():
        for row in csv.reader(io.StringIO(table.decode("utf-8-sig"))):
            yield ",".join(row).encode() + b"\n"


TARGETS: dict[str, Target] = {
    "read": Target(_read, lambda: _TEXTS, 0.35),
    "values": Target(
        _values, lambda: (b"2019-05 2019~ 2018/2020 -0044", b"2023-11-16 Reuters 1 May 2020", *_TEXTS), 0.2
    ),
    "json": Target(_json, lambda: _DOCUMENTS, 0.2),
    "golden": Target(_golden, lambda: tuple(golden.dumps(golden.Golden(a)).encode() for a in articles()), 0.08),
    "corpus": Target(_corpus, lambda: (*_LINES, *_TEXTS), 0.1),
    "world": Target(_world, lambda: (*_tables().values(), *_rows()), 0.05),
    "store": Target(_store, _archives, 0.01),
    "command": Target(_command, lambda: (*_LINES, *_TEXTS), 0.01),
}
"""Every door, by name."""
