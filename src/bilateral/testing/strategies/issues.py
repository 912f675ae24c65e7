"""Strategies for issues."""

from hypothesis import strategies as st

from bilateral.model.issues import Issue

__all__ = ["issues"]


def issues(*, within: Issue | None = None) -> st.SearchStrategy[Issue]:
    """Topics of the closed list, or those within one of them; shrinks towards the first."""
    return st.sampled_from([issue for issue in Issue if within is None or issue.within(within)])
