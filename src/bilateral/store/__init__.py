"""An archive on disk (SQLite), with the same questions as the one in memory."""

from bilateral.store.store import Store, Summary

__all__ = ["Store", "Summary"]
