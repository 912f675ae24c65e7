"""From text to records: the table of contents of the reading wing."""

from collections.abc import Iterable, Iterator
from functools import partial

from bilateral.archive.archive import Archive
from bilateral.errors import WrongType
from bilateral.jobs import ordered_map
from bilateral.lang.pack import Language, language
from bilateral.model.readings import Reading
from bilateral.model.sources import Source
from bilateral.world.world import World

__all__ = ["collect", "read", "read_all"]


def read(source: Source | str, *, world: World | None = None, lang: str = "en", dates: bool = False) -> Reading:
    """
    Read one article.

    ``world`` are the facts to read with (the bundled ones if not given); ``dates`` adds every calendar expression of
    the text to ``Reading.dates``.

    Raises:
        WrongType: the source is neither a `Source` nor a string.
        UnknownLanguage: there is no folder for ``lang``.

    """
    raise NotImplementedError
