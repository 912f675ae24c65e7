"""Build the documentation site: `make docs`."""

import argparse
import os
from typing import Any

from bilateral.cli.main import make_parser
from bilateral.pipeline import READER_VERSION

os.environ["COLUMNS"] = "100"  # argparse wraps its help to the terminal

project = "bilateral"
author = "The bilateral maintainers"
copyright = "The bilateral maintainers"  # noqa: A001  Sphinx gives the name
version = release = READER_VERSION

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
nitpicky = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
autodoc_default_options = {"members": True, "show-inheritance": True}
default_role = "code"

html_theme = "furo"
html_title = f"bilateral {release}"
html_static_path = ["_static"]
html_copy_source = False


def setup(app: Any) -> None:  # noqa: ANN401  Sphinx has its own types
    """Put the help of the command line where its page asks for it."""
    app.connect("source-read", _with_help)


def _with_help(_: object, page: str, source: list[str]) -> None:
    if page == "reference/cli":
        source[0] = source[0].replace("<!-- the help of every verb -->", _help())


def _help() -> str:
    parser = make_parser()
    (rows,) = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))  # noqa: SLF001
    verbs = {"bilateral": parser, **{f"bilateral {name}": verb for name, verb in rows.choices.items()}}
    return "\n\n".join(f"## {name}\n\n```text\n{verb.format_help()}```" for name, verb in verbs.items())
