"""Parse the arguments, call a verb, say what went wrong."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from bilateral.cli import verbs
from bilateral.errors import BilateralError

__all__ = ["main", "make_parser"]

_INPUT = "text files, JSON Lines (.jsonl, .jsonl.gz, .jsonl.zst), folders of them, or - for standard input"


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run the command line; return the exit status.

    0: all went well; 1: some input could not be read; 2: a wrong call.
    """
    options = make_parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        status = run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone (`| head`): what is left unsaid is nobody's fault.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        _complain("stopped; what was printed stands")
        return 130
    except BilateralError as error:
        _complain(str(error))
        return 2
    return status


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all verbs."""
    parser = argparse.ArgumentParser(
        "bilateral", description="Read news about leaders meeting into typed, evidenced records."
    )
    rows = parser.add_subparsers(required=True, metavar="VERB")
    _add_read(rows)
    _add_brief(rows)
    return parser


def _add_read(rows: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    read = rows.add_parser("read", help="read articles and print what they say")
    add_inputs(read)
    read.add_argument("--format", choices=("cards", "flat", "json"), default="cards", help="how to print (cards)")
    read.add_argument("--why", action="store_true", help="with cards: the words behind each field")
    read.add_argument("--mentions", action="store_true", help="with flat: every calendar date of the text")
    read.set_defaults(run=verbs.read)


def _add_brief(rows: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    brief = rows.add_parser("brief", help="read articles and print what they tell together")
    add_inputs(brief)
    brief.add_argument("--why", action="store_true", help="the words behind each field")
    brief.set_defaults(run=verbs.brief)


def add_inputs(parser: argparse.ArgumentParser) -> None:
    """Add what every verb that reads articles takes."""
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help=_INPUT)
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
    if not text.isdigit() or int(text) < 1:
        msg = f"expected a whole number from 1, got {text!r}"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def _complain(line: str) -> None:
    print(f"bilateral: {line}", file=sys.stderr)  # noqa: T201  the command line speaks
