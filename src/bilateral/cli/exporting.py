"""The verb that hands on: export."""

import argparse
import sys
from collections.abc import Sequence
from typing import cast

from bilateral.cli.archives import opened
from bilateral.cli.reading import complain
from bilateral.errors import WrongType
from bilateral.export.contents import Exportable, Note
from bilateral.export.formats import Format, format_named, write

__all__ = ["export"]

_SHOWN = 5


def export(options: argparse.Namespace) -> int:
    """Write what the inputs hold in a format; what the format cannot say is told on standard error."""
    format_ = format_named(options.to)
    if format_.folder and options.out == "-":
        msg = f"{format_.name} is a folder of files; give --out the path of one"
        raise WrongType(msg)
    with opened(options) as (archive, failed):
        what = cast("Exportable", archive)
        try:
            notes = _print(what, format_) if options.out == "-" else write(what, format_.name, options.out)
        except OSError as error:
            complain(f"{error.filename or options.out}: {error.strerror or error}")
            return 1
    _tell(notes, format_)
    return 1 if failed else 0


def _print(what: Exportable, format_: Format) -> Sequence[Note]:
    sys.stdout.buffer.write(str(format_.dumps(what)).encode("utf-8", "backslashreplace"))
    return format_.notes(what)


def _tell(notes: Sequence[Note], format_: Format) -> None:
    for note in notes[:_SHOWN]:
        complain(f"{format_.name} cannot say it: {note}")
    if len(notes) > _SHOWN:
        complain(f"{format_.name}: and {len(notes) - _SHOWN} more that it cannot say")
