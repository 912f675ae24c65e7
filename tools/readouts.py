"""Whether the main contact of a government's readout is found: by name, or by country where it is named by office."""

import csv
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

__all__ = ["contacts_found"]


def contacts_found(
    rows: Sequence[dict[str, Any]], predictions: Sequence[dict[str, Any]], fold: Callable[[str | None], list[str]]
) -> float:
    """
    Return the share of readouts whose main contact is found, with counterparts that the headline names by office.

    The scorer of readouts wants a participant who bears the last word of the headline's counterpart, which nobody
    does where that is "the Prime Minister of Luxembourg" or "Secretary-General". There the participant's country, or
    organisation, must be one that the headline names beside the host. ``fold`` cuts a name into the words that the
    scorer compares.
    """
    forms = [(code, form) for code, form, kind in country_forms() if kind in {"name", "alias"}]
    found = 0
    for row, prediction in zip(rows, predictions, strict=True):
        headline, host = row["gold"]["headline"], row["gold"]["host_country"]
        by_office = {code for code, form in forms if re.search(rf"\b{re.escape(form)}\b", headline)} - {host}
        by_name = {fold(name)[-1] for name in row["gold"]["counterparts"] if fold(name)}
        found += any(
            host in {q["country"] for q in m["participants"]}
            and any(by_name & set(fold(q["name"])) or q["country"] in by_office for q in m["participants"])
            for m in prediction["meetings"]
        )
    return found / len(rows)


def country_forms() -> list[tuple[str, str, str]]:
    """Return code, form and kind of every name of a country or an organisation."""
    path = Path(__file__).resolve().parent.parent / "src/bilateral/world/data/names.csv"
    with path.open(encoding="utf-8", newline="") as rows:
        return [(row["code"], row["form"], row["kind"]) for row in csv.DictReader(rows)]
