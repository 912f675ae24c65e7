"""Find the topics that a page names."""

from typing import NamedTuple

from bilateral.mentions.scan import Hits
from bilateral.model.issues import Issue

__all__ = ["IssueMention", "find_issues"]


class IssueMention(NamedTuple):
    """A topic word on the page; offsets of the shadow. A weak one is a topic only where somebody says that it is one."""

    start: int
    stop: int
    issue: Issue
    weak: bool = False


def find_issues(hits: Hits) -> tuple[IssueMention, ...]:
    """Return the topics named, in order; one mention for each code that a word stands for."""
    return tuple(
        IssueMention(hit.start, hit.stop, Issue(hit.value), hit.kind == "issue-weak")
        for hit in hits.of("issue", "issue-weak")
    )
