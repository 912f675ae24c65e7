"""Parse the arguments, call a verb, say what went wrong."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from bilateral.archive.options import KINDS
from bilateral.cli import asking, exporting, keeping, verbs
from bilateral.cli.reading import complain
from bilateral.errors import BilateralError
from bilateral.export.formats import FORMATS

__all__ = ["main", "make_parser"]

_MOST_JOBS = 1024
_INPUT = "text files, JSON Lines (.jsonl, .jsonl.gz, .jsonl.zst), folders of them, or - for standard input"


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run the command line; return the exit status.

    0: all went well; 1: some input could not be read; 2: a wrong call.
    """
    words, parser = sys.argv[1:] if arguments is None else arguments, make_parser()
    for word in words:
        if not _is_sayable(word):
            parser.error(f"no argument can hold a NUL or half a character; got {word!r:.60}")
    options = parser.parse_args(words)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        status = run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone (`| head`): what is left unsaid is nobody's fault.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        complain("stopped; what was printed stands")
        return 130
    except OSError as error:
        complain(f"{error.filename or 'output'}: {error.strerror or error}")
        return 1
    except BilateralError as error:
        complain(str(error))
        return 2
    return status


def _is_sayable(word: str) -> bool:
    """Say whether a system could hand a word over: only callers from within can give others."""
    try:
        return b"\0" not in os.fsencode(word)
    except UnicodeEncodeError:
        return False


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all verbs."""
    parser = argparse.ArgumentParser(
        "bilateral", description="Read news about leaders meeting into typed, evidenced records."
    )
    rows = parser.add_subparsers(required=True, metavar="VERB")
    _add_read(rows)
    _add_ingest(rows)
    _add_ask(rows)
    _add_diff(rows)
    _add_brief(rows)
    _add_export(rows)
    return parser


def _add_read(rows: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    read = rows.add_parser("read", help="read articles and print what they say")
    add_inputs(read)
    read.add_argument("--format", choices=("cards", "flat", "json"), default="cards", help="how to print (cards)")
    read.add_argument("--why", action="store_true", help="with cards: the words behind each field")
    read.add_argument("--mentions", action="store_true", help="with flat: every calendar date of the text")
    read.set_defaults(run=verbs.read)


def _add_ingest(rows: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    ingest = rows.add_parser("ingest", help="read articles into an archive file, passing over those it has")
    add_inputs(ingest)
    ingest.add_argument("--into", metavar="ARCHIVE", required=True, help="the archive file; made if it is not there")
    ingest.set_defaults(run=keeping.ingest)


def _add_ask(rows: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    ask = rows.add_parser("ask", help="question an archive (or articles)")
    add_inputs(ask, archives=True)
    ask.add_argument("kind", choices=(*KINDS, "disagreements"), help="what is asked for")
    ask.add_argument("--who", help="a leader, a country, or a speaker")
    ask.add_argument("--pair", nargs=2, metavar=("A", "B"), help="meetings between two leaders or countries")
    for name, help_ in (("since", "from this date on"), ("until", "up to this date"), ("as-of", "seen from this date")):
        ask.add_argument(f"--{name}", metavar="DATE", help=f"{help_} (EDTF: 2023, 2023-11, 2023-11-17)")
    for name in ("place", "summit", "about", "status", "mode", "source"):
        ask.add_argument(f"--{name}")
    ask.add_argument("--format", choices=("cards", "flat", "json", "csv"), default="cards", help="how to print (cards)")
    ask.add_argument("--why", action="store_true", help="with cards: the words behind each field")
    ask.add_argument("--count-by", metavar="FACET", help="count instead: country, issue, status, year …")
    ask.set_defaults(run=asking.ask)


def _add_diff(rows: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    diff = rows.add_parser("diff", help="compare two accounts of one meeting")
    diff.add_argument("a", metavar="A", help="an article")
    diff.add_argument("b", metavar="B", help="another article")
    add_reading(diff)
    diff.set_defaults(run=asking.diff)


def _add_brief(rows: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    brief = rows.add_parser("brief", help="read articles and print what they tell together")
    add_inputs(brief, archives=True)
    brief.add_argument("--html", metavar="FILE", help="write a page to look at instead")
    brief.add_argument("--why", action="store_true", help="the words behind each field")
    brief.set_defaults(run=verbs.brief)


def _add_export(rows: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = rows.add_parser("export", help="write what articles or an archive hold in a format of other tools")
    add_inputs(export, archives=True)
    formats = "; ".join(f"{each.name}: {each.about}" for each in FORMATS)
    export.add_argument("--to", choices=[each.name for each in FORMATS], required=True, metavar="FORMAT", help=formats)
    export.add_argument("--out", metavar="PATH", required=True, help="the file, or folder, to write; - prints")
    export.set_defaults(run=exporting.export)


def add_inputs(parser: argparse.ArgumentParser, *, archives: bool = False) -> None:
    """Add what every verb that reads articles takes."""
    told = f"{_INPUT}; or an archive file" if archives else _INPUT
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help=told)
    add_reading(parser)


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Add how articles are read."""
    parser.add_argument(
        "--published", metavar="DATE", type=_date, help="the day of articles that carry none (2023-11-16)"
    )
    parser.add_argument("--outlet", help="the outlet of articles that carry none")
    parser.add_argument("--world", metavar="DIR", help="a folder of tables to lay over the bundled ones")
    parser.add_argument("--jobs", metavar="N", type=_count, default=1, help="processes to read with (1)")


def _date(text: str) -> str:
    import datetime as dt  # noqa: PLC0415  argparse shows the name of this function

    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        msg = f"expected a date such as 2023-11-16, got {text!r}"
        raise argparse.ArgumentTypeError(msg) from None


def _count(text: str) -> int:
    if not (text.isdecimal() and len(text) <= len(str(_MOST_JOBS)) and 1 <= int(text) <= _MOST_JOBS):
        msg = f"expected a whole number from 1 to {_MOST_JOBS}, got {text!r:.60}"
        raise argparse.ArgumentTypeError(msg)
    return int(text)
