"""Give the people of an annotated article invented names, consistently in the text and in its gold."""

import re
from hashlib import blake2s
from typing import Any

__all__ = ["renamed"]

_ONSETS = ["B", "Br", "C", "D", "Dr", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S", "T", "Tr", "V", "Z"]
_NUCLEI = ["a", "e", "i", "o", "u", "ai", "ei", "ou"]
_CODAS = ["bren", "dall", "gash", "kor", "lund", "mek", "nov", "pell", "rin", "sko", "tov", "vash", "wick", "zan"]
_WORD = re.compile(r"[^\W\d_]{3,}")
_KEPT = {
    "Queen",
    "King",
    "Prince",
    "Pope",
    "Sheikh",
    "Emir",
    "Elizabeth",
    "von",
    "van",
    "bin",
    "ibn",
    "der",
    "the",
    "General",
}


def invented(word: str) -> str:
    """Return an invented name for a name, always the same one."""
    digest = blake2s(word.encode(), digest_size=4).digest()
    pick = [options[byte % len(options)] for options, byte in zip((_ONSETS, _NUCLEI, _CODAS), digest, strict=False)]
    return "".join(pick)


def renamed(gold: dict[str, Any], text: str) -> tuple[dict[str, Any], str]:
    """Return gold and text with each leader's name replaced wherever it stands."""
    words = {word for leader in gold["leaders"] for word in _WORD.findall(leader["name"]) if word not in _KEPT}
    if not words:
        return gold, text
    names = {word: invented(word) for word in words}
    pattern = re.compile(
        rf"(?<![^\W\d_])(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})(?![^\W\d_])"
    )

    def change(told: Any) -> Any:
        if isinstance(told, str):
            return pattern.sub(lambda m: names[m[0]], told)
        if isinstance(told, list):
            return [change(item) for item in told]
        if isinstance(told, dict):
            return {
                key: value if key in {"id", "text_file", "origin", "url"} else change(value)
                for key, value in told.items()
            }
        return told

    return change(gold), change(text)
