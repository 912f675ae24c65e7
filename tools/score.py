"""
Score the reading against the hand-annotated articles, and print one table.

usage: python tools/score.py [--half a|b] [--json FILE] [--details] [--sets SET,SET,...]

Sets: articles, fresh, opened, unseen, renamed, rules, timex, polnear, readouts; all of them unless said otherwise.

The articles are those of the folder `eval` beside this project (or of the environment variable BILATERAL_EVAL);
`fresh`, `opened` and `unseen` are those of the folders of `tests` with these names, our own writing. `--details` lists
what is missed in the articles or, with `--sets fresh` or `--sets opened`, in those; never in the unseen, a score only.
Intervals are 95 % bootstrap intervals over articles (1,000 resamplings, fixed seed).
"""

import argparse
import importlib.util
import json
import os
import random
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from bilateral.export.flat import flat
from bilateral.model.sources import Source
from bilateral.pipeline import read
from bilateral.world.world import World

sys.path.insert(0, str(Path(__file__).parent))
from readouts import contacts_found
from rename import renamed

ROOT = Path(__file__).resolve().parent.parent
# Sets of our own writing; the last is a score only, and `--details` does not open it.
OWN = {name: ROOT / "tests" / name for name in ("fresh", "opened", "unseen")}
RESAMPLINGS = 1000
KEYS = ("outlet", "published", "author", "title", "url")


def eval_folder() -> Path | None:
    """Return the folder of annotated articles, if it is there."""
    named = os.environ.get("BILATERAL_EVAL")
    folder = Path(named) if named else ROOT.parent / "shared" / "eval"
    return folder if (folder / "score.py").is_file() else None


def load(folder: Path, name: str) -> ModuleType:
    """Import one of the folder's scorers."""
    spec = importlib.util.spec_from_file_location(name, folder / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(row: dict[str, Any], *, world: World | None = None, mentions: bool = False) -> dict[str, Any]:
    """Read one row of corpus input into its flat view."""
    source = Source.of(row["text"], name=row["id"], **{key: row.get(key) for key in KEYS})
    return flat(read(source, world=world, dates=mentions), mentions=mentions)


def gold_folder(folder: Path, name: str) -> Path:
    """Return where the gold of one set lies."""
    return OWN.get(name, folder / name)


def gold_articles(folder: Path, sets: tuple[str, ...], half: str | None) -> Iterator[tuple[dict[str, Any], str]]:
    """Return each gold file with its text."""
    for path in sorted(p for name in sets for p in gold_folder(folder, name).rglob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if not half or "ab"[zlib.crc32(gold["id"].encode()) & 1] == half:
            yield gold, (path.parent / gold["text_file"]).read_text(encoding="utf-8")


def score_articles(  # noqa: PLR0913  one option a question
    folder: Path,
    sets: tuple[str, ...],
    *,
    half: str | None = None,
    world: World | None = None,
    change: Callable[[dict[str, Any], str], tuple[dict[str, Any], str]] | None = None,
    resample: bool = True,
) -> dict[str, dict[str, float]]:
    """Return the scorer's table for some sets of gold, with intervals."""
    scorer = load(folder, "score")
    singles = []
    for gold, text in gold_articles(folder, sets, half):
        told, words = change(gold, text) if change else (gold, text)
        scores = scorer.Scores()
        row = {"id": told["id"], "text": words, **told.get("metadata", {})}
        scores.article(told, predict(row, world=world), words, lambda *_: None)
        singles.append(scores)
    table: dict[str, dict[str, float]] = total(scorer, singles).table()
    return spread(scorer, singles, table) if resample else table


def total(scorer: ModuleType, singles: list[Any]) -> Any:
    """Return the sum of single articles' scores."""
    whole = scorer.Scores()
    for one in singles:
        for name, tally in one.tallies.items():
            whole.tallies[name].tp += tally.tp
            whole.tallies[name].fp += tally.fp
            whole.tallies[name].fn += tally.fn
        for name, (ok, n) in one.slots.items():
            whole.slots[name][0] += ok
            whole.slots[name][1] += n
        for status, (ok, n) in one.by_status.items():
            pair = whole.by_status.setdefault(status, [0, 0])
            pair[0] += ok
            pair[1] += n
    return whole


def spread(scorer: ModuleType, singles: list[Any], table: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Add the 95 % interval of each line: `low` and `high`."""
    draw = random.Random(1)
    values: dict[str, list[float]] = {}
    for _ in range(RESAMPLINGS):
        for name, row in total(scorer, draw.choices(singles, k=len(singles))).table().items():
            values.setdefault(name, []).append(row.get("f1", row.get("accuracy", 0.0)))
    for name, row in table.items():
        seen = sorted(values.get(name, [0.0]))
        row["low"], row["high"] = seen[int(0.025 * len(seen))], seen[int(0.975 * (len(seen) - 1))]
    return table


def rows_of(corpus: Path) -> list[dict[str, Any]]:
    """Return the rows of a corpus."""
    return [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines() if line.strip()]


def run_scorer(folder: Path, name: str, corpus: Path, predictions: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Run one of the corpus scorers over predictions, one for each row."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as out:
        for prediction in predictions:
            out.write(json.dumps(prediction) + "\n")
    arguments = [sys.executable, str(folder / f"{name}.py"), str(corpus), out.name]
    if name != "score_readouts":
        arguments.append("--json")
    told = subprocess.run(arguments, capture_output=True, text=True, check=True).stdout
    Path(out.name).unlink()
    if name != "score_readouts":
        return dict(json.loads(told))
    return {parts[0]: float(parts[1]) for line in told.splitlines() if (parts := line.split())}


def score_all(folder: Path, sets: set[str], half: str | None = None) -> dict[str, dict[str, Any]]:
    """Return every table that was asked for, by name."""
    tables: dict[str, dict[str, Any]] = {}
    if "articles" in sets:
        tables["seeds"] = score_articles(folder, ("seeds",), resample=False)
        tables["articles"] = score_articles(folder, ("seeds", "dev"), half=half)
    for name in OWN:
        if name in sets:
            tables[name] = score_articles(folder, (name,), half=half)
    if "renamed" in sets:
        tables["renamed"] = score_articles(folder, ("dev",), half=half, change=renamed, resample=False)
        tables["dev"] = score_articles(folder, ("dev",), half=half, resample=False)
    if "rules" in sets:
        world = World.empty_of_people()
        tables["rules"] = score_articles(folder, ("seeds", "dev"), half=half, world=world, resample=False)
    if "timex" in sets:
        corpus = folder / "timex/te3_tbaq.jsonl"
        told = (predict(row, mentions=True) for row in rows_of(corpus))
        tables["timex"] = run_scorer(folder, "score_dates", corpus, told)
    if "polnear" in sets:
        corpus = folder / "polnear/dev.jsonl"
        tables["polnear"] = run_scorer(folder, "score_quotes", corpus, map(predict, rows_of(corpus)))
    if "readouts" in sets:
        corpus = folder / "readouts/dev.jsonl"
        rows = rows_of(corpus)
        read_rows = [predict(row) for row in rows]
        tables["readouts"] = run_scorer(folder, "score_readouts", corpus, read_rows)
        fold = load(folder, "score_readouts").fold
        tables["readouts"]["readouts_contact"] = contacts_found(rows, read_rows, fold)
    return tables


def show(tables: dict[str, dict[str, Any]]) -> str:
    """Return the tables as text."""
    lines = []
    for title, table in tables.items():
        lines.append(f"== {title}")
        for name, row in table.items():
            if not isinstance(row, dict):
                lines.append(f"{name:26} {row:.3f}")
                continue
            value = row.get("f1", row.get("accuracy", 0.0))
            shown = f"{name:26} {value:.3f}"
            if "low" in row:
                shown += f"  [{row['low']:.3f}, {row['high']:.3f}]"
            if "precision" in row:
                shown += f"  P {row['precision']:.3f}  R {row['recall']:.3f}"
            if "gold" in row:
                shown += f"  gold {row['gold']:.0f}  got {row['predicted']:.0f}"
            elif "n" in row:
                shown += f"  of {row['n']:.0f}"
            lines.append(shown)
    return "\n".join(lines)


def details(folder: Path, names: tuple[str, ...], half: str | None) -> None:
    """Print the article scorer's own list of misses and extras."""
    scorer = load(folder, "score")
    for name in names:
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as out:
            for gold, text in gold_articles(folder, (name,), half):
                out.write(json.dumps(predict({"id": gold["id"], "text": text, **gold.get("metadata", {})})) + "\n")
        arguments = [sys.executable, str(scorer.__file__), str(gold_folder(folder, name)), out.name, "--details"]
        print(
            subprocess.run(
                arguments + (["--half", half] if half else []), capture_output=True, text=True, check=False
            ).stdout
        )
        Path(out.name).unlink()


def main() -> int:
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices="ab")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--details", action="store_true")
    parser.add_argument("--sets", default="articles,fresh,opened,unseen,renamed,rules,timex,polnear,readouts")
    options = parser.parse_args()
    folder = eval_folder()
    if folder is None:
        print("there is no folder of annotated articles beside the project: nothing scored")
        return 0
    sets = set(options.sets.split(","))
    if options.details:
        details(folder, tuple(sets) if sets in ({"fresh"}, {"opened"}) else ("seeds", "dev"), options.half)
        return 0
    tables = score_all(folder, sets, options.half)
    print(show(tables))
    if options.json:
        options.json.write_text(json.dumps(tables, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
