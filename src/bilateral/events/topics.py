"""What a contact is about: the topics that stand in its reach."""

import re
from collections.abc import Iterator

from bilateral.events.tellings import Told
from bilateral.events.views import View
from bilateral.model.claims import Basis

__all__ = ["talks_topics", "topics_after", "topics_of"]

_NOT = re.compile(
    r"\b(?:did not|didn't|not|never|without|avoided|declined to) (?:\w+ ){0,2}(?:discuss\w*|rais\w*|mention\w*|touch\w*|address\w*|talk\w*|bring)"
)


def topics_after(view: View, start: int, stop: int) -> Iterator[Told]:
    """Yield the topics that a phrase of agenda introduces within a range: "to discuss trade and migration"."""
    marker = view.phrases.about.search(view.text(start, stop))
    if marker is None:
        return
    yield from topics_of(view, max(start, view.start) + marker.start(), stop)


def topics_of(view: View, start: int, stop: int, basis: Basis = Basis.STATED, rule: str = "agenda") -> Iterator[Told]:
    """Yield every topic named within a range; those not discussed go to their own field."""
    negated = _NOT.search(view.text(start, stop))
    field = "not_discussed" if negated else "issues"
    seen = set()
    for mention in view.page.issues:
        if start <= mention.start < stop and mention.issue not in seen:
            seen.add(mention.issue)
            yield Told(field, mention.issue, basis, rule, ((mention.start, mention.stop),))


def talks_topics(view: View) -> bool:
    """Say whether a sentence has a phrase of agenda."""
    return view.phrases.about.search(view.text(view.start, view.stop)) is not None
