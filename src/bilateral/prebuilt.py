"""
Files that are made from the tables when the package is built, so that a first article need not wait for them.

Each begins with a digest of the files it was made from. It is used only while that digest is true, and never needed:
without it, or with a stale one, the tables themselves are read.
"""

from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path

__all__ = ["FOLDER", "forget", "load", "save"]

FOLDER = Path(__file__).parent / "built"


def load(name: str, sources: Iterable[Path]) -> bytes | None:
    """Return what a file says that was made from these sources as they are now; nothing where there is none."""
    try:
        told, _, body = (FOLDER / name).read_bytes().partition(b"\n")
    except OSError:
        return None
    return body if told == _digest(sources).encode() else None


def save(name: str, sources: Iterable[Path], body: str) -> Path:
    """Write a file that was made from these sources."""
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / name
    path.write_text(f"{_digest(sources)}\n{body}", encoding="utf-8", newline="\n")
    return path


def forget() -> None:
    """Forget what the sources were: files that change while a process runs are looked at again."""
    _of_file.cache_clear()


def _digest(sources: Iterable[Path]) -> str:
    whole = blake2b(digest_size=16)
    for path in sources:
        whole.update(path.name.encode())
        whole.update(_of_file(path))
    return whole.hexdigest()


@cache
def _of_file(path: Path) -> bytes:
    try:
        return blake2b(path.read_bytes(), digest_size=16).digest()
    except OSError:
        return b""
