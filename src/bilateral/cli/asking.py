"""The verbs that question an archive: ask and diff."""

import argparse
import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from bilateral.archive.options import ask as query_of
from bilateral.archive.views import Views
from bilateral.cli.archives import opened
from bilateral.cli.reading import complain, say
from bilateral.export import flat
from bilateral.model.records import Record
from bilateral.report.card import WIDTH, card

__all__ = ["ask", "diff"]


def ask(options: argparse.Namespace) -> int:
    """Print the records that answer a question."""
    with opened(options) as (archive, failed):
        if options.kind == "disagreements":
            for told in archive.disagreements():
                say(f"{_title(told.record)}\n  {told}\n")
            return 1 if failed else 0
        found = query_of(archive, options.kind, _question(options))
        if options.count_by:
            for label, count in found.count_by(options.count_by).most_common():
                say(f"{count:6}  {label}\n")
        else:
            _print(archive, found, options)
    return 1 if failed else 0


def diff(options: argparse.Namespace) -> int:
    """Print what two accounts of one meeting do not share, for each meeting that both tell of."""
    options.inputs = [options.a, options.b]
    with opened(options) as (archive, failed):
        if len(archive.sources) < 2:  # noqa: PLR2004  two accounts
            complain("diff needs two accounts; give two articles")
            return 1
        common = [m for m in archive.meetings if len(m.sources) > 1]
        for meeting in common:
            a, b = sorted(meeting.sources, key=list(archive.sources).index)[:2]
            say(
                "\n".join(
                    [*card(meeting, sources=archive.sources).text(WIDTH), "", str(archive.diff(meeting, a, b)), "", ""]
                )
            )
        if not common:
            say("the accounts tell of no common meeting\n")
    return 1 if failed else 0


def _question(options: argparse.Namespace) -> dict[str, str | tuple[str, ...] | bool | None]:
    names = ("who", "since", "until", "place", "summit", "about", "status", "mode", "as_of", "source")
    told: dict[str, str | tuple[str, ...] | bool | None] = {name: getattr(options, name) for name in names}
    told["pair"] = tuple(options.pair) if options.pair else None
    return told


def _print(archive: Views, found: Iterable[Record], options: argparse.Namespace) -> None:
    if options.format == "cards":
        for record in found:
            shown = card(record, why=options.why, sources=archive.sources)
            say("\n".join(shown.text(WIDTH)) + "\n\n")
        return
    if options.format == "json":
        from bilateral.export import json as lossless  # noqa: PLC0415  only what needs it loads the codec

        say(lossless.dumps(list(found)))
        return
    rows = (flat.record(record, archive.sources) for record in found)
    if options.format == "csv":
        say(_table(list(rows)))
        return
    for row in rows:
        say(json.dumps(row, ensure_ascii=False) + "\n")


def _table(rows: list[dict[str, Any]]) -> str:
    if not rows:
        return ""
    out = io.StringIO()
    columns = [key for key in rows[0] if key not in {"why", "evidence", "span"}]
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: _cell(row.get(key)) for key in columns})
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, list):
        return "; ".join(str(_cell(item)) for item in value)
    if isinstance(value, dict):
        return " ".join(str(part) for part in value.values() if part)
    return "" if value is None else value


def _title(record: Record) -> str:
    return next(iter(card(record).text(WIDTH)))
