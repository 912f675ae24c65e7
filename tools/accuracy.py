"""
Score the reading, and rewrite the tables of accuracy in README.md and docs/explanation/accuracy.md.

usage: python tools/accuracy.py [--scores FILE]

FILE is what `tools/score.py --json FILE` wrote, to spare scoring again (it has no halves then). Everything between
`<!-- accuracy: begin -->` and `<!-- accuracy: end -->` is replaced; the words around it are not.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import score

Tables = dict[str, dict[str, Any]]

PAGES = {"README.md": "short", "docs/explanation/accuracy.md": "full"}
BEGIN, END = "<!-- accuracy: begin -->", "<!-- accuracy: end -->"
# Line of the scorer, what it is, what two careful readers reach, what a script of spaCy, textacy and dateparser reaches.
ROWS = (
    ("leaders", "leaders", "1.00", "0.81"),
    ("meetings", "meetings", "0.98", "0.29"),
    ("meetings_strict", "meetings, strict: everybody, the day, the status", "0.93", "0.03"),
    ("meeting_issues", "topics of meetings", "0.97", "0"),
    ("commitments", "commitments", "0.86", "0"),
    ("statements", "quotations", "–", "–"),
    ("statements_attributed", "quotations with their speaker", "1.00", "0.39"),
)
SLOTS = (
    ("leader_country", "country of a leader"),
    ("leader_office", "office of a leader"),
    ("meeting_participants", "participants of a meeting"),
    ("meeting_when", "day of a meeting, exact"),
    ("meeting_when_overlap", "day of a meeting, in common"),
    ("meeting_place", "place of a meeting"),
    ("meeting_mode", "in person, by phone, by video"),
    ("meeting_status", "planned, held, called off …"),
    ("commitment_actors", "who is bound by a commitment"),
    ("commitment_kind", "kind of a commitment"),
    ("commitment_status", "status of a commitment"),
    ("evidence", "evidence that overlaps the annotated words"),
)
CORPORA = (
    ("timex", "dates_relaxed", "dates found (256 news texts, TimeBank + AQUAINT)", "HeidelTime 0.962"),
    ("timex", "dates_value", "dates found with their value", "HeidelTime 0.858; dateparser below 0.15"),
    ("polnear", "quotes_recall", "quotations found (84 political articles, PolNeAR)", "spaCy + textacy 0.43"),
    ("polnear", "speaker_accuracy", "speaker, of those found", "spaCy + textacy 0.82"),
    ("readouts", "readouts_contact", "main contact found (125 presidential press releases)", "–"),
)


def value(row: Any) -> str:
    """Return the one number of a line, to two places."""
    number = row.get("f1", row.get("accuracy", 0.0)) if isinstance(row, dict) else row
    return f"{number:.2f}"


def interval(row: dict[str, float]) -> str:
    """Return the value of a line with its interval."""
    return f"**{value(row)}** ({row['low']:.2f}–{row['high']:.2f})"


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a table in Markdown; the columns behind the first hold numbers."""
    rule = ["---", *["--:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rows)) + "\n"


def short(tables: Tables) -> str:
    """Return the table of the README."""
    unseen = tables.get("half b", {})
    rows = [
        (name, interval(tables["articles"][key]), value(unseen[key]) if unseen else "–", reader, script)
        for key, name, reader, script in ROWS
        if key in tables["articles"]
    ]
    return table(("F1", "bilateral (95 % interval)", "unseen half", "two careful readers", "a day's script"), rows)


def full(tables: Tables) -> str:
    """Return the tables of the page on accuracy."""
    articles = tables["articles"]
    columns = {
        "half a": "half a",
        "half b": "half b",
        "known names": "dev",
        "new names": "renamed",
        "no table of leaders": "rules",
        "own, worked on": "fresh",
        "own, opened late": "opened",
        "own, unseen": "unseen",
    }
    shown = {title: name for title, name in columns.items() if name in tables}
    checks = [(name, *(value(tables[of][key]) for of in shown.values())) for key, name, *_ in ROWS if key in articles]
    both = [
        (name, f"{articles[key]['precision']:.2f}", f"{articles[key]['recall']:.2f}", f"{articles[key]['gold']:.0f}")
        for key, name, *_ in ROWS
        if key in articles
    ]
    slots = [(name, interval(articles[key]), f"{articles[key]['n']:.0f}") for key, name in SLOTS if key in articles]
    corpora = [(name, value(tables[of][key]), peer) for of, key, name, peer in CORPORA if of in tables]
    return "\n".join(
        [
            short(tables),
            "Precision and recall behind the first column:\n",
            table(("", "precision", "recall", "annotated"), both),
            "The fields of those records that were found:\n",
            table(("share that is right", "bilateral (95 % interval)", "of"), slots),
            "The same articles read otherwise ([what the columns are](#how-it-was-measured)); F1:\n",
            table(("", *shown), checks),
            "Corpora made and annotated by others:\n",
            table(("", "bilateral", "others on the same texts"), corpora),
        ]
    )


def measure(folder: Path) -> Tables:
    """Score everything, and both halves of the articles."""
    tables = score.score_all(
        folder, {"articles", "fresh", "opened", "unseen", "renamed", "rules", "timex", "polnear", "readouts"}
    )
    for half in "ab":
        tables[f"half {half}"] = score.score_articles(folder, ("seeds", "dev"), half=half, resample=False)
    return tables


def main() -> int:
    """Rewrite the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scores", type=Path)
    options = parser.parse_args()
    if options.scores:
        tables: Tables = json.loads(options.scores.read_text(encoding="utf-8"))
    else:
        folder = score.eval_folder()
        if folder is None:
            print("there is no folder of annotated articles beside the project: nothing scored")
            return 1
        tables = measure(folder)
    for page, kind in PAGES.items():
        path = score.ROOT / page
        told = path.read_text(encoding="utf-8")
        fresh = short(tables) if kind == "short" else full(tables)
        begin, end = told.index(BEGIN) + len(BEGIN), told.index(END)
        path.write_text(f"{told[:begin]}\n\n{fresh}\n{told[end:]}", encoding="utf-8")
        print(f"{page}: rewritten")
    return 0


if __name__ == "__main__":
    sys.exit(main())
