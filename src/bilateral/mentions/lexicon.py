"""All words of a world and a language, as one lexicon for one automaton."""

from functools import cache

from bilateral.lang.pack import Language
from bilateral.mentions.scan import Entry, Lexicon
from bilateral.world.world import World

__all__ = ["lexicon_of"]


@cache
def lexicon_of(world: World, language: Language) -> Lexicon:
    """Return the lexicon of a world and a language; built once for each pair."""
    names = (Entry(form, kind, value) for kind, forms in world.lexicon.items() for form, value in forms.items())
    words = (Entry(form, kind, value) for form, kind, value in language.lexicon())
    return Lexicon((*names, *words))
