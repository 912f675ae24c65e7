"""Read what is undertaken by a thing: a package that will provide, troops that will be sent, a pact that provides for."""

import re

from attrs import define

from bilateral.events.undertakings.commissives import Grammar
from bilateral.events.undertakings.company import Company
from bilateral.events.undertakings.drafts import Bound, Clause, CommitmentDraft, Deed, undertaken
from bilateral.events.undertakings.frames import Framer
from bilateral.events.undertakings.owners import Owners
from bilateral.model.claims import Basis
from bilateral.model.commitments import CommitmentStatus, Kind, Strength
from bilateral.model.spans import Span
from bilateral.refer.page import Page

__all__ = ["Instruments"]

_BACK = 2  # sentences before a thing in which its giver may be named
_SIDES = 2
_NEAR = 40
_PHRASE = 110  # characters of the noun phrase
_BE_TO = ("is to", "are to")


@define(slots=False, eq=False, repr=False)
class Instruments:
    """Reads the packages, sums, forces and pacts of one page."""

    page: Page
    grammar: Grammar
    company: Company
    binder: Owners
    framer: Framer

    def read(self, clause: Clause) -> CommitmentDraft | None:
        """Read a thing that "will provide …" or "is to be sent", or a pact that "provides for …"."""
        lower = self.page.document.lower
        if clause.value == "accord" or (clause.value == "plan" and not lower.startswith(_BE_TO, clause.verb)):
            return self._reached(clause) if clause.value == "accord" else None
        found = self._thing(clause)
        if found is None and not clause.quoted and clause.value == "will":
            return self._joined(clause)
        if found is None or self._idle(clause, found):
            return None
        deed = self._deed(clause, found)
        if deed is None or self.grammar.domestic.search(lower, found.start(), deed.stop):
            return None
        pact = found["pact"] is not None or self._under(clause, found)
        bound = self._named(clause, found, deed, pact=pact) or self._giver(clause, found, deed, pact=pact)
        if bound is None or not bound.codes or not self._outward(clause, found, bound, deed):
            return None
        kind = Kind.AGREEMENT if pact or len(bound.codes) >= _SIDES else Kind.PLEDGE
        start = max(clause.left, found.start())
        return undertaken(clause, bound, deed, start, kind)._replace(strength=Strength.WILL, rule=_of_thing(deed))

    def _reached(self, clause: Clause) -> CommitmentDraft | None:
        """Read "An agreement was reached to …", "Agreement was reached on …": both are bound."""
        after = self.grammar.reached_after.match(self.page.document.lower, clause.after, clause.right)
        at, bound = after.end() if after else 0, self.company.together(clause.verb, persons=True) if after else None
        deed = bound and (self.framer.infinitive(at, clause.right, near=True) or self.framer.on(at, clause.right))
        if bound is None or deed is None:
            return None
        return undertaken(clause, bound, deed._replace(rule="reached"), clause.verb, Kind.AGREEMENT)

    def received(self, clause: Clause) -> CommitmentDraft | None:
        """Read "Lima had been promised no more raids (by Oslo)": the other one is bound."""
        lower = self.page.document.lower
        owed = self.binder.subject(clause.left, clause.verb, adjacent=True)
        bound = self.company.agents(clause.after, clause.right) or (self.company.partner(owed) if owed else None)
        if owed is None or bound is None or lower[owed.start : owed.stop] == "it" or owed.codes & bound.codes:
            return None
        if self.grammar.negation.search(lower, owed.stop, clause.verb):
            return None
        bound = bound._replace(start=owed.start, stop=clause.verb)
        deed = Deed(clause.after, self.framer.end(clause.after + 1, clause.right), "", "received")
        draft = undertaken(clause, bound, deed, owed.start, Kind.PLEDGE)
        return draft._replace(status=CommitmentStatus.REPORTED, strength=Strength.PLEDGE)

    def settled(self, clause: Clause) -> CommitmentDraft | None:
        """Read what two have settled: "Under the deal all troops will leave", "A joint commission is to run the port"."""
        lower, grammar = self.page.document.lower, self.grammar
        terms = grammar.by_terms.search(lower, clause.left, clause.verb)
        if terms and grammar.opener.search(lower, terms.end(), clause.verb):
            terms = None
        joint = grammar.jointly.search(lower, max(clause.left, clause.verb - _PHRASE), clause.verb)
        verb = grammar.bare.match(lower, clause.after, clause.right)
        if (
            verb is None
            or not (terms or joint)
            or (clause.value == "plan" and not lower.startswith(_BE_TO, clause.verb))
        ):
            return None
        done = grammar.undergone.match(lower, verb.start("verb"), clause.right)
        talks = (
            verb["verb"] in grammar.barred if terms else grammar.agenda.match(lower, verb.start("verb"), clause.right)
        )
        found = terms or joint
        bound = self.company.together(clause.verb, persons=True)
        if found is None or bound is None or (talks and not done) or self._idle(clause, found):
            return None
        start = terms.end() if terms else found.start()
        start += len(lower[start : clause.verb]) - len(lower[start : clause.verb].lstrip(", "))
        deed = Deed(start, self.framer.end(verb.end(), clause.right), verb["verb"], "settled")
        kind = Kind.AGREEMENT if terms else Kind.PLAN
        return undertaken(clause, bound, deed, start, kind)._replace(rule=_of_thing(deed))

    def _joined(self, clause: Clause) -> CommitmentDraft | None:
        """
        Read what both sides have arranged: "Negotiations will begin in May".

        A government's own paper tells it so; elsewhere both say it, or it is between both: "Flights between the two will …".
        """
        lower, grammar = self.page.document.lower, self.grammar
        found = grammar.joined.search(lower, max(clause.left, clause.verb - _PHRASE), clause.verb)
        arranged = grammar.arranged.match(lower, clause.after, clause.right)
        if found is None or not arranged or self._idle(clause, found):
            return None
        bound = self.company.together(clause.verb, persons=True) if self.company.home else self._tellers(clause, found)
        if bound is None:
            return None
        deed = Deed(found.start(), self.framer.end(clause.after + 1, clause.right), "", "arranged")
        draft = undertaken(clause, bound, deed, deed.start, Kind.PLAN)
        return draft._replace(strength=Strength.PLAN, rule=_of_thing(deed))

    def _tellers(self, clause: Clause, found: re.Match[str]) -> Bound | None:
        """Return the several who say what will be, after it: "Flights will resume, the two leaders announced"."""
        after = self.grammar.told_by.search(self.page.document.lower, clause.after, clause.right)
        both = self.binder.subject(after.start("who"), after.end("who")) if after else None
        return both._replace(start=found.start(), stop=found.end()) if both and len(both.codes) >= _SIDES else None

    def _thing(self, clause: Clause) -> re.Match[str] | None:
        """Return the noun phrase before the verb: the longest one that begins a clause and ends in a word of giving."""
        lower = self.page.document.lower
        opener = self.grammar.opened(lower, clause.left, clause.verb)
        return self.grammar.thing.search(lower, max(opener, clause.verb - _PHRASE), clause.verb)

    def _idle(self, clause: Clause, found: re.Match[str]) -> bool:
        """Say whether it is denied, supposed or asked."""
        lower, grammar = self.page.document.lower, self.grammar
        if clause.value == "would":  # “The envoy said loans would be given”; what a deal would bring is a forecast
            told = grammar.reported.search(lower, clause.left, found.start())
            if (
                told is None
                or found.groupdict().get("pact")
                or not grammar.given.match(lower, clause.after, clause.right)
            ):
                return True
        near = max(clause.left, found.start() - _NEAR)
        if grammar.hypothetical.search(lower, near, found.start()):
            return True
        return grammar.negation.search(lower, found.start(), min(clause.right, clause.after + 12)) is not None

    def _deed(self, clause: Clause, found: re.Match[str]) -> Deed | None:
        lower, grammar = self.page.document.lower, self.grammar
        if clause.value == "pact":
            if not found["pact"] or not lower.startswith(
                ("provides for", "calls for", "commits", "obliges", "binds"), clause.verb
            ):
                return None
            return Deed(clause.after + 1, self.framer.end(clause.after + 1, clause.right), "provide", "provides for")
        passive = grammar.given.match(lower, clause.after, clause.right)
        active = None if passive else grammar.gives.match(lower, clause.after, clause.right)
        if match := passive or active:
            stop = self.framer.end(match.end(), clause.right)
            return Deed(found.start(), stop, "provide", "passive" if passive else "active")
        return None

    def _under(self, clause: Clause, found: re.Match[str]) -> bool:
        """Say whether a pact is named before: "Under the agreement, a plant will be built"."""
        lower = self.page.document.lower
        return self.grammar.terms.search(lower, max(clause.left, found.start() - 80), found.start()) is not None

    def _named(self, clause: Clause, found: re.Match[str], deed: Deed, *, pact: bool) -> Bound | None:
        """Return who is named as giving: "Oslo's contribution", "our loan", "the Norwegian grant", "… by Oslo"."""
        lower = self.page.document.lower
        if by := self.company.agents(clause.after, deed.stop):
            return by
        if (
            found["pact"] is not None
            and deed.rule == "active"
            and (see := self.grammar.sees.match(lower, clause.after))
        ):
            agents = self.company.around(see.end(), min(clause.right, see.end() + _NEAR))
            return agents[0] if agents else None
        if pact:
            return None
        if owner := self.binder.owner(clause.verb, found.start()):
            return owner
        if lower.startswith("our ", found.start()):
            party = self.company.first_person(found.start(), quoted=clause.quoted)
            return Bound((party,), found.start(), found.start() + 3, Basis.INFERRED, "speaker") if party else None
        return self._demonym(found)

    def _demonym(self, found: re.Match[str]) -> Bound | None:
        """Return the country of "Oslo's contribution of …" or of "Norwegian aid", if the phrase names one."""
        named = self.binder.bodies(found.start(), found.end())
        if named and self.page.document.lower.startswith(("'s ", "' "), named[0].stop):
            return named[0]
        hits = list(self.page.hits.within("demonym", found.start(), found.end()))
        if len(hits) != 1:
            return None
        return self.binder.of_demonym(hits[0])

    def _giver(self, clause: Clause, found: re.Match[str], deed: Deed, *, pact: bool) -> Bound | None:
        """Return both parties of a pact; of a gift who tells of it, or who acts in the sentences before."""
        if pact:
            return self.company.together(clause.verb, persons=True)
        owed = {code for b in self.company.around(clause.after, deed.stop) for code in b.codes}
        home = self.company.home
        if home and home.party and not clause.quoted:
            return Bound((home.party,), found.start(), found.end(), Basis.INFERRED, "own paper")
        said = self.company.speaker(clause.verb) or self.company.speaker(clause.verb, direct=False)
        if said and said.party:
            return Bound((said.party,), found.start(), found.end(), Basis.INFERRED, "who tells of it")
        document = self.page.document
        here = document.sentence_at(clause.verb)
        for index in range(here, max(-1, here - _BACK - 1), -1):
            span = self.company.sentence(document.sentences[index].start)
            stop = found.start() if index == here else span.stop
            for bound in self.binder.acting(span.start, stop):
                if bound.codes and not bound.codes & owed and len(bound.codes) == 1:
                    return bound._replace(start=found.start(), stop=found.end(), rule="who acts before")
        return None

    def _outward(self, clause: Clause, found: re.Match[str], bound: Bound, deed: Deed) -> bool:
        """Say whether it is given to others: a pact, aid, troops, or a country named with it or just before."""
        if len(bound.codes) >= _SIDES or bound.body or found["pact"]:
            return True
        lower = self.page.document.lower
        if self.grammar.outward.search(lower, found.start(), deed.stop):
            return True
        span = self.company.sentence(clause.verb)
        before = self.company.before(clause.verb)
        return self._foreign(bound, span) or self._foreign(bound, before)

    def _foreign(self, bound: Bound, span: Span) -> bool:
        named = {code for other in self.company.around(span.start, span.stop) for code in other.codes}
        named |= {str(hit.value) for hit in self.page.hits.within("demonym", span.start, span.stop)}
        return bool(named - bound.codes)


def _of_thing(deed: Deed) -> str:
    """Return the rule of what is told of a thing, whatever the word: "a package that will provide", "troops are to go"."""
    return f"thing: {deed.rule}"
