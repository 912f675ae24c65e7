"""Tell titles by their capitals: the title of a work from words that were said, the title of a post from other words."""

from bilateral.patterns import regex

__all__ = ["is_post", "is_titled"]

_SMALL = frozenset(
    {"of", "the", "and", "in", "on", "for", "a", "an", "to", "at", "by", "from", "with", "or", "as", "v", "vs"}
)


def is_titled(words: str) -> bool:
    """
    Say whether at least two words are of weight, and all that are bear a capital.

    >>> is_titled("A Winter in Bergen"), is_titled("Nothing will stop us.")
    (True, False)
    """
    heavy = [word for word in words.rstrip(".,").split() if word.lower() not in _SMALL]
    return len(heavy) > 1 and not any(word[0].islower() for word in heavy)


_LEAD = frozenset(
    {"with", "to", "by", "the", "his", "her", "visiting", "both", "then", "former", "acting", "newly", "appointed"}
)
_INNER = _SMALL | {"de", "la", "del", "du", "des", "charge", "chief", "state"}
_OFFICE = regex(
    r"\b(?:Minister|Secretary|President|Chair(?:man|woman|person)?|Member|Speaker|Head|Director|Commissioner|Representative|Envoy|Advis[eo]r|Commander|Governor|Chief|Deputy|Ambassador|Mayor|Chancellor|Premier|Leader)\b"
)
_LONGEST = 130  # characters of the title of a post


def is_post(words: str) -> bool:
    """
    Say whether words before a name are nothing but posts, which bear capitals.

    >>> is_post(" Deputy Prime Minister and Minister of Industry and Trade of "), is_post(" ministers and then called ")
    (True, False)
    """
    single = words.replace(",", " ").split()
    while single and single[0] in _LEAD:
        single.pop(0)
    if not single or len(words) > _LONGEST or not single[0][0].isupper() or _OFFICE.search(words) is None:
        return False
    return all(word[0].isupper() or word in _INNER for word in single)
