"""What a contact is about: the topics that stand in its reach."""

import re
from collections.abc import Iterator

from bilateral.events.tellings import Told
from bilateral.events.views import View
from bilateral.model.claims import Basis

__all__ = ["speaks", "talks_topics", "topics_after", "topics_of"]

_NOT = re.compile(
    r"\b(?:did not|didn't|not|never|without|avoided|declined to) (?:\w+ ){0,2}(?:discuss\w*|rais\w*|mention\w*|touch\w*|address\w*|talk\w*|bring)"
)


def topics_after(view: View, start: int, stop: int) -> Iterator[Told]:
    """Yield the topics that a phrase of agenda introduces within a range: "to discuss trade and migration"."""
    text = view.text(start, stop)
    found = [m.start() for p in (view.phrases.about, view.phrases.voices) if (m := p.search(text))]
    if found:
        yield from topics_of(view, max(start, view.start) + min(found), stop)


def topics_of(view: View, start: int, stop: int, basis: Basis = Basis.STATED, rule: str = "agenda") -> Iterator[Told]:
    """Yield every topic named within a range; those not discussed go to their own field."""
    negated = _NOT.search(view.text(start, stop))
    field = "not_discussed" if negated else "issues"
    seen = set()
    for mention in view.page.issues:
        if start <= mention.start < stop and mention.issue not in seen and not _in_name(view, mention.start):
            seen.add(mention.issue)
            yield Told(field, mention.issue, basis, rule, ((mention.start, mention.stop),))


def _in_name(view: View, position: int) -> bool:
    """Say whether a word is part of a name: "Asia-Pacific Economic Cooperation"."""
    named = any(m.start <= position < m.stop for m in view.mentions)
    return named or any(s.start <= position < s.stop for s in view.page.summits)


def talks_topics(view: View) -> bool:
    """Say whether a sentence has a phrase of agenda."""
    return view.phrases.about.search(view.text(view.start, view.stop)) is not None


def speaks(view: View) -> bool:
    """Say whether a sentence tells what somebody said or wants."""
    return view.phrases.voices.search(view.text(view.start, view.stop)) is not None
