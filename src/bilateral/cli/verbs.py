"""What each verb does: call the library, print."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from bilateral.cli.archives import opened
from bilateral.cli.reading import make_inputs, readings, say, show
from bilateral.export import flat
from bilateral.model.readings import Reading
from bilateral.report.brief import brief as make_brief
from bilateral.report.card import WIDTH, card
from bilateral.report.page import page as make_page

__all__ = ["brief", "read"]


def read(options: argparse.Namespace) -> int:
    """Read articles and print them as cards, flat rows or JSON."""
    inputs = make_inputs(options)
    for reading in readings(inputs, options):
        if options.format == "flat":
            say(flat.dumps([reading], mentions=options.mentions))
        elif options.format == "json":
            from bilateral.export import json  # noqa: PLC0415  only what needs it loads the codec

            say(json.dumps([reading]))
        else:
            show(_cards(reading, why=options.why))
    return 1 if inputs.failed else 0


def brief(options: argparse.Namespace) -> int:
    """Read articles and print what they tell together."""
    with opened(options) as (archive, failed):
        if options.html:
            Path(options.html).write_text(make_page(archive), encoding="utf-8")
            return 1 if failed else 0
        show(make_brief(archive, why=options.why))
    return 1 if failed else 0


def _cards(reading: Reading, *, why: bool) -> Iterator[str]:
    source = reading.source
    yield f"# {' - '.join(part for part in (source.title or source.name or source.id, source.outlet) if part)}"
    for record in (*reading.meetings, *reading.commitments):
        yield ""
        yield from card(record, why=why).text(WIDTH)
    if not reading.meetings:
        yield ""
        yield "no meeting of leaders"
    yield ""
