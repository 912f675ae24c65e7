"""Find the topics that a page names."""

from typing import NamedTuple

from bilateral.mentions.compounds import Compounds
from bilateral.mentions.scan import Hits
from bilateral.model.issues import Issue

__all__ = ["IssueMention", "find_issues"]


class IssueMention(NamedTuple):
    """A topic word on the page; offsets of the shadow. A weak one is a topic only where somebody says that it is one."""

    start: int
    stop: int
    issue: Issue
    weak: bool = False


def find_issues(hits: Hits, lower: str, compounds: Compounds) -> tuple[IssueMention, ...]:
    """Return the topics named on a page in lower case, in order; one mention for each code that a word stands for."""
    told = [
        IssueMention(hit.start, hit.stop, Issue(hit.value), hit.kind == "issue-weak")
        for hit in hits.of("issue", "issue-weak")
    ]
    known = {mention.start for mention in told if not mention.weak}
    made = [IssueMention(*found) for found in compounds.find(hits, lower) if found.start not in known]
    return tuple(sorted([*told, *made]) if made else told)
