"""
Write the files of `bilateral/built`, from which a first article is read sooner than from the tables.

usage: python tools/prebuild.py

Building a wheel does the same (`tools/hatch_build.py`). The files are made, not kept: they are in no commit, and a file
whose tables have changed since is not used.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))


def build() -> list[Path]:
    """Write the files; return where."""
    from bilateral.lang.pack import available, language  # noqa: PLC0415  found where the line above says
    from bilateral.mentions.lexicon import build_forms  # noqa: PLC0415
    from bilateral.world.world import World  # noqa: PLC0415

    tongues = [language(code) for code in available()]
    return [World.build(), *(tongue.build() for tongue in tongues), *map(build_forms, tongues)]


if __name__ == "__main__":
    for path in build():
        print(f"{path.stat().st_size:9,} {path}")
