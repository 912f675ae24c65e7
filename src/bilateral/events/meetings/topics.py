"""What a contact is about: the topics that stand in its reach."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bilateral.events.meetings.agendas import Agendas
from bilateral.events.meetings.by_the_way import clause_by_the_way
from bilateral.events.meetings.grasp import Grasp
from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.topic_words import is_topic, listed, names_place, stands_by
from bilateral.events.meetings.views import View
from bilateral.mentions.issues import IssueMention
from bilateral.mentions.ranges import starting
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.issues import Issue
from bilateral.patterns import regex
from bilateral.text.worded import Worded

__all__ = [
    "ENOUGH",
    "Topic",
    "anchored",
    "from_outside",
    "jointly",
    "sets_scene",
    "speaks",
    "stands_back",
    "talks_topics",
    "tell_topics",
    "topics_in",
]

ENOUGH = 2  # the weight from which a topic is one of the agenda
_ARGUED, _WEAKLY, _NAMED = 3, 2, 1
_WORD, _NAME = 110, 45  # characters from a phrase of agenda to a weak word, to a place that stands for its trouble
_BACK = 60  # characters before a topic that may make it a circumstance


class Topic(NamedTuple):
    """A topic named in a sentence: how surely it is one of the agenda, or that it was kept off it."""

    mention: IssueMention
    weight: int
    unspoken: bool = False

    def told(self, basis: Basis, rule: str) -> Told:
        """Return it as a value told of a contact."""
        field = "not_discussed" if self.unspoken else "issues"
        return Told(field, self.mention.issue, basis, rule, ((self.mention.start, self.mention.stop),))


def topics_in(view: View, start: int, stop: int) -> Iterator[Topic]:
    """Yield the topics named within a range, each with its weight: 0 for a mere circumstance."""
    mentions = starting(view.issues, max(start, view.start), min(stop, view.stop))
    if not mentions:
        return
    agendas, text = _agendas(view), view.sentence
    governed, unspoken, unsure, clauses = view.agenda
    by_the_way = [span for span in clauses if not _tells(view, span)]
    for mention in listed(view, mentions):
        at = mention.start - view.start
        if not is_topic(view, mention):
            continue
        if _inside(at, unspoken):
            yield Topic(mention, _ARGUED, unspoken=True)
        elif _inside(at, unsure) or _inside(at, by_the_way) or agendas.asides.search(text[max(0, at - _BACK) : at]):
            yield Topic(mention, 0)
        elif (
            not mention.weak and _inside(at, governed) and not (names_place(view, mention) and stands_by(view, mention))
        ):
            yield Topic(mention, _ARGUED)
        elif mention.weak and _inside(
            at, governed, _NAME if view.plain(mention.start, mention.start + 1).isupper() else _WORD
        ):
            yield Topic(mention, _WEAKLY)
        else:
            yield Topic(mention, 0 if mention.weak or names_place(view, mention) else _NAMED)


def _tells(view: View, span: tuple[int, int]) -> bool:
    """Say whether a clause told by the way holds a contact: "Blair, who met Bush to discuss Iraq, …"."""
    return any(span[0] <= cue.start - view.start < span[1] for cue in view.cues)


_BARS = frozenset({"meet-verb", "visit-verb", "host-verb", "phone-verb", "call-noun", "visit-noun"})
_LEAD = 30  # characters before a contact that may make it a mere setting: "Following their meeting, they discussed …"
_SETTING = Worded(r"\b<setting> (?:(?:a|an|the|his|her|their) )?$", "contacts.topics")
_FRONTED = Worded(r"\W*<fronted>\b", "contacts.topics")

_FAR_LEAD = 90
_BACKDROP = Worded(r"\b<backdrop> [^,;]*$", "contacts.topics")


def tell_topics(view: View, kind: str, start: int, cue: Hit, grasp: Grasp) -> Iterator[Told]:
    """Yield the topics of a telling whose head words begin at ``start``: told, in its name, its purpose, its agenda."""
    right = min((c.start for c in view.cues if c.start >= grasp.stop and c.kind in _BARS), default=view.stop)
    if sets_scene(view, start):
        begin = cue.stop if _is_fronted(view, start) else grasp.stop
        comma = view.text(begin, right).find(",")
        right = begin + comma if comma >= 0 else right
    aside = clause_by_the_way(view, start, cue.stop)
    if aside is not None:
        right = min(right, aside[1])
    if kind == "told":
        yield from topics_of(view, view.start, start, rule="what was told")
    if kind != "visit":
        yield from topics_of(view, start, cue.stop, rule="attribute")
    yield from topics_before(view, grasp.left, start)
    yield from topics_after(view, cue.start, right)
    on = _on(view, grasp.stop, right)
    if on is not None:
        end = view.phrases.agendas.clause(view.text(on, right))
        yield from topics_of(view, on, on + end, weak=_WORD)


_ON = regex(r" (?:on|about|over|regarding|concerning) ")
# Any word without a capital but those of days, places and names.
_STRAYS = Worded(r"\b(?!<no_stray>\b)[a-z]", "contacts.topics")
# Characters from a contact to the word that tells of its topics: "talks with X in Rome on Monday on trade".
_WITHIN = 90
_SOON = 30  # characters from that word to the first topic


def _on(view: View, start: int, stop: int) -> int | None:
    """Return where the words that tell what a contact is about begin, behind its days and places."""
    text = view.text(start, min(stop, start + _WITHIN))
    days = {date.start for date in view.dates}
    for match in _ON.finditer(text[: view.phrases.agendas.clause(text)]):
        at = start + match.end()
        if (
            at not in days
            and starting(view.issues, at, at + _SOON)
            and not _STRAYS[view.language].search(view.plain(start, at))
        ):
            return at
    return None


def stands_back(view: View, start: int) -> bool:
    """Say whether a contact whose head words begin there is but told to place another: "weeks after X's visit to Y"."""
    return _BACKDROP[view.language].search(view.text(start - _FAR_LEAD, start)) is not None


def sets_scene(view: View, start: int) -> bool:
    """Say whether a contact whose head words begin there only sets the scene: "Following their meeting, …"."""
    return _SETTING[view.language].search(view.text(start - _LEAD, start)) is not None or _is_fronted(view, start)


def _is_fronted(view: View, start: int) -> bool:
    """Say whether a contact is but what another goes on from: "In follow-up to their previous conversation, …"."""
    lead = view.text(view.start, start)
    return len(lead) < _FAR_LEAD and "," not in lead and _FRONTED[view.language].match(lead) is not None


def topics_after(view: View, start: int, stop: int) -> Iterator[Told]:
    """Yield the topics that a phrase of agenda introduces within a range: "to discuss trade and migration"."""
    yield from _once(
        topic.told(Basis.STATED, "agenda") for topic in topics_in(view, start, stop) if topic.weight >= ENOUGH
    )


def topics_before(view: View, start: int, stop: int) -> Iterator[Told]:
    """Yield the topics of a purpose told before the words of contact: "seeking to end the war, she meets …"."""
    told = _agendas(view).purpose.spans(view.text(start, stop))
    if told:
        found = topics_in(view, max(start, view.start) + told[0][1], stop)
        yield from _once(topic.told(Basis.STATED, "purpose") for topic in found)


def topics_of(view: View, start: int, stop: int, rule: str = "agenda", weak: int = 0) -> Iterator[Told]:
    """
    Yield every topic named within a range; those not discussed go to their own field.

    Weak words count for as many characters as ``weak`` says.
    """
    found = topics_in(view, start, stop)
    near = (topic for topic in found if topic.weight or (topic.mention.weak and topic.mention.start < start + weak))
    yield from _once(topic.told(Basis.STATED, rule) for topic in near)


def _once(found: Iterator[Told]) -> Iterator[Told]:
    seen: set[Issue] = set()
    for told in found:
        if told.value not in seen:
            seen.add(told.value)
            yield told


def _agendas(view: View) -> Agendas:
    return view.phrases.agendas


def _inside(position: int, ranges: Sequence[tuple[int, int]], reach: int | None = None) -> bool:
    """Say whether a position lies in one of the ranges, at most so far from its start."""
    return any(start <= position < (stop if reach is None else min(stop, start + reach)) for start, stop in ranges)


def talks_topics(view: View) -> bool:
    """Say whether a sentence has a phrase of agenda."""
    return _agendas(view).governs(view.sentence)


def speaks(view: View) -> bool:
    """Say whether a sentence tells what somebody said or wants."""
    return _agendas(view).voices.stands_in(view.sentence)


def anchored(view: View) -> bool:
    """Say whether a sentence goes back to the contact at hand: "at the talks", "the two sides"."""
    return _agendas(view).anchors.stands_in(view.sentence)


def jointly(view: View) -> bool:
    """Say whether a sentence begins with the contact itself or with its agenda: "The talks", "At issue"."""
    return _agendas(view).joint.match(view.text(view.start, view.stop)) is not None


def from_outside(view: View) -> bool:
    """Say whether a sentence begins with those who only look on: "Analysts say …"."""
    return _agendas(view).outsiders.match(view.text(view.start, view.stop)) is not None


def refers(view: View) -> bool:
    """Say whether a sentence that names nobody may go on about a contact: it speaks of talks, or says what was done."""
    return _agendas(view).subjects.stands_in(view.sentence)
