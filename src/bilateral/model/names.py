"""How names are compared: without case, accents or punctuation."""

import unicodedata
from functools import lru_cache
from typing import NewType

__all__ = ["CountryCode", "LeaderId", "fold", "leader_id"]

CountryCode = NewType("CountryCode", str)
"""ISO 3166-1 alpha-2, or the code of an organisation (``EU``, ``UN``, ``NATO``), or ``OTHER``."""

LeaderId = NewType("LeaderId", str)
"""A country code and a folded name: ``MX:andres-manuel-lopez-obrador``."""

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae"})


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """
    Return the letters and digits in lower case, without accents, words apart by one space.

    >>> fold("  Andrés  Manuel LÓPEZ-Obrador ")
    'andres manuel lopez obrador'
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_LETTERS)
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c) and c not in "'’")
    return " ".join(kept.split())


def leader_id(name: str, country: str) -> LeaderId:
    """
    Return the id of a leader: country and folded name.

    >>> leader_id("Emmanuel Macron", "FR")
    'FR:emmanuel-macron'
    """
    return LeaderId(f"{country}:{fold(name).replace(' ', '-')}")
