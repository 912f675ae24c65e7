"""Files of stories: a line each, a passage and what it tells."""

from collections.abc import Iterator
from pathlib import Path


def stories(*files: Path) -> Iterator[tuple[str, str]]:
    """Yield the passages of some files with what is told: ``passage => told``; a line that begins with # is a heading."""
    for line in (line for file in files for line in file.read_text(encoding="utf-8").splitlines()):
        if line and not line.startswith("#"):
            text, _, told = line.partition(" => ")
            yield text, told
