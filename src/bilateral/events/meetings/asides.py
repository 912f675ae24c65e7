"""What is told of somebody in passing, between commas: "Chirac and Blair, who fell out in March, met on Monday"."""

from collections.abc import Callable, Iterator, Sequence

from bilateral.patterns import regex
from bilateral.text.verbs import Verb

__all__ = ["asides_of"]

_OPENS = regex(r", (?:(?:(?:both|all|neither|two|each) of )?(?:who|whom|whose)|where)\b")
_GOES_ON = regex(r",(?: [a-z]+ly| also| then| now| later| both| each| jointly| together){0,2} (?=[a-z])")


def asides_of(plain: str, start: int, stop: int, verbs_of: Callable[[], Sequence[Verb]]) -> Iterator[tuple[int, int]]:
    """
    Yield the relative clauses of a sentence that end before its main verb: of what stands in them the rest tells nothing.

    >>> from bilateral.lang.pack import language
    >>> from bilateral.model.spans import Span
    >>> from bilateral.text.verbs import find_verbs
    >>> text = "Chirac and Blair, who fell out in March, met on Monday."
    >>> verbs = find_verbs(text, Span(0, len(text)), language("en"))
    >>> [text[start:stop] for start, stop in asides_of(text, 0, len(text), lambda: verbs)]
    [', who fell out in March']
    """
    if ", " not in plain[start:stop]:
        return
    verbs: list[int] | None = None
    at = start
    while (opens := _OPENS.search(plain, at, stop)) is not None:
        if verbs is None:
            verbs = [verb.start for verb in verbs_of()]
        where = opens[0].endswith("where")  # “where the minister, Y, was waiting, …”: no end before its own verb
        first = next((verb for verb in verbs if verb >= opens.end()), stop) if where else opens.end()
        ends = (m.start() for m in _GOES_ON.finditer(plain, first, stop) if m.end() in verbs)
        end = next(ends, None)
        if end is None:
            return
        yield opens.start(), end
        at = end
