"""A step of building the wheel: what a first article needs is made from the tables, once."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PrebuildHook(BuildHookInterface):
    """Make the files of `bilateral/built` and put them into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  as hatchling calls it
        """Make the files."""
        sys.path.insert(0, str(Path(self.root) / "tools"))
        from prebuild import build  # noqa: PLC0415  found where the line above says

        build()
        build_data["artifacts"].append("src/bilateral/built/*")
