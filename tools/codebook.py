"""Write docs/reference/codebook.md and bilateral.schema.json from the types; with --check, say whether they are current."""

import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs

from bilateral.codec.records import KINDS
from bilateral.export import FORMATS, json_schema, plover
from bilateral.export.json import SCHEMA
from bilateral.export.tables import TABLES
from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.commitments import CommitmentStatus, Kind, Strength
from bilateral.model.issues import Issue
from bilateral.model.leaders import Leader, Party
from bilateral.model.meetings import Format, Mode, Raised, Rank, Status
from bilateral.model.offices import Office
from bilateral.model.places import Place, Summit
from bilateral.model.quantities import Quantity
from bilateral.model.readings import DateMention, Problem, Reading
from bilateral.model.sources import Source
from bilateral.model.spans import Span
from bilateral.model.statements import Form, Lack, Level, Speaker, Stance, Voice

REFERENCE = Path(__file__).parent.parent / "docs" / "reference"
VALUES: tuple[type, ...] = (
    Source, Party, Leader, Place, Summit, Raised, Quantity, Voice, Span, Problem, DateMention,
)  # fmt: skip
CODES: tuple[type[StrEnum], ...] = (
    Basis, Status, Mode, Format, Rank, Kind, CommitmentStatus, Strength, Form, Stance, Speaker, Level, Lack, Office,
)  # fmt: skip
RULES = {
    "every": "all that is told",
    "sides": "all that are told; a country gives way to the person named for it",
    "latest": "the one told last",
    "narrowest": "the most precise one",
    "progress": "the one told last; what is told as held is no plan any more",
}
INTRO = f"""# Codebook

Every field, code and key of every format that `bilateral export` writes. This page is made from the types by
`tools/codebook.py`; a test holds it to them.

Dates are EDTF (ISO 8601-2, level 1): `2023-11-17`, `2023-11`, `2023`, `198X`, `2023-11-15/2023-11-17`, `../2023`, with
`~` for about, `?` for doubtful, `%` for both. Countries are ISO 3166-1 alpha-2 codes, organisations go by their short
names (`EU`, `UN`, `NATO`), `OTHER` is a non-state group, `AFU` the African Union. Offsets count Unicode code points of
the text as given, the end excluded. Schema version: {SCHEMA}.
"""


def main(arguments: list[str]) -> int:
    """Write the files, or compare them."""
    made = {"codebook.md": page(), "bilateral.schema.json": json_schema.dumps()}
    stale = [name for name, text in made.items() if _read(REFERENCE / name) != text]
    if "--check" in arguments:
        print("\n".join(f"docs/reference/{name} is out of date: run tools/codebook.py" for name in stale), end="")
        return 1 if stale else 0
    for name in stale:
        (REFERENCE / name).write_text(made[name], encoding="utf-8")
    return 0


def page() -> str:
    """Return the codebook."""
    keys = tomllib.loads((files("bilateral.export") / "data" / "keys.toml").read_text(encoding="utf-8"))
    parts: tuple[Callable[[dict[str, Any]], Iterator[str]], ...] = (_formats, _json, _records, _values, _codes, _tables)
    lines = [INTRO, *(line for part in parts for line in part(keys)), *_others(keys)]
    return "\n".join(lines).rstrip() + "\n"


def _formats(_keys: dict[str, Any]) -> Iterator[str]:
    yield "## Formats\n"
    yield from _table(
        ("`--to`", "what it is", "written as"),
        ((f"`{f.name}`", f.about, "folder" if f.folder else "file") for f in FORMATS),
    )


def _json(keys: dict[str, Any]) -> Iterator[str]:
    yield "## JSON and JSON Lines\n"
    yield "A document is one object with its `schema` version and its `kind`: a reading, an archive (`readings`), or a record"
    yield "(`evidence` and `claims`). [bilateral.schema.json](bilateral.schema.json) is its JSON Schema.\n"
    for title, section, kind in (
        ("Reading", "reading", Reading),
        ("Claim", "claim", Claim),
        ("Evidence", "evidence", Evidence),
    ):
        yield f"### {title}\n\n{_about(kind)}\n"
        yield from _table(("key", "what it is"), ((f"`{key}`", about) for key, about in keys[section].items()))


def _records(keys: dict[str, Any]) -> Iterator[str]:
    yield "## Records\n"
    yield "Each field below is concluded from the claims for it; a claim's `value` is one of the kind given.\n"
    for name, kind in KINDS.items():
        yield f"### {kind.__name__}\n\n`{name}`. {_about(kind)}\n"
        meant = keys["commitment" if name == "intention" else name]
        told = ((field, getattr(kind, field)) for field in kind.fields())
        rows = ((f"`{field}`", t.kind.__name__, RULES.get(t.rule_name, t.rule_name), meant[field]) for field, t in told)
        yield from _table(("field", "one value", "concluded as", "what it is"), rows)


def _values(_keys: dict[str, Any]) -> Iterator[str]:
    yield "## Values\n"
    yield "`When` is a string in EDTF, a `Decimal` a number as text, a `date` a day in ISO 8601.\n"
    for kind in VALUES:
        yield f"### {kind.__name__}\n\n{_about(kind)}\n"
        rows = ((f"`{f.name}`", _type(f.type), _default(f)) for f in attrs.fields(kind))
        yield from _table(("key", "holds", "where left out"), rows)


def _codes(keys: dict[str, Any]) -> Iterator[str]:
    yield "## Codes\n"
    for kind in CODES:
        yield f"### {kind.__name__}\n\n{_about(kind)}\n"
        meant = keys["codes"].get(kind.__name__, {})
        yield from _table(
            ("code", "what it is"), ((f"`{m.value}`", meant.get(m.value, m.value.replace("-", " "))) for m in kind)
        )
    yield f"### Issue\n\n{_about(Issue)}\n"
    rows = ((f"`{i.value}`", f"`{i.parent.value}`" if i.parent else "", str(i.cap)) for i in Issue)
    yield from _table(("code", "broader topic", "CAP major topic"), rows)


def _tables(_keys: dict[str, Any]) -> Iterator[str]:
    yield "## Tables (CSV and Parquet)\n"
    yield "In CSV a list is joined by `; `, an empty cell is no value.\n"
    for table in TABLES:
        yield f"### {table.name}\n\n{table.about}\n"
        yield from _table(
            ("column", "holds", "what it is"), ((f"`{c.name}`", c.type.value, c.about) for c in table.columns)
        )


def _others(keys: dict[str, Any]) -> Iterator[str]:
    for title, section in (
        ("Flat view", "flat"),
        ("iCalendar", "ical"),
        ("schema.org JSON-LD", "jsonld"),
        ("Web Annotation", "annotations"),
    ):
        yield f"## {title}\n"
        yield from _table(("key", "what it is"), ((f"`{key}`", about) for key, about in keys[section].items()))
    yield f"## Event rows\n\n{plover.codes()['version']}\n"
    yield from _table(("column", "what it is"), ((f"`{key}`", about) for key, about in keys["plover"].items()))
    rows = plover.codes()["codes"].items()
    told = (
        (f"`{key}`", row["name"], row["event"], row.get("mode", ""), "; ".join(row.get("context", [])))
        for key, row in rows
    )
    yield from _table(("CAMEO", "name", "PLOVER event", "mode", "context"), told)


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(header)} |"
    yield f"|{'---|' * len(header)}"
    for row in rows:
        cells = (cell.replace("|", "\\|") for cell in row)
        yield f"| {' | '.join(cells)} |"
    yield ""


def _about(kind: type) -> str:
    """Return the first paragraph of a class's docstring."""
    return " ".join((kind.__doc__ or "").strip().split("\n\n")[0].split()).replace("``", "`")


def _type(told: Any) -> str:
    name = told.__name__ if isinstance(told, type) and not hasattr(told, "__args__") else str(told)
    for module in ("bilateral.model.", "datetime.", "typing."):
        name = name.replace(module, "")
    return name.split(".")[-1].replace(" | None", ", or null")


def _default(field: "attrs.Attribute[Any]") -> str:
    if not field.init:
        return "made of the text, the outlet and the address"
    if field.default is attrs.NOTHING:
        return "(required)"
    return {"None": "null", "": "empty", "False": "false"}.get(str(field.default), str(field.default))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
