"""
Tables as Arrow and Parquet (extra ``arrow``), for `duckdb`, `polars` and `pandas`, which open an archive in one line.

After ``write_parquet(archive, "summer")``::

    duckdb.sql("select country, count(*) from 'summer/participants.parquet' group by country")
    polars.scan_parquet("summer/meetings.parquet").filter(polars.col("issues").list.contains("migration"))
"""

import io
from pathlib import Path
from typing import Any

from bilateral.export.contents import Contents, Exportable, contents
from bilateral.export.extras import needed
from bilateral.export.saved import savable
from bilateral.export.tables import TABLES, Table, Type

__all__ = ["dumps", "tables", "write_parquet"]


def tables(what: Exportable) -> dict[str, Any]:
    """Return the tables as `pyarrow.Table` by name; each column's meaning is in its field's metadata."""
    pa = needed("pyarrow", "arrow")
    told = contents(what)
    return {table.name: _table(pa, table, told) for table in TABLES}


def dumps(what: Exportable) -> dict[str, bytes]:
    """Return the tables as Parquet files by file name."""
    return {f"{name}.parquet": _parquet(table) for name, table in tables(what).items()}


def write_parquet(what: Exportable, folder: Path | str) -> tuple[Path, ...]:
    """Write the tables into a folder, which is made if need be; return the paths."""
    return tuple(_written(Path(folder), name, data) for name, data in dumps(what).items())


def _written(folder: Path, name: str, data: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)
    return folder / name


def _table(pa: Any, table: Table, told: Contents) -> Any:  # noqa: ANN401  pyarrow has no types
    types = {
        Type.TEXT: pa.string(),
        Type.NUMBER: pa.int64(),
        Type.AMOUNT: pa.float64(),
        Type.TRUTH: pa.bool_(),
        Type.DAY: pa.date32(),
        Type.TEXTS: pa.list_(pa.string()),
    }
    schema = pa.schema(
        [pa.field(c.name, types[c.type], metadata={"description": c.about}) for c in table.columns],
        metadata={"description": table.about},
    )
    rows = list(table.rows(told))
    columns = ([_saved(row[i]) for row in rows] for i in range(len(table.columns)))
    return pa.table([pa.array(column, f.type) for column, f in zip(columns, schema, strict=True)], schema=schema)


def _saved(value: Any) -> Any:  # noqa: ANN401  a cell holds what its column says
    if isinstance(value, str):
        return savable(value)
    return [savable(each) for each in value] if isinstance(value, list) else value


def _parquet(table: Any) -> bytes:  # noqa: ANN401  pyarrow has no types
    pq = needed("pyarrow.parquet", "arrow")
    stream = io.BytesIO()
    pq.write_table(table, stream, compression="zstd")
    return stream.getvalue()
