"""What counts as undertaken: told as a fact, towards another party, and not years ago."""

from datetime import timedelta

from attrs import define

from bilateral.events.undertakings.commissives import Grammar
from bilateral.events.undertakings.company import Company
from bilateral.events.undertakings.drafts import Bound, Clause, Deed
from bilateral.model.offices import Office
from bilateral.refer.page import Page

__all__ = ["Scope"]

_OLD = timedelta(days=800)  # what was agreed longer ago is background
_NEAR = 40
_SIDES = 2
_CONSENTS = ("agree", "consent", "concur")
_ALONE = frozenset({Office.LEGISLATOR, Office.CANDIDATE, Office.PARTY_LEADER})
_OPENING = 12  # characters of a sentence in which a date that opens it begins
_SUPPOSED = 18  # characters before the subject in which it is supposed: "provided that"
_TOLD = 110  # characters from the subject back to the word of telling
_ARTICLES = frozenset({" ", " the ", " that ", ""})
_SHARED = frozenset({"contribute", "participate", "mediate"})  # done with others
_FIRM = frozenset({"will", "would", "ready"})
_REPORTED = frozenset({"will", "would", "announce", "expect", "plan", "weigh"})


@define(slots=False, eq=False, repr=False)
class Scope:
    """Tells undertakings from wishes, suppositions, home policy and background, on one page."""

    page: Page
    grammar: Grammar
    company: Company

    def admits(self, clause: Clause, bound: Bound, deed: Deed) -> bool:
        """Say whether what is told here counts."""
        if clause.value in _REPORTED and self.grammar.only_if.search(
            self.page.document.lower, clause.after, min(clause.right, deed.stop + _NEAR)
        ):
            return False  # a bargain offered, not struck
        lower, taken = self.page.document.lower, deed.verb == "take"
        if taken and self.grammar.object_of.search(lower, max(clause.left, bound.start - _NEAR), bound.start):
            return False  # “the steps both will take to …”
        return self.asserted(clause, bound) and self.outward(clause, bound, deed) and not self.background(deed)

    def asserted(self, clause: Clause, bound: Bound) -> bool:
        """Say whether the undertaking is told as a fact: not denied, not wished for, not only supposed."""
        lower, grammar = self.page.document.lower, self.grammar
        near = max(clause.left, clause.verb - _NEAR)
        # “Oslo was not asked and has pledged …”: what is denied stands before the *and*.
        joined = max(lower.rfind(" and ", near, clause.verb), lower.rfind(" but ", near, clause.verb))
        glad = grammar.glad.search(lower, near, clause.verb)
        if clause.value not in {"will", "would"} and not glad and grammar.modal.search(lower, near, clause.verb):
            return False
        if grammar.negation.search(lower, max(bound.stop, near, joined), clause.after) and not self._withheld(clause):
            return False
        if grammar.case.search(lower, near, clause.verb) or grammar.agreeing.match(lower, clause.verb):
            return False
        start = max(clause.left, bound.start - _SUPPOSED)
        if any(
            lower[match.end() : bound.start] in _ARTICLES
            for match in grammar.hypothetical.finditer(lower, start, bound.start)
        ):
            return False
        return self._told_of(clause, bound, glad=glad is not None)

    def _withheld(self, clause: Clause) -> bool:
        """Say whether what will not be done is promised so: until something else is, or under a pact."""
        lower, grammar = self.page.document.lower, self.grammar
        if not lower.endswith(("not", "n't"), clause.verb, clause.after):
            return False
        if grammar.until.search(lower, clause.after, clause.right):
            return True
        return grammar.by_terms.search(lower, clause.left, clause.verb) is not None

    def _told_of(self, clause: Clause, bound: Bound, *, glad: bool) -> bool:
        """Say whether what will be done is told as such: nobody only hopes for it, and for *would*, somebody says it."""
        lower, grammar = self.page.document.lower, self.grammar
        coming = None if glad else grammar.coming.search(lower, bound.stop, clause.verb)  # “they will sign”
        if clause.value not in {"will", "would"} and not coming:
            return True
        start = max(self.company.sentence(clause.verb).start, bound.start - _TOLD)
        if grammar.supposed.search(lower, start, bound.start) or grammar.depends.search(lower, start, bound.start):
            return False
        if not (coming["would"] if coming else clause.value == "would"):
            return True
        start = max(clause.left, bound.start - _TOLD)
        told = grammar.reported.search(lower, start, bound.start) or grammar.terms.search(lower, start, bound.start)
        told = told or grammar.speaking.search(lower, bound.stop, clause.verb)  # “Oslo, she told her guest, would …”
        return told is not None or self._told_after(clause) or self._goes_on(clause, bound)

    def _goes_on(self, clause: Clause, bound: Bound) -> bool:
        """Say whether the sentence before tells what the same party would do: "He said …. Oslo would also …"."""
        lower, grammar = self.page.document.lower, self.grammar
        before = self.company.before(clause.verb)
        if (
            not grammar.speaking.search(lower, before.start, before.stop)
            or " would " not in lower[before.start : before.stop]
        ):
            return False
        if grammar.hypothetical.search(lower, clause.left, clause.right):
            return False
        told = self.company.speaker(before.stop - 2, direct=False) or self.company.speaker(
            before.start + 1, direct=False
        )
        return told is not None and told.party is not None and told.party.country in bound.codes

    def _told_after(self, clause: Clause) -> bool:
        """Say whether "…, the minister said" follows, and the words make no condition."""
        lower = self.page.document.lower
        told = self.grammar.told_by.search(lower, clause.after, clause.right)
        return told is not None and not self.grammar.hypothetical.search(lower, clause.left, told.start())

    def outward(self, clause: Clause, bound: Bound, deed: Deed) -> bool:
        """Say whether the action is one to or with another party, as far as its words or their neighbours tell."""
        if len(bound.codes) >= _SIDES:
            return True
        lower, strict = self.page.document.lower, clause.value in _REPORTED
        if strict and clause.value != "plan" and self.grammar.cash.search(lower, clause.after, deed.stop):
            strict = False  # a sum is given to somebody
        if self._seeks_office(bound) or self._at_home(clause, bound, deed):
            return False
        start = min(bound.start, clause.verb)
        if clause.value == "would" and (
            told := self.grammar.reported.search(lower, max(clause.left, start - _TOLD), start)
        ):
            start = told.start()  # "told the visitor from Lima that Oslo would …"
        if (deed.rule == "terms" or (deed.verb in _SHARED and clause.value in _FIRM)) and bound.codes < frozenset(
            self.company.pair
        ):
            return True
        answers = self.grammar.turned.search(lower, clause.left, clause.verb)  # "Lima, for its part, will …"
        agrees = clause.value == "agree" and lower.startswith(_CONSENTS, clause.verb)  # with somebody, if alone
        if self._others(bound, start, deed.stop) or (
            (answers or agrees) and bound.codes < frozenset(self.company.pair)
        ):
            return True
        if self.grammar.outward.search(lower, clause.after, deed.stop) or (
            bound.body and (not strict or deed.verb in self.grammar.deeds)
        ):
            return True
        return self._among_others(clause, bound, deed, strict=strict)

    def _at_home(self, clause: Clause, bound: Bound, deed: Deed) -> bool:
        """Say whether it is home policy: by a sure sign, or by a lesser one where nobody else is named."""
        lower, grammar = self.page.document.lower, self.grammar
        if grammar.domestic.search(lower, clause.after, deed.stop):
            return True
        homely = grammar.homely.search(lower, clause.after, deed.stop) is not None
        return homely and not self._others(bound, max(clause.left, bound.start), deed.stop)

    def _seeks_office(self, bound: Bound) -> bool:
        """Say whether a legislator or a candidate speaks, who binds no government."""
        mentions = self.page.cast.within(bound.start, bound.stop)
        named = [mention for mention in mentions if mention.name]
        return bool(named) and all(mention.office in _ALONE for mention in named)

    def _among_others(self, clause: Clause, bound: Bound, deed: Deed, *, strict: bool) -> bool:
        """Say whether another party stands near: around a quotation, or in the sentence before."""
        lower, span = self.page.document.lower, self.company.sentence(clause.verb)
        # “We will help,” she told the visitor from Lima: whom a quotation is meant for stands around it.
        quoted = clause.quoted or bound.rule == "speaker" or self.company.speaker(clause.verb) is not None
        gives = deed.verb in self.grammar.words["giving"]
        partner = (gives or not strict) and bound.codes < frozenset(self.company.pair)
        if quoted and (partner or self._others(bound, span.start, span.stop)):
            return True
        if deed.verb not in self.grammar.words["vague"] and self.company.addressed(bound, clause.verb):
            return not lower.startswith(("our work", "to work"), deed.start + len("continue "))
        before = self.company.before(clause.verb)
        told = bound.codes < frozenset(self.company.pair) and self._related(
            clause, bound
        )  # "Her guest said Oslo would …"
        if strict and not told and not self._own(bound):
            return False
        return self._others(bound, before.start, before.stop) or self._others(bound, span.start, clause.right)

    def _related(self, clause: Clause, bound: Bound) -> bool:
        """Say whether what will be done is told in reported speech: "would", or "reiterated that Oslo will"."""
        if (
            clause.value == "would" or bound.rule == "country of a leader"
        ):  # “Doe said his country will win and will join …”
            return clause.value == "would"
        start = max(clause.left, bound.start - _TOLD)
        return self.grammar.reported.search(self.page.document.lower, start, bound.start) is not None

    def _own(self, bound: Bound) -> bool:
        """Say whether the page is the paper of the government that is bound."""
        home = self.company.home
        return home is not None and home.voice.country in bound.codes

    def background(self, deed: Deed) -> bool:
        """Say whether a date inside tells that it was agreed years ago."""
        near = max(self.company.sentence(deed.start).start, deed.start - _NEAR)
        if self.grammar.ago.search(self.page.document.lower, near, deed.stop):
            return True
        written = self.page.reference.when
        if written is None or written.first is None:
            return False
        stop = deed.stop if deed.verb == "sign" else deed.start
        opening = self.company.sentence(deed.start).start  # “In July 1949 …”
        near = opening if any(d.start < opening + _OPENING for d in self.company.dates(opening, near)) else near
        return any(
            date.when and date.when.last and written.first - date.when.last > _OLD
            for date in self.company.dates(near, stop)
        )

    def _others(self, bound: Bound, start: int, stop: int) -> bool:
        """Say whether a party, people or place of another country is named in a range."""
        page = self.page
        named = {code for other in self.company.around(start, stop) for code in other.codes}
        named |= {hit.country for hit in page.hits.among(("demonym", "country"), start, stop)}
        named |= {place.place.country for place in self.company.places(start, stop) if place.place.country}
        return bool(named - bound.codes)
