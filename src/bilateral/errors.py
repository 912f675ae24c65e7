"""What a caller can do wrong, each a child of the built-in error it also is."""

__all__ = [
    "ArchiveUnavailable",
    "BilateralError",
    "InvalidArchive",
    "InvalidData",
    "InvalidDate",
    "InvalidRecord",
    "InvalidSource",
    "InvalidSpan",
    "InvalidWorld",
    "MissingExtra",
    "NewerSchema",
    "UnknownKind",
    "UnknownLanguage",
    "UnknownName",
    "WrongType",
]


class BilateralError(Exception):
    """The parent of every error this library raises on purpose."""


class WrongType(BilateralError, TypeError):
    """A value of another type than the one that was asked for."""


class InvalidSpan(BilateralError, ValueError):
    """Two numbers that are not a range of characters."""


class InvalidDate(BilateralError, ValueError):
    """A date that is not EDTF level 1, or not on the calendar."""


class InvalidSource(BilateralError, ValueError):
    """A source that cannot be built from what was given."""


class InvalidRecord(BilateralError, ValueError):
    """A record with a field it does not have, or evidence that does not quote its source."""


class InvalidWorld(BilateralError, ValueError):
    """A table of facts with a row that cannot be read; the message names file and row."""


class InvalidData(BilateralError, ValueError):
    """Stored or exported data that cannot be loaded; the message names the path and the cause."""


class InvalidArchive(InvalidData):
    """A file that is no archive, or one that is damaged."""


class ArchiveUnavailable(BilateralError, OSError):
    """An archive that cannot be read or written now: read-only, full, or busy."""


class NewerSchema(InvalidData):
    """Data written by a newer version of the library than this one."""


class UnknownKind(InvalidData, LookupError):
    """A ``kind`` that names no kind of record; the message gives the known ones."""


class MissingExtra(BilateralError, ImportError):
    """A format that needs a package which is not installed; the message says how to install it."""


class UnknownLanguage(BilateralError, LookupError):
    """No folder for that language code."""


class UnknownName(BilateralError, LookupError):
    """No leader, country, issue or status of that name; the message gives the nearest known ones."""
