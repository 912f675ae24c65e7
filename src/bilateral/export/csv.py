"""
Tables as CSV (RFC 4180), for a spreadsheet, R's ``readr`` or `pandas.read_csv`: one file a table, no extras needed.

What a cell cannot hold: a list is its members joined by ``"; "``; an empty cell is no value. Days are ISO 8601,
truths ``true`` and ``false``, the text is UTF-8. Use `bilateral.export.arrow` where lists should stay lists.
"""

import csv
import datetime as dt
import io
from typing import Any

from bilateral.export.contents import Contents, Exportable, contents
from bilateral.export.saved import savable
from bilateral.export.tables import TABLES, Table

__all__ = ["dumps"]


def dumps(what: Exportable) -> dict[str, str]:
    """
    Return the tables as CSV texts by file name.

    >>> dumps([])["participants.csv"].rstrip()
    'meeting_id,country,name,leader_id,role'
    """
    told = contents(what)
    return {f"{table.name}.csv": _text(table, told) for table in TABLES}


def _text(table: Table, told: Contents) -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_cell(value) for value in row] for row in table.rows(told))
    return stream.getvalue()


def _cell(value: Any) -> str:  # noqa: ANN401  a cell holds what its column says
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return savable("; ".join(value))
        case dt.date():
            return value.isoformat()
        case _:
            return savable(str(value))
