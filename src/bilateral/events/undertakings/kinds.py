"""Of what kind an undertaking is: a pledge of one, an agreement of several, a plan for later, a document."""

from bilateral.events.undertakings.commissives import Grammar
from bilateral.events.undertakings.drafts import Bound, Clause, Deed
from bilateral.model.commitments import Kind

__all__ = ["kind_of"]

_FAR = 160  # characters from the subject back to the pact under which it acts
_SIDES = 2
_LATER = frozenset({"will", "would", "plan"})


def kind_of(grammar: Grammar, lower: str, clause: Clause, bound: Bound, deed: Deed) -> Kind:
    """Return the kind that the class of the word gives, turned by who is bound and by what is done."""
    joint = len(bound.codes) >= _SIDES
    kind = Kind(grammar.classes[clause.value]["kind"])
    if clause.value in _LATER:
        return _later(grammar, lower, clause, bound, deed)
    if clause.value in {"sign", "announce"} and _to_come(grammar, lower, clause, bound, deed):
        return Kind.PLAN
    if joint and clause.value in {"pledge", "ready", "resolve", "announce"}:
        return Kind.AGREEMENT
    if clause.value == "agree" and not joint and not bound.body:
        return Kind.AGREEMENT if grammar.bargain.search(lower, clause.after, deed.stop) else Kind.PLEDGE
    return kind


def _later(grammar: Grammar, lower: str, clause: Clause, bound: Bound, deed: Deed) -> Kind:
    """Return the kind of what will be done: under a pact, or on and on by both, it is agreed."""
    joint, start = len(bound.codes) >= _SIDES, max(clause.left, bound.start - _FAR)
    termed = grammar.terms.search(lower, start, bound.start) or grammar.by_terms.search(lower, start, deed.stop)
    # “agencies of both countries would continue to …”: what their agencies do is planned by both.
    led = clause.value == "would" and grammar.of_body.search(lower, start, bound.start)
    lasts = joint and not led and deed.verb in grammar.words["lasting"]
    if termed or lasts:
        return Kind.AGREEMENT
    launched = clause.value != "plan" and (joint or deed.verb in grammar.words["launches"])
    return Kind.PLAN if launched else Kind(grammar.classes[clause.value]["kind"])


def _to_come(grammar: Grammar, lower: str, clause: Clause, bound: Bound, deed: Deed) -> bool:
    """Say whether it is still to be signed or announced, or announced that it will be."""
    if clause.value == "announce" and deed.rule in {"clause", "passive clause", "arranged"}:
        return True
    if grammar.glad.search(lower, bound.stop, clause.verb):
        return False
    return grammar.coming.search(lower, bound.stop, clause.verb) is not None
