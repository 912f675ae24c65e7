"""The sample articles that come with the library."""

import json
from functools import cache
from pathlib import Path

from bilateral.errors import UnknownName
from bilateral.model.sources import Source

__all__ = ["FOLDER", "article", "articles"]

FOLDER = Path(__file__).parent / "articles"
"""The folder of the sample articles, in the shape that the command line reads."""


@cache
def articles() -> tuple[Source, ...]:
    """
    Return every sample article, in order of name.

    >>> [source.name for source in articles()][:2]
    ['arevalo-scraped', 'budget-no-meeting']
    """
    lines = (FOLDER / "articles.jsonl").read_text("utf-8").split("\n")
    return tuple(_source(json.loads(line)) for line in lines if line)


def article(name: str) -> Source:
    """
    Return one sample article.

    Raises:
        UnknownName: there is none of that name.

    """
    for source in articles():
        if source.name == name:
            return source
    msg = f"expected one of {', '.join(str(source.name) for source in articles())}; got {name!r}"
    raise UnknownName(msg)


def _source(row: dict[str, str | None]) -> Source:
    return Source.of(
        row["text"] or "",
        outlet=row.get("outlet"),
        published=row.get("published"),
        author=row.get("author"),
        title=row.get("title"),
        url=row.get("url"),
        name=row["id"],
    )
