"""Read what is undertaken without a subject: "it was agreed to …", "a working group will be set up"."""

from attrs import define

from bilateral.events.undertakings.commissives import Grammar
from bilateral.events.undertakings.company import Company
from bilateral.events.undertakings.drafts import Bound, Clause, CommitmentDraft, Deed, undertaken
from bilateral.events.undertakings.frames import Framer
from bilateral.model.commitments import Kind
from bilateral.refer.page import Page

__all__ = ["Passives"]

_BEFORE = 90
_NEAR = 40


@define(slots=False, eq=False)
class Passives:
    """Reads the passive voice of one page: those are bound whose talks it is told of."""

    page: Page
    grammar: Grammar
    company: Company
    framer: Framer

    def future(self, clause: Clause) -> CommitmentDraft | None:
        """Read "a working group will be set up": by whom the words say, else by both whose talks it is told of."""
        lower = self.page.document.lower
        done = self.grammar.done.match(lower, clause.after, clause.right)
        if done is None:
            return None
        stop = self.framer.end(done.end(), clause.right)
        by = self.company.agents(done.end(), stop)
        bound = by or self.company.together(clause.verb, persons=True)
        if bound is None or self.grammar.domestic.search(lower, clause.left, stop):
            return None
        if self.grammar.hoped.search(lower, clause.left, clause.verb):
            return None
        opener = self.grammar.opened(lower, clause.left, clause.verb)
        start = opener + (lower[opener : opener + 1] == " ")
        outward = self.grammar.outward.search(lower, start, stop) or self._abroad(bound, start, stop)
        subject = self.page.document.plain[start : clause.verb].split()
        if clause.verb - start > _BEFORE or not outward or all(word[:1].isupper() for word in subject):
            return None  # “Jane Roe will be returned unopposed”
        kind = Kind.PLEDGE if by and len(by.codes) == 1 else Kind.PLAN
        return undertaken(clause, bound, Deed(start, stop, "be", "passive"), start, kind)

    def _abroad(self, bound: Bound, start: int, stop: int) -> bool:
        """Say whether another country is named with what will be done."""
        return any(not other.codes <= bound.codes for other in self.company.around(start, stop))

    def noted(self, clause: Clause) -> CommitmentDraft | None:
        """Read "The readiness to deepen cooperation was noted": both are bound."""
        lower, near = self.page.document.lower, max(clause.left, clause.verb - _NEAR)
        noted = self.grammar.noted.match(lower, clause.after, clause.right)
        deed = self.framer.infinitive(clause.after, clause.right, near=True, gerund=True) if noted else None
        bound = self.company.together(clause.verb, persons=True) if deed else None
        if noted is None or deed is None or bound is None or self.grammar.negation.search(lower, near, clause.verb):
            return None
        return undertaken(clause, bound, deed._replace(stop=noted.end()), clause.verb, Kind.AGREEMENT)

    def impersonal(self, clause: Clause) -> CommitmentDraft | None:
        """Read "It was agreed to …", "further talks were agreed": both are bound."""
        lower, framer = self.page.document.lower, self.framer
        noun = self.grammar.agreed_before.match(lower, clause.left, clause.verb)
        if noun and lower.startswith("agreed", clause.verb) and not noun["noun"].startswith(("it ", "as ", "what ")):
            return self._agreed_before(clause)
        if noun and noun["noun"].startswith(("as ", "what ")):
            return None
        found = self.grammar.impersonal.search(lower, max(clause.left, clause.verb - _NEAR), clause.verb)
        bound = self.company.together(found.start(), persons=True) if found else None
        if found is None or bound is None:
            return None
        bound = bound._replace(start=found.start(), stop=clause.verb)
        deed = framer.agree(clause, bound)
        return undertaken(clause, bound, deed, found.start(), Kind.AGREEMENT) if deed else None

    def _agreed_before(self, clause: Clause) -> CommitmentDraft | None:
        both = self.company.together(clause.left, persons=True)
        stop = self.framer.end(clause.after, clause.right)
        deed = Deed(clause.left, stop, "", "agreed before")
        return undertaken(clause, both, deed, clause.left, Kind.AGREEMENT) if both else None
