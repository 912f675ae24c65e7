"""Tell the title of a work from words that were said."""

__all__ = ["is_titled"]

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
