"""Find the topics that a page names."""

from collections.abc import Iterator
from typing import NamedTuple

from bilateral.mentions.scan import Hit, Hits
from bilateral.model.issues import Issue
from bilateral.patterns import regex

__all__ = ["IssueMention", "find_issues"]

_LANDS = ("country", "demonym", "place", "region")
_BETWEEN = regex(
    r" (?:in|around|over|between|inside|across|along) (?:the |all |both |[a-z]{3,7}ern |[a-z]{3,7}ern [a-z]{3,7}ern )?"
)
_OTHER = regex(
    r"(?:economic|financial|political|humanitarian|social|food|rights|legal|migration|health|epidemiological) $"
)
_BODY = regex(
    r"\b(?:(?:forthcoming|upcoming|coming) |(?:preparations?|preparatory work|agenda|arrangements) (?:for|of) (?:the |a |next )?|"
    r"(?:co-?operation|coordination|interaction|joint work) (?:in|within|at|through) (?:the )?|"
    r"(?:reform|expansion|enlargement|future|role|chairmanship|presidency|admission (?:in)?to|accession to|membership (?:of|in)|"
    r"join(?:ing)?) (?:of )?(?:the )?)$"
)
_COMING = ("forthcoming", "upcoming", "coming")
_BODIES = frozenset({"EU", "UN", "AU", "AL"})
_FAR = 40  # characters before a body that may say what is to be done in it
_NEAR = 18  # characters before a head that may say it is a head of another kind: "the economic situation in"


class IssueMention(NamedTuple):
    """A topic word on the page; offsets of the shadow. A weak one is a topic only where somebody says that it is one."""

    start: int
    stop: int
    issue: Issue
    weak: bool = False


def find_issues(hits: Hits, lower: str = "") -> tuple[IssueMention, ...]:
    """
    Return the topics named, in order; one mention for each code that a word stands for.

    ``lower``: the page's words, in which a word of trouble and a land make one topic: "fighting in northern Mali".
    """
    told = [
        IssueMention(hit.start, hit.stop, Issue(hit.value), hit.kind == "issue-weak")
        for hit in hits.of("issue", "issue-weak")
    ]
    made = [*_compounds(hits, lower), *_bodies(hits, lower)] if lower else []
    if not made:
        return tuple(told)
    starts = {mention.start for mention in told if not mention.weak}
    return tuple(sorted([*told, *(mention for mention in made if mention.start not in starts)]))


def _compounds(hits: Hits, lower: str) -> Iterator[IssueMention]:
    """Yield the topics made of a word of trouble and a land: "the Cambodian problem", "events in Kazakhstan"."""
    heads = hits.of("trouble", "matter")
    if not heads:
        return
    lands = hits.of(*_LANDS)
    starts, stops = {land.start: land for land in lands}, {land.stop: land for land in lands}
    for head in heads:
        before = stops.get(head.start - 1)
        if before is not None and before.kind == "demonym":
            yield IssueMention(before.start, head.stop, Issue(head.value))
        elif head.kind == "trouble" and not _OTHER.search(lower[max(0, head.start - _NEAR) : head.start]):
            land = _after(head, lower, starts)
            if land is not None:
                yield IssueMention(head.start, land.stop, Issue(head.value))


def _after(head: Hit, lower: str, starts: dict[int, Hit]) -> Hit | None:
    match = _BETWEEN.match(lower, head.stop)
    return starts.get(match.end()) if match else None


def _bodies(hits: Hits, lower: str) -> Iterator[IssueMention]:
    """Yield the topics made of a summit or a body and what is to be done in it: "coordination in the UN"."""
    for hit in hits.of("summit", "country"):
        if hit.kind == "summit" or len(hit.value[0]) > len("XX") or hit.value[0] in _BODIES:
            start = max(0, hit.start - _FAR)
            match = _BODY.search(lower[start : hit.start])
            if match:
                weak = match[0].startswith(_COMING)  # it may be but where they will meet
                yield IssueMention(start + match.start(), hit.stop, Issue.REGIONAL_COOPERATION, weak)
