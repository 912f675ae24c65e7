"""What can be seen of an archive as a whole, in memory or on disk."""

__all__ = ["Views"]


class Views:
    """The views that need no more than an archive's questions, sources and voices."""
