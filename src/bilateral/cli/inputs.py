"""Turn what the command line names into sources: text files, JSON Lines, standard input."""

import gzip
import io
import json
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from attrs import define, field

from bilateral.cli.packed import Damaged, unpacked
from bilateral.errors import BilateralError
from bilateral.model.sources import Source

__all__ = ["Inputs"]

_KEYS = ("outlet", "published", "author", "title", "url")
_CORPUS = (".jsonl", ".ndjson")


class Refusal(Exception):
    """An input that cannot be read, and why."""


@define
class Inputs:
    """
    The sources of a list of paths, one after the other; what cannot be read is told and counted.

    ``complain`` takes one line for each failure; ``failed`` counts them. ``published`` and ``outlet`` are taken
    where the input itself has none.
    """

    paths: list[str]
    complain: Callable[[str], None]
    published: str | None = None
    outlet: str | None = None
    failed: int = field(default=0, init=False)

    def __iter__(self) -> Iterator[Source]:
        for path in self.paths:
            try:
                yield from self._file(path)
            except (Refusal, Damaged) as refusal:
                self._fail(f"{path}: {refusal}")
            except (EOFError, gzip.BadGzipFile, zlib.error) as error:
                self._fail(f"{path}: not a whole gzip file: {error}")
            except OSError as error:
                self._fail(f"{path}: {error.strerror or error}")

    @property
    def total(self) -> int | None:
        """How many sources there are, by lines; ``None`` where that takes unpacking or waiting."""
        counts = [_count(path) for path in self.paths]
        return sum(count for count in counts if count is not None) if None not in counts else None

    def _fail(self, line: str) -> None:
        self.failed += 1
        self.complain(line)

    def _file(self, path: str) -> Iterator[Source]:
        with _opened(path) as stream:
            if path.removesuffix(".gz").removesuffix(".zst").endswith(_CORPUS) or (path == "-" and _is_json(stream)):
                yield from self._corpus(path, stream)
            else:
                yield self._source(_decoded(stream.read()), {}, Path(path).stem if path != "-" else "stdin")

    def _corpus(self, path: str, stream: IO[bytes]) -> Iterator[Source]:
        for number, line in enumerate(stream, 1):
            if line.strip():
                try:
                    row = _row(line)
                    yield self._source(row["text"], row, row.get("id") or f"{Path(path).stem}-{number}")
                except (Refusal, BilateralError) as refusal:
                    self._fail(f"{path}:{number}: {refusal}")

    def _source(self, text: str, row: dict[str, Any], name: str) -> Source:
        told = {key: row.get(key) for key in _KEYS}
        told["published"] = told["published"] or self.published
        told["outlet"] = told["outlet"] or self.outlet
        return Source.of(text, name=name, **told)


def _count(path: str) -> int | None:
    if path == "-" or path.endswith((".gz", ".zst")):
        return None
    if not path.endswith(_CORPUS):
        return 1
    try:
        with Path(path).open("rb") as stream:
            return sum(block.count(b"\n") for block in iter(lambda: stream.read(1 << 20), b""))
    except OSError:
        return None


def _is_json(stream: io.BufferedReader) -> bool:
    return stream.peek(64)[:64].lstrip()[:1] == b"{"


def _opened(path: str) -> io.BufferedReader:
    if path == "-":
        return io.BufferedReader(io.FileIO(sys.stdin.fileno(), closefd=False))
    if path.endswith(".gz"):
        return io.BufferedReader(gzip.GzipFile(path))
    if path.endswith(".zst"):
        return _zstd(path)
    return Path(path).open("rb")


def _zstd(path: str) -> io.BufferedReader:
    try:
        return unpacked(path)
    except ImportError:
        msg = "reading .zst needs the extra: pip install 'bilateral[zstd]'"
        raise Refusal(msg) from None


def _decoded(raw: bytes) -> str:
    if b"\0" in raw[:4096]:
        msg = "expected a text file; it holds NUL bytes, so it looks binary"
        raise Refusal(msg)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        msg = f"expected UTF-8; byte {error.start} is 0x{raw[error.start]:02x}"
        raise Refusal(msg) from None


def _row(line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(_decoded(line))
    except (ValueError, RecursionError) as error:
        msg = f"expected a JSON object a line: {error}"
        raise Refusal(msg) from None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        msg = 'expected a JSON object with the article\'s "text" as a string'
        raise Refusal(msg)
    for key in ("id", *_KEYS):
        if not isinstance(row.get(key), str | None):
            msg = f'expected "{key}" to be a string or null; got {row[key]!r:.60}'
            raise Refusal(msg)
    return row


def named(paths: Iterable[str]) -> list[str]:
    """Return the paths as a list, folders replaced by the text and corpus files inside, sorted."""
    found: list[str] = []
    for path in paths:
        folder = Path(path)
        if path != "-" and folder.is_dir():
            found += sorted(
                str(f)
                for f in folder.iterdir()
                if f.is_file() and (f.suffix in {".txt", *_CORPUS} or ".jsonl." in f.name)
            )
        else:
            found.append(path)
    return found
