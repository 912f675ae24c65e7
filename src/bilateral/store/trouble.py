"""What SQLite complains of, said so that it can be helped."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bilateral.errors import ArchiveUnavailable, BilateralError, InvalidArchive, NewerSchema

__all__ = ["plainly", "soundly"]

_DAMAGED = ("malformed", "not a database", "corrupt")
_UNAVAILABLE = {
    "readonly": "it cannot be written: the file or the disk is read-only",
    "full": "the disk is full; what was reported as kept is kept, and the rest can be ingested again",
    "locked": "another process has been writing to it for too long; try again",
    "unable to open": "it cannot be opened: is the folder there, and may it be written to?",
    "disk i/o": "the disk does not answer as it should",
}


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours, with the file's name and what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _ours(path, error) from error


@contextmanager
def soundly(path: Path) -> Iterator[None]:
    """The same where what the file holds is read: what makes no sense there is damage, whatever it breaks on the way."""
    try:
        with plainly(path):
            yield
    except (ArchiveUnavailable, InvalidArchive, NewerSchema):
        raise
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise _damaged(path, error) from error


def _damaged(path: Path, error: Exception) -> InvalidArchive:
    return InvalidArchive(
        f"{path}: not an archive of bilateral, or a damaged one ({type(error).__name__}: {error!s:.200})"
    )


def _ours(path: Path, error: sqlite3.DatabaseError) -> BilateralError:
    told = str(error)
    lower = told.casefold()
    if any(word in lower for word in _DAMAGED):
        return InvalidArchive(f"{path}: not an archive of bilateral, or a damaged one ({told})")
    for word, help_ in _UNAVAILABLE.items():
        if word in lower:
            return ArchiveUnavailable(f"{path}: {help_} ({told})")
    return InvalidArchive(f"{path}: the archive cannot be used ({told})")
