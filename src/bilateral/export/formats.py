"""Every format by name, and one way to write any of them; a format's module is imported when it is used."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType

from attrs import frozen

from bilateral.errors import UnknownName
from bilateral.export.contents import Exportable, Kept, Note, readings_of

__all__ = ["FORMATS", "Format", "format_named", "write"]

Written = str | bytes | Mapping[str, str | bytes]


def _as_it_is(what: Exportable) -> Exportable:
    return what


def _as_archive(what: Exportable) -> Exportable:
    """Take readings together, for a format that writes one document."""
    from bilateral.archive.archive import Archive  # noqa: PLC0415  most formats need no archive

    return what if isinstance(what, Archive) else Archive(readings_of(what))


@frozen
class Format:
    """A format: its name, what it is, its module, whether it writes a folder of files, and what it takes."""

    name: str
    about: str
    module: str = ""
    folder: bool = False
    prepare: Callable[[Exportable], Exportable] = _as_it_is

    def dumps(self, what: Exportable) -> Written:
        """Return the text, or the files of the folder by name."""
        written: Written = self._module.dumps(self.prepare(what))
        return written

    def notes(self, what: Exportable) -> tuple[Note, ...]:
        """Return what the format cannot say of these records."""
        return tuple(self._module.notes(what)) if hasattr(self._module, "notes") else ()

    @property
    def _module(self) -> ModuleType:
        return import_module(f"bilateral.export.{self.module or self.name}")


FORMATS: tuple[Format, ...] = (
    Format("json", "everything, as one lossless document", prepare=_as_archive),
    Format("jsonl", "everything, a lossless document a source and line", module="json", prepare=readings_of),
    Format("flat", "an object an article, names and codes instead of references", prepare=readings_of),
    Format("csv", "a folder of tables for spreadsheets and R", folder=True),
    Format("parquet", "a folder of tables for duckdb, polars and pandas", module="arrow", folder=True),
    Format("ical", "a calendar of planned meetings"),
    Format("jsonld", "schema.org events and quotations for a graph"),
    Format("plover", "event rows in CAMEO and PLOVER codes"),
    Format("annotations", "the words behind each value as W3C Web Annotations"),
)


def format_named(name: str) -> Format:
    """
    Return the format of that name.

    Raises:
        UnknownName: there is none; the message lists the known ones.

    """
    for each in FORMATS:
        if each.name == name:
            return each
    msg = f"no format is called {name!r}; there are {', '.join(each.name for each in FORMATS)}"
    raise UnknownName(msg)


def write(what: Exportable, format_name: str, path: Path | str) -> tuple[Note, ...]:
    """
    Write an archive or readings to a file, or to a folder for the formats made of tables.

    Returns what the format could not say.

    Raises:
        UnknownName: there is no such format.
        MissingExtra: the format needs a package that is not installed.

    """
    format_ = format_named(format_name)
    if not isinstance(what, Kept):
        what = readings_of(what)
    written, target = format_.dumps(what), Path(path)
    if isinstance(written, Mapping):
        target.mkdir(parents=True, exist_ok=True)
        for name, data in written.items():
            _save(target / name, data)
    else:
        _save(target, written)
    return format_.notes(what)


def _save(path: Path, data: str | bytes) -> None:
    # A lone surrogate is written as its escape, which JSON reads; tables and calendars hold none.
    path.write_bytes(data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data)
