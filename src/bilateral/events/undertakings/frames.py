"""What is undertaken: the words that follow a word of undertaking, from the action to where its clause ends."""

import re
from collections.abc import Callable, Mapping

from attrs import define

from bilateral.events.undertakings.deeds import BREAK
from bilateral.events.undertakings.drafts import Bound, Clause, Deed
from bilateral.events.undertakings.gifts import CLAUSE, Gifts
from bilateral.model.leaders import Party
from bilateral.patterns import regex

__all__ = ["Framer"]

_BE = regex(r"(?:\b(?:is|are|was|were|be|am|been|being|remains?|stands?|stood)|'re|'m|'s)(?: [a-z]{2,12}){0,2} ?$")
_NEAR = 40
_PAIR = 2
_OWN = frozenset({"speaker", "we, both"})
_ANY_TWO = (Party("one"), Party("other"))


@define(slots=False, eq=False, repr=False)
class Framer(Gifts):
    """Finds what is undertaken on one page."""

    def deed(self, clause: Clause, bound: Bound) -> Deed | None:
        """Return what is undertaken, as the class of the word allows."""
        return _FRAMES[clause.value](self, clause, bound)

    def may(self, clause: Clause) -> bool:
        """Say whether anything is undertaken, whoever the subject is: it is looked for only where something is."""
        if clause.value in {"will", "would"}:
            at, right = clause.after, clause.right
            told = any(self.bare(at, right, joint=True, body=body) is not None for body in (False, True))
            return told or self.under_terms(clause, clause.verb) is not None
        return self.deed(clause, Bound(_ANY_TWO, clause.verb, clause.verb)) is not None

    def will(self, clause: Clause, bound: Bound) -> Deed | None:
        """Read the verb after *will*, whose subject stands before it or before the verb it is joined to."""
        lower = self.document.lower
        beside = self.grammar.adjacent.fullmatch(lower, bound.stop, clause.verb)
        if not beside and not lower.startswith("and ", clause.verb - 4):
            return None
        told = self.under_terms(clause, bound.start)
        return told or self.bare(clause.after, clause.right, joint=len(bound.codes) >= _PAIR, body=bound.body)

    def under_terms(self, clause: Clause, subject: int) -> Deed | None:
        """Read "Under the deal, Oslo will receive 40 buses": what a pact says will be done is undertaken."""
        lower, grammar = self.document.lower, self.grammar
        match = grammar.bare.match(lower, clause.after, clause.right)
        if match is None or match["verb"] in grammar.barred:
            return None
        if not grammar.terms.search(lower, max(clause.left, subject - 4 * _NEAR), subject):
            return None
        return Deed(match.start("verb"), self.end(match.end(), clause.right), match["verb"], "terms")

    def pledge(self, clause: Clause, _bound: Bound) -> Deed | None:
        """Read "promised to …", "promised that …", "committed itself to …", "pledged aid"."""
        at, right = clause.after, clause.right
        if self.document.lower.startswith(("commit", "recommit", "bound"), clause.verb):
            told = self.infinitive(at, right, gerund=True) or self.gift(at, right) or self.goal(at, right)
            return told or self.noun(self.grammar.pledged, at, right)
        if self.document.lower.startswith("assur", clause.verb) and (
            told := self.noun(self.grammar.assured_of, at, right)
        ):
            return told
        if self.document.lower.startswith(" never to ", at):  # a threat, mostly
            return None
        told = self.infinitive(at, right, come=True) or self.promised_clause(at, right, free=True)
        told = told or self.gift(at, right) or self.noun(self.grammar.pledged, at, right)
        told = told or self.noun(self.grammar.handed, at, right) or self.noun(self.grammar.money, at, right)
        return told or self.noun(self.grammar.promised_thing, at, right)

    def agree(self, clause: Clause, bound: Bound) -> Deed | None:
        """Read "agreed to …", "agreed on …", "agreed that they will …", "decided to …"."""
        at, right = clause.after, clause.right
        if self.document.lower.startswith("accept", clause.verb):
            match = self.grammar.agreed_noun.match(self.document.lower, at, right)
            taken = Deed(at + 1, self.end(match.end(), right), "", "noun") if match else None
            return taken or self.infinitive(at, right, near=True)  # “accepted to charter three tankers”
        if self.document.lower.startswith(("instruct", "direct", "task"), clause.verb):
            match = self.grammar.instructed.match(self.document.lower, at, right)
            return (self.infinitive(match.end(), right, near=True) or self.task(match.end(), right)) if match else None
        joint = len(bound.codes) >= _PAIR
        if self.grammar.opinion.match(self.document.lower, at, right):
            return None
        if self.document.lower.startswith(("decided", "resolved"), clause.verb):
            told = self.infinitive(at, right, near=True, come=joint)
            return told or (self.promised_clause(at, right, both=True) if joint else None)
        told = self.on(at, right) or self.infinitive(at, right, come=joint)
        told = told or self.promised_clause(at, right, both=True)
        if told is None and joint and (should := self._subjunctive(at, right)):
            told = Deed(should.start("verb"), self.end(should.end(), right), should["verb"], "directed")
        match = None if told else self.grammar.agreed_noun.match(self.document.lower, at, right)
        return Deed(at + 1, self.end(match.end(), right), "", "noun") if match else told

    def _subjunctive(self, at: int, right: int) -> re.Match[str] | None:
        """Match "that the ministers should meet in May", "that the two grids be linked"."""
        grammar, lower = self.grammar, self.document.lower
        return grammar.directed.match(lower, at, right) or grammar.done_so.match(lower, at, right)

    def plan(self, clause: Clause, bound: Bound) -> Deed | None:
        """Read "plans to …", "is ready to …", "are to …"; *ready* needs a form of *be* before it."""
        lower = self.document.lower
        if lower.startswith(("are to", "is to"), clause.verb):
            told = self.bare(clause.after, clause.right, joint=len(bound.codes) >= _PAIR)
            person = bool(bound.parties and bound.parties[0].name) and bound.parties != _ANY_TWO
            return None if told and person and told.verb in self.grammar.words["tour"] else told
        being = _BE.search(lower, max(clause.left, clause.verb - _NEAR), clause.verb)
        if being and lower.startswith("intended", clause.verb):
            return None
        if lower.endswith("had ", clause.left, clause.verb) and lower.startswith(("planned", "intended"), clause.verb):
            return None  # and did not
        if clause.value != "plan" and (not being or being[0].endswith("well ")):
            return None
        ready = clause.value == "ready"
        told = self.infinitive(clause.after, clause.right, near=True, come=ready)
        return told or (self._ready(clause.after, clause.right) if ready else None)

    def _ready(self, at: int, right: int) -> Deed | None:
        """Read "(ready) for cooperation", "(ready) to discuss …": what is on an agenda as a rule binds those who are ready."""
        lower = self.document.lower
        match = self.grammar.near_infinitive.match(lower, at, right)
        if match is None or not lower.startswith(self.grammar.words["talks"], match.start("verb")):
            return self.noun(self.grammar.ready_for, at, right)
        return Deed(match.start("verb"), self.end(match.end(), right), match["verb"], "infinitive")

    def sign(self, clause: Clause, _bound: Bound) -> Deed | None:
        """Read the document that is signed."""
        match = self.grammar.document.match(self.document.lower, clause.after, clause.right)
        if match is None or BREAK.search(match[0]):
            return None
        return Deed(clause.after, self.end(match.end(), clause.right), "sign", "document")

    def announce(self, clause: Clause, bound: Bound) -> Deed | None:
        """Read the programme or the sum that is announced; of several, what they announce that will be."""
        said = len(bound.codes) >= _PAIR and self.document.lower.startswith(" that ", clause.after)
        if said and (told := self.promised_clause(clause.after, clause.right, both=True)):
            return told
        told = self.gift(clause.after, clause.right) or self.noun(self.grammar.money, clause.after, clause.right)
        if told is None and self.document.lower.startswith(" that ", clause.after):
            told = self.promised_clause(clause.after, clause.right, both=True)
            told = told if told and told.rule == "passive clause" else None  # “that medicines would be donated”
        return told

    def grant(self, clause: Clause, bound: Bound) -> Deed | None:
        """Read "set aside 2 million euros", "offered Lima a loan", "is giving its neighbour 20 boats"."""
        lower, grammar, at, right = self.document.lower, self.grammar, clause.after, clause.right
        word = lower[clause.verb : at]
        if word.endswith("ing") and word != "offering":
            being = _BE.search(lower, max(clause.left, clause.verb - _NEAR), clause.verb)
            if being and bound.rule in _OWN:
                return self.doing(clause, bound)
            match = grammar.handed.match(lower, at, right) if being else None
        else:
            match = grammar.money.match(lower, at, right)
            if word.startswith("offer") and (deed := self.infinitive(at, right, near=True)):
                return (
                    deed if deed.verb in grammar.deeds and deed.verb not in grammar.words["offices_offered"] else None
                )
            if match is None and word.startswith("offer"):
                match = grammar.handed.match(lower, at, right)
        if match is None or CLAUSE.search(match[0]):
            return None
        return Deed(at + 1, self.end(match.end(), right), "", "grant")

    def doing(self, clause: Clause, bound: Bound) -> Deed | None:
        """Read "we are reopening our embassy": what those who speak are doing, they undertake to do."""
        own = bound.rule in _OWN or bound.parties == _ANY_TWO
        if not own or not _BE.search(self.document.lower, max(clause.left, clause.verb - _NEAR), clause.verb):
            return None
        return Deed(clause.verb, self.end(clause.after, clause.right), "", "doing")

    def found(self, clause: Clause, bound: Bound) -> Deed | None:
        """Read what several have set up together: "have formed a joint committee"."""
        match = self.grammar.founded.match(self.document.lower, clause.after, clause.right)
        if match is None or (len(bound.codes) < _PAIR and bound.parties != _ANY_TWO):
            return None
        return Deed(clause.verb, self.end(match.end(), clause.right), "", "founded")

    def target(self, clause: Clause, bound: Bound) -> Deed | None:
        """Read what several have set themselves: "set a target of 5 billion dollars", "set the goal of doubling trade"."""
        joint = len(bound.codes) >= _PAIR or bound.parties == _ANY_TWO
        if not joint or not self.grammar.aimed.match(self.document.lower, clause.after, clause.right):
            return None
        return Deed(clause.after + 1, self.end(clause.after + 1, clause.right), "", "target")

    def expect(self, clause: Clause, _bound: Bound) -> Deed | None:
        """Read "expected to sign …", "due to announce …"."""
        lower = self.document.lower
        match = self.grammar.announce.match(lower, clause.after, clause.right)
        if match is None and lower.startswith(self.grammar.words["settled"], clause.verb):
            told = self.infinitive(clause.after, clause.right, near=True)
            missed = lower.endswith("had been ", clause.left, clause.verb)
            done = told and told.verb in self.grammar.deeds and told.verb not in self.grammar.words["tour"]
            return told if done and not missed else None
        if match is None:
            return None
        return Deed(match.start() + 4, self.end(match.end(), clause.right), "announce", "expected")

    def adopt(self, clause: Clause, bound: Bound) -> Deed | None:
        """Read what a body, or several countries, approve."""
        if not bound.body and len(bound.codes) < _PAIR:
            return None
        return self.programme(clause.after, clause.right) or self.noun(self.grammar.adopted, clause.after, clause.right)

    def weigh(self, clause: Clause, _bound: Bound) -> Deed | None:
        """Read what is only considered."""
        return self.infinitive(clause.after, clause.right, near=True)


# All frames have one shape, whether they ask who is bound or not.
_FRAMES: Mapping[str, Callable[[Framer, Clause, Bound], Deed | None]] = {
    "will": Framer.will,
    "would": Framer.will,
    "pledge": Framer.pledge,
    "agree": Framer.agree,
    "sign": Framer.sign,
    "plan": Framer.plan,
    "resolve": Framer.plan,
    "ready": Framer.plan,
    "expect": Framer.expect,
    "announce": Framer.announce,
    "grant": Framer.grant,
    "doing": Framer.doing,
    "found": Framer.found,
    "goal": Framer.target,
    "adopt": Framer.adopt,
    "weigh": Framer.weigh,
}
