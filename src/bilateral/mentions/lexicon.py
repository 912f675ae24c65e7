"""All words of a world and a language, as one lexicon for one automaton."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bilateral import prebuilt
from bilateral.lang.pack import Language
from bilateral.mentions.forms import Entry, forms_of, late_forms, told_forms
from bilateral.mentions.scan import Lexicon
from bilateral.world.tables import COLUMNS
from bilateral.world.world import World

__all__ = ["build_forms", "entries_of", "lexicon_of"]

_ROOT = Path(__file__).parents[1]
_RULES = ("mentions/forms.py", "mentions/lexicon.py", "text/clean.py", "world/lexicon.py", "world/persons.py")


@cache
def lexicon_of(world: World, language: Language) -> Lexicon:
    """Return the lexicon of a world and a language; built once for each pair."""
    told = prebuilt.load(_name(language), _sources(world, language)) if world is World.default() else None
    return Lexicon(tuple(entries_of(world, language))) if told is None else Lexicon(told=late_forms(told))


def entries_of(world: World, language: Language) -> Iterator[Entry]:
    """Yield every form of a world and of a language."""
    for kind, forms in world.lexicon.items():
        for form, value in forms.items():
            yield Entry(form, kind, value)
    for form, kind, value in language.lexicon():
        yield Entry(form, kind, value)


def build_forms(language: Language) -> Path:
    """Write the forms of the bundled world and of a language into a file that is read sooner."""
    world = World.default()
    told = told_forms(forms_of(entries_of(world, language)))
    return prebuilt.save(_name(language), _sources(world, language), told)


def _name(language: Language) -> str:
    return f"{language.code}-forms.txt"


def _sources(world: World, language: Language) -> list[Path]:
    """Return what the forms are made from: the tables, and the rules of spelling."""
    tables = (path for table in COLUMNS for path in world.files(table))
    return [*tables, *language.files, *(_ROOT / rules for rules in _RULES)]
