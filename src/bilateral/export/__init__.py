"""Out and in again: one file a format, the same names in each."""
