"""Out and in again: one file a format, the same names in each."""

from bilateral.export.formats import FORMATS, Format, write

__all__ = ["FORMATS", "Format", "write"]
