"""Where a word of undertaking is read: its sentence, or the quotation it lies in, and its class."""

from bisect import bisect_right

from attrs import define

from bilateral.events.undertakings.commissives import Grammar
from bilateral.events.undertakings.company import Company
from bilateral.events.undertakings.drafts import Clause
from bilateral.mentions.scan import Hit
from bilateral.refer.page import Page

__all__ = ["Clauses"]

_NEAR = 40
_LONG = 30  # characters of a quotation that stands for itself
_NOUNS = frozenset({"pledge", "plan"})  # classes whose words may be nouns


@define(slots=False, eq=False)
class Clauses:
    """Finds the clauses of one page in which something may be undertaken."""

    page: Page
    grammar: Grammar
    company: Company

    def of(self, hit: Hit) -> Clause | None:
        """Return the sentence, cut down to the quotation that the word lies in; nothing for a question."""
        document = self.page.document
        index = document.sentence_at(hit.start)
        if index < 0 or document.plain.startswith("?", document.sentences[index].stop - 1):
            return None
        if self.company.headed(hit.start, index):
            return None
        span = self.company.sentence(hit.start)
        left, right, quoted = span.start, span.stop, False
        quotations = document.quoted[0]
        at = bisect_right(quotations, hit.start, key=lambda quotation: quotation.start) - 1
        if at >= 0:
            quotation = quotations[at]
            if hit.start < quotation.stop:
                opens = self.grammar.adjacent.fullmatch(document.lower, quotation.start, hit.start)
                # “The two "agreed to send …"”: who agrees stands before the mark.
                left = left if opens and quotation.start - 1 > left else max(left, quotation.start)
                right, quoted = min(right, quotation.stop), True
            elif left <= quotation.start and quotation.stop - quotation.start > _LONG:
                left = max(left, quotation.outer_stop)
        return Clause(hit, self._class(hit, left), left, right, quoted)

    def _class(self, hit: Hit, left: int) -> str:
        """Return the class of a word; "a promise" is a noun, "they promise" a verb."""
        value, lower = str(hit.value), self.page.document.lower
        word = lower[hit.start : hit.stop]
        if value == "bond" and self.grammar.modal.search(lower, max(left, hit.start - _NEAR), hit.start):
            return "pledge"  # “would pledge to …”
        if value not in _NOUNS or word not in self.grammar.words["ambiguous"]:
            return value
        near = max(left, hit.start - _NEAR)
        mark = (
            self.grammar.owned if value == "plan" else self.grammar.determined
        )  # “Oslo's plans to …”, but “a plan to …”
        return "bond" if mark.search(lower, near, hit.start) else value
