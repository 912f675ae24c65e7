"""The command line: six verbs, each thin over the library."""

from bilateral.cli.main import main

__all__ = ["main"]
