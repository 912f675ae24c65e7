"""Read undertakings told by a noun: commitments that are reaffirmed, intentions expressed, pacts and their terms."""

import re

from attrs import define

from bilateral.events.undertakings.commissives import Grammar
from bilateral.events.undertakings.company import Company
from bilateral.events.undertakings.drafts import Bound, Clause, CommitmentDraft, Deed, undertaken
from bilateral.events.undertakings.frames import Framer
from bilateral.events.undertakings.owners import Owners
from bilateral.events.undertakings.scope import Scope
from bilateral.model.commitments import CommitmentStatus, Kind, Strength
from bilateral.patterns import regex
from bilateral.refer.page import Page

__all__ = ["Bonds"]

_BEFORE = 90  # characters before a noun in which the verb stands that carries it
_FAR = 200  # the same, where another noun stands between
_JOINED = regex(r"\band (?:its|his|her|their)(?: [a-z-]{2,14}){0,2} ?$")
_LEAD = 25  # characters of a phrase before its last noun: "the framework deal"
_NEAR = 40  # characters from a noun to who is named after it
_AGENT = 60  # characters from a noun to the end of "by"
_PACT = 120  # characters from a pact to what it says
_SIDES = 2
_MADE = regex(r" [\w. ]{2,60}? (?:has|have|had) (?:made|given) to (?P<verb>[a-z]+)")
_SHORT = 4  # letters of a word before a noun that is no verb: "with a pledge"
_ARTICLES = (" a ", " an ", " the ", " his ", " her ", " its ", " their ")
_IS_TO = regex(r" (?:is|was|remains) to (?:[a-z]+ to )?(?P<verb>[a-z]+)")


@define(slots=False, eq=False, repr=False)
class Bonds:
    """Reads the nouns of one page."""

    page: Page
    grammar: Grammar
    company: Company
    binder: Owners
    framer: Framer
    scope: Scope

    def noun(self, clause: Clause) -> CommitmentDraft | None:
        """Read "reaffirmed their commitment to …", "Oslo's intention to …", "a pledge by Oslo to …"."""
        lower, grammar = self.page.document.lower, self.grammar
        near = max(clause.left, clause.verb - _BEFORE)
        # “reaffirmed its support for the talks and its commitment to …”
        joined = _JOINED.search(lower, near, clause.verb)
        again = grammar.reaffirming.search(lower, max(clause.left, clause.verb - _FAR) if joined else near, clause.verb)
        voiced = grammar.voicing.search(lower, near, clause.verb)
        kept = grammar.keeping.search(lower, near, clause.verb) or grammar.dropping.search(lower, near, clause.verb)
        lead = again or voiced or kept
        bound, deed = self._promise(clause)
        if bound is None and lead:
            bound = self.binder.subject(clause.left, lead.start())
        deed = deed or (self.framer.goal(clause.after, clause.right) if again else None)
        if (
            deed is None and lead and lower.startswith(grammar.words["readiness"], clause.verb)
        ):  # “readiness for closer cooperation”
            deed = self.framer.noun(grammar.ready_for, clause.after, clause.right)
        if bound is None or deed is None or not bound.codes:
            return None
        after = deed.rule not in {"made", "is to", "by"} and bound.start > clause.verb
        if not lead and (after or lower.startswith("plan", clause.verb)):
            return None
        told = lead.start() if lead else clause.verb
        if grammar.negation.search(lower, near, clause.verb) or grammar.modal.search(lower, near, told):
            return None
        if not self.scope.outward(clause, bound, deed) or grammar.supposing.search(lower, near, clause.verb):
            return None
        article = next((len(word) for word in _ARTICLES if lower.endswith(word, clause.left, clause.verb)), 0)
        near_by = told if lead and lead.end() - lead.start() > _SHORT else clause.verb - max(0, article - 1)
        start = min(bound.start, clause.verb) if clause.verb - bound.start < _BEFORE else near_by
        draft = self._draft(clause, bound, deed, start, again)
        teller = self.binder.subject(clause.left, voiced.start()) if voiced and not again else None
        foreign = teller is not None and len(teller.codes) == 1 and not teller.codes & bound.codes
        if voiced and foreign and draft.status is CommitmentStatus.MADE:
            return draft._replace(status=CommitmentStatus.REPORTED, status_words=voiced.span())
        return draft

    def accord(self, clause: Clause) -> CommitmentDraft | None:
        """Read "announced an agreement to …", "a deal with Lima to …", where it is told as reached."""
        lower = self.page.document.lower
        lead = self.grammar.reached.search(lower, max(clause.left, clause.verb - _BEFORE), clause.verb)
        deed = self.framer.infinitive(clause.after, clause.right) if lead else None
        if lead is None or deed is None:
            return None
        if self.grammar.modal.search(lower, clause.left, lead.start()) or deed.start - clause.after > _NEAR + _LEAD:
            return None
        bound = self.binder.owner(clause.verb, clause.left) or self.binder.subject(clause.left, lead.start())
        between = [b for b in self.company.around(clause.after, deed.start) if b.codes]
        for other in between:
            parties = (*bound.parties, *other.parties) if bound else other.parties
            bound = (bound or other)._replace(parties=tuple(dict.fromkeys(parties)), rule="parties of an accord")
        if bound is None or not self.scope.outward(clause, bound, deed) or self.scope.background(deed):
            return None
        kind = Kind.AGREEMENT if len(bound.codes) >= _SIDES or bound.body else Kind.PLEDGE
        start = bound.start if clause.left <= bound.start <= clause.verb else lead.start()
        return undertaken(clause, bound, deed, start, kind)

    def pact(self, clause: Clause) -> CommitmentDraft | None:
        """Read what a pact says: "the deal calls on Oslo to …", "an agreement under which Oslo will …"."""
        lower = self.page.document.lower
        words = lower[clause.verb : clause.after]
        if words.startswith("under ") and words != "under which":
            return None
        pact = self.grammar.pact.search(lower, max(clause.left, clause.verb - _PACT), clause.verb)
        if pact is None:
            return None
        if words == "under which":
            bound, deed = self.company.together(clause.verb), self.framer.promised_clause(clause.after, clause.right)
        else:
            named = self.company.around(clause.after, min(clause.right, clause.after + _NEAR))
            bound = named[0] if named else None
            deed = self.framer.infinitive(bound.stop, clause.right, near=True) if bound else None
        if bound is None or deed is None:
            return None
        start = max(clause.left, pact.start() - _LEAD)
        while start > clause.left and lower[start - 1] != " ":
            start += 1
        return undertaken(clause, bound, deed, start, Kind.AGREEMENT)

    def _promise(self, clause: Clause) -> tuple[Bound | None, Deed | None]:
        """Return whose the noun is and what follows it."""
        lower, framer = self.page.document.lower, self.framer
        bound = self.binder.owner(clause.verb, clause.left)
        if made := _MADE.match(lower, clause.after, clause.right):
            named = self.company.around(clause.after, made.end())
            deed = Deed(made.start("verb"), framer.end(made.end(), clause.right), made["verb"], "made")
            return bound or (named[0] if named else None), deed
        if bound and (told := _IS_TO.match(lower, clause.after, clause.right)):
            return bound, Deed(told.start("verb"), framer.end(told.end(), clause.right), told["verb"], "is to")
        if bound is None and (given := self._given(clause)):
            return given
        action = framer.infinitive(clause.after, clause.right, near=True, gerund=True)
        action = action or framer.bounty(clause.after, clause.right)
        if action is None and lower.startswith(" that ", clause.after):
            action = framer.promised_clause(clause.after, clause.right, free=True)
            named = self.company.around(clause.after, action.start) if action else []
            if named and lower.startswith(
                self.grammar.words["assurances"], clause.verb
            ):  # “came away with an assurance that Oslo would …”
                bound = named[0]
        return bound, action

    def _given(self, clause: Clause) -> tuple[Bound, Deed | None] | None:
        """Read "a pledge by Oslo to …", "a promise of 30 jets from Oslo", "the commitment of Oslo to …"."""
        lower, framer, after = self.page.document.lower, self.framer, clause.after
        if by := self.grammar.by.match(lower, after, min(clause.right, after + _AGENT)):
            named = self.company.around(by.end(), min(clause.right, by.end() + _NEAR))
            if named:
                action = framer.infinitive(self._past_body(named[0].stop, clause.right), clause.right)
                return named[0], action._replace(rule="by") if action else None
        if sent := self.grammar.of_from.match(lower, after, clause.right):
            named = self._right_at(sent.end(), clause.right)
            if named and (gift := framer.bounty(after, clause.right)):
                return named[0], gift._replace(rule="by")
        of = self.grammar.of_whom.match(lower, after, clause.right)
        named = self._right_at(of.end(), clause.right) if of else []
        if not named:
            return None
        at = self._past_body(named[0].stop, clause.right)
        action = framer.infinitive(at, clause.right, near=True, gerund=True)
        return named[0], action or framer.goal(at, clause.right)

    def _right_at(self, at: int, right: int) -> list[Bound]:
        return [bound for bound in self.company.around(at, min(right, at + _NEAR)) if bound.start <= at]

    def _past_body(self, at: int, right: int) -> int:
        body = self.grammar.body.match(self.page.document.lower, at, right)
        return body.end() if body else at

    def _draft(
        self, clause: Clause, bound: Bound, deed: Deed, start: int, again: re.Match[str] | None
    ) -> CommitmentDraft:
        lower, near = self.page.document.lower, max(clause.left, clause.verb - _BEFORE)
        status, words = CommitmentStatus.MADE, clause.cue
        for told, found in (
            (CommitmentStatus.REAFFIRMED, again),
            (CommitmentStatus.FULFILLED, self.grammar.keeping.search(lower, near, clause.verb)),
            (CommitmentStatus.WITHDRAWN, self.grammar.dropping.search(lower, near, clause.verb)),
        ):
            if found:
                status, words = told, found.span()
        noun = lower[clause.verb : clause.after]
        plans = noun.startswith(("intent", "plan"))
        kind = Kind.AGREEMENT if len(bound.codes) >= _SIDES else Kind.PLAN if plans else Kind.PLEDGE
        if self.grammar.later.search(lower, clause.left, clause.verb):
            kind = Kind.PLAN
        strength = (
            Strength.PLAN if plans else Strength.READY if noun in self.grammar.words["readiness"] else Strength.PLEDGE
        )
        draft = undertaken(clause, bound, deed, start, kind)
        return draft._replace(status=status, status_words=words, strength=strength)
