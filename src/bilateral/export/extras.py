"""Packages that only some formats need: imported when asked for, and named where they are missing."""

from importlib import import_module
from typing import Any

from bilateral.errors import MissingExtra

__all__ = ["needed"]


def needed(package: str, extra: str) -> Any:  # noqa: ANN401  a module
    """
    Import a package that an extra installs.

    Raises:
        MissingExtra: it is not installed; the message says how to install it.

    """
    try:
        return import_module(package)
    except ImportError:
        msg = f"this needs {package}: pip install 'bilateral[{extra}]'"
        raise MissingExtra(msg) from None
